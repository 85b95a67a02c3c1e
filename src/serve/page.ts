import type { Child } from 'hono/jsx';
import type { z } from 'zod';
import type { Asks } from './asks.js';
import type { Sheet } from './sheet.js';

/** What a page is drawn for. */
export interface View {
  /** The path and query that were asked for. */
  readonly url: URL;
  /** Whether whoever looks may change something. */
  readonly mayWrite: boolean;
  /** The name by which whoever looks signed the last correction; empty if there is none. */
  readonly by: string;
}

/** A page as it is drawn, without what stands around it. */
export interface Drawn {
  readonly title: string;
  readonly body: Child;
  /** Whether it is not finished: without scripts it is asked for again. */
  readonly isLive?: boolean;
}

/**
 * One thing that the site shows: at `path` for people, at `path` with `.json` behind it for programs, both from one answer.
 * A parameter in braces is part of `asked`.
 */
export interface Page<Asked extends z.ZodObject = z.ZodObject, Answer = unknown> {
  readonly path: string;
  /** What programs call it. */
  readonly name: string;
  readonly summary: string;
  readonly asked: Asked;
  readonly answer: z.ZodType;
  /** Null if there is nothing of that name. */
  readonly ask: (asks: Asks, asked: z.output<Asked>) => Promise<Answer | null>;
  readonly draw: (answer: Answer, asked: z.output<Asked>, view: View) => Drawn;
  /** What is asked for as a table, which is at its path with `.csv` behind it. */
  readonly sheet?: (asks: Asks, asked: z.output<Asked>) => Promise<Sheet>;
}

/** A page, with the types of what it asks and answers told by its parts. */
export function page<Asked extends z.ZodObject, Answer>(made: Page<Asked, Answer>): Page {
  return made as unknown as Page;
}

/**
 * A page that is asked with more than an address holds: a form that is sent. At `path` there is a page with the form, too.
 */
export interface Form<Asked extends z.ZodObject = z.ZodObject, Answer = unknown> {
  readonly path: string;
  readonly name: string;
  readonly summary: string;
  readonly asked: Asked;
  readonly answer: z.ZodType;
  /** Whether it changes what is on record. */
  readonly writes: boolean;
  readonly ask: (asks: Asks, asked: z.output<Asked>) => Promise<Answer | null>;
  /** Where a browser goes from there, or what it is shown. */
  readonly after: (answer: Answer, asked: z.output<Asked>, view: View) => Drawn | { readonly seeOther: string };
}

export function form<Asked extends z.ZodObject, Answer>(made: Form<Asked, Answer>): Form {
  return made as unknown as Form;
}
