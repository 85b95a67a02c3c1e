import { describe, expect, test } from 'vitest';
import type { Ledger } from '../../src/ledger/ledger.js';
import { Connection } from '../../src/ledger/sqlite.js';
import type { Reading } from '../../src/record/reading.js';
import { openTracer } from '../../src/runtime/tracer.js';
import { onrecord } from '../cli/onrecord.js';
import { databaseOf, newFile, newLedger, reading } from './paper.js';

const FERRY = 'We will keep the ferry running until spring, but not one day longer unless the board opens its books,';
const WIRE = 'Two lighthouse keepers were rescued from the reef by a passing trawler after eleven hours in the water,';

/** The same rules under the name of another version. */
const LATER = Object.assign(Object.create(openTracer()) as ReturnType<typeof openTracer>, { version: 'later' });
const later = (file: string): Ledger => newLedger(file, () => LATER);

const told = (day: number, words: string, who: string): Promise<Reading> =>
  reading({ lines: [`“${words}” said ${who}.`], published: `2026-03-0${day}`, title: `Day ${day}` });
const put = (ledger: Ledger, ...readings: readonly Reading[]): void => {
  for (const one of readings) ledger.add(one.article, one, 'test 1');
};

/** What is told of utterances, with the statements of each. */
const utterancesOf = (ledger: Ledger): string[][] =>
  ledger.utterances({ limit: 99 }).rows.map(({ id }) => ledger.utterance(id)!.variants.map(({ hit }) => hit.id));

/** A ledger that is traced: the ferry in two articles, the keepers in two. */
async function filled(file = newFile()): Promise<{ file: string; ledger: Ledger; readings: Reading[] }> {
  const ledger = newLedger(file);
  const readings = [
    await told(2, FERRY, 'Ilse Varga'),
    await told(3, FERRY, 'Ilse Varga of Tomas Brandt against'),
    await told(4, WIRE, 'Joana Reis'),
    await told(5, WIRE, 'Joana Reis of Tomas Brandt for'),
  ];
  put(ledger, ...readings);
  return { file, ledger, readings };
}

describe('a ledger that another version traced', () => {
  test('is added to untraced, and nothing is lost', async () => {
    const { file, readings } = await filled();
    const ledger = later(file);
    expect(ledger.isTraced()).toBe(false);
    const third = await told(6, FERRY, 'Tomas Brandt');
    put(ledger, third);
    expect(ledger.isTraced()).toBe(false);
    // What was traced of the others is there still.
    expect(utterancesOf(ledger).map((ids) => ids.length)).toEqual([2, 2]);
    expect(ledger.search({ words: 'ferry' }, { sort: 'published', limit: 9 })).toHaveLength(3);
    expect(ledger.utteranceIds(third.statements[0]!.id)).toEqual([third.statements[0]!.id]);
    await ledger.retrace();
    expect(ledger.isTraced()).toBe(true);
    const reference = newLedger();
    put(reference, ...readings, third);
    expect(utterancesOf(ledger)).toEqual(utterancesOf(reference));
    expect(ledger.verify().faults).toEqual([]);
  });

  test('is not taken for traced by the version that traced it first, once the other has written', async () => {
    const { file, ledger } = await filled();
    put(later(file), await told(6, FERRY, 'Tomas Brandt'));
    expect(ledger.isTraced()).toBe(false);
    await ledger.retrace();
    expect(utterancesOf(ledger).map((ids) => ids.length)).toEqual([3, 2]);
    put(ledger, await told(7, WIRE, 'Tomas Brandt'));
    expect(utterancesOf(ledger).map((ids) => ids.length)).toEqual([3, 3]);
  });

  test.each<[string, (ledger: Ledger, one: Reading) => void]>([
    ['corrected', (ledger, one) => ledger.correct(one.statements[0]!.id, [['statement', 'none']], 'a', 'b')],
    ['read again', (ledger, one) => ledger.reread({ ...one, statements: [] }, 'test 2')],
  ])('and then %s forgets the utterances that this touches, and no others', async (_, change) => {
    const { file, readings } = await filled();
    const ledger = later(file);
    const [first, second] = readings.map(({ statements }) => statements[0]!.id);
    change(ledger, readings[0]!);
    expect(utterancesOf(ledger)).toEqual([readings.slice(2).map(({ statements }) => statements[0]!.id)]);
    expect(ledger.utterance(second!)?.variants).toHaveLength(1);
    expect(ledger.utterance(first!)).toBeNull();
    expect(ledger.findings(readings[1]!.article.id)).toEqual([]);
    await ledger.retrace();
    expect(utterancesOf(ledger)).toHaveLength(1);
    expect(ledger.verify().faults).toEqual([]);
  });

  test('is traced by whoever comes, once there is no statement on record', async () => {
    const file = newFile();
    const one = await told(2, FERRY, 'Ilse Varga');
    put(newLedger(file), one);
    const ledger = later(file);
    ledger.reread({ ...one, statements: [] }, 'test 2');
    expect(ledger.isTraced()).toBe(true);
    ledger.reread(one, 'test 3');
    put(ledger, await told(3, FERRY, 'Ilse Varga of Tomas Brandt against'));
    expect(ledger.isTraced()).toBe(true);
    expect(utterancesOf(ledger).map((ids) => ids.length)).toEqual([2]);
  });

  test('says so where it is written to by a command', async () => {
    const { file, ledger, readings } = await filled();
    databaseOf(ledger).exec("UPDATE tracing SET tracer = 'earlier'");
    const id = readings[0]!.statements[0]!.id;
    const { code, err } = await onrecord(
      ['correct', id, 'modality=planned', '--by', 'a', '--why', 'b', '--ledger', file],
      {},
    );
    expect([code, err.replace(file, 'FILE')]).toEqual([
      0,
      'onrecord: FILE was traced by another version, or not at all; onrecord trace --again brings it up to date.\n',
    ]);
  });
});

