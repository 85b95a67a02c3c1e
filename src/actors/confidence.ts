import { AT, FEATURES, type Row } from './features.js';

const BOUND = 1e-6;

/**
 * What is known of the best of some candidates and of the one after it, by which it is told how surely the best is right: the weighing's
 * own probabilities `p` tell less. The last row is for none of them.
 */
export function confidenceTraits(rows: readonly Row[], p: readonly number[]): Readonly<Record<string, number>> {
  const order = p.map((_, i) => i).sort((a, b) => p[b]! - p[a]! || a - b);
  const [best, second] = order as [number, number | undefined];
  const bounded = Math.min(1 - BOUND, Math.max(BOUND, p[best]!));
  const traits: Record<string, number> = { always: 1, odds: Math.log(bounded / (1 - bounded)) };
  if (hasRival(rows, best)) traits.rivalled = 1;
  for (const [place, i] of [
    ['best', best],
    ['second', second],
  ] as const) {
    if (i === undefined) continue;
    for (const [j, name] of FEATURES.entries()) if (rows[i]![j] !== 0) traits[`${place} ${name}`] = rows[i]![j]!;
  }
  return traits;
}

/**
 * Whether the best candidate was last seen in an earlier paragraph, and another who is named no earlier than it: a "he" that
 * opens a paragraph after a sentence about two men.
 */
export function hasRival(rows: readonly Row[], best: number): boolean {
  const own = rows[best]!;
  if (best === rows.length - 1 || own[AT.sameParagraph] === 1) return false;
  return rows
    .slice(0, -1)
    .some((row, i) => i !== best && row[AT.named] === 1 && row[AT.sentences]! <= own[AT.sentences]!);
}
