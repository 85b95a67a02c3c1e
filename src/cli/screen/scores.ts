import type { Figures, Scorer, Scores } from '../../evaluate/score.js';

/** The scores in the lines that the field's reference scorer for PolNeAR prints, so that the two can be compared. */
export function report(scores: Scores): string {
  const rows: [string, string | Figures][] = [
    ['docs', String(scores.documents)],
    ['gold', String(scores.gold)],
    ['pred', String(scores.predicted)],
    ['tokens_source', scores.tokens.source],
    ['tokens_cue', scores.tokens.cue],
    ['tokens_content', scores.tokens.content],
    ['content_exact', scores.exact],
    ['content_overlap', scores.overlap],
    ['relation', scores.relation],
    ['direct_gold', String(scores.direct.gold)],
    ['direct_found', thousandths(scores.direct.found)],
    ['direct_relation', thousandths(scores.direct.relation)],
  ];
  return rows
    .map(([name, value]) => `${name.padEnd(16)} ${typeof value === 'string' ? value : line(value)}\n`)
    .join('');
}

/** How probabilities compare with how often they were right, in tenths. */
export function reliability(bins: ReturnType<Scorer['reliability']>): string {
  const rows = bins.map(
    ({ from, count, p, right }) =>
      `${from.toFixed(1)}-${(from + 0.1).toFixed(1)} ${String(count).padStart(6)} ${p.toFixed(3)} ${right.toFixed(3)}\n`,
  );
  const all = bins.reduce((sum, { count }) => sum + count, 0) || 1;
  const error = bins.reduce((sum, { count, p, right }) => sum + (count / all) * Math.abs(p - right), 0);
  return `\np        count mean p right\n${rows.join('')}expected calibration error ${error.toFixed(3)}\n`;
}

function line({ precision, recall, f1 }: Figures): string {
  return `P ${thousandths(precision)} R ${thousandths(recall)} F1 ${thousandths(f1)}`;
}

/**
 * Three decimals as C and Python print them: a half goes to the even digit, 0.0625 is 0.062, where `toFixed` rounds it
 * up. A binary fraction lies half-way only if it is an odd number of sixteenths, and then has just four decimals.
 */
function thousandths(value: number): string {
  const four = value.toFixed(4);
  const isHalf = Number.isInteger(value * 16) && four.endsWith('5');
  return isHalf && Number(four.at(-2)) % 2 === 0 ? four.slice(0, -1) : value.toFixed(3);
}
