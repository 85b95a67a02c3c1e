/** How much two sets share: of all that either has, what both have; 0 to 1. */
export function jaccard(a, b) {
  const both = [...a].filter((one) => b.has(one)).length;
  return both / (a.size + b.size - both || 1);
}
