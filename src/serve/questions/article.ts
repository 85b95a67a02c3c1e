import type { StandingReading } from '../../ledger/corrections.js';
import type { Signed } from '../../ledger/effect.js';
import type { Ledger } from '../../ledger/ledger.js';
import type { ArticleEntry } from '../../ledger/overview.js';
import type { Retold } from '../../ledger/utterances.js';
import type { Finding } from '../../record/finding.js';
import { isSaying } from '../../record/manner.js';
import { saidIn } from '../../record/reading.js';
import { openLanguage } from '../../runtime/language.js';
import { paragraphs } from '../../text/paragraphs.js';
import type { Span } from '../../text/span.js';
import { viewOf } from '../../text/view.js';
import { cursorOf, type Paged, stretchOf } from '../cursor.js';
import { type FilterAsked, filterOf, listNames } from './filter.js';
import { wholeId } from './whole-id.js';

export interface ArticlesAsked extends Paged {
  readonly filter: FilterAsked;
}

export interface Articles {
  /** The lists of people that are kept. */
  readonly lists: readonly string[];
  readonly total: number;
  readonly page: number;
  readonly limit: number;
  readonly articles: readonly ArticleEntry[];
  readonly next: string | null;
}

export function articles(ledger: Ledger, { filter: asked, ...paged }: ArticlesAsked): Articles {
  const filter = filterOf(ledger, asked);
  const piece = ledger.articleEntries(stretchOf(paged), filter);
  return {
    lists: listNames(ledger),
    total: ledger.countArticles(filter),
    page: paged.page,
    limit: paged.limit,
    articles: piece.rows,
    next: cursorOf(piece),
  };
}

export interface ArticleAsked {
  /** Or the first digits of it. */
  readonly id: string;
  /** Also what is no saying. */
  readonly all: boolean;
}

/** An article as it stands, and what the record has beside it. */
export interface ArticlePage extends StandingReading {
  readonly findings: readonly Finding[];
  /** Where the text's paragraphs stand, in UTF-16 code units. */
  readonly paragraphs: readonly Span[];
  /** How many attributions were left out as no sayings. */
  readonly unsaid: number;
  /** Statements that other articles give too. */
  readonly retold: readonly Retold[];
  /** All that people put right in it, taken back or not, in the order in which they did. */
  readonly corrections: readonly Signed[];
  /** What stood at its address, the earliest first. */
  readonly versions: readonly { readonly article: string; readonly at: string }[];
}

/** Null if there is no such article. */
export function article(ledger: Ledger, { id, all }: ArticleAsked): ArticlePage | null {
  const known = wholeId(ledger, id, 'article');
  if (known === null) return null;
  const whole = ledger.reading(known)!;
  const reading = all ? whole : saidIn(whole);
  const { url } = reading.article;
  return {
    ...reading,
    findings: ledger.findings(known)!,
    paragraphs: paragraphsOf(reading.article.text),
    unsaid: all ? 0 : whole.statements.filter((one) => !isSaying(one)).length,
    retold: ledger.retoldIn(known),
    corrections: ledger.corrections(known)!,
    versions: url === null ? [] : ledger.versions(url).map(({ at, article: { id: article } }) => ({ article, at })),
  };
}

/** The paragraphs of a text as it came. */
export function paragraphsOf(text: string): Span[] {
  const view = viewOf(text, openLanguage().text);
  return paragraphs(view.text).map(view.back);
}
