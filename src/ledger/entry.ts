import { createHash } from 'node:crypto';
import { deflateSync, inflateSync } from 'node:zlib';
import type { Actor } from '../record/actor.js';
import type { Origins } from '../record/article.js';
import type { Finding } from '../record/finding.js';
import type { Statement } from '../record/statement.js';
import type { Markup } from '../text/markup.js';

/** An article as it appeared: its text is kept once, by its SHA-256. */
export interface Appearance {
  readonly article: string;
  readonly title: string | null;
  readonly byline: string | null;
  readonly published: string | null;
  readonly publisher: string | null;
  readonly url: string | null;
  /** Where it was taken from: the file with the line, the address. */
  readonly found: string | null;
  /** Entry of the appearance that stood at this address before. */
  readonly former: number | null;
  /** Where its metadata were found; absent where nothing told. */
  readonly origins?: Origins;
}

/** What a reader found in an article. */
export interface RecordedReading {
  readonly article: string;
  /** Entry of the appearance whose day and publisher it was read with. */
  readonly appearance: number;
  /** Version of the program, digits of its rules and of its model. */
  readonly reader: string;
  /** The language that most of the text is in; readings of before don't have it. */
  readonly language?: string;
  /** What the markup of its page told, so that it can be read again; absent where it told nothing. */
  readonly markup?: Markup;
  readonly actors: readonly Actor[];
  readonly statements: readonly Statement[];
  readonly findings: readonly Finding[];
}

/** The language of readings that don't tell it: there was no other. */
export const FORMER_LANGUAGE = 'en';

/**
 * What a person can correct of a statement: its fields; the places of its words (`content`, `cue`, `source`); whether it is
 * one at all (`statement`); a finding of it that is none (`finding`); and an earlier correction that no longer holds (`undo`).
 */
export const CORRECTABLE = [
  'speaker',
  'addressee',
  'channel',
  'time',
  'modality',
  'manner',
  'about',
  'content',
  'cue',
  'source',
  'statement',
  'finding',
  'undo',
] as const;
export type CorrectableField = (typeof CORRECTABLE)[number];
/** The same, and what makes a statement that the reading lacks (`added`). */
export const CORRECTED = [...CORRECTABLE, 'added'] as const;
export type CorrectedField = (typeof CORRECTED)[number];

/** What a person put beside the machine's reading. */
export interface Correction {
  readonly article: string;
  readonly statement: string;
  readonly field: CorrectedField;
  /**
   * What the field is; null if it is open, or if the statement is none. Places are written as `120-222 230-240`, those of the
   * content with its kind behind them; an undone correction is told by its entry, an added statement is JSON (`Placed`).
   */
  readonly value: string | null;
  readonly by: string;
  readonly why: string;
}

/** An actor of an article, by the article's SHA-256 and what its name is looked up by. */
export interface ActorNamed {
  readonly article: string;
  readonly name: string;
}

/** What a person put right of who is who: two are one, or some of what was held to be one is another. */
export interface PersonCorrection {
  readonly change: 'join' | 'part';
  /** Who the actors are now after a join; who they were held to be before they were parted. */
  readonly person: string;
  /** Who they were held to be before a join; who they are now after they were parted. */
  readonly other: string;
  /** One of the actors to whom the others were joined; null where some were parted. */
  readonly to: ActorNamed | null;
  /** Those that were joined or parted. */
  readonly actors: readonly ActorNamed[];
  readonly by: string;
  readonly why: string;
}

export type Body = Appearance | RecordedReading | Correction | PersonCorrection;
export type EntryKind = 'article' | 'reading' | 'correction';

/** A row of the record. */
export interface Entry {
  /** 1, 2, 3 …: no number is left out. */
  readonly seq: number;
  readonly kind: EntryKind;
  /** When it was put on record: UTC, ISO 8601. */
  readonly at: string;
  /** JSON in UTF-8, compressed with zlib (RFC 1950). */
  readonly body: Uint8Array;
  /** SHA-256, hex. */
  readonly hash: string;
}

/** What the first entry is chained to. */
export const START = '0'.repeat(64);

export function pack(json: string): Uint8Array {
  return deflateSync(json);
}

/** @throws if the bytes are not what `pack` made */
export function unpack(body: Uint8Array): string {
  return inflateSync(body).toString('utf8');
}

/**
 * The hash of an entry: SHA-256 of the former entry's hash, the number, kind, time and body (as JSON), a line end between
 * them. So an entry can't be changed, left out or put in without changing the hashes of all behind it.
 */
export function hashOf(former: string, { seq, kind, at }: Omit<Entry, 'body' | 'hash'>, json: string): string {
  return createHash('sha256').update(`${former}\n${seq}\n${kind}\n${at}\n${json}`).digest('hex');
}
