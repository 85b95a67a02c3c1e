import { type Context, type Entry, isOtherwise } from '../findings/context.js';
import { recordFindings } from '../findings/list.js';
import { counts } from '../ledger/findings.js';
import type { Hit } from '../ledger/hit.js';
import type { VariantRow } from '../ledger/traces.js';
import { retellings } from '../ledger/utterances.js';
import type { Article } from '../record/article.js';
import type { Finding } from '../record/finding.js';
import type { Message } from '../record/message.js';
import { findingOnRecord, inView } from '../record/moved.js';
import type { Reading } from '../record/reading.js';
import { openLanguage } from '../runtime/language.js';
import { openOdds } from '../runtime/odds.js';
import type { Span } from '../text/span.js';
import { viewOf } from '../text/view.js';
import type { Task } from './worker.js';

/** A statement of an utterance, with what findings ask of it. */
interface ToldRow extends Omit<VariantRow, 'utterance' | 'statement'> {
  readonly hit: Hit;
  /** Its content and source. */
  readonly place: readonly Span[];
  /** Who says the statement that quotes it. */
  readonly within_speaker: string | null;
}

/** An article with its reading, and the utterances of which its statements are. */
interface Flagged {
  readonly article: Article;
  /** The reading's JSON. */
  readonly reading: string;
  readonly utterances: Readonly<Record<string, readonly ToldRow[]>>;
  /** By statement, ids of utterances; of one that is told nowhere else, its own. */
  readonly utterancesOf: Readonly<Record<string, readonly string[]>>;
}

/** What a careful editor would flag in an article, by itself and against all others, as rows; in words by `worded`. */
export function flags(worded: (message: Message) => string): Task<Flagged> {
  return async function* (given) {
    const { actors, statements, findings } = JSON.parse(given.reading) as Reading;
    const language = openLanguage();
    const view = viewOf(given.article.text, language.text);
    const reading: Reading = { article: given.article, actors, statements, findings };
    const byRecord = recordFindings(contextOf(given, inView(reading, view)));
    yield [...findings, ...byRecord.map((one) => findingOnRecord(one, view))]
      .sort((a, b) => (a.evidence[0]?.[0] ?? 0) - (b.evidence[0]?.[0] ?? 0))
      .map((finding) => rowOf(finding, worded));
  };
}

function rowOf({ kind, p, message, statement, elsewhere }: Finding, worded: (message: Message) => string) {
  return { kind, p, finding: worded(message), statement, elsewhere: elsewhere.map((one) => one.statement).join(' ') };
}

function contextOf({ utterances, utterancesOf }: Flagged, reading: Reading): Context {
  const language = openLanguage();
  const rows = Object.values(utterances).flat();
  const places = new Map(rows.map(({ hit, place }) => [hit.id, place]));
  const speakers = new Map(rows.map(({ hit, within_speaker: speaker }) => [hit.within, speaker]));
  const retold = new Map(
    Object.entries(utterances).map(([id, own]) => [
      id,
      retellings(
        own,
        own.map(({ hit }) => hit),
        language.trace,
      ),
    ]),
  );
  return {
    reading,
    language,
    odds: openOdds(),
    segmentation: null,
    utterancesOf: ({ id }) =>
      (utterancesOf[id] ?? []).map((one) => ({
        variants: retold.get(one)!.filter(({ hit }) => counts(hit, reading.article)),
      })),
    isToldOtherwise: ({ id }) =>
      (utterancesOf[id] ?? []).some((one) => retold.get(one)!.some((own) => own.hit.id === id && isOtherwise(own))),
    speakerOf: (statement) => speakers.get(statement) ?? null,
    placeOf: ({ id }: Entry) => places.get(id) ?? [],
  };
}
