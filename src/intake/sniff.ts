/** The formats that are read; one file each under `formats/`. */
export type Format = 'text' | 'captions' | 'markdown' | 'html' | 'json' | 'jsonl' | 'feed' | 'newsml' | 'warc';

const EXTENSIONS: Readonly<Record<string, Format | 'xml'>> = {
  txt: 'text',
  text: 'text',
  srt: 'captions',
  vtt: 'captions',
  md: 'markdown',
  markdown: 'markdown',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  json: 'json',
  jsonl: 'jsonl',
  ndjson: 'jsonl',
  xml: 'xml',
  rss: 'feed',
  atom: 'feed',
  warc: 'warc',
  wet: 'warc',
};
const TYPES: Readonly<Record<string, Format | 'xml'>> = {
  'text/plain': 'text',
  'text/vtt': 'captions',
  'application/x-subrip': 'captions',
  'text/markdown': 'markdown',
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'application/json': 'json',
  'application/ld+json': 'json',
  'application/feed+json': 'feed',
  'application/x-ndjson': 'jsonl',
  'application/jsonl': 'jsonl',
  'application/xml': 'xml',
  'text/xml': 'xml',
  'application/rss+xml': 'feed',
  'application/atom+xml': 'feed',
  'application/rdf+xml': 'feed',
  'application/warc': 'warc',
};

/** How captions begin: in WebVTT with its name, in SubRip with a number and a time. */
const CAPTIONS = /^(?:WEBVTT(?:\s|$)|\d+\r?\n\d{1,2}:\d\d:\d\d[,.]\d{1,3} --> )/;

/** What may be the root of a feed in XML. */
const FEED_ROOTS = new Set(['rss', 'feed', 'rdf']);

/** The endings of the files that are read in a folder. */
export const ENDINGS: readonly string[] = Object.keys(EXTENSIONS).flatMap((ending) => [ending, `${ending}.gz`]);

/** The format that a media type means; undefined for one that is not read. */
export function formatOfType(type: string, start: Uint8Array): Format | undefined {
  const format = TYPES[type] ?? (type.endsWith('+xml') ? 'xml' : undefined);
  // Servers call plain text what they don't know.
  return format === 'text' ? formatOfStart(start) : format && refined(format, start);
}

/** The format of a file by its name, else by how it begins. */
export function formatOfName(name: string, start: Uint8Array): Format {
  const ending = /\.([^./\\]+)$/.exec(name.toLowerCase().replace(/\.gz$/, ''))?.[1] ?? '';
  const format = EXTENSIONS[ending];
  return format ? refined(format, start) : formatOfStart(start);
}

/** The format of what has no name, by how it begins. */
export function formatOfStart(start: Uint8Array): Format {
  const text = beginning(start);
  if (text.startsWith('WARC/')) return 'warc';
  if (CAPTIONS.test(text)) return 'captions';
  if (/^<(?:!doctype html|html)[\s>]/i.test(text)) return 'html';
  if (text.startsWith('<?xml') || /^<(?:rss|feed|rdf:rdf|newsmessage|newsitem)[\s>]/i.test(text))
    return refined('xml', start);
  if (/^\{\s*"/.test(text)) return isLines(text) ? 'jsonl' : refined('json', start);
  return /^\[\s*\{\s*"/.test(text) ? 'json' : 'text';
}

/** XML and JSON are many things: which, the root or the version says. */
function refined(format: Format | 'xml', start: Uint8Array): Format {
  const text = beginning(start);
  if (format === 'json') return /"version"\s*:\s*"https?:\/\/(?:www\.)?jsonfeed\.org\//.test(text) ? 'feed' : 'json';
  if (format !== 'xml') return format;
  const root = /<(?![?!])(?:[\w.-]+:)?([\w.-]+)/.exec(text)?.[1]?.toLowerCase() ?? '';
  if (root === 'html') return 'html';
  return FEED_ROOTS.has(root) ? 'feed' : 'newsml';
}

/** Whether an object ends on the first line and another begins on the next. */
function isLines(text: string): boolean {
  const [first = '', second] = text.split(/\r?\n/, 2);
  return /\}\s*$/.test(first) && second !== undefined && /^\s*(?:\{|$)/.test(second);
}

function beginning(start: Uint8Array): string {
  const utf16 = (start[0] === 0xff && start[1] === 0xfe) || (start[0] === 0xfe && start[1] === 0xff);
  const decoder = new TextDecoder(utf16 ? (start[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8');
  return decoder.decode(start).trimStart();
}
