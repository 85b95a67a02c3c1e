import { setTimeout } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { ahead } from '../../src/intake/ahead.js';

const LARGE = { most: 100, characters: 1e9 };

/** Gives numbers, the second not before `gate`, and counts how many were taken. */
function numbers(count: number, gate: Promise<void> = Promise.resolve()) {
  const state = { taken: 0, returned: false };
  const source = async function* (): AsyncGenerator<number> {
    try {
      for (let i = 0; i < count; i++) {
        if (i === 1) await gate;
        state.taken++;
        yield i;
      }
    } finally {
      state.returned = true;
    }
  };
  return { state, source: source() };
}

describe('what is taken ahead', () => {
  test('comes in order, each once', async () => {
    const got: number[] = [];
    for await (const n of ahead(numbers(50).source, { most: 3, characters: 1e9 }, () => 1)) got.push(n);
    expect(got).toEqual(Array.from({ length: 50 }, (_, i) => i));
  });

  test.each([
    ['items', { most: 4, characters: 1e9 }, 1, 4],
    ['characters', { most: 100, characters: 300 }, 100, 3],
    ['one that alone is too long', { most: 100, characters: 10 }, 100, 1],
  ])('is no more than there is room for: %s', async (_, room, size, most) => {
    const { state, source } = numbers(20);
    let handled = 0;
    for await (const _ of ahead(source, room, () => size)) {
      await setTimeout(1);
      expect(state.taken - handled).toBeLessThanOrEqual(most);
      if (handled === 10) expect(state.taken - handled).toBe(most);
      handled++;
    }
    expect(handled).toBe(20);
  });

  test('an error of the source comes in its place', async () => {
    const source = (async function* () {
      yield 1;
      throw new Error('is damaged');
    })();
    const got: number[] = [];
    const all = async (): Promise<void> => {
      for await (const n of ahead(source, LARGE, () => 1)) got.push(n);
    };
    await expect(all()).rejects.toThrow('is damaged');
    expect(got).toEqual([1]);
  });

  test('who stops early stops the source', async () => {
    const { state, source } = numbers(1000);
    for await (const n of ahead(source, { most: 5, characters: 1e9 }, () => 1)) if (n === 2) break;
    await setTimeout(5);
    expect(state.returned).toBe(true);
    expect(state.taken).toBeLessThan(10);
  });

  test.each([
    ['none', 0, false],
    ['one', 1, false],
    ['two', 2, true],
  ])('whether there are several: %s', async (_, count, expected) => {
    const taken = ahead(numbers(count).source, LARGE, () => 1);
    expect(await taken.several).toBe(expected);
    for await (const _ of taken);
  });

  test('there are several, too, where the second is long in coming', async () => {
    let open = (): void => {};
    const gate = new Promise<void>((resolve) => {
      open = resolve;
    });
    const taken = ahead(numbers(2, gate).source, LARGE, () => 1);
    expect(await taken.several).toBe(true);
    open();
    for await (const _ of taken);
  });
});
