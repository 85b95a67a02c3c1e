import { InputError } from '../errors.js';
import type { Columns } from './columns.js';
import { articleIn, type Fields, REMEDY, textIn } from './fields.js';
import type { Item } from './item.js';
import { isNinjs, readNinjs } from './ninjs.js';

/** Where an object keeps its articles, if it is no article itself. */
const LISTS = ['articles', 'stories', 'items', 'results', 'documents'];
/** What is parsed at once: a value takes up to a hundred bytes of memory, however short it is written. */
const MOST = { values: 4_000_000, nesting: 10_000 };

/**
 * Articles in JSON: one object, an array of them, or an object with such an array in `articles`, `stories`, `items`,
 * `results` or `documents`. Field names are those of On Record (also of what it prints), news-please, trafilatura, Media
 * Cloud and IPTC ninjs. The text is kept to the last character. A date that is none stays open. Articles one behind the
 * other that can't be read for the same reason are told as one.
 *
 * @throws {InputError} if it is no JSON, holds nothing that could be an article, or more values than memory has room for
 */
export function* readJson(source: string, where: string, columns: Columns = {}): Generator<Item> {
  if (isLines(source)) return yield* linesIn(source, where, columns);
  const value = parsed(source, where, 'mend it there, or save it again');
  const list = listIn(value, columns);
  if (list === null) return yield one(value, where, columns);
  if (list.length === 0) throw new InputError('has no articles in it', where, REMEDY);
  let run: { readonly error: InputError; readonly from: number; to: number } | null = null;
  for (let i = 0; i <= list.length; i++) {
    const item = i < list.length ? one(list[i], `${where}, article ${i + 1}`, columns) : null;
    if (run && item instanceof InputError && item.what === run.error.what) {
      run.to = i + 1;
      continue;
    }
    if (run) yield run.to === run.from ? run.error : together(run.error, `${where}, articles ${run.from} to ${run.to}`);
    run = item instanceof InputError ? { error: item, from: i + 1, to: i + 1 } : null;
    if (item && !run) yield item;
  }
}

/** Whether a line is an object of its own and another follows: what is called JSON is JSON Lines then. */
function isLines(source: string): boolean {
  const end = source.indexOf('\n');
  if (end < 0 || !/^\s*\{/.test(source.slice(0, 100)) || !/^\s*\{/.test(source.slice(end, end + 100))) return false;
  try {
    measure(source.slice(0, end), '');
    JSON.parse(source.slice(0, end));
    return true;
  } catch {
    return false;
  }
}

function* linesIn(source: string, where: string, columns: Columns): Generator<Item> {
  for (const [i, line] of source.split('\n').entries()) {
    if (!/\S/.test(line)) continue;
    try {
      yield readJsonLine(line, `${where}, line ${i + 1}`, columns);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      yield error;
    }
  }
}

function together({ what, remedy }: InputError, where: string): InputError {
  return new InputError(what.replace(/^is no article$/, 'are no articles').replace(/^has /, 'have '), where, remedy);
}

/** A line of JSON Lines (https://jsonlines.org): one article. */
export function readJsonLine(line: string, where: string, columns: Columns = {}): Item {
  return one(parsed(line, where, 'mend the line'), where, columns);
}

function parsed(source: string, where: string, remedy: string): unknown {
  measure(source, where);
  try {
    return JSON.parse(source);
  } catch (error) {
    throw new InputError(`is not valid JSON${place(source, error as Error)}`, where, remedy);
  }
}

/** Refuses what would take more memory than there is: a program that runs out of it inside the parser can't go on. */
function measure(source: string, where: string): void {
  let [values, depth] = [0, 0];
  const step = /["[\]{},]/g;
  for (let match = step.exec(source); match; match = step.exec(source)) {
    const mark = match[0];
    if (mark === '"') step.lastIndex = afterString(source, match.index + 1);
    else if (mark === ']' || mark === '}') depth--;
    else {
      values++;
      if (mark !== ',') depth++;
      if (values > MOST.values || depth > MOST.nesting) {
        const what = values > MOST.values ? 'holds more than 4 million values' : 'nests more than 10,000 values';
        throw new InputError(what, where, 'split it into its articles');
      }
    }
  }
}

/** Where a string that begins before `from` has ended. */
function afterString(source: string, from: number): number {
  for (let at = source.indexOf('"', from); at >= 0; at = source.indexOf('"', at + 1)) {
    let before = at;
    while (before > from && source.charCodeAt(before - 1) === 92) before--;
    if ((at - before) % 2 === 0) return at + 1;
  }
  return source.length;
}

function listIn(value: unknown, columns: Columns): readonly unknown[] | null {
  if (Array.isArray(value)) return value;
  if (!isFields(value) || textIn(value, columns) !== null) return null;
  for (const name of LISTS) if (Array.isArray(value[name])) return value[name];
  return null;
}

function one(value: unknown, where: string, columns: Columns): Item {
  if (!isFields(value)) return new InputError('is no article', where, REMEDY);
  // What On Record prints has the article beside its statements.
  const fields = isFields(value.article) && textIn(value, columns) === null ? value.article : value;
  if (!isNinjs(fields)) return articleIn(fields, where, columns);
  try {
    return { where, input: readNinjs(fields, where) };
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The line and column of a fault, where the parser gives its place. */
function place(source: string, error: Error): string {
  const position = /position (\d+)/.exec(error.message)?.[1];
  if (position === undefined) return '';
  const before = source.slice(0, Number(position));
  return ` at line ${before.split('\n').length}, column ${before.length - before.lastIndexOf('\n')}`;
}
