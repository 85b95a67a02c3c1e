import { strFromU8, unzipSync } from 'fflate';
import { InputError } from '../errors.js';
import type { ArticleInput } from '../record/article.js';
import { type Block, joined, type Kind } from './blocks.js';
import { signatureIn } from './signature.js';
import { type Element, elements, first, parseXml, wordsOf } from './xml.js';

/** What one part of a document may unpack to, in bytes. */
const MOST_PART = 50_000_000;
const PARTS = { document: 'word/document.xml', styles: 'word/styles.xml', core: 'docProps/core.xml' };
/** What is in a paragraph, and not of its words: what was deleted or moved away, notes' numbers, fields' commands, formulas, pictures. */
const NO_WORDS = new Set(
  'del movefrom instrtext deltext footnotereference endnotereference annotationref commentreference ppr rpr sectpr drawing pict object fallback omath'.split(
    ' ',
  ),
);
/** What is there no more, or there twice: what was deleted or moved away, and text boxes for programs of before 2010. */
const GONE = new Set(['del', 'movefrom', 'fallback']);
/** Elements that stand for a character. */
const CHARACTERS: Readonly<Record<string, string>> = {
  tab: '\t',
  br: '\n',
  cr: '\n',
  nobreakhyphen: '\u2011',
  softhyphen: '\u00ad',
};
/** How styles that quote, head or list are called in every language of the program: by ids and names that it keeps in English. */
const HEADING = /^(?:heading|subtitle)/i;
const TITLE = /^title$/i;
const ITEM = /^list/i;
const QUOTE = /^(?:intense ?)?quote$|^block ?(?:quote|text)/i;

/** What a style says of its paragraphs. */
interface Style {
  readonly name: string;
  readonly isBold: boolean;
}

/**
 * A document of Word (Office Open XML, ECMA-376): the article's text is its paragraphs, list items and cells, a blank line between
 * them, as they stand with all changes accepted. Headers, footers, notes, comments and pictures are left out. Quotations by their
 * style, headings, and paragraphs that are bold or italic as a whole are told. Title and author are the document's own, if it shows
 * them; else the title is the paragraph in the style of one, and author and day are those of a line before the text.
 *
 * @throws {InputError} if it is damaged, locked, another document of Office's, or has no text
 */
export function readDocx(bytes: Uint8Array, where: string): ArticleInput {
  const parts = unpacked(bytes, where);
  const document = parts.get(PARTS.document);
  if (document === undefined) throw notWord([...parts.keys()], where);
  const styles = stylesIn(parts.get(PARTS.styles), where);
  const body = first(parseXml(document, where), 'body');
  const paragraphs = body ? paragraphsIn(body, styles) : [];
  const { text, markup } = joined(paragraphs.map(({ block }) => block));
  if (text === '') throw new InputError('has no text', where, 'give a document with the text of an article');
  const core = parts.has(PARTS.core) ? parseXml(parts.get(PARTS.core)!, where) : null;
  const own = (name: string): string | null => {
    const words = wordsOf(first(core, name));
    return words !== null && words.length > 3 && text.toLowerCase().includes(words.toLowerCase()) ? words : null;
  };
  const signature = signatureIn(text);
  return {
    text,
    ...(markup && { markup }),
    ...signature,
    title: own('title') ?? paragraphs.find(({ style }) => TITLE.test(style))?.block.text ?? null,
    byline: own('creator') ?? signature.byline,
  };
}

/** The parts that are read, by their names in the package; those that it has besides are empty. */
function unpacked(bytes: Uint8Array, where: string): Map<string, string> {
  const parts = new Map<string, string>();
  const wanted = new Set(Object.values(PARTS));
  let tooLarge = false;
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        parts.set(name, '');
        tooLarge ||= wanted.has(name) && originalSize > MOST_PART;
        return wanted.has(name) && originalSize <= MOST_PART;
      },
    });
    for (const [name, part] of Object.entries(files)) parts.set(name, strFromU8(part));
  } catch (error) {
    throw new InputError(`is a damaged document (${(error as Error).message})`, where, 'get it again, or save it anew');
  }
  if (tooLarge) throw new InputError('unpacks to more than 50 MB', where, 'save its text as a .txt file');
  if (parts.get(PARTS.document) === '') parts.delete(PARTS.document);
  return parts;
}

