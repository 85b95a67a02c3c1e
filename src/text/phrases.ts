import type { PhraseWords } from '../language/phrases.js';
import type { Span } from './span.js';

/** A noun phrase: without its article, and with what its head is of. Spans in UTF-16 code units. */
export interface NounPhrase {
  readonly span: Span;
  /** Its last word before "of". */
  readonly head: Span;
  /** With its article. */
  readonly whole: Span;
}

const LAST_WORD = /\S+$/u;
/** What ties a noun phrase to one before it is so long at most, in UTF-16 code units. */
const LONGEST_TIE = 8;
/** A participle or an adverb behind a head: "reporters gathered outside", "reporters angrily". */
const AFTER_HEAD = /^\p{Ll}+(?:ed|ing|ly)$/u;
const POSSESSIVE_END = /['’]s?$/;

/** The noun phrase with which some words begin at an offset; undefined where none does. */
export function phraseAt(words: string, at: number, language: PhraseWords): NounPhrase | undefined {
  const match = language.nounPhrase.exec(words.slice(at));
  if (!match) return undefined;
  const { article = '', phrase = '', of = '' } = match.groups!;
  const start = at + article.length;
  const kept = withoutTail(phrase, language);
  const end = start + kept.length;
  return made(words, [start, end], kept.length === phrase.length ? of.length : 0, article.trimStart().length);
}

/** The noun phrase with which some words end. */
export function phraseBefore(words: string, language: PhraseWords): NounPhrase | undefined {
  const match = language.subjectPhrase.exec(words);
  const phrase = match?.groups?.phrase;
  if (!match || phrase === undefined) return undefined;
  const end = words.trimEnd().length;
  return made(words, [end - phrase.length, end], 0, match.groups!.article?.length ?? 0);
}

/**
 * The noun phrase with which some words end, or, where that belongs to another, the other: “growers” of “Onion growers in the east”, but
 * “the court” of “A hearing at the court”.
 */
export function subjectBefore(words: string, language: PhraseWords): NounPhrase | undefined {
  let subject = phraseBefore(words, language);
  for (let end = subject?.whole[0] ?? 0; end > 0; end = subject!.whole[0]) {
    const tie = language.tie.exec(words.slice(Math.max(0, end - LONGEST_TIE), end))?.[0];
    const other = tie === undefined ? undefined : phraseBefore(words.slice(0, end - tie.length), language);
    const isHeard = subject !== undefined && language.audience.test(words.slice(...subject.head));
    if (!other || isHeard) return subject;
    subject = other;
  }
  return subject;
}

function made(words: string, [start, end]: Span, of: number, article: number): NounPhrase {
  const last = LAST_WORD.exec(words.slice(start, end))!;
  const bare = last[0].replace(POSSESSIVE_END, '');
  const stop = end - (last[0].length - bare.length) + of;
  return {
    span: [start, stop],
    head: [start + last.index, start + last.index + bare.length],
    whole: [start - article, stop],
  };
}

/** What is left of a phrase without the words behind its head. */
function withoutTail(phrase: string, { audience, medium }: PhraseWords): string {
  let kept = phrase;
  for (;;) {
    const last = LAST_WORD.exec(kept)!;
    if (last.index === 0 || !AFTER_HEAD.test(last[0]) || audience.test(last[0]) || medium.test(last[0])) return kept;
    kept = kept.slice(0, last.index).trimEnd();
  }
}
