import type { Statement } from '../record/statement.js';
import { answers } from './answers.js';
import type { Context, Entry, Find } from './context.js';
import { elsewhere, where } from './elsewhere.js';

/** Papers of other time zones may be a day off. */
const DAY = 86_400_000;

/** An answer to what was only said after it, by the times and days that the record has of both. */
export const outOfOrder: Find = (statement, _, context) => {
  const answer = answers(context).get(statement.id);
  const latest = answer && lastOf(context, statement);
  const earliest = answer && firstOf(context, answer.to);
  if (!latest || !earliest || Date.parse(latest.day) + DAY >= Date.parse(earliest.day)) return null;
  return {
    kind: 'out of order',
    statement: statement.id,
    message: {
      code: 'out of order',
      words: statement.words,
      to: answer.to.words,
      by: latest.day,
      where: where(latest.by),
      from: earliest.day,
    },
    evidence: [answer.evidence, ...statement.content],
    p: context.odds.outOfOrder,
    elsewhere: [latest, earliest].map(({ by }) => elsewhere(context, by)),
  };
};

/** A day on which something can have been said. */
interface Limit {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  /** The statement that shows it. */
  readonly by: Entry;
}

/** The last: the earliest day that it was printed, or that a time given for it ends. */
function lastOf(context: Context, statement: Statement): Limit | null {
  return earliestOf(told(context, statement).flatMap((by) => [by.said_to, by.published].map((day) => ({ day, by }))));
}

/** The first, by the times given for it. */
function firstOf(context: Context, statement: Statement): Limit | null {
  return earliestOf(
    told(context, statement)
      .filter(({ precision }) => precision !== 'year')
      .map((by) => ({ day: by.said_from, by })),
  );
}

function earliestOf(times: readonly { readonly day: string | null; readonly by: Entry }[]): Limit | null {
  const days = times.flatMap(({ day, by }) => (day === null ? [] : [{ day: day.slice(0, 10), by }]));
  return days.sort((a, b) => (a.day < b.day ? -1 : 1))[0] ?? null;
}

function told(context: Context, statement: Statement): Entry[] {
  return context.utterancesOf(statement).flatMap(({ variants }) => variants.map(({ hit }) => hit));
}
