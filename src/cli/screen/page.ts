import type { Query } from '../../ledger/query.js';
import { plural } from './plural.js';

/** A page of a list. */
export interface Page {
  /** From 1. */
  readonly page: number;
  /** How many stand before it. */
  readonly offset: number;
  readonly shown: number;
  /** How many there are on all pages. */
  readonly total: number;
}

/** "21 to 40 of 57 statements. --page 3 has the next."; what the list has stands behind the number, before the stop. */
export function pageNote({ page, offset, shown, total }: Page, noun: string, what = ''): string {
  if (shown === 0) return `Page ${page} is behind the last of ${plural(total, noun)}.`;
  const end = offset + shown;
  const more = end < total ? ` --page ${page + 1} has the next.` : '';
  return `${offset + 1} to ${end} of ${plural(total, noun)}${what}.${more}`;
}

export const NO_ARTICLE_YET = 'No article is on record yet; onrecord add puts some there.';
export const NOTHING_YET = 'No statement is on record yet; onrecord add puts articles there.';

/** Why a query finds nothing in a ledger of so many statements, and what to do about it. */
export function nothingFits({ words }: Query, statements: number): string {
  if (statements === 0) return NOTHING_YET;
  const wider = words === undefined ? 'Fewer options' : 'Fewer words, or "beginning*",';
  return `No statement on record fits. ${wider} find more.`;
}
