import { InputError } from '../errors.js';
import type { Article } from '../record/article.js';
import type { Reading } from '../record/reading.js';
import { openTracer } from '../runtime/tracer.js';
import { type Corrected, checked, type StandingReading, standing } from './corrections.js';
import { guarded, LedgerError, openDatabase, type Prepare, preparing } from './database.js';
import {
  type Appearance,
  type Body,
  type CorrectedField,
  type Correction,
  type EntryKind,
  hashOf,
  pack,
  type RecordedReading,
  START,
  unpack,
} from './entry.js';
import { keepCorrected } from './keep.js';
import { type Retraced, retrace } from './retrace.js';
import { codedFinding, codedStatement } from './sentences.js';
import type { Connection } from './sqlite.js';
import { Tables } from './tables.js';
import { Traces } from './traces.js';

/** Where an article stands towards the ledger before it is added. */
export type Standing =
  /** It is there, with the same title, day, publisher and address. */
  | 'known'
  /** Its text is there, from elsewhere or with other metadata. */
  | 'elsewhere'
  /** The same, but the ledger's has no day and this one has, by which its statements can be dated. */
  | 'undated'
  | 'new';

/** What came of adding an article. */
export interface Added {
  readonly outcome: Standing;
  /** The article that stood at the same address before, by its id. */
  readonly former: string | null;
}

/** An article of the ledger as a place lists it. */
export interface Version {
  readonly seq: number;
  readonly at: string;
  readonly article: Article;
}

interface ArticleRow {
  readonly key: number;
  readonly id: string;
  readonly text: string;
  readonly appearance: number;
  readonly reading: number;
  readonly reader: string;
}

/**
 * The store of all readings: a SQLite file, append-only. What is added is an entry, chained by hash to the former one;
 * everything else in the file is made of the entries. Each article is added in one transaction: it is there whole, or not.
 */
export class Ledger {
  private readonly tables: Tables;
  private readonly statement: Prepare;
  /** Opened when something is written. */
  private traces: Traces | undefined;
  /** SQLite's count of what other connections wrote. */
  private version = -1;

  private constructor(
    /** The file's path, as it was given. */
    readonly file: string,
    readonly database: Connection,
    private readonly now: () => Date,
  ) {
    this.tables = new Tables(database);
    this.statement = preparing(database);
  }

  /**
   * @param mode `write` makes the file where there is none
   * @throws {LedgerError} if it can't be used
   */
  static open(file: string, mode: 'read' | 'write' = 'write', now: () => Date = () => new Date()): Ledger {
    const database = openDatabase(file, mode);
    return guarded(file, () => new Ledger(file, database, now));
  }

  close(): void {
    this.database.close();
  }

  /**
   * Whether an article is there.
   *
   * @param live fetched from its address just now: then what stood there last counts, so that a text that went back to an
   *   earlier state is told; otherwise whatever stood there once
   */
  find(article: Article, live = false): Standing {
    return guarded(this.file, () => this.standingOf(article, live));
  }

