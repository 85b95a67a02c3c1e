import { InputError } from '../errors.js';
import type { Origins } from '../record/article.js';
import type { Reading } from '../record/reading.js';
import { appearanceIn, correctionIn, readingIn, type TodaysReading } from './body.js';
import { type Corrected, corrected, type StandingReading } from './corrections.js';
import { guarded, LedgerError, openDatabase, type Prepare, preparing } from './database.js';
import { type Appearance, unpack } from './entry.js';
import type { Connection } from './sqlite.js';

/** An article's row in the tables. */
export interface ArticleRow {
  readonly key: number;
  readonly id: string;
  readonly text: string;
  /** Entries: where it appeared, and its present reading. */
  readonly appearance: number;
  readonly reading: number;
  readonly reader: string;
  /** Whether it stands at one of its addresses, or has none. */
  readonly current: 0 | 1;
}

/** What an entry keeps, as it was taken out of its bytes. */
interface Parsed {
  readonly body: Uint8Array;
  readonly value: unknown;
}

/** So many of them stay in memory: a page asks again and again for the latest articles. */
const MOST_PARSED = 200;

/** A ledger's file, and what stands in it: everything of a ledger that only reads the record. */
export class Store {
  readonly sql: Prepare;
  /** By their entries, those that were asked for last at the end. */
  private readonly parsed = new Map<number, Parsed>();

  private constructor(
    /** The file's path, as it was given. */
    readonly file: string,
    readonly database: Connection,
  ) {
    this.sql = preparing(database);
  }

  /**
   * @param mode `write` makes the file where there is none
   * @throws {LedgerError} if it can't be used
   */
  static open(file: string, mode: 'read' | 'write'): Store {
    return new Store(file, openDatabase(file, mode));
  }

  /** The reading of an article as it stands; null if there is no such article. */
  reading(article: string): StandingReading | null {
    return guarded(this.file, () => {
      const row = this.row(article);
      return row ? this.readingOf(row) : null;
    });
  }

  readingOf(row: ArticleRow): StandingReading {
    return corrected(this.machine(row), this.corrections(row.key));
  }

  /** The machine's reading, before corrections. */
  machine(row: ArticleRow): Reading {
    const { title, byline, published, publisher, url } = this.appearance(row.appearance);
    const origins = this.originsOf(row.appearance);
    const { actors, statements, findings, markup, language } = this.recorded(row.reading);
    return {
      article: {
        id: row.id,
        title,
        published,
        publisher,
        byline,
        url,
        language,
        ...(markup && { markup }),
        ...(origins && { origins }),
        text: row.text,
      },
      actors,
      statements,
      findings,
    };
  }

  row(id: string): ArticleRow | undefined {
    return this.sql('SELECT * FROM article WHERE id = ?').get(id) as ArticleRow | undefined;
  }

  /** @throws {InputError} if there is no such article */
  known(id: string): ArticleRow {
    const row = this.row(id);
    if (!row) throw new InputError(`has no article "${id}"`, this.file, 'add it first');
    return row;
  }

  appearance(seq: number): Appearance {
    return this.sql('SELECT * FROM appearance WHERE seq = ?').get(seq) as Appearance;
  }

  /** Where the metadata of an appearance were found, by its entry. */
  originsOf(seq: number): Origins | undefined {
    return this.body(seq, appearanceIn).origins;
  }

  corrections(key: number): Corrected[] {
    const seqs = this.sql('SELECT seq, at FROM correction JOIN entry USING (seq) WHERE article = ? ORDER BY seq').all(
      key,
    );
    return (seqs as { seq: number; at: string }[]).map(({ seq, at }) => ({ ...this.body(seq, correctionIn), seq, at }));
  }

  /** The reading that an entry keeps. */
  recorded(seq: number): TodaysReading {
    return this.body(seq, readingIn);
  }

  private body<T>(seq: number, parse: (json: string) => T): T {
    const body = this.sql('SELECT body FROM entry WHERE seq = ?').pluck().get(seq) as Uint8Array | undefined;
    if (!body) throw new LedgerError(`is damaged (entry ${seq} is missing)`, this.file, 'put back a copy of it');
    const known = this.parsed.get(seq);
    // No entry changes; but whoever damages a file does not ask.
    const value = known && Buffer.compare(known.body, body) === 0 ? (known.value as T) : this.opened(seq, body, parse);
    this.parsed.delete(seq);
    this.parsed.set(seq, { body, value });
    if (this.parsed.size > MOST_PARSED) this.parsed.delete(this.parsed.keys().next().value!);
    return value;
  }

  private opened<T>(seq: number, body: Uint8Array, parse: (json: string) => T): T {
    try {
      return parse(unpack(body));
    } catch {
      throw new LedgerError(
        `is damaged (entry ${seq} can't be read)`,
        this.file,
        'put back a copy of it; onrecord verify tells more',
      );
    }
  }

  /**
   * The article that has a statement, by the statement's id.
   *
   * @throws {InputError} if there is no such statement
   */
  articleOf(statement: string): { readonly key: number; readonly id: string } {
    const rows = this.sql(
      'SELECT article.key, article.id FROM statement JOIN article ON article.key = statement.article WHERE statement.id = ? LIMIT 2',
    ).all(statement) as { key: number; id: string }[];
    if (rows.length === 1) return rows[0]!;
    const what = rows.length === 0 ? `has no statement "${statement}"` : `has more than one statement "${statement}"`;
    throw new InputError(what, this.file, 'look its id up with onrecord search');
  }

  /**
   * The same of one that was corrected and that the article no longer has: an added one that was taken back.
   *
   * @throws {InputError} if there is no such statement, and was none
   */
  correctable(statement: string): { readonly key: number; readonly id: string } {
    const was = this.sql(
      'SELECT article.key, article.id FROM correction JOIN article ON article.key = correction.article WHERE statement = ? LIMIT 1',
    ).get(statement) as { key: number; id: string } | undefined;
    const isThere = this.sql('SELECT 1 FROM statement WHERE id = ?').get(statement) !== undefined;
    return was && !isThere ? was : this.articleOf(statement);
  }
}
