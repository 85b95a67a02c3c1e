import { fileWriter, parquetWriteRows } from 'hyparquet-writer';

/** A column and its type in Parquet's words. */
export interface Column {
  readonly name: string;
  readonly type: 'STRING' | 'DOUBLE' | 'INT32';
}

/** Rows that are held in memory at once. */
const GROUP = 20_000;

/** Writes rows to a file of Apache Parquet (https://parquet.apache.org), compressed with Snappy, a group of rows at a time. */
export async function writeParquet(file: string, columns: readonly Column[], rows: Iterable<object>): Promise<void> {
  await parquetWriteRows({
    writer: fileWriter(file),
    rows: rows as Iterable<Record<string, unknown>>,
    columns: columns.map(({ name, type }) => ({ name, type })),
    rowGroupSize: GROUP,
    createdBy: 'onrecord',
  });
}
