import type { Tag } from './tree.js';

/** Longer lists of classes tell nothing more. */
const LONGEST = 400;
/** Classes that file an article under its subjects, as content systems write them. */
const FILED = /^(?:category|tag|topic|section|keyword|term|subject|channel)-/;

const known = new WeakMap<Tag, string>();

/**
 * What a page's makers call an element, by its classes and id: its words in lower case, each between hyphens, so that
 * `ArticleBody related-links` is `-article-body-|-related-links-`. Classes that name an article's subjects are left out.
 */
export function namesOf(tag: Tag): string {
  let names = known.get(tag);
  if (names === undefined) {
    const { attributes } = tag;
    const given = `${attributes.get('class') ?? ''} ${attributes.get('id') ?? ''}`.slice(0, LONGEST);
    names = given
      .split(/\s+/)
      .filter((name) => name !== '' && !FILED.test(name.toLowerCase()))
      .map(worded)
      .join('|');
    known.set(tag, names);
  }
  return names;
}

function worded(name: string): string {
  const words = name.replace(/([a-z\d])([A-Z])/g, '$1-$2').toLowerCase();
  return `-${words.replace(/[^\p{L}\p{N}]+/gu, '-')}-`.replace(/--+/g, '-');
}
