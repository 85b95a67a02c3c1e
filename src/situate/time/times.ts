import type { Draft } from '../../record/draft.js';
import type { Frame } from '../../record/frame.js';
import type { Reason } from '../../record/reason.js';
import type { Scene } from '../../record/scene.js';
import type { SaidAt } from '../../record/time.js';
import type { Context } from '../../step.js';
import { pointedTo } from '../../tag/hints.js';
import { overlaps, type Span } from '../../text/span.js';
import { gapBetween, isAdded, isAnswer, isInWords, isSameSpeaker } from '../onward.js';
import { attaches, endsNounPhrase, isCarried } from './attachment.js';
import { toDay, toIso } from './day.js';
import { basisOf, type Expression, expressions } from './expressions.js';
import { fromBefore, fromBeside, type Reckoned, shiftedFrom } from './reckoning.js';
import { referredTo } from './referred.js';
import { Scenery } from './scene.js';
import { atSitting } from './sitting.js';
import { placeOf, stamps } from './stamps.js';

/** When something was said, or why that is open. */
export interface Timed {
  readonly time: SaidAt | null;
  readonly reason: Reason | null;
}

/** How many paragraphs on a quotation is of the same occasion. */
const MOST_PARAGRAPHS = 2;
/** How many statements away another may stand. */
const NEAR_STATEMENTS = 30;

/**
 * When each statement was made: what an expression in the words around its cue attaches to. What the statement speaks of
 * has times of its own, which are not taken. The conventions are in docs/times.md.
 */
export function timesOf(scene: Scene, context: Context): Map<string, Timed> {
  return new Times(scene, context).all();
}

class Times {
  private readonly known = new Map<Draft, Reckoned>();
  /** In text order. */
  private readonly ordered: readonly Draft[];
  private readonly places: ReadonlyMap<Draft, number>;
  private readonly reasons = new Map<Draft, Reason>();
  private readonly scenery: Scenery;

  constructor(
    private readonly scene: Scene,
    private readonly context: Context,
  ) {
    this.ordered = [...scene.statements].sort((a, b) => placeOf(a) - placeOf(b));
    this.places = new Map(this.ordered.map((draft, i) => [draft, i]));
    this.scenery = new Scenery(scene, context);
  }

  all(): Map<string, Timed> {
    const stamped = stamps(this.scene, this.context);
    for (const [i, draft] of this.ordered.entries()) {
      const before = this.ordered.slice(Math.max(0, i - NEAR_STATEMENTS), i);
      this.learn(
        draft,
        // "on Tuesday, two days after attacking her": what the model takes for its day is that of the main clause.
        shiftedFrom(draft, before, this.known, this.context) ??
          this.own(draft) ??
          fromBeside(draft, before, this.known, this.context) ??
          this.carried(
            draft,
            before.findLast(({ within }) => within === null),
          ) ??
          this.answered(draft, before.at(-1)) ??
          atSitting(draft, this.context) ??
          referredTo(draft, this.context) ??
          this.scenery.of(draft, before),
      );
    }
    // "Two days after Veld attacked Hale, …": what comes later in the text may be the earlier.
    for (const draft of this.ordered) {
      if (!this.known.has(draft)) this.learn(draft, fromBeside(draft, this.near(draft), this.known, this.context));
    }
    return new Map(this.scene.statements.map((draft) => [draft.id, this.timed(draft, stamped.get(draft.id))]));
  }

  private learn(draft: Draft, time: Reckoned | undefined): void {
    if (time) this.known.set(draft, time);
  }

  private timed(draft: Draft, stamp: SaidAt | undefined): Timed {
    const time = this.known.get(draft);
    if (!time) return stamp ? { time: stamp, reason: null } : { time: null, reason: this.why(draft) };
    const { interval, basis, evidence } = time;
    const { from, to, precision } = interval;
    return { time: { start: toIso(from), end: toIso(to), precision, basis, evidence }, reason: null };
  }

  /** The statements around one: what it hangs on is not far. */
  private near(draft: Draft): readonly Draft[] {
    const at = this.places.get(draft)!;
    return this.ordered.slice(Math.max(0, at - NEAR_STATEMENTS), at + NEAR_STATEMENTS);
  }

  private why(draft: Draft): Reason {
    const reason = this.reasons.get(draft);
    if (reason) return reason;
    const words = this.context.article.text.slice(...(draft.cue[0] ?? [0, 0]));
    const isPresent = this.context.language.sayingTime.present.test(words);
    return isPresent ? { code: 'present tense', words } : { code: 'no time' };
  }

