import { InputError } from '../errors.js';

/** A column by which a list is ordered; the last of a list's columns has each value once. */
export interface Column {
  readonly sql: string;
  /** The greatest first. */
  readonly down?: boolean;
}

/** Where a row stands in an ordered list: its values of the list's columns. It stays where it is when rows come or go. */
export type Place = readonly (string | number | null)[];

/** Which piece of a list is wanted: so many rows, behind those that are passed over, and behind a place. */
export interface Stretch {
  readonly limit: number;
  readonly offset?: number;
  readonly after?: Place | null;
}

/** A piece of a list. */
export interface Piece<Row> {
  readonly rows: readonly Row[];
  /** Where the last of them stands; null if no row is behind it. */
  readonly next: Place | null;
}

export function orderBy(columns: readonly Column[]): string {
  return columns.map(({ sql, down = false }) => `${sql} ${down ? 'DESC' : 'ASC'}`).join(', ');
}

/**
 * The condition that a row stands behind a place. Null is smaller than all else, as SQLite orders it.
 *
 * @throws {InputError} if the place is of a list with other columns
 */
export function behind(columns: readonly Column[], place: Place): { sql: string; values: (string | number | null)[] } {
  checkColumns(columns, place);
  // In brackets: a column may be an expression.
  const all = columns.map((column) => ({ ...column, sql: `(${column.sql})` }));
  const cases = all.map((column, i) => ({
    sql: [...all.slice(0, i).map(({ sql }) => `${sql} IS ?`), beyond(column, place[i]!)].join(' AND '),
    values: place.slice(0, place[i] === null ? i : i + 1),
  }));
  return {
    sql: `(${cases.map(({ sql }) => `(${sql})`).join(' OR ')})`,
    values: cases.flatMap(({ values }) => values),
  };
}

/**
 * Which of two places comes first, for what is ordered in memory.
 *
 * @throws {InputError} if one is of a list with other columns
 */
export function inOrder(columns: readonly Column[]): (a: Place, b: Place) => number {
  return (a, b) => {
    checkColumns(columns, a);
    checkColumns(columns, b);
    for (const [i, { down = false }] of columns.entries()) {
      const [x, y] = [a[i]!, b[i]!];
      if (x !== y) return (isSmaller(x, y) ? -1 : 1) * (down ? -1 : 1);
    }
    return 0;
  };
}

/** Null is smaller than all else. */
function isSmaller(x: string | number | null, y: string | number | null): boolean {
  return x === null || (y !== null && x < y);
}

function checkColumns(columns: readonly Column[], place: Place): void {
  if (place.length === columns.length) return;
  throw new InputError('is of another list', 'the cursor', 'begin again without one');
}

function beyond({ sql, down = false }: Column, value: string | number | null): string {
  if (value === null) return down ? 'FALSE' : `${sql} IS NOT NULL`;
  return down ? `(${sql} < ? OR ${sql} IS NULL)` : `${sql} > ?`;
}

/** The place that a row is, of which nothing but the columns was asked. */
export function placeIn(row: unknown): Place {
  return Object.values(row as Record<string, string | number | null>);
}

/** Of one row more than is wanted, each with its place: those that are wanted, and where they end. */
export function pieceOf<Row>(rows: readonly (readonly [Row, Place])[], limit: number): Piece<Row> {
  const wanted = rows.slice(0, limit);
  return { rows: wanted.map(([row]) => row), next: rows.length > limit ? wanted.at(-1)![1] : null };
}
