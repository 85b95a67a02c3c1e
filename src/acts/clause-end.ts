const FULL_STOP = /[.!?]+$/u;

/** How long some words are up to where another clause begins, or to their end, without what closes the sentence; in UTF-16 code units. */
export function lengthOfClause(words: string, clauseEnd: RegExp): number {
  const own = words.slice(0, clauseEnd.exec(words)?.index ?? words.length);
  return own.trimEnd().replace(FULL_STOP, '').length;
}
