import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib';
import { type AsyncBuffer, type FileMetaData, parquetMetadataAsync, parquetReadObjects } from 'hyparquet';
import { InputError } from '../errors.js';
import type { Columns } from './columns.js';
import { articleIn, type Fields } from './fields.js';
import type { Item } from './item.js';
import { namesIn, PASSED_OVER } from './table.js';

/** What the columns of a group of rows may hold, in bytes: a group is read at once. */
const MOST_GROUP = 300_000_000;

/** What Node unpacks; Snappy is the reader's own. */
const COMPRESSORS = {
  GZIP: (bytes: Uint8Array, most: number) => gunzipSync(bytes, { maxOutputLength: most }),
  BROTLI: (bytes: Uint8Array, most: number) => brotliDecompressSync(bytes, { maxOutputLength: most }),
  ZSTD: (bytes: Uint8Array, most: number) => zstdDecompressSync(bytes, { maxOutputLength: most }),
};

/**
 * Articles in a file of Apache Parquet, a row each, a group of rows at a time; columns are found as in other tables, and only
 * those that an article has are read.
 *
 * @throws {InputError} if it is damaged, or no column has the text
 */
export async function* readParquet(bytes: Uint8Array, where: string, columns: Columns = {}): AsyncGenerator<Item> {
  const file = fileOf(bytes);
  try {
    const metadata = await parquetMetadataAsync(file);
    const own = metadata.schema.slice(1).map(({ name }) => name);
    yield* rows(file, metadata, own, namesIn(own, where, columns), where, columns);
  } catch (error) {
    throw explained(error as Error, where);
  }
}

/**
 * The rows of a file of Apache Parquet as they are, a group of rows at a time.
 *
 * @throws {InputError} if it is damaged
 */
export async function* parquetRows(bytes: Uint8Array, where: string): AsyncGenerator<Fields> {
  const file = fileOf(bytes);
  try {
    const metadata = await parquetMetadataAsync(file);
    let start = 0;
    for (const { num_rows: count } of metadata.row_groups) {
      const slice = { rowStart: start, rowEnd: start + Number(count) };
      yield* await parquetReadObjects({ file, metadata, compressors: COMPRESSORS, ...slice });
      start += Number(count);
    }
  } catch (error) {
    throw explained(error as Error, where);
  }
}

function fileOf(bytes: Uint8Array): AsyncBuffer {
  return {
    byteLength: bytes.length,
    slice: (start, end) => new Uint8Array(bytes.subarray(start, end)).buffer,
  };
}

function explained(error: Error, where: string): InputError {
  if (error instanceof InputError) return error;
  const codec = /compression codec: (\w+)/.exec(error.message)?.[1];
  if (codec === undefined) return new InputError('is damaged Parquet', where, 'write it again');
  return new InputError(`is packed with ${codec}, which is not read`, where, 'write it again with Snappy or Zstandard');
}

async function* rows(
  file: AsyncBuffer,
  metadata: FileMetaData,
  own: readonly string[],
  names: readonly string[],
  where: string,
  columns: Columns,
): AsyncGenerator<Item> {
  let start = 0;
  let some = false;
  for (const group of metadata.row_groups) {
    const count = Number(group.num_rows);
    const size = group.columns.reduce(
      (sum, { meta_data: data }) => sum + Number(data?.total_uncompressed_size ?? 0),
      0,
    );
    if (size > MOST_GROUP) {
      const place = `${where}, rows ${start + 1} to ${start + count}`;
      yield new InputError('are a group of more than 300 MB', place, 'write the file with smaller groups of rows');
    } else {
      const slice = { rowStart: start, rowEnd: start + count };
      const rows = await parquetReadObjects({ file, metadata, compressors: COMPRESSORS, ...slice });
      for (const [i, row] of rows.entries()) {
        yield articleIn(fieldsOf(row, own, names), `${where}, row ${start + i + 1}`, columns, PASSED_OVER);
      }
    }
    some ||= count > 0;
    start += count;
  }
  if (!some) throw new InputError('has no row', where, 'give a table with an article a row');
}

/** A row by the names of fields; days and times in ISO 8601. */
function fieldsOf(row: Fields, own: readonly string[], names: readonly string[]): Fields {
  const fields: Record<string, unknown> = {};
  for (const [i, name] of names.entries()) {
    const value = row[own[i]!];
    fields[name] ??= value instanceof Date && !Number.isNaN(value.getTime()) ? value.toISOString() : value;
  }
  return fields;
}
