import type { ActWords, VerbForm } from '../language/acts.js';
import type { ActClass } from '../record/act.js';
import { contains, type Span } from '../text/span.js';
import { Spans } from '../text/spans.js';

/** A verb, or a verb with its noun, that looks like an act. Spans in UTF-16 code units. */
export interface Hit {
  readonly span: Span;
  readonly class: ActClass;
  readonly isAmbiguous: boolean;
  readonly isAssault: boolean;
  readonly isOfMatter: boolean;
  readonly isOfAnything: boolean;
  /** That it has no object: "Hale disagreed." */
  readonly isAlone: boolean;
  readonly form: VerbForm;
}

const WORD = /[\p{L}-]+/gu;
const SPACE = /^\s+/u;
const ING = /^\w+ing\b/;
/** How far behind a verb what belongs to it is looked for, in UTF-16 code units. */
const BEHIND = 90;

/** Everything in a sentence that looks like an act, in text order. */
export function hits(text: string, [from, to]: Span, language: ActWords): Hit[] {
  const words = text.slice(from, to);
  const out: Hit[] = [];
  const inPhrases: Hit[] = [];
  for (const match of words.matchAll(WORD)) {
    const start = from + match.index;
    const end = start + match[0].length;
    const rest = text.slice(end, Math.min(to, end + BEHIND));
    const form = match[0].toLowerCase();
    const verb = verbAt(form, rest, language);
    const light = lightAt(form, rest, language);
    if (verb) out.push({ ...verb, span: [start, end + verb.length] });
    if (light) inPhrases.push({ ...light, span: [start, end + light.length] });
  }
  for (const [phrase, kind] of language.phrases) {
    for (const match of words.matchAll(phrase)) {
      const start = from + match.index;
      const span: Span = [start, start + match[0].trimEnd().length];
      const isOfAnything = kind === 'accuse';
      inPhrases.push({ ...PLAIN, isOfAnything, span, class: kind, form: ING.test(match[0]) ? 'ing' : 'finite' });
    }
  }
  // “heaped praise on” is no “praise” besides, nor “sent thanks to” a “thanks”.
  const whole = Spans.of(inPhrases, ({ span }) => span);
  const isPart = ({ span }: Hit): boolean =>
    whole.touching(span).some((other) => lengthOf(other) > span[1] - span[0] && contains(other.span, span));
  return [...out, ...inPhrases].filter((hit) => !isPart(hit)).sort((a, b) => a.span[0] - b.span[0]);
}

function lengthOf({ span: [start, end] }: Hit): number {
  return end - start;
}

const PLAIN = {
  isAmbiguous: false,
  isAssault: false,
  isOfMatter: false,
  isOfAnything: false,
  isAlone: false,
} as const;

/** How far behind its first word a hit reaches, and what it is. */
type Reach = Omit<Hit, 'span'> & { readonly length: number };

function verbAt(form: string, rest: string, { verbs, otherVerb, adverb, nothingBehind }: ActWords): Reach | undefined {
  const known = verbs.get(form);
  if (!known) return undefined;
  const behind = rest.replace(SPACE, '').toLowerCase();
  // "apologised unreservedly to"
  const between = adverb.exec(behind)?.[0].length ?? 0;
  for (const { class: kind, after, ...verb } of known) {
    const gap = beginsWith(behind, after) ? 0 : between;
    const fits = after === '' ? !otherVerb.test(rest) : SPACE.test(rest) && beginsWith(behind.slice(gap), after);
    const length = after === '' ? 0 : gap + after.length + 1;
    if (fits && (!verb.isAlone || nothingBehind.test(rest.slice(length)))) return { ...verb, class: kind, length };
  }
  return undefined;
}

function beginsWith(words: string, first: string): boolean {
  return words.startsWith(first) && !/^[\p{L}\p{N}_]/u.test(words.slice(first.length));
}

function lightAt(form: string, rest: string, { light, lightNoun, nouns }: ActWords): Reach | undefined {
  const verb = light.get(form);
  const noun = verb && lightNoun.exec(rest);
  if (!verb || !noun) return undefined;
  const length = noun[0].search(LAST_WORD);
  return { ...PLAIN, class: nouns.get(noun.groups!.noun!.toLowerCase())!, form: verb, length };
}

/** The word that leads from the noun to whom it is about. */
const LAST_WORD = /\s\S+\s$/u;
