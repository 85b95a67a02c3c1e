import type { Language } from '../language/language.js';
import type { Odds } from '../odds.js';
import type { Draft } from '../record/draft.js';
import type { Statement } from '../record/statement.js';
import type { Span } from '../text/span.js';
import type { Spans } from '../text/spans.js';
import type { Turn } from '../text/turn.js';
import type { Anaphor } from './anaphor.js';
import type { Beside } from './beside.js';
import type { Cast } from './cast.js';
import type { Row } from './features.js';
import type { Party, Sighting } from './party.js';
import type { Ranker, Traits } from './ranker.js';
import type { Places } from './sightings.js';
import type { Reference } from './sources.js';

/** A party and how probable it is. */
export interface Weighed {
  readonly party: Party;
  readonly p: number;
}

/** What a reference resolves to: parties by probability, and the rest, which is nobody of them. */
export interface Resolved {
  readonly weighed: readonly Weighed[];
  readonly evidence: readonly Span[];
  /** Of a description: the party that it makes if the article names nobody for it. */
  readonly own?: Party;
}

/** Whom one statement's source was found to be. */
export interface Outcome {
  /** Null for a statement without a source. */
  readonly reference: Reference | null;
  readonly resolved: Resolved;
  /** The source's own words; empty where it has none. */
  readonly words: string;
}

/** Who spoke last, and where. */
export interface LastSpeaker {
  readonly party: Party;
  readonly p: number;
  readonly statement: Statement;
  readonly sentence: number;
  readonly paragraph: number;
}

/** How often a party has spoken so far, and of whom. */
export interface Voice {
  times: number;
  readonly of: Set<Party>;
}

/** Lets training see what is weighed. */
export interface Watch {
  /** Those whom an anaphor may stand for. */
  readonly weighed: (
    anaphor: Anaphor,
    parties: readonly Party[],
    rows: readonly Row[],
    statement: Statement | null,
  ) => void;
  /** A description that is a source, and the party that it makes if the article names nobody for it. */
  readonly described: (traits: Traits, own: Party, statement: Statement) => void;
  /** A name, and where it stands. */
  readonly named: (traits: Traits, words: string, spans: readonly Span[]) => void;
}

/** The question who speaks each statement of one article: what there is to go by, and what is found so far. */
export interface Inquiry {
  readonly text: string;
  readonly places: Places;
  /** All mentions. */
  readonly sightings: Spans<Sighting>;
  /** Those that are names. */
  readonly names: Spans<Sighting>;
  readonly beside: Beside;
  readonly cast: Cast;
  readonly ranker: Ranker;
  readonly odds: Odds;
  readonly language: Language;
  /** In text order. */
  readonly statements: readonly Draft[];
  /** Where what they say stands. */
  readonly contents: Spans<{ readonly span: Span; readonly statement: Draft }>;
  /** Between cue and content, where nothing ends a sentence, and what acts are of: whom a statement is said of may stand there. */
  readonly objects: Spans<{ readonly span: Span; readonly statement: Draft }>;
  /** The statement whose content holds another. */
  readonly within: ReadonlyMap<Statement, Statement>;
  /** Where an interview's turns begin; 0 where there are none. */
  readonly turnsFrom: number;
  /** The turns of an interview or a transcript, by what is said in them; and where their labels begin. */
  readonly turns: Spans<Turn & { readonly span: Span }>;
  readonly labels: ReadonlySet<number>;
  /** From where on the text may be another's than its writer's; its end where nothing tells of one. */
  readonly reprintedFrom: number;
  /** The one person whom the byline names: who puts the questions of an interview; without turns, “I” outside of quotations. */
  readonly writer: string | null;
  readonly watch: Watch | undefined;

  readonly outcomes: Map<Statement, Outcome>;
  readonly voices: Map<Party, Voice>;
  /** Parties that the article does not name, by their words, and groups of those it names, by their members. */
  readonly unnamed: Map<string, Party>;
  /** Those of them that spoke, by the heads of their descriptions. */
  readonly described: Map<string, Set<Party>>;
  lastSpeaker: LastSpeaker | undefined;
}

/** A party this probable is taken to be meant, for what is resolved after it. */
const LIKELY = 0.5;

/**
 * Whom a reference is taken to mean, for what comes after it; undefined where nobody is likely. Who is described has spoken,
 * whether or not the article names them elsewhere.
 */
export function likeliest({ weighed, own }: Resolved): Party | undefined {
  const best = weighed[0];
  return best && (best.p > LIKELY || best.party === own) ? best.party : undefined;
}

/** The same, where the words that refer may not be the source: whoever they mean is as much less probable. */
export function doubted(resolved: Resolved, sourceP: number): Resolved {
  return { ...resolved, weighed: resolved.weighed.map(({ party, p }) => ({ party, p: p * sourceP })) };
}

/** Gives one the probability, and the others what it leaves. */
export function first(weighed: readonly Weighed[], party: Party, p: number): readonly Weighed[] {
  const others = weighed.filter((item) => item.party !== party);
  const sum = others.reduce((all, item) => all + item.p, 0);
  const rest = sum > 1 - p ? (1 - p) / sum : 1;
  return [{ party, p }, ...others.map((item) => ({ party: item.party, p: item.p * rest }))];
}

/** Who spoke last, in a statement whose source, or content, begins at an offset. */
export function lastSpeaker(
  { places, lastSpeaker: last }: Inquiry,
  { weighed }: Resolved,
  party: Party,
  statement: Statement,
  at: number,
): LastSpeaker {
  const weight = weighed.find((item) => item.party === party)?.p ?? 0;
  // "A woman, who called herself his aunt, said": she was surer before.
  const p = last?.party === party && last.sentence === places.sentence(at) ? Math.max(weight, last.p) : weight;
  return { party, p, statement, sentence: places.sentence(at), paragraph: places.paragraph(at) };
}

/** Where a statement begins. */
export function startOf(statement: Statement): number {
  return statement.content[0]?.[0] ?? statement.cue[0]?.[0] ?? 0;
}

/** Where the last of its content, its cue and its source ends. */
export function endOf({ content, cue, source }: Statement): number {
  return Math.max(...[...content, ...cue, ...source].map((span) => span[1]));
}

/**
 * From where a source looks back to whom it is of: past what it is the source of, where that is a quotation ahead of it. What is quoted is no
 * nearer to “she said” behind it than what stands before it.
 */
export function lookingFrom(statement: Statement, offset: number): number {
  return statement.kind === 'direct' ? pastContent(statement, offset) : offset;
}

/**
 * The same past whatever it is the source of: in “Hale was late, she said” Hale is somebody else (Principle C of Chomsky 1981), which holds for
 * persons; “Tern Air will close, the company said” is of the one firm.
 */
export function pastContent(statement: Statement, offset: number): number {
  return Math.min(startOf(statement), offset);
}

/** The sighting that begins at an offset. */
export function sightingAt({ sightings }: Inquiry, offset: number): Sighting | undefined {
  const sighting = sightings.values[sightings.countBefore(offset)];
  return sighting?.span[0] === offset ? sighting : undefined;
}

/** Who is named in some spans. */
export function topicsIn({ sightings, cast }: Inquiry, spans: readonly Span[]): Set<Party> {
  const out = new Set<Party>();
  for (const { mention, span } of spans.flatMap((around) => sightings.from(around))) {
    const party = mention.kind === 'name' ? cast.at.get(span[0]) : undefined;
    if (party && party.kind !== 'place') out.add(party);
  }
  return out;
}
