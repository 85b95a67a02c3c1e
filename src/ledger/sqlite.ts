import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';

/** A statement of SQL, prepared once; its values are texts, numbers, bytes or null. */
export interface Statement {
  /** The first row, undefined if there is none. */
  get(...values: unknown[]): unknown;
  all(...values: unknown[]): unknown[];
  iterate(...values: unknown[]): IterableIterator<unknown>;
  run(...values: unknown[]): { readonly changes: number; readonly lastInsertRowid: number };
  /** From now on its rows are the values of their first column. */
  pluck(): this;
}

/** A Node that has no SQLite to keep a ledger in. */
export class NoSqliteError extends Error {
  constructor() {
    super(`a ledger needs Node 22.16 or later, whose SQLite has full-text search; this is ${process.version}`);
    this.name = 'NoSqliteError';
  }
}

/** Another process writes an article in a moment; so long, in milliseconds, only one that is stuck or that traces all anew. */
const PATIENCE = 10_000;
/**
 * How long at a time, to write: SQLite asks ever less often within one wait, in the end each tenth of a second, and would hardly ever
 * come between two transactions of a process that writes one after the other.
 */
const ASKS_WITHIN = 3;
/**
 * It asks once at least for so many milliseconds that it has to wait, a third of what it does where it is let run: the clock tells nothing
 * of a process that was stopped, or of two on a machine that others use.
 */
const ASKS_EACH = 10;
/** So many times as long it waits for others that get on, one after the other, as on a machine that hardly lets any of them run. */
const MOST_TURNS = 12;
/** What is written so soon after the last leaves room for others first, in milliseconds: no lock of SQLite's tells that one waits. */
const [SOON, ROOM] = [20, 1];
const NEVER = new Int32Array(new SharedArrayBuffer(4));
/**
 * A log that is longer than this is put into the file and begun anew, in bytes, as soon as nobody reads it, for which readers are waited
 * for so long, in milliseconds. By itself SQLite waits for a moment without readers, and a log grows without end where they follow one
 * another (https://sqlite.org/wal.html#avoiding_excessively_large_wal_files). It is tried again when it has grown by as much.
 */
const [LONG_LOG, READERS] = [2 ** 25, 500];
/** https://sqlite.org/rescode.html#busy */
const BUSY = 5;

/** A connection to a SQLite file, by the SQLite that is in Node. */
export class Connection {
  private readonly database: DatabaseSync;
  private readonly known = new Map<string, Statement>();
  private wroteAt = Number.NEGATIVE_INFINITY;
  /** How long another process that writes, and gets on with nothing, is waited for, in milliseconds. */
  patience = PATIENCE;
  /** How long the log was when it was to be put into the file last. */
  private triedAt = 0;
  private readonly path: string;

  /**
   * Opens a file, made where there is none; `still` is one that nobody can write, of which nothing is written beside it.
   *
   * @param file a path; what SQLite takes for something else, such as `:memory:`, is one, too
   * @throws {NoSqliteError}
   */
  constructor(file: string, how: 'writable' | 'still' | 'in memory' = 'writable') {
    const Database = sqlite();
    const path = resolve(file);
    this.path = path;
    if (how === 'in memory') this.database = new Database(':memory:');
    else if (how === 'writable') this.database = new Database(path, { timeout: PATIENCE });
    else {
      // https://sqlite.org/uri.html#uriimmutable
      const url = pathToFileURL(path);
      url.searchParams.set('immutable', '1');
      this.database = new Database(url, { readOnly: true });
    }
  }

  /** One that keeps nothing. */
  static inMemory(): Connection {
    return new Connection('', 'in memory');
  }

  /** The same for SQL that is asked again and again, prepared once; it is run to its end each time, by `get` or `all`. */
  prepareOnce(sql: string): Statement {
    const statement = this.known.get(sql) ?? this.prepare(sql);
    this.known.set(sql, statement);
    return statement;
  }

  prepare(sql: string): Statement {
    return new Prepared(this.database.prepare(sql));
  }

  exec(sql: string): void {
    this.database.exec(sql);
  }

  /** Sets or asks a pragma; the value of the first row that it gives, if it gives any. */
  pragma(what: string): unknown {
    return this.prepare(`PRAGMA ${what}`).pluck().all()[0];
  }

  /**
   * Runs an action whole or not at all; one inside another is part of that. `immediate` locks the file for writing first,
   * so that it does not fail midway.
   */
  transaction<T>(action: () => T, mode: 'deferred' | 'immediate' = 'deferred'): T {
    if (this.database.isTransaction) return action();
    if (mode === 'immediate') this.beginToWrite();
    else this.exec('BEGIN');
    try {
      const result = action();
      this.exec('COMMIT');
      if (mode === 'immediate') this.written();
      return result;
    } catch (error) {
      // Some faults, a full disk for one, end the transaction by themselves.
      if (this.database.isTransaction) this.exec('ROLLBACK');
      throw error;
    }
  }

