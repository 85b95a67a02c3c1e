import { FEWEST_DIGITS } from '../../ledger/digits.js';
import type { Ledger } from '../../ledger/ledger.js';
import { type Output, write } from '../terminal.js';
import { type Paint, paintFor } from './paint.js';
import { wrap } from './wrap.js';

/** Lines that are longer are hard to read; what is shorter has no room for labels. */
const NARROWEST = 40;
const WIDEST = 100;
const USUAL = 80;
/** An article's id, alone or in a statement's or an actor's. */
const WHOLE = /[0-9a-f]{64}/g;

/** How something is drawn for people. */
export interface Look {
  /** In terminal columns. */
  readonly width: number;
  readonly colours: Paint;
  /** An id as people are shown it: with as many of its article's digits as tell that from the others on record. */
  readonly short: (id: string) => string;
}

/** Where something is printed, and how it is drawn there. */
export interface Screen extends Look {
  /**
   * Prints a text as it is, and waits until there is room for the next.
   *
   * @throws what the stream failed with
   */
  readonly say: (text: string) => Promise<void>;
}

/** @param ledger where the ids that are shown are looked up */
export function screenOn(stream: Output, env: NodeJS.ProcessEnv, ledger?: Pick<Ledger, 'digits'>): Screen {
  const digits = ledger && ((article: string) => ledger.digits(article));
  return { ...look(stream.columns, paintFor(stream, env), digits), say: (text) => write(stream, text) };
}

/** The look on a terminal of so many columns, or on what is none. */
export function look(columns = USUAL, colours: Paint, digits = (_: string) => FEWEST_DIGITS): Look {
  const short = (id: string): string => id.replace(WHOLE, (article) => article.slice(0, digits(article)));
  return { width: Math.min(Math.max(columns, NARROWEST), WIDEST), colours, short };
}

/** A line between two of several things, each of which fills the screen. */
export function rule({ width, colours }: Look): string {
  return `\n${colours.dim('─'.repeat(width))}\n\n`;
}

/** What is said below a list. */
export function remark(text: string, { width, colours }: Look): string {
  return wrap([{ text, style: colours.dim }], width)
    .map((line) => `${line}\n`)
    .join('');
}
