import { readdirSync, readFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { english } from '../../src/language/en/english.js';
import { Lists } from '../../src/language/lists.js';
import { alternativesOf, asked, found, marked, patternsOf } from './alternatives.js';

/**
 * Every alternative that stands in a pattern by hand has a sentence that needs it: taken out, the pattern finds something
 * else in it. The sentences are in `alternatives/`, one file a room: the pattern, a tab, the sentence; where a pattern is asked
 * of a part of one, that part is in braces. Words from lists need none; nor does what several patterns share, a second time.
 */
const LISTS = new URL('../../model/en/', import.meta.url);
const ROOMS = new URL('./alternatives/', import.meta.url);

const patterns = patternsOf(
  english(
    listsOf((text) => text),
    () => true,
  ),
);
const twins = patternsOf(english(listsOf(marked), () => true));
const names = new Set(patterns.map(([name]) => name));
const sentences = readdirSync(ROOMS).flatMap((file) =>
  readFileSync(new URL(file, ROOMS), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => ({ file, line, row: line.split('\t') })),
);

// Thousands of patterns are asked a few times each: making their code faster takes longer than they do.
beforeAll(() => setFlagsFromString('--no-regexp-peephole-optimization'));
afterAll(() => setFlagsFromString('--regexp-peephole-optimization'));

test('each sentence is of a pattern, in the file of its room', () => {
  expect(
    sentences.filter(
      ({ file, row }) => row.length !== 2 || !names.has(row[0]!) || !row[0]!.startsWith(file.slice(0, -4)),
    ),
  ).toEqual([]);
});

test('each alternative of a pattern has a sentence that needs it', () => {
  const shown = new Set<string>();
  const missing = new Map<string, string>();
  for (const [i, [name, pattern]] of patterns.entries()) {
    const own = sentences
      .filter(({ row }) => row[0] === name)
      .map(({ row }) => asked(row[1]!))
      .map((texts) => ({ texts, whole: found(pattern, texts) }));
    for (const { part, words, without, alone } of alternativesOf(pattern, twins[i]![1])) {
      const key = `${part}\t${words}`;
      if (shown.has(key)) continue;
      const near = own.filter(({ texts }) => texts.some((text) => alone.test(text)));
      if (near.some(({ texts, whole }) => found(without, texts) !== whole)) shown.add(key);
      else missing.set(key, `${name}: ${words}`);
    }
  }
  expect([...missing].filter(([key]) => !shown.has(key)).map(([, where]) => where)).toEqual([]);
});

function listsOf(read: (text: string) => string): Lists {
  const files = readdirSync(LISTS).filter((file) => file.endsWith('.tsv'));
  return new Lists(new Map(files.map((file) => [file.slice(0, -4), read(readFileSync(new URL(file, LISTS), 'utf8'))])));
}
