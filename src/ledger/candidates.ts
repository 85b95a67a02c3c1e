import { words as fold } from '../identity/fold.js';
import type { Hit } from './hit.js';
import { SAID, STANDING } from './query.js';
import type { Store } from './store.js';
import { quoted } from './term.js';

/** How much of the record was searched. */
export interface Searched {
  readonly statements: number;
  readonly articles: number;
  /** How many publishers, as far as they are known. */
  readonly outlets: number;
  /** The first and the last day of publication; null if no article has one. */
  readonly from: string | null;
  readonly to: string | null;
}

/** How much is on record, and in how many statements a word stands. Counting takes longer the more that is. */
export interface Extent {
  readonly searched: Searched;
  readonly frequency: (word: string) => number;
}

/** Candidates are looked up by so many of the rarest words. */
const RAREST = 8;
/**
 * So many of them are looked up however often they are said. Of the others those are not that stand in more than a thousand
 * statements and in one of twenty: whoever shares nothing else shares next to nothing, and to rank them all is dear.
 */
const ANYWAY = 4;
const COMMON = { documents: 1000, share: 1 / 20 };
/** Of fewer words that tell something all are looked up. */
const FEWEST = 2;
/** As the index parts words: "don't" is two there. */
const TERM = /[\p{L}\p{M}\p{N}]+/gu;

/** A statement that may have some words, as far as it takes to compare it. */
export interface Candidate extends Pick<Hit, 'kind' | 'manner' | 'words' | 'article' | 'current'> {
  /** The statement's key. */
  readonly key: number;
}

/**
 * Statements with some of the rarest of the words, those with most of them first; acts give no words.
 *
 * @param small words that stand in any sentence: who shares nothing else shares nothing
 * @param most how many at most
 */
export function candidatesFor(
  { sql }: Store,
  words: string,
  { searched, frequency, small, most }: Extent & { small: ReadonlySet<string>; most: number },
): Candidate[] {
  const terms = [...new Set((words.match(TERM) ?? []).flatMap((term) => fold(term)))];
  const telling = terms.filter((term) => !small.has(term));
  const known = (telling.length < FEWEST ? terms : telling)
    .map((term) => ({ term, documents: frequency(term) }))
    .filter(({ documents }) => documents > 0)
    .sort((a, b) => a.documents - b.documents);
  if (known.length === 0) return [];
  const query = known
    .slice(0, RAREST)
    .filter(
      ({ documents }, i) => i < ANYWAY || documents <= Math.max(COMMON.documents, COMMON.share * searched.statements),
    )
    .map(({ term }) => quoted(term))
    .join(' OR ');
  const keys = sql('SELECT rowid FROM statement_words WHERE statement_words MATCH ? ORDER BY rank LIMIT ?')
    .pluck()
    .all(`{words} : (${query})`, most) as number[];
  const row = sql(
    `SELECT s.key, s.kind, s.manner, s.words, s.current, article.id AS article
     FROM statement AS s JOIN article ON article.key = s.article WHERE s.key = ?`,
  );
  return keys.map((key) => row.get(key) as Candidate).filter(({ kind }) => kind !== 'act');
}

/**
 * @param versions whether former versions of pages count, too
 * @param standing how many sayings stand, where that is known; else they are counted
 */
export function extent({ database }: Store, versions = false, standing: number | null = null): Extent {
  database.exec('CREATE VIRTUAL TABLE IF NOT EXISTS temp.vocabulary USING fts5vocab(main, statement_words, row)');
  const documents = database.prepare('SELECT doc FROM temp.vocabulary WHERE term = ?').pluck();
  const known = new Map<string, number>();
  const frequency = (word: string): number => {
    const times = known.get(word) ?? (documents.get(word) as number | undefined) ?? 0;
    known.set(word, times);
    return times;
  };
  const count = (sql: string): number => database.prepare(sql).pluck().get() as number;
  // Each alone is the end of an index; asked together, all days are gone through.
  const days = database
    .prepare(
      'SELECT (SELECT min(published) FROM appearance) AS "from", (SELECT max(published) FROM appearance) AS "to"',
    )
    .get();
  const searched: Searched = {
    statements: versions
      ? count(`SELECT count(*) FROM statement AS s WHERE s.void = 0 AND ${SAID}`)
      : (standing ?? count(`SELECT count(*) FROM ${STANDING}`)),
    articles: count(`SELECT count(*) FROM article WHERE ${versions ? 'TRUE' : 'current = 1'}`),
    outlets: count('SELECT count(DISTINCT publisher) FROM appearance INDEXED BY appearance_publisher'),
    ...(days as Pick<Searched, 'from' | 'to'>),
  };
  return { searched, frequency };
}
