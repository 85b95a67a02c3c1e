import { WORDING } from './language/en/wording.js';
import { worded as inWords, type Worded } from './language/wording.js';
import type { Reader } from './read.js';
import { type Article, type ArticleInput, toArticle as named } from './record/article.js';
import type { Reading } from './record/reading.js';
import { openLanguage } from './runtime/language.js';
import { openReader } from './runtime/node.js';
import { type Cuts, cut } from './text/segment.js';

export { InputError } from './errors.js';
export { readPeople } from './formats/people.js';
export { identify, type Known, type Match } from './identity/identify.js';
export { Identities, type Identity } from './identity/identities.js';
export { People, type Person, type PersonEntry, type Term } from './identity/people.js';
export type { Outlet } from './language/outlets.js';
export {
  type ArticleCheck,
  type Check,
  type CheckLabel,
  type Claim,
  check,
  checkArticle,
  type StatementCheck,
  type Verdict,
  type Witness,
} from './ledger/check.js';
export { type Change, compare } from './ledger/compare.js';
export type { Corrected, Standing, StandingReading } from './ledger/corrections.js';
export { LedgerError } from './ledger/database.js';
export { findings } from './ledger/findings.js';
export { type Added, Ledger, type Version } from './ledger/ledger.js';
export { count, type Hit, type Page, type Query, search } from './ledger/query.js';
export type { Retraced } from './ledger/retrace.js';
export { type Retelling, type Utterance, type UtteranceRow, utterance, utterances } from './ledger/utterances.js';
export { type Fault, type Verified, verify } from './ledger/verify.js';
export { type Known as Bearer, who } from './ledger/who.js';
export type { Reader } from './read.js';
export type * from './record/about.js';
export type * from './record/actor.js';
export type * from './record/addressee.js';
export type { Article, ArticleInput } from './record/article.js';
export type * from './record/channel.js';
export type * from './record/finding.js';
export type { Message } from './record/message.js';
export type * from './record/reading.js';
export type { Reason } from './record/reason.js';
export type * from './record/speaker.js';
export type * from './record/statement.js';
export type { Basis, Precision, SaidAt } from './record/time.js';
export { openReader, type ReaderOptions } from './runtime/node.js';
export { readerVersion } from './runtime/version.js';
export type { Cuts as Segmentation } from './text/segment.js';
export type { Span } from './text/span.js';
export type { Worded };

/** Cuts a text into paragraphs, sentences, quotations and turns. Accepts any string. */
export function segment(text: string): Cuts {
  return cut(text, openLanguage().text);
}

/** Names an input by the SHA-256 of its text in UTF-8, and dates it by its first lines where nothing else does. */
export function toArticle(input: ArticleInput): Promise<Article> {
  return named(input, openLanguage().text);
}

/** A reading, a statement or a finding in words: what the record keeps by code becomes a sentence for people. */
export function worded<T>(value: T): Worded<T> {
  return inWords(value, WORDING);
}

let shared: Promise<Reader> | undefined;

/**
 * Who said what in a text: reads it with the shipped model, which is loaded at the first call and then kept. For
 * another number of threads, open a reader of your own with `openReader`.
 */
export async function read(input: string | ArticleInput): Promise<Reading> {
  shared ??= openReader();
  return (await shared)(typeof input === 'string' ? { text: input } : input);
}
