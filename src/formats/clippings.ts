import { dayOf } from './day.js';
import type { Found } from './item.js';

/** A line of a text, without the white space around it, and where it begins and ends there. */
interface Line {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** What parts the articles of a database's export, and tells one from an article. */
const NEXIS = { start: /^\d{1,6} of \d{1,6} DOCUMENTS?$/i, end: /^End of Document$/i };
/** How databases name their articles: by the source's code, the day, and letters. */
const FACTIVA_END = /^(?:Document )?[A-Z\d]{2,12}0{0,4}(?:19|20)\d{6}[a-z\d]{8,14}$/;
/** Labels of Nexis, before the text and behind it. */
const LABEL = /^([A-Z][A-Za-z-]{2,24}(?: [A-Z][A-Za-z-]{1,20})?): *(.*)$/;
const WORDS = /^\d{1,3}(?:,?\d{3})* words?$/i;
const CODE = /^([A-Z]{2,3})(?:[ \t]+(\S.*))?$/;
/** The codes that Factiva's exports know, and the text's among them. */
const CODES = new Set([
  'AN',
  'BY',
  'CLM',
  'CO',
  'CR',
  'CY',
  'DLN',
  'ED',
  'ET',
  'HD',
  'IN',
  'IPC',
  'IPD',
  'LA',
  'LP',
  'NS',
  'PD',
  'PG',
  'PUB',
  'RE',
  'RF',
  'SC',
  'SE',
  'SN',
  'TD',
  'VOL',
  'WC',
]);

/**
 * The articles of an export of a press database: of Nexis (with “1 of 25 DOCUMENTS” or “End of Document” between them) or of
 * Factiva (with its codes, HD to AN, or with “Document …” behind each). An article's text is its body as it stands in the export;
 * headline, source, day and byline are told by its head. Null for a text that is no such export.
 */
export function readClippings(text: string, where: string): Found[] | null {
  const lines = linesOf(text);
  const inputs = nexis(text, lines) ?? factiva(text, lines);
  return inputs && inputs.length > 0
    ? inputs.map((input, i) => ({ where: inputs.length === 1 ? where : `${where}, article ${i + 1}`, input }))
    : null;
}

/** Whether markup may hold such an export. */
export function mayBeClippings(source: string): boolean {
  return /\bDocument [A-Z\d]{2,16}(?:19|20)\d{6}[a-z\d]{8}|>\s{0,20}End of Document\s{0,20}</.test(source);
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (const { 0: line, index } of text.matchAll(/[^\r\n]+/g)) {
    const trimmed = line.trim();
    if (trimmed === '') continue;
    const start = index + line.indexOf(trimmed);
    lines.push({ text: trimmed, start, end: start + trimmed.length });
  }
  return lines;
}

type Input = Found['input'];

function nexis(text: string, lines: readonly Line[]): Input[] | null {
  if (!lines.some(({ text: line }) => NEXIS.start.test(line) || NEXIS.end.test(line))) return null;
  const documents: Line[][] = [[]];
  for (const line of lines) {
    if (NEXIS.start.test(line.text) || NEXIS.end.test(line.text)) documents.push([]);
    else documents.at(-1)!.push(line);
  }
  return documents.flatMap((document) => nexisArticle(text, document) ?? []);
}

function nexisArticle(text: string, lines: readonly Line[]): Input | null {
  const length = lines.findIndex(({ text: line }) => /^length: *\d[\d,]* words?$/i.test(line));
  if (length < 0) return null;
  const labels = new Map<string, string>();
  let from = length;
  // Labels stand before the body, the one behind the other; “Body” may stand alone above it.
  for (let i = 0; i < lines.length; i++) {
    const [, name, value] = LABEL.exec(lines[i]!.text) ?? [];
    if (i > from + 1) break;
    if (name === undefined) continue;
    if (i >= length) from = i;
    labels.set(name.toLowerCase(), value!.trim());
  }
  from++;
  if (/^body$/i.test(lines[from]?.text ?? '')) from++;
  const end = lines.findIndex(
    ({ text: line }, i) =>
      i > from && /^(?:load-date|language|graphic|publication-type|classification|subject|notes):?(?: |$)/i.test(line),
  );
  const body = lines.slice(from, end < 0 ? lines.length : end);
  if (body.length === 0) return null;
  const head = lines
    .slice(0, length)
    .filter(({ text: line }) => !LABEL.test(line) && !/^(?:copyright|©|\(c\)|all rights reserved)/i.test(line));
  const at = head.findIndex(({ text: line }) => dayOf(line) !== null);
  const publisher = at > 0 ? head[at - 1]!.text : null;
  const headline =
    at > 1 ? head[0]!.text : head.slice(at + 1).find(({ text: line }) => !/\bedition$/i.test(line))?.text;
  return {
    text: text.slice(body[0]!.start, body.at(-1)!.end),
    title: labels.get('headline') || headline || null,
    published: at >= 0 ? dayOf(head[at]!.text) : null,
    publisher,
    byline: bylineOf(labels.get('byline')),
  };
}

function factiva(text: string, lines: readonly Line[]): Input[] | null {
  if (!lines.some(({ text: line }) => FACTIVA_END.test(line))) return null;
  const documents: Line[][] = [[]];
  for (const line of lines) {
    documents.at(-1)!.push(line);
    if (FACTIVA_END.test(line.text.replace(/^AN\s+/, ''))) documents.push([]);
  }
  return documents.flatMap((document) => coded(text, document) ?? plain(text, document) ?? []);
}

/** Fields under codes: a code at the beginning of a line, with its words behind it or below. */
function coded(text: string, lines: readonly Line[]): Input | null {
  const fields = new Map<string, Line[]>();
  let present: Line[] | undefined;
  for (const line of lines) {
    const [, code, rest] = CODE.exec(line.text) ?? [];
    if (code !== undefined && CODES.has(code)) {
      present = [];
      if (!fields.has(code)) fields.set(code, present);
      if (rest !== undefined) present.push({ text: rest, start: line.end - rest.length, end: line.end });
    } else present?.push(line);
  }
  const words = (code: string): string | null =>
    fields
      .get(code)
      ?.map((line) => line.text)
      .join(' ')
      .trim() || null;
  const body = [...(fields.get('LP') ?? []), ...(fields.get('TD') ?? [])];
  if (!fields.has('HD') || body.length === 0) return null;
  const [lead, rest] = [fields.get('LP') ?? [], fields.get('TD') ?? []];
  const parts = [lead, rest]
    .filter((part) => part.length > 0)
    .map((part) => text.slice(part[0]!.start, part.at(-1)!.end));
  return {
    text: parts.join('\n\n'),
    title: words('HD'),
    published: dayOf(words('PD')),
    publisher: words('SN'),
    byline: bylineOf(words('BY')),
  };
}

/** Without codes the lines of the head have their order: headline, author, words, day, source, its code, language, rights. */
function plain(text: string, lines: readonly Line[]): Input | null {
  const words = lines.findIndex(({ text: line }) => WORDS.test(line));
  const rights = lines.findIndex(
    ({ text: line }, i) => i > words && i < words + 12 && /^(?:\(c\)|©|copyright\b)/i.test(line),
  );
  if (words < 1 || rights < 0) return null;
  const body = lines.slice(rights + 1, -1);
  if (body.length === 0) return null;
  const head = lines.slice(words + 1, rights);
  const day = head.findIndex(({ text: line }) => dayOf(line) !== null);
  const source = head.slice(day + 1).find(({ text: line }) => !/^\d{1,2}:\d\d/.test(line));
  return {
    text: text.slice(body[0]!.start, body.at(-1)!.end),
    title: lines[0]!.text,
    published: day >= 0 ? dayOf(head[day]!.text) : null,
    publisher: source?.text ?? null,
    byline: words > 1 ? bylineOf(lines[words - 1]!.text) : null,
  };
}

function bylineOf(words: string | null | undefined): string | null {
  return (
    words
      ?.replace(/^by\s+/i, '')
      .replace(/\s+/g, ' ')
      .trim() || null
  );
}
