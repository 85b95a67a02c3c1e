import type { Context, Entry } from '../findings/context.js';
import { recordFindings } from '../findings/list.js';
import { once } from '../findings/once.js';
import type { Finding } from '../record/finding.js';
import type { Statement } from '../record/statement.js';
import { openLanguage } from '../runtime/language.js';
import { openOdds } from '../runtime/odds.js';
import type { StandingReading } from './corrections.js';
import type { Ledger } from './ledger.js';
import { utterance, utteranceIds } from './utterances.js';

/** What a careful editor would flag in an article, by itself and against all else on record; null if it is not there. */
export function findings(ledger: Ledger, article: string): Finding[] | null {
  const reading = ledger.reading(article);
  if (!reading) return null;
  return [...reading.findings, ...recordFindings(contextOf(ledger, reading))].sort(
    (a, b) => (a.evidence[0]?.[0] ?? 0) - (b.evidence[0]?.[0] ?? 0),
  );
}

function contextOf(ledger: Ledger, reading: StandingReading): Context {
  const { database } = ledger;
  const voided = new Set(reading.statements.filter((statement) => statement.void).map(({ id }) => id));
  const speaker = database.prepare('SELECT speaker FROM statement WHERE id = ?').pluck();
  return {
    reading,
    language: openLanguage(),
    odds: openOdds(),
    segmentation: null,
    utterancesOf: once(({ id }: Statement) =>
      voided.has(id) ? [] : utteranceIds(database, id).flatMap((one) => utterance(database, one) ?? []),
    ),
    speakerOf: (statement) => (speaker.get(statement) as string | null | undefined) ?? null,
    placeOf: ({ article, id }: Entry) => {
      const statement = ledger.reading(article)?.statements.find((one) => one.id === id);
      return statement ? [...statement.content, ...statement.source] : [];
    },
  };
}
