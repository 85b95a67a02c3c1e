import type { Statement } from '../record/statement.js';
import { contains, type Span } from '../text/span.js';
import type { Spans } from '../text/spans.js';
import type { Inquiry } from './inquiry.js';
import type { Party, Sighting } from './party.js';
import { readSource } from './sources.js';

const SET_OFF = /,\s$/;
const SPACE = /^\s*$/;
/** A noun phrase of a few words, nothing set off. */
const SHORT_PHRASE = /^[\p{L}’'-]+(?:\s[\p{L}’'-]+){0,4}$/u;
/** Words that are no title, before a name. */
const SMALL_WORD = /\p{Ll}{2,}\s|^\p{Lu}\p{Ll}{4,}\s/u;

/** Whom “he” or “she” at an offset, the source of a statement, cannot be, whoever is likely. */
export function ruledOut(inquiry: Inquiry, statement: Statement, offset: number): ReadonlySet<Party> {
  return new Set([
    ...aroundIt(inquiry, statement, offset),
    ...toldByIt(inquiry, statement, offset),
    ...quotedByIt(inquiry, statement),
    ...namedInIt(inquiry, statement, offset),
    ...accusing(inquiry, statement, offset),
    ...aheadOfIt(inquiry, offset),
  ]);
}

/** Who says the words around is “I” there: “She told us to wait,” said Varga. */
function aroundIt(inquiry: Inquiry, statement: Statement, offset: number): Party[] {
  const { places, within, turns, lastSpeaker: last } = inquiry;
  const holder = within.get(statement);
  const quotation = places.quotation(offset);
  // Marks that stand alike on both sides may seem to hold the words between two quotations.
  const isBetween = quotation !== undefined && contains(quotation, statement.content[0] ?? quotation);
  if ((!quotation || (isBetween && !holder)) && !turns.at(offset)) return [];
  const speaker = holder && sayer(inquiry, holder);
  if (speaker) return [speaker];
  // A quotation that goes on, which no words credit, or only “he said” behind it.
  const isOn = last?.paragraph === places.paragraph(offset) && (!holder || isNoOther(inquiry, holder));
  return isOn ? [last.party] : [];
}

/** Who says a statement, as far as it is known: by what was resolved, or by the name of a source that comes later in the text. */
export function sayer(inquiry: Inquiry, statement: Statement): Party | undefined {
  return inquiry.outcomes.get(statement)?.resolved.weighed[0]?.party ?? namedBy(inquiry, statement);
}

/** Who says the quotation in which a statement is told: “The mayor herself said so,” said Brandt. He is no mayor of whom he tells. */
export function quoter(inquiry: Inquiry, statement: Statement): Party | undefined {
  const holder = inquiry.within.get(statement);
  return holder?.kind === 'direct' ? sayer(inquiry, holder) : undefined;
}

/** Whether a statement's source names and describes nobody: it has none, or a pronoun. */
function isNoOther({ text, names, cast, language }: Inquiry, { source }: Statement): boolean {
  return source[0] === undefined || readSource(text, source[0], names, cast, language).kind === 'pronoun';
}

/** Whom a statement's source names, which comes later in the text. */
function namedBy({ text, names, cast, language }: Inquiry, { source }: Statement): Party | undefined {
  const reference = source[0] && readSource(text, source[0], names, cast, language);
  return reference?.kind === 'named' ? reference.party : undefined;
}

/** Whom its cue tells: “He told Brandt that …” */
function toldByIt({ text, names, cast }: Inquiry, { cue, content }: Statement, offset: number): Party[] {
  const last = cue.at(-1);
  if (!last || last[0] < offset) return [];
  const end = content.find(([start]) => start >= last[1])?.[0] ?? last[1] + 1;
  return persons(names, cast.at, [last[0], Math.max(end, last[1] + 1)])
    .filter(({ span }) => SPACE.test(text.slice(last[1], span[0])))
    .flatMap(({ span }) => cast.at.get(span[0]) ?? []);
}

