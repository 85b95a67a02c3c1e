/** A table of sentences: a row a line, ` | ` between what stands in it. */
export const rows = (table: string): string[][] =>
  table
    .trim()
    .split('\n')
    .map((line) => line.trim().split(' | '));
