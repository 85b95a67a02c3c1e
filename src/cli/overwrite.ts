import { closeSync, lstatSync, openSync, readSync, realpathSync, statSync } from 'node:fs';
import { InputError } from '../errors.js';

/** Where something is written. */
export interface Place {
  /** Behind the links. */
  readonly path: string;
  /** Whether it is a device or a pipe, which takes what comes and keeps no name. */
  readonly isStream: boolean;
}

/** What a path leads to: a link's own file is written, and the link stays. */
export function placeOf(path: string): Place {
  const isLink = lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
  const stats = statSync(path, { throwIfNoEntry: false });
  if (isLink && !stats) throw new InputError('is a link to nothing', path, 'name the file itself');
  if (stats?.isDirectory()) throw new InputError('is a folder', path, 'name a file with --output');
  if (stats && !stats.isFile()) return { path, isStream: true };
  return { path: isLink ? realpathSync(path) : path, isStream: false };
}

/** An array of nothing. */
const EMPTY = '[\n]\n';
/** https://sqlite.org/fileformat2.html */
const SQLITE = 'SQLite format 3\0';
/** What SQLite keeps beside a file. */
const BESIDE = /-(?:wal|shm|journal)$/;

/**
 * @param format what is written, how such a file begins, and what else tells it from those of others
 * @throws {InputError} if a file of that name is a database, or, but for the force, is no export of ours in that format
 */
export function checkOverwritten(
  path: string,
  output: string,
  format: { readonly name: string; readonly begins: readonly string[]; readonly isOurs: (path: string) => boolean },
  isForced: boolean,
): void {
  const stats = statSync(path, { throwIfNoEntry: false });
  const owner = path.replace(BESIDE, '');
  if (BESIDE.test(path) && beginning(owner, SQLITE.length) === SQLITE) {
    throw new InputError('belongs to a database', output, 'name another file with --output');
  }
  if (!stats || stats.size === 0) return;
  const start = beginning(path, Math.max(...format.begins.map(({ length }) => length), SQLITE.length));
  if (start.startsWith(SQLITE)) {
    throw new InputError('is a database, perhaps the ledger itself', output, 'name another file with --output');
  }
  const begins = format.begins.some((some) => start.startsWith(some));
  if (isForced || (begins && format.isOurs(path)) || start.startsWith(EMPTY)) return;
  throw new InputError(
    `is there, and no export of ours as ${format.name}`,
    output,
    'name another file, or give --force',
  );
}

/** The first characters of a file; none if it can't be read. */
function beginning(path: string, length: number): string {
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch {
    return '';
  }
  try {
    const bytes = Buffer.alloc(length);
    return bytes.toString('latin1', 0, readSync(file, bytes, 0, length, 0));
  } finally {
    closeSync(file);
  }
}
