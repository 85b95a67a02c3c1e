import { diffWordsWithSpace } from 'diff/lib/diff/word.js';

/** A stretch of words: in both, only in the former or only in the later text. */
export interface Stretch {
  readonly words: string;
  readonly in: 'both' | 'former' | 'later';
}

/**
 * How the words of one text differ from those of another: the shortest edit script over words, white space and marks
 * (Myers 1986). Changes with nothing but white space between them are one: "will" became "may have to".
 *
 * @param plain what is compared in the place of a text, as long as it; what is the same there stands as the later text has it
 */
export function difference(former: string, later: string, plain = (text: string): string => text): Stretch[] {
  const out: Stretch[] = [];
  let [was, is] = ['', ''];
  const close = (): void => {
    if (was !== '') out.push({ words: was, in: 'former' });
    if (is !== '') out.push({ words: is, in: 'later' });
    [was, is] = ['', ''];
  };
  const parts = diffWordsWithSpace(plain(former), plain(later));
  let [inFormer, inLater] = [0, 0];
  for (const [i, { value, added, removed }] of parts.entries()) {
    const isBetween = !/\S/.test(value) && was + is !== '' && i + 1 < parts.length;
    const before = former.slice(inFormer, inFormer + value.length);
    const after = later.slice(inLater, inLater + value.length);
    if (!added) inFormer += value.length;
    if (!removed) inLater += value.length;
    if (removed) was += before;
    else if (added) is += after;
    else if (isBetween) [was, is] = [was + before, is + after];
    else {
      close();
      out.push({ words: after, in: 'both' });
    }
  }
  close();
  return out;
}
