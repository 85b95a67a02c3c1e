import type { Span } from '../text/span.js';

export const ACTOR_TYPES = ['person', 'organization', 'place', 'group', 'other'] as const;
export type ActorType = (typeof ACTOR_TYPES)[number];

/** A person, organization, place or group that speaks, is spoken to or is spoken of in the article. */
export interface Actor {
  readonly id: string;
  readonly name: string;
  readonly type: ActorType;
  readonly aliases: readonly string[];
  readonly mentions: readonly Span[];
  /** Descriptions that the article gives, in its words: "mayor of Leeds", "spokeswoman"; empty when it gives none. */
  readonly roles: readonly string[];
  /**
   * Who it is beyond this article: `omar-rask` if a list of people vouches for it, `omar-rask.q1000001` if a register
   * does, else `ilse-varga@` and the id of the article that it was found in. Null where the article gives too little: a
   * bare surname, an unnamed official.
   */
  readonly identity: string | null;
  /** Who it is over all articles of the ledger that it was taken out of: an id of its people. */
  readonly person?: string;
  /** Its identifiers in the registers of others, by register: `{ wikidata: 'Q1000001' }`; empty when none is known. */
  readonly identifiers: Readonly<Record<string, string>>;
}

/** A person of whom nothing is known but the name. */
export function person(id: string, name: string): Actor {
  return { id, name, type: 'person', aliases: [], mentions: [], roles: [], identity: null, identifiers: {} };
}
