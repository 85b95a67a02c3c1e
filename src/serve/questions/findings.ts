import type { Hit } from '../../ledger/hit.js';
import type { Ledger } from '../../ledger/ledger.js';
import type { Finding } from '../../record/finding.js';
import type { FindingKind } from '../../record/finding-kind.js';
import { type Head, headOf } from './head.js';

export interface FindingsAsked {
  readonly kind?: FindingKind;
  /** Only what is at least so probable. */
  readonly least: number;
  readonly limit: number;
  /** How many articles, of the latest, were looked at before. */
  readonly from: number;
}

/** A finding, with the article that it flags and the statements that show it. */
export interface Found {
  readonly article: Head;
  readonly finding: Finding;
  /** The flagged statement, then those of other articles. */
  readonly statements: readonly Hit[];
}

export interface Findings {
  readonly findings: readonly Found[];
  /** How many articles were looked at so far, of how many. */
  readonly looked: number;
  readonly articles: number;
}

/** So many articles are looked at for one page: what is rare does not hold up everybody else. */
const MOST_LOOKED = 150;

/** What a careful editor would flag, the latest articles first; an article's findings stand on one page. */
export function findings(ledger: Ledger, { kind, least, limit, from }: FindingsAsked, most = MOST_LOOKED): Findings {
  const { articles } = ledger.coverage();
  const found: Found[] = [];
  const entries = ledger.articleEntries(most, from);
  let looked = from;
  for (const { id } of entries) {
    if (found.length >= limit) break;
    looked++;
    const own = ledger.findings(id)!.filter((one) => one.p >= least && (kind === undefined || one.kind === kind));
    if (own.length === 0) continue;
    const article = headOf(ledger.reading(id)!.article);
    found.push(...own.map((finding) => ({ article, finding, statements: ledger.hits(statementsOf(finding)) })));
  }
  return { findings: found, looked, articles };
}

export function statementsOf({ statement, elsewhere }: Finding): string[] {
  return [...(statement === null ? [] : [statement]), ...elsewhere.map((one) => one.statement)];
}
