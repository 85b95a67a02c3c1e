import { describe, expect, test } from 'vitest';
import { findActs } from '../../src/acts/find.js';
import { assemble } from '../../src/assemble.js';
import { contextOf } from '../../src/read.js';
import { toArticle } from '../../src/record/article.js';
import { EMPTY } from '../../src/record/scene.js';
import { openParts } from '../../src/runtime/node.js';
import { ENGLISH } from '../english.js';

const parts = await openParts();

/** What is put on record of a text, but for acts: "source | cue | words". */
async function found(text: string): Promise<string[]> {
  const context = await contextOf(await toArticle({ text }, ENGLISH.text), parts);
  const { statements } = findActs(assemble(EMPTY, context), context);
  return statements.flatMap(({ act, source, cue, words }) =>
    act ? [] : [[...[source[0], cue[0]].map((span) => (span ? text.slice(...span) : '')), words].join(' | ')],
  );
}

describe('what somebody is attacked or praised for, where some of it is quoted', () => {
  test.each([
    [
      'Tom Veld rounded on the festival for a “sleepy” inspection that took eleven minutes.',
      'Tom Veld | rounded on | a “sleepy” inspection that took eleven minutes',
    ],
    [
      'Ann Hale tore into the county over a “half-baked” list of bridges, and left the hall.',
      'Ann Hale | tore into | a “half-baked” list of bridges',
    ],
    [
      'Bo Lind went after his own ministry for sending a “timid” version of the report.',
      'Bo Lind | went after | sending a “timid” version of the report',
    ],
  ])('%s', async (text, expected) => {
    expect(await found(text)).toContain(expected);
  });

  test.each([
    'Tom Veld attacked Ann Hale for closing the ward.',
    'Tom Veld attacked Ann Hale for closing the ward, and a nurse called that “nonsense”.',
  ])('an act without it: %s', async (text) => {
    expect((await found(text)).filter((one) => one.includes('attacked'))).toEqual([]);
  });
});

describe('what is given as evidence', () => {
  test.each([
    [
      'Tom Veld has seized on the fire as proof of the need for a national fire corps, including checks on builders.',
      'Tom Veld | seized on the fire as proof of | the need for a national fire corps, including checks on builders',
    ],
    [
      'Ann Hale held up the new bridge as an example of what the region could build.',
      'Ann Hale | held up the new bridge as an example of | what the region could build',
    ],
    [
      'Bo Lind held up the empty canal as proof that nothing is built.',
      'Bo Lind | held up the empty canal as proof that | nothing is built',
    ],
  ])('%s', async (text, expected) => {
    expect(
      (await found(text)).some((one) => one.endsWith(expected)),
      JSON.stringify(await found(text)),
    ).toBe(true);
  });

  test('a thing used as a thing is none', async () => {
    expect(await found('The firm used the old hall as a store for signs.')).toEqual([]);
  });
});
