import { describe, expect, test } from 'vitest';
import { alone } from '../../src/findings/context.js';
import { articleFindings, FINDS } from '../../src/findings/list.js';
import { FINDING_KINDS } from '../../src/record/finding-kind.js';
import { scene } from '../situate/marked.js';

function kinds(marked: string): string[] {
  const told = scene(marked);
  return articleFindings(alone({ ...told, findings: [] }, told)).map(({ kind }) => kind);
}

describe('what one article shows by itself', () => {
  test.each([
    ['The board met on Monday.\n\n{w:“We will not pay for the ferry again.”}\n\nThey left early.', 'unattributed'],
    ['{s:Ilse Varga} {c:once said} {w:“The ferry will sail in May.”}', 'undated'],
    ['{w:“The ferry will sail in May,”} {s:Ilse Varga} {c:said at the time}.', 'undated'],
  ])('%s: %s', (marked, kind) => {
    expect(kinds(marked)).toEqual([kind]);
  });

  test.each([
    ['four words and no sentence', 'The board met.\n\n{w:“a ferry for all”}\n\nThey left early.'],
    ['what a colon introduces', 'The board wrote: {w:“We will not pay for the ferry again.”}'],
    ['a headline in single marks', '{w:‘We will not pay for it’}\n\nThe board met on Monday.'],
    [
      'behind who was quoted in the paragraph before',
      '{w1:“It sails,”} {s1:Ilse Varga} {c1:said}.\n\n{w2:“We will not pay for the ferry again.”}',
    ],
    ['a day in the sentence', '{w:“It will sail in May,”} {s:Ilse Varga} {c:said earlier this week}.'],
    ['a report', '{s:Ilse Varga} {c:once said} {w:the ferry would sail}.'],
  ])('nothing: %s', (_, marked) => {
    expect(kinds(marked)).toEqual([]);
  });

  test('each kind is looked for', () => {
    expect(Object.keys(FINDS).sort()).toEqual([...FINDING_KINDS].sort());
  });
});