  /**
   * Puts an article with its reading on record; one that is there already is left as it is.
   *
   * @param reading null for one that was found `elsewhere`, whose text was read before
   * @param reader who read it: version of program and model
   * @param found where it was taken from
   * @throws {LedgerError} if the file can't be written; nothing of the article is in it then
   */
  add(article: Article, reading: Reading | null, reader: string, found: string | null = null, live = false): Added {
    return this.write(() => {
      // Asked again inside the transaction: another process may have added it meanwhile.
      const outcome = this.standingOf(article, live);
      if (outcome === 'known') return { outcome, former: null };
      const former = article.url === null ? null : this.last(article.url);
      const { id, title, byline, published, publisher, url } = article;
      const appearance: Appearance = {
        article: id,
        title,
        byline,
        published,
        publisher,
        url,
        found,
        former: former?.seq ?? null,
      };
      const seq = this.append('article', appearance);
      const key = this.row(id)?.key ?? this.newArticle(article, seq, reader);
      this.statement(
        `INSERT INTO appearance (seq, article, title, byline, published, publisher, url, found, former)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      ).run(seq, key, title, byline, published, publisher, url, found, former?.seq ?? null);
      if (outcome !== 'elsewhere') {
        if (reading === null) throw new Error(`article ${id} must be read before it is added`);
        const kept = outcome === 'new' ? reading : this.kept(this.known(id), reading);
        this.record(key, seq, kept, reader);
      }
      return { outcome, former: former && former.id !== id ? former.id : null };
    });
  }

  /**
   * Puts another reading of an article in the place of the present one, which stays in the record. What people corrected
   * holds on; a corrected statement that the new reading does not have is kept.
   *
   * @returns the reading as it stands now
   */
  reread(reading: Reading, reader: string): StandingReading {
    return this.write(() => {
      const row = this.known(reading.article.id);
      return this.record(row.key, row.appearance, this.kept(row, reading), reader);
    });
  }

  /**
   * Puts corrections beside the machine's reading, all or none.
   *
   * @throws {InputError} if there is no such statement, or the field can't have that value
   */
  correct(
    statement: string,
    fields: readonly (readonly [CorrectedField, string])[],
    by: string,
    why: string,
  ): StandingReading {
    return this.write(() => {
      const { key, id } = this.articleOf(statement);
      for (const [field, value] of fields) {
        const correction: Correction = { article: id, statement, field, value: checked(field, value), by, why };
        const seq = this.append('correction', correction);
        this.statement(
          'INSERT INTO correction (seq, article, statement, field, value, by, why) VALUES (?, ?, ?, ?, ?, ?, ?)',
        ).run(seq, key, statement, field, correction.value, by, why);
      }
      const reading = this.readingOf(this.known(id));
      this.put(key, reading);
      return reading;
    });
  }

  /** The reading of an article as it stands; null if there is no such article. */
  reading(article: string): StandingReading | null {
    return guarded(this.file, () => {
      const row = this.row(article);
      return row ? this.readingOf(row) : null;
    });
  }

  /** All readings as they stand, in the order in which their articles were added. */
  *readings(): Generator<StandingReading> {
    const keys = this.statement('SELECT id FROM article ORDER BY key').pluck().all() as string[];
    for (const id of keys) yield this.reading(id)!;
  }

  /** Whether its statements are traced, by today's weights and rules; a ledger of an earlier version is not. */
  isTraced(): boolean {
    const isEmpty = this.statement('SELECT 1 FROM statement LIMIT 1').get() === undefined;
    return isEmpty || this.tracedBy() === openTracer().version;
  }

  private tracedBy(): unknown {
    return this.statement('SELECT tracer FROM tracing').pluck().get();
  }

  /** Traces all statements anew. */
  retrace(progress?: (done: number, of: number) => void): Retraced {
    this.traces = undefined;
    return this.write(() => retrace(this, openTracer(), progress));
  }

  /** Articles whose reading is by another reader than the given one, by id; all if none is given. */
  readOtherwise(reader: string | null): string[] {
    return this.statement('SELECT id FROM article WHERE reader IS NOT ? ORDER BY key').pluck().all(reader) as string[];
  }

  /** What stood at an address, the earliest first. */
  versions(url: string): Version[] {
    const rows = this.statement(
      `SELECT appearance.*, article.id, article.text, entry.at
       FROM appearance JOIN article ON article.key = appearance.article JOIN entry ON entry.seq = appearance.seq
       WHERE url = ? ORDER BY seq`,
    ).all(url) as (Appearance & { seq: number; at: string; id: string; text: string })[];
    return rows.map(({ seq, at, id, title, byline, published, publisher, text }) => ({
      seq,
      at,
      article: { id, title, byline, published, publisher, url, text },
    }));
  }

  /** The ids of the articles and statements that begin with these characters, at most `most`. */
  matching(prefix: string, most = 10): string[] {
    const end = `${prefix}\u{10ffff}`;
    const of = (table: string): string[] =>
      this.statement(`SELECT DISTINCT id FROM ${table} WHERE id >= ? AND id < ? LIMIT ?`)
        .pluck()
        .all(prefix, end, most) as string[];
    return [...of('article'), ...of('statement')].slice(0, most);
  }

  /** What a server gave to recognise a page by. */
  visit(address: string): { etag: string | null; modified: string | null } | undefined {
    return this.statement('SELECT etag, modified FROM visit WHERE address = ?').get(address) as ReturnType<
      Ledger['visit']
    >;
  }

  visited(address: string, { etag, modified }: { etag: string | null; modified: string | null }): void {
    const keep = this.statement('INSERT OR REPLACE INTO visit (address, etag, modified) VALUES (?, ?, ?)');
    this.write(() => keep.run(address, etag, modified));
  }

  /** The machine's reading, before corrections. */
  machine(row: ArticleRow): Reading {
    const { title, byline, published, publisher, url } = this.appearance(row.appearance);
    const { actors, statements, findings } = this.body<RecordedReading>(row.reading);
    return {
      article: { id: row.id, title, published, publisher, byline, url, text: row.text },
      actors,
      statements: statements.map(codedStatement),
      findings: findings.map(codedFinding),
    };
  }

  row(id: string): ArticleRow | undefined {
    return this.statement('SELECT * FROM article WHERE id = ?').get(id) as ArticleRow | undefined;
  }

  corrections(key: number): Corrected[] {
    const seqs = this.statement(
      'SELECT seq, at FROM correction JOIN entry USING (seq) WHERE article = ? ORDER BY seq',
    ).all(key);
    return (seqs as { seq: number; at: string }[]).map(({ seq, at }) => ({ ...this.body<Correction>(seq), seq, at }));
  }

  body<T extends Body>(seq: number): T {
    const body = this.statement('SELECT body FROM entry WHERE seq = ?').pluck().get(seq) as Uint8Array | undefined;
    if (!body) throw new LedgerError(`is damaged (entry ${seq} is missing)`, this.file, 'put back a copy of it');
    try {
      return JSON.parse(unpack(body)) as T;
    } catch {
      throw new LedgerError(
        `is damaged (entry ${seq} can't be read)`,
        this.file,
        'put back a copy of it; onrecord verify tells more',
      );
    }
  }

  /** The article that has a statement, by the statement's id. */
  articleOf(statement: string): { key: number; id: string } {
    const found = this.statement(
      'SELECT article.key, article.id FROM statement JOIN article ON article.key = statement.article WHERE statement.id = ? LIMIT 2',
    ).all(statement) as { key: number; id: string }[];
    if (found.length === 1) return found[0]!;
    const what = found.length === 0 ? `has no statement "${statement}"` : `has more than one statement "${statement}"`;
    throw new InputError(what, this.file, 'look its id up with onrecord search');
  }

  private readingOf(row: ArticleRow): StandingReading {
    return standing(this.machine(row), this.corrections(row.key));
  }

  private known(id: string): ArticleRow {
    const row = this.row(id);
    if (!row) throw new InputError(`has no article "${id}"`, this.file, 'add it first');
    return row;
  }

  private appearance(seq: number): Appearance {
    return this.statement('SELECT * FROM appearance WHERE seq = ?').get(seq) as Appearance;
  }

  private kept(row: ArticleRow, reading: Reading): Reading {
    const corrected = this.corrections(row.key).map(({ statement }) => statement);
    return keepCorrected(reading, this.machine(row), new Set(corrected));
  }

  private standingOf(article: Article, live: boolean): Standing {
    const { id, url, title, byline, published, publisher } = article;
    const row = this.row(id);
    if (!row) return 'new';
    const last = live && url !== null ? this.last(url) : null;
    const same = this.statement(
      `SELECT max(seq) FROM appearance WHERE article = ? AND url IS ? AND title IS ? AND byline IS ? AND published IS ? AND publisher IS ?`,
    )
      .pluck()
      .get(row.key, url, title, byline, published, publisher) as number | null;
    if (same !== null && (last === null || last.seq === same)) return 'known';
    return published !== null && this.appearance(row.appearance).published === null ? 'undated' : 'elsewhere';
  }

  private last(url: string): { seq: number; id: string } | null {
    const found = this.statement(
      'SELECT seq, article.id FROM appearance JOIN article ON article.key = appearance.article WHERE url = ? ORDER BY seq DESC LIMIT 1',
    ).get(url);
    return (found ?? null) as { seq: number; id: string } | null;
  }

  private newArticle({ id, text }: Article, appearance: number, reader: string): number {
    // The reading follows in the same transaction; until then the article's own entry stands for it.
    const { lastInsertRowid } = this.statement(
      'INSERT INTO article (id, text, appearance, reading, reader) VALUES (?, ?, ?, ?, ?)',
    ).run(id, text, appearance, appearance, reader);
    return Number(lastInsertRowid);
  }

  private record(key: number, appearance: number, reading: Reading, reader: string): StandingReading {
    const { article, actors, statements, findings } = reading;
    const body: RecordedReading = { article: article.id, appearance, reader, actors, statements, findings };
    const seq = this.append('reading', body);
    this.statement('UPDATE article SET appearance = ?, reading = ?, reader = ? WHERE key = ?').run(
      appearance,
      seq,
      reader,
      key,
    );
    const now = this.readingOf(this.known(article.id));
    this.put(key, now);
    return now;
  }

  /** Puts a reading into the tables, and traces its statements. */
  private put(key: number, reading: StandingReading): void {
    if (this.tracedBy() !== openTracer().version) retrace(this, openTracer());
    this.traces ??= new Traces(this.database, openTracer());
    this.traces.drop(key);
    this.tables.put(key, reading);
    this.traces.put(key, reading);
  }

  private append(kind: EntryKind, body: Body): number {
    const last = this.statement('SELECT seq, hash FROM entry ORDER BY seq DESC LIMIT 1').get();
    const { seq: former, hash } = (last as { seq: number; hash: string } | undefined) ?? { seq: 0, hash: START };
    const json = JSON.stringify(body);
    const entry = { seq: former + 1, kind, at: this.now().toISOString() };
    this.statement('INSERT INTO entry (seq, kind, at, body, hash) VALUES (?, ?, ?, ?, ?)').run(
      entry.seq,
      kind,
      entry.at,
      pack(json),
      hashOf(hash, entry, json),
    );
    return entry.seq;
  }

  private write<T>(action: () => T): T {
    return guarded(this.file, () => {
      try {
        return this.database.transaction(() => {
          // What another process wrote is not what is remembered here.
          const version = this.database.pragma('data_version') as number;
          if (version !== this.version) this.traces = undefined;
          this.version = version;
          return action();
        }, 'immediate');
      } catch (error) {
        // Nor is what was taken back.
        this.traces = undefined;
        throw error;
      }
    });
  }
}
