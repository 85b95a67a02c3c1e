import type { ActWords } from '../language/acts.js';
import type { PhraseWords } from '../language/phrases.js';
import type { Mention } from '../tag/mentions.js';
import { type NounPhrase, phraseAt } from '../text/phrases.js';
import type { Span } from '../text/span.js';
import { isActor, type Mentioned } from './mentioned.js';

/** So far behind a description the name that it has may end, in UTF-16 code units. */
const ASIDE = 60;
const CLOSES_ASIDE = /^(?:[,.:;]|\s*$)/;

/**
 * Who does what a passive verb says: the noun phrase that begins behind "by", whole, so that in "her predecessor" and "Hale's lawyer"
 * neither she nor Hale is the one. Undefined where its head is nobody who can speak.
 *
 * @param words the text up to the end of the sentence
 * @param at where "by" ends
 */
export function agentAt(
  words: string,
  at: number,
  mentioned: Mentioned,
  { someone, ofSomeone }: ActWords,
  phrases: PhraseWords,
): Span | undefined {
  const phrase = phraseAt(words, at, phrases);
  if (!phrase) return pronounAt(words, at, mentioned);
  const named = mentioned.endingAt(phrase.head[1]).find((m) => m.kind === 'name' && isActor(m));
  if (named) return named.span;
  const head = words.slice(...phrase.head);
  // "by one of his pupils", "by Hale herself"
  if (phrases.nobody.test(head)) return partOf(words, phrase, mentioned, ofSomeone) ?? before(words, phrase, mentioned);
  const isSomeone =
    someone.test(head) || phrases.audience.test(head) || mentioned.endingAt(phrase.head[1]).some(isActor);
  return isSomeone ? withName(words, phrase, mentioned, phrases).whole : undefined;
}

/** "by her", with no word behind. */
function pronounAt(words: string, at: number, mentioned: Mentioned): Span | undefined {
  const start = at + words.slice(at).search(/\S|$/);
  const own = mentioned.startingAt(start);
  return own && isActor(own) ? own.span : undefined;
}

function partOf(words: string, { head, whole }: NounPhrase, mentioned: Mentioned, ofSomeone: RegExp): Span | undefined {
  const isOf = whole[1] > head[1];
  return isOf && (ofSomeone.test(words.slice(head[1], whole[1])) || mentioned.endingAt(whole[1]).some(isActor))
    ? whole
    : undefined;
}

function before(words: string, { head }: NounPhrase, mentioned: Mentioned): Span | undefined {
  const end = words.slice(0, head[0]).trimEnd().length;
  return mentioned.endingAt(end).find((m: Mention) => m.kind === 'name' && isActor(m))?.span;
}

/** "the paper's editor, Ann Hale": a description with the name that it has behind a comma, and where that stands. */
export function withName(
  words: string,
  { whole }: NounPhrase,
  mentioned: Mentioned,
  { definite, apposition }: PhraseWords,
): { readonly whole: Span; readonly name?: Span } {
  const comma = definite.test(words.slice(...whole)) ? apposition.exec(words.slice(whole[1], whole[1] + ASIDE)) : null;
  const named = comma ? mentioned.startingAt(whole[1] + comma[0].length) : undefined;
  const isIt = named?.kind === 'name' && isActor(named) && CLOSES_ASIDE.test(words.slice(named.span[1]));
  return isIt ? { whole: [whole[0], named.span[1]], name: named.span } : { whole };
}
