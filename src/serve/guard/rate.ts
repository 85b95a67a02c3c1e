/** How many requests one address may send at once, and how many a second after that. */
const BURST = 120;
const A_SECOND = 30;
const MOST_ADDRESSES = 10_000;

interface Bucket {
  readonly left: number;
  readonly at: number;
}

/** Counts requests by the address that they come from: a token bucket for each. */
export class Rate {
  private readonly buckets = new Map<string, Bucket>();

  constructor(private readonly now: () => number = () => performance.now()) {}

  /** Counts one; false if it is too many. */
  allows(address: string): boolean {
    const at = this.now();
    const { left, at: before } = this.buckets.get(address) ?? { left: BURST, at };
    const full = Math.min(BURST, left + ((at - before) / 1000) * A_SECOND);
    if (this.buckets.size >= MOST_ADDRESSES) this.buckets.clear();
    this.buckets.set(address, { left: Math.max(full - 1, 0), at });
    return full >= 1;
  }
}
