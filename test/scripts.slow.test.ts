import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';

/** Scripts that other programs read: they are run on a text, so that what they lack is noticed. */
const ROOT = fileURLToPath(new URL('../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'onrecord-scripts-'));
afterAll(() => rmSync(folder, { recursive: true }));

const run = (script: string, ...args: string[]): string => {
  const { stdout, stderr, status } = spawnSync(process.execPath, [join(ROOT, script), ...args], { encoding: 'utf8' });
  expect(status, stderr).toBe(0);
  return stdout;
};

test('training/candidates.mjs gives a line a name, and a reference that was weighed', () => {
  writeFileSync(
    join(folder, 'ferry.txt'),
    'Ilse Varga met Tom Veld. She said that the ferry would sail. “We will pay,” he said.',
  );
  const lines = run('training/candidates.mjs', folder).trim().split('\n');
  interface Line {
    readonly doc: string;
    readonly sort: string;
    readonly rows?: readonly unknown[];
    readonly traits?: object;
  }
  const found = lines.map((line) => JSON.parse(line) as Line);
  expect(new Set(found.map(({ sort }) => sort))).toEqual(new Set(['named', 'person']));
  const tells = ({ sort, rows = [], traits = {} }: Line): boolean =>
    sort === 'named' ? Object.keys(traits).length > 0 : rows.length > 0;
  expect(found.every((line) => line.doc === 'ferry' && tells(line))).toBe(true);
});

test('bench/speed.mjs tells words a second', () => {
  writeFileSync(join(folder, 'short.txt'), '“We will pay,” said Ilse Varga.');
  expect(run('bench/speed.mjs', join(folder, 'short.txt'))).toMatch(/^1 texts, 6 words: \d+ words\/s/);
});

test('bench/records.mjs counts what is read of what a reader put on record', () => {
  const text = '“We will pay,” Ilse Varga told the council on Monday. Tom Veld said the ferry was late.';
  const at = (words: string): [number, number] => [text.indexOf(words), text.indexOf(words) + words.length];
  const open = { addressee: null, channel: null, time: null, about: [], within: null, onBehalfOf: null };
  const said = { ...open, manner: 'said', modality: 'asserted' };
  const day = { spans: [at('on Monday')], start: '2026-03-02', end: '2026-03-02' };
  const gold = {
    doc: 'local-ferry',
    part: 'dev',
    domain: 'local',
    published: '2026-03-03',
    text,
    actors: [
      { name: 'Ilse Varga', type: 'person', mentions: [at('Ilse Varga')] },
      { name: 'Tom Veld', type: 'person', mentions: [at('Tom Veld')] },
    ],
    statements: [
      {
        ...said,
        kind: 'direct',
        content: [at('“We will pay,”')],
        cue: [at('told')],
        source: [],
        speaker: 0,
        time: day,
      },
      { ...said, kind: 'indirect', content: [at('the ferry was late')], cue: [at('said')], source: [], speaker: 0 },
    ],
  };
  writeFileSync(join(folder, 'gold.jsonl'), JSON.stringify(gold));
  const told = run('bench/records.mjs', join(folder, 'gold.jsonl'), '--part', 'dev', '--show', 'speaker');
  expect(told).toContain('wanted Ilse Varga, got Tom Veld');
  expect(told).toMatch(/^statements +recall 1\.000 of 2, precision 1\.000 of 2/m);
  expect(told).toMatch(/^speaker +recall 0\.500 of 2/m);
  expect(told).toMatch(/^time +recall 1\.000 of 1, precision 1\.000 of 1/m);
});
