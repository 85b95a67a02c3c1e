import { fileWriter, parquetWriteRows } from 'hyparquet-writer';

/** A column and what it holds: a day is ISO 8601. */
interface Column {
  readonly name: string;
  readonly type: 'text' | 'number' | 'count' | 'day';
}

/** Each type in Parquet's words. */
const TYPES = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  number: { type: 'DOUBLE' },
  count: { type: 'INT32' },
  day: { type: 'INT32', converted_type: 'DATE' },
} as const;

/** Rows that are held in memory at once. */
const GROUP = 20_000;

/** Writes rows to a file of Apache Parquet (https://parquet.apache.org), compressed with Snappy, a group of rows at a time. */
export async function writeParquet(
  file: string,
  columns: readonly Column[],
  rows: Iterable<Readonly<Record<string, unknown>>>,
): Promise<void> {
  await parquetWriteRows({
    writer: fileWriter(file),
    rows: dated(columns, rows),
    columns: columns.map(({ name }) => ({ name })),
    schema: [
      { name: 'root', num_children: columns.length },
      ...columns.map(({ name, type }) => ({ name, repetition_type: 'OPTIONAL' as const, ...TYPES[type] })),
    ],
    rowGroupSize: GROUP,
    createdBy: 'onrecord',
  });
}

/** Rows with their days as dates. */
function* dated(
  columns: readonly Column[],
  rows: Iterable<Readonly<Record<string, unknown>>>,
): Generator<Record<string, unknown>> {
  const days = columns.filter(({ type }) => type === 'day').map(({ name }) => name);
  for (const row of rows) {
    const out = { ...row };
    for (const name of days) out[name] = typeof row[name] === 'string' ? new Date(row[name].slice(0, 10)) : null;
    yield out;
  }
}
