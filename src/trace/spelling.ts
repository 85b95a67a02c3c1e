import { words as fold } from '../identity/fold.js';
import type { TraceWords } from '../language/trace.js';

/** A mark turned the wrong way between letters, where an apostrophe is meant. */
const WRONG_WAY = /(?<=\p{L})‘(?=\p{L})/gu;
const APOSTROPHE = /['’‘]/;

/**
 * The words of a saying for comparison: folded, and the same for what is the same word: short forms written out, spoken
 * forms and British spellings as other papers have them. "[sic]" is the paper's and left out.
 */
export function spelled(text: string, { spoken, short, endings, sic }: TraceWords['spelling']): string[] {
  let plain = text.replace(sic, ' ').replace(WRONG_WAY, '’');
  if (APOSTROPHE.test(plain)) for (const [form, long] of short) plain = plain.replace(form, long);
  return fold(plain).flatMap((word) => {
    const same = spoken.get(word);
    if (same !== undefined) return same.split(' ');
    for (const [british, other] of endings) if (british.test(word)) return [word.replace(british, other)];
    return [word];
  });
}
