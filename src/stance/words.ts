import type { StanceWords } from '../language/stance.js';
import type { Span } from '../text/span.js';

/**
 * What the words of a clause tell of its speaker's stand towards a target: praised or blamed where a whole phrase is about it, for or
 * against where words beside it judge.
 */
export type Told = 'praised' | 'blamed' | 'for' | 'against' | 'fact' | 'denied' | 'nothing';

const TARGET = 'TARGET';
/** How far from a target a word that judges it stands, before and behind it, in UTF-16 code units. */
const BEFORE = 25;
const BEHIND = 50;

/**
 * Reads the clause of what is said that a target is mentioned in.
 *
 * @param said what is said, in one sentence
 * @param target where in it the target is
 * @param others where others are, to whom the words beside them belong
 */
export function toldBy(said: string, target: Span, language: StanceWords, others: readonly Span[] = []): Told {
  if (language.deniedWithin.test(said)) return 'denied';
  const { clause, at, from } = clauseOf(said, target, language);
  const marked = clause.slice(0, at[0]) + TARGET + clause.slice(at[1]);
  if (language.deniedOf.some((pattern) => pattern.test(marked))) return 'denied';
  if (language.forTarget.some((pattern) => pattern.test(marked))) return 'praised';
  if (language.againstTarget.some((pattern) => pattern.test(marked))) return 'blamed';
  const beside = others.map(([start, end]): Span => [start - from, end - from]);
  return byWords(clause, at, beside, language);
}

/** The clause around a target. */
function clauseOf(
  said: string,
  [start, end]: Span,
  { clauseBreak }: StanceWords,
): { clause: string; at: Span; from: number } {
  const breaks = [...said.matchAll(clauseBreak)];
  const from = breaks.filter(({ index }) => index < start).at(-1);
  const to = breaks.find(({ index }) => index >= end);
  const first = from === undefined ? 0 : from.index + from[0].length;
  const last = to?.index ?? said.length;
  return { clause: said.slice(first, last), at: [start - first, end - first], from: first };
}

function byWords(clause: string, [start, end]: Span, others: readonly Span[], language: StanceWords): Told {
  let sum = 0;
  let first = 0;
  let isFact = false;
  let isRemedied = false;
  let flip: number | undefined;
  for (const { 0: word, index } of clause.matchAll(language.judging)) {
    // The target's own words judge nobody: "Mr Good".
    if (index >= start && index < end) continue;
    const [from, to] = index < start ? [index + word.length, start] : [end, index];
    if (to - from > (index < start ? BEFORE : BEHIND)) continue;
    if (others.some((other) => other[0] >= from && other[1] <= to)) continue;
    const poles = language.poles(word.toLowerCase().replace(/\s+/g, ' '));
    const isSuffered = poles.includes('deed') && index < start && !language.by.test(clause.slice(index, start));
    if (isSuffered) {
      isFact = true;
      continue;
    }
    const isNegated =
      language.negated.test(clause.slice(0, index)) || language.toNobody.test(clause.slice(index + word.length));
    const isFlipped = flip !== undefined && language.flips.test(clause.slice(flip, index));
    const sign = isNegated === isFlipped ? 1 : -1;
    // Who ends an evil does well.
    const isAround = !isRemedied && index > start && language.adjunct.test(clause.slice(start, index));
    const judged = isAround
      ? 0
      : poles.includes('for')
        ? sign
        : !poles.includes('against')
          ? 0
          : isRemedied
            ? 1
            : -sign;
    sum += judged;
    if (first === 0 && index > start) first = judged;
    if (poles.includes('remedy') && index > start && !isNegated) isRemedied = true;
    if (poles.includes('fact')) isFact = true;
    if (poles.includes('flip')) flip = index + word.length;
  }
  // “Did an excellent job under awful conditions”: where they cancel out, what is said first of the target counts.
  const pole = sum === 0 ? first : sum;
  if (pole !== 0) return pole > 0 ? 'for' : 'against';
  return isFact ? 'fact' : 'nothing';
}
