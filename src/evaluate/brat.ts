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
    const text = await readFile(join(folder, 'text', `${name}.txt`), 'utf8').catch(() => {
      throw new InputError('has no text', join(folder, 'attributions', file), `expected it at text/${name}.txt`);
    });
    yield { name, text, ...parseStandoff(await readFile(join(folder, 'attributions', file), 'utf8')) };
  }
}

async function list(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch {
    throw new InputError('is no readable folder', folder, 'give a folder that holds text/ and attributions/');
  }
}

/** Reads text-bound annotations (T) and events (E) of one `.ann` file; an event without content is none. */
export function parseStandoff(ann: string): Pick<GoldDocument, 'attributions' | 'discard'> {
  const spans = new Map<string, { kind: string; pieces: CodePointSpan[] }>();
  const attributions: Attribution[] = [];
  for (const line of ann.split('\n')) {
    const [id = '', body] = line.split('\t');
    if (body === undefined) continue;
    if (id.startsWith('T')) {
      const space = body.indexOf(' ');
      const pieces = body
        .slice(space + 1)
        .split(';')
        .map((piece): CodePointSpan => {
          const [start, end] = piece.split(' ').map(Number);
          return [start!, end!];
        });
      spans.set(id, { kind: body.slice(0, space), pieces });
    } else if (id.startsWith('E')) {
      const roles: Record<string, CodePointSpan[]> = { source: [], cue: [], content: [] };
      for (const pair of body.trim().split(/\s+/).slice(1)) {
        const [role = '', target = ''] = pair.split(':');
        roles[role.replace(/\d+$/, '').toLowerCase()]?.push(...(spans.get(target)?.pieces ?? []));
      }
      const { source, cue, content } = roles as Record<keyof Attribution, CodePointSpan[]>;
      if (content.length > 0) attributions.push({ source, cue, content });
    }
  }
  const discard = [...spans.values()].filter((span) => span.kind === 'Discard').flatMap((span) => span.pieces);
  return { attributions, discard };
}
