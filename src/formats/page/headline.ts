import { passages } from '../blocks.js';
import { upward } from './kin.js';
import { namesOf } from './naming.js';
import { type Tag, tagsOf } from './tree.js';

/** What a page calls its article and itself, outside of its text. */
export interface Said {
  /** Titles of the article, the likeliest first; the site's name may stand around them. */
  readonly titles: readonly string[];
  /** What the site calls itself: the names that it tells, and those by which the page links to its first page. */
  readonly sites: readonly string[];
  /** Where the page came from. */
  readonly url: string | null;
}

/** The shortest headline, in characters where the page repeats it, in words where it may be the site's name at the page's head. */
const SHORTEST = { repeated: 4, alone: 3 };
/** Where a site's name stands. */
const HEAD = /-(?:header|logo|masthead|brand|branding|site-title)-/;
/** What stands between a headline and a site's name. */
const BETWEEN = /\s+[|–—·•»:-]{1,2}\s+|\s*[|»]\s*/;

/** What stands in a heading beside its headline, by what content systems and frameworks call it. */
const ASIDE = /-(?:kicker|eyebrow|overline|top-?line|roof-?line|label|badge|sub-?title|sub-?head(?:line|ing)?)s?-/;
/** The part of a title that a heading has which is no `h1`: with less it heads a part of the article. */
const PART = 0.6;
/** A link home of more words is a sentence. */
const MOST_NAME = 8;

/** The words of an element, in a line. */
export function wordsOf(tag: Tag): string {
  const words = passages(tag).map(({ text }) => text);
  return line(words.join(' '));
}

