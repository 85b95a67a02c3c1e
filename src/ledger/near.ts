import { words } from '../identity/fold.js';

/** So many words in a row are compared. */
const ROW = 5;
/** Texts of fewer rows say too little to be told apart. */
const LEAST = 40;
/** Of the shorter text's rows so many stand in the other, if both are one article at different times. */
const SHARED = 0.1;

/** Whether two texts of some length have hardly any words in a row in common, as versions of one page never do. */
export function areUnlike(a: string, b: string): boolean {
  const [one, other] = [rowsOf(a), rowsOf(b)].sort((x, y) => x.size - y.size) as [Set<string>, Set<string>];
  if (one.size < LEAST) return false;
  let shared = 0;
  for (const row of one) if (other.has(row)) shared++;
  return shared < SHARED * one.size;
}

function rowsOf(text: string): Set<string> {
  const all = words(text);
  const rows = new Set<string>();
  for (let i = 0; i + ROW <= all.length; i++) rows.add(all.slice(i, i + ROW).join(' '));
  return rows;
}
