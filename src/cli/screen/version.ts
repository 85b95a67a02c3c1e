import type { Version } from '../../ledger/ledger.js';
import type { Article } from '../../record/article.js';
import type { Look } from './screen.js';

/** A version of an article as JSON has it. */
export function versionFields({ seq, at, article: { id, title, published } }: Version): object {
  return { entry: seq, added: at, article: id, title, published };
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
