import type { Manner } from '../../record/manner.js';
import type { Change, Messages, Place } from '../../record/message.js';
import type { Reasons } from '../../record/reason.js';
import type { Bases } from '../../record/time.js';
import { days } from '../../text/days.js';
import type { SenseTurn } from '../trace.js';
import { type Phrases, phrase, type Wording } from '../wording.js';

type DayTold = (day: string) => string;

const NOT_WHEN = 'the text does not say when';

const REASONS: Phrases<Reasons> = {
  'no source': ({ names }) =>
    `the text names no source here${names.length > 0 ? `; it could be ${either(names)}` : ''}`,
  namesakes: ({ words, names }) => `${couldBe(words, names)}: the article has more than one of that name`,
  'first person': ({ words, names }) =>
    names.length > 0
      ? couldBe(words, names)
      : `“${words}” stands outside any quotation: the writer, whom the text does not name`,
  'second person': ({ words }) => `“${words}” is whoever is spoken to, whom the text does not name`,
  pronoun: ({ words, names }) => {
    if (names.length === 0) return `nobody is named before to whom “${words}” could refer`;
    return couldBe(words, names) + (names.length === 1 ? ', but the text does not make it sure' : '');
  },
  relative: ({ words, names }) =>
    names.length > 0 ? `“${words}” could refer to ${either(names)}` : `“${words}” refers to no one that the text names`,
  asker: ({ words }) => `“${words}” is whoever asks, whom the text does not name`,
  answerer: ({ words, names }) =>
    names.length > 0 ? couldBe(words, names) : `“${words}” is whoever answers, whom the text does not name`,
  'no one in particular': ({ words }) => `“${words}” names no one in particular`,
  several: ({ words }) => `not all of “${words}” are known`,
  description: ({ words, names }) =>
    names.length > 0
      ? `${couldBe(words, names)}, or someone whom the text does not name`
      : `the text does not say whether “${words}” is one of those whom it names`,
  name: ({ names }) => `it is not sure that ${either(names)} is meant`,
  'no cue': () => 'no words credit the quotation',
  'no channel': () => 'the text does not say through what',
  'no addressee': () => 'the text does not say to whom',
  'no time': () => NOT_WHEN,
  'present tense': ({ words }) => `“${words}” is in the present tense, and ${NOT_WHEN}`,
  'undated event': ({ words }) => `“${words}” hangs on an event whose day the text does not give`,
  'undated article': ({ words }) => `“${words}” hangs on the day of publication, which is not known`,
  'by hand': () => 'corrected by hand',
  sentence: ({ text }) => text,
};

const bases = (told: DayTold): Phrases<Bases> => ({
  date: () => 'a date in the text',
  publication: ({ day }) => `the publication day, ${told(day)}`,
  beside: () => 'another statement of the sentence',
  before: () => 'the statement before',
  stamp: () => 'the time stamp of the entry',
  post: () => 'the day below the post',
  'by hand': () => 'corrected by hand',
  sentence: ({ text }) => text,
});

const messages = (day: DayTold): Phrases<Messages> => ({
  unattributed: ({ words }) => `Nobody is named as the speaker of ${quoted(words)}.`,
  'ambiguous speaker': ({ words, names }) => `“${words}” may be ${either(names)}.`,
  undated: ({ words }) => `“${words}” puts this at another time, and ${NOT_WHEN}.`,
  cut: ({ words, lost, where, turns }) =>
    `${quoted(words)} leaves off ${quoted(lost)}, which ${at(where, day)} has.${turned(turns)}`,
  altered: ({ where, changes, turns }) =>
    `The quotation differs from that in ${at(where, day)}: ${changes.map(change).join('; ')}.${turned(turns)}`,
  joined: ({ words, parts }) =>
    `${quoted(words)} makes one of two sayings: ${parts.map((part) => `${quoted(part.words)} (${at(part.where, day)})`).join(' and ')}.`,
  misattributed: ({ words, speaker, names, where, more }) =>
    `${quoted(words)} is credited to ${speaker} here, to ${names.join(', ')} in ${at(where, day)}${more > 0 ? ` and ${more} more` : ''}.`,
  recycled: ({ words, told, where }) => {
    const how =
      'start' in told
        ? `as said on ${days(day(told.start), day(told.end))}`
        : `in the present tense on ${day(told.present ?? '')}`;
    return `${quoted(words)} is told ${how}; ${at({ ...where, published: null }, day)} had it on ${day(where.published ?? '')}.`;
  },
  'out of order': ({ words, to, by, where, from }) =>
    `${quoted(words)} is told as an answer to ${quoted(to)}, but was said by ${day(by)} (${at(where, day)}), and that on ${day(from ?? '')} or later.`,
  'second-hand': ({ words, channel, isAlone }) => {
    const all = isAlone ? 'No other article on record has it' : 'No article on record has it first hand';
    return `${quoted(words)} is known from ${channel ?? 'what somebody else said'}. ${all}.`;
  },
  sentence: ({ text }) => text,
});

