import { csvLine } from '../../formats/csv.js';
import { json, jsonLine } from './json.js';

/** How a list is printed. */
export const ROWS_FORMATS = ['table', 'json', 'jsonl', 'csv'] as const;
export type RowsFormat = (typeof ROWS_FORMATS)[number];

/** A list as programs get it. */
export interface Rows<Row> {
  readonly rows: readonly Row[];
  /** What JSON has in all. */
  readonly whole: unknown;
  /** The names of the columns of CSV. */
  readonly head: readonly string[];
  readonly cells: (row: Row) => readonly unknown[];
}

/** A list for programs. */
export function printed<Row>({ rows, whole, head, cells }: Rows<Row>, format: Exclude<RowsFormat, 'table'>): string {
  switch (format) {
    case 'json':
      return json(whole);
    case 'jsonl':
      return rows.map(jsonLine).join('');
    case 'csv':
      return [head, ...rows.map(cells)].map(csvLine).join('');
  }
}
