import { existsSync, statSync } from 'node:fs';
import { InputError } from '../errors.js';
import { APPLICATION_ID, MIGRATIONS } from './schema.js';
import { Connection, NoSqliteError, type Statement } from './sqlite.js';

/** A statement of SQL, prepared once. */
export type Prepare = (sql: string) => Statement;

export function preparing(database: Connection): Prepare {
  const known = new Map<string, Statement>();
  return (sql) => {
    const statement = known.get(sql) ?? database.prepare(sql);
    known.set(sql, statement);
    return statement;
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
    checkName(file);
    const isThere = existsSync(file);
    if (mode === 'read' && !isThere) throw cannotOpen(file);
    try {
      return prepared(new Connection(file), file, prepare);
    } catch (error) {
      if (mode === 'write' || !isUnwritable(error as SqliteError)) throw error;
      return stillDatabase(file);
    }
  });
}

function prepared(
  database: Connection,
  file: string,
  prepare: (database: Connection, file: string) => void,
): Connection {
  try {
    prepare(database, file);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/**
 * Refuses what SQLite would take for a file and keep nothing in.
 *
 * @throws {LedgerError}
 */
export function checkName(file: string): void {
  const remedy = 'name a file with --ledger';
  if (typeof file !== 'string' || file.trim() === '') throw new LedgerError('names no file', `"${file}"`, remedy);
  if (file.includes('\0')) throw new LedgerError('is no path', JSON.stringify(file), remedy);
  if (file === ':memory:' || NO_PATH.test(file)) {
    throw new LedgerError('is no path, and nothing would be kept in it', file, remedy);
  }
  const stats = statSync(file, { throwIfNoEntry: false });
  if (stats?.isDirectory()) throw new LedgerError('is a folder', file, remedy);
  if (stats && !stats.isFile()) throw new LedgerError('is a device or a pipe, and no file', file, remedy);
}

const NO_PATH = /^(?:file|https?):/i;

/**
 * Opens a ledger that may only be read, in a folder in which nothing may be written either: without the files that others
 * who use it at the same time are told by.
 */
function stillDatabase(file: string): Connection {
  const log = statSync(`${file}-wal`, { throwIfNoEntry: false });
  if (log && log.size > 0) {
    const what = 'may only be read, and has a log beside it that is not part of it yet';
    throw new LedgerError(what, file, 'copy both to a folder of your own');
  }
  return prepared(new Connection(file, 'still'), file, (database) => {
    if (check(database, file) === MIGRATIONS.length) return;
    const what = 'was written by an older version, and may not be written to be brought up to date';
    throw new LedgerError(what, file, 'copy it to a folder of your own');
  });
}

/** @returns the step that its tables are of */
function check(database: Connection, file: string): number {
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
  return version;
}

function prepare(database: Connection, file: string): void {
  const version = check(database, file);
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

/** What SQLite throws has its code. */
type SqliteError = Error & { errcode?: unknown };

function codeOf({ errcode }: SqliteError): number {
  return typeof errcode === 'number' ? errcode & 0xff : 0;
}

function isUnwritable(error: SqliteError): boolean {
  const code = codeOf(error);
  return code === CODE.readonly || code === CODE.cantopen || code === CODE.perm;
}

/** What SQLite says against a file, so that a person knows what to do; any other error as it is. */
export function explained(error: SqliteError, file: string): Error {
  if (error instanceof NoSqliteError) return new LedgerError("can't be opened", file, error.message);
  switch (codeOf(error)) {
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
        `can't be read or written (SQLite's code ${error.errcode})`,
        file,
        'check the disk, and run the same command again',
      );
    case 0:
      return error;
    default:
      // Our own statements fit our own tables.
      return new LedgerError(
        `is not as it was made (${error.message})`,
        file,
        `${ANOTHER}; onrecord verify tells more`,
      );
  }
}

const ANOTHER = 'put back a copy of it, or name another file with --ledger';

function cannotOpen(file: string): LedgerError {
  return new LedgerError("can't be opened", file, 'check the path, and that you may write to its folder');
}