/** Words alone, for comparing. */
function bare(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** What a heading says without its kicker and subtitle; all of it where it holds nothing else. */
export function headlineWords(tag: Tag): string {
  const words = passages(tag, (inner) => inner !== tag && ASIDE.test(namesOf(inner))).map(({ text }) => text);
  // A mark that is not shown may part the two.
  return line(words.join(' ')).replace(/^[:|–—-] +/, '') || wordsOf(tag);
}

function line(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}

/**
 * The heading that a page shows above its article: the first of the highest rank whose words are in what the page calls its
 * article, else its only `h1`.
 */
export function headlineOf(tags: readonly Tag[], isLeftOut: (tag: Tag) => boolean, said: Said): Tag | null {
  const titles = said.titles.map((title) => withoutSite(title, said));
  const wanted = titles.map((title) => ({ title: bare(title), parts: title.split(BETWEEN).map(bare) }));
  const isSite = siteOf(said);
  const isHome = homeOf(said);
  const headings = (name: string): { tag: Tag; words: string }[] =>
    tags
      .filter((tag) => tag.name === name && !isLeftOut(tag) && !isHomeLink(tag, isHome))
      .map((tag) => ({ tag, words: bare(headlineWords(tag)) }))
      .filter(({ words }) => words !== '' && !isSite(words));
  const first = headings('h1');
  const heading = mostSaid(first, wanted, 0) ?? mostSaid(headings('h2'), wanted, PART);
  if (heading) return heading;
  const [alone] = first;
  const isOnly = first.length === 1 && alone !== undefined;
  if (isOnly && (alone.words.split(' ').length >= SHORTEST.alone || !isInHead(alone.tag))) return alone.tag;
  // Blogs set theirs in `h3`.
  return mostSaid(headings('h3'), wanted, PART);
}

/** Bare words of what the page calls its article, and of what marks part in it. */
interface Wanted {
  readonly title: string;
  readonly parts: readonly string[];
}

/** Of headings the first that has the most of what the page calls its article, and so large a part of it at least; null without one. */
function mostSaid(
  headings: readonly { tag: Tag; words: string }[],
  wanted: readonly Wanted[],
  part: number,
): Tag | null {
  let best: { tag: Tag; shared: number } | null = null;
  for (const { tag, words } of headings) {
    if (words.length < SHORTEST.repeated) continue;
    for (const { title, parts } of wanted) {
      if (title === '' || !(title.includes(words) || words.includes(title))) continue;
      const shared = Math.min(title.length, words.length);
      const isPart = shared >= part * title.length || parts.includes(words);
      if (isPart && shared > (best?.shared ?? 0)) best = { tag, shared };
    }
  }
  return best?.tag ?? null;
}

/** Whether a heading is a link to the site's first page: then it says the site's name. */
function isHomeLink(tag: Tag, isHome: (address: string) => boolean): boolean {
  const link = linkIn(tag) ?? (tag.parent?.name === 'a' ? tag.parent : null);
  return link !== null && isHome(link.attributes.get('href') ?? '');
}

/** The names by which a page links to its site's first page. */
export function homeNames(tags: readonly Tag[], url: string | null): string[] {
  const isHome = homeOf({ url });
  const names = tags
    .filter(({ name, attributes }) => name === 'a' && isHome(attributes.get('href') ?? ''))
    .slice(0, MOST_NAME)
    .map(wordsOf)
    .filter((words) => words !== '' && words.split(' ').length <= MOST_NAME);
  return [...new Set(names)];
}

/** Tells whether an address is that of a site's first page, and not that of the page itself. */
function homeOf({ url }: Pick<Said, 'url'>): (address: string) => boolean {
  const base = url !== null && URL.canParse(url) ? new URL(url) : null;
  if (base !== null && isRoot(base)) return () => false;
  return (address) => {
    if (address === '/') return true;
    if (!/^(?:https?:)?\/\//.test(address) || base === null || !URL.canParse(address, base)) return false;
    const { host, pathname, search, hash } = new URL(address, base);
    return (
      host.replace(/^www\./, '') === base.host.replace(/^www\./, '') && isRoot({ pathname, search }) && hash === ''
    );
  };
}

function isRoot({ pathname, search }: Pick<URL, 'pathname' | 'search'>): boolean {
  return pathname === '/' && search === '';
}

/** Of a heading's characters, how many are in a link if it only names another article; “Updated” may stand beside it. */
const LINKED = 0.8;

function linkIn({ children }: Tag): Tag | null {
  const links = children.filter((child) => typeof child !== 'string' && child.name === 'a') as Tag[];
  return links.length === 1 ? links[0]! : null;
}

/** Whether a heading is a link to another page of the same site, and no headline of this one. */
export function isTeaser(tag: Tag, { titles, url }: Said): boolean {
  if (!/^h[2-6]$/.test(tag.name)) return false;
  const words = wordsOf(tag);
  const link = linkIn(tag);
  if (!link || wordsOf(link).length < words.length * LINKED) return false;
  const address = link.attributes.get('href') ?? '';
  const base = url !== null && URL.canParse(url) ? new URL(url) : null;
  const isHere =
    /^\/(?!\/)/.test(address) ||
    (base !== null && URL.canParse(address, base) && new URL(address, base).host === base.host);
  return isHere && !address.includes('#') && !titles.some((title) => bare(title).includes(bare(words)));
}

function isInHead(tag: Tag): boolean {
  for (const at of upward(tag)) {
    if (at.name === 'article' || at.name === 'main' || at.name === 'body') return false;
    if (at.name === 'header' || HEAD.test(namesOf(at))) return true;
  }
  return false;
}

/**
 * An article's title: as the page shows it, without what stands above it in the same heading; else as the page calls it
 * elsewhere, without the site's name.
 */
export function titleOf(headline: Tag | null, said: Said): string | null {
  const titles = said.titles.map((title) => withoutSite(title, said)).filter((title) => title !== '');
  if (headline === null) return titles[0] ?? null;
  const shown = headlineWords(headline);
  const isDivided = headline.children.filter((child) => typeof child !== 'string' || child.trim() !== '').length > 1;
  const lower = isDivided && titles.find((title) => shown !== title && shown.endsWith(title));
  return lower || shown || (titles[0] ?? null);
}

/** A title as a person reads it, without the name of its site before or behind it. */
function withoutSite(title: string, said: Said): string {
  const plain = /[<&]/.test(title) ? wordsOf(tagsOf(title, 'title')[0]!) : line(title);
  const parts = plain.split(BETWEEN);
  const isSite = siteOf(said);
  if (parts.length < 2) return plain;
  let [from, to] = [0, parts.length];
  const isName = (start: number, end: number): boolean => isSite(bare(parts.slice(start, end).join(' ')));
  for (let i = from + 1; i < to; i++) if (isName(i, to)) to = i;
  for (let i = to - 1; i > from; i--) if (isName(from, i)) from = i;
  if (from === 0 && to === parts.length) return plain;
  const start = plain.indexOf(parts[from]!);
  return plain.slice(start, plain.lastIndexOf(parts[to - 1]!) + parts[to - 1]!.length).trim();
}

/** Tells whether bare words are a site's name, by what it calls itself or by its address. */
function siteOf({ sites, url }: Said): (words: string) => boolean {
  const names = new Set(sites.map(bare));
  const host = url !== null && URL.canParse(url) ? new URL(url).hostname.replace(/^www\d?\./, '') : '';
  const labels = host.split('.').map((label) => label.replace(/[^\p{L}\p{N}]/gu, ''));
  return (words) => {
    const whole = words.replaceAll(' ', '');
    return names.has(words) || whole === host.replaceAll(/[.-]/g, '') || labels.includes(whole);
  };
}
