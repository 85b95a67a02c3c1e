const MARKS =
  /[“"«„]([^“”"«»„]*)(?:[”"»“]|$)|''((?:(?!'')[\s\S])*)(?:''|$)|(?<![\p{L}\p{N}])[‘']([^‘]*?)[’'](?![\p{L}\p{N}])/gu;

/** The parts of a report that stand in quotation marks, and those between. */
export function* marked(words: string): Generator<readonly [string, boolean]> {
  let at = 0;
  for (const match of words.matchAll(MARKS)) {
    yield [words.slice(at, match.index), false];
    yield [match[1] ?? match[2] ?? match[3] ?? '', true];
    at = match.index + match[0].length;
  }
  yield [words.slice(at), false];
}
