import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { report } from '../../src/cli/screen/scores.js';
import { type Attribution, type CodePointSpan, goldDocuments, parseStandoff } from '../../src/evaluate/brat.js';
import { Scorer } from '../../src/evaluate/score.js';
import { expectLinear } from '../growth.js';
import { shared } from '../shared.js';

const CORPUS = fileURLToPath(new URL('corpus', import.meta.url));
/** The reference scorer and the corpus it was written for, where they are at hand. */
const PYTHON = shared('score/polnear.py');
const POLNEAR = shared('data/polnear/dev');

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

/** Numbers from 0 to 1, the same for the same seed (a linear congruential generator). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Annotations as a poor reader would give them: lost, shifted, cut in two, without source, with another's source. */
function spoilt(attributions: readonly Attribution[], next: () => number): Attribution[] {
  const shifted = (spans: readonly CodePointSpan[]): CodePointSpan[] =>
    spans.map(([start, end]) => {
      const from = Math.max(0, start + Math.round((next() - 0.5) * 20));
      return [from, Math.max(from, end + Math.round((next() - 0.5) * 40))];
    });
  return attributions.flatMap((a) => {
    const other = attributions[Math.floor(next() * attributions.length)]!;
    const fate = next();
    if (fate < 0.15) return [];
    if (fate < 0.3) return [{ ...a, source: [] }];
    if (fate < 0.45) return [{ ...a, source: other.source }];
    if (fate < 0.6) return [a, { ...a, content: shifted(a.content) }];
    if (fate < 0.8) return [{ source: shifted(a.source), cue: shifted(a.cue), content: shifted(a.content) }];
    return [a];
  });
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
      'a.ann',
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

  test('other roles, numbered roles, carriage returns', () => {
    const { attributions } = parseStandoff(
      'T1\tSource 0 4\tx\r\nT2\tSource 5 9\tx\r\nT3\tContent 10 20\tx\r\nE1\tA:T3 Source:T1 Source2:T2 constructor:T1 Content:T3 \r\n',
      'a.ann',
    );
    expect(attributions).toEqual([
      {
        source: [
          [0, 4],
          [5, 9],
        ],
        cue: [],
        content: [[10, 20]],
      },
    ]);
  });

  test.each(['T1\tSource 0\tx', 'T1\tSource 0 4;9\tx', 'T1\tSource a b\tx', 'T1\tSource\tx'])(
    '%j is refused',
    (line) => {
      expect(() => parseStandoff(`#1\tNote\n${line}`, 'a.ann')).toThrow(/^a\.ann line 2: has ".*" for offsets/);
    },
  );
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

  test.skipIf(!existsSync(PYTHON) || !existsSync(POLNEAR))(
    'gives the figures of the reference scorer on five texts of PolNeAR, with annotations spoilt at random',
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'onrecord-'));
      cpSync(join(POLNEAR, 'text'), join(folder, 'text'), { recursive: true });
      mkdirSync(join(folder, 'attributions'));
      for (const file of readdirSync(join(POLNEAR, 'attributions')).sort().slice(0, 5)) {
        copyFileSync(join(POLNEAR, 'attributions', file), join(folder, 'attributions', file));
      }
      for (const seed of [1, 2, 3]) {
        const lines: string[] = [];
        for await (const { name, attributions } of goldDocuments(folder)) {
          lines.push(JSON.stringify({ doc: name, attributions: spoilt(attributions, random(seed)) }));
        }
        const predictions = join(folder, 'predictions.jsonl');
        writeFileSync(predictions, lines.join('\n'));
        const printed = execFileSync('python3', [PYTHON, folder, predictions], { encoding: 'utf8' });
        expect(report(await score(folder, lines.join('\n')))).toBe(printed);
      }
    },
  );

  // Python rounds 1/16, which lies half-way, to the even 0.062; `toFixed` would give 0.063.
  test('halves are rounded as the reference scorer rounds them', () => {
    const scorer = new Scorer();
    const words = Array.from({ length: 16 }, (_, i) => `w${i}`);
    const attribution = (i: number): Attribution => ({ source: [], cue: [], content: [[i * 10, i * 10 + 2]] });
    const text = words.map((word) => word.padEnd(9)).join(' ');
    const gold = words.map((_, i) => attribution(i));
    scorer.add({ name: 'a', text, attributions: gold, discard: [] }, [gold[0]!]);
    expect(report(scorer.scores())).toContain('relation         P 1.000 R 0.062 F1 0.118');
    for (const [predicted, printed] of [
      [3, '0.188'],
      [5, '0.312'],
      [7, '0.438'],
      [15, '0.938'],
    ] as const) {
      const more = new Scorer();
      more.add({ name: 'a', text, attributions: gold, discard: [] }, gold.slice(0, predicted));
      expect(report(more.scores())).toContain(`relation         P 1.000 R ${printed}`);
    }
  });

  test('ten thousand attributions in one text are scored in time linear in their number', () => {
    const scored = (count: number): Scorer => {
      const text = 'Ilse said the ferry runs. '.repeat(count);
      const all = Array.from({ length: count }, (_, i): Attribution => {
        const at = i * 26;
        return { source: [[at, at + 4]], cue: [[at + 5, at + 9]], content: [[at + 10, at + 24]] };
      });
      const scorer = new Scorer();
      scorer.add({ name: 'a', text, attributions: all, discard: [] }, all);
      return scorer;
    };
    expect(scored(10_000).scores().relation).toEqual({ precision: 1, recall: 1, f1: 1 });
    expectLinear((share) => scored(share * 10_000));
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
