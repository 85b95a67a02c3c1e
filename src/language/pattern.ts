/** The source of a pattern for any one of some words, the longest first, so that none hides another. */
export function anyOf(words: Iterable<string>): string {
  const list = [...new Set(words)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return `(?:${list.map(literal).join('|')})`;
}

/** Words with a capital each. */
export function capitalised(words: string): string {
  return words.replace(/(?<=^|\s)\p{Ll}/gu, (letter) => letter.toUpperCase());
}

/** The source of a pattern for a word as it is; a space in it is any white space. */
function literal(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '\\s');
}
