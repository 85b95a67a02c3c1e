import type { Appearance } from '../ledger/entry.js';
import { currentOf } from '../ledger/versions.js';
import type { Task } from './worker.js';

/** What appeared at one address, in the order of adding. */
interface Appeared {
  readonly appearances: readonly Pick<Appearance, 'url' | 'published' | 'found'>[];
}

/** The place of the appearance that stands at the address. */
export const settles: Task<Appeared> = async function* ({ appearances }) {
  yield [...currentOf(new Map(appearances.entries()))];
};
