import { words as fold } from '../identity/fold.js';
import type { Hit } from './hit.js';
import { CURRENT, hits, SAID } from './query.js';
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
/** As the index parts words: "don't" is two there. */
const TERM = /[\p{L}\p{M}\p{N}]+/gu;

/**
 * Statements with some of the rarest of the words, those with most of them first; acts give no words.
 *
 * @param most how many at most
 */
export function candidatesFor({ database }: Store, words: string, frequency: Extent['frequency'], most: number): Hit[] {
  const terms = (words.match(TERM) ?? []).flatMap((term) => fold(term));
  const known = [...new Set(terms)]
    .map((term) => ({ term, documents: frequency(term) }))
    .filter(({ documents }) => documents > 0)
    .sort((a, b) => a.documents - b.documents);
  if (known.length === 0) return [];
  const query = known
    .slice(0, RAREST)
    .map(({ term }) => quoted(term))
    .join(' OR ');
  const keys = database
    .prepare('SELECT rowid FROM statement_words WHERE statement_words MATCH ? ORDER BY rank LIMIT ?')
    .pluck()
    .all(`{words} : (${query})`, most) as number[];
  return hits(database, keys).filter(({ kind }) => kind !== 'act');
}

/** @param versions whether former versions of pages count, too */
export function extent({ database }: Store, versions = false): Extent {
  database.exec('CREATE VIRTUAL TABLE IF NOT EXISTS temp.vocabulary USING fts5vocab(main, statement_words, row)');
  const documents = database.prepare('SELECT doc FROM temp.vocabulary WHERE term = ?').pluck();
  const known = new Map<string, number>();
  const frequency = (word: string): number => {
    const found = known.get(word) ?? (documents.get(word) as number | undefined) ?? 0;
    known.set(word, found);
    return found;
  };
  const count = (sql: string): number => database.prepare(sql).pluck().get() as number;
  const days = database.prepare('SELECT min(published) AS "from", max(published) AS "to" FROM appearance').get();
  const searched: Searched = {
    statements: count(
      `SELECT count(*) FROM statement AS s WHERE void = 0 AND ${SAID} AND ${versions ? 'TRUE' : CURRENT}`,
    ),
    articles: count(`SELECT count(*) FROM article WHERE ${versions ? 'TRUE' : 'current = 1'}`),
    outlets: count('SELECT count(DISTINCT publisher) FROM appearance'),
    ...(days as Pick<Searched, 'from' | 'to'>),
  };
  return { searched, frequency };
}
