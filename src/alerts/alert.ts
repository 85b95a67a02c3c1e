import type { Hit } from '../ledger/hit.js';
import type { Query } from '../ledger/query.js';
import type { CheckLabel } from '../ledger/witness.js';
import type { Article } from '../record/article.js';
import type { Finding } from '../record/finding.js';
import type { FindingKind } from '../record/finding-kind.js';

/** The fields of a query that an alert may have. */
export const ALERT_FIELDS = [
  'words',
  'speaker',
  'addressee',
  'about',
  'stance',
  'channel',
  'outlet',
  'kind',
] as const satisfies readonly (keyof Query)[];

/** Of what somebody wants to be told. All conditions hold at once; one at least is given. */
export interface Asks {
  /** A statement, as a search finds it. */
  readonly query: Pick<Query, (typeof ALERT_FIELDS)[number]>;
  /** That an editor would flag it so, or what it stands against. */
  readonly finding: FindingKind | null;
  /** Only findings that are at least so probable. */
  readonly least: number;
  /** That it has these words, or some of them, as `check` tells. */
  readonly quotation: string | null;
}

export interface Alert {
  readonly id: string;
  readonly asks: Asks;
  /** When it was made: milliseconds since 1970. */
  readonly made: number;
  /** Where tips are sent; null for nowhere. */
  readonly webhook: string | null;
  /** Whether that may lead into a private network. */
  readonly isPrivate: boolean;
}

/** What an alert tells: something that went on record after it was made. */
export interface Tip {
  /** By what it is known, so that nothing is told twice. */
  readonly what: string;
  readonly article: Pick<Article, 'id' | 'title' | 'published' | 'publisher' | 'url'>;
  /** The statement; null where a finding is the article's as a whole. */
  readonly hit: Hit | null;
  /** How it stands to the quotation; null where none was given. */
  readonly label: CheckLabel | null;
  readonly finding: Finding | null;
  /** Where a finding is shown by statements of other articles: those. */
  readonly others: readonly Hit[];
}

/** A tip as it is kept. */
export interface KeptTip extends Tip {
  readonly seq: number;
  readonly alert: string;
  /** When it was found: milliseconds since 1970. */
  readonly at: number;
  /** How often sending it failed, when it is sent again, and why it was not; null where there is nothing to tell. */
  readonly tries: number;
  readonly next: number | null;
  readonly fault: string | null;
}
