import type { Statement } from '../../record/statement.js';
import type { Head } from '../questions/head.js';
import { outward } from './address.js';
import { dayTold } from './day.js';

/** A statement as others cite it. */
export interface Citation {
  readonly name: string;
  readonly text: string;
}

/** Words that a link may quote whole. */
const FEW = 12;
/** Of longer ones, so many at either end. */
const AT_ENDS = 5;
const MARKS = /^[\s"'“”‘’«»„,]+|[\s"'“”‘’«»„,]+$/gu;

/** A statement in the forms in which others cite it; a link, where the article has an address. */
export function citationsOf(statement: Pick<Statement, 'words'>, speaker: string | null, article: Head): Citation[] {
  const words = statement.words.replace(MARKS, '');
  const who = speaker ?? 'Unnamed speaker';
  const link = linkTo(statement, article.url);
  const markdown = `> ${words.replaceAll('\n', ' ')}\n\n— ${escaped(who)}, in ${link === null ? escaped(plainPlace(article)) : `[${escaped(plainPlace(article))}](${link})`}`;
  return [
    { name: 'Plain', text: `“${words}” (${who}, in ${plainPlace(article)})` },
    { name: 'Chicago', text: chicago(article) },
    { name: 'Markdown', text: markdown },
    ...(link === null ? [] : [{ name: 'Link to the words', text: link }]),
  ];
}

function plainPlace({ title, publisher, published, id }: Head): string {
  const parts = [title === null ? null : `“${title}”`, publisher, published === null ? null : dayTold(published)];
  return parts.filter((part) => part !== null).join(', ') || `article ${id.slice(0, 12)}`;
}

/** News or magazine article, as the Chicago Manual of Style has it in a bibliography (17th edition, 14.191). */
function chicago({ byline, title, publisher, published, url }: Head): string {
  const address = outward(url);
  const parts = [
    byline,
    title === null ? null : `“${title}.”`,
    [publisher, published === null ? null : dayTold(published)].filter((part) => part !== null).join(', ') || null,
    address,
  ];
  return parts
    .filter((part) => part !== null)
    .map((part) => (/[.”]$/u.test(part) ? part : `${part}.`))
    .join(' ');
}

/** A link to the words in the publisher's page (https://wicg.github.io/scroll-to-text-fragment/); null where there is no page. */
export function linkTo({ words }: Pick<Statement, 'words'>, url: string | null): string | null {
  const address = outward(url);
  // Of a quotation in pieces the first is pointed to: between them stand other words.
  const [piece = ''] = words.split(' … ');
  const all = piece.replace(MARKS, '').split(/\s+/u).filter(Boolean);
  if (address === null || all.length === 0) return null;
  const fragment =
    all.length <= FEW
      ? encoded(all.join(' '))
      : `${encoded(all.slice(0, AT_ENDS).join(' '))},${encoded(all.slice(-AT_ENDS).join(' '))}`;
  return `${address.replace(/#.*$/u, '')}#:~:text=${fragment}`;
}

/** Dashes and commas mean something in a text fragment, and brackets in Markdown. */
function encoded(words: string): string {
  return encodeURIComponent(words).replace(/[-()!'*]/gu, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}

function escaped(words: string): string {
  return words.replace(/[\\`*_[\]<>]/gu, '\\$&');
}
