import type { Page } from './page.js';
import { labelOf, type Tag } from './tag.js';

/** How many elements before and behind the headline are near it. */
const REACH = { before: 60, behind: 250 };
const MOST = 400;

/** Elements of a kind that stand beside no article, the nearest to the headline first. */
export function near(page: Page, isWanted: (tag: Tag, label: string) => boolean, reach = REACH): Tag[] {
  const at = page.headline?.index ?? null;
  const tags = page.tags.filter((tag) => {
    if (at !== null && (tag.index < at - reach.before || tag.index > at + reach.behind)) return false;
    return isWanted(tag, labelOf(tag)) && !page.isBeside(tag);
  });
  // What stands behind the headline is the article's more often than what stands as near before it.
  const distance = ({ index }: Tag): number => (at === null ? index : index >= at ? index - at : (at - index) * 2);
  return tags.sort((a, b) => distance(a) - distance(b)).slice(0, MOST);
}

/** Elements anywhere. */
export const ANYWHERE = { before: Number.POSITIVE_INFINITY, behind: Number.POSITIVE_INFINITY };
