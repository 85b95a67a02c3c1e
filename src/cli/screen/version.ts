import type { Version } from '../../ledger/ledger.js';
import type { Article } from '../../record/article.js';
import type { Look } from './screen.js';
import { inLine } from './wrap.js';

/** A version of an article as JSON has it. */
export function versionFields({ seq, at, isCurrent, found, article }: Version): object {
  const { id, title, published } = article;
  return { entry: seq, added: at, article: id, title, published, found, address: sayer(article), current: isCurrent };
}

/** Another place where an article stands, as JSON has it. */
export function placeFields({ seq, isCurrent, found, article }: Version): object {
  const { title, published, publisher, url } = article;
  return { entry: seq, title, published, publisher, url, found, address: sayer(article), current: isCurrent };
}

/** What says that an article is at its address; null where nothing does but whoever gave it. */
function sayer({ origins }: Article): string | null {
  return origins?.url?.by ?? null;
}

/** Where a version was taken from, and what says that its address is its own, where it was taken from elsewhere. */
export function taken({ found, article }: Version): string {
  const by = sayer(article);
  const claimed = article.url === null || article.url === found || by === null ? '' : `; at its address by ${by}`;
  return found === null ? `not known where from${claimed}` : `${inLine(found)}${claimed}`;
}

/** Where else the very same text stands. */
export function elsewhere(places: readonly Version[]): string[] {
  const lines = places.map(
    ({ article: { publisher, published, title, url } }) =>
      `  ${[publisher, published, title, url].filter(Boolean).join(' · ')}`,
  );
  return lines.length === 0 ? [] : ['The same text stands elsewhere, too:', ...lines];
}

/** An article's id, where it was taken from, and what else stood at its address. */
export function atAddress(
  { id, url }: Article,
  versions: readonly Version[],
  own: Version | undefined,
  { colours, short }: Look,
): string[] {
  const lines = [colours.dim(`article ${id}`), ...(own ? [colours.dim(`taken from ${taken(own)}`)] : [])];
  if (versions.length < 2) return lines;
  return [
    ...lines,
    `${versions.length} versions stood at this address; onrecord diff ${url} tells them apart:`,
    ...versions.map(
      ({ at, article }) => `  ${at.slice(0, 16).replace('T', ' ')}  ${short(article.id)}  ${article.title ?? ''}`,
    ),
  ];
}
