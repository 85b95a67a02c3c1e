/** Things of which the one that is before all others is taken out next (a binary heap). */
export class Heap<One> {
  private readonly all: One[] = [];

  constructor(private readonly isBefore: (one: One, other: One) => boolean) {}

  push(one: One): void {
    const { all } = this;
    let at = all.push(one) - 1;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (!this.isBefore(one, all[above]!)) break;
      all[at] = all[above]!;
      at = above;
    }
    all[at] = one;
  }

  get size(): number {
    return this.all.length;
  }

  /** The next, which stays. */
  peek(): One | undefined {
    return this.all[0];
  }

  pop(): One | undefined {
    const { all } = this;
    const first = all[0];
    const last = all.pop();
    if (last === undefined || all.length === 0) return first;
    let at = 0;
    for (;;) {
      let below = 2 * at + 1;
      if (below + 1 < all.length && this.isBefore(all[below + 1]!, all[below]!)) below++;
      if (below >= all.length || !this.isBefore(all[below]!, last)) break;
      all[at] = all[below]!;
      at = below;
    }
    all[at] = last;
    return first;
  }
}
