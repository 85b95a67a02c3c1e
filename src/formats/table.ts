import { type CsvError, type Parser, parse } from 'csv-parse';
import { InputError } from '../errors.js';
import { type Columns, columnNames, hasText } from './columns.js';
import { articleIn } from './fields.js';
import { delimiterOf, toldDelimiter } from './header.js';
import type { Item } from './item.js';

/** What is said of a line without a text: the others are read. */
export const PASSED_OVER = 'it is passed over';

interface Row {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/**
 * Articles in a table (CSV, RFC 4180, and its kin with tabs or semicolons): a line each, under a first line that names the
 * columns, one by one as they stream by. Columns are found by the names that fields go by elsewhere, in any spelling, or as
 * a person names them. The text is kept to the last character. A line that can't be read is an error in its place.
 *
 * @param most the most characters of a line
 * @throws {InputError} if no column has the text, or one that a person names is not there
 */
export async function* readTable(
  source: AsyncIterable<string>,
  where: string,
  most: number,
  columns: Columns = {},
): AsyncGenerator<Item> {
  const { first, whole } = await begun(source);
  const faults: InputError[] = [];
  const parser = parserOf(first, most, (error) => faults.push(passedOver(error, where)));
  const fed = feed(whole, parser);
  let names: readonly string[] | null = null;
  let some = false;
  try {
    for await (const { record, info } of parser as AsyncIterable<Row>) {
      yield* faults.splice(0);
      if (names === null) {
        names = namesIn(record, where, columns);
        continue;
      }
      some = true;
      const fields: Record<string, string> = {};
      for (const [i, name] of names.entries()) fields[name] ||= record[i] ?? '';
      yield articleIn(fields, `${where}, line ${info.lines}`, columns, PASSED_OVER);
    }
  } finally {
    parser.destroy();
    await fed;
  }
  yield* faults.splice(0);
  if (!some) throw new InputError('has no line with an article', where, 'give a table with an article a line');
}

/** What takes a table apart that begins with some line, and goes on behind one that can't be read. */
function parserOf(first: string, most: number, onSkip: (error: CsvError | undefined) => void): Parser {
  const declared = toldDelimiter(first);
  return parse({
    delimiter: declared ?? delimiterOf(first) ?? ',',
    from_line: declared === null ? 1 : 2,
    bom: true,
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    max_record_size: most,
    on_skip: (error) => {
      onSkip(error);
      return undefined;
    },
  });
}

/** What is told of a line that can't be read. */
function passedOver(error: CsvError | undefined, where: string): InputError {
  const what = error?.code === 'CSV_MAX_RECORD_SIZE' ? 'is a line that is too long' : "is a line that can't be read";
  return new InputError(what, `${where}, line ${error?.lines ?? '?'}`, 'close its quotation marks, or split it');
}

/** The first line of a stream, or what there is of it, and the whole stream again. */
async function begun(source: AsyncIterable<string>) {
  const iterator = source[Symbol.asyncIterator]();
  const { value = '' } = await iterator.next();
  const whole = (async function* () {
    yield value as string;
    yield* { [Symbol.asyncIterator]: () => iterator };
  })();
  return { first: /^[^\r\n]*/.exec(value as string)![0], whole };
}

/** Hands a stream to a parser, as fast as it takes it. What goes wrong is told where the parser is read. */
async function feed(source: AsyncIterable<string>, parser: Parser): Promise<void> {
  try {
    for await (const chunk of source) {
      if (parser.destroyed) return;
      if (!parser.write(chunk))
        await new Promise<void>((resolve) => {
          parser.once('drain', resolve).once('close', resolve);
        });
    }
    parser.end();
  } catch (error) {
    parser.destroy(error as Error);
  }
}

/**
 * The names of a table's columns as {@link columnNames} gives them, but for those that a person names.
 *
 * @throws {InputError} if no column has the text, or one that a person names is not there
 */
export function namesIn(header: readonly string[], where: string, columns: Columns): readonly string[] {
  const own = header.map((name) => name.trim());
  const given = Object.values(columns);
  for (const [field, name] of Object.entries(columns)) {
    if (!own.includes(name)) throw new InputError(`has no column "${name}" for the ${field}`, where, listed(own));
  }
  const names = columnNames(own).map((name, i) => (given.includes(own[i]!) ? own[i]! : name));
  if (hasText(names, columns)) return names;
  const remedy = `name it with --column text=NAME; ${listed(own)}`;
  throw new InputError('has no column that is known to hold the text', where, remedy);
}

function listed(names: readonly string[]): string {
  const shown = names.slice(0, 20).map((name) => (name.length > 40 ? `${name.slice(0, 40)}…` : name));
  return `it has ${shown.join(', ')}${names.length > shown.length ? ` and ${names.length - shown.length} more` : ''}`;
}
