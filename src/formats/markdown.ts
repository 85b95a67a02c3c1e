import { type Node, Parser } from 'commonmark';
import { parse } from 'yaml';
import { InputError } from '../errors.js';
import type { ArticleInput } from '../record/article.js';
import { type Block, joined, type Kind } from './blocks.js';
import { isDay } from './day.js';

/**
 * What the parser is given: its tree takes up to 20 KiB a block, and its time grows with the square of the nesting, of what opens
 * and is never closed, and of links without a space between them.
 */
const MOST = { characters: 2_000_000, lines: 40_000, nesting: 100, declarations: 1000, links: 500 };
const LINE_END = /\r\n|\n|\r/g;
/** The marks of block quotations and list items that a line begins with. */
const CONTAINERS = /^(?:[ \t]*(?:>|[-*+][ \t]|\d{1,9}[.)][ \t]))+/gm;
/** Lines between `---` marks at the beginning. */
const FRONT_MATTER = /^---[ \t]*(?:\r\n|\n|\r)(?<yaml>[\s\S]*?)(?:(?:\r\n|\n|\r)|(?<=[\n\r]))---[ \t]*(?:\r\n|\n|\r|$)/;
/** What front matter may be: its parser takes the stack and the memory for what it nests. */
const AS_TEXT = 'split it into its articles, or give it as a .txt file';
const MOST_FRONT = { characters: 50_000, nesting: 50 };
/** Of HTML in a line, what stands for a mark of the text. */
const QUOTE_TAGS = new Map([
  ['<q>', '“'],
  ['</q>', '”'],
]);
const WITH_COLON = /^([a-z_]+): +(?!["'[{|>&*!%#@`])(.*:(?:[ \t].*|))$/gimu;
const MARKS = /(?:[-?:][ \t]+){50}/;
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
  const front = FRONT_MATTER.exec(source);
  const head = front ? frontMatter(front.groups!.yaml!, where) : {};
  const tree = treeOf(front ? source.slice(front[0].length) : source, where);
  const heading = children(tree).find(({ type }) => type === 'heading');
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

function treeOf(source: string, where: string): Node {
  const lines = source.match(LINE_END)?.length ?? 0;
  if (source.length > MOST.characters || lines > MOST.lines) {
    const most = `more than 2 MB or ${MOST.lines.toLocaleString('en')} lines`;
    throw new InputError(`is ${most} of Markdown`, where, AS_TEXT);
  }
  for (const [marks] of source.matchAll(CONTAINERS)) {
    if (marks.replace(/[\s\d]/g, '').length > MOST.nesting) throw tooDeep(where);
  }
  if ((source.match(/<[?!]/g)?.length ?? 0) > MOST.declarations) {
    throw new InputError(`has more than ${MOST.declarations} comments or declarations`, where, AS_TEXT);
  }
  for (const [run] of source.matchAll(/\S{2000,}/g)) {
    if ((run.match(/\]\(/g)?.length ?? 0) > MOST.links) {
      throw new InputError(`has more than ${MOST.links} links without a space between them`, where, AS_TEXT);
    }
  }
  return new Parser().parse(source);
}

function tooDeep(where: string): InputError {
  return new InputError('nests lists or quotations too deeply', where, 'give it as a .txt file');
}

function children(node: Node): Node[] {
  const out: Node[] = [];
  for (let child = node.firstChild; child; child = child.next) out.push(child);
  return out;
}

/** The paragraphs and headings of a document, with what each is and the block quotation around it. */
function blocks(tree: Node): Block[] {
  const out: Block[] = [];
  const open: number[] = [];
  let quotations = 0;
  let items = 0;
  const walker = tree.walker();
  for (let event = walker.next(); event; event = walker.next()) {
    const { node, entering } = event;
    if (node.type === 'block_quote') {
      if (entering) open.push(quotations++);
      else open.pop();
    } else if (node.type === 'item') {
      items += entering ? 1 : -1;
    } else if (entering && (node.type === 'paragraph' || node.type === 'heading')) {
      const text = words(node).trim();
      const isStressed = node.type === 'heading' ? node.level > 1 : children(node).every(isStress);
      // Of quotations inside a quotation the outer one counts.
      if (text === '') continue;
      const kind = node.type === 'heading' ? headed(node, out.length === 0) : items > 0 ? 'items' : null;
      out.push({ text, quotation: open[0] ?? null, isStressed, ...(kind && { kind }) });
    }
  }
  return out;
}

/** What a heading is: the headline, if it is of the first rank and nothing stands above it. */
function headed({ level }: Node, isFirst: boolean): Kind {
  return isFirst && level === 1 ? 'headline' : 'headings';
}

/** Whether a part of a paragraph is bold or italic, or nothing to see. */
function isStress({ type, literal }: Node): boolean {
  return type === 'strong' || type === 'emph' || type === 'softbreak' || (type === 'text' && literal?.trim() === '');
}

/** The words of a paragraph or heading; those of a link are its text. */
function words(block: Node): string {
  let out = '';
  let images = 0;
  const walker = block.walker();
  for (let event = walker.next(); event; event = walker.next()) {
    const { node, entering } = event;
    if (node.type === 'image') images += entering ? 1 : -1;
    else if (images > 0) continue;
    else if (node.type === 'text' || node.type === 'code') out += node.literal ?? '';
    else if (node.type === 'softbreak') out += ' ';
    else if (node.type === 'linebreak') out += '\n';
    else if (node.type === 'html_inline') out += QUOTE_TAGS.get((node.literal ?? '').toLowerCase()) ?? '';
  }
  return out;
}

function frontMatter(yaml: string, where: string): Record<string, unknown> {
  const remedy = 'mend the lines between the --- marks';
  if (yaml.length > MOST_FRONT.characters || nestingOf(yaml) > MOST_FRONT.nesting) {
    throw new InputError('has front matter that is too long or nests too deeply', where, remedy);
  }
  const head = parsed(yaml, () =>
    parsed(quoted(yaml), (error) => {
      const reason = error.message.split('\n')[0]!.replace(/:$/, '');
      throw new InputError(`has front matter that is no YAML (${reason})`, where, remedy);
    }),
  );
  if (head === null || head === '') return {};
  if (typeof head !== 'object' || Array.isArray(head)) {
    throw new InputError('has front matter without fields', where, remedy);
  }
  return head as Record<string, unknown>;
}

function parsed(yaml: string, otherwise: (error: Error) => unknown): unknown {
  try {
    // Dates stay text: YAML's own reading of them depends on the time zone.
    // What the library warns of would stand among our own words, without a file's name.
    return parse(yaml, { schema: 'failsafe', logLevel: 'error' });
  } catch (error) {
    return otherwise(error as Error);
  }
}

/** With what has a colon in it in quotation marks, as YAML wants and few write it: “title: Mayor: we stay”. */
function quoted(yaml: string): string {
  return yaml.replace(WITH_COLON, (_, name: string, value: string) => `${name}: ${JSON.stringify(value.trim())}`);
}

/** How many levels YAML may nest: brackets, and marks one behind the other on a line. */
function nestingOf(yaml: string): number {
  let [depth, most] = [0, 0];
  for (const [mark] of yaml.matchAll(/[[\]{}]/g)) {
    depth = Math.max(0, depth + (mark === '[' || mark === '{' ? 1 : -1));
    most = Math.max(most, depth);
  }
  return MARKS.test(yaml) ? Number.POSITIVE_INFINITY : most;
}

/** A field of the front matter, null where it is absent or blank. */
function field(head: Record<string, unknown>, name: string, where: string): string | null {
  const value = head[name] ?? '';
  if (typeof value === 'string') return value.trim() || null;
  throw new InputError(`has a ${name} that is no text`, where, `write it as ${name}: "…"`);
}

function day(given: string | null, where: string): string | null {
  if (given === null) return null;
  const day = DAY.exec(given)?.[1];
  if (day === undefined || !isDay(day)) {
    throw new InputError(`has the date "${given}"`, where, 'write it as YYYY-MM-DD');
  }
  return day;
}
