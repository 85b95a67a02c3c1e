import { sameName } from '../identity/same-name.js';
import type { Language } from '../language/language.js';
import type { Article } from '../record/article.js';
import { isSaying } from '../record/manner.js';
import type { Reading } from '../record/reading.js';
import { type Report, Speech } from '../trace/reports.js';
import { candidatesFor, extent, type Searched } from './candidates.js';
import type { Hit } from './hit.js';
import { hits } from './query.js';
import type { Store } from './store.js';
import { quoted } from './term.js';

/** What became of a speech in the articles that quote it. */
export interface SpeechCheck {
  readonly speech: Article;
  readonly by: string;
  readonly searched: Searched;
  /** The articles that quote it, the earliest published first, what has no day last. */
  readonly reports: readonly Report[];
  /** Those that credit who spoke with quotations none of which is in the speech; none printed before it, where days tell. */
  readonly others: readonly Report[];
}

/** For each sentence of the speech so many statements that share rare words are looked at. */
const MOST_LIKELY = 100;
const NO_DAY = '9999';

/**
 * How faithfully articles quote a speech.
 *
 * @param speech as `speechOf` makes it
 * @param articles the articles; if not given, all on record that may quote it
 */
export function checkSpeech(
  store: Store,
  language: Language,
  reading: Reading,
  articles: readonly Reading[] = [...likely(store, language, reading)],
): SpeechCheck {
  const speech = new Speech(reading, language);
  const all = articles
    .filter(({ article }) => article.id !== reading.article.id)
    .map((one) => speech.in(one))
    .filter(({ quotations }) => quotations.length > 0)
    .sort(byDay);
  const quotes = ({ quotations }: Report): boolean => quotations.some(({ label }) => label !== 'not in it');
  const { published } = reading.article;
  const isLater = ({ article }: Report): boolean =>
    published === null || article.published === null || article.published >= published;
  return {
    speech: reading.article,
    by: speech.by,
    searched: extent(store).searched,
    reports: all.filter(quotes),
    others: all.filter((one) => !quotes(one) && isLater(one)),
  };
}

/** The articles on record that share rare words with a sentence of the speech, or have words of who spoke. */
function* likely(store: Store, language: Language, reading: Reading): Generator<Reading> {
  const speech = new Speech(reading, language);
  const by = { ...extent(store), small: language.trace.small, most: MOST_LIKELY };
  const shared = speech.sentences.flatMap((sentence) => candidatesFor(store, sentence, by));
  const own = creditedTo(store, speech.by);
  const ids = new Set(
    [...shared, ...own].filter((hit) => isSaying(hit) && hit.current === 1).map(({ article }) => article),
  );
  for (const id of ids) yield store.reading(id)!;
}

function creditedTo({ database }: Store, by: string): Hit[] {
  const last = by.trim().split(/\s+/u).at(-1)!;
  const keys = database
    .prepare('SELECT rowid FROM statement_words WHERE statement_words MATCH ?')
    .pluck()
    .all(`{speaker} : ${quoted(last)}`) as number[];
  return hits(database, keys).filter(({ speaker }) => speaker !== null && sameName(speaker, by));
}

function byDay({ article: a }: Report, { article: b }: Report): number {
  const [x, y] = [a.published ?? NO_DAY, b.published ?? NO_DAY];
  return x < y ? -1 : x > y ? 1 : a.id < b.id ? -1 : 1;
}
