import type { Statement } from '../record/statement.js';
import type { Context, Find } from './context.js';
import { once } from './once.js';

/** Shorter quotations may be titles and terms; single marks around a line of its own are a headline's. */
const WORDS = 4;
const HEADLINE_WORDS = 2 * WORDS;
const SINGLE_MARK = /^['‘]/;
const BEFORE_LETTERS = /^[^\p{L}\p{N}…]+/u;
/** A sentence's end, its mark inside the quotation's or behind. */
const ENDS = /[.!?…]["'”’»]*\s?$|["'”’»][.!?…]$/u;
/** Of a transcript's turn its label tells whose it is … */
const LABEL = /^\p{Lu}{2}[\p{Lu} .'’-]*:/u;
/** … and of a colon what stands before it. */
const COLON = /:\s*$/;

/** A quotation where nobody speaks: of one behind "he said", or in the next paragraph, people know whose it is. */
export const unattributed: Find = (statement, _, context) => {
  const { content, words, id } = statement;
  const { reading, segmentation } = context;
  if (!segmentation || !content[0] || !isQuoted(statement) || !isSentence(reading.article.text, statement)) return null;
  if (creditedParagraphs(context).has(segmentation.paragraphs.lastBefore(content[0][0]))) return null;
  return {
    kind: 'unattributed',
    statement: id,
    message: { code: 'unattributed', words },
    evidence: content,
    p: context.odds.unattributed,
    elsewhere: [],
  };
};

/** The paragraphs in which somebody is credited, by their number. */
const creditedParagraphs = once(({ reading, segmentation }: Context): ReadonlySet<number> => {
  const paragraphOf = (at: number): number => segmentation?.paragraphs.lastBefore(at) ?? -1;
  const credited = new Set<number>();
  for (const { kind, content, source, speaker } of reading.statements) {
    if (source.length === 0 && speaker.actor === null) continue;
    for (const [start] of [...content, ...source]) credited.add(paragraphOf(start));
    // Who is quoted may go on in the next paragraph.
    const last = content.at(-1);
    if (kind !== 'indirect' && last) credited.add(paragraphOf(last[0]) + 1);
  }
  return credited;
});

function isQuoted({ kind, words, source, speaker, within }: Statement): boolean {
  const least = SINGLE_MARK.test(words) ? HEADLINE_WORDS : WORDS;
  const isLong = words.split(/\s+/).length >= least;
  return kind === 'direct' && isLong && source.length === 0 && speaker.actor === null && within === null;
}

function isSentence(text: string, { content, words }: Statement): boolean {
  const bare = words.replace(BEFORE_LETTERS, '');
  const [start, end] = [content[0]![0], content.at(-1)![1]];
  if (!/^\p{Lu}/u.test(bare) || LABEL.test(bare) || !ENDS.test(text.slice(start, end + 1))) return false;
  return !COLON.test(text.slice(Math.max(0, start - 4), start));
}
