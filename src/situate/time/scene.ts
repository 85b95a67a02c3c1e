import type { Draft } from '../../record/draft.js';
import type { Scene } from '../../record/scene.js';
import type { Context } from '../../step.js';
import { overlaps, type Span } from '../../text/span.js';
import { Spans } from '../../text/spans.js';
import { toDay } from './day.js';
import { type Expression, expressions, outside } from './expressions.js';
import { carriedFrom, type Reckoned } from './reckoning.js';

/** So many days before the publication what happened is no scene of what is said. */
const LATEST = 10;
/** So many sentences back an event was told of. */
const MOST_SENTENCES = 6;

/**
 * The sentence right before a saying, where it sets the scene: it opens with a day ("On Monday the owners came to the gate.
 * Hale said …"), or tells what the speaker did on one ("Hale came off the pitch on Sunday. ‘I’m tired,’ she said").
 */
export class Scenery {
  /** Those whom the article speaks of, where it does. */
  private readonly mentions: Spans<{ readonly actor: string; readonly span: Span }>;

  constructor(
    { actors }: Scene,
    private readonly context: Context,
  ) {
    this.mentions = Spans.of(
      actors.flatMap(({ id, mentions }) => mentions.map((span) => ({ actor: id, span }))),
      ({ span }) => span,
    );
  }

  /** @param before the statements before it: what is said in such a sentence has a time of its own */
  of(draft: Draft, before: readonly Draft[]): Reckoned | undefined {
    const { article, segmentation, language } = this.context;
    const { text, published } = article;
    const { present, older, ahead, sets, event, relative } = language.sayingTime;
    const { frame, cue, kind } = draft;
    if (!frame || kind === 'act' || draft.within !== null) return undefined;
    const own = text.slice(...cue[0]!);
    if (present.test(own) || older.test(own)) return undefined;
    const { sentences, paragraphs } = segmentation;
    if (expressions(frame.words, [0, frame.words.length], published, false, language.time).length > 0) return undefined;
    // The last before it that tells when; past others only one that tells of an event.
    const at = sentences.lastBefore(cue[0]![0]);
    const last = this.lastTimed(at);
    if (!last || paragraphs.lastBefore(last.sentence[0]) !== paragraphs.lastBefore(cue[0]![0])) return undefined;
    const { sentence, times } = last;
    const isRight = sentence === sentences.values[at - 1];
    const [only] = times;
    if (times.length !== 1 || only!.interval?.precision !== 'day') return undefined;
    const words = text.slice(...sentence);
    // “She was arrested on 12 May. “They came at night,” she said”: what is told long after is told at another time.
    const isLate = published !== null && toDay(published) - only!.interval.from > LATEST;
    if (isLate || ahead.test(words) || older.test(words)) return undefined;
    const opening = text.slice(sentence[0], only!.span[0]);
    const isEvent = event.test(opening) && !relative.test(opening);
    const isSet = isRight && (sets.test(opening) || this.isOfSpeaker(draft, sentence, opening, before));
    return isEvent || isSet ? carriedFrom(only!, published) : undefined;
  }

  /** The last sentence before one, and not far, that tells when; with the times that it tells. */
  private lastTimed(before: number): { readonly sentence: Span; readonly times: readonly Expression[] } | undefined {
    const { values } = this.context.segmentation.sentences;
    for (let at = before - 1; at >= Math.max(0, before - MOST_SENTENCES); at--) {
      const times = outside(values[at]!, this.context);
      if (times.length > 0) return { sentence: values[at]!, times };
    }
    return undefined;
  }

  /** Whether a sentence in which nothing is said tells what the speaker did, whom a pronoun calls. */
  private isOfSpeaker({ source, speaker }: Draft, sentence: Span, opening: string, before: readonly Draft[]): boolean {
    const { article, language } = this.context;
    const [own] = source;
    const sort = own && language.actors.sources.pronoun(article.text.slice(...own));
    if (!sort || speaker.actor === null || language.sayingTime.relative.test(opening)) return false;
    if (before.some(({ cue: [cue] }) => cue && overlaps(cue, sentence))) return false;
    return this.mentions.inside(sentence)[0]?.actor === speaker.actor;
  }
}
