import type { Language } from './language/language.js';
import type { Context } from './step.js';
import type { TaggedAttribution } from './tag/attribution.js';
import { phraseBefore, subjectBefore } from './text/phrases.js';
import { contains, overlaps, type Span } from './text/span.js';

/** So far behind a cue its verb of saying stands, in UTF-16 code units. */
const FAR = 160;
const LAST_WORD = /\p{L}+(?=\s*$)/u;
/** Between commas at the end of some words: “, Ann Hale, ”, “, who leads the union, ”. */
const ASIDE = /,\s(?<aside>[^,;:“”"]{2,80}),\s*$/u;

/**
 * The attributions that the tagger found, those of “Hale was quoted by the Herald as saying …” with Hale for their source: who quotes
 * carries the words, and said nothing. “Saying” is none of what was said.
 */
export function withQuoted(context: Context): readonly TaggedAttribution[] {
  const { attributions, article, language } = context;
  return attributions.flatMap((one) => {
    const [start] = one.cue;
    const match = language.text.quotedAs.exec(article.text.slice(start, start + FAR));
    if (!match) return [one];
    const whole: Span = [start, start + match[0].length];
    // Where “saying” credits the same words it needs no second cue.
    if (attributions.some((other) => other !== one && contains(whole, other.cue))) return [];
    return [quoted(one, whole, match.groups!, context)];
  });
}

function quoted(
  one: TaggedAttribution,
  [start, end]: Span,
  { quoted = '', says = '' }: Readonly<Record<string, string | undefined>>,
  { article, segmentation, language }: Context,
): TaggedAttribution {
  const { text } = article;
  const isAhead = one.source !== null && one.source[1] <= start;
  const from = segmentation.sentences.at(start)?.[0] ?? start;
  const source = isAhead ? one.source : subjectOf(text, from, start, language);
  const verb = end - says.length;
  const content = one.content.flatMap(([first, last]): Span[] => {
    if (source && overlaps(source, [first, last])) return [];
    if (first < verb || first >= end) return [[first, last]];
    return last > end ? [[end, last]] : [];
  });
  if (content.length === 0) return one;
  return { ...one, cue: [start, start + quoted.length], content, source, ...(isAhead ? {} : { sourceP: 1 }) };
}

/** Who is quoted, up to a cue: a noun phrase or a pronoun, with the name or what else is said of them between commas. */
function subjectOf(text: string, from: number, to: number, { phrases, actors }: Language): Span | null {
  const words = text.slice(from, to);
  const aside = ASIDE.exec(words);
  if (aside) {
    const phrase = phraseBefore(words.slice(0, aside.index), phrases);
    const isMore = actors.who.test(aside.groups!.aside!);
    const end = isMore ? aside.index : aside.index + aside[0].trimEnd().length - 1;
    if (phrase) return [from + phrase.whole[0], from + end];
  }
  const word = LAST_WORD.exec(words);
  if (word && actors.sources.pronoun(word[0]) !== undefined) {
    return [from + word.index, from + word.index + word[0].length];
  }
  const phrase = subjectBefore(words, phrases);
  return phrase ? [from + phrase.whole[0], from + phrase.whole[1]] : null;
}