  /** The expression that tells when this was said, in the words of its own sentence. */
  private own(draft: Draft): Reckoned | undefined {
    const { frame } = draft;
    if (!frame) return undefined;
    const near = this.near(draft);
    const { language, article } = this.context;
    const { text } = article;
    const isAnothers = ({ span }: Expression): boolean =>
      near.some((other) => other !== draft && isCarried(span, other, text, language.acts));
    const all = this.expressions(draft, frame).filter(
      (one) => !isAnothers(one) && !this.isToCome(one) && attaches(one, draft, frame, near, language, text),
    );
    // “Two years later, in 2024, …”: what needs no other event tells it.
    const attached = all.find(({ hangsOn }) => hangsOn !== 'event') ?? all[0];
    const best =
      attached ??
      this.inContent(draft).find((one) => endsNounPhrase(one, draft, language, text)) ??
      this.hinted(draft, frame);
    if (!best || (best !== attached && isAnothers(best))) return undefined;
    if (best.hangsOn === 'event') {
      const others = near.filter((other) => other !== draft);
      const event = fromBefore(best, others, this.known, this.context);
      if (!event) this.reasons.set(draft, { code: 'undated event', words: best.words });
      return event;
    }
    if (best.interval === null) {
      this.reasons.set(draft, { code: 'undated article', words: best.words });
      return undefined;
    }
    return { interval: best.interval, basis: basisOf(best, article.published), evidence: [best.span] };
  }

  /** The expressions in the words around a statement, where they stand in the text. */
  private expressions(draft: Draft, { sentence, words }: Frame): Expression[] {
    const { article, language } = this.context;
    const isFuture = this.isFuture(draft, sentence);
    return expressions(words, [0, words.length], article.published, isFuture, language.time).map((one) => {
      const span: Span = [one.span[0] + sentence[0], one.span[1] + sentence[0]];
      return { ...one, span };
    });
  }

  /** The expression of its sentence that the model takes for the time of the saying. */
  private hinted(draft: Draft, { sentence }: Frame): Expression | undefined {
    const { article, hints, language } = this.context;
    const hint = pointedTo(hints, draft, 'time');
    const ahead = article.text.slice(sentence[0], draft.cue[0]![0]);
    if (!hint || !overlaps(hint.span, sentence) || language.sayingTime.shiftAhead.test(ahead)) return undefined;
    const isFuture = this.isFuture(draft, sentence);
    return expressions(article.text, sentence, article.published, isFuture, language.time).find(({ span }) =>
      overlaps(span, hint.span),
    );
  }

  /** Whether it is still to be said. */
  private isFuture({ cue }: Draft, [start]: Span): boolean {
    const { article, language } = this.context;
    const { plannedAhead, plannedCue } = language.sayingTime;
    const [from, to] = cue[0]!;
    return plannedAhead.test(article.text.slice(start, from)) || plannedCue.test(article.text.slice(from, to));
  }

  /** “When the line reopens in 2028, Hale said”: what was said before the paper came out is of no later day. */
  private isToCome({ interval, isFuture }: Expression): boolean {
    const { published } = this.context.article;
    return interval !== null && published !== null && interval.from > toDay(published) && !isFuture;
  }

  private inContent({ content: [first], cue }: Draft): Expression[] {
    const { article, language } = this.context;
    return first && cue[0] ? expressions(article.text, first, article.published, false, language.time) : [];
  }

  /**
   * “…,” Hale said on Monday. “…,” she said: what somebody says in the same sentence, or in quotation marks right after, was said
   * then, too.
   */
  private carried(draft: Draft, before: Draft | undefined): Reckoned | undefined {
    const from = before && this.known.get(before);
    if (!from || draft.kind === 'act') return undefined;
    const gap = gapBetween(before, draft, this.context);
    const isQuoted = draft.kind === 'direct' && gap.paragraphs <= (draft.cue[0] ? MOST_PARAGRAPHS : 0);
    const isOnward =
      before.kind === 'act'
        ? isInWords(draft, before, gap)
        : isQuoted || gap.sentences === 0 || isAdded(draft, gap, this.context);
    return isSameSpeaker(draft, before) && isOnward && !this.isPresent(draft)
      ? { ...from, basis: { ...from.basis, isCarried: true } }
      : undefined;
  }

  private isPresent({ cue: [cue] }: Draft): boolean {
    const { article, language } = this.context;
    return cue !== undefined && language.sayingTime.present.test(article.text.slice(...cue));
  }

  /** “Asked on Monday whether it was late, …”: an answer is of the day of its question. */
  private answered(draft: Draft, before: Draft | undefined): Reckoned | undefined {
    const from = before && this.known.get(before);
    return from && isAnswer(draft, before, this.context) && !this.isPresent(draft)
      ? { ...from, basis: { ...from.basis, isCarried: true } }
      : undefined;
  }
}
