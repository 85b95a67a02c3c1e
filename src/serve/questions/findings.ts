import type { Filter } from '../../ledger/filter.js';
import type { Hit } from '../../ledger/hit.js';
import type { Ledger } from '../../ledger/ledger.js';
import type { Finding } from '../../record/finding.js';
import type { FindingKind } from '../../record/finding-kind.js';
import { cursorOf, placeAt } from '../cursor.js';
import { type FilterAsked, filterOf, listNames } from './filter.js';
import { type Head, headOf } from './head.js';

export interface FindingsAsked {
  readonly kind?: FindingKind;
  /** Only what is at least so probable. */
  readonly least: number;
  readonly limit: number;
  /** How many articles, of the latest, were looked at before. */
  readonly from: number;
  /** Goes on behind the articles that an answer looked at. */
  readonly cursor?: string;
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
  /** How many articles were looked at so far (with a cursor: behind it), of how many. */
  readonly looked: number;
  readonly articles: number;
  readonly next: string | null;
}

/** So many articles are looked at for one page, some five milliseconds each in a large ledger: what is rare holds up nobody else. */
const MOST_LOOKED = 15;

/** What a careful editor would flag, the latest articles first; an article's findings stand on one page. */
export function findings(
  ledger: Ledger,
  { kind, least, limit, from, cursor, filter: asked }: FindingsAsked,
  most = MOST_LOOKED,
): Findings {
  const filter = filterOf(ledger, asked);
  const articles = ledger.countArticles(filter);
  const findings: Found[] = [];
  const start = cursor === undefined ? { offset: from } : { after: placeAt(cursor) };
  const piece = ledger.articleEntries({ limit: most, ...start }, filter);
  const left = leftBy(ledger, filter);
  let looked = 0;
  for (const row of piece.rows) {
    if (findings.length >= limit) break;
    looked++;
    const all = ledger.findings(row.id)!.filter((one) => one.p >= least && (kind === undefined || one.kind === kind));
    const own = left(all);
    if (own.length === 0) continue;
    const article = headOf(row);
    findings.push(...own.map((finding) => ({ article, finding, statements: ledger.hits(statementsOf(finding)) })));
  }
  const end = looked === piece.rows.length ? piece : ledger.articleEntries({ limit: looked, ...start }, filter);
  return { findings, looked: from + looked, articles, next: cursorOf(end), lists: listNames(ledger) };
}

/** Those that flag a statement which the filter leaves; all, if it asks nothing. */
function leftBy(ledger: Ledger, filter: Filter): (all: readonly Finding[]) => readonly Finding[] {
  if (Object.keys(filter).length === 0) return (all) => all;
  const leaves = ledger.leaves(filter);
  return (all) => all.filter(({ statement }) => statement !== null && leaves(statement));
}

export function statementsOf({ statement, elsewhere }: Finding): string[] {
  return [...(statement === null ? [] : [statement]), ...elsewhere.map((one) => one.statement)];
}
