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

export function home(ledger: Ledger): Home {
  return {
    coverage: ledger.coverage(),
    isTraced: ledger.isTraced(),
    articles: ledger.articleEntries({ limit: SHOWN.articles }).rows,
    findings: findings(ledger, { least: LEAST, limit: SHOWN.findings, from: 0, filter: {} }, SHOWN.articles).findings,
    retold: ledger.utterances({ limit: SHOWN.retold }).rows,
    quoted: ledger.quoted({ by: 'person', limit: SHOWN.quoted }).rows,
  };
}
