/** Whom each is joined with, by number. */
export type Neighbours = readonly (readonly number[])[];

/**
 * The members by which alone a connected graph hangs together, ascending: without one of them it falls apart. In linear time
 * (Hopcroft and Tarjan 1973), without recursion, since a chain of papers may be long.
 */
export function articulations(neighbours: Neighbours): number[] {
  const count = neighbours.length;
  const entered = new Int32Array(count).fill(-1);
  const lowest = new Int32Array(count);
  const next = new Int32Array(count);
  const from = new Int32Array(count).fill(-1);
  const points = new Uint8Array(count);
  let clock = 0;
  for (let root = 0; root < count; root++) {
    if (entered[root] !== -1) continue;
    let branches = 0;
    entered[root] = lowest[root] = clock++;
    for (let at = root; at !== -1; ) {
      const other = neighbours[at]![next[at]!++];
      if (other !== undefined) {
        if (entered[other] === -1) {
          entered[other] = lowest[other] = clock++;
          from[other] = at;
          if (at === root) branches++;
          at = other;
        } else if (other !== from[at]) lowest[at] = Math.min(lowest[at]!, entered[other]!);
        continue;
      }
      const above = from[at]!;
      if (above !== -1) {
        lowest[above] = Math.min(lowest[above]!, lowest[at]!);
        if (above !== root && lowest[at]! >= entered[above]!) points[above] = 1;
      }
      at = above;
    }
    if (branches > 1) points[root] = 1;
  }
  return Array.from(points.keys()).filter((one) => points[one] === 1);
}

/** Those that still hang together when one is left out, each ascending, by their first numbers. */
export function partsWithout(neighbours: Neighbours, without: number): number[][] {
  const seen = new Uint8Array(neighbours.length);
  seen[without] = 1;
  const parts: number[][] = [];
  for (let start = 0; start < neighbours.length; start++) {
    if (seen[start] === 1) continue;
    seen[start] = 1;
    const part = [start];
    for (const one of part) {
      for (const other of neighbours[one]!) {
        if (seen[other] === 1) continue;
        seen[other] = 1;
        part.push(other);
      }
    }
    parts.push(part.sort((a, b) => a - b));
  }
  return parts;
}
