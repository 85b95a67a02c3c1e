import { describe, expect, test } from 'vitest';
import { headlines } from '../../src/tag/headlines.js';
import type { Mention } from '../../src/tag/mentions.js';
import { segment } from '../../src/text/segment.js';
import { ENGLISH } from '../english.js';
import { SHIPPED } from '../shipped.js';

/** The headlines of a text in which every Varga, Rask and Osk is a name; below stands who they are. */
const read = (headline: string): string[] => {
  const text = `${headline}\n\nThe chair, Ilse Varga, and Omar Rask of Osk met on Monday.`;
  const mentions = [...text.matchAll(/(?:Ilse |Omar )?(?:Varga|Rask|Osk)/g)].map(
    ({ index, 0: words }): Mention => ({
      span: [index, index + words.length],
      kind: 'name',
      types: [1, 0, 0, 0, 0],
      called: [],
      ask: new Float32Array(),
      answer: new Float32Array(),
    }),
  );
  return headlines(text, segment(text, ENGLISH.text), [], mentions, ENGLISH.headlines, SHIPPED).map(
    ({ source, content }) => `${source ? text.slice(...source) : '–'}| ${text.slice(...content[0]!)}`,
  );
};

describe('headlines', () => {
  test.each<[headline: string, expected: string[]]>([
    ['Night boat will stop in June: Rask', ['Rask| Night boat will stop in June']],
    ['Two were hurt at the weir: police', ['police| Two were hurt at the weir']],
    ['‘I was never asked’: Varga turns on board', ['Varga| ‘I was never asked’']],
    ['“We can’t eat promises” – farmers on the new price', ['farmers| “We can’t eat promises”']],
    ['‘It’s our beach’: fight for the last dune', ['–| ‘It’s our beach’']],
    ['Varga turns on Rask: ‘You were never there’', ['Varga| ‘You were never there’']],
    ['The big interview: Varga', []],
    ['Profile of a pier: Rask', []],
    ['‘Frozen Nights’: Varga opens the season', []],
    ['A night in Osk: ‘You will not sleep’', []],
    ['Ferry row: what we know', []],
    ['The ferry will stop: it is old.', []],
  ])('%s', (headline, expected) => {
    expect(read(headline)).toEqual(expected);
  });
});
