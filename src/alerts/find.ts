import type { Hit } from '../ledger/hit.js';
import type { Ledger } from '../ledger/ledger.js';
import type { Article } from '../record/article.js';
import type { Finding } from '../record/finding.js';
import type { Asks, Tip } from './alert.js';

/**
 * What new articles bring of what somebody wants to be told.
 *
 * @param articles ids of the articles that are new
 */
export function tipsIn(ledger: Ledger, asks: Asks, articles: readonly string[]): Tip[] {
  if (articles.length === 0) return [];
  if (asks.finding !== null) return findingTips(ledger, asks, articles);
  if (asks.quotation !== null) return quotationTips(ledger, asks, asks.quotation, articles);
  return articles.flatMap((article) =>
    [...ledger.every({ ...asks.query, article })].map((hit): Tip => ({ ...tipOf(hit), what: `said ${hit.id}` })),
  );
}

/** A finding may be an older article's: whoever prints more of a sentence shows what others cut. */
function findingTips(ledger: Ledger, asks: Asks, articles: readonly string[]): Tip[] {
  const fresh = new Set(articles);
  const touched = new Set([...articles, ...articles.flatMap((article) => sharing(ledger, article))]);
  return [...touched].flatMap((article) =>
    (ledger.findings(article) ?? [])
      .filter(({ kind, p }) => kind === asks.finding && p >= asks.least)
      .filter(({ elsewhere }) => fresh.has(article) || elsewhere.some((one) => fresh.has(one.article)))
      .flatMap((finding) => findingTip(ledger, asks, article, finding)),
  );
}

/** The articles that tell an utterance that an article tells. */
function sharing(ledger: Ledger, article: string): string[] {
  return ledger
    .retoldIn(article)
    .flatMap(({ utterance }) => ledger.utterance(utterance)?.variants ?? [])
    .map(({ hit }) => hit.article);
}

function findingTip(ledger: Ledger, asks: Asks, article: string, finding: Finding): Tip[] {
  const { statement, elsewhere, kind, evidence } = finding;
  const [own = null] = statement === null ? [] : ledger.hits([statement]);
  const others = ledger.hits(elsewhere.map((one) => one.statement));
  const shown = own === null ? others : [own, ...others];
  if (!fits(ledger, asks, shown)) return [];
  const what = `finding ${kind} ${statement ?? `${article} ${evidence[0]?.[0] ?? ''}`}`;
  return [{ what, article: headOf(ledger.reading(article)!.article), hit: own, label: null, finding, others }];
}

function quotationTips(ledger: Ledger, asks: Asks, quotation: string, articles: readonly string[]): Tip[] {
  const fresh = new Set(articles);
  return ledger
    .check(quotation)
    .found.filter(({ hit }) => fresh.has(hit.article) && fits(ledger, asks, [hit]))
    .map(({ hit, label }): Tip => ({ ...tipOf(hit), what: `said ${hit.id}`, label }));
}

/** Whether one of some statements is what the query asks for. */
function fits(ledger: Ledger, { query }: Asks, hits: readonly Hit[]): boolean {
  if (Object.keys(query).length === 0) return true;
  return hits.some(({ id, article }) => [...ledger.every({ ...query, article })].some((hit) => hit.id === id));
}

function tipOf(hit: Hit): Omit<Tip, 'what'> {
  const { article: id, title, published, publisher, url } = hit;
  return { article: { id, title, published, publisher, url }, hit, label: null, finding: null, others: [] };
}

function headOf({ id, title, published, publisher, url }: Article): Tip['article'] {
  return { id, title, published, publisher, url };
}
