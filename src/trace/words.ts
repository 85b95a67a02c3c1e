import type { TraceWords } from '../language/trace.js';
import type { Span } from '../text/span.js';
import { spelled } from './spelling.js';

/** A word of a saying for comparison. */
export interface Word {
  /** The same for what is the same word: folded, spelled as other papers spell it, a number in digits. */
  readonly form: string;
  /** Where it is written, in UTF-16 code units: of "won't" are two words. */
  readonly span: Span;
}

/** Hyphens and dashes part words, and make no difference. */
const WRITTEN = /[^\s‐‑‒–—―-]+/gu;
/** What is written without the marks around it; those of currency and per cent are words. */
const INNER = /[\p{L}\p{M}\p{N}\p{Sc}](?:.*[\p{L}\p{M}\p{N}%])?/u;
/** A letter that the paper put in the place of another: “[W]e”. */
const LETTER = /\[(\p{L})\](?=\p{L})/gu;
const TENS = /^[2-9]0$/;
const ONES = /^[1-9]$/;

/** The words of a text, in order. */
export function wordsOf(text: string, { spelling, numbers }: TraceWords): Word[] {
  const plain = text.replace(spelling.sic, (sic) => ' '.repeat(sic.length));
  const words = [...plain.matchAll(WRITTEN)].flatMap(({ 0: written, index }): Word[] => {
    const bare = written.replace(LETTER, '$1');
    const inner = INNER.exec(written);
    if (!inner) return [];
    const start = index + inner.index;
    const span: Span = [start, start + inner[0].length];
    const out = spelling.figures.reduce((was, [figure, word]) => was.replace(figure, word), bare);
    return spelled(`${out} `, spelling).map((form) => ({ form: numbers.get(form) ?? form, span }));
  });
  return compounded(words, text);
}

/** Tens and ones with a hyphen between are one number. */
function compounded(words: readonly Word[], text: string): Word[] {
  const out: Word[] = [];
  for (const word of words) {
    const last = out.at(-1);
    const isOne =
      last && TENS.test(last.form) && ONES.test(word.form) && text.slice(last.span[1], word.span[0]) === '-';
    if (!isOne) out.push(word);
    else out[out.length - 1] = { form: `${Number(last.form) + Number(word.form)}`, span: [last.span[0], word.span[1]] };
  }
  return out;
}

/**
 * Two texts' words, those made one that the one writes in two and the other in one: "night boat", "night-boat" and
 * "nightboat".
 */
export function alike<A extends Word, B extends Word>(a: readonly A[], b: readonly B[]): [A[], B[]] {
  const forms = new Set([...a, ...b].map(({ form }) => form));
  return [joined(a, forms), joined(b, forms)];
}

function joined<Some extends Word>(words: readonly Some[], forms: ReadonlySet<string>): Some[] {
  const out: Some[] = [];
  for (let i = 0; i < words.length; i++) {
    const [word, next] = [words[i]!, words[i + 1]];
    const both = next && word.form + next.form;
    if (both !== undefined && forms.has(both)) {
      out.push({ ...word, form: both, span: [word.span[0], next!.span[1]] });
      i++;
    } else out.push(word);
  }
  return out;
}
