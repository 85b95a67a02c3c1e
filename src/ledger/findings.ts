import { AS_OTHERS, type Context, type Entry } from '../findings/context.js';
import { recordFindings, statementFindings } from '../findings/list.js';
import { once } from '../findings/once.js';
import type { Language } from '../language/language.js';
import type { Odds } from '../odds.js';
import type { Article } from '../record/article.js';
import type { Finding } from '../record/finding.js';
import { findingOnRecord, inView } from '../record/moved.js';
import type { Statement } from '../record/statement.js';
import { viewOf } from '../text/view.js';
import { type StandingReading, undismissed } from './corrections.js';
import type { Store } from './store.js';
import { type Standing, toldIn, utteranceIds } from './utterances.js';

/** What a careful editor would flag in an article, by itself and against all else on record; null if it is not there. */
export function findings(store: Store, language: Language, odds: Odds, article: string): Finding[] | null {
  const reading = store.reading(article);
  if (!reading) return null;
  const view = viewOf(reading.article.text, language.text);
  const byRecord = recordFindings(contextOf(store, language, odds, inView(reading, view)));
  return [...reading.findings, ...undismissed(byRecord, reading).map((one) => findingOnRecord(one, view))].sort(
    (a, b) => (a.evidence[0]?.[0] ?? 0) - (b.evidence[0]?.[0] ?? 0),
  );
}

/** What all else on record lets an editor flag in one statement. */
export function findingsOf(store: Store, language: Language, odds: Odds, { article, id }: Entry): Finding[] {
  const reading = store.reading(article);
  if (!reading) return [];
  const view = viewOf(reading.article.text, language.text);
  const context = contextOf(store, language, odds, inView(reading, view));
  return context.reading.statements
    .filter((statement) => statement.id === id)
    .flatMap((statement) => undismissed(statementFindings(statement, context), reading))
    .map((one) => findingOnRecord(one, view));
}

/** The statements of an article that tell an utterance otherwise than others do (`isOtherwise`). */
const OTHERWISE = `SELECT s.id FROM article JOIN statement AS s ON s.article = article.key JOIN variant ON variant.statement = s.key
  WHERE article.id = ? AND (label NOT IN (${Array.from(AS_OTHERS, (label) => `'${label}'`)}) OR misattributed = 1 OR recycled IS NOT NULL)`;

function contextOf(store: Store, language: Language, odds: Odds, reading: StandingReading): Context {
  const { database } = store;
  const voided = new Set(reading.statements.filter((statement) => statement.void).map(({ id }) => id));
  const speaker = database.prepareOnce('SELECT speaker FROM statement WHERE id = ?').pluck();
  const otherwise = once(() => new Set(database.prepareOnce(OTHERWISE).pluck().all(reading.article.id) as string[]));
  return {
    reading,
    language,
    odds,
    segmentation: null,
    isToldOtherwise: ({ id }: Statement) => otherwise(reading).has(id),
    utterancesOf: once(({ id }: Statement) =>
      voided.has(id)
        ? []
        : utteranceIds(database, id)
            .map((one) => toldIn(database, language.trace, one))
            .map((variants) => ({ variants: variants.filter(({ hit }) => counts(hit, reading.article)) })),
    ),
    speakerOf: (statement) => (speaker.get(statement) as string | null | undefined) ?? null,
    placeOf: ({ article, id }: Entry) => {
      const statement = store.reading(article)?.statements.find((one) => one.id === id);
      return statement ? [...statement.content, ...statement.source] : [];
    },
  };
}

/** Whether a statement is held against an article: no other version of its own page is, and no former one of another's. */
export function counts({ article, url, current }: Standing, own: Article): boolean {
  if (article === own.id) return true;
  return current === 1 && (url === null || url !== own.url);
}
