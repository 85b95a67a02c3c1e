import { describe, expect, test } from 'vitest';
import { columns, decode, decodeInside, findCues, ParagraphScores } from '../../src/tag/decode.js';
import { decodeInner } from '../../src/tag/inner.js';
import type { Layout, Run } from '../../src/tag/layout.js';
import type { Bias, Settings } from '../../src/tag/settings.js';

const SETTINGS: Omit<Settings, 'hints'> = {
  model: 'none',
  layers: 0,
  pairWidth: 1,
  distances: Array.from({ length: 4 }, () => new Array<number>(20).fill(0)),
  bias: { cue: 0, quotedCue: 0, content: 0, piece: 0, sourceless: 0 },
  calibration: { slope: 1, offset: 0 },
  sourceCalibration: { slope: 1, offset: 0 },
};

/** What the model would say of a word, whatever cue asks: 0 is even, and a cue is none unless it is told. */
interface Said {
  readonly cue?: number;
  readonly begins?: number;
  readonly goesOn?: number;
  readonly starts?: number;
  readonly ends?: number;
}

function scoresOf(words: readonly Said[]): ParagraphScores {
  const at = columns(SETTINGS.pairWidth);
  const output = new Float32Array(words.length * at.width);
  for (const [i, { cue = -9, begins = -9, goesOn = -9, starts = -9, ends = -9 }] of words.entries()) {
    output.set([0, cue, -9], i * at.width);
    output.set([begins, goesOn, starts, ends], i * at.width + at.alone);
    output.set([-9, -9], i * at.width + at.sourceless);
  }
  return new ParagraphScores(
    output,
    Int32Array.from(words, (_, i) => i),
    SETTINGS,
  );
}

/** Each word with the number of its sentence, and of the quotation that it stands in: "0", "0q1". */
function layoutOf(...words: string[]): Layout {
  const parts = words.map((word) => word.split('q').map(Number));
  const sentences = Int32Array.from(parts, ([sentence]) => sentence!);
  const quotations = Int32Array.from(parts, ([, quotation]) => quotation ?? -1);
  const isBroken = (sentence: number) => sentences.some((other, i) => other === sentence && quotations[i]! < 0);
  return { sentences, quotations, quoted: Uint8Array.from(sentences, (sentence) => (isBroken(sentence) ? 0 : 1)) };
}

const CUE = { cue: 9 };
const NAME = { starts: 9, ends: 9 };

describe('a source', () => {
  const sourceP = (...words: Said[]) =>
    decode(scoresOf(words), layoutOf(...words.map(() => '0')), SETTINGS.bias)[0]!.sourceP;

  test('is as probable as nobody else in its sentence could be it', () => {
    expect(sourceP(NAME, CUE, { begins: 9 })).toBeGreaterThan(0.999);
    expect(sourceP(NAME, CUE, { begins: 9 }, { starts: 8, ends: 8 })).toBeCloseTo(1 / (1 + Math.exp(-2)), 2);
    expect(sourceP({ starts: 8.9, ends: 8.9 }, CUE, { begins: 9 }, {}, NAME)).toBeCloseTo(0.55, 2);
  });

  test('that begins or ends elsewhere and meets it is no other', () => {
    expect(sourceP({ starts: 9 }, { starts: 8.9, ends: 9 }, CUE, { begins: 9 })).toBeGreaterThan(0.999);
  });

  test('that is none is beyond doubt', () => {
    expect(sourceP({}, CUE, { begins: 9 })).toBe(1);
  });
});

