import type { Language } from '../language/language.js';
import { sentences } from '../text/sentences.js';
import type { Span } from '../text/span.js';
import { type Word, wordsOf } from './words.js';

/** A word, and the place of its sentence among all of them. */
export interface SourceWord extends Word {
  readonly sentence: number;
}

/** A text whose words others quote, or that quotes others'. */
export interface Source {
  readonly text: string;
  /** Without sounds of hesitation. */
  readonly words: readonly SourceWord[];
  /** UTF-16 code units, in order. */
  readonly sentences: readonly Span[];
}

/** What stands where a quotation is parted by words of the paper's: “…,” … “…” */
const SEAM = /(?<end>[,.!?;:—–-]*)["”’»]+\s*…\s*["“‘«]+(?<next>.?)/gu;
const CAPITAL = /\p{Lu}/u;
const STOP = /[.!?]$/;

/**
 * A text as a source.
 *
 * @param parts where it has words of the one who is quoted, in order; all of it, if not given
 */
export function sourceOf(
  text: string,
  { trace, text: cuts }: Language,
  parts: readonly Span[] = [[0, text.length]],
): Source {
  const seamless = withoutSeams(text);
  const spans = parts.flatMap((part) => sentences(seamless, part, cuts));
  const words = spans.flatMap(([start, end], sentence) =>
    wordsOf(text.slice(start, end), trace)
      .filter(({ form }) => !trace.hesitations.has(form))
      .map(({ form, span }): SourceWord => ({ form, span: [start + span[0], start + span[1]], sentence })),
  );
  return { text, words, sentences: spans };
}

/** Where the words of a cue parted a quotation a sentence ends, if what follows has a capital; else it goes on. */
function withoutSeams(text: string): string {
  return text.replace(SEAM, (seam, ...rest) => {
    const { end, next } = rest.at(-1) as { end: string; next: string };
    const isEnd = CAPITAL.test(next);
    const mark = isEnd ? (STOP.test(end) ? end.at(-1)! : '.') : ' ';
    return `${mark}${' '.repeat(seam.length - 1 - next.length)}${next}`;
  });
}