describe('tracing all anew', () => {
  test('tells how far it is', async () => {
    const { ledger } = await filled();
    const steps: (readonly [number, number])[] = [];
    expect(await ledger.retrace({ onProgress: (done, of) => steps.push([done, of]) })).toMatchObject({
      statements: 4,
      utterances: 2,
    });
    expect(steps.at(-1)).toEqual([8, 8]);
    expect(steps.map(([done]) => done)).toEqual(steps.map(([done]) => done).toSorted((a, b) => a - b));
  });

  test('can be given up at any step, and leaves all as it was', async () => {
    const { file, readings } = await filled();
    const ledger = later(file);
    const before = utterancesOf(ledger);
    let steps = 0;
    await ledger.retrace({ onProgress: () => steps++ });
    for (let at = 0; at < steps; at++) {
      const own = newLedger(file);
      const controller = new AbortController();
      let n = 0;
      const run = own.retrace({ signal: controller.signal, onProgress: () => n++ === at && controller.abort() });
      await expect(run).rejects.toThrow(/aborted/);
      expect(utterancesOf(own)).toEqual(before);
      expect([own.isTraced(), ledger.isTraced()]).toEqual([false, true]);
      own.close();
    }
    ledger.reread(readings[0]!, 'test 2');
    expect(utterancesOf(ledger)).toEqual(before);
  });

  test('lets nobody write meanwhile, and others read', async () => {
    const { file, ledger } = await filled();
    const other = newLedger(file);
    databaseOf(other).patience = 10;
    const one = await told(6, FERRY, 'Tomas Brandt');
    const expected = utterancesOf(other);
    const tried: string[] = [];
    const attempt = (own: Ledger): void => {
      try {
        put(own, one);
      } catch (error) {
        tried.push((error as Error).message);
      }
    };
    await ledger.retrace({
      onProgress: () => {
        if (tried.length > 0) return;
        attempt(ledger);
        attempt(other);
        expect(utterancesOf(other)).toEqual(expected);
      },
    });
    expect(tried).toEqual([
      expect.stringMatching(/is being traced anew; wait until that is done/),
      expect.stringMatching(/is being written by another process/),
    ]);
    put(ledger, one);
    expect(utterancesOf(other).map((ids) => ids.length)).toEqual([3, 2]);
    expect(new Connection(file).pragma('integrity_check')).toBe('ok');
  });
});