describe('a quotation of several sentences', () => {
  const contents = (layout: Layout, ...words: Said[]) =>
    decode(scoresOf(words), layout, SETTINGS.bias).map(({ content }) => content);
  const [first, more, last] = [{ begins: 9, goesOn: 0 }, { goesOn: 3 }, { goesOn: 0.5 }];

  test('is its cue’s to the end, where its last sentence goes on outside it', () => {
    expect(contents(layoutOf('0', '0q1', '1q1', '1'), CUE, first, last, {})).toEqual([[[1, 2]]]);
    expect(contents(layoutOf('0q1', '1q1', '1', '1'), first, more, CUE, {})).toEqual([[[0, 1]]]);
  });

  test('is no other’s whose sentences it is not in', () => {
    const layout = layoutOf('0', '0q1', '1q1', '1', '2', '2q2');
    expect(contents(layout, CUE, first, { begins: 9, goesOn: 3 }, {}, CUE, first)).toEqual([[[1, 2]], [[5, 5]]]);
  });

  test('that no cue meets may be anybody’s in its paragraph', () => {
    expect(contents(layoutOf('0q1', '1q1', '2'), first, more, CUE)).toEqual([[[0, 1]]]);
  });

  test('is of the cue that stands next to it, if another stands behind what nobody says', () => {
    const said = { begins: 9, goesOn: 3 };
    const words = [said, CUE, { begins: 5 }, {}, said, CUE];
    expect(contents(layoutOf('0q1', '0', '1q2', '2', '3q3', '3'), ...words)).toEqual([
      [
        [0, 0],
        [2, 2],
      ],
      [[4, 4]],
    ]);
  });

  test('is no part of what another sentence tells', () => {
    expect(contents(layoutOf('0q1', '1', '1'), first, CUE, { begins: 9 })).toEqual([[[2, 2]]]);
  });
});

describe('what is quoted inside what another credits', () => {
  const says = (word: number) => word === 3;
  const inside = (layout: Layout, words: Said[]) => {
    const scores = scoresOf(words);
    const [outer] = decode(scores, layout, SETTINGS.bias);
    return decodeInside(scores, layout, outer!, [outer!], SETTINGS.bias, says).map(({ source, content }) => [
      source,
      content,
    ]);
  };
  const on = { goesOn: 3 };

  test('is found by a word that says so, and has a source of its own', () => {
    // “We pay,” Hale wrote, according to the board.
    const words = [{ begins: 9, goesOn: 0 }, on, { ...NAME, ...on }, on, CUE, NAME];
    expect(inside(layoutOf('0q1', '0q1', '0', '0', '0', '0'), words)).toEqual([[[2, 2], [[0, 1]]]]);
  });

  test('is none where no quotation is near, or nobody is credited', () => {
    const words = [{ begins: 9, goesOn: 0 }, on, { ...NAME, ...on }, on, CUE, NAME];
    expect(inside(layoutOf('0', '0', '0', '0', '0', '0'), words)).toEqual([]);
    const nobody = [{ begins: 9, goesOn: 0 }, on, on, on, CUE, NAME];
    expect(inside(layoutOf('0q1', '0q1', '0', '0', '0', '0'), nobody)).toEqual([]);
  });
});

describe('what is told inside what another says', () => {
  const outer = (...content: Run[]) => ({ cue: [0, 0] as const, content, source: null, sourceP: 1, logP: 0 });
  const said = { begins: 9, goesOn: 3 };
  const goesOn = { begins: 0, goesOn: 9 };
  const inside = (scores: ParagraphScores, layout: Layout, outer: { content: readonly Run[] }, bias: Bias) =>
    decodeInner(scores, layout, outer, findCues(scores, bias.cue), bias);
  const layout = layoutOf('0', '0', '0', '0', '0', '0');

  test('has its cue, content and source there', () => {
    const [found] = inside(scoresOf([{}, NAME, CUE, said, goesOn, goesOn]), layout, outer([1, 5]), SETTINGS.bias);
    expect(found).toMatchObject({ cue: [2, 2], content: [[3, 5]], source: [1, 1] });
  });

  test('ends where the content ends that it stands in', () => {
    const words = [{}, NAME, CUE, said, goesOn, goesOn];
    expect(inside(scoresOf(words), layout, outer([1, 4]), SETTINGS.bias)[0]!.content).toEqual([[3, 4]]);
    const parted = inside(scoresOf(words), layout, outer([1, 3], [5, 5]), SETTINGS.bias);
    expect(parted[0]!.content).toEqual([
      [3, 3],
      [5, 5],
    ]);
  });

  test('has no source outside', () => {
    const words = [NAME, {}, CUE, said, goesOn, goesOn];
    expect(inside(scoresOf(words), layout, outer([1, 5]), SETTINGS.bias)[0]!.source).toBeNull();
  });

  test('is none where the cue stands outside, or nothing is told', () => {
    expect(inside(scoresOf([{}, CUE, said, goesOn, goesOn, {}]), layout, outer([2, 5]), SETTINGS.bias)).toEqual([]);
    expect(inside(scoresOf([{}, {}, CUE, {}, {}, {}]), layout, outer([1, 5]), SETTINGS.bias)).toEqual([]);
  });
});
