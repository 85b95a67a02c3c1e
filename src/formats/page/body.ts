import { contains, upward } from './kin.js';
import type { Measure } from './measure.js';
import { namesOf } from './naming.js';
import type { Tag } from './tree.js';

/** An article with less prose, in characters, may not be all of it. */
export const SCANT = 250;
/** What content systems call the element that holds an article's words. */
const BODY =
  /-(?:(?:article|story|post|entry)-?(?:body|content|text)|(?:body|main|news)-?text|(?:body|text)-?copy|field-name-body|rich-?text|single-content|content-?body|the-?content)-/;
/** What of a container's mass stands in one of its elements if all of the article does. */
const MOST = 0.7;
/** What a container must hold of the mass of the likeliest one to be named for the article. */
const NAMED = 0.5;
/** How much less an article is worth that stands before the headline, and more that says that it is one. */
const WORTH = { before: 0.3, marked: 2 };
/** The least that is named for an article and holds words of it. */
const LEAST = 100;

/**
 * The elements that hold an article's words: those that are named for it, else the one that most of the page's prose stands in.
 *
 * @param headline where the headline stands
 */
export function bodyOf(tags: readonly Tag[], measure: readonly Measure[], headline: Tag | null): readonly Tag[] {
  const massOf = (tag: Tag): number => measure[tag.index]!.mass;
  const sum = (group: readonly Tag[]): number => group.reduce((mass, tag) => mass + massOf(tag), 0);
  const densest = densestOf(tags, massOf);
  const likeliest = headline ? ofHeadline(densest, headline, massOf) : densest;
  const worth = (group: readonly Tag[]): number => {
    const [first] = group as [Tag];
    const isBefore = headline && first.index < headline.index && !contains(first, headline);
    return sum(group) * (isBefore ? WORTH.before : 1) * (isMarked(first) ? WORTH.marked : 1);
  };
  const groups = namedGroups(tags, massOf);
  const best = groups.reduce<readonly Tag[]>((a, b) => (a.length === 0 || worth(b) > worth(a) ? b : a), []);
  if (best.length === 0) return [likeliest];
  const isUnder = headline !== null && (best[0]!.index > headline.index || contains(best[0]!, headline));
  return sum(best) >= massOf(likeliest) * NAMED || (isUnder && sum(best) > SCANT) ? best : [likeliest];
}

/** From the outside in, as long as one element holds nearly all. */
function densestOf(tags: readonly Tag[], massOf: (tag: Tag) => number): Tag {
  let at = tags.find(({ name }) => name === 'body') ?? tags[0]!;
  for (;;) {
    const inner = at.children.filter((child) => typeof child !== 'string');
    const best = inner.reduce<Tag | null>((a, b) => (a === null || massOf(b) > massOf(a) ? b : a), null);
    if (!best || best.name === 'p' || massOf(best) === 0 || massOf(best) < massOf(at) * MOST) return at;
    at = best;
  }
}

/** Of a container with several articles, the one that the headline stands in. */
function ofHeadline(container: Tag, headline: Tag, massOf: (tag: Tag) => number): Tag {
  let inner = headline;
  for (const at of upward(headline)) {
    inner = at;
    if (massOf(at) >= SCANT) break;
  }
  if (inner === container || !contains(container, inner)) return container;
  const siblings = inner.parent!.children.filter((child) => typeof child !== 'string');
  const isOneOfMany = siblings.some(
    (other) =>
      other !== inner && other.name === inner.name && namesOf(other) === namesOf(inner) && massOf(other) >= SCANT / 2,
  );
  return isOneOfMany ? inner : container;
}

/** The outermost elements that are named for an article's words, those together that are named alike in one article. */
function namedGroups(tags: readonly Tag[], massOf: (tag: Tag) => number): Tag[][] {
  const groups = new Map<string, Tag[]>();
  const inside = new Set<Tag>();
  const articles = new Map<Tag, number>();
  for (const tag of tags) {
    const article = tag.name === 'article' ? tag.index : ((tag.parent && articles.get(tag.parent)) ?? -1);
    articles.set(tag, article);
    const isNamed = isNamedBody(tag) && massOf(tag) >= LEAST;
    if ((tag.parent && inside.has(tag.parent)) || isNamed) inside.add(tag);
    if (!isNamed || (tag.parent && inside.has(tag.parent))) continue;
    const key = `${article} ${isMarked(tag)} ${namesOf(tag)}`;
    const group = groups.get(key);
    if (group) group.push(tag);
    else groups.set(key, [tag]);
  }
  return [...groups.values()];
}

/** Whether an element is named for an article's words. */
export function isNamedBody(tag: Tag): boolean {
  return tag.name !== 'body' && (isMarked(tag) || BODY.test(namesOf(tag)));
}

/** Whether an element says by schema.org's vocabulary that it is an article's words. */
function isMarked({ attributes }: Tag): boolean {
  return attributes.get('itemprop') === 'articleBody' || /\barticleBody$/.test(attributes.get('property') ?? '');
}
