import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { frontmatter } from 'micromark-extension-frontmatter';
import { parse } from 'yaml';
import { InputError } from '../errors.js';
import type { ArticleInput } from '../record/article.js';
import { type Block, joined } from './blocks.js';
import { isDay } from './day.js';

/** What the parser is given: its tree takes up to 20 KiB a block, and time grows with the square of the nesting. */
const MOST = { characters: 2_000_000, lines: 40_000, nesting: 100 };
const LINE_END = /\r\n|\n|\r/g;
/** The marks of block quotations and list items that a line begins with. */
const CONTAINERS = /^(?:[ \t]*(?:>|[-*+][ \t]|\d{1,9}[.)][ \t]))+/gm;
/** Of HTML in a line, what stands for a mark of the text. */
const QUOTE_TAGS = new Map([
  ['<q>', '“'],
  ['</q>', '”'],
]);
/** An ISO 8601 day, alone or with a time of day behind it. */
const DAY = /^(\d{4}-\d{2}-\d{2})(?:[T ]\d{2}:\d{2}\S*(?: ?[+-]\d{2}:?\d{2}| UTC)?)?$/;

/**
 * Markdown (CommonMark): the article's text is that of its headings, paragraphs, list items and block quotations, a
 * blank line between them. A line end inside a paragraph is a space, a hard line break a line end; code blocks, images
 * and raw HTML are left out. Front matter gives `title`, `date` (or `published`), `publisher`, `byline` (or `author`) and `url`;
 * without a title there the first heading is it.
 *
 * @throws {InputError} if it has no text, is too large for the parser, or its front matter can't be read
 */
export function readMarkdown(source: string, where: string): ArticleInput {
  const tree = treeOf(source, where);
  const head = frontMatter(tree, where);
  const heading = tree.children.find((node) => node.type === 'heading');
  const { text, markup } = joined(blocks(tree));
  if (text === '') throw new InputError('has no text', where, 'give a file with the text of an article');
  return {
    text,
    ...(markup && { markup }),
    title: field(head, 'title', where) ?? (heading ? words(heading).trim() || null : null),
    published: day(field(head, 'date', where) ?? field(head, 'published', where), where),
    publisher: field(head, 'publisher', where),
    byline: field(head, 'byline', where) ?? field(head, 'author', where),
    url: field(head, 'url', where),
  };
}

function treeOf(source: string, where: string): Root {
  const lines = source.match(LINE_END)?.length ?? 0;
  if (source.length > MOST.characters || lines > MOST.lines) {
    const most = `more than 2 MB or ${MOST.lines.toLocaleString('en')} lines`;
    throw new InputError(`is ${most} of Markdown`, where, 'split it into its articles, or give it as a .txt file');
  }
  for (const [marks] of source.matchAll(CONTAINERS)) {
    if (marks.replace(/[\s\d]/g, '').length > MOST.nesting) throw tooDeep(where);
  }
  try {
    return fromMarkdown(source, {
      extensions: [frontmatter(['yaml'])],
      mdastExtensions: [frontmatterFromMarkdown(['yaml'])],
    });
  } catch (error) {
    // The parser recurses into what it nests, so the stack is its limit; anything else is a fault of ours.
    throw error instanceof RangeError ? tooDeep(where) : error;
  }
}

function tooDeep(where: string): InputError {
  return new InputError('nests lists or quotations too deeply', where, 'give it as a .txt file');
}

/** @param quotation the block quotation around, by where it begins in the source */
function blocks(node: Nodes, quotation: number | null = null): Block[] {
  switch (node.type) {
    case 'paragraph':
    case 'heading': {
      const text = words(node).trim();
      const isStressed = node.type === 'heading' ? node.depth > 1 : node.children.every(isStress);
      return text === '' ? [] : [{ text, quotation, isStressed }];
    }
    case 'code':
    case 'html':
    case 'yaml':
      return [];
    default: {
      const around = node.type === 'blockquote' ? (quotation ?? node.position?.start.offset ?? 0) : quotation;
      return 'children' in node ? node.children.flatMap((child) => blocks(child, around)) : [];
    }
  }
}

/** Whether a part of a paragraph is bold or italic, or nothing to see. */
function isStress(node: Nodes): boolean {
  return node.type === 'strong' || node.type === 'emphasis' || (node.type === 'text' && node.value.trim() === '');
}

/** The words of a paragraph or heading; those of a link are its text. */
function words(node: Nodes): string {
  switch (node.type) {
    case 'text':
      return node.value.replace(LINE_END, ' ');
    case 'inlineCode':
      return node.value;
    case 'break':
      return '\n';
    case 'html':
      return QUOTE_TAGS.get(node.value.toLowerCase()) ?? '';
    default:
      return 'children' in node ? node.children.map(words).join('') : '';
  }
}

function frontMatter(tree: Root, where: string): Record<string, unknown> {
  const [first] = tree.children;
  if (first?.type !== 'yaml') return {};
  const remedy = 'mend the lines between the --- marks';
  let head: unknown;
  try {
    // Dates stay text: YAML's own reading of them depends on the time zone.
    head = parse(first.value, { schema: 'failsafe' });
  } catch (error) {
    const reason = (error as Error).message.split('\n')[0]!.replace(/:$/, '');
    throw new InputError(`has front matter that is no YAML (${reason})`, where, remedy);
  }
  if (head === null || head === '') return {};
  if (typeof head !== 'object' || Array.isArray(head)) {
    throw new InputError('has front matter without fields', where, remedy);
  }
  return head as Record<string, unknown>;
}

/** A field of the front matter, null where it is absent or blank. */
function field(head: Record<string, unknown>, name: string, where: string): string | null {
  const value = head[name] ?? '';
  if (typeof value === 'string') return value.trim() || null;
  throw new InputError(`has a ${name} that is no text`, where, `write it as ${name}: "…"`);
}

function day(given: string | null, where: string): string | null {
  if (given === null) return null;
  const found = DAY.exec(given)?.[1];
  if (found === undefined || !isDay(found)) {
    throw new InputError(`has the date "${given}"`, where, 'write it as YYYY-MM-DD');
  }
  return found;
}
