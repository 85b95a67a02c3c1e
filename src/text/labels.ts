import type { LabelKind, TurnWords } from '../language/turns.js';
import type { Span } from './span.js';

/** So far into a paragraph its label reaches at most, in UTF-16 code units. */
const LONGEST = 170;
/** A label alone on its line is shorter. */
const LONGEST_LINE = 100;
const SMALL_LETTER = /\p{Ll}/u;
/** The end of a sentence, and of no abbreviation: “Thanks, Mara. Sales are up.” */
const SENTENCE = /\p{Ll}{4,}[.!?…]$/u;
const OFFICE = /(?:^,|\s(?:--|[–—|-]))\s(?<office>[^,()[\]–—|]+?)(?=\s?[,([]|$)(?!.*(?:--|[–—|]))/;
const SET_OFF = /^\s+(?:--|[–—|-]|[[(]?\d{1,2}:\d\d)/;
const TIMED = /\d[:.]\d\d/;
const MARKED = /^<v[. ]/;
const LISTED = /^[^\s\d\p{L}]\s/u;

/** What stands before words to say whose they are, or looks as if it did. */
export interface Label {
  readonly kind: Exclude<LabelKind, 'nobody'>;
  /** The words that name the speaker: "VELD", "Dame Ann Rask" of "The Minister (Dame Ann Rask)". UTF-16 code units. */
  readonly name: Span;
  /** What parts it from the words; null where it stands alone on its line. */
  readonly mark: Span | null;
  /** An office, a seat, a firm, a time set off from the name; null where there is none. */
  readonly extra: Span | null;
  /** What the label says that its bearer is: what a comma or the last dash sets off, or what stands before the name. */
  readonly office: Span | null;
  /** Whether a time, or a dash and an office, stands beside the name, as in no sentence; alone on its line, an office behind a comma. */
  readonly isSetOff: boolean;
  /** Whether markup says that it names a voice (WebVTT, https://www.w3.org/TR/webvtt1/#webvtt-cue-voice-span). */
  readonly isMarked: boolean;
  /** Whether a bullet stands before the name. */
  readonly isListed: boolean;
  /** Through what it was said, where the label names it. */
  readonly through: Span | null;
  /** Where the words begin; the end of the paragraph for a label that is all of it. */
  readonly end: number;
  /** By which a label is known when it comes again. */
  readonly key: string;
}

/** The label with which a paragraph begins; `nobody` for one under which nobody speaks. */
export function labelAt(text: string, [start, end]: Span, words: TurnWords): Label | 'nobody' | undefined {
  const beginning = text.slice(start, Math.min(end, start + LONGEST));
  const heading = words.heading.exec(beginning)?.[0];

  if (heading !== undefined && SMALL_LETTER.test(heading)) return 'nobody';
  for (const pattern of words.before) {
    const label = read(pattern.exec(beginning), start, words);
    if (label) return label;
  }
  return undefined;
}

/** The label that a paragraph is, and nothing else. */
export function labelAlone(text: string, [start, end]: Span, words: TurnWords): Label | undefined {
  const line = text.slice(start, end);
  if (end - start > LONGEST_LINE || SENTENCE.test(line) || words.talk.test(line)) return undefined;
  const label = read(words.alone.exec(line), start, words);
  return label === 'nobody' ? undefined : label;
}

function read(match: RegExpExecArray | null, from: number, words: TurnWords): Label | 'nobody' | undefined {
  const { lead = '', label, extra = '', mark } = match?.groups ?? {};
  if (!match || label === undefined) return undefined;
  const kind = words.kind(label);
  if (kind === 'nobody') return 'nobody';
  if (words.sentence.test(label) || words.sentence.test(extra)) return undefined;
  const at = from + match[0].indexOf(label, lead.length);
  const after = at + label.length;
  const isOffice = kind === 'role' || words.described.test(label);
  const holder = isOffice ? words.holder.exec(extra)?.groups?.name?.trim() : undefined;
  const holderAt = holder === undefined ? 0 : after + extra.indexOf(holder);
  const ahead = kind === 'role' ? 0 : words.ahead(label);
  const isPlain = holder === undefined && ahead === 0;
  const through = words.through.exec(extra)?.groups?.through;
  return {
    kind: isPlain ? kind : 'titled',
    name: holder === undefined ? [at + ahead, after] : [holderAt, holderAt + holder.length],
    mark: mark === undefined || mark === '' ? null : markIn(match, mark, from),
    extra: extra === '' ? null : [after, after + extra.length],
    through:
      through === undefined ? null : [after + extra.indexOf(through), after + extra.indexOf(through) + through.length],
    office: isPlain ? officeIn(extra, after) : [at, holder === undefined ? at + ahead - 1 : after],
    isSetOff:
      SET_OFF.test(extra) || TIMED.test(lead) || (mark === undefined && isHeld(officeIn(extra, 0), extra, words)),
    isMarked: MARKED.test(match[0]),
    isListed: LISTED.test(lead),
    end: from + match[0].length,
    key: (holder ?? label.slice(ahead)).toLowerCase(),
  };
}

/** Whether what a comma sets off is an office: “Ann Rask, Clerk”. */
function isHeld(office: Span | null, extra: string, { holds }: TurnWords): boolean {
  return office !== null && holds(extra.slice(...office));
}

function officeIn(extra: string, from: number): Span | null {
  const match = OFFICE.exec(extra);
  if (!match?.groups) return null;
  const at = from + match.index + match[0].indexOf(match.groups.office!);
  return [at, at + match.groups.office!.length];
}

function markIn(match: RegExpExecArray, mark: string, from: number): Span {
  const at = from + match[0].lastIndexOf(mark);
  return [at, at + mark.length];
}
