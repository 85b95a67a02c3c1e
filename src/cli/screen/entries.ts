import stringWidth from 'string-width';
import { WORDING } from '../../language/en/wording.js';
import type { Statement } from '../../record/statement.js';
import { days } from '../../text/days.js';
import type { Span } from '../../text/span.js';
import type { Paint } from './paint.js';
import { Stretches } from './stretches.js';
import { type Run, wrap } from './wrap.js';

const LABEL = 11;
/** The columns that a probability takes at the end of a line, with a space before it. */
const PROBABILITY = 6;
/** Source and cue further apart than this, in characters, are shown as two stretches. */
const APART = 30;
/** How much of a long source is shown beside the cue, in characters: the line above has all of it. */
const BESIDE = 36;
/** From this probability on a speaker is shown without it. */
const PLAIN_P = 0.985;
const PLAIN = (text: string): string => text;

/** What the statements of an article refer to by an id. */
export interface Names {
  /** An actor's name. */
  readonly actor: (id: string) => string;
  /** A statement's number in the list. */
  readonly number: (id: string) => number;
}

/** The statements of one article: a number, then labels with their values in a column. */
export class Entries {
  private readonly digits: number;
  private readonly room: number;
  private readonly quoted: Stretches;

  constructor(
    private readonly text: string,
    quotations: readonly Span[],
    private readonly width: number,
    count: number,
    private readonly paint: Paint,
    private readonly names: Names,
  ) {
    this.quoted = new Stretches(quotations);
    this.digits = Math.max(2, String(count).length);
    this.room = width - this.digits - 2 - LABEL;
  }

  lines(s: Statement, n: number): string[] {
    const { paint } = this;
    const colour = { direct: paint.green, mixed: paint.yellow, indirect: paint.cyan, act: paint.magenta }[s.kind];
    const number = `${paint.dim(String(n).padStart(this.digits))}  `;
    const margin = ' '.repeat(this.digits + 2);
    const out = this.labelled(number, colour(s.kind.padEnd(LABEL)), this.words(s));
    const who = this.who(s);
    const saysSo = this.saysSo(s);
    // The last line keeps room for the probability.
    const last = this.room - PROBABILITY;
    out.push(...this.labelled(margin, paint.dim('who'.padEnd(LABEL)), who, saysSo.length > 0 ? this.room : last));
    const labelled = (label: string, value: string): void =>
      void out.push(...this.labelled(margin, paint.dim(label.padEnd(LABEL)), [{ text: value, style: PLAIN }]));
    if (s.modality !== null && s.modality !== 'asserted') labelled('how', s.modality);
    if (s.addressee) labelled('to', this.names.actor(s.addressee.actor));
    if (s.channel) labelled('through', s.channel.name);
    if (s.time) labelled('when', days(s.time.start, s.time.end));
    if (s.about.length > 0) out.push(...this.labelled(margin, paint.dim('about'.padEnd(LABEL)), this.about(s)));
    if (s.onBehalfOf !== null) labelled('for', this.names.actor(s.onBehalfOf));
    if (s.within !== null) labelled('within', `statement ${this.names.number(s.within)}`);
    if (saysSo.length > 0) out.push(...this.labelled(margin, paint.dim('says so'.padEnd(LABEL)), saysSo, last));
    const end = out.pop()!;
    return [...out, s.p > 0 ? this.withProbability(end, s.p) : end];
  }

  /** The speaker with a probability where it is not plain, or why there is none. */
  private who({ speaker }: Statement): Run[] {
    const { paint } = this;
    if (speaker.actor === null) {
      const why = speaker.reason ? ` — ${WORDING.reason(speaker.reason)}` : '';
      return [{ text: `open${why}`, style: paint.red }];
    }
    const name = { text: this.names.actor(speaker.actor), style: paint.bold };
    return speaker.p < PLAIN_P ? [name, { text: `  p ${speaker.p.toFixed(2).slice(1)}`, style: paint.dim }] : [name];
  }

  /** Whom it speaks of, with for or against where it takes a side. */
  private about({ about }: Statement): Run[] {
    const { paint } = this;
    return about.flatMap(({ actor, stance }, i): Run[] => [
      { text: `${i > 0 ? ', ' : ''}${this.names.actor(actor)}`, style: PLAIN },
      ...(stance === 0
        ? []
        : [stance > 0 ? { text: ' (for)', style: paint.green } : { text: ' (against)', style: paint.red }]),
    ]);
  }

  private labelled(before: string, label: string, value: readonly Run[], room = this.room): string[] {
    const indent = ' '.repeat(this.digits + 2 + LABEL);
    return wrap(value, room).map((line, i) => (i === 0 ? before + label : indent) + line);
  }

  private withProbability(line: string, p: number): string {
    const shown = `p ${Math.min(Math.max(p, 0.01), 0.99).toFixed(2).slice(1)}`;
    const gap = Math.max(this.width - stringWidth(line) - shown.length, 1);
    return line + ' '.repeat(gap) + this.paint.dim(shown);
  }

  /** The content, in the colour of quotations where it is quoted. */
  private words(s: Statement): Run[] {
    if (s.content.length === 0) return [{ text: 'an act: the text gives no words', style: this.paint.dim }];
    return s.content.flatMap(([start, end], i) => [
      ...(i > 0 ? [{ text: ' … ', style: this.paint.dim }] : []),
      ...this.quoted
        .split(start, end)
        .map(({ span, inside }) => ({ text: this.text.slice(...span), style: inside ? this.paint.green : PLAIN })),
    ]);
  }

  /** The cue with the source as they stand in the text: "Rask ⟨told⟩". A long source is cut on the cue's far side. */
  private saysSo(s: Statement): Run[] {
    if (s.cue.length === 0) return [];
    const cue = [...s.cue].sort((a, b) => a[0] - b[0]);
    const { dim } = this.paint;
    const out: Run[] = [{ text: '“', style: dim }];
    const near = together([...s.source, ...cue]);
    for (const [i, [start, end]] of near.entries()) {
      if (i > 0) out.push({ text: ' … ', style: dim });
      const inside = cue.filter(([from]) => start <= from && from < end);
      const from = this.cutBefore(start, inside[0]?.[0] ?? start);
      const to = this.cutAfter(inside.at(-1)?.[1] ?? start, end);
      if (from > start && i === 0) out.push({ text: '… ', style: dim });
      for (const part of new Stretches(inside).split(from, to)) {
        out.push({ text: this.text.slice(...part.span), style: part.inside ? PLAIN : dim });
      }
      if (to < end && i === near.length - 1) out.push({ text: ' …', style: dim });
    }
    return [...out, { text: '”', style: dim }];
  }

  /** Where to begin showing what stands from `start` to the cue at `cue`: at a word near enough to the cue. */
  private cutBefore(start: number, cue: number): number {
    if (cue - start <= BESIDE) return start;
    const space = this.text.slice(cue - BESIDE, cue - 1).search(/\s\S/u);
    return space < 0 ? start : cue - BESIDE + space + 1;
  }

  /** Where to stop showing what stands from the cue's end to `end`. */
  private cutAfter(cue: number, end: number): number {
    if (end - cue <= BESIDE) return end;
    const space = this.text.slice(cue + 1, cue + BESIDE).search(/\s\S*$/u);
    return space < 0 ? end : cue + 1 + space;
  }
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
