import type { TextWords } from '../language/text.js';
import { paragraphs } from './paragraphs.js';

/** Of a language that nothing tells, though it is none that is read (BCP 47). */
export const UNKNOWN_LANGUAGE = 'und';

/**
 * From this share of a language's commonest words on a text is in it: those of English are three to five of ten in English
 * news, and at most one of six in texts of other languages (docs/quality.md).
 */
const CLEARLY = 0.25;
/** So many letters tell a language; of scripts that write a word with a few, fewer. */
const LEAST = { latin: 45, other: 15 };
/** From this likeness to a language on, 0 to 1, a passage is in it: lists of names stay below. */
const LIKE = 0.66;
/** A passage that is less like the language that is read is in another, whatever that is. */
const UNLIKE = 0.3;
/** So many passages of a long text are asked. */
const MOST = 200;

const WORDS = /[\p{L}\p{M}]+/gu;
const LETTERS = /\p{L}/gu;
const LATIN = /\p{Script=Latin}/gu;

/**
 * The language in which most of a text is, as BCP 47 has it. One that can't be told, as of a few words or a list of names,
 * is that which is read.
 */
export async function languageOf(text: string, { code, common }: TextWords): Promise<string> {
  if (shareOf(text, common) >= CLEARLY) return code;
  // Its tables take longer to load than most texts to be told by their words.
  const { eld } = await import('eld/extrasmall');
  const letters = new Map<string, number>();
  for (const passage of some(passages(text))) {
    const language = shareOf(passage, common) >= CLEARLY ? code : told(passage);
    if (language !== null) letters.set(language, (letters.get(language) ?? 0) + lettersOf(passage));
  }
  const [most] = [...letters].sort(([, a], [, b]) => b - a);
  return most?.[0] ?? code;

  function told(passage: string): string | null {
    const result = eld.detect(passage);
    const scores = result.getScores();
    if (result.language === code) return code;
    if (result.isReliable() && scores[result.language]! >= LIKE) return result.language;
    return (scores[code] ?? 0) < UNLIKE && !result.isReliable() ? UNKNOWN_LANGUAGE : null;
  }
}

/** The paragraphs of a text, short ones together with what follows, as far as they tell a language. */
function passages(text: string): string[] {
  const out: string[] = [];
  let open: string[] = [];
  let [letters, latin] = [0, 0];
  for (const [start, end] of paragraphs(text)) {
    const words = text.slice(start, end);
    const count = lettersOf(words);
    if (count === 0) continue;
    open.push(words);
    letters += count;
    latin += words.match(LATIN)?.length ?? 0;
    if (letters < (2 * latin > letters ? LEAST.latin : LEAST.other)) continue;
    out.push(open.join(' '));
    open = [];
    [letters, latin] = [0, 0];
  }
  return out;
}

/** So many as are asked, from the whole length of the text. */
function some(all: readonly string[]): readonly string[] {
  const step = Math.max(1, all.length / MOST);
  return all.filter((_, i) => Math.floor(i / step) !== Math.floor((i - 1) / step));
}

function shareOf(text: string, common: ReadonlySet<string>): number {
  let [words, known] = [0, 0];
  for (const [word] of text.matchAll(WORDS)) {
    words++;
    if (common.has(word.toLowerCase())) known++;
  }
  return words === 0 ? 0 : known / words;
}

function lettersOf(text: string): number {
  return text.match(LETTERS)?.length ?? 0;
}
