import { expect } from 'vitest';

/** Milliseconds of computing that an input may cost which is read or refused at once: many times what it does. */
export const PATIENCE_MS = 10_000;
/** How many times longer four times as much may take: 4 if time is linear, 16 if it is quadratic. */
const MOST = 9;
/** Shorter work says nothing: it is lost in what else the process does. */
const LEAST_MS = 4;
const TRIES = 6;

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
 * Expects that work grows no faster than its input, by the ratio of what a quarter and the whole of it take: that holds on
 * any machine, however busy it is.
 *
 * @param work is given how much to do: 0.25 or 1
 */
export function expectLinear(work: (share: number) => unknown): void {
  let [quarter, whole] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let i = 0; i < TRIES; i++) {
    quarter = Math.min(
      quarter,
      costOf(() => work(0.25)),
    );
    whole = Math.min(
      whole,
      costOf(() => work(1)),
    );
    if (whole <= MOST * Math.max(quarter, LEAST_MS)) return;
  }
  expect.fail(`a quarter takes ${quarter.toFixed(1)} ms, the whole ${whole.toFixed(1)} ms`);
}

function since(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
