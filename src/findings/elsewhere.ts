import type { Elsewhere } from '../record/finding.js';
import type { Place } from '../record/message.js';
import type { Context, Entry } from './context.js';

/** The article of a statement on record, as a sentence names it. */
export function where({ article, publisher, title, url, published }: Entry): Place {
  return { article, publisher, title, url, published };
}

/** A place in another article. */
export function elsewhere(context: Context, entry: Entry): Elsewhere {
  return { article: entry.article, statement: entry.id, evidence: context.placeOf(entry) };
}
