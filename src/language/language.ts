import type { ActorWords } from './actors.js';
import type { ActWords } from './acts.js';
import type { AddresseeWords } from './addressee.js';
import type { ChannelWords } from './channel.js';
import type { FindingWords } from './findings.js';
import type { HeadlineWords } from './headlines.js';
import type { MannerWords } from './manner.js';
import type { MentionWords } from './mentions.js';
import type { ModalityWords } from './modality.js';
import type { NameWords } from './names.js';
import type { ObjectWords } from './objects.js';
import type { OutletWords } from './outlets.js';
import type { PhraseWords } from './phrases.js';
import type { SettingWords } from './setting.js';
import type { StanceWords } from './stance.js';
import type { TextWords } from './text.js';
import type { SayingTimeWords, TimeWords } from './time.js';
import type { TraceWords } from './trace.js';

/**
 * All that the reading and the tracing know of one language: lists, and patterns built from them. Everything else works on
 * text, spans and the model's scores, so that another language is a folder beside `en` and a model.
 */
export interface Language {
  /** BCP 47. */
  readonly code: string;
  readonly text: TextWords;
  readonly mentions: MentionWords;
  readonly headlines: HeadlineWords;
  readonly names: NameWords;
  readonly actors: ActorWords;
  readonly acts: ActWords;
  readonly phrases: PhraseWords;
  readonly time: TimeWords;
  readonly sayingTime: SayingTimeWords;
  readonly setting: SettingWords;
  readonly addressee: AddresseeWords;
  readonly channel: ChannelWords;
  readonly outlets: OutletWords;
  readonly objects: ObjectWords;
  readonly manner: MannerWords;
  readonly modality: ModalityWords;
  readonly trace: TraceWords;
  readonly stance: StanceWords;
  readonly findings: FindingWords;
}
