import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { toString as textOf } from 'mdast-util-to-string';
import { frontmatter } from 'micromark-extension-frontmatter';
import { parse } from 'yaml';
import { InputError } from '../errors.js';
import type { ArticleInput } from '../read.js';
import { isDay } from './day.js';

/**
 * Markdown (CommonMark): the article's text is that of its headings, paragraphs, list items and block quotations, a
 * blank line between them; code and raw HTML are left out. Front matter gives `title`, `date`, `publisher` and `url`; without it
 * the first heading is the title.
 *
 * @throws {InputError} if the front matter can't be read or has a date that is none
 */
export function readMarkdown(source: string, where: string): ArticleInput {
  const tree = fromMarkdown(source, {
    extensions: [frontmatter(['yaml'])],
    mdastExtensions: [frontmatterFromMarkdown(['yaml'])],
  });
  const head = frontMatter(tree, where);
  const heading = tree.children.find((node) => node.type === 'heading');
  return {
    text: blocks(tree).join('\n\n'),
    title: text(head.title) ?? (heading ? textOf(heading) : null),
    published: day(head.date ?? head.published, where),
    publisher: text(head.publisher),
    url: text(head.url),
  };
}

function blocks(node: Nodes): string[] {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
    case 'tableRow': {
      const words = textOf(node, { includeImageAlt: false, includeHtml: false }).trim();
      return words === '' ? [] : [words];
    }
    case 'code':
    case 'html':
    case 'yaml':
    case 'definition':
    case 'thematicBreak':
      return [];
    default:
      return 'children' in node ? node.children.flatMap(blocks) : [];
  }
}

function frontMatter(tree: Root, where: string): Record<string, unknown> {
  const [first] = tree.children;
  if (first?.type !== 'yaml') return {};
  try {
    // Dates stay text: YAML's own reading of them depends on the time zone.
    const head: unknown = parse(first.value, { schema: 'failsafe' });
    return typeof head === 'object' && head !== null ? (head as Record<string, unknown>) : {};
  } catch (error) {
    const reason = (error as Error).message.split('\n')[0]!.replace(/:$/, '');
    throw new InputError(`has front matter that is no YAML (${reason})`, where, 'mend the lines between the --- marks');
  }
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

function day(value: unknown, where: string): string | null {
  const given = text(value);
  if (given === null) return null;
  const found = given.slice(0, 10);
  if (!isDay(found)) throw new InputError(`has the date "${given}"`, where, 'write it as YYYY-MM-DD');
  return found;
}