const MANNERS: Readonly<Record<Manner, string>> = {
  said: '',
  wrote: '',
  displayed: 'displayed',
  thought: 'thought, not said',
  wanted: 'wanted, not said',
  found: 'found, not said',
  none: 'no saying',
};

/** Of corrections that are of no field: $ is what they are of. */
const CORRECTIONS: Readonly<Record<string, string>> = {
  added: 'added by hand',
  content: 'the words are those at $',
  cue: 'the words that credit it are those at $',
  source: 'the source is the words at $',
  statement: 'no statement',
  finding: 'the finding “$” is none',
  undo: 'entry $ is taken back',
};

/** @param day how a day is told, of which the record has `2026-03-02` */
export function wordingBy(day: DayTold): Wording {
  const [basisOf, messageOf] = [bases(day), messages(day)];
  return {
    reason: (reason) => phrase(REASONS, reason),
    basis: (basis) => phrase(basisOf, basis) + (basis.isCarried ? '; carried on from the statement before' : ''),
    message: (message) => phrase(messageOf, message),
    manner: (manner) => MANNERS[manner],
    correction: (field, value) => correction(field, value),
  };
}

export const WORDING = wordingBy((day) => day);

function correction(field: string, value: string | null): string {
  const sentence = CORRECTIONS[field];
  if (sentence === undefined || (value === null && sentence.includes('$'))) return `${field} is ${value ?? 'open'}`;
  return sentence.replace('$', () => value ?? '');
}

function either(names: readonly string[]): string {
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} or ${names[names.length - 1]!}`;
}

function couldBe(words: string, names: readonly string[]): string {
  return `“${words}” could be ${either(names)}`;
}

/** Longer words are cut. */
const LONG = 90;
const MARKS_AROUND = /^[\s"'“”‘’«»„,]+|[\s"'“”‘’«»„,.]+$/gu;

/** Words for a sentence about them: in marks, cut where they are long. */
function quoted(words: string): string {
  const bare = words.replace(MARKS_AROUND, '').replace(/\s+/g, ' ');
  return `“${bare.length <= LONG ? bare : `${bare.slice(0, bare.lastIndexOf(' ', LONG - 2))} …`}”`;
}

/** An article in a sentence: its paper, or its title, and its day. */
function at({ publisher, title, url, article, published }: Place, day: DayTold): string {
  const name = publisher ?? (title === null ? (url ?? article.slice(0, 12)) : `“${title}”`);
  return published === null ? name : `${name} of ${day(published)}`;
}

const WORD = /[\p{L}\p{N}]/u;

function change({ from, to }: Change): string {
  if (!WORD.test(from)) return `also ${quoted(to)}`;
  return WORD.test(to) ? `${quoted(to)} for ${quoted(from)}` : `not ${quoted(from)}`;
}

/** What may turn the meaning, as a sentence of its own behind others; empty where nothing does. */
function turned(turns: readonly SenseTurn[]): string {
  if (turns.length === 0) return '';
  const parts = turns.map(
    ({ sense, change: what, words }) => `${what === 'lost' ? 'without' : 'with'} the ${sense} “${words}”`,
  );
  return ` The meaning may turn: ${[...new Set(parts)].join(', ')}.`;
}
