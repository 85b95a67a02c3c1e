import { InputError } from './errors.js';

/**
 * Every probability that reaches a reader and that no model gives. How often each is right, on which texts, and by which
 * command it was counted stands in `model/odds.json`.
 */
export const ODDS = [
  /** A label that comes back at the beginning of paragraphs is one of a turn. */
  'turn',
  /** A dash and a name after a quotation credit it. */
  'signed',
  /** What a headline's colon or dash ties to a name is that one's. */
  'headline',
  /** What someone quoted says that a third said is a report of its own. */
  'reported',
  /** A verb of an act, with whose it is and towards whom, is one. */
  'act',
  /** An act's target and the stance of its verb. */
  'actStance',
  /** A name as a source is its bearer. */
  'named',
  /** Who is asked in an interview is the one whom the text names most above it. */
  'interviewee',
  /** "Varga, who" */
  'besideName',
  /** "officials who": nobody whom the article names. */
  'besideMany',
  /** "an architect who": the same of one. */
  'besideOne',
  /** "Varga's plan for the port, which" */
  'apart',
  /** "I" is who says the words around … */
  'sameSpeaker',
  /** “I” outside of any quotation is who signs the article. */
  'writer',
  /** … and "we" may be. */
  'perhapsSameSpeaker',
  /** A quotation that no words credit is of the only one who speaks in the paragraph above … */
  'afterHis',
  /** … or in its own. */
  'besideHis',
  /** Who spoke in the sentence before goes on as "he", "they", "it". */
  'goesOn',
  /** "The minister" is the only one who was called a minister. */
  'holder',
  /** "The paper", "the soprano", "the 56-year-old" is the one of those named that it fits. */
  'bearer',
  /** An addressee behind a verb of telling, or "to". */
  'told',
  /** An addressee called by name in the words themselves. */
  'called',
  /** A question of an interview or a transcript is put to who speaks next. */
  'asked',
  /** Two statements with so many telling words in a row are one utterance … */
  'verbatim',
  /** … or the same on another occasion. */
  'verbatimRepeated',
  /** All the same words, though few, of one speaker, are one utterance where nothing tells of two occasions. */
  'sameWords',
  /** The same words of one speaker on two occasions that are told are said again … */
  'otherOccasion',
  /** … and words that agree, on one, are one utterance. */
  'oneOccasion',
  /** … and so is a report in other words, that shares a telling one. */
  'oneReported',
  /** What somebody said in another language on one day is one utterance, where translations share a word or a number. */
  'translated',
  /** The findings, by what they rest on; a `…Turned` names the words that turn the meaning. */
  'unattributed',
  'ambiguous',
  'ambiguousTogether',
  'undated',
  'cut',
  'cutTurned',
  'altered',
  'alteredTurned',
  'alteredSlightly',
  'misattributed',
  'recycledByDate',
  'recycledByTense',
  'outOfOrder',
  'secondHand',
  'joined',
] as const;
export type Odd = (typeof ODDS)[number];

/** Each by its name, 0 to 1. */
export type Odds = Readonly<Record<Odd, number>>;

/** What the file tells of one of them: counted, or taken from what is like it. */
export type Evidence = { readonly p: number } & (
  | { readonly right: number; readonly of: number; readonly data: string; readonly command: string }
  | { readonly counted: false; readonly why: string; readonly like: readonly Odd[] }
);

/** What `model/odds.json` holds. */
export type OddsFile = Readonly<Record<Odd, Evidence>>;

/** @throws {InputError} if one is missing */
export function oddsOf(file: OddsFile): Odds {
  const missing = ODDS.find((name) => file[name] === undefined);
  if (missing) throw new InputError(`has no “${missing}”`, 'model/odds.json', 'install the package again');
  return Object.fromEntries(ODDS.map((name) => [name, file[name].p])) as Odds;
}

/**
 * Laplace's rule of succession: what was right once in one time is right two times in three.
 *
 * @returns to the third decimal
 */
export function smoothed(right: number, of: number): number {
  return Math.round((1000 * (right + 1)) / (of + 2)) / 1000;
}
