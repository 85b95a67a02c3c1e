import type { ActorType } from '../record/actor.js';
import type { Mention } from '../tag/mentions.js';
import type { Span } from '../text/span.js';
import { countWhile } from '../text/spans.js';
import type { PersonName } from './names.js';

/** A mention where it stands. */
export interface Sighting {
  readonly mention: Mention;
  readonly span: Span;
  readonly sentence: number;
  readonly paragraph: number;
  /** The first in its sentence that is no possessive and stands outside quotation marks: nearly always the subject. */
  readonly isFirst: boolean;
  readonly isQuoted: boolean;
  readonly isPossessive: boolean;
}

/** A description that the text gives of someone: "former mayor of Leeds". */
export interface Role {
  readonly words: string;
  /** Its head, in lower case. */
  readonly head: string;
  /** "former", "ex-", "late": it no longer holds. */
  readonly isPast: boolean;
  readonly span: Span;
}

/** One person, organization, place or group of the article, while it is being read: what becomes an `Actor`. */
export interface Party {
  readonly index: number;
  kind: ActorType;
  /** The fullest name; the description, for one that the article does not name. */
  name: string;
  readonly isNamed: boolean;
  /** Of persons. */
  person: PersonName | null;
  readonly aliases: Set<string>;
  /** In text order. */
  readonly sightings: Sighting[];
  readonly roles: Role[];
  /** Log odds that "she" rather than "he" is said of it; 0 where nothing tells. */
  she: number;
  /** Called "they". */
  isMany: boolean;
  /** Of a group named with "and": its members. */
  readonly members: readonly Party[];
}

/** Whether the text says that it is something now, by the head of the description. */
export function holds({ roles }: Party, head: string): boolean {
  return roles.some((role) => role.head === head && !role.isPast);
}

/** The one of a list that has no more. */
export function only(parties: readonly Party[]): Party | undefined {
  return parties.length === 1 ? parties[0] : undefined;
}

/** So many sentences back an organization may be called "the company". */
const NEAR_SENTENCES = 2;

/** The one of some parties that was named just before an offset, which a sentence holds. */
export function namedJustBefore(parties: readonly Party[], offset: number, sentence: number): Party | undefined {
  return only(
    parties.filter((party) => {
      const last = party.isNamed ? lastBefore(party, offset) : undefined;
      return last !== undefined && sentence - last.sentence <= NEAR_SENTENCES;
    }),
  );
}

/** Where a party was seen last before an offset. */
export function lastBefore({ sightings }: Party, offset: number): Sighting | undefined {
  return sightings[countBefore(sightings, offset) - 1];
}

/** Where it was seen before an offset. */
export function allBefore({ sightings }: Party, offset: number): readonly Sighting[] {
  return sightings.slice(0, countBefore(sightings, offset));
}

function countBefore(sightings: readonly Sighting[], offset: number): number {
  return countWhile(sightings.length, (i) => sightings[i]!.span[0] < offset);
}
