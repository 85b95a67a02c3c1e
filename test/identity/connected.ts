/** Those that belong together, each with whom it is joined and all who are joined with them; in the order given. */
export function connected<T>(members: readonly T[], isJoined: (one: T, other: T) => boolean): T[][] {
  const left = new Set(members);
  const out: T[][] = [];
  for (const start of members) {
    if (!left.delete(start)) continue;
    const part = [start];
    for (const one of part) {
      for (const other of left) if (isJoined(one, other) && left.delete(other)) part.push(other);
    }
    out.push(part);
  }
  return out;
}