/** Who accuses them of it: “Brandt accused him of saying …”. */
function accusing(inquiry: Inquiry, statement: Statement, offset: number): Party[] {
  return inquiry.objects
    .touching([offset, offset + 1])
    .filter((object) => object.statement !== statement && object.statement.kind !== 'act')
    .flatMap((object) => sayer(inquiry, object.statement) ?? []);
}

/** Whom it quotes by name: “Hale says ‘not today’,” he wrote. */
function quotedByIt(inquiry: Inquiry, statement: Statement): Party[] {
  return statement.content
    .flatMap((piece) => inquiry.contents.inside(piece))
    .filter((inner) => inquiry.within.get(inner.statement) === statement)
    .flatMap((inner) => namedBy(inquiry, inner.statement) ?? []);
}

/** Whose name begins it, ahead of its source: “Brandt had shown him, he said”. “Though Brandt was late, he said” may be his. */
export function namedInIt(
  { text, names, cast, places }: Inquiry,
  { content, kind }: Statement,
  offset: number,
): Party[] {
  const [first] = content;
  if (kind !== 'indirect' || !first || first[1] > offset) return [];
  const isHere = places.sentence(first[0]) === places.sentence(offset);
  const [name] = isHere ? persons(names, cast.at, first) : [];
  return name && !SMALL_WORD.test(text.slice(first[0], name.span[0])) ? [cast.at.get(name.span[0])!] : [];
}

/** Whose description begins what is said, ahead of its source: “His mother, he added, was a teacher”. */
export function describedInIt(
  { text, sightings, cast, places, language }: Inquiry,
  { content, kind }: Statement,
  offset: number,
): Party | undefined {
  const [first] = content;
  if ((kind !== 'indirect' && kind !== 'mixed') || !first || first[1] > offset) return undefined;
  if (places.sentence(first[0]) !== places.sentence(offset) || places.quotation(first[0])) return undefined;
  const subject = sightings.inside(first).find(({ mention }) => mention.kind !== 'pronoun');
  if (subject?.mention.kind !== 'nominal' || subject.isPossessive) return undefined;
  const phrase = text.slice(first[0], subject.span[1]);
  const party = cast.at.get(subject.span[0]);
  const isFirst = SHORT_PHRASE.test(phrase) && language.acts.anyPossessive.test(phrase.split(' ')[0]!);
  return isFirst && party?.kind === 'person' ? party : undefined;
}

/** Who stands ahead of it where it is the one meant: “Asked by Hale whether it was so, she said”, “According to her son, Bo Hale, she said”. */
function aheadOfIt({ text, names, cast, places, language }: Inquiry, offset: number): Party[] {
  const [start] = places.sentenceSpan(places.sentence(offset));
  return persons(names, cast.at, [start, offset])
    .filter(({ span }) => language.actors.others.test(text.slice(start, span[0])))
    .flatMap(({ span }) => cast.at.get(span[0]) ?? []);
}

/** Who is named in the phrase that a sentence begins with, as one with whom it was done: “In a letter to Brandt, the minister wrote”. */
export function fronted({ text, names, cast, places, language }: Inquiry, offset: number): Party[] {
  const [start] = places.sentenceSpan(places.sentence(offset));
  if (!SET_OFF.test(text.slice(start, offset))) return [];
  return names
    .inside([start, offset])
    .filter(({ span, isPossessive }) => !isPossessive && language.actors.fronted.test(text.slice(start, span[0])))
    .flatMap(({ span }) => cast.at.get(span[0]) ?? []);
}

function persons(names: Spans<Sighting>, at: ReadonlyMap<number, Party>, span: Span): Sighting[] {
  return names
    .inside(span)
    .filter((s) => !s.isPossessive && contains(span, s.span) && at.get(s.span[0])?.kind === 'person');
}
