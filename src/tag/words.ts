import type { Span } from '../text/span.js';
import { quoted, shape } from './shape.js';
import type { Vocabulary } from './vocabulary.js';

/** A word or a punctuation mark of the text, as BERT's basic tokenizer splits them. */
export interface Word {
  /** UTF-16 code units into the article's text. */
  readonly start: number;
  readonly end: number;
  /** Numbers of its pieces in the vocabulary; at least one. */
  readonly pieces: readonly number[];
  /** What lower-casing took, and whether it stands in quotation marks: see `shape`. */
  readonly shape: number;
}

/**
 * The words of one paragraph with their pieces: BERT's uncased tokenizer (Devlin et al. 2019; lower case, accents
 * stripped, punctuation and Chinese characters apart), which keeps for each word where it stands.
 */
export function words(text: string, [from, to]: Span, vocabulary: Vocabulary): Word[] {
  const out: Word[] = [];
  const inside = quoted(text, [from, to]);
  let start = -1;
  let end = -1;
  let plain = '';

  const flush = (): void => {
    if (plain !== '') {
      const form = shape(text.slice(start, end), inside[start - from] === 1);
      out.push({ start, end, pieces: vocabulary.pieces(plain), shape: form });
    }
    plain = '';
    start = -1;
  };
  const take = (at: number, width: number, normal: string): void => {
    if (start < 0) start = at;
    end = at + width;
    plain += normal;
  };

  for (let i = from; i < to; ) {
    const code = text.codePointAt(i)!;
    const width = code > 0xffff ? 2 : 1;
    switch (kindOf(code)) {
      case 'letter':
        take(i, width, normalise(code));
        break;
      case 'space':
        flush();
        break;
      case 'alone':
        flush();
        take(i, width, normalise(code));
        flush();
        break;
      case 'nothing':
        break;
    }
    i += width;
  }
  flush();
  return out;
}

type CharacterKind = 'letter' | 'space' | 'alone' | 'nothing';

const ASCII: readonly CharacterKind[] = Array.from({ length: 128 }, (_, code) => {
  if (code === 32 || (code >= 9 && code <= 13 && code !== 11 && code !== 12)) return 'space';
  if (code < 32 || code === 127) return 'nothing';
  return /[A-Za-z0-9]/.test(String.fromCharCode(code)) ? 'letter' : 'alone';
});

function kindOf(code: number): CharacterKind {
  if (code < 128) return ASCII[code]!;
  const c = String.fromCodePoint(code);
  if (code === 0xfffd || /[\p{Cc}\p{Cf}\p{Cn}\p{Co}\p{Cs}]/u.test(c)) return 'nothing';
  if (/[\p{White_Space}]/u.test(c)) return 'space';
  return /\p{P}/u.test(c) || isChinese(code) ? 'alone' : 'letter';
}

/** The CJK ideograph blocks that BERT's tokenizer sets apart. */
function isChinese(code: number): boolean {
  return (
    (code >= 0x4e00 && code <= 0x9fff) ||
    (code >= 0x3400 && code <= 0x4dbf) ||
    (code >= 0x20000 && code <= 0x2ceaf) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0x2f800 && code <= 0x2fa1f)
  );
}

/** Lower case without accents. */
function normalise(code: number): string {
  if (code < 128) return String.fromCharCode(code >= 65 && code <= 90 ? code + 32 : code);
  return String.fromCodePoint(code)
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();
}
