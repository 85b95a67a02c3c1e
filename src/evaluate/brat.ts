import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { InputError } from '../errors.js';

/** `[start, end)` in Unicode code points, as brat counts. */
export type CodePointSpan = readonly [start: number, end: number];

/** The spans of an attribution, whoever found it; an attribution without source has an empty list. */
export interface Attribution {
  readonly source: readonly CodePointSpan[];
  readonly cue: readonly CodePointSpan[];
  readonly content: readonly CodePointSpan[];
}

/** A text with one annotator's attributions. */
export interface GoldDocument {
  readonly name: string;
  readonly text: string;
  readonly attributions: readonly Attribution[];
  /** Stretches that the annotator marked as not to be counted. */
  readonly discard: readonly CodePointSpan[];
}

/**
 * The documents of a folder in PolNeAR's layout: `text/NAME.txt` and brat standoff (https://brat.nlplab.org/standoff.html)
 * in `attributions/NAME_XXXX.ann` or `attributions/NAME.ann`. Of several annotators the first by file name counts.
 *
 * @throws {InputError} if the folder has not that layout
 */
export async function* goldDocuments(folder: string): AsyncGenerator<GoldDocument> {
  const files = await list(join(folder, 'attributions'));
  const first = new Map<string, string>();
  for (const file of files.filter((f) => f.endsWith('.ann')).sort()) {
    const name = file.replace(/(?:_[0-9a-f]{4})?\.ann$/, '');
    if (!first.has(name)) first.set(name, file);
  }
  if (first.size === 0) {
    throw new InputError('holds no .ann file', join(folder, 'attributions'), 'give a folder in brat standoff layout');
  }
  for (const [name, file] of [...first].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const annotations = join(folder, 'attributions', file);
    const text = await readUtf8(join(folder, 'text', `${name}.txt`), `the text of ${file} is expected there`);
    yield { name, text, ...parseStandoff(await readUtf8(annotations, 'mend it'), annotations) };
  }
}

/** A file to the last character: a byte order mark counts as one, as brat and Python count it. */
async function readUtf8(path: string, remedy: string): Promise<string> {
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new InputError(`can't be read (${error.code})`, path, remedy);
  });
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new InputError('is not valid UTF-8', path, 'save it again as UTF-8');
  }
}

async function list(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch {
    throw new InputError('is no readable folder', folder, 'give a folder that holds text/ and attributions/');
  }
}

/**
 * Reads text-bound annotations (T) and events (E) of one `.ann` file; an event without content is none.
 *
 * @param where what to call the file in an error
 * @throws {InputError} if the offsets of an annotation are none
 */
export function parseStandoff(ann: string, where: string): Pick<GoldDocument, 'attributions' | 'discard'> {
  const spans = new Map<string, { kind: string; pieces: CodePointSpan[] }>();
  const attributions: Attribution[] = [];
  for (const [i, line] of ann.split(/\r\n|\r|\n/).entries()) {
    const [id = '', body] = line.split('\t');
    if (body === undefined) continue;
    if (id.startsWith('T')) {
      const space = body.indexOf(' ');
      spans.set(id, { kind: body.slice(0, space), pieces: pieces(body.slice(space + 1), `${where} line ${i + 1}`) });
    } else if (id.startsWith('E')) {
      const roles = new Map<string, CodePointSpan[]>([
        ['source', []],
        ['cue', []],
        ['content', []],
      ]);
      for (const pair of body.trim().split(/\s+/).slice(1)) {
        const [role = '', target = ''] = pair.split(':');
        // brat numbers the further arguments of a role: Source, Source2, Source3.
        roles.get(role.replace(/\d+$/, '').toLowerCase())?.push(...(spans.get(target)?.pieces ?? []));
      }
      const [source, cue, content] = [roles.get('source')!, roles.get('cue')!, roles.get('content')!];
      if (content.length > 0) attributions.push({ source, cue, content });
    }
  }
  const discard = [...spans.values()].filter((span) => span.kind === 'Discard').flatMap((span) => span.pieces);
  return { attributions, discard };
}

/** The pieces of a text-bound annotation: `0 4`, or `0 4;9 12` where it is interrupted. */
function pieces(offsets: string, where: string): CodePointSpan[] {
  return offsets.split(';').map((piece): CodePointSpan => {
    const [, start, end] = /^\s*(\d+)\s+(\d+)\s*$/.exec(piece) ?? [];
    if (start === undefined || end === undefined) {
      throw new InputError(`has "${offsets}" for offsets`, where, 'brat standoff has a type, a start and an end there');
    }
    return [Number(start), Number(end)];
  });
}
