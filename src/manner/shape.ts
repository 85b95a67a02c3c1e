import type { MannerWords } from '../language/manner.js';
import type { Draft } from '../record/draft.js';

/** The form of a content, as far as it tells whether it was said. */
export interface Shape {
  readonly words: string;
  /** So many of its words stand in quotation marks that they are somebody's. */
  readonly isQuoted: boolean;
  /** A quotation of so many words that it stands for itself. */
  readonly isLong: boolean;
  /** It is a clause. */
  readonly isClause: boolean;
  /** “that” or another such word leads to it, or it is parted from its cue by a comma. */
  readonly isThat: boolean;
  /** “that” stands in it, behind whom it was said to or as another's. */
  readonly hasThat: boolean;
  readonly isInfinitive: boolean;
  /** It says as what something is described. */
  readonly isAs: boolean;
  /** It is parted by its cue: “the bridge … to be sold”. */
  readonly isSplit: boolean;
  /** A whole sentence in quotation marks, such as is thought, too. */
  readonly isSentence: boolean;
  /** A title in quotation marks. */
  readonly isTitle: boolean;
}

const OPENING = /^[“"‘'«\s]+/u;
const CLOSING = /[”"’'»\s]+$/u;
const QUOTED = /[“"«][^”"»]+[”"»]?|(?<![\p{L}\p{N}])[‘'][^’']+(?:[’'](?=\p{L})[^’']+)*[’']/gu;
const WORD = /[\p{L}\p{N}]+(?:[’'.-][\p{L}\p{N}]+)*/gu;
const CAPITAL = /^\p{Lu}/u;
const SENTENCE_END = /[.!?…,][”"’']?\s*$/u;
const EXCLAIMED = /!|…|\.(?:\s|$)|\p{Extended_Pictographic}/u;
const COMMA = /^\s*[”"’']?,/u;
/** As Americans set it. */
const COMMA_INSIDE = /,[”"’']+$/u;
/** How far ahead of a quotation the noun stands whose title it is, in UTF-16 code units. */
const BEFORE = 40;
const TITLE_WORDS = 10;
const LONG = 5;
/** So much of a cue's end tells as what its content describes, in UTF-16 code units. */
const AS = 3;
/** So much on both sides of its beginning as tells that it is a question. */
const LINK = 15;

export function shapeOf({ kind, content, cue }: Draft, text: string, words: MannerWords): Shape {
  const pieces = content.map((span) => text.slice(...span));
  const whole = pieces.join(' ');
  const [from, to] = content[0]!;
  const at = cue[0];
  const gap = at && from >= at[1] ? text.slice(at[1], from) : '';
  const led = (at ? text.slice(...at) : '') + gap;
  // “The bridge will close, she said”: what a comma parts from its cue is a clause.
  const isAhead =
    at !== undefined &&
    content.length === 1 &&
    to <= at[0] &&
    (COMMA.test(text.slice(to, at[0])) || COMMA_INSIDE.test(whole));
  const isThat = isAhead || words.clauseLink.test(led) || words.clauseStart.test(pieces[0]!);
  const bare = whole.replace(OPENING, '');
  const isTitle = kind === 'direct' && !isAhead && isTitled(whole, text.slice(Math.max(0, from - BEFORE), from), words);
  return {
    words: whole,
    isQuoted: kind === 'direct' ? !isTitle : kind === 'mixed' && quotedWords(whole) > 1,
    isLong: kind === 'direct' && quotedWords(whole) >= LONG,
    isClause:
      isThat ||
      words.linked.test(led) ||
      words.ofQuestion.test(led.slice(-LINK) + pieces[0]!.slice(0, LINK)) ||
      words.clause.test(mainPart(whole, words)),
    isThat,
    hasThat: words.that.test(whole),
    isInfinitive: words.infinitive.test(bare),
    isAs: words.asWhat.test(`${led.slice(-AS)} ${whole}`),
    isSplit: content.length > 1,
    isSentence: kind === 'direct' && CAPITAL.test(bare) && SENTENCE_END.test(whole),
    isTitle,
  };
}

/** A content without its relative clauses, whose verbs are not its own. */
function mainPart(content: string, { relative }: MannerWords): string {
  return content.slice(0, relative.exec(content)?.index ?? content.length);
}

function quotedWords(content: string): number {
  return [...content.matchAll(QUOTED)].reduce((sum, [quoted]) => sum + (quoted.match(WORD)?.length ?? 0), 0);
}

/** Whether a quotation has a capital at each word of weight and no end of a sentence, or stands behind a noun for works. */
function isTitled(quotation: string, before: string, { titled, titleSmall }: MannerWords): boolean {
  const bare = quotation.replace(OPENING, '').replace(CLOSING, '');
  const all = bare.match(WORD) ?? [];
  if (all.length > TITLE_WORDS || !CAPITAL.test(bare)) return false;
  const weighty = all.filter((word) => !titleSmall.has(word.toLowerCase()));
  const isCapital = weighty.length > 0 && weighty.every((word) => CAPITAL.test(word));
  return (isCapital && !EXCLAIMED.test(bare)) || titled.test(before);
}
