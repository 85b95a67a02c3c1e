import type { Modality, Statement } from '../../record/statement.js';
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
/** Marks of quotations, and those that close them. */
const CLOSED_BY: Readonly<Record<string, string>> = { '"': '"', '“': '”', '‘': '’', '«': '»', '„': '“”' };
/** Between the pieces of words. */
const BETWEEN = ' … ';

/** What a citation tells of a statement; an act's words are those that tell of it. */
export type Quotable = Pick<Statement, 'words' | 'kind' | 'modality'>;

/** A statement in the forms in which others cite it; a link, where the article has an address. */
export function citationsOf(statement: Quotable, speaker: string | null, article: Head): Citation[] {
  const who = `${sourceOf(statement, speaker)}, ${isOwnWords(statement) ? 'in' : 'as reported in'} `;
  const link = linkTo(statement, article.url);
  const bibliography = chicago(article);
  const markdown = `> ${alone(statement.words).replaceAll('\n', ' ')}\n\n— ${escaped(who)}${link === null ? escaped(plainPlace(article)) : `[${escaped(plainPlace(article))}](${link})`}`;
  return [
    { name: 'Plain', text: `${quoted(statement.words)} (${who}${plainPlace(article)})` },
    // Of what has neither headline, paper, day nor address there is nothing to put into a bibliography.
    ...(bibliography === '' ? [] : [{ name: 'Chicago', text: bibliography }]),
    { name: 'Markdown', text: markdown },
    ...(link === null ? [] : [{ name: 'Link to the words', text: link }]),
  ];
}

/** Whether what is cited, or a part of it, is what was said word for word. */
function isOwnWords({ kind }: Quotable): boolean {
  return kind === 'direct' || kind === 'mixed';
}

/** Whose it is, and how: what somebody denied must not be cited as what they said. An act's words tell it themselves. */
function sourceOf({ kind, modality }: Quotable, speaker: string | null): string {
  const how = kind === 'act' || modality === null ? null : HOW[modality];
  if (how === null) return speaker ?? 'Unnamed speaker';
  return `${how} ${speaker ?? 'an unnamed speaker'}`;
}

const HOW: Readonly<Record<Modality, string | null>> = {
  asserted: null,
  denied: 'denied by',
  declined: 'left unsaid by',
  planned: 'to be said by',
  asked: 'asked by',
};

/** Words in quotation marks: each piece in its own where all have some, and in single ones what is quoted within. */
function quoted(words: string): string {
  const bare = words.split(BETWEEN).map(bareOf);
  const pieces = bare.includes(null) ? [endless(words)] : (bare as string[]);
  return pieces.map((piece) => `“${piece.replaceAll('“', '‘').replaceAll('”', '’')}”`).join(BETWEEN);
}

/** The same where no marks stand around it. */
function alone(words: string): string {
  return bareOf(words) ?? endless(words);
}

/** Words without the marks that stand around all of them; null if none do. */
function bareOf(words: string): string | null {
  const trimmed = endless(words);
  const [open] = trimmed;
  const closing = CLOSED_BY[open ?? ''];
  if (closing === undefined) return null;
  const inner = trimmed.slice(1);
  const end = closing.includes(trimmed.at(-1)!) ? inner.slice(0, -1) : inner;
  const first = [...closing].map((mark) => end.indexOf(mark)).find((at) => at >= 0) ?? -1;
  // What closes within was opened before: the marks at the ends are two quotations'.
  const isOne = end === inner ? first < 0 : first < 0 || !end.slice(first).includes(open!);
  return isOne ? endless(end) : null;
}

/** Words as they stand, without the comma that leads on. */
function endless(words: string): string {
  return words.trim().replace(/[\s,]+$/u, '');
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
export function linkTo({ words }: Pick<Quotable, 'words'>, url: string | null): string | null {
  const address = outward(url);
  // Of a quotation in pieces the longest is pointed to: between them stand other words, and a word or two stand anywhere.
  const pieces = words.split(BETWEEN).map((piece) => piece.replace(MARKS, '').split(/\s+/u).filter(Boolean));
  const all = pieces.reduce((longest, piece) => (piece.length > longest.length ? piece : longest));
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
