import { afterEach, describe, expect, test } from 'vitest';
import { InputError } from '../../src/errors.js';
import { LedgerError } from '../../src/ledger/database.js';
import { BusyError, Crew, TakenBackError } from '../../src/runtime/crew/crew.js';
import { errorOf, faultOf } from '../../src/runtime/crew/fault.js';
import { stopBy, whole } from '../../src/runtime/crew/hold.js';

/** A thread that answers with what it is asked, counts, waits, or dies. */
const WORKER = `
import { parentPort, workerData } from 'node:worker_threads';
parentPort.on('message', ({ id, name, asked, stop }) => {
  if (name === 'die') process.exit(1);
  if (name === 'wait') return;
  if (name === 'stop') Atomics.wait(stop, 0, 0);
  if (name === 'count') for (let i = 1; i <= asked; i++) parentPort.postMessage({ id, told: i });
  if (name === 'fail') parentPort.postMessage({ id, fault: { kind: 'input', what: 'is wrong', where: asked, remedy: 'mend it', stack: '' } });
  else parentPort.postMessage({ id, answer: [workerData, asked] });
});`;
const MODULE = new URL(`data:text/javascript,${encodeURIComponent(WORKER)}`);
const crews: Crew[] = [];
const crew = (count: number, most: number): Crew => {
  const made = new Crew(MODULE, 'data', { count, most });
  crews.push(made);
  return made;
};

afterEach(async () => {
  for (const one of crews.splice(0)) await one.close();
});

describe('a crew', () => {
  test('answers, and tells meanwhile', async () => {
    const told: unknown[] = [];
    expect(await crew(1, 9).ask('count', 3, { tell: (one) => told.push(one) })).toEqual(['data', 3]);
    expect(told).toEqual([1, 2, 3]);
  });

  test('gives errors of the input as they were', async () => {
    await expect(crew(1, 9).ask('fail', 'story.txt')).rejects.toEqual(
      new InputError('is wrong', 'story.txt', 'mend it'),
    );
  });

  test('takes no more than may wait', async () => {
    const small = crew(1, 1);
    const waiting = [small.ask('wait', 1), small.ask('wait', 2)].map((one) =>
      one.catch((error: Error) => error.message),
    );
    await expect(small.ask('wait', 3)).rejects.toThrow(BusyError);
    await small.close();
    expect(await Promise.all(waiting)).toEqual(['is closing', 'is closing']);
    await expect(small.ask('x', 1)).rejects.toThrow(BusyError);
  });

  test('a thread that dies takes one question with it; those that wait are answered by another', async () => {
    const one = crew(1, 9);
    const [dead, ...others] = [one.ask('die', null), one.ask('x', 1), one.ask('x', 2)];
    await expect(dead).rejects.toThrow('ended');
    expect(await Promise.all(others)).toEqual([
      ['data', 1],
      ['data', 2],
    ]);
  });

  test('a question that takes too long is given up, and the next is answered', async () => {
    const one = crew(1, 9);
    const [late, next] = [one.ask('wait', null, { patience: 20 }), one.ask('x', 1)];
    await expect(late).rejects.toThrow('took more than 0 seconds');
    expect(await next).toEqual(['data', 1]);
  });

  test('what is taken back is not begun, or given up', async () => {
    const one = crew(1, 9);
    const [first, second, third] = [new AbortController(), new AbortController(), new AbortController()];
    third.abort();
    const asked = [
      one.ask('stop', null, { signal: first.signal }),
      one.ask('x', 1, { signal: second.signal }),
      one.ask('x', 2, { signal: third.signal }),
      one.ask('x', 3),
    ];
    second.abort();
    for (const back of [asked[1], asked[2]]) await expect(back).rejects.toThrow(TakenBackError);
    first.abort();
    expect(await asked[0]).toEqual(['data', null]);
    expect(await asked[3]).toEqual(['data', 3]);
  });

  test('of those that wait the longest goes first', async () => {
    const one = crew(1, 9);
    const order: number[] = [];
    await Promise.all([5, 1, 3, 9].map((length) => one.ask('x', length, { length }).then(() => order.push(length))));
    expect(order).toEqual([5, 9, 3, 1]);
  });
});

test('the model is not asked again for what is taken back', async () => {
  stopBy(new Int32Array([1]));
  await expect(whole(async () => 'run')).rejects.toThrow('taken back');
  stopBy(undefined);
  expect(await whole(async () => 'run')).toBe('run');
});

describe('errors between threads', () => {
  test.each([
    new InputError('is wrong', 'a.txt', 'mend it'),
    new LedgerError('is damaged', 'a.db', 'put back a copy'),
    new Error('a mistake'),
  ])('%s stays what it is', (error) => {
    const back = errorOf(structuredClone(faultOf(error)));
    expect(back.constructor).toBe(error.constructor);
    expect(back.message).toBe(error.message);
  });
});
