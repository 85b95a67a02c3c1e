import type { Draft } from '../record/draft.js';
import { SENTENCE_END } from '../text/lines.js';
import type { Span } from '../text/span.js';
import type { Inquiry } from './inquiry.js';
import type { Party, Sighting } from './party.js';
import { sayer } from './ruled-out.js';

/** Whom a cue is said of stands at most so far behind it, in UTF-16 code units. */
const LONGEST = 60;
const BETWEEN = /^\s*(?:\p{Ll}+\s)?$/u;
const COMMA = /[,;]/u;
const QUOTE = /[“”"]/u;

/** Where whom a statement is said of may stand: between its cue and its content ("accused | Hale of | …"), or what an act is of. */
export function objectOf(text: string, { kind, cue, content }: Draft): Span | undefined {
  const [first] = content;
  // Behind a comma another clause may stand.
  if (kind === 'act')
    return first && [first[0], first[0] + (COMMA.exec(text.slice(...first))?.index ?? first[1] - first[0])];
  const end = cue.at(-1)?.[1];
  if (end === undefined || !first || first[0] <= end || first[0] - end > LONGEST) return undefined;
  const words = text.slice(end, first[0]);
  return QUOTE.test(words) || SENTENCE_END.test(words.trimEnd()) ? undefined : [end, first[0]];
}

/** Whether a pronoun stands where a statement has its object, and is it, and no possessive. */
export function isObject(inquiry: Inquiry, sighting: Sighting): boolean {
  return !isOwner(inquiry, sighting) && objectAround(inquiry, sighting) !== undefined;
}

/**
 * Whom a pronoun is not: its clause's subject ("Brandt accused him", Principle B of Chomsky 1981), and in quoted words whoever says them,
 * who is "I" there.
 */
export function notMeant(inquiry: Inquiry, sighting: Sighting): Party | undefined {
  const { text, contents, language } = inquiry;
  const { span, isQuoted } = sighting;
  if (language.actors.reflexive.test(text.slice(...span))) return undefined;
  const around = isOwner(inquiry, sighting) ? undefined : objectAround(inquiry, sighting);
  // Who says “I” there is whoever is quoted, and no one whom they report.
  const quoting = isQuoted ? contents.touching(span).filter(({ statement }) => statement.kind !== 'indirect') : [];
  const holder = around ?? quoting.at(-1)?.statement;
  return holder && sayer(inquiry, holder);
}

/** The statement whose object a pronoun is: nothing, or a preposition, stands between. */
function objectAround({ text, objects }: Inquiry, { span }: Sighting): Draft | undefined {
  return objects.touching(span).findLast((object) => BETWEEN.test(text.slice(object.span[0], span[0])))?.statement;
}

/** "Her staff", "his plan": of a woman both are called "her". */
function isOwner({ text, language }: Inquiry, { span, isPossessive }: Sighting): boolean {
  const { alsoPossessive, afterObject } = language.actors;
  const isEither = alsoPossessive.test(text.slice(...span));
  return isPossessive || (isEither && !afterObject.test(text.slice(span[1], span[1] + LONGEST)));
}
