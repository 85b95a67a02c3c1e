import type { Passage } from '../blocks.js';
import type { Tag } from './tree.js';

/** The shortest paragraph, in characters, with a mark at its end and without. */
const SHORTEST = { ended: 40, open: 80 };
const ENDED = /[.!?…:]["”’'»)\]]*$/;
const HEADING = /^h[1-6]$/;
const ITEM = /^(?:li|td|th|dd|dt|pre|blockquote)$/;
/** A time of day with its zone. */
const TIME = /^\d{1,2}[:.h]\d{2}(?:[:.]\d{2})?(?:\s?[ap]\.?m\.?)?(?:\s?\(?[A-Z]{2,4}\)?)?$/i;
/** Of a line's characters, how many are in links if it only sends readers elsewhere. */
const LINKED = 0.8;
/** The longest line, in characters, that is short. */
const SHORT = 100;

export function isHeading({ owner }: Passage<Tag>): boolean {
  return HEADING.test(owner.name);
}

/** Whether a passage is long enough for a paragraph, and no more than half of it a link. */
export function isProse(passage: Passage<Tag>): boolean {
  const { text, linked } = passage;
  if (isHeading(passage) || linked * 2 > text.length) return false;
  return text.length >= (ENDED.test(text) ? SHORTEST.ended : SHORTEST.open);
}

/** Whether a passage is a link and no more; a single word that is one may stand for what it names. */
export function isLink({ text, linked }: Passage<Tag>): boolean {
  return linked >= text.length * LINKED && /\s/.test(text);
}

/** Whether a passage is an item of a list or a cell of a table. */
export function isItem({ owner }: Passage<Tag>): boolean {
  return ITEM.test(owner.name);
}

/** Whether a passage is a short line that is no sentence, no heading's and no list's. */
export function isLoose(passage: Passage<Tag>): boolean {
  return passage.text.length < SHORT && !ENDED.test(passage.text) && !isItem(passage);
}

/** Whether a line is a time of day and no more. */
export function isTime(text: string): boolean {
  return TIME.test(text);
}
