import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { report } from '../../src/cli/screen/scores.js';
import { goldDocuments } from '../../src/evaluate/brat.js';
import { Scorer } from '../../src/evaluate/score.js';
import { onrecord } from './onrecord.js';

const CORPUS = fileURLToPath(new URL('../evaluate/corpus', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'onrecord-'));

/** A folder with one annotated text. */
function annotated(name: string, ann: string, text: string | Uint8Array = '“Never,” said Ilse Varga.'): string {
  const root = join(folder, name);
  for (const part of ['text', 'attributions']) mkdirSync(join(root, part), { recursive: true });
  writeFileSync(join(root, 'text', 'a.txt'), text);
  writeFileSync(join(root, 'attributions', 'a_0000.ann'), ann);
  return root;
}

const GOLD =
  'T1\tSource 14 24\tIlse Varga\nT2\tCue 9 13\tsaid\nT3\tContent 0 8\t“Never,”\nE1\tC:T2 Content:T3 Source:T1\n';

describe('onrecord evaluate', () => {
  test('prints the scores in the lines of the reference scorer', async () => {
    const { code, out, err } = await onrecord(['evaluate', annotated('good', GOLD)]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatchInlineSnapshot(`
      "docs             1
      gold             1
      pred             1
      tokens_source    P 1.000 R 1.000 F1 1.000
      tokens_cue       P 0.000 R 0.000 F1 0.000
      tokens_content   P 1.000 R 1.000 F1 1.000
      content_exact    P 1.000 R 1.000 F1 1.000
      content_overlap  P 1.000 R 1.000 F1 1.000
      relation         P 1.000 R 1.000 F1 1.000
      direct_gold      1
      direct_found     1.000
      direct_relation  1.000
      "
    `);
  });

  test('--predictions writes what was scored, with offsets in code points', async () => {
    const path = join(folder, 'found.jsonl');
    const { out } = await onrecord(['evaluate', CORPUS, '--predictions', path]);
    const found = readFileSync(path, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(found.map(({ doc }) => doc)).toEqual(['bridge', 'ferry', 'vote']);
    const scorer = new Scorer();
    for await (const document of goldDocuments(CORPUS)) {
      const { attributions } = found.find(({ doc }) => doc === document.name);
      scorer.add(document, attributions);
      if (document.name !== 'ferry') continue;
      // The text has a 🚢 before its quotations: two code units, one code point.
      const points = Array.from(document.text);
      const [[start, end]] = attributions[0].content;
      expect(points.slice(start, end).join('')).toBe('“The ferry will run until spring,”');
    }
    expect(report(scorer.scores())).toBe(out);
  });

  test('--reliability prints ten bands and the calibration error', async () => {
    const { out } = await onrecord(['evaluate', annotated('good', GOLD), '--reliability']);
    expect(out).toMatch(/\np {8}count mean p right\n(0\.\d-\d\.\d +\d+ .*\n){10}expected calibration error 0\.124\n$/);
  });

  test('progress goes to a terminal only', async () => {
    const corpus = annotated('good', GOLD);
    expect((await onrecord(['evaluate', corpus], { tty: true })).err).toContain('1  a');
  });

  const bare = join(folder, 'bare');
  mkdirSync(join(bare, 'attributions'), { recursive: true });
  const textless = annotated('textless', GOLD);
  writeFileSync(join(textless, 'attributions', 'b.ann'), '');
  test.each([
    ['missing', join(folder, 'missing'), /attributions is no readable folder; give a folder that holds text\/ and/],
    ['without annotations', bare, /attributions holds no \.ann file; give a folder in brat standoff layout/],
    ['without a text', textless, /b\.txt can't be read \(ENOENT\); the text of b\.ann is expected there/],
    [
      'with offsets that are none',
      annotated('offsets', 'T1\tSource 0 4\tx\nT2\tCue 9\tx\n'),
      /a_0000\.ann line 2 has "9" for offsets; brat standoff has a type, a start and an end there/,
    ],
    [
      'in Latin-1',
      annotated('latin', GOLD, Buffer.from('Sätze', 'latin1')),
      /a\.txt is not valid UTF-8; save it again/,
    ],
  ])('a folder %s is refused', async (_, path, message) => {
    const { code, out, err } = await onrecord(['evaluate', path]);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(message);
  });

  test('predictions that cannot be written are refused before anything is read', async () => {
    const path = join(folder, 'no', 'such', 'folder.jsonl');
    const openReader = () => Promise.reject(new Error('the model was opened'));
    const { code, err } = await onrecord(['evaluate', CORPUS, '--predictions', path], { openReader });
    expect(code).toBe(1);
    expect(err).toBe(`onrecord: ${path} can't be written (ENOENT); name a file in a folder that you may write to.\n`);
  });
});
