import type { Finding } from '../record/finding.js';
import type { FindingKind } from '../record/finding-kind.js';
import { isSaying } from '../record/manner.js';
import type { Statement } from '../record/statement.js';
import { altered } from './altered.js';
import { ambiguousSpeaker } from './ambiguous-speaker.js';
import type { Context, Find } from './context.js';
import { cut } from './cut.js';
import { joined } from './joined.js';
import { misattributed } from './misattributed.js';
import { outOfOrder } from './out-of-order.js';
import { recycled } from './recycled.js';
import { mayBeSecondHand, secondHand } from './second-hand.js';
import { unattributed } from './unattributed.js';
import { undated } from './undated.js';

/** What one article shows by itself. */
const ALONE = { unattributed, 'ambiguous speaker': ambiguousSpeaker, undated };
/** What an utterance shows, in each statement that tells of it. */
const OF_UTTERANCE = { cut, altered, misattributed, recycled, 'second-hand': secondHand };
/** What all utterances of a statement show together. */
const OF_ALL = { joined, 'out of order': outOfOrder };

/** All that a careful editor would flag, by what finds it. */
export const FINDS: Readonly<Record<FindingKind, Find>> = { ...ALONE, ...OF_UTTERANCE, ...OF_ALL };

/**
 * What a careful editor would ask of one article alone: quotations that nobody is named for, sources that may be several
 * people, and sayings of another time of which the article does not say when. What nobody said is never flagged.
 */
export function articleFindings(context: Context): Finding[] {
  return context.reading.statements
    .filter(isSaying)
    .flatMap((statement) => found(Object.values(ALONE), statement, null, context));
}

/** What all else on record lets an editor flag in an article. An act has no words that another could have otherwise. */
export function recordFindings(context: Context): Finding[] {
  const statements = context.reading.statements.filter(isSaying);
  return [
    ...statements.flatMap((statement) => ofUtterances(statement, context)),
    ...statements.flatMap((statement) => found(Object.values(OF_ALL), statement, null, context)),
  ];
}

/** The same of one statement. */
export function statementFindings(statement: Statement, context: Context): Finding[] {
  if (!isSaying(statement)) return [];
  return [...ofUtterances(statement, context), ...found(Object.values(OF_ALL), statement, null, context)];
}

function ofUtterances(statement: Statement, context: Context): Finding[] {
  if (statement.kind === 'act' || !mayShow(statement, context)) return [];
  return context
    .utterancesOf(statement)
    .flatMap((utterance) => found(Object.values(OF_UTTERANCE), statement, utterance, context));
}

/** What is told first hand, in the words and of the person that others have, shows nothing of all that `OF_UTTERANCE` looks for. */
function mayShow(statement: Statement, context: Context): boolean {
  return mayBeSecondHand(statement) || context.isToldOtherwise(statement);
}

function found(
  finds: readonly Find[],
  statement: Statement,
  utterance: Parameters<Find>[1],
  context: Context,
): Finding[] {
  return finds.flatMap((find) => find(statement, utterance, context) ?? []);
}
