import { WORDING } from '../../language/en/wording.js';
import type { Kind, Statement } from '../../record/statement.js';
import { days } from '../../text/days.js';
import type { Span } from '../../text/span.js';
import type { Paint } from './paint.js';
import type { Look } from './screen.js';
import { Stretches } from './stretches.js';
import { columnsOf, plain, type Run, type Runs, wrap } from './wrap.js';

const LABEL = 11;
/** The columns that a probability takes at the end of a line, with a space before it. */
const PROBABILITY = 6;
/** Source and cue further apart than this, in characters, are shown as two stretches. */
const APART = 30;
/** How much of a long source is shown beside the cue, in characters: the line above has all of it. */
const BESIDE = 36;
/** From this probability on a speaker is shown without it. */
const PLAIN_P = 0.985;
const COLOURS: Readonly<Record<Kind, keyof Paint>> = {
  direct: 'green',
  mixed: 'yellow',
  indirect: 'cyan',
  act: 'magenta',
};
const WORD_START = /\s\S/u;
const LAST_SPACE = /\s\S*$/u;

/** What the statements of an article refer to by an id. */
export interface Names {
  /** An actor's name. */
  readonly actor: (id: string) => string;
  /** A statement's number in the list. */
  readonly number: (id: string) => number;
}

/** A label with its value, which wraps in so many columns. */
interface Row {
  readonly label: string;
  readonly value: Runs;
  readonly room: number;
}

/** The statements of one article: a number, then labels with their values in a column. */
export class Entries {
  private readonly digits: number;
  private readonly room: number;
  private readonly quoted: Stretches;

  constructor(
    private readonly text: string,
    quotations: readonly Span[],
    count: number,
    private readonly look: Look,
    private readonly names: Names,
  ) {
    this.quoted = new Stretches(quotations);
    this.digits = Math.max(2, String(count).length);
    this.room = look.width - this.digits - 2 - LABEL;
  }

  lines(s: Statement, n: number): string[] {
    const { colours } = this.look;
    const saysSo = this.saysSo(s);
    // The last line keeps room for the probability.
    const last = this.room - PROBABILITY;
    const labelled: Row[] = [
      { label: 'who', value: this.who(s), room: saysSo.length > 0 ? this.room : last },
      ...this.circumstances(s).map(([label, value]) => ({ label, value, room: this.room })),
      { label: 'says so', value: saysSo, room: last },
    ];
    const out = [
      ...this.row({ label: s.kind, value: this.words(s), room: this.room }, colours[COLOURS[s.kind]], n),
      ...labelled.filter(({ value }) => value.length > 0).flatMap((row) => this.row(row, colours.dim)),
    ];
    const end = out.pop()!;
    return [...out, s.p > 0 ? this.withProbability(end, s.p) : end];
  }

  /** How, to whom, through what, when, of and for whom, and within what it was said. */
  private circumstances(s: Statement): [label: string, value: Runs][] {
    return [
      ['how', how(s)],
      ['to', s.addressee ? this.names.actor(s.addressee.actor) : ''],
      ['through', s.channel?.name ?? ''],
      ['when', s.time ? days(s.time.start, s.time.end) : ''],
      ['about', this.about(s)],
      ['for', s.onBehalfOf === null ? '' : this.names.actor(s.onBehalfOf)],
      ['within', s.within === null ? '' : `statement ${this.names.number(s.within)}`],
    ];
  }

  /** The speaker with a probability where it is not plain, or why there is none. */
  private who({ speaker }: Statement): Run[] {
    const { bold, dim, red } = this.look.colours;
    if (speaker.actor === null) {
      const why = speaker.reason ? ` — ${WORDING.reason(speaker.reason)}` : '';
      return [{ text: `open${why}`, style: red }];
    }
    const name = { text: this.names.actor(speaker.actor), style: bold };
    return speaker.p < PLAIN_P ? [name, { text: `  p ${speaker.p.toFixed(2).slice(1)}`, style: dim }] : [name];
  }

