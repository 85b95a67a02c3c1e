import { describe, expect, test } from 'vitest';
import { dateline, isDatelined } from '../../src/text/dateline.js';
import { at } from '../at.js';
import { ENGLISH } from '../english.js';

describe('dateline', () => {
  test.each([
    ['2026-03-04\n\nThe ferry sails.', '2026-03-04'],
    ['The ferry\n\nPublished: 4 March 2026\n\nIt sails.', '2026-03-04'],
    ['Published on March 4, 2026 at 10:15', '2026-03-04'],
    ['Posted Wednesday, March 4, 2026', '2026-03-04'],
    ['date 2026-03-04 The ferry sails.', '2026-03-04'],
    ['Updated 4th March 2026, 14:05\nThe ferry sails.', '2026-03-04'],
    ['NORHAVEN, March 4, 2026 — The ferry sails.', '2026-03-04'],
    ['NORHAVEN, Sarn, March 4, 2026 (Wire) — The ferry sails.', '2026-03-04'],
    ['PORT ANSEL (March 4, 2026) The ferry sails.', '2026-03-04'],
    ['Wednesday 4 March 2026', '2026-03-04'],
    ['March 4, 2026 was a Wednesday.', null],
    ['NORHAVEN, March 4 — The ferry sails.', null],
    ['The ferry sailed on March 4, 2026.', null],
    ['Published: 31 February 2026', null],
    ['Published: soon', null],
    ['', null],
    [`${'A line.\n'.repeat(8)}2026-03-04`, null],
  ])('%j: %s', (text, day) => {
    expect(dateline(text, ENGLISH.text)).toBe(day);
  });
});

describe('isDatelined', () => {
  test.each([
    ['KOLM', 'KOLM (Wire) - The clerk is gone.'],
    ['PORT ELLIS', 'It rained.\n\nPORT ELLIS, June 2 — The crane is safe.'],
    ['PORT', 'PORT ELLIS, Sarn, June 2, 2026 (NTA) -- The crane is safe.'],
    ['TARNBY', 'TARNBY — “It is late,” she said.'],
  ])('%s in %j', (words, text) => {
    expect(isDatelined(text, at(text, words))).toBe(true);
  });

  test.each([
    ['NATO', 'NATO - the alliance of states - will wait.'],
    ['NATO', 'So far NATO — A pact — has waited.'],
    ['Kolm', 'Kolm — The clerk is gone.'],
    ['KOLM', 'KOLM is shut.'],
  ])('not %s in %j', (words, text) => {
    expect(isDatelined(text, at(text, words))).toBe(false);
  });
});
