import type { Reading } from '../src/record/reading.js';
import type { Span } from '../src/text/span.js';

/** What the page asks of its worker. */
export interface Asked {
  readonly text: string;
  /** `YYYY-MM-DD`. */
  readonly published: string | null;
}

/** What the worker tells the page. */
export type Told =
  /** How much of the model was fetched, in bytes. */
  | { readonly what: 'fetched'; readonly done: number; readonly of: number }
  /** The model is there, so many milliseconds after the page was opened. */
  | { readonly what: 'ready'; readonly milliseconds: number }
  | {
      readonly what: 'read';
      readonly reading: Reading;
      readonly paragraphs: readonly Span[];
      readonly milliseconds: number;
    }
  /** In words. */
  | { readonly what: 'failed'; readonly message: string };
