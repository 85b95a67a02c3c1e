import type { Stretch } from '../trace/difference.js';
import { relate } from '../trace/relation.js';
import { senseTurns } from '../trace/sense-turns.js';
import { spelled } from '../trace/spelling.js';
import { type Find, pairOf } from './context.js';
import { elsewhere, where } from './elsewhere.js';

/** Of a sentence that was left off so many words are worth a note. */
const WORTH = 4;
/** A word or two may stand in both by chance. */
const ROW = 3;
/** What stands before an opening mark is the paper's. */
const OPENING = /[“«]|(?<!\S)["‘]/u;
/** What of a report stands in quotation marks. */
const QUOTED = /[“"«]([^”"»]+)|''((?:(?!'').)+)|(?<!\p{L})[‘']([^’']+(?:[’'](?=\p{L})[^’']+)*)/gsu;
const SENTENCE_END = /[.!?]["'”’]*(?:\s+|$)/u;
const ENDED = /[.!?]["'”’]*(?:\s+|$)$/u;
const LEFT_OPEN = /[.!?…]["'”’]*\s*$/u;
const WORD = /[\p{L}\p{N}]/u;
const OPENING_MARKS = /[\s"“'‘]+$/u;

/** Another article has more of the sentence. */
export const cut: Find = (statement, utterance, context) => {
  const pair = pairOf(statement, utterance);
  // Of a report the words between quotations are the reporter's, and nothing is cut that leaves them out.
  if (pair?.own.label !== 'cut' || statement.kind === 'indirect' || pair.fullest.hit.kind !== 'direct') return null;
  const [own, fullest] = [pair.own.hit, pair.fullest.hit];
  const { trace } = context.language;
  const quoted = statement.kind === 'direct' ? own.words : longestQuotation(own.words);
  const { label, difference } = relate(fullest.words, quoted, true, trace);
  const spell = (words: string): string[] => spelled(words, trace.spelling);
  if (label !== 'cut') return null;
  const kept = new Set(spell(own.words));
  // Whoever says a thing twice may be quoted once.
  const isKept = (words: string): boolean => spell(words).every((word) => kept.has(word));
  const ends = leftOff(difference, fullest.words, (words) => spell(words).length >= ROW).map((one) => {
    const stretches: Stretch[] = [
      { words: one.kept, in: 'both' },
      { words: one.words, in: 'former' },
    ];
    const lost = senseTurns(stretches, trace).filter(({ change, words }) => change === 'lost' && !isKept(words));
    return { words: one.words, turned: OPENING.test(one.words) || isKept(one.words) ? null : lost };
  });
  // Of what was cut at both ends that is told which turns the sense.
  const lost = ends.find(({ turned }) => turned !== null && turned.length > 0) ?? ends[0];
  const turned = lost?.turned ?? null;
  if (!lost || turned === null || (turned.length === 0 && spell(lost.words).length < WORTH)) return null;
  return {
    kind: 'cut',
    statement: statement.id,
    message: { code: 'cut', words: own.words, lost: lost.words, where: where(fullest), turns: turned },
    evidence: statement.content,
    p: turned.length > 0 ? context.odds.cutTurned : context.odds.cut,
    elsewhere: [elsewhere(context, fullest)],
  };
};

function longestQuotation(words: string): string {
  const quotations = [...words.matchAll(QUOTED)];
  const quoted = quotations.map(([, ...groups]) => groups.find((group) => group !== undefined)!);
  return quoted.sort((a, b) => b.length - a.length)[0] ?? '';
}

/**
 * What of the fullest version's sentence a cut leaves off, at either end: the words next to those that it keeps, up to where the
 * sentence ends; nothing if it keeps whole sentences.
 */
function leftOff(
  difference: readonly Stretch[],
  whole: string,
  isRow: (words: string) => boolean,
): { words: string; kept: string }[] {
  const cuts: { words: string; kept: string }[] = [];
  for (const [i, { words, in: where }] of difference.entries()) {
    if (where !== 'former') continue;
    const [before, after] = [difference[i - 1], difference[i + 1]];
    if (before?.in === 'both' && isRow(before.words) && !LEFT_OPEN.test(before.words) && !isSentence(words, whole)) {
      const end = SENTENCE_END.exec(words);
      const rest = words.slice(0, end?.index ?? words.length);
      if (WORD.test(rest)) cuts.push({ words: rest, kept: before.words });
    }
    // Where the paper broke a quotation in two, a capital begins the second sentence.
    const isBroken = /…\s*$/u.test(words) && /^\P{L}*\p{Lu}/u.test(after?.words ?? '');
    if (after?.in === 'both' && isRow(after.words) && !isBroken && !ENDED.test(words)) {
      const rest = words.split(SENTENCE_END).at(-1)!;
      if (WORD.test(rest)) cuts.push({ words: rest, kept: after.words });
    }
  }
  return cuts;
}

/** Whether a sentence ends before words of the whole: marks between words that both have are the shorter one's. */
function isSentence(words: string, whole: string): boolean {
  const at = whole.indexOf(words.trim());
  return at > 0 && /^\P{L}*\p{Lu}/u.test(words) && LEFT_OPEN.test(whole.slice(0, at).replace(OPENING_MARKS, ''));
}
