import { expect } from 'vitest';

/** Milliseconds of computing that an input may cost which is read or refused at once: many times what it does. */
export const PATIENCE_MS = 10_000;
/** As much of the whole as it is compared with: the farther the two are apart, the less it matters what else a machine does. */
export const PART = 1 / 16;
/** How many times longer the whole may take: 16 if time is linear, 256 if it is quadratic. */
export const MOST = 60;
/** Shorter work says nothing: it is lost in what else the process does. */
const LEAST_MS = 2;
/** One in a quiet moment is enough. */
const MOST_TRIES = 12;

/** Milliseconds that this process computes for a piece of work; what it waits for others isn't counted. */
export function costOf(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  return since(before);
}

/** The same of work that is done later. */
export async function costOfAll(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  return since(before);
}

/**
 * Expects that work grows no faster than its input, by the ratio of what a sixteenth and the whole of it take: that holds on
 * any machine, however busy it is.
 *
 * @param work is given how much to do: 1/16 or 1
 */
export function expectLinear(work: (share: number) => unknown, tries = MOST_TRIES): void {
  let [part, whole] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let i = 0; i < tries; i++) {
    part = Math.min(
      part,
      costOf(() => work(PART)),
    );
    whole = Math.min(
      whole,
      costOf(() => work(1)),
    );
    if (whole <= MOST * Math.max(part, LEAST_MS)) return;
  }
  expect.fail(`a sixteenth takes ${part.toFixed(1)} ms, the whole ${whole.toFixed(1)} ms`);
}

function since(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
