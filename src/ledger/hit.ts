import type { Entry } from '../findings/context.js';
import type { Modality } from '../record/statement.js';

/** A statement as a list shows it: the columns of the view `statements`. */
export interface Hit extends Entry {
  /** Who the speaker is over all articles: an id of the view `people`; null where the article gives no full name. */
  readonly person: string | null;
  readonly speaker_identity: string | null;
  /** Null while the speaker is open. */
  readonly speaker_p: number | null;
  /** The sentences in which it stands, with the words that credit it. */
  readonly context: string;
  /** Ids of the utterances that it gives, a space between them; null for what is no saying, or has no words. */
  readonly utterance: string | null;
  /** How its words stand to each utterance's fullest; null where it is alone in its own. */
  readonly label: string | null;
  readonly addressee: string | null;
  readonly modality: Modality | null;
  readonly on_behalf_of: string | null;
  readonly cue: string;
  readonly source: string;
  readonly p: number;
  readonly code: string | null;
  /** Open fields, a space between them. */
  readonly open: string;
  readonly about: string | null;
  /** Corrected fields, a space between them. */
  readonly corrected: string;
  /** Where else the very same text stands: publishers, or addresses, with their days. */
  readonly also: string | null;
  /** The article that was published first of those with nearly the same words, of which its own is a copy. */
  readonly copy_of: string | null;
  /** Whether its text stands at an address now, or has none; a former version of a page does not. */
  readonly current: 0 | 1;
}
