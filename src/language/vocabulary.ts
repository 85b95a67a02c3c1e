/**
 * Whether letters are a word of a vocabulary, which is opened at the first question.
 *
 * @param open a word a line; what is no word but a piece begins with a mark
 */
export function wordsOf(open: () => string): (letters: string) => boolean {
  let words: ReadonlySet<string> | undefined;
  return (letters) => {
    words ??= new Set(open().split('\n'));
    return words.has(letters);
  };
}
