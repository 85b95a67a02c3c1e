import type { SenseTurn } from '../language/trace.js';
import type { Change } from '../record/message.js';
import type { Stretch } from '../trace/difference.js';
import type { Hit } from './hit.js';
import type { Part } from './parts.js';
import type { Verdict, Witness } from './witness.js';

/** Whether it was all, in numbers of papers: of publishers, or of addresses and articles where none is known. */
export interface Answer {
  /** Whether no version has more of the sentences; null unless all of the words are on record. */
  readonly isAll: boolean | null;
  /** How many papers have the words and no more of their sentences, more, less, and others. */
  readonly papers: { readonly same: number; readonly more: number; readonly less: number; readonly other: number };
  /** What the fullest version has of the sentences beside the words, and what that turns; null if there is nothing. */
  readonly rest: { readonly words: string; readonly turns: readonly SenseTurn[] } | null;
  /** Of what turns the words' meaning, what papers cut off that have less. */
  readonly lost: readonly SenseTurn[];
  /** What the nearest version has in the place of the words, where none has them. */
  readonly changes: readonly Change[];
  /** The rows of words that statements have, where none has all of them, and the words between; empty else. */
  readonly parts: readonly Part[];
}

export function answerOf(verdict: Verdict, witnesses: readonly Witness[], parts: readonly Part[]): Answer {
  const papers = (...labels: Witness['label'][]): number =>
    new Set(witnesses.filter(({ label }) => labels.includes(label)).map(({ hit }) => paperOf(hit))).size;
  const isOnRecord = verdict === 'on record';
  const fuller = witnesses
    .filter(({ label }) => label === 'fuller')
    .sort((a, b) => length(b.relation.difference) - length(a.relation.difference));
  const less = isOnRecord ? witnesses.filter(({ label }) => label === 'cut') : [];
  const [nearest] = witnesses.filter(({ label }) => label === 'altered');
  return {
    isAll: isOnRecord ? fuller.length === 0 : null,
    papers: { same: papers('same'), more: papers('fuller'), less: papers('cut'), other: papers('altered', 'joined') },
    rest: isOnRecord && fuller[0] ? restOf(fuller[0]) : null,
    lost: unique(less.flatMap(({ relation }) => relation.turns.filter(({ change }) => change === 'lost'))),
    changes: !isOnRecord && nearest ? changesIn(nearest.relation.difference) : [],
    parts: isOnRecord ? [] : parts,
  };
}

/** What one calls a paper. */
export function paperOf({ publisher, url, article }: Hit): string {
  return publisher ?? (url !== null && URL.canParse(url) ? new URL(url).host : article);
}

function restOf({ relation }: Witness): Answer['rest'] {
  const gained = relation.difference.filter((one) => one.in === 'later').map(({ words }) => words.trim());
  return { words: gained.join(' … '), turns: relation.turns.filter(({ change }) => change === 'gained') };
}

function length(difference: readonly Stretch[]): number {
  return difference.reduce((sum, { words, in: where }) => sum + (where === 'later' ? words.length : 0), 0);
}

function unique(turns: readonly SenseTurn[]): SenseTurn[] {
  const known = new Map(turns.map((turn) => [`${turn.sense} ${turn.words.toLowerCase()}`, turn]));
  return [...known.values()];
}

/** What is other in the later version, between the first and the last words that both have. */
function changesIn(difference: readonly Stretch[]): Change[] {
  const first = difference.findIndex((one) => one.in === 'both');
  const last = difference.findLastIndex((one) => one.in === 'both');
  const changes: Change[] = [];
  for (const [i, { words, in: where }] of difference.entries()) {
    if (where === 'both') continue;
    const next = difference[i + 1];
    const isReplaced = where === 'former' && next?.in === 'later';
    if (where === 'later' && difference[i - 1]?.in === 'former') continue;
    // What only the record has before or behind is more, and no change.
    if (where === 'later' && (i < first || i > last)) continue;
    const from = where === 'former' ? words.trim() : '';
    const to = where === 'later' ? words.trim() : isReplaced ? next.words.trim() : '';
    changes.push({ from, to });
  }
  return changes;
}
