import { getDocumentProxy } from 'unpdf';
import { InputError } from '../errors.js';
import type { TextWords } from '../language/text.js';
import type { ArticleInput } from '../record/article.js';
import { type Block, joined, plainBlock } from './blocks.js';
import type { Found } from './item.js';
import { type Line, linesInOrder, type Row, type Run, rowsOf, rowText } from './pdf-columns.js';
import { isEnded, isItem, type Paragraph, paragraphsOf } from './pdf-paragraphs.js';
import { signatureIn } from './signature.js';

/** What is read of a document. */
const MOST = { pages: 2000, runs: 20_000, characters: 5_000_000 };
/** Of a page's first and last rows so many may be running heads and feet. */
const EDGE_ROWS = 3;
/** How far the same head stands higher or lower on another page, in points. */
const SLACK = 4;
/** A headline's letters are larger than the text's by so much. */
const HEADLINE = 1.2;
/** The longest heading, in characters. */
const LONGEST_HEADING = 150;
/** What browsers print above and below a page: when, and from where. */
const PRINTED = /^\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4},? \d{1,2}[:.]\d\d/;
const ADDRESS = /^https?:\/\/\S+/;
/** How much smaller than the text's the letters of a head are. */
const SMALL = 0.85;
const NUMBER = /^\W*\d{1,4}(?:\s*\/\s*\d{1,4})?\W*$/;
/** Letters that no text has: fonts that don't tell what they show give them. */
const UNTOLD = /[\p{Co}\p{Cn}\ufffd]|(?![\t\n\r])\p{Cc}/gu;

interface Page {
  readonly height: number;
  readonly rows: readonly Row[];
}

/**
 * A PDF with a text layer: the article's text is its paragraphs as a person reads them, a blank line between them. Columns are
 * read one after the other, lines are put together, words that a line's end broke are whole again, and what stands above or below
 * on several pages is left out. Headings are told by the size of their letters, items of lists by their marks. Title and author are the file's own where they stand on the first page,
 * else the largest line, and the line that signs; the day is that of such a line, or of the pages' heads.
 *
 * @throws {InputError} if it is damaged, locked, or has no text that can be read
 */
export async function readPdf(bytes: Uint8Array, where: string, hyphens: TextWords['hyphens']): Promise<Found> {
  const pdf = await opened(bytes, where);
  try {
    if (pdf.numPages > MOST.pages) {
      throw new InputError(`has more than ${MOST.pages} pages`, where, 'split it into its articles');
    }
    const pages: Page[] = [];
    for (let number = 1; number <= pdf.numPages; number++) pages.push(await pageOf(pdf, number, where));
    const { info } = await pdf.getMetadata().catch(() => ({ info: {} }));
    const { input, note } = articleOf(pages, info as Readonly<Record<string, unknown>>, where, hyphens);
    return { where, input, note: note ?? null };
  } finally {
    await pdf.loadingTask.destroy();
  }
}

async function opened(bytes: Uint8Array, where: string) {
  try {
    // The parser takes the bytes for itself.
    return await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0, useSystemFonts: false });
  } catch (error) {
    if ((error as Error).name === 'PasswordException') {
      throw new InputError('is locked with a password', where, 'open it with the password and save it without one');
    }
    throw new InputError('is a damaged PDF', where, 'get it again, or save its text as a .txt file');
  }
}

async function pageOf(pdf: Awaited<ReturnType<typeof opened>>, number: number, where: string): Promise<Page> {
  try {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    const [, bottom = 0, , top = 0] = page.view;
    page.cleanup();
    const runs: Run[] = [];
    for (const item of items.slice(0, MOST.runs)) {
      if (!('str' in item) || item.str === '') continue;
      const [a, b, c, d, x, y] = item.transform as [number, number, number, number, number, number];
      // What is turned is no line of the text: marks across the page, names of pictures.
      if (Math.abs(b) > Math.abs(a) || Math.abs(c) > Math.abs(d)) continue;
      runs.push({
        text: item.str,
        x0: x,
        x1: x + item.width,
        y: y - bottom,
        size: Math.hypot(c, d) || item.height || 1,
      });
    }
    return { height: top - bottom, rows: rowsOf(runs) };
  } catch {
    throw new InputError(`is a damaged PDF, on page ${number}`, where, 'get it again, or save its text as a .txt file');
  }
}

