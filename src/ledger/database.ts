import Database from 'better-sqlite3';
import { InputError } from '../errors.js';
import { APPLICATION_ID, MIGRATIONS } from './schema.js';

export type Connection = Database.Database;

/** A statement of SQL, prepared once. */
export type Prepare = (sql: string) => Database.Statement<unknown[]>;

export function preparing(database: Connection): Prepare {
  const known = new Map<string, Database.Statement<unknown[]>>();
  return (sql) => {
    const found = known.get(sql) ?? database.prepare<unknown[]>(sql);
    known.set(sql, found);
    return found;
  };
}

/** A ledger that can't be used as it is: where, why, what to do. */
export class LedgerError extends InputError {}

/** How long another process that writes is waited for, in milliseconds. */
const PATIENCE = 10_000;

/**
 * Opens a ledger's file, brought up to today's tables. Only `write` makes one where there is none.
 *
 * @throws {LedgerError} if there is none, or it can't be used
 */
export function openDatabase(file: string, mode: 'read' | 'write'): Connection {
  return guarded(file, () => {
    const database = new Database(file, { timeout: PATIENCE, fileMustExist: mode === 'read' });
    try {
      prepare(database, file);
      return database;
    } catch (error) {
      database.close();
      throw error;
    }
  });
}

function prepare(database: Connection, file: string): void {
  const version = database.pragma('user_version', { simple: true }) as number;
  const owner = database.pragma('application_id', { simple: true }) as number;
  const isEmpty = database.prepare('SELECT count(*) FROM sqlite_schema').pluck().get() === 0;
  if (owner !== APPLICATION_ID && !isEmpty) {
    throw new LedgerError('is the database of another program', file, 'name another file with --ledger');
  }
  if (version > MIGRATIONS.length) {
    const what = `was written by a newer version (its tables are of step ${version}, this one knows ${MIGRATIONS.length})`;
    throw new LedgerError(what, file, 'install that version to use it');
  }
  // A write-ahead log lets others read while one writes; what is committed is on the disk before it is reported.
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.pragma('foreign_keys = ON');
  if (version === MIGRATIONS.length) return;
  database
    .transaction(() => {
      // Another process may have done it while this one waited.
      const now = database.pragma('user_version', { simple: true }) as number;
      for (const step of MIGRATIONS.slice(now)) database.exec(step);
      database.pragma(`application_id = ${APPLICATION_ID}`);
      database.pragma(`user_version = ${MIGRATIONS.length}`);
    })
    .immediate();
}

/** Runs what touches the file; what SQLite says against it is said so that a person knows what to do. */
export function guarded<T>(file: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    throw explained(error as Error, file);
  }
}

function explained(error: Error, file: string): Error {
  const code = String((error as { code?: unknown }).code ?? '');
  const is = (...codes: string[]): boolean => codes.some((one) => code === one || code.startsWith(`${one}_`));
  if (is('SQLITE_FULL'))
    return new LedgerError('has no room on its disk', file, 'make room, and run the same command again');
  if (is('SQLITE_BUSY', 'SQLITE_LOCKED')) {
    return new LedgerError('is being written by another process', file, 'wait until it is done, or stop it');
  }
  if (is('SQLITE_READONLY', 'SQLITE_PERM')) {
    return new LedgerError('may not be written', file, 'ask for the right to, or copy it to a folder of your own');
  }
  if (is('SQLITE_CORRUPT', 'SQLITE_NOTADB')) {
    const remedy = 'put back a copy of it, or name another file with --ledger';
    return new LedgerError(is('SQLITE_NOTADB') ? 'is no ledger' : `is damaged (${error.message})`, file, remedy);
  }
  if (is('SQLITE_CANTOPEN') || /directory does not exist/.test(error.message)) {
    return new LedgerError("can't be opened", file, 'check the path, and that you may write to its folder');
  }
  if (is('SQLITE_IOERR')) {
    return new LedgerError(
      `can't be read or written (${code})`,
      file,
      'check the disk, and run the same command again',
    );
  }
  return error;
}
