import { existsSync } from 'node:fs';
import { InputError } from '../errors.js';
import { APPLICATION_ID, MIGRATIONS } from './schema.js';
import { Connection, NoSqliteError, type Statement } from './sqlite.js';

/** A statement of SQL, prepared once. */
export type Prepare = (sql: string) => Statement;

export function preparing(database: Connection): Prepare {
  const known = new Map<string, Statement>();
  return (sql) => {
    const found = known.get(sql) ?? database.prepare(sql);
    known.set(sql, found);
    return found;
  };
}

/** A ledger that can't be used as it is: where, why, what to do. */
export class LedgerError extends InputError {}

/**
 * Opens a ledger's file, brought up to today's tables. Only `write` makes one where there is none.
 *
 * @throws {LedgerError} if there is none, or it can't be used
 */
export function openDatabase(file: string, mode: 'read' | 'write'): Connection {
  return guarded(file, () => {
    if (mode === 'read' && !existsSync(file)) throw cannotOpen(file);
    const database = new Connection(file);
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
  const version = database.pragma('user_version') as number;
  const owner = database.pragma('application_id') as number;
  const isEmpty = database.prepare('SELECT 1 FROM sqlite_schema').get() === undefined;
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
  database.transaction(() => {
    // Another process may have done it while this one waited.
    const now = database.pragma('user_version') as number;
    for (const step of MIGRATIONS.slice(now)) database.exec(step);
    database.pragma(`application_id = ${APPLICATION_ID}`);
    database.pragma(`user_version = ${MIGRATIONS.length}`);
  }, 'immediate');
}

/** Runs what touches the file; what SQLite says against it is said so that a person knows what to do. */
export function guarded<T>(file: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    throw explained(error as Error, file);
  }
}

/** SQLite's result codes (https://sqlite.org/rescode.html), without what extends them. */
const CODE = {
  perm: 3,
  busy: 5,
  locked: 6,
  readonly: 8,
  ioerr: 10,
  corrupt: 11,
  full: 13,
  cantopen: 14,
  notadb: 26,
} as const;

/** What SQLite says against a file, so that a person knows what to do; any other error as it is. */
export function explained(error: Error & { errcode?: unknown }, file: string): Error {
  if (error instanceof NoSqliteError) return new LedgerError("can't be opened", file, error.message);
  const code = typeof error.errcode === 'number' ? error.errcode : 0;
  switch (code & 0xff) {
    case CODE.full:
      return new LedgerError('has no room on its disk', file, 'make room, and run the same command again');
    case CODE.busy:
    case CODE.locked:
      return new LedgerError('is being written by another process', file, 'wait until it is done, or stop it');
    case CODE.readonly:
    case CODE.perm:
      return new LedgerError('may not be written', file, 'ask for the right to, or copy it to a folder of your own');
    case CODE.corrupt:
      return new LedgerError(`is damaged (${error.message})`, file, ANOTHER);
    case CODE.notadb:
      return new LedgerError('is no ledger', file, ANOTHER);
    case CODE.cantopen:
      return cannotOpen(file);
    case CODE.ioerr:
      return new LedgerError(
        `can't be read or written (SQLite's code ${code})`,
        file,
        'check the disk, and run the same command again',
      );
    default:
      return error;
  }
}

const ANOTHER = 'put back a copy of it, or name another file with --ledger';

function cannotOpen(file: string): LedgerError {
  return new LedgerError("can't be opened", file, 'check the path, and that you may write to its folder');
}
