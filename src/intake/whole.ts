import type { Found } from '../formats/item.js';
import type { ArticleInput } from '../record/article.js';

const NAMES: Readonly<Partial<Record<keyof ArticleInput, string>>> = {
  text: 'text',
  title: 'title',
  byline: 'byline',
  publisher: 'publisher',
  url: 'address',
};

/**
 * An article whose characters are whole. Where something cut an emoji in two, half a surrogate pair is left, which no file
 * of UTF-8 can keep: it becomes U+FFFD, of the same length, and that is told.
 */
export function whole(item: Found): Found {
  const halved = Object.keys(NAMES).filter((field): field is keyof typeof NAMES => {
    const value = item.input[field as keyof ArticleInput];
    return typeof value === 'string' && !value.isWellFormed();
  });
  if (halved.length === 0) return item;
  const mended = Object.fromEntries(halved.map((field) => [field, (item.input[field] as string).toWellFormed()]));
  const note = `has half a character, as of a cut emoji, in its ${halved.map((field) => NAMES[field]).join(' and ')}: it is kept as \ufffd`;
  return { ...item, input: { ...item.input, ...mended }, note: item.note ? `${item.note}, and ${note}` : note };
}
