/** Sets that grow together (union–find). The root of a set is its smallest member, whatever the order of joining. */
export class Union {
  private readonly parents: Int32Array;

  constructor(size: number) {
    this.parents = Int32Array.from({ length: size }, (_, i) => i);
  }

  root(of: number): number {
    let at = of;
    for (;;) {
      const up = this.parents[at]!;
      if (up === at) return at;
      // Halving the path keeps it short without a second pass.
      this.parents[at] = this.parents[up]!;
      at = this.parents[at]!;
    }
  }

  join(a: number, b: number): void {
    const [x, y] = [this.root(a), this.root(b)];
    if (x < y) this.parents[y] = x;
    else this.parents[x] = y;
  }
}
