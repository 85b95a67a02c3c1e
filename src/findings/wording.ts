import type { Elsewhere } from '../record/finding.js';
import type { Turn } from '../trace/turns.js';
import type { Context, Entry } from './context.js';

/** Longer words are cut. */
const LONG = 90;
const MARKS_AROUND = /^[\s"'“”‘’«»„,]+|[\s"'“”‘’«»„,.]+$/gu;

/** Words for a sentence about them: in marks, cut where they are long. */
export function shown(words: string): string {
  const bare = words.replace(MARKS_AROUND, '').replace(/\s+/g, ' ');
  return `“${bare.length <= LONG ? bare : `${bare.slice(0, bare.lastIndexOf(' ', LONG - 2))} …`}”`;
}

/** An article in a sentence: its paper, or its title, and its day. */
export function where({ publisher, title, url, article, published }: Entry): string {
  const name = publisher ?? (title === null ? (url ?? article.slice(0, 12)) : `“${title}”`);
  return published === null ? name : `${name} of ${published}`;
}

/** What may turn the meaning, as a sentence of its own behind others; empty where nothing does. */
export function named(turned: readonly Turn[]): string {
  if (turned.length === 0) return '';
  const parts = turned.map(
    ({ sense, change, words }) => `${change === 'lost' ? 'without' : 'with'} the ${sense} “${words}”`,
  );
  return ` The meaning may turn: ${[...new Set(parts)].join(', ')}.`;
}

/** A place in another article. */
export function elsewhere(context: Context, entry: Entry): Elsewhere {
  return { article: entry.article, statement: entry.id, evidence: context.placeOf(entry) };
}