  /** Whom it speaks of, with for or against where it takes a side. */
  private about({ about }: Statement): Runs {
    const { green, red } = this.look.colours;
    return about.flatMap(({ actor, stance }, i) => [
      `${i > 0 ? ', ' : ''}${this.names.actor(actor)}`,
      ...(stance > 0 ? [{ text: ' (for)', style: green }] : []),
      ...(stance < 0 ? [{ text: ' (against)', style: red }] : []),
    ]);
  }

  /** A label, and its value in a column; before the first line of a statement stands its number. */
  private row({ label, value, room }: Row, style: Run['style'], number?: number): string[] {
    const before = ' '.repeat(this.digits + 2);
    const indent = before + ' '.repeat(LABEL);
    const start = number === undefined ? before : `${this.look.colours.dim(String(number).padStart(this.digits))}  `;
    return wrap(value, room).map((line, i) => (i === 0 ? start + style(label.padEnd(LABEL)) : indent) + line);
  }

  private withProbability(line: string, p: number): string {
    const shown = `p ${Math.min(Math.max(p, 0.01), 0.99).toFixed(2).slice(1)}`;
    const gap = Math.max(this.look.width - columnsOf(line) - shown.length, 1);
    return line + ' '.repeat(gap) + this.look.colours.dim(shown);
  }

  /** The content, in the colour of quotations where it is quoted. */
  private words(s: Statement): Run[] {
    const { dim, green } = this.look.colours;
    if (s.content.length === 0) return [{ text: 'an act: the text gives no words', style: dim }];
    return s.content.flatMap(([start, end], i) => [
      ...(i > 0 ? [{ text: ' … ', style: dim }] : []),
      ...this.quoted
        .split(start, end)
        .map(({ span, inside }) => ({ text: this.text.slice(...span), style: inside ? green : plain })),
    ]);
  }

  /** The cue with the source as they stand in the text: "Rask ⟨told⟩". A long source is cut on the cue's far side. */
  private saysSo(s: Statement): Run[] {
    if (s.cue.length === 0) return [];
    const cue = [...s.cue].sort((a, b) => a[0] - b[0]);
    const { dim } = this.look.colours;
    const out: Run[] = [{ text: '“', style: dim }];
    const near = together([...s.source, ...cue]);
    for (const [i, [start, end]] of near.entries()) {
      if (i > 0) out.push({ text: ' … ', style: dim });
      const inside = cue.filter(([from]) => start <= from && from < end);
      const from = this.cutBefore(start, inside[0]?.[0] ?? start);
      const to = this.cutAfter(inside.at(-1)?.[1] ?? start, end);
      if (from > start && i === 0) out.push({ text: '… ', style: dim });
      for (const part of new Stretches(inside).split(from, to)) {
        out.push({ text: this.text.slice(...part.span), style: part.inside ? plain : dim });
      }
      if (to < end && i === near.length - 1) out.push({ text: ' …', style: dim });
    }
    return [...out, { text: '”', style: dim }];
  }

  /** Where to begin showing what stands from `start` to the cue at `cue`: at a word near enough to the cue. */
  private cutBefore(start: number, cue: number): number {
    if (cue - start <= BESIDE) return start;
    const space = this.text.slice(cue - BESIDE, cue - 1).search(WORD_START);
    return space < 0 ? start : cue - BESIDE + space + 1;
  }

  /** Where to stop showing what stands from the cue's end to `end`. */
  private cutAfter(cue: number, end: number): number {
    if (end - cue <= BESIDE) return end;
    const space = this.text.slice(cue + 1, cue + BESIDE).search(LAST_SPACE);
    return space < 0 ? end : cue + 1 + space;
  }
}

function how({ manner, modality }: Statement): string {
  const parts = [WORDING.manner(manner), modality === 'asserted' ? null : modality];
  return parts.filter(Boolean).join(', ');
}

/** Spans in text order, those near to one another made one with what stands between them. */
function together(spans: readonly Span[]): Span[] {
  const out: [number, number][] = [];
  for (const [start, end] of [...spans].sort((a, b) => a[0] - b[0])) {
    const last = out[out.length - 1];
    if (last && start - last[1] <= APART) last[1] = Math.max(last[1], end);
    else out.push([start, end]);
  }
  return out;
}
