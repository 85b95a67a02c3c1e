import type { Span } from '../text/span.js';
import type { View } from '../text/view.js';
import type { Article } from './article.js';
import type { Finding } from './finding.js';
import type { Reading } from './reading.js';
import type { Statement } from './statement.js';

/** A reading of an article's view as it goes on record: all spans, and the statements' ids, are of the unchanged text. */
export function onRecord(reading: Reading, article: Article, { back }: View): Reading {
  const idOf = (id: string): string => {
    const [, name, start, end] = ID.exec(id)!;
    return `${name}:${back([Number(start), Number(end)]).join('-')}`;
  };
  return moved(reading, article, back, idOf);
}

/** A reading of the record as its article's view has it; ids stay. */
export function inView<R extends Reading>(reading: R, { text, into }: View): R {
  return moved(reading, { ...reading.article, text }, into, (id) => id);
}

/** A finding of a reading in view, in the unchanged text; what stands in other articles is that already. */
export function findingOnRecord(finding: Finding, { back }: View): Finding {
  return { ...finding, evidence: finding.evidence.map(back) };
}

const ID = /^(.+):(\d+)-(\d+)$/;

function moved<R extends Reading>(
  reading: R,
  article: Article,
  move: (span: Span) => Span,
  idOf: (id: string) => string,
): R {
  const all = (spans: readonly Span[]): Span[] => spans.map(move);
  const shown = <T extends { readonly evidence: readonly Span[] }>(one: T): T => ({
    ...one,
    evidence: all(one.evidence),
  });
  const orNull = <T extends { readonly evidence: readonly Span[] }>(one: T | null): T | null => one && shown(one);
  const statement = (s: Statement): Statement => ({
    ...s,
    id: idOf(s.id),
    content: all(s.content),
    cue: all(s.cue),
    source: all(s.source),
    speaker: shown(s.speaker),
    addressee: orNull(s.addressee),
    channel: orNull(s.channel),
    time: orNull(s.time),
    about: s.about.map(shown),
    within: s.within && idOf(s.within),
  });
  return {
    ...reading,
    article,
    actors: reading.actors.map((actor) => ({ ...actor, mentions: all(actor.mentions) })),
    statements: reading.statements.map(statement),
    findings: reading.findings.map((one) => ({ ...shown(one), statement: one.statement && idOf(one.statement) })),
  };
}
