import { type Columns, columnNames, hasText, isKnown } from './columns.js';

/** What parts the columns of a table: commas, tabs, or the semicolons of countries that write decimals with a comma. */
export type Delimiter = ',' | '\t' | ';';
const DELIMITERS: readonly Delimiter[] = [',', '\t', ';'];
/** More columns are no table's. */
const MOST_COLUMNS = 1000;
/** The longest name of a column, in characters. */
const LONGEST = 60;

/** What a spreadsheet program writes above a table to say what parts its columns: `sep=;`. */
const SAYS_DELIMITER = /^\uFEFF?sep=(?<mark>[,;\t])[ \t]*(?=[\r\n]|$)/i;

/** The delimiter that a table's first line says, if that line says nothing else; null for a line with names. */
export function toldDelimiter(text: string): Delimiter | null {
  return (SAYS_DELIMITER.exec(text)?.groups?.mark as Delimiter | undefined) ?? null;
}

/** The delimiter of a table's first line: what stands most often in it outside of quotation marks; null without any. */
export function delimiterOf(line: string): Delimiter | null {
  const bare = line.replace(/"[^"]*"/g, '');
  const [best] = DELIMITERS.map((mark) => ({ mark, count: bare.split(mark).length - 1 })).sort(
    (a, b) => b.count - a.count,
  );
  return best!.count > 0 ? best!.mark : null;
}

/** Whether a text begins with a line that names the columns of a table with articles: one holds the text, and the others are names, too. */
export function isHeader(text: string, columns: Columns = {}): boolean {
  const declared = toldDelimiter(text);
  const [line] = /[^\r\n]*/.exec(declared === null ? text : text.replace(/^[^\r\n]*[\r\n]+/, ''))!;
  const delimiter = declared ?? delimiterOf(line);
  if (delimiter === null) return false;
  const own = line.split(delimiter).map((name) => name.trim().replace(/^"|"$/g, ''));
  if (own.length > MOST_COLUMNS || own.some((name) => name.length > LONGEST)) return false;
  if (columns.text !== undefined) return own.includes(columns.text);
  const names = columnNames(own);
  if (!hasText(names)) return false;
  return own.every((name) => !/\s/.test(name)) || names.filter((name) => isKnown(name)).length > 1;
}
