import { describe, expect, test } from 'vitest';
import { Hints, hintOf, POINTED, type Pointed, pointedTo } from '../../src/tag/hints.js';
import type { Word } from '../../src/tag/words.js';
import type { Span } from '../../src/text/span.js';
import { Spans } from '../../src/text/spans.js';

const TEXT = 'Hale told reporters of it in a letter on Monday';
const WORDS: readonly Word[] = [...TEXT.matchAll(/\S+/g)].map(({ 0: word, index }) => ({
  start: index,
  end: index + word.length,
  pieces: [1],
  shape: 1,
}));
const far = () => new Array<number>(20).fill(0);
const SETTINGS = {
  pairWidth: 1,
  distances: Array.from({ length: 6 }, far),
  modalities: 5,
  inner: Array.from({ length: 6 }, far),
};
const ALONE = 6;
const MANNER = 6 + 6 + 6 + 6;
const WIDTH = MANNER + 7 + 5 + 3 + 2 + 6 + 6 + 6;

/** What the head would say: which words start and end each pointer, and how sure it is that there is none. */
function hints(pointed: Partial<Record<Pointed, readonly [first: number, last: number]>>, nothing = 0): Hints {
  const output = new Float32Array(WORDS.length * WIDTH);
  for (const word of WORDS.keys()) output.fill(nothing, word * WIDTH, word * WIDTH + 6);
  for (const [i, name] of POINTED.entries()) {
    const [first, last] = pointed[name] ?? [];
    if (first === undefined) continue;
    output[first * WIDTH + ALONE + 2 * i] = 5;
    output[last! * WIDTH + ALONE + 2 * i + 1] = 5;
  }
  const rows = Int32Array.from(WORDS, (_, i) => i);
  return new Hints(output, rows, WORDS, SETTINGS);
}

const at = (words: string): Span => [TEXT.indexOf(words), TEXT.indexOf(words) + words.length];

describe('hints', () => {
  test('point to the words that start and end best', () => {
    const hint = hints({ addressee: [2, 2], channel: [6, 7], time: [8, 9] }).of([1, 1]);
    expect(hint.addressee.span).toEqual(at('reporters'));
    expect(hint.channel.span).toEqual(at('a letter'));
    expect(hint.time.span).toEqual(at('on Monday'));
    for (const name of POINTED) expect(hint[name].p).toBeGreaterThan(0.99);
  });

  test('are improbable where none is likelier', () => {
    expect(hints({ time: [8, 9] }, 10).of([1, 1]).time.p).toBeLessThan(0.01);
    expect(hints({}).of([1, 1]).channel.p).toBe(0.5);
  });

  test('no end comes before its start', () => {
    const [start, end] = hints({ channel: [7, 3] }).of([1, 1]).channel.span;
    expect(start).toBeLessThan(end);
  });

  test('tell how probable each manner is', () => {
    const output = new Float32Array(WORDS.length * WIDTH);
    output.set([0, Math.log(3), 0, 0, 0, 0, -50], WIDTH + MANNER);
    const rows = Int32Array.from(WORDS, (_, i) => i);
    const { manner } = new Hints(output, rows, WORDS, SETTINGS).of([1, 1]);
    expect(manner.wrote).toBeCloseTo(3 / 8);
    expect(manner.said).toBeCloseTo(1 / 8);
    expect(manner.none).toBeLessThan(1e-9);
  });

  test('are found by a cue that meets theirs', () => {
    const hint = hints({}).of([1, 1]);
    const all = Spans.of([{ cue: at('told'), hint }], ({ cue }) => cue);
    expect(hintOf(all, { cue: [at('told')] })).toBe(hint);
    expect(hintOf(all, { cue: [at('Monday')] })).toBeUndefined();
    expect(hintOf(all, { cue: [] })).toBeUndefined();
  });

  test('are taken only where they are sure', () => {
    const of = (made: Hints) => Spans.of([{ cue: at('told'), hint: made.of([1, 1]) }], ({ cue }) => cue);
    const statement = { cue: [at('told')] };
    expect(pointedTo(of(hints({ time: [8, 9] })), statement, 'time')?.span).toEqual(at('on Monday'));
    expect(pointedTo(of(hints({})), statement, 'time')).toBeUndefined();
    expect(pointedTo(of(hints({})), { cue: [] }, 'time')).toBeUndefined();
  });
});
