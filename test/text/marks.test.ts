import { describe, expect, test } from 'vitest';
import { MARKS, NESTINGS } from '../../src/text/marks.js';

describe('the tables of marks', () => {
  test('every beginning of a nesting is a nesting, and the empty one is the first', () => {
    expect(NESTINGS[0]).toBe('');
    for (const nesting of NESTINGS.slice(1)) expect(NESTINGS).toContain(nesting.slice(0, -1));
  });

  test('a nesting and a role fit into a byte, as the reading of marks stores them', () => {
    expect(NESTINGS.length).toBeLessThanOrEqual(32);
    for (const [mark, { roles }] of MARKS) expect(roles.length, mark).toBeLessThanOrEqual(7);
  });
});
