import type { ActorType } from '../record/actor.js';
import type { Mention } from '../tag/mentions.js';
import type { Span } from '../text/span.js';
import type { Party, Sighting } from './party.js';

/** What an anaphor can be, as far as different things count for it; `absent` is a source that the text does not name. */
export const SORTS = ['person', 'they', 'it', 'description', 'absent'] as const;
export type Sort = (typeof SORTS)[number];

/** Words, or none, that stand for someone named elsewhere: what is resolved by weighing candidates. */
export interface Anaphor {
  readonly sort: Sort;
  /** Where it stands; candidates stand before. */
  readonly offset: number;
  /** The pronoun or description, whose vector asks; absent where the text has nothing there. */
  readonly mention: Mention | undefined;
  /** Log odds of "she" over "he"; 0 where it doesn't matter. */
  readonly she: number;
  /** For descriptions: the head and all words, in lower case. */
  readonly head: string;
  readonly words: readonly string[];
  readonly article: 'definite' | 'indefinite' | 'owned' | 'bare';
  readonly isMany: boolean;
  /** The content that is credited: its quoted words name others than their speaker. */
  readonly content: readonly Span[];
  /** What a description is of. */
  readonly kind: ActorType;
  /** The unnamed party that the description is of, if the text has used it before. */
  readonly self: Party | undefined;
  /** Who is not meant: whoever says it. */
  readonly not: Party | undefined;
  /** Whom the content speaks of, or its sentence. */
  readonly topics: ReadonlySet<Party>;
  /** Who said the statement after this one, where the text names them, and in which paragraph it begins. */
  readonly next: { readonly party: Party; readonly paragraph: number } | undefined;
}

const NOBODY: ReadonlySet<Party> = new Set();

/** An anaphor of which only the sort and the place are known. */
export function anaphor(sort: Sort, offset: number, sighting: Sighting | undefined): Anaphor {
  return {
    sort,
    offset,
    mention: sighting?.mention,
    she: 0,
    head: '',
    words: [],
    article: 'bare',
    isMany: false,
    content: [],
    kind: 'other',
    self: undefined,
    not: undefined,
    next: undefined,
    topics: NOBODY,
  };
}
