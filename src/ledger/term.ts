/** A term in which FTS5 finds nothing but words. */
export function quoted(term: string): string {
  return `"${term.replaceAll('"', ' ').replaceAll('\0', ' ')}"`;
}
