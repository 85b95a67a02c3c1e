import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { decode, ParagraphScores } from '../../src/tag/decode.js';
import type { Settings } from '../../src/tag/settings.js';
import { Vocabulary } from '../../src/tag/vocabulary.js';
import { words } from '../../src/tag/words.js';
import { CodePoints } from '../../src/text/codepoints.js';

/** Written by `training/onrecord_training/fixture.py`: the same input to both sides must give the same output. */
const fixture = JSON.parse(readFileSync(new URL('python.json', import.meta.url), 'utf8'));
const vocabulary = new Vocabulary(readFileSync(new URL('../../model/vocab.txt', import.meta.url), 'utf8'));

describe('agrees with the training code', () => {
  test.each(fixture.tokenized as { text: string; words: unknown }[])('words of $text', ({ text, words: expected }) => {
    const points = new CodePoints(text);
    const found = words(text, [0, text.length], vocabulary);
    expect(found.map((w) => [points.fromUtf16(w.start), points.fromUtf16(w.end), w.pieces, w.shape])).toEqual(expected);
  });

  test.each(fixture.decoded as { rows: number[][]; attributions: unknown }[])(
    'decoding of random scores for $rows.length words',
    ({ rows, attributions }) => {
      const settings: Omit<Settings, 'hints'> = {
        model: 'random',
        layers: 0,
        pairWidth: fixture.pairWidth,
        distances: fixture.distances,
        bias: { ...fixture.bias, quotedCue: 0 },
        calibration: { slope: 1, offset: 0 },
        sourceCalibration: { slope: 1, offset: 0 },
      };
      const scores = new ParagraphScores(
        Float32Array.from(rows.flat()),
        Int32Array.from(rows, (_, i) => i),
        settings,
      );
      const layout = {
        sentences: new Int32Array(rows.length),
        quoted: new Uint8Array(rows.length),
        quotations: new Int32Array(rows.length).fill(-1),
      };
      const found = decode(scores, layout, settings.bias).map(({ cue, content, source }) => ({ cue, content, source }));
      expect(found).toEqual(attributions);
    },
  );
});
