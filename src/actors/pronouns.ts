/** What a pronoun tells of whom it refers to. `speaker` and `hearer` are those of the quotation that it stands in. */
export type PronounSort = 'he' | 'she' | 'it' | 'they' | 'speaker' | 'speakers' | 'hearer' | 'relative';

const SORTS: Readonly<Record<PronounSort, string>> = {
  he: 'he him his himself',
  she: 'she her hers herself',
  it: 'it its itself this that',
  they: 'they them their theirs themselves both these those',
  speaker: 'i me my mine myself',
  speakers: 'we us our ours ourselves',
  hearer: 'you your yours yourself yourselves',
  relative: 'who whom whose which',
};

const SORT = new Map(
  Object.entries(SORTS).flatMap(([sort, words]) =>
    words.split(' ').map((word) => [word, sort as PronounSort] as const),
  ),
);

export function pronounSort(word: string): PronounSort | undefined {
  return SORT.get(word.toLowerCase());
}

/** Words that stand for no one in particular. */
export function isGeneric(words: string): boolean {
  return /^(?:some|many|most|others?|one|few|several|all|any|none|each|either|neither|(?:many|most|some|all|both|none|one) of (?:whom|which|them|us|you|these|those)|everyone|everybody|someone|somebody|anyone|anybody|nobody|no one|there|not all|people|some people|many people|that|which|what|those)$/i.test(
    words.trim(),
  );
}
