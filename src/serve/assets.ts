import { readdirSync, readFileSync } from 'node:fs';
import { extname } from 'node:path';

/** What browsers fetch with the pages; the same from `src` and from `dist`. */
const WEB = new URL('../../web/', import.meta.url);
const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

interface Asset {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly type: string;
}

let known: ReadonlyMap<string, Asset> | undefined;

/** All of them, read once: no request names a file of this machine. */
function all(): ReadonlyMap<string, Asset> {
  known ??= new Map(
    readdirSync(WEB, { recursive: true, encoding: 'utf8' })
      .filter((name) => TYPES[extname(name)] !== undefined)
      .map((name) => name.replaceAll('\\', '/'))
      .map((name) => [
        `/web/${name}`,
        { bytes: new Uint8Array(readFileSync(new URL(name, WEB))), type: TYPES[extname(name)]! },
      ]),
  );
  return known;
}

/** A file that belongs to the pages; null if there is none at that path. */
export function asset(path: string): Response | null {
  const file = all().get(path);
  if (!file) return null;
  // A newer version of this package has other files at the same paths: a browser asks each time, and mostly hears that nothing changed.
  return new Response(file.bytes, { headers: { 'content-type': file.type, 'cache-control': 'no-cache' } });
}
