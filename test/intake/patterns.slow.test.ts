import { describe, expect, test } from 'vitest';
import { InputError } from '../../src/errors.js';
import { articlesIn } from '../../src/intake/articles.js';
import { parse } from '../../src/intake/parse.js';
import type { Format } from '../../src/intake/sniff.js';
import { costOfAll, PART } from '../growth.js';
import { PATTERNS } from './patterns.js';

/** The size of the larger input, in bytes. */
const SIZE = 80_000;
/** How many times longer the whole may take than a part of it: 2.6 times for each doubling. */
const MOST = 2.6 ** Math.log2(1 / PART);
/** Shorter work says nothing, in milliseconds; one try may be disturbed. */
const LEAST_MS = 2;
const TRIES = 8;

async function cost(format: Format, bytes: Buffer): Promise<number> {
  const stream = (async function* () {
    yield bytes;
  })();
  return costOfAll(async () => {
    try {
      for await (const _ of articlesIn({ where: 'x', format, stream }, parse));
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
    }
  });
}

describe.each(Object.entries(PATTERNS))(
  '%s is taken apart, or refused, in time that grows no faster than it',
  (format, patterns) => {
    test.each(Object.entries(patterns))('%s', async (_, make) => {
      // What is compressed unfolds to many times its size.
      const each = Math.max(make(1000).length / 1000, 1);
      const [small, large] = [PART * SIZE, SIZE].map((size) => Buffer.from(make(Math.ceil(size / each)))) as [
        Buffer,
        Buffer,
      ];
      let [part, whole] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
      for (let i = 0; i < TRIES; i++) {
        part = Math.min(part, await cost(format as Format, small));
        whole = Math.min(whole, await cost(format as Format, large));
        if (whole <= MOST * Math.max(part, LEAST_MS)) return;
      }
      expect.fail(`a sixteenth takes ${part.toFixed(1)} ms, the whole ${whole.toFixed(1)} ms`);
    });
  },
);
