import type { MentionWords } from '../language/mentions.js';
import type { Run } from './layout.js';
import type { Word } from './words.js';

const HYPHEN = /^[-‑]$/;
const APOSTROPHE = /^['’]$/;
const CAPITAL = /^\p{Lu}/u;
/** “Fa’asavalu”: more than the “ve” of “they’ve”. */
const INSIDE = /^\p{Ll}{3,}$/u;
/** “O’Dowd”, “Ma’ayan”. */
const BEGINNING = /^\p{Lu}\p{Ll}?$/u;

/** “Moon Jae-in”, “Ban Ki-moon”. */
const SYLLABLE = /^\p{Lu}\p{Ll}{1,5}$/u;
const SMALL_SYLLABLE = /^\p{Ll}{2,4}$/u;

/** A run of words without half a word at its ends: “Wiebe” of “Okafor-Wiebe”, “Fa” of “Fa’asavalu”. `form` gives a word’s characters. */
export function whole(
  [from, to]: Run,
  words: readonly Word[],
  form: (i: number) => string,
  { adjectival }: Pick<MentionWords, 'adjectival'>,
): Run {
  let [first, last] = [from, to];
  const touches = (i: number): boolean => words[i]?.end === words[i + 1]?.start;
  const joined = (mark: number): boolean => mark > 0 && mark + 1 < words.length && touches(mark - 1) && touches(mark);
  const isHalf = (mark: number, left: RegExp, right: RegExp): boolean =>
    joined(mark) &&
    CAPITAL.test(form(mark - 1)) &&
    ((HYPHEN.test(form(mark)) && CAPITAL.test(form(mark + 1))) ||
      (APOSTROPHE.test(form(mark)) && left.test(form(mark - 1)) && right.test(form(mark + 1))));
  const isSyllable = (mark: number): boolean =>
    joined(mark) &&
    HYPHEN.test(form(mark)) &&
    SYLLABLE.test(form(mark - 1)) &&
    SMALL_SYLLABLE.test(form(mark + 1)) &&
    !adjectival.test(form(mark + 1));
  while (isHalf(first - 1, BEGINNING, CAPITAL)) first -= 2;
  while (isHalf(last + 1, CAPITAL, INSIDE)) last += 2;
  if (last > first && isSyllable(last + 1)) last += 2;
  return [first, last];
}
