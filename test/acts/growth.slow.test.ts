import { describe, test } from 'vitest';
import { findActs } from '../../src/acts/find.js';
import { toArticle } from '../../src/record/article.js';
import { EMPTY } from '../../src/record/scene.js';
import type { Context } from '../../src/step.js';
import type { Mention } from '../../src/tag/mentions.js';
import { segment } from '../../src/text/segment.js';
import { ENGLISH } from '../english.js';
import { expectLinear, PART } from '../growth.js';
import { SHIPPED } from '../shipped.js';
import { UNTAGGED } from '../untagged.js';

const LENGTH = 60_000;
const MENTION = /(?:Tom |Ann )?(?:Veld|Hale)|\b(?:his|her|he|she)\b|ministers|the board/g;
const NOTHING = new Float32Array(64);

/** Who is mentioned in a text of these few names and words. */
function mentionsIn(text: string): Mention[] {
  return [...text.matchAll(MENTION)].map(({ 0: words, index }) => {
    const kind = /^h/.test(words) || words === 'she' ? 'pronoun' : /^\p{Lu}/u.test(words) ? 'name' : 'nominal';
    const types = kind === 'pronoun' ? [0, 0, 0, 0] : kind === 'name' ? [1, 0, 0, 0] : [0, 1, 0, 0];
    return { span: [index, index + words.length], kind, types, called: [0, 0, 0, 0], ask: NOTHING, answer: NOTHING };
  });
}

async function contextOf(text: string): Promise<Context> {
  const article = await toArticle({ text }, ENGLISH.text);
  const segmentation = segment(text, ENGLISH.text);
  return {
    article,
    segmentation,
    language: ENGLISH,
    odds: SHIPPED,
    writer: null,
    ...UNTAGGED,
    mentions: mentionsIn(text),
  };
}

describe('a sentence of many acts takes time linear in it', () => {
  test.each([
    'Tom Veld criticised Ann Hale and ',
    'Tom Veld backed Ann Hale, ',
    'criticised by ',
    'he was criticised by ministers and ',
    'criticising Ann Hale, ',
    'Veld, who attacked his ',
    'his ',
    'backed ',
    'declined to comment on Ann Hale and ',
    'voiced support for ',
    'Ann Hale’s ministers praised ',
    'the board also also praised the ',
    'accused her of being criticised ',
  ])('%s', async (piece) => {
    const contexts = new Map<number, Context>();
    for (const share of [PART, 1]) {
      contexts.set(share, await contextOf(piece.repeat(Math.ceil((share * LENGTH) / piece.length))));
    }
    expectLinear((share) => findActs(EMPTY, contexts.get(share)!));
  });
});
