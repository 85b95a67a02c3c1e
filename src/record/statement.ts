import type { Span } from '../text/span.js';
import type { About } from './about.js';
import type { Addressee } from './addressee.js';
import type { Channel } from './channel.js';
import type { Manner } from './manner.js';
import type { Reason } from './reason.js';
import type { Speaker } from './speaker.js';
import type { SaidAt } from './time.js';

/**
 * How the content is given: `direct`, its words are all inside quotation marks; `mixed`, some are; `indirect`, none
 * are; `act`, nothing of what was said is given ("mayors have backed Rask"). Ledgers keep a kind by its place here.
 */
export const KINDS = ['direct', 'mixed', 'indirect', 'act'] as const;
export type Kind = (typeof KINDS)[number];

/** Whether the saying took place, and how: a denial, a refusal, an announcement of a later saying, a question. */
export const MODALITIES = ['asserted', 'denied', 'declined', 'planned', 'asked'] as const;
export type Modality = (typeof MODALITIES)[number];

/** The fields of a statement that the text can leave open; of the others, what is null or empty does not apply. */
export const OPEN_FIELDS = ['speaker', 'addressee', 'channel', 'time'] as const;
export type OpenField = (typeof OPEN_FIELDS)[number];

/** One attribution in one article: what a careful reader puts on record of it. */
export interface Statement {
  /** `ARTICLE:START-END`: the article's id and the extent of the content (of the cue for an act). */
  readonly id: string;
  readonly kind: Kind;
  /** In what way it is the source's: only what was said, written or displayed is a saying (`isSaying`). */
  readonly manner: Manner;
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
  readonly open: Readonly<Partial<Record<OpenField, Reason>>>;
}
