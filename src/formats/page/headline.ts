import { passages } from '../blocks.js';
import { upward } from './kin.js';
import { namesOf } from './naming.js';
import { type Tag, tagsOf } from './tree.js';

/** What a page calls its article and itself, outside of its text. */
export interface Said {
  /** Titles of the article, the likeliest first; the site's name may stand around them. */
  readonly titles: readonly string[];
  readonly site: string | null;
  /** Where the page came from. */
  readonly url: string | null;
}

/** The shortest headline, in characters where the page repeats it, in words where it may be the site's name at the page's head. */
const SHORTEST = { repeated: 4, alone: 3 };
/** Where a site's name stands. */
const HEAD = /-(?:header|logo|masthead|brand|branding|site-title)-/;
/** What stands between a headline and a site's name. */
const BETWEEN = /\s+[|–—·•»:-]{1,2}\s+|\s*[|»]\s*/;

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

function line(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}

/**
 * The heading that a page shows above its article: the first of the highest rank whose words are in what the page calls its
 * article, else its only `h1`.
 */
export function headlineOf(tags: readonly Tag[], isLeftOut: (tag: Tag) => boolean, said: Said): Tag | null {
  const wanted = said.titles.map((title) => bare(withoutSite(title, said)));
  const isSite = siteOf(said);
  const headings = (name: string): { tag: Tag; words: string }[] =>
    tags
      .filter((tag) => tag.name === name && !isLeftOut(tag))
      .map((tag) => ({ tag, words: bare(wordsOf(tag)) }))
      .filter(({ words }) => words !== '' && !isSite(words));
  const isSaid = ({ words }: { words: string }): boolean =>
    words.length >= SHORTEST.repeated &&
    wanted.some((title) => title !== '' && (title.includes(words) || words.includes(title)));
  const first = headings('h1');
  const found = first.find(isSaid) ?? headings('h2').find(isSaid);
  if (found) return found.tag;
  const [alone] = first;
  const isOnly = first.length === 1 && alone !== undefined;
  if (isOnly && (alone.words.split(' ').length >= SHORTEST.alone || !isInHead(alone.tag))) return alone.tag;
  // Blogs set theirs in `h3`.
  return headings('h3').find(isSaid)?.tag ?? null;
}

/** Of a heading's characters, how many are in a link if it only names another article; “Updated” may stand beside it. */
const LINKED = 0.8;

function linkIn({ children }: Tag): Tag | null {
  const found = children.filter((child) => typeof child !== 'string' && child.name === 'a') as Tag[];
  return found.length === 1 ? found[0]! : null;
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
  const shown = wordsOf(headline);
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
  while (to - from > 1 && isSite(bare(parts[to - 1]!))) to--;
  while (to - from > 1 && isSite(bare(parts[from]!))) from++;
  if (from === 0 && to === parts.length) return plain;
  const start = plain.indexOf(parts[from]!);
  return plain.slice(start, plain.lastIndexOf(parts[to - 1]!) + parts[to - 1]!.length).trim();
}

/** Tells whether bare words are a site's name, by what it calls itself or by its address. */
function siteOf({ site, url }: Said): (words: string) => boolean {
  const name = site === null ? '' : bare(site);
  const host = url !== null && URL.canParse(url) ? new URL(url).hostname.replace(/^www\d?\./, '') : '';
  const labels = host.split('.').map((label) => label.replace(/[^\p{L}\p{N}]/gu, ''));
  return (words) => {
    const whole = words.replaceAll(' ', '');
    return words === name || whole === host.replaceAll(/[.-]/g, '') || labels.includes(whole);
  };
}
