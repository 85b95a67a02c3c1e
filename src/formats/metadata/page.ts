import { isOfOthers, isOut } from '../page/furniture.js';
import { headlineOf, homeNames } from '../page/headline.js';
import { landOf } from './days.js';
import type { DateHabits } from './stamp.js';
import type { Tag } from './tag.js';
import { jsonLdThings, markedThings, type Thing } from './things.js';

/** A page as its metadata are looked for in it. */
export interface Page {
  /** All its elements, in its order. */
  readonly tags: readonly Tag[];
  /** Where it came from. */
  readonly url: string | null;
  /** What its `meta` elements say, by the name or property, in lower case. */
  readonly metas: ReadonlyMap<string, readonly string[]>;
  /** What it calls its article in its head, but for what JSON-LD does. */
  readonly titles: readonly string[];
  /** What it says of its article in vocabularies, the likeliest to be of the article first. */
  readonly things: readonly Thing[];
  /** Where the headline is shown. */
  readonly headline: Tag | null;
  /** Whether an element stands beside the article: in a sidebar, among comments or teasers. */
  readonly isBeside: (tag: Tag) => boolean;
  readonly habits: DateHabits;
  /** The day on which it is read, ISO 8601, in UTC. */
  readonly today: string;
}

/** What a page is about, the likeliest to be its article first. */
const RANKS: readonly RegExp[] = [
  /^(?:\w*article|report|\w*blogposting|socialmediaposting|claimreview|discussionforumposting)$/,
  /^(?:review|criticreview|recipe|podcastepisode|episode|videoobject|newsmediaobject|chapter|book|event|creativework|howto|qapage|faqpage)$/,
  /^$|^(?:\w*webpage|itempage|aboutpage|profilepage|webcontent|document)$/,
];
const NOT_WORTH = RANKS.length;

/**
 * @param tags all elements of the page, in its order
 * @param url where the page came from
 * @param today the day on which it is read
 */
export function pageOf(tags: readonly Tag[], url: string | null, today = new Date().toISOString().slice(0, 10)): Page {
  const metas = metasOf(tags);
  const titles = titlesOf(tags, metas);
  const headline = headlineOf(tags, isOut, {
    titles,
    sites: [...(metas.get('og:site_name') ?? []), ...homeNames(tags, url)],
    url,
  });
  const isBeside = besides(headline);
  return {
    tags,
    url,
    metas,
    titles,
    things: ranked([...jsonLdThings(tags), ...markedThings(tags, isBeside)], url),
    headline,
    isBeside,
    habits: habitsOf(tags, metas, url),
    today,
  };
}

/** What the page calls its article outside of it, but for what JSON-LD does. */
function titlesOf(tags: readonly Tag[], metas: ReadonlyMap<string, readonly string[]>): string[] {
  const title = tags.find(({ name }) => name === 'title');
  return [...(metas.get('og:title') ?? []), ...(title ? [title.children.join('')] : [])];
}

function metasOf(tags: readonly Tag[]): Map<string, string[]> {
  const out = new Map<string, string[]>();
  for (const { name, attributes } of tags) {
    if (name !== 'meta') continue;
    const content = attributes.get('content')?.replace(/\s+/g, ' ').trim();
    if (!content) continue;
    for (const key of ['property', 'name', 'itemprop', 'http-equiv']) {
      const said = attributes.get(key)?.trim().toLowerCase();
      if (!said) continue;
      const list = out.get(said) ?? [];
      if (list.length < 50 && !list.includes(content)) list.push(content);
      out.set(said, list);
    }
  }
  return out;
}

/** Articles first, of them those whose address is the page's; what is no page and no article is left out. */
function ranked(things: readonly Thing[], url: string | null): Thing[] {
  const rank = ({ types }: Thing): number => {
    const place = RANKS.findIndex((kind) =>
      types.length === 0 ? kind.test('') : types.some((type) => kind.test(type)),
    );
    return place < 0 ? NOT_WORTH : place;
  };
  const path = pathOf(url);
  const isHere = ({ fields }: Thing): boolean =>
    path !== null &&
    [fields.url, fields.mainentityofpage, fields['@id']].flat().some((at) => pathOf(addressIn(at)) === path);
  return things
    .map((thing, i) => ({ thing, i, rank: rank(thing), here: isHere(thing) }))
    .filter((one) => one.rank < NOT_WORTH)
    .sort((a, b) => a.rank - b.rank || Number(b.here) - Number(a.here) || a.i - b.i)
    .map(({ thing }) => thing);
}

function addressIn(value: unknown): string | null {
  if (typeof value === 'string') return value;
  const id = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)['@id'] : null;
  return typeof id === 'string' ? id : null;
}

function pathOf(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const { pathname, search } = new URL(url);
  return pathname.length > 1 ? `${pathname.replace(/\/$/, '')}${search}` : null;
}

/** What holds no metadata of the article whatever it is called. */
const BESIDE_NAME = new Set(['aside', 'nav', 'form', 'blockquote', 'figure', 'figcaption']);

/** Whether an element stands beside the article, or tells of the visit; never what the headline stands in. */
function besides(headline: Tag | null): (tag: Tag) => boolean {
  const around = new Set<Tag>();
  for (let up = headline; up; up = up.parent) around.add(up);
  const known = new Map<Tag, boolean>();
  const judge = (tag: Tag): boolean => {
    if (around.has(tag)) return false;
    if (BESIDE_NAME.has(tag.name)) return true;
    if (tag.name === 'footer' && !hasArticleAbove(tag)) return true;
    return isOfOthers(tag);
  };
  return (tag) => {
    const way: Tag[] = [];
    let isBeside = false;
    for (let up: Tag | null = tag; up; up = up.parent) {
      const before = known.get(up);
      if (before !== undefined) {
        isBeside = before;
        break;
      }
      way.push(up);
    }
    for (const one of way.reverse()) {
      isBeside ||= judge(one);
      known.set(one, isBeside);
    }
    return isBeside;
  };
}

function hasArticleAbove(tag: Tag): boolean {
  for (let up = tag.parent; up; up = up.parent) if (up.name === 'article' || up.name === 'main') return true;
  return false;
}

/** Lands whose papers write the month first. */
const MONTH_FIRST = new Set(['us', 'ph', 'pr']);

function habitsOf(tags: readonly Tag[], metas: ReadonlyMap<string, readonly string[]>, url: string | null): DateHabits {
  const said = tags[0]?.attributes.get('lang') ?? metas.get('content-language')?.[0] ?? metas.get('og:locale')?.[0];
  const [, language, region] = /^\s*([a-z]{2,3})(?:[-_](?:\w{4}[-_])?([a-z]{2}))?\b/i.exec(said ?? '') ?? [];
  const land = landOf(url) ?? region?.toLowerCase();
  const dayFirst = land ? !MONTH_FIRST.has(land) : language && language.toLowerCase() !== 'en' ? true : null;
  return { language: language?.toLowerCase() ?? null, dayFirst };
}