  /** The same for an action that lets other things go on in between. Whoever starts it sees to it that none of them writes. */
  async longTransaction<T>(action: () => Promise<T>): Promise<T> {
    this.beginToWrite();
    try {
      const result = await action();
      this.exec('COMMIT');
      this.written();
      return result;
    } catch (error) {
      if (this.database.isTransaction) this.exec('ROLLBACK');
      throw error;
    }
  }

  close(): void {
    this.database.close();
  }

  /** After what was written is kept: nothing that fails here undoes it. */
  private written(): void {
    try {
      this.shortenLog();
    } catch {
      // All is in the log still. A disk that has no room for it tells the next that writes.
    }
    this.wroteAt = performance.now();
  }

  private shortenLog(): void {
    const length = statSync(`${this.path}-wal`, { throwIfNoEntry: false })?.size ?? 0;
    if (length < LONG_LOG) this.triedAt = 0;
    if (length < this.triedAt + LONG_LOG) return;
    this.triedAt = length;
    this.exec(`PRAGMA busy_timeout = ${READERS}`);
    try {
      this.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    } finally {
      this.exec(`PRAGMA busy_timeout = ${PATIENCE}`);
    }
  }

  /** Locks the file for writing, as soon as whoever writes leaves it for a moment. */
  private beginToWrite(): void {
    if (performance.now() - this.wroteAt < SOON) Atomics.wait(NEVER, 0, 0, ROOM);
    this.exec(`PRAGMA busy_timeout = ${ASKS_WITHIN}`);
    let [state, until, asked, turns] = [this.pragma('data_version'), performance.now() + this.patience, 0, 1];
    try {
      for (;;) {
        try {
          this.exec('BEGIN immediate');
          return;
        } catch (error) {
          const { errcode = 0 } = error as { errcode?: number };
          if ((errcode & 0xff) !== BUSY) throw error;
          if (++asked < this.patience / ASKS_EACH || performance.now() < until) continue;
          const now = this.pragma('data_version');
          // Others were done with something meanwhile, so that nobody is stuck: it comes between them yet.
          if (now === state || ++turns > MOST_TURNS) throw error;
          [state, until, asked] = [now, performance.now() + this.patience, 0];
        }
      }
    } finally {
      this.exec(`PRAGMA busy_timeout = ${PATIENCE}`);
    }
  }
}

class Prepared implements Statement {
  private isPlucked = false;

  constructor(private readonly statement: StatementSync) {}

  get(...values: unknown[]): unknown {
    const row = this.statement.get(...(values as SQLInputValue[]));
    return this.isPlucked && row ? first(row) : row;
  }

  all(...values: unknown[]): unknown[] {
    const rows = this.statement.all(...(values as SQLInputValue[]));
    return this.isPlucked ? rows.map(first) : rows;
  }

  *iterate(...values: unknown[]): IterableIterator<unknown> {
    for (const row of this.statement.iterate(...(values as SQLInputValue[]))) yield this.isPlucked ? first(row) : row;
  }

  run(...values: unknown[]): { changes: number; lastInsertRowid: number } {
    const { changes, lastInsertRowid } = this.statement.run(...(values as SQLInputValue[]));
    return { changes: Number(changes), lastInsertRowid: Number(lastInsertRowid) };
  }

  pluck(): this {
    this.isPlucked = true;
    this.statement.setReturnArrays(true);
    return this;
  }
}

function first(row: unknown): unknown {
  return (row as unknown[])[0];
}

/** Loaded when a ledger is opened: whoever only reads needs no SQLite. */
function sqlite(): typeof DatabaseSync {
  const { emitWarning } = process;
  // Node 22 and 24 warn of each use that SQLite in Node is experimental; other warnings pass.
  process.emitWarning = ((warning: string | Error, ...rest: never[]) => {
    if (!/\bSQLite\b/.test(String(warning))) emitWarning.call(process, warning, ...rest);
  }) as typeof emitWarning;
  try {
    // Node 20 knows no `getBuiltinModule` before 20.16.
    const sqlite = process.getBuiltinModule?.('node:sqlite') as typeof import('node:sqlite') | undefined;
    // Rows as arrays came in the same version as full-text search.
    if (!sqlite || !('setReturnArrays' in sqlite.StatementSync.prototype)) throw new NoSqliteError();
    return sqlite.DatabaseSync;
  } finally {
    process.emitWarning = emitWarning;
  }
}
