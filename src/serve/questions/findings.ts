import type { Hit } from '../../ledger/hit.js';
import type { Ledger } from '../../ledger/ledger.js';
import type { Finding } from '../../record/finding.js';
import type { FindingKind } from '../../record/finding-kind.js';
import { type FilterAsked, filterOf, listNames } from './filter.js';
import { type Head, headOf } from './head.js';

export interface FindingsAsked {
  readonly kind?: FindingKind;
  /** Only what is at least so probable. */
  readonly least: number;
  readonly limit: number;
  /** How many articles, of the latest, were looked at before. */
  readonly from: number;
  readonly filter: FilterAsked;
}

/** A finding, with the article that it flags and the statements that show it. */
export interface Found {
  readonly article: Head;
  readonly finding: Finding;
  /** The flagged statement, then those of other articles. */
  readonly statements: readonly Hit[];
}

export interface Findings {
  /** The lists of people that are kept. */
  readonly lists: readonly string[];
  readonly findings: readonly Found[];
  /** How many articles were looked at so far, of how many. */
  readonly looked: number;
  readonly articles: number;
}

/** So many articles are looked at for one page: what is rare does not hold up everybody else. */
const MOST_LOOKED = 150;

/** What a careful editor would flag, the latest articles first; an article's findings stand on one page. */
export function findings(
  ledger: Ledger,
  { kind, least, limit, from, filter: asked }: FindingsAsked,
  most = MOST_LOOKED,
): Findings {
  const filter = filterOf(ledger, asked);
  const articles = ledger.countArticles(filter);
  const found: Found[] = [];
  const entries = ledger.articleEntries(most, from, filter);
  let looked = from;
  const isAny = Object.keys(filter).length === 0;
  for (const { id } of entries) {
    if (found.length >= limit) break;
    looked++;
    const all = ledger.findings(id)!.filter((one) => one.p >= least && (kind === undefined || one.kind === kind));
    const fits = isAny
      ? null
      : ledger.fitting(
          all.flatMap(({ statement }) => statement ?? []),
          filter,
        );
    const own = all.filter(({ statement }) => fits === null || (statement !== null && fits.has(statement)));
    if (own.length === 0) continue;
    const article = headOf(ledger.reading(id)!.article);
    found.push(...own.map((finding) => ({ article, finding, statements: ledger.hits(statementsOf(finding)) })));
  }
  return { findings: found, looked, articles, lists: listNames(ledger) };
}

export function statementsOf({ statement, elsewhere }: Finding): string[] {
  return [...(statement === null ? [] : [statement]), ...elsewhere.map((one) => one.statement)];
}
