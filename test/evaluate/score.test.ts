import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { report } from '../../src/cli/evaluate.js';
import { goldDocuments, parseStandoff } from '../../src/evaluate/brat.js';
import { Scorer } from '../../src/evaluate/score.js';

const CORPUS = fileURLToPath(new URL('corpus', import.meta.url));
const PYTHON = fileURLToPath(new URL('../../../shared/score/polnear.py', import.meta.url));

async function score(folder: string, predictions: string) {
  const scorer = new Scorer();
  const found = new Map(
    predictions
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
      .map((d) => [d.doc, d.attributions]),
  );
  for await (const document of goldDocuments(folder)) scorer.add(document, found.get(document.name) ?? []);
  return scorer.scores();
}

describe('parseStandoff', () => {
  test('reads spans in pieces, shared sources, events without source, and what is not to be counted', () => {
    const { attributions, discard } = parseStandoff(
      [
        'T1\tSource 0 4\tIlse',
        'T2\tCue 10 14\tsaid',
        'T3\tContent 20 30;40 50\tpieces',
        'T4\tAttribution 10 14\tsaid',
        'E1\tAttribution:T4 Content:T3 Cue:T2 Source:T1',
        'T5\tContent 60 70\tmore',
        'E2\tAttribution:T4 Content:T5 Cue:T2',
        'E3\tAttribution:T4 Cue:T2',
        'T6\tDiscard 80 90\tno',
      ].join('\n'),
    );
    expect(attributions).toEqual([
      {
        source: [[0, 4]],
        cue: [[10, 14]],
        content: [
          [20, 30],
          [40, 50],
        ],
      },
      { source: [], cue: [[10, 14]], content: [[60, 70]] },
    ]);
    expect(discard).toEqual([[80, 90]]);
  });
});

describe('Scorer', () => {
  test('gives the figures of the reference scorer (polnear.py) on a corpus of our own', async () => {
    const scores = await score(CORPUS, readFileSync(join(CORPUS, 'predictions.jsonl'), 'utf8'));
    expect(report(scores)).toBe(readFileSync(join(CORPUS, 'reference.txt'), 'utf8'));
  });

  test.skipIf(!existsSync(PYTHON))('gives the figures of the reference scorer where that is at hand', async () => {
    const predictions = join(CORPUS, 'predictions.jsonl');
    const printed = execFileSync('python3', [PYTHON, CORPUS, predictions], { encoding: 'utf8' });
    expect(printed).toBe(readFileSync(join(CORPUS, 'reference.txt'), 'utf8'));
  });

  test('probabilities are compared with outcomes in bins', () => {
    const scorer = new Scorer();
    const text = 'Ilse said the ferry runs. Tomas said the bridge is shut.';
    const gold = { source: [[0, 4]], cue: [[5, 9]], content: [[10, 24]] } as const;
    const wrong = { source: [[26, 31]], cue: [[32, 36]], content: [[37, 55]] } as const;
    scorer.add({ name: 'a', text, attributions: [gold], discard: [] }, [
      { ...gold, p: 0.95 },
      { ...wrong, p: 0.15 },
    ]);
    const bins = scorer.reliability();
    expect(bins[9]).toMatchObject({ count: 1, right: 1 });
    expect(bins[1]).toMatchObject({ count: 1, right: 0 });
  });

  test('a folder of another layout is refused with what was expected', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'onrecord-'));
    writeFileSync(join(folder, 'a.txt'), 'x');
    await expect(score(folder, '{"doc":"a","attributions":[]}')).rejects.toThrow(/holds text\/ and attributions\//);
  });
});