function articleOf(
  pages: readonly Page[],
  info: Readonly<Record<string, unknown>>,
  where: string,
  hyphens: TextWords['hyphens'],
): Omit<Found, 'where'> {
  const { kept, heads, address } = withoutHeads(pages);
  const lines = kept.map((rows) => linesInOrder(rows));
  const blank = lines.flatMap((page, i) => (page.length === 0 ? [i + 1] : []));
  if (blank.length === pages.length) {
    const remedy = 'have its text recognized (OCR), for instance with ocrmypdf';
    throw new InputError('has no text layer: its pages are pictures', where, remedy);
  }
  const paragraphs = paragraphsOf(lines, hyphens);
  const large = headline(lines);
  const { text, markup } = joined(blocksOf(paragraphs, large, usualSize(lines)));
  if ((text.match(UNTOLD)?.length ?? 0) > 0.1 * text.length) {
    throw new InputError('has fonts that do not tell their letters', where, 'have its text recognized (OCR)');
  }
  if (text.length > MOST.characters)
    throw new InputError('has more than 5 MB of text', where, 'split it into its articles');
  const first = (lines.find((page) => page.length > 0) ?? []).map((line) => line.text).join(' ');
  const own = shown(info.Title, first);
  const signature = signatureIn(text, heads);
  const input: ArticleInput = {
    text,
    ...(markup && { markup }),
    ...signature,
    title: large !== null && own !== null && large.includes(own) ? large : (own ?? large),
    byline: shown(info.Author, first) ?? signature.byline,
    url: address,
  };
  const note =
    blank.length > 0 ? `has no text on page ${blank.slice(0, 10).join(', ')}${blank.length > 10 ? '…' : ''}` : null;
  return { input, note };
}

/** What paragraphs are, by the size of their letters and the marks before them. */
function blocksOf(paragraphs: readonly Paragraph[], large: string | null, usual: number): Block[] {
  return paragraphs.map((paragraph) => {
    const { text, size } = paragraph;
    const isHeading = size >= HEADLINE * usual && text.length <= LONGEST_HEADING && !isEnded(paragraph);
    const kind = text === large ? 'headline' : isHeading ? 'headings' : isItem(paragraph) ? 'items' : null;
    return { ...plainBlock(text), isStressed: kind === 'headings', ...(kind && { kind }) };
  });
}

/** The size of most letters, in points. */
function usualSize(pages: readonly (readonly Run[])[]): number {
  const sizes = pages
    .flat()
    .flatMap(({ size, text }) => Array<number>(Math.min(text.length, 100)).fill(size))
    .sort((a, b) => a - b);
  return sizes[sizes.length >> 1] ?? 0;
}

/** What the file says of itself, if its first page shows it too: else it tells of the program, or of another document. */
function shown(value: unknown, text: string): string | null {
  const plain = (words: string): string => words.replace(/\s+/g, ' ').trim().toLowerCase();
  const words = typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : '';
  return words.length > 3 && plain(text).includes(plain(words)) ? words : null;
}

/** The lines of the first page whose letters are much larger than the text's, if they are few and together. */
function headline(pages: readonly (readonly Line[])[]): string | null {
  const lines = pages.find((page) => page.length > 0) ?? [];
  const normal = usualSize(pages);
  const largest = lines.reduce((most, { size, text }) => (text.length > 3 ? Math.max(most, size) : most), 0);
  if (largest < HEADLINE * normal) return null;
  const at = lines.findIndex(({ size, text }) => size === largest && text.length > 3);
  let to = at;
  while (to < lines.length && Math.abs(lines[to]!.size - largest) < 0.5) to++;
  const title = lines
    .slice(at, to)
    .map(({ text }) => text)
    .join(' ');
  return to - at <= 4 && title.length <= 300 ? title : null;
}

/** The rows of pages without running heads and feet, page numbers, and what browsers print around a page; these heads, and its address. */
function withoutHeads(pages: readonly Page[]): { kept: Row[][]; heads: string[]; address: string | null } {
  const seen = new Map<string, { page: number; y: number }[]>();
  const edges = pages.map(({ rows }) => new Set([...rows.slice(0, EDGE_ROWS), ...rows.slice(-EDGE_ROWS)]));
  for (const [page, rows] of edges.entries()) {
    for (const row of rows) {
      const key = keyOf(row);
      if (!seen.has(key)) seen.set(key, []);
      seen.get(key)!.push({ page, y: row.y });
    }
  }
  const usual = usualSize(pages.map(({ rows }) => rows.flatMap(({ runs }) => runs)));
  const heads = new Set<string>();
  let address: string | null = null;
  const kept = pages.map(({ rows, height }, page) =>
    rows.filter((row) => {
      if (!edges[page]!.has(row)) return true;
      const text = rowText(row);
      if (text === '') return false;
      const isOutside = row.y < 0.08 * height || row.y > 0.94 * height;
      const printed = isOutside ? ADDRESS.exec(text)?.[0] : undefined;
      if (printed !== undefined && !printed.endsWith('…')) address ??= printed;
      if (isOutside && (printed !== undefined || PRINTED.test(text) || NUMBER.test(text))) return false;
      const others = seen.get(keyOf(row))!.slice(0, 100);
      const isRunning = others.some((other) => other.page !== page && Math.abs(other.y - row.y) < SLACK);
      const isSmall = isOutside && row.runs.every(({ size }) => size < SMALL * usual);
      if ((isRunning || isSmall) && row.y > height / 2) heads.add(text);
      return !isRunning && !isSmall;
    }),
  );
  return {
    kept,
    heads: [...heads].slice(0, EDGE_ROWS),
    address: address !== null && URL.canParse(address) ? address : null,
  };
}

/** What a head says on every page: without the page's number. */
function keyOf(row: Row): string {
  return rowText(row).toLowerCase().replace(/\d+/g, '#');
}
