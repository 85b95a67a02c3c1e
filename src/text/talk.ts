import type { TurnWords } from '../language/turns.js';
import { type Label, labelAt } from './labels.js';
import { type Page, without } from './page.js';
import type { Quotation } from './quotations.js';
import { trim } from './space.js';
import type { Span } from './span.js';
import { Spans } from './spans.js';
import type { Open } from './turn.js';

/** A line of more characters is no heading. */
const LONGEST_HEADING = 80;
/** A name of fewer letters is no word to be told by. */
const SHORTEST_NAME = 3;
const SENTENCE_END = /[.!?…—–-][”’"'»)\]]*$/;
const SMALL_LETTER = /\p{Ll}/u;
const BULLET = /^[•·▪●»*–—-]\s+/u;
const NAMED_BEHIND = /^\s*[–—(-]\s?\p{Lu}/u;
const BROKEN_OFF = /[:;,]$/;
const SAYS = /[\p{L}\p{N}?!]/u;
const WORDS = /[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu;

/** One paragraph of a text, as far as its form tells. */
export interface Line {
  readonly span: Span;
  readonly label: Label | 'nobody' | undefined;
  /** The words behind the label; the whole paragraph where it has none. */
  readonly words: Span;
}

/** A text's paragraphs, while it is asked which of them are talk and whose. */
export class Talk {
  readonly lines: readonly Line[];
  private readonly furniture: Spans<Span>;
  /** When captions are shown; empty where there are none. */
  private readonly captions: Spans<Span>;
  private words: ReadonlyMap<string, number> | undefined;

  constructor(
    readonly text: string,
    { paragraphs, furniture, times }: Page,
    readonly quotations: Spans<Quotation>,
    readonly language: TurnWords,
    private readonly blocks: Spans<Span>,
  ) {
    this.captions = Spans.of(times, (span) => span);
    this.furniture = Spans.of(furniture, (span) => span);
    this.lines = paragraphs.map((span) => {
      const label = labelAt(text, span, language);
      const isSpoken = label !== undefined && label !== 'nobody';
      return { span, label, words: isSpoken ? [label.end, span[1]] : span };
    });
  }

  /** Whether words can be speech: a sentence, and no figure, list or name; behind a sure label it may break off. */
  isSpeech([start, end]: Span, isSure = false): boolean {
    const words = this.text.slice(start, end).replace(this.language.aside, '').trim();
    return SMALL_LETTER.test(words) && (SENTENCE_END.test(words) || (isSure && BROKEN_OFF.test(words)));
  }

  /** Whether a paragraph behind a turn is its next: no heading, no rule, and no telling of the speaker. */
  goesOn({ span, label }: Line, turn: Open): boolean {
    const words = this.text.slice(...span);
    if (label === 'nobody' || this.language.ending.test(words)) return false;
    if (this.isCarriedOn(span, turn)) return true;
    if (this.isCredited(span)) return false;
    if (!SENTENCE_END.test(words) && words.length < LONGEST_HEADING)
      return words.endsWith(':') && this.language.report.test(words);
    return !this.tells(span, turn);
  }

  /** Whether a paragraph is a quotation with a name behind it: “It was late.” – Ann Rask. */
  private isCredited([start, end]: Span): boolean {
    const from = start + (BULLET.exec(this.text.slice(start, end))?.[0].length ?? 0);
    const quotation = this.quotations.at(from);
    return quotation?.outer[0] === from && NAMED_BEHIND.test(this.text.slice(quotation.outer[1], end));
  }

  /** Whether a voice that markup names goes on inside a sentence: captions name it anew in each. */
  isSame({ name }: Label, { label, content }: Open): boolean {
    const last = content.at(-1);
    const isOpen = last !== undefined && !SENTENCE_END.test(this.text.slice(...last));
    return isOpen && label !== null && this.text.slice(...label) === this.text.slice(...name);
  }

  /** Whether some words are one quotation and nothing else. */
  isQuoted([start, end]: Span): boolean {
    const quotation = this.quotations.at(start);
    return quotation?.outer[0] === start && quotation.outer[1] === end;
  }

  /** Whether a paragraph begins with a quotation that the turn left open. */
  private isCarriedOn([start]: Span, { content }: Open): boolean {
    const quotation = this.quotations.at(start);
    if (!quotation || quotation.continues === null) return false;
    const [begun] = this.quotations.values[quotation.continues]!.outer;
    return content.some(([from, to]) => from <= begun && begun < to);
  }

  /** Whether a paragraph behind the last label is talk, or leads to it where turns have several. */
  comesTalk(i: number, turn: Open, isBroken: boolean): boolean {
    const { span } = this.lines[i]!;
    if (this.isCarriedOn(span, turn) || this.isOfOneCaption(this.lines[i - 1]!, this.lines[i]!)) return true;
    // “We shall see,” said Hale, who met us later: told of others, and of us.
    if (this.quotations.at(span[0])?.outer[0] === span[0] && this.language.told.test(this.outside(span))) return false;
    return this.lines
      .slice(i, isBroken ? i + 2 : i + 1)
      .some((line) => this.goesOn(line, turn) && this.language.talk.test(this.outside(line.span)));
  }

  /** Whether two paragraphs are lines of one caption, in which nothing is told. */
  private isOfOneCaption({ span: [one] }: Line, { span: [other] }: Line): boolean {
    const { captions } = this;
    return captions.length > 0 && captions.lastBefore(one) === captions.lastBefore(other);
  }

  /** Whether a paragraph tells of the speaker, or reports what somebody said, and so is no speech of its own. */
  private tells(span: Span, { label, content }: Open): boolean {
    const outside = this.outside(span);
    if (this.language.talk.test(outside)) return false;
    const isQuoting = outside.length < span[1] - span[0];
    if (isQuoting && this.language.report.test(outside)) return true;
    const name =
      label &&
      this.text
        .slice(...label)
        .match(WORDS)
        ?.at(-1)
        ?.toLowerCase();
    if (!name || name.length < SHORTEST_NAME || content.length === 0) return false;
    return (
      outside
        .toLowerCase()
        .match(WORDS)
        ?.some((word) => word === name) ?? false
    );
  }

  /** The words of a span that stand outside quotation marks. */
  outside([start, end]: Span): string {
    let at = start;
    let out = '';
    for (const { outer, depth } of this.quotations.touching([start, end])) {
      if (depth > 0 || outer[0] < at) continue;
      out += this.text.slice(at, outer[0]);
      at = outer[1];
    }
    return out + this.text.slice(Math.min(at, end), end);
  }

  /** A paragraph of a turn without the directions inside it. */
  spoken([start, end]: Span): Span[] {
    const out: Span[] = [];
    let at = start;
    for (const match of this.text.slice(start, end).matchAll(this.language.aside)) {
      out.push([at, start + match.index]);
      at = start + match.index + match[0].length;
    }
    return [...out, [at, end] as Span]
      .flatMap((span) => without(this.furniture.touching(span), span))
      .map(([from, to]) => trim(this.text, from, to))
      .filter(([from, to]) => SAYS.test(this.text.slice(from, to)));
  }

  /** Whether the last word of a label stands elsewhere in the text, as the names of people do. */
  isNamedElsewhere({ name }: Label): boolean {
    this.words ??= countOf(this.text.match(WORDS) ?? []);
    const last = this.text
      .slice(...name)
      .match(WORDS)
      ?.at(-1);
    return last !== undefined && (this.words.get(last) ?? 0) > 1;
  }

  /** Whether a paragraph is set off as a block quotation and speaks to nobody: words of the page's, between an answer and a question. */
  isPulled({ span }: Line): boolean {
    return this.blocks.at(span[0]) !== undefined && !this.language.talk.test(this.outside(span));
  }

  /** Whether a paragraph tells what is seen or heard, and is nobody's words. */
  isDirection({ span }: Line): boolean {
    return this.language.direction.test(this.text.slice(...span));
  }
}

/** How often each of some words stands among them. */
export function countOf(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
