import type { Span } from '../text/span.js';

/**
 * The form of a word as a number from 0 to 11, the encoder's second input: twice its case (0 no letters, 1 lower,
 * 2 Capitalised, 3 a single capital, 4 ALL CAPITALS, 5 miXed), plus one inside quotation marks.
 */
export function shape(word: string, inQuotation: boolean): number {
  return 2 * caseOf(word) + (inQuotation ? 1 : 0);
}

function caseOf(word: string): number {
  if (/^[a-z]+$/.test(word)) return 1;
  const letters = word.match(/\p{L}/gu);
  if (!letters) return 0;
  const capitals = letters.filter((c) => /\p{Lu}/u.test(c)).length;
  if (capitals === 0) return 1;
  if (letters.length === 1) return 3;
  if (capitals === letters.length) return 4;
  return capitals === 1 && /\p{Lu}/u.test(letters[0]!) ? 2 : 5;
}

/**
 * For each code unit of a paragraph, 1 inside double quotation marks, the marks included.
 *
 * A state machine blind to nesting, as the encoder saw it in training: a hint, where `quotations` finds the truth.
 */
export function quoted(text: string, [from, to]: Span): Uint8Array {
  const out = new Uint8Array(to - from);
  let inside = 0;
  for (let i = from; i < to; i++) {
    const c = text.charAt(i);
    if (c === '“' || c === '«' || c === '„') inside = 1;
    out[i - from] = inside;
    if (c === '”' || c === '»') {
      out[i - from] = 1;
      inside = 0;
    } else if (c === '"') {
      out[i - from] = 1;
      inside = 1 - inside;
    }
  }
  return out;
}