function notWord(names: readonly string[], where: string): InputError {
  if (names.some((name) => name.startsWith('xl/')))
    return new InputError('is a workbook of Excel, which is not read', where, 'save the sheet as .csv');
  if (names.some((name) => name.startsWith('ppt/')))
    return new InputError('is a presentation, which is not read', where, 'save its text as a .txt file');
  if (names.includes('content.xml'))
    return new InputError('is an OpenDocument file, which is not read', where, 'save it as .docx');
  return new InputError('is a ZIP archive, which is not read', where, 'unpack it and give its files');
}

function stylesIn(part: string | undefined, where: string): Map<string, Style> {
  const styles = new Map<string, Style>();
  if (!part) return styles;
  for (const style of elements(parseXml(part, where), 'style')) {
    const name = first(style, 'name')?.attributes.val ?? style.attributes.styleid ?? '';
    styles.set(style.attributes.styleid ?? '', { name, isBold: isOn(first(first(style, 'rpr'), 'b')) });
  }
  return styles;
}

/** The paragraphs in their order; those of a text box follow the one that it hangs on. */
function* paragraphElements(body: Element): Generator<Element> {
  const steps: Element[] = [body];
  while (steps.length > 0) {
    const element = steps.pop()!;
    if (element.name === 'p') yield element;
    for (let i = element.children.length - 1; i >= 0; i--) {
      const child = element.children[i]!;
      if (typeof child !== 'string' && !GONE.has(child.name)) steps.push(child);
    }
  }
}

interface Paragraph {
  readonly block: Block;
  readonly style: string;
}

function paragraphsIn(body: Element, styles: ReadonlyMap<string, Style>): Paragraph[] {
  const out: Paragraph[] = [];
  let quotation = -1;
  let wasQuote = false;
  for (const paragraph of paragraphElements(body)) {
    const style = styles.get(first(childOf(paragraph, 'ppr'), 'pstyle')?.attributes.val ?? '') ?? {
      name: '',
      isBold: false,
    };
    const { text, isPlain } = wordsIn(paragraph, style);
    if (text === '') continue;
    const isQuote = QUOTE.test(style.name);
    if (isQuote && !wasQuote) quotation++;
    wasQuote = isQuote;
    const isStressed = HEADING.test(style.name) || !isPlain;
    const kind = kindOf(paragraph, style, out.length === 0);
    const block = { text, quotation: isQuote ? quotation : null, isStressed, ...(kind && { kind }) };
    out.push({ block, style: style.name });
  }
  return out;
}

/** What a paragraph is by its style, or by the numbers and bullets that it is given. */
function kindOf(paragraph: Element, { name }: Style, isFirst: boolean): Kind | null {
  if (TITLE.test(name)) return isFirst ? 'headline' : 'headings';
  if (HEADING.test(name)) return 'headings';
  const format = childOf(paragraph, 'ppr');
  return ITEM.test(name) || (format && childOf(format, 'numpr')) ? 'items' : null;
}

/** A paragraph's words, and whether some of them are neither bold nor italic. */
function wordsIn(paragraph: Element, style: Style): { text: string; isPlain: boolean } {
  let [text, isPlain] = ['', false];
  const steps: { node: Element; isStressed: boolean }[] = [{ node: paragraph, isStressed: style.isBold }];
  while (steps.length > 0) {
    const { node, isStressed } = steps.pop()!;
    const { name, children } = node;
    if (NO_WORDS.has(name) || (name === 'p' && node !== paragraph)) continue;
    if (name === 't') {
      const words = children.filter((child) => typeof child === 'string').join('');
      text += words;
      isPlain ||= !isStressed && /\S/.test(words);
    } else if (Object.hasOwn(CHARACTERS, name)) text += CHARACTERS[name];
    else {
      const format = name === 'r' ? childOf(node, 'rpr') : null;
      if (format && isOn(childOf(format, 'vanish'))) continue;
      const isRun = format !== null && (isOn(childOf(format, 'b')) || isOn(childOf(format, 'i')));
      for (let i = children.length - 1; i >= 0; i--) {
        const child = children[i]!;
        if (typeof child !== 'string') steps.push({ node: child, isStressed: isStressed || isRun });
      }
    }
  }
  return {
    text: text
      .replace(/[ \t\f]+/g, ' ')
      .replace(/ ?\n ?/g, '\n')
      .trim(),
    isPlain,
  };
}

function childOf(element: Element, name: string): Element | null {
  return (element.children.find((child) => typeof child !== 'string' && child.name === name) as Element) ?? null;
}

/** Whether a switch of a format is there and not off. */
function isOn(element: Element | null): boolean {
  return element !== null && !['0', 'false', 'off'].includes(element.attributes.val ?? '');
}
