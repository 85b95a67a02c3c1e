import { describe, expect, test } from 'vitest';
import { isSaying, MANNERS, type Manner, sayings } from '../../src/record/manner.js';

const one = (id: string, manner: Manner, within: string | null = null) => ({ id, manner, within });

describe('manner', () => {
  test('what was said, written or displayed is a saying', () => {
    expect(MANNERS.filter((manner) => isSaying({ manner }))).toEqual(['said', 'wrote', 'displayed']);
  });

  test('what a thought quotes stands within what the thought stands in', () => {
    const all = [
      one('a', 'said'),
      one('b', 'thought', 'a'),
      one('c', 'wanted', 'b'),
      one('d', 'said', 'c'),
      one('e', 'wrote'),
    ];
    expect(sayings(all)).toEqual([one('a', 'said'), one('d', 'said', 'a'), one('e', 'wrote')]);
    expect(sayings([one('a', 'none'), one('b', 'said', 'a')])).toEqual([one('b', 'said')]);
  });

  test('attributions that quote one another in a circle end somewhere', () => {
    expect(sayings([one('a', 'none', 'b'), one('b', 'none', 'a'), one('c', 'said', 'a')])).toHaveLength(1);
  });
});
