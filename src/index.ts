import { readPeople as peopleIn } from './formats/people.js';
import { type IdentitySources, identify as identities } from './identity/identify.js';
import { Identities as IdentitiesOf } from './identity/identities.js';
import { People as PeopleOf, type PersonEntry } from './identity/people.js';
import { type Change, compare as changes } from './ledger/compare.js';
import type { Reader, ReadOptions } from './read.js';
import { type Article, type ArticleInput, toArticle as named } from './record/article.js';
import type { Reading } from './record/reading.js';
import { openLanguage } from './runtime/language.js';
import { openReader } from './runtime/pool.js';
import { speechOf } from './speech.js';
import { type Cuts, cut } from './text/segment.js';

export { type Worded, worded } from './core.js';
export { InputError } from './errors.js';
export type { IdentitySources, Match } from './identity/identify.js';
export type { Identity } from './identity/identities.js';
export type { Person, PersonEntry, Term } from './identity/people.js';
export type { Outlet } from './language/outlets.js';
export type {
  ArticleCheck,
  Check,
  Claim,
  StatementCheck,
} from './ledger/check.js';
export type { Change } from './ledger/compare.js';
export type { Corrected, StandingReading, StandingStatement } from './ledger/corrections.js';
export { LedgerError } from './ledger/database.js';
export type { ActorNamed, PersonCorrection } from './ledger/entry.js';
export type { Hit } from './ledger/hit.js';
export type { Added, Ledger, Presence, RetraceOptions, Revision, Version } from './ledger/ledger.js';
export type { ArticleEntry, Coverage } from './ledger/overview.js';
export type { Piece, Place, Stretch } from './ledger/piece.js';
export type { Page, Query } from './ledger/query.js';
export type { Quoted, QuotedBy, QuotedPeriod, QuotedQuery, QuotedRow } from './ledger/quoted.js';
export type { Retraced } from './ledger/retrace.js';
export type { Review, Reviewed } from './ledger/review.js';
export type { Seal } from './ledger/seal.js';
export type { SpeechCheck } from './ledger/speech.js';
export type { Chapter, Story } from './ledger/story.js';
export type { Column, ColumnType, Row, Table, TableName } from './ledger/take.js';
export type { Retelling, Retold, Utterance, UtteranceRow } from './ledger/utterances.js';
export type { Fault, Verified, VerifyOptions } from './ledger/verify.js';
export type { Bearer, Extent, Held } from './ledger/who.js';
export type { CheckLabel, Verdict, Witness } from './ledger/witness.js';
export type { Reader, ReadOptions } from './read.js';
export { isSaying } from './record/manner.js';
export type * from './record/types.js';
export { type LedgerOptions, openLedger } from './runtime/ledger.js';
export type { ReaderOptions } from './runtime/node.js';
export { type OpenReader, openReader, type PoolOptions } from './runtime/pool.js';
export { readerVersion } from './runtime/version.js';
export type { Cuts as Segmentation } from './text/segment.js';
export type { Span } from './text/span.js';

/** Whom a newsroom knows. Names and roles are compared folded: without case, accents, titles and small words. */
export class People extends PeopleOf {
  /** @throws {InputError} if two entries have the same name and nothing tells them apart */
  constructor(entries: Iterable<PersonEntry>, where?: string) {
    super(entries, openLanguage().names, where);
  }
}

/** Who is who over many articles; see docs/decisions/0004-identity.md for the rule. */
export class Identities extends IdentitiesOf {
  constructor() {
    super(openLanguage().names);
  }
}

/**
 * The list of people that a newsroom keeps, as CSV or, where the name ends in `.json`, as an array of objects.
 *
 * @throws {InputError} at the first line that can't be taken as it stands
 */
export function readPeople(source: string, where: string): PeopleOf {
  return peopleIn(source, where, openLanguage().names);
}

/** Gives each actor of one article the identity that this article, the newsroom's list and the registers allow. */
export function identify(reading: Reading, known?: IdentitySources): Reading {
  return identities(reading, openLanguage().names, known);
}

/** Cuts a text into paragraphs, sentences, quotations and turns. Accepts any string. */
export function segment(text: string): Cuts {
  return cut(text, openLanguage().text);
}

/** Names an input by the SHA-256 of its text in UTF-8, and dates it by its first lines where nothing else does. */
export function toArticle(input: ArticleInput): Promise<Article> {
  return named(input, openLanguage().text);
}

/**
 * A transcript as a reading: each paragraph is a statement of who spoke, word for word. A ledger's `checkSpeech` holds
 * articles against it.
 *
 * @throws {InputError} if several speak in it, and no label names them
 */
export function speech(article: Article, by: string): Reading {
  return speechOf(article, by, openLanguage());
}

/** What changed in an article's statements from one reading to another, in the order of the later text, what is gone at the end. */
export function compare(former: Reading, later: Reading): Change[] {
  return changes(former, later, openLanguage().trace);
}

let shared: Promise<Reader> | undefined;

/**
 * Who said what in a text: reads it with the shipped model, which is loaded at the first call and then kept. For
 * another number of threads, open a reader of your own with `openReader`.
 */
export async function read(input: string | ArticleInput, options?: ReadOptions): Promise<Reading> {
  shared ??= openReader();
  return (await shared)(typeof input === 'string' ? { text: input } : input, options);
}
