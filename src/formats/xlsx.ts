import { readFileSync } from 'node:fs';
import { strFromU8, type UnzipFileInfo, unzipSync } from 'fflate';
import writeExcelFile, { type Cell } from 'write-excel-file/node';

/** A column and what it holds: a day is ISO 8601. */
interface Column {
  readonly name: string;
  readonly type: 'text' | 'number' | 'count' | 'day';
}

/** What a sheet takes, with the row of names (https://support.microsoft.com/office/1672b34d-7043-467e-8e27-269d656771c3). */
const MOST_ROWS = 1_048_576;
/** What a cell takes, in UTF-16 code units. */
const MOST_TEXT = 32_767;
const DAY = 'yyyy-mm-dd';
/** What XML can't hold; and half of a pair of surrogates. */
const CONTROL = /[^\P{Cc}\t\n\r]|\p{Cs}|[\ufffe\uffff]/gu;
/** How a sheet writes a character by its number: who means the letters writes the first one so. */
const ESCAPED = /_(?=x[0-9a-f]{4}_)/giu;
/** A larger list of texts, in bytes, is not looked at. */
const MOST_LOOKED_AT = 1e9;
const STRINGS = 'xl/sharedStrings.xml';

/** More rows than a sheet takes. */
export class TooManyRows extends Error {
  constructor() {
    super(`has more than ${(MOST_ROWS - 1).toLocaleString('en')} rows, which is what a sheet takes`);
  }
}

/**
 * Writes rows to a spreadsheet (Office Open XML, ECMA-376) of one sheet with the columns' names on top: days and numbers are
 * such, texts are never formulas, and what a cell can't take of one is cut off with an ellipsis.
 *
 * @returns how many rows there are
 * @throws {TooManyRows}
 */
export async function writeXlsx(
  file: string,
  sheet: string,
  columns: readonly Column[],
  rows: Iterable<Readonly<Record<string, unknown>>>,
): Promise<number> {
  const names = columns.map(({ name }): Cell => ({ value: name, type: String, fontWeight: 'bold' }));
  const data: Cell[][] = [names];
  for (const row of rows) {
    if (data.length === MOST_ROWS) throw new TooManyRows();
    data.push(columns.map(({ name, type }) => cellOf(row[name], type)));
  }
  await writeExcelFile(data, { sheet, stickyRowsCount: 1 }).toFile(file);
  return data.length - 1;
}

/** Whether a file is a spreadsheet whose first texts are these names. */
export function isSheetOf(file: string, names: readonly string[]): boolean {
  let strings: Uint8Array | undefined;
  try {
    const filter = ({ name, originalSize }: UnzipFileInfo): boolean =>
      name === STRINGS && originalSize <= MOST_LOOKED_AT;
    strings = unzipSync(readFileSync(file), { filter })[STRINGS];
  } catch {
    // It is no archive, so none of ours.
    return false;
  }
  if (!strings) return false;
  const texts = strFromU8(strings).matchAll(/<t(?:\s[^>]*)?>([^<]*)<\/t>/gu);
  return names.every((name) => texts.next().value?.[1] === name);
}

function cellOf(value: unknown, type: Column['type']): Cell {
  if (value === null || value === undefined) return null;
  if (type === 'day') return { value: new Date(String(value).slice(0, 10)), type: Date, format: DAY };
  if (typeof value === 'number') return { value, type: Number };
  const text = String(value).replace(CONTROL, '\ufffd').replace(ESCAPED, '_x005F_');
  return { value: text.length > MOST_TEXT ? `${text.slice(0, MOST_TEXT - 1)}…` : text, type: String };
}
