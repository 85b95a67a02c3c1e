import type { Draft } from '../record/draft.js';
import type { Scene } from '../record/scene.js';
import type { Statement } from '../record/statement.js';
import type { Context } from '../step.js';
import { isDatelined } from '../text/dateline.js';
import type { Span } from '../text/span.js';
import { anaphor } from './anaphor.js';
import { credit } from './credit.js';
import { inquiryInto } from './inquire.js';
import {
  doubted,
  type Inquiry,
  lastSpeaker,
  likeliest,
  type Outcome,
  type Resolved,
  sightingAt,
  topicsIn,
  type Watch,
} from './inquiry.js';
import { voiceOf } from './interview.js';
import { assignShared } from './namesakes.js';
import { isObject, notMeant } from './objects.js';
import { resolveOthers } from './others.js';
import type { Party, Sighting } from './party.js';
import type { Ranker } from './ranker.js';
import { refer } from './references.js';
import { readSource } from './sources.js';
import { resolveUncredited } from './uncredited.js';
import { weigh } from './weighing.js';

/**
 * Finds the actors of an article and who speaks each statement: names are gathered into parties, then sources and
 * pronouns are resolved in the order of the text, each with what was resolved before it in mind.
 */
export function resolve(scene: Scene, context: Context, ranker: Ranker, watch?: Watch): Scene {
  const inquiry = inquiryInto(scene, context, ranker, watch);
  resolveInOrder(inquiry);
  resolveUncredited(inquiry);
  resolveOthers(inquiry);
  return { ...scene, ...credit(inquiry) };
}

/** Sources, pronouns and bare names, each where it stands. */
function resolveInOrder(inquiry: Inquiry): void {
  const sourceOf = (statement: Statement): number => (statement.source[0] ?? statement.content[0]!)[0];
  const credited = inquiry.statements
    .filter((statement) => statement.source.length > 0 || statement.turn !== null)
    .sort((a, b) => sourceOf(a) - sourceOf(b));
  const bySource: BySource = new Map();
  let next = 0;
  for (const sighting of inquiry.sightings.values) {
    while (next < credited.length && sourceOf(credited[next]!) <= sighting.span[0])
      resolveSource(inquiry, credited[next++]!, bySource);
    if (inquiry.cast.at.has(sighting.span[0])) continue;
    if (sighting.mention.kind === 'name') assignShared(inquiry, sighting);
    else if (sighting.mention.kind === 'pronoun') resolvePronoun(inquiry, sighting);
  }
  while (next < credited.length) resolveSource(inquiry, credited[next++]!, bySource);
}

/** What sources resolve to, by where they stand: “She said …, but told reporters …” has one she. */
type BySource = Map<string, Resolved>;

function resolveSource(inquiry: Inquiry, statement: Draft, bySource: BySource): void {
  const { text, names, cast, language } = inquiry;
  const [source] = statement.source;
  // "The court heard that he knew": by whom is left out.
  const isTold = statement.cue.some(
    (cue) =>
      source &&
      source[1] <= cue[0] &&
      (language.actors.hears.test(text.slice(...cue)) || isLast(inquiry, cue) || isHearer(inquiry, source, cue)),
  );
  // "KOLM (Wire) — The clerk has been told to go": who spoke is left out, too.
  const isPlace = source !== undefined && isDatelined(text, source);
  if ((isTold || isPlace) && !statement.turn) {
    inquiry.outcomes.set(statement, { reference: null, resolved: { weighed: [], evidence: [source!] }, words: '' });
    return;
  }
  const reference = source ? readSource(text, source, names, cast, language) : null;
  const known = statement.turn
    ? voiceOf(inquiry, statement.turn, reference, statement)
    : (bySource.get(`${source}`) ?? refer(inquiry, reference!, statement));
  const resolved = statement.turn ? known : doubted(known, statement.sourceP);
  if (!statement.turn) bySource.set(`${source}`, known);
  const outcome: Outcome = { reference, resolved, words: reference ? text.slice(...reference.span) : '' };
  inquiry.outcomes.set(statement, outcome);
  const speaker = likeliest(resolved);
  // Who writes is not who goes on: "I asked Brandt. He said".
  if (speaker && speaker.name !== inquiry.writer) hear(inquiry, resolved, speaker, statement);
}

/** "Residents were told to leave": whoever they are, they are told. */
function isHearer({ text, language }: Inquiry, source: Span, [start, end]: Span): boolean {
  return text.slice(source[1], start).trim() === '' && language.addressee.isTold.test(text.slice(start, end));
}

/** "The bridge is safe, jury told": whoever tells tells somebody, so that at the end of a line it is who is told. */
function isLast({ text, language }: Inquiry, [start, end]: Span): boolean {
  const behind = text.slice(end, end + 2).trimStart();
  return language.actors.told.test(text.slice(start, end)) && (behind === '' || text[end] === '\n');
}

/** Keeps in mind that someone spoke, for what is resolved after it. */
function hear(inquiry: Inquiry, resolved: Resolved, speaker: Party, statement: Statement): void {
  const { cast, voices } = inquiry;
  const { source, content } = statement;
  const [at] = (source[0] ?? content[0])!;
  const sighting = sightingAt(inquiry, at);
  if (sighting && !cast.at.has(at)) cast.see(speaker, sighting);
  // Whom a speaker quotes is heard from that one only, and does not speak in the article.
  if (inquiry.within.get(statement)?.kind === 'direct') return;
  inquiry.lastSpeaker = lastSpeaker(inquiry, resolved, speaker, statement, at);
  const voice = voices.get(speaker) ?? { times: 0, of: new Set() };
  voice.times++;
  for (const topic of topicsIn(inquiry, content)) voice.of.add(topic);
  voices.set(speaker, voice);
}

/** A pronoun that is no source is resolved too: who is spoken of is who speaks next. */
function resolvePronoun(inquiry: Inquiry, sighting: Sighting): void {
  const resolved = spokenOf(inquiry, sighting);
  const party = resolved && likeliest(resolved);
  if (party) inquiry.cast.see(party, sighting);
}

function spokenOf(inquiry: Inquiry, sighting: Sighting): Resolved | undefined {
  const sort = inquiry.language.actors.sources.pronoun(inquiry.text.slice(...sighting.span));
  const isPerson = sort === 'he' || sort === 'she';
  // Elsewhere "it" is of things as often.
  if (!isPerson && ((sort !== 'it' && sort !== 'they') || !isObject(inquiry, sighting))) return undefined;
  const bare = anaphor(isPerson ? 'person' : sort, sighting.span[0], sighting);
  const she = sort === 'she' ? 1 : sort === 'he' ? -1 : 0;
  return weigh(inquiry, { ...bare, she, not: notMeant(inquiry, sighting) }, null);
}
