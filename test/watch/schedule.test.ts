import { describe, expect, test } from 'vitest';
import { InputError } from '../../src/errors.js';
import { AnswerError } from '../../src/intake/address.js';
import type { Place } from '../../src/watch/place.js';
import { nextAfter, nextAfterFault } from '../../src/watch/schedule.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const EVERY = 15 * MINUTE;
const place = (kind: Place['kind'], done = 0): Place => ({
  address: 'https://paper.example/1',
  kind,
  listed: null,
  follow: true,
  known: null,
  mark: null,
  done,
  tries: 0,
  asked: null,
  next: 0,
  fault: null,
});

describe('after a look', () => {
  test.each([
    ['a source', place('source', 7), false, EVERY],
    ['a folder', place('source', 7), true, MINUTE],
    ['a page, the first time', place('page', 0), false, HOUR],
    ['a page, the second time', place('page', 1), false, DAY],
    ['a page, the third time', place('page', 2), false, 7 * DAY],
    ['a page, the fourth time', place('page', 3), false, null],
    ['a file', place('file'), true, null],
  ])('%s', (_, one, isLocal, wait) => {
    expect(nextAfter(one, EVERY, 0, isLocal)).toBe(wait);
  });
});

describe('after a fault', () => {
  const down = new InputError('did not answer', 'https://paper.example/1', 'try again');
  const answer = (status: number, after: number | null = null) =>
    new AnswerError(status, '', 'https://p.example', after);
  test.each([
    ['a source, once', 'source', 1, down, EVERY],
    ['a source, twice', 'source', 2, down, 2 * EVERY],
    ['a source, for weeks', 'source', 40, down, DAY],
    ['a source that is not there', 'source', 1, answer(404), EVERY],
    ['a source that is gone', 'source', 1, answer(410), null],
    ['a server that wants an hour', 'source', 1, answer(429, 3600), HOUR],
    ['a server that wants a year', 'source', 1, answer(503, 31_536_000), DAY],
    ['a page, four times', 'page', 4, down, 8 * EVERY],
    ['a page, five times', 'page', 5, down, null],
    ['a page that is not there', 'page', 1, answer(404), null],
    ['a page of a broken server', 'page', 1, answer(500), EVERY],
    ['a file', 'file', 1, down, null],
  ] as const)('%s', (_, kind, tries, error, wait) => {
    expect(nextAfterFault(place(kind), tries, EVERY, 0, error)).toBe(wait);
  });
});
