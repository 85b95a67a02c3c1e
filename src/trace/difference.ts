import { diffWordsWithSpace } from 'diff';

/** A stretch of words: in both, only in the former or only in the later text. */
export interface Stretch {
  readonly words: string;
  readonly in: 'both' | 'former' | 'later';
}

/**
 * How the words of one text differ from those of another: the shortest edit script over words, white space and marks
 * (Myers 1986). Changes with nothing but white space between them are one: "will" became "may have to".
 */
export function difference(former: string, later: string): Stretch[] {
  const out: Stretch[] = [];
  let [was, is] = ['', ''];
  const close = (): void => {
    if (was !== '') out.push({ words: was, in: 'former' });
    if (is !== '') out.push({ words: is, in: 'later' });
    [was, is] = ['', ''];
  };
  const parts = diffWordsWithSpace(former, later);
  for (const [i, { value, added, removed }] of parts.entries()) {
    const isBetween = !/\S/.test(value) && was + is !== '' && i + 1 < parts.length;
    if (removed) was += value;
    else if (added) is += value;
    else if (isBetween) [was, is] = [was + value, is + value];
    else {
      close();
      out.push({ words: value, in: 'both' });
    }
  }
  close();
  return out;
}
