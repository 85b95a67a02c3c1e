import { describe, expect, test } from 'vitest';
import { isoOf, stampIn, stampsIn } from '../../../src/formats/metadata/stamp.js';

const iso = (words: string, habits = { language: null as string | null, dayFirst: null as boolean | null }) => {
  const stamp = stampIn(words, habits);
  return stamp && isoOf(stamp);
};

describe('a day with its time and zone', () => {
  test.each([
    ['2026-03-02', '2026-03-02'],
    ['2026-03-02T23:30:00-05:00', '2026-03-02T23:30:00-05:00'],
    ['2026-03-02T23:30:00.000Z', '2026-03-02T23:30:00Z'],
    ['2026-03-02T23:30:00+0100', '2026-03-02T23:30:00+01:00'],
    ['2026-03-02 23:30', '2026-03-02T23:30'],
    ['20260302T233000Z', '2026-03-02T23:30:00Z'],
    ['20260302', '2026-03-02'],
    ['2026/3/2', '2026-03-02'],
    ['Mon, 02 Mar 2026 10:00:00 +0100', '2026-03-02T10:00:00+01:00'],
    ['Mon Mar 02 10:00:00 UTC 2026', '2026-03-02'],
    ['Mon Mar 02 2026 10:00:00 GMT+0100 (CET)', '2026-03-02T10:00:00+01:00'],
    ['March 2, 2026 at 10:15 p.m. EST', '2026-03-02T22:15-05:00'],
    ['Mar. 2, 2026, 12:05 AM', '2026-03-02T00:05'],
    ['Sept. 2nd, 2025', '2025-09-02'],
    ['2 March 2026', '2026-03-02'],
    ['2nd of March, 2026', '2026-03-02'],
    ['2-Mar-2026', '2026-03-02'],
    ['1772445600', '2026-03-02T10:00:00Z'],
    ['1772445600000', '2026-03-02T10:00:00Z'],
    ['02.03.2026, 10:15 Uhr', '2026-03-02T10:15'],
    ['2.3.26', '2026-03-02'],
    ['2. März 2026', '2026-03-02'],
    ['2 de marzo de 2026', '2026-03-02'],
    ['2 mars 2026 à 10h15', '2026-03-02T10:15'],
    ['2 marzo 2026', '2026-03-02'],
    ['2 maart 2026', '2026-03-02'],
    ['2 марта 2026', '2026-03-02'],
    ['2026. március 2.', '2026-03-02'],
    ['2026年3月2日', '2026-03-02'],
    ['25/12/2025', '2025-12-25'],
    ['12/25/2025', '2025-12-25'],
    ['3/3/2026', '2026-03-03'],
  ])('%j', (words, expected) => {
    expect(iso(words)).toBe(expected);
  });

  test('figures alone are read as the land writes them, and else not at all', () => {
    expect(iso('3/2/2026')).toBeNull();
    expect(iso('3/2/2026', { language: 'en', dayFirst: false })).toBe('2026-03-02');
    expect(iso('2/3/2026', { language: 'en', dayFirst: true })).toBe('2026-03-02');
  });

  test.each([
    '',
    '2026',
    'March 2026',
    '2026-02-30',
    '10:15',
    'Room 2026-1',
    '1.2.3',
    '+49 30 2026 1202',
    'lists 12 things 2026',
  ])('%j is none', (words) => {
    expect(iso(words)).toBeNull();
  });

  test('all days of a line, in its order', () => {
    const stamps = stampsIn('Published 2 March 2026, 10:00. Updated 3.3.2026');
    expect(stamps.map(isoOf)).toEqual(['2026-03-02T10:00', '2026-03-03']);
  });
});
