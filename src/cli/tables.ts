import { createHash } from 'node:crypto';
import { InputError } from '../errors.js';
import { parquetRows } from '../formats/parquet-table.js';
import { fromFile } from '../intake/bytes.js';
import { survey } from '../intake/folder.js';
import type { Arrival } from '../ledger/put.js';
import { isReading } from '../ledger/shape.js';
import type { Article } from '../record/article.js';
import type { Reading } from '../record/reading.js';

/** Of one file; Spark writes a table in several. */
const MOST_BYTES = 1_000_000_000;
const REMEDY = 'name a folder of tables that spark/archive.py made: OUTPUT/tables/NUMBER';

/** An article that was read elsewhere, and who read it. */
export interface Read extends Arrival {
  readonly reader: string;
}

/**
 * The articles of a folder of Parquet tables, as `spark/archive.py` leaves them, with their readings: each appearance in the order in
 * which they were added. All texts are held in memory.
 *
 * @throws {InputError} if it is no such folder, or holds what no reading can be
 */
export async function* fromTables(folder: string): AsyncGenerator<Read> {
  const texts = new Map<string, Row>();
  for await (const { row, where } of rowsOf(folder, 'articles')) texts.set(textIn(row, 'id', where), row);
  const appearances: { readonly row: Row; readonly where: string }[] = [];
  for await (const one of rowsOf(folder, 'appearances')) appearances.push(one);
  appearances.sort((a, b) => Number(a.row.seq) - Number(b.row.seq));
  for (const { row, where } of appearances) {
    const text = texts.get(textIn(row, 'article', where));
    if (!text) throw new InputError('is of an article that is not in the folder', where, REMEDY);
    yield readIn(row, text, where);
  }
}

type Row = Readonly<Record<string, unknown>>;

async function* rowsOf(folder: string, table: string): AsyncGenerator<{ readonly row: Row; readonly where: string }> {
  const place = `${folder.replace(/[/\\]+$/, '')}/${table}`;
  const { files } = await survey(place).catch(() => ({ files: [] }));
  const parts = files.filter((name) => name.endsWith('.parquet'));
  if (parts.length === 0) throw new InputError(`has no table "${table}"`, folder, REMEDY);
  for (const name of parts) {
    let number = 0;
    const where = `${place}/${name}`;
    for await (const row of parquetRows(await fromFile(where, MOST_BYTES), where)) {
      yield { row, where: `${where}, row ${++number}` };
    }
  }
}

function readIn(row: Row, { id, text, reader, reading, markup }: Row, where: string): Read {
  const rest = valueIn(reading, where) as Omit<Reading, 'article'> & Pick<Article, 'language'>;
  const isWhole =
    typeof text === 'string' &&
    createHash('sha256').update(text).digest('hex') === id &&
    isReading({ ...rest, article: id, appearance: 0, reader });
  if (!isWhole) throw new InputError('is of an article whose text or reading is not as it was made', where, REMEDY);
  const { actors, statements, findings, language } = rest;
  const article: Article = {
    id: id as string,
    title: textOrNull(row.title),
    published: row.published instanceof Date ? row.published.toISOString().slice(0, 10) : null,
    publisher: textOrNull(row.publisher),
    byline: textOrNull(row.byline),
    url: textOrNull(row.url),
    language,
    ...(typeof markup === 'string' && { markup: valueIn(markup, where) as NonNullable<Article['markup']> }),
    ...(typeof row.origins === 'string' && { origins: valueIn(row.origins, where) as NonNullable<Article['origins']> }),
    text,
  };
  return {
    where: textOrNull(row.found) ?? where,
    article,
    live: false,
    reader: reader as string,
    read: async () => ({ article, actors, statements, findings }),
  };
}

function textIn(row: Row, name: string, where: string): string {
  const value = row[name];
  if (typeof value !== 'string') throw new InputError(`has no column "${name}" with a text`, where, REMEDY);
  return value;
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function valueIn(json: unknown, where: string): unknown {
  try {
    return JSON.parse(json as string);
  } catch {
    throw new InputError('has no JSON where there should be', where, REMEDY);
  }
}
