import { type Output, write } from '../terminal.js';
import { type Paint, paintFor } from './paint.js';
import { wrap } from './wrap.js';

/** Lines that are longer are hard to read; what is shorter has no room for labels. */
const NARROWEST = 40;
const WIDEST = 100;
const USUAL = 80;

/** How something is drawn for people. */
export interface Look {
  /** In terminal columns. */
  readonly width: number;
  readonly colours: Paint;
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

export function screenOn(stream: Output, env: NodeJS.ProcessEnv): Screen {
  return { ...look(stream.columns, paintFor(stream, env)), say: (text) => write(stream, text) };
}

/** The look on a terminal of so many columns, or on what is none. */
export function look(columns = USUAL, colours: Paint): Look {
  return { width: Math.min(Math.max(columns, NARROWEST), WIDEST), colours };
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
