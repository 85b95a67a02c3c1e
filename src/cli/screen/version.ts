import type { Version } from '../../ledger/ledger.js';
import type { Article } from '../../record/article.js';
import type { Look } from './screen.js';

/** A version of an article as JSON has it. */
export function versionFields({ seq, at, isCurrent, article: { id, title, published } }: Version): object {
  return { entry: seq, added: at, article: id, title, published, current: isCurrent };
}

/** Another place where an article stands, as JSON has it. */
export function placeFields({ seq, isCurrent, article: { title, published, publisher, url } }: Version): object {
  return { entry: seq, title, published, publisher, url, current: isCurrent };
}

/** Where else the very same text stands. */
export function elsewhere(places: readonly Version[]): string[] {
  const lines = places.map(
    ({ article: { publisher, published, title, url } }) =>
      `  ${[publisher, published, title, url].filter(Boolean).join(' · ')}`,
  );
  return lines.length === 0 ? [] : ['The same text stands elsewhere, too:', ...lines];
}

/** An article's id, and what else stood at its address. */
export function atAddress({ id, url }: Article, versions: readonly Version[], { colours, short }: Look): string[] {
  const own = colours.dim(`article ${id}`);
  if (versions.length < 2) return [own];
  return [
    own,
    `${versions.length} versions stood at this address; onrecord diff ${url} tells them apart:`,
    ...versions.map(
      ({ at, article }) => `  ${at.slice(0, 16).replace('T', ' ')}  ${short(article.id)}  ${article.title ?? ''}`,
    ),
  ];
}
