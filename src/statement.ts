import type { Span } from './text/span.js';

/**
 * One text as it came. Immutable: `id` is the SHA-256 of `text` (UTF-8, hex), so another text is another article.
 */
export interface Article {
  readonly id: string;
  readonly title: string | null;
  /** Day of publication, ISO 8601 (`YYYY-MM-DD`), from `--published` or the article's own metadata. */
  readonly published: string | null;
  readonly publisher: string | null;
  /** Who wrote it, as the article's own metadata say: “Lena Obuya”, “A and B”. */
  readonly byline: string | null;
  readonly url: string | null;
  /** Never normalised; every span in the record counts UTF-16 code units of this string. */
  readonly text: string;
}

/** A person, organization, place or group that speaks, is spoken to or is spoken of in the article. */
export interface Actor {
  readonly id: string;
  readonly name: string;
  readonly type: 'person' | 'organization' | 'place' | 'group' | 'other';
  readonly aliases: readonly string[];
  readonly mentions: readonly Span[];
  /** Descriptions that the article gives, in its words: "mayor of Leeds", "spokeswoman"; empty when it gives none. */
  readonly roles: readonly string[];
  /**
   * Who it is beyond this article: `omar-rask` if a list of people vouches for it, `omar-rask.q1000001` if a register
   * does, else `ilse-varga@` and twelve digits of the article that it was found in. Null where the article gives too
   * little: a bare surname, an unnamed official.
   */
  readonly identity: string | null;
  /** Its identifiers in the registers of others, by register: `{ wikidata: 'Q1000001' }`; empty when none is known. */
  readonly identifiers: Readonly<Record<string, string>>;
}

/**
 * How the content is given: `direct`, its words are all inside quotation marks; `mixed`, some are; `indirect`, none
 * are; `act`, nothing of what was said is given ("mayors have backed Rask").
 */
export type Kind = 'direct' | 'mixed' | 'indirect' | 'act';

/** One reading of an open field: an actor and how probable it is, 0 to 1. */
export interface Candidate {
  readonly actor: string;
  readonly p: number;
}

/** Who said it. `actor` is null while open; `reason` then says why in words, `candidates` who it could be. */
export interface Speaker {
  readonly actor: string | null;
  /** Calibrated probability that `actor` is right; 0 while open. */
  readonly p: number;
  readonly candidates: readonly Candidate[];
  /** Why the field is open, for a reader; null once it is filled. */
  readonly reason: string | null;
  readonly evidence: readonly Span[];
}

/** Whom the words were said to. */
export interface Addressee {
  readonly actor: string;
  readonly p: number;
  readonly evidence: readonly Span[];
}

/** Through what it was said: an outlet, platform or occasion. */
export interface Channel {
  readonly name: string;
  readonly kind: string;
  readonly evidence: readonly Span[];
}

/** When it was said: both days are included. */
export interface SaidAt {
  /** ISO 8601. */
  readonly start: string;
  /** ISO 8601, not before `start`. */
  readonly end: string;
  readonly precision: 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year' | 'range';
  /** What the interval hangs on, in words: the publication day, another statement, a date in the text. */
  readonly basis: string;
  readonly evidence: readonly Span[];
}

/** An actor that the statement speaks of, and the speaker's stance towards it: against, neither, for. */
export interface About {
  readonly actor: string;
  readonly stance: -1 | 0 | 1;
  readonly p: number;
  readonly evidence: readonly Span[];
}

/** Whether the saying took place, and how: a denial, a refusal, an announcement of a later saying, a question. */
export type Modality = 'asserted' | 'denied' | 'declined' | 'planned' | 'asked';

/** The fields of a statement that can be left open. */
export type OpenField = 'speaker' | 'addressee' | 'channel' | 'time' | 'about' | 'modality' | 'within' | 'onBehalfOf';

/** One attribution in one article: what a careful reader puts on record of it. */
export interface Statement {
  /** `ARTICLE:START-END`: twelve digits of the article's id and the extent of the content (of the cue for an act). */
  readonly id: string;
  readonly kind: Kind;
  /** What is credited, in text order; several pieces where the cue interrupts it. Of an act, whom or what it is about. */
  readonly content: readonly Span[];
  /** The words that credit ("said", "according to"); empty where nothing does. */
  readonly cue: readonly Span[];
  /** Whom the words are credited to; empty where no one is named. A source may serve several statements. */
  readonly source: readonly Span[];
  /** The content's words, pieces joined by " … ", for people and for search. */
  readonly words: string;
  /** Calibrated probability that this is an attribution with about this content and source. */
  readonly p: number;
  /** What an act does, by its code in the CAMEO codebook (Schrodt 2012): "111", criticise or denounce; null for any other kind. */
  readonly code: string | null;
  readonly speaker: Speaker;
  readonly addressee: Addressee | null;
  readonly channel: Channel | null;
  readonly time: SaidAt | null;
  readonly about: readonly About[];
  readonly modality: Modality | null;
  /** The statement that quotes this one (hearsay). */
  readonly within: string | null;
  /** The actor for whom a spokesperson speaks. */
  readonly onBehalfOf: string | null;
  /** Why each open field is open. A field that is null, or empty, without an entry here does not apply. */
  readonly open: Readonly<Partial<Record<OpenField, string>>>;
}

/** What a careful editor would flag. */
export type FindingKind =
  /** A quotation that nobody is named for. */
  | 'unattributed'
  /** A source that may be one of several. */
  | 'ambiguous speaker'
  /** Said at another time than the article's own, and the text does not say when. */
  | 'undated'
  /** Another article has more of the sentence. */
  | 'cut'
  /** Another article quotes other words. */
  | 'altered'
  /** Other articles credit somebody else. */
  | 'misattributed'
  /** Told as new, though it was printed before. */
  | 'recycled'
  /** Told as an answer to what was said after it. */
  | 'out of order'
  /** No article that is on record has it first hand. */
  | 'second-hand';

/** Something that a careful editor would flag in an article. */
export interface Finding {
  readonly kind: FindingKind;
  /** The statement that it concerns; null if it is the article as a whole. */
  readonly statement: string | null;
  /** In words for people, a sentence or two. */
  readonly message: string;
  /** The words of this article that show it. */
  readonly evidence: readonly Span[];
  /** Probability that a careful reader would agree, 0 to 1. */
  readonly p: number;
  /** The words of other articles that show it; empty for what the article alone shows. */
  readonly elsewhere: readonly Elsewhere[];
}

/** A place in another article. */
export interface Elsewhere {
  /** The article's id. */
  readonly article: string;
  readonly statement: string;
  readonly evidence: readonly Span[];
}

/** All that one reading of one article puts on record; what `onrecord read --format jsonl` prints on a line. */
export interface Reading {
  readonly article: Article;
  readonly actors: readonly Actor[];
  readonly statements: readonly Statement[];
  readonly findings: readonly Finding[];
}
