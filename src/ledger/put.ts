import type { Article } from '../record/article.js';
import { sayings } from '../record/manner.js';
import type { Reading } from '../record/reading.js';
import type { Ledger } from './ledger.js';

/** An article that is to be put on record, not read yet. */
export interface Arrival {
  /** Where it was found: its file, with the line or the record; its address. */
  readonly where: string;
  readonly article: Article;
  /** Whether it was fetched from its address just now. */
  readonly live: boolean;
  readonly read: () => Promise<Reading>;
}

/** What became of one article. */
export interface Report {
  readonly outcome: 'added' | 'version' | 'elsewhere' | 'known';
  readonly article: string;
  /** How many sayings were put on record. */
  readonly statements: number;
  readonly where: string;
  /** The article that stood at its address before. */
  readonly former: string | null;
}

/** Whether an article has to be read to be put on record. */
export function isToRead(ledger: Ledger, { article, live }: Pick<Arrival, 'article' | 'live'>): boolean {
  const presence = ledger.find(article, live);
  return presence !== 'known' && presence !== 'elsewhere';
}

/**
 * Puts one article on record, read only if its text is not there.
 *
 * @param reader who reads it: version of program and model
 */
export async function put(
  ledger: Ledger,
  { where, article, live, read }: Arrival,
  reader: () => Promise<string>,
): Promise<Report> {
  const before = ledger.find(article, live);
  if (before === 'known') return { outcome: 'known', article: article.id, statements: 0, where, former: null };
  const reading = isToRead(ledger, { article, live }) ? await read() : null;
  const { outcome, former } = ledger.add(article, reading, await reader(), where, live);
  const name = outcome === 'new' ? 'added' : outcome === 'earlier' ? 'elsewhere' : outcome;
  return {
    outcome: former === null ? name : 'version',
    article: article.id,
    statements: outcome === 'new' ? sayings(reading!.statements).length : 0,
    where,
    former,
  };
}
