import { words as fold } from '../identity/fold.js';
import type { TraceWords } from '../language/trace.js';

/** A mark turned the wrong way between letters, where an apostrophe is meant. */
const WRONG_WAY = /(?<=\p{L})‘(?=\p{L})/gu;
const APOSTROPHE = /['’‘]/;

/** How single words are spelled: the same few thousand stand in all that is compared, and each is asked by every pattern. */
const KNOWN = new WeakMap<TraceWords['spelling'], Map<string, readonly string[]>>();
const MOST_KNOWN = 50_000;

/**
 * The words of a saying for comparison: folded, and the same for what is the same word: short forms written out, spoken
 * forms and British spellings as other papers have them. "[sic]" is the paper's and left out.
 */
export function spelled(text: string, spelling: TraceWords['spelling']): string[] {
  let plain = text.replace(spelling.sic, ' ').replace(WRONG_WAY, '’');
  if (APOSTROPHE.test(plain)) for (const [form, long] of spelling.short) plain = plain.replace(form, long);
  const known = KNOWN.get(spelling) ?? new Map<string, readonly string[]>();
  KNOWN.set(spelling, known);
  return fold(plain).flatMap((word) => {
    const found = known.get(word) ?? wordSpelled(word, spelling);
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(word, found);
    return found;
  });
}

function wordSpelled(word: string, { spoken, endings }: TraceWords['spelling']): readonly string[] {
  const same = spoken.get(word);
  if (same !== undefined) return same.split(' ');
  for (const [british, other] of endings) if (british.test(word)) return [word.replace(british, other)];
  return [word];
}
