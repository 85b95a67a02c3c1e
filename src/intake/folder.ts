import { InputError } from '../errors.js';
import type { Columns } from '../formats/columns.js';
import { peek, streamFile } from './bytes.js';
import { formatOf } from './decode.js';
import { endingOf, formatOfStart, isNamed } from './sniff.js';

/** So many files are named of those that are passed over for one reason. */
const NAMED = 5;
/** What a text without a known ending is taken for an article by: its letters and spaces among its characters, and its sentences. */
const PROSE = { letters: 0.9, odd: 0.02, sentences: 1 };
const SENTENCE = /\p{Ll}[.!?]["”’»)]*(?:\s|$)/gu;

/** What a folder holds: files with articles, and why others are passed over. Both in the order of names. */
export interface Survey {
  readonly files: readonly string[];
  /** A clause for each reason. */
  readonly passed: readonly string[];
}

/**
 * Looks through a folder with all below it. A file is taken by its ending, or by how it begins; a text with an ending that no format
 * has only if it is prose. Links to folders are not followed: they may loop.
 *
 * @param folder without a separator behind it
 */
export async function survey(folder: string, columns?: Columns): Promise<Survey> {
  const { glob } = await import('tinyglobby');
  const all = await glob(['**/*'], { cwd: folder, followSymbolicLinks: false, dot: true });
  const files: string[] = [];
  const reasons = new Map<string, string[]>();
  for (const file of order(all)) {
    const reason = await whyNot(`${folder}/${file}`, file, columns);
    if (reason === null) files.push(file);
    else if (reasons.has(reason)) reasons.get(reason)!.push(file);
    else reasons.set(reason, [file]);
  }
  return { files, passed: [...reasons].map(([reason, those]) => told(reason, those)) };
}

/** Files by name, so that the same folder gives the same order: "story" goes before "story-updated", whatever their endings. */
export function order(files: readonly string[]): string[] {
  const bare = new Map(files.map((file) => [file, file.replace(/\.[^./\\]*$/, '')]));
  return [...files].sort((a, b) => compare(bare.get(a)!, bare.get(b)!) || compare(a, b));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Why a file is no article; null for one that may be. What can't be looked at is left to be told where it is read. */
async function whyNot(path: string, name: string, columns: Columns | undefined): Promise<string | null> {
  if (name.split(/[/\\]/).some((part) => part.startsWith('.'))) return 'hidden';
  if (isNamed(name)) return null;
  try {
    const { start, stream } = await peek(streamFile(path), path);
    // One that was never begun has nothing to end, and would leave its file open.
    const rest = stream[Symbol.asyncIterator]();
    await rest.next();
    await rest.return?.();
    if (start.length === 0) return 'empty';
    const format = formatOfStart(start, columns);
    if (format !== 'text') return null;
    const other = formatOf(start);
    if (other) return other;
    if (isBinary(start)) return 'of a format that is not known';
    return isProse(start) ? null : `no prose${endingOf(name) && `, but .${endingOf(name)}`}`;
  } catch (error) {
    if (error instanceof InputError) return null;
    throw error;
  }
}

function isBinary(start: Uint8Array): boolean {
  const isWide = (start[0] === 0xff && start[1] === 0xfe) || (start[0] === 0xfe && start[1] === 0xff);
  return !isWide && start.includes(0);
}

/** Whether text reads like an article, and not like a program, settings or a log. */
function isProse(start: Uint8Array): boolean {
  const text = new TextDecoder(start[0] === 0xff ? 'utf-16le' : start[0] === 0xfe ? 'utf-16be' : 'utf-8').decode(start);
  const letters = text.match(/[\p{L}\s.,'’“”"-]/gu)?.length ?? 0;
  const odd = text.match(/[{}<>=;|\\$#@~^`[\]]/g)?.length ?? 0;
  return (
    letters > PROSE.letters * text.length &&
    odd < PROSE.odd * text.length &&
    (text.match(SENTENCE)?.length ?? 0) >= PROSE.sentences
  );
}

function told(reason: string, files: readonly string[]): string {
  const named = files.slice(0, NAMED).join(', ');
  const more = files.length > NAMED ? ` and ${files.length - NAMED} more` : '';
  return `${files.length === 1 ? '1 file' : `${files.length} files`} (${reason}): ${named}${more}`;
}
