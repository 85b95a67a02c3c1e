import type { Ledger } from '../../ledger/ledger.js';
import type { ArticleEntry, Coverage } from '../../ledger/overview.js';
import type { QuotedRow } from '../../ledger/quoted.js';
import type { UtteranceRow } from '../../ledger/utterances.js';
import { type Found, findings } from './findings.js';

/** What is on record, at a glance. */
export interface Home {
  readonly coverage: Coverage;
  /** Whether all is traced by today's rules; else what is told in several articles is not known. */
  readonly isTraced: boolean;
  /** The latest published. */
  readonly articles: readonly ArticleEntry[];
  /** Of the latest articles. */
  readonly findings: readonly Found[];
  /** What stands in most articles. */
  readonly retold: readonly UtteranceRow[];
  /** Who is quoted most. */
  readonly quoted: readonly QuotedRow[];
}

const SHOWN = { articles: 8, findings: 5, retold: 4, quoted: 8 };
const LEAST = 0.5;

/** Each part of the page, by its name, and how it is asked. */
export const PARTS: { readonly [Part in keyof Home]: (ledger: Ledger) => Home[Part] } = {
  coverage: (ledger) => ledger.coverage(),
  isTraced: (ledger) => ledger.isTraced(),
  articles: (ledger) => ledger.articleEntries({ limit: SHOWN.articles }).rows,
  findings: (ledger) =>
    findings(ledger, { least: LEAST, limit: SHOWN.findings, from: 0, filter: {} }, SHOWN.articles).findings,
  retold: (ledger) => ledger.utterances({ limit: SHOWN.retold }).rows,
  quoted: (ledger) => ledger.quoted({ by: 'person', limit: SHOWN.quoted }).rows,
};

export function home(ledger: Ledger): Home {
  return Object.fromEntries(Object.entries(PARTS).map(([name, ask]) => [name, ask(ledger)])) as unknown as Home;
}
