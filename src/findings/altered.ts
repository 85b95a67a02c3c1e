import type { TraceWords } from '../language/trace.js';
import type { Change } from '../record/message.js';
import type { Stretch } from '../trace/difference.js';
import { senseTurns } from '../trace/sense-turns.js';
import { spelled } from '../trace/spelling.js';
import { type Find, pairOf } from './context.js';
import { elsewhere, where } from './elsewhere.js';

/** A change of more words is another sentence; more changes than these are another saying. */
const LONG = 8;
const MANY = 4;
/** So many words at an end that others stand for are a change; more are another sentence. */
const FEW = 3;
const EDITORS = /[[\]]/;

/** Another article quotes other words. */
export const altered: Find = (statement, utterance, context) => {
  const pair = pairOf(statement, utterance);
  if (pair?.own.label !== 'altered' || pair.own.relation.label !== 'altered') return null;
  const fullest = pair.fullest.hit;
  if (statement.kind !== 'direct' || fullest.kind !== 'direct') return null;
  const { trace } = context.language;
  const inner = innerOf(pair.own.relation.difference, trace);
  const changes = changesIn(inner, trace);
  const isLong = changes.some(
    ({ from, to }) => Math.max(spelled(from, trace.spelling).length, spelled(to, trace.spelling).length) > LONG,
  );
  if (changes.length === 0 || changes.length > MANY || isLong) return null;
  const turned = senseTurns(inner, trace);
  const isSlight = turned.length === 0 && changes.every(({ from, to }) => isSmall(from, trace) && isSmall(to, trace));
  return {
    kind: 'altered',
    statement: statement.id,
    message: { code: 'altered', where: where(fullest), changes, turns: turned },
    evidence: statement.content,
    p: context.odds[turned.length > 0 ? 'alteredTurned' : isSlight ? 'alteredSlightly' : 'altered'],
    elsewhere: [elsewhere(context, fullest)],
  };
};

/**
 * What one has before or behind the other is cut, and no change; but for a few words in the place of a few others: “most of the
 * silos” and “all of the silos”, “until spring” and “until summer”.
 */
function innerOf(difference: readonly Stretch[], trace: TraceWords): Stretch[] {
  const first = difference.findIndex((one) => one.in === 'both');
  const last = difference.findLastIndex((one) => one.in === 'both');
  if (first < 0) return [];
  const [before, behind] = [difference.slice(0, first), difference.slice(last + 1)];
  return [
    ...(isExchange(before, trace) ? before : []),
    ...difference.slice(first, last + 1),
    ...(isExchange(behind, trace) ? behind : []),
  ];
}

/** Whether a few words stand in the place of a few others. */
function isExchange(stretches: readonly Stretch[], { spelling }: TraceWords): boolean {
  return stretches.length === 2 && stretches.every(({ words }) => spelled(words, spelling).length <= FEW);
}

/** What is other in the later version, but for what its editors put in brackets. */
function changesIn(inner: readonly Stretch[], { spelling }: TraceWords): Change[] {
  const changes: Change[] = [];
  for (let i = 0; i < inner.length; i++) {
    if (inner[i]!.in === 'both') continue;
    const from = inner[i]!.in === 'former' ? inner[i]!.words : '';
    if (from !== '' && inner[i + 1]?.in === 'later') i++;
    const to = inner[i]!.in === 'later' ? inner[i]!.words : '';
    if (!EDITORS.test(from + to) && spelled(from, spelling).join(' ') !== spelled(to, spelling).join(' '))
      changes.push({ from: from.trim(), to: to.trim() });
  }
  return changes;
}

function isSmall(words: string, { spelling, small }: TraceWords): boolean {
  return spelled(words, spelling).every((word) => small.has(word));
}
