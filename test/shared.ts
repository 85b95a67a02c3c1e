import { existsSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';

const named = process.env.ONRECORD_SHARED;
const folder = named === undefined ? new URL('../../shared/', import.meta.url) : pathToFileURL(`${named}/`);

/** The folder of data that is no part of the project: `ONRECORD_SHARED`, or `shared` beside it; null where there is none. */
export const SHARED: URL | null = existsSync(folder) ? folder : null;

/** A file or folder in it, by its path; one that is not there where the folder isn't. */
export function shared(path: string): string {
  return fileURLToPath(new URL(path, SHARED ?? folder));
}
