import type { Draft } from '../../record/draft.js';
import type { Frame } from '../../record/frame.js';
import type { Reason } from '../../record/reason.js';
import type { Scene } from '../../record/scene.js';
import type { Basis, Precision, SaidAt } from '../../record/time.js';
import type { Context } from '../../step.js';
import { contains, lastBefore, type Span } from '../../text/span.js';
import { type Day, toIso, weekday } from './day.js';
import { type Expression, expressions, type Interval } from './expressions.js';
import { stamps } from './stamps.js';

/** When something was said, or why that is open. */
export interface Timed {
  readonly time: SaidAt | null;
  readonly reason: Reason | null;
}

/** A time still as days, to be reckoned with. */
interface Found {
  readonly interval: Interval;
  readonly basis: Basis;
  readonly evidence: readonly Span[];
}

/** How many statements away another may stand. */
const NEAR = 30;
const PLANNED =
  /\b(?:will|shall|plans? to|planned to|is to|are to|due to|expected to|scheduled to|going to|set to)\s+(?:\p{L}+ly\s+)?$/iu;
/** What may stand before an expression that tells when. */
const OPENS = /(?:^|[\s\u00a0,(—–-])(?:on|in|late|early|during|at|over)?\s*$/iu;
/** "since Monday", "by Friday", "the 2014 report": no time of the saying. */
const NOT_OF_IT =
  /\b(?:since|until|till|by|before|after|for|from|of|about|to|than|around|the|a|an|this|that|his|her|its|their|between|against|into)\s*$/iu;
/** What may follow one: the clause's end, or words that begin another phrase. A noun makes it an attribute: "Monday vote". */
const CLOSES =
  /^(?:$|[\s\u00a0]*$|\s*[,.;:)\]—–\u00a0“"”-]|\s+(?:that|in|at|to|during|after|before|as|when|while|and|but|with|from|for|on|by|about|over|without|because|following|amid|against|of|how|why|whether|if|the|he|she|they|it|his|her|their|via|through|criti\p{L}+|\p{L}+ing|told|said|says|wrote)\b)/iu;
/** What ends the clause of a cue. */
const CLAUSE_END =
  /[;:]|,\s|\s(?:after|before|while|when|because|although|though|as|who|which|since|where|that)\s|[—–]/u;

/**
 * When each statement was made: what an expression in the words around its cue attaches to. What the statement speaks of
 * has times of its own, which are not taken. The conventions are in docs/times.md.
 */
export function timesOf(scene: Scene, context: Context): Map<string, Timed> {
  return new Times(scene, context).all();
}

class Times {
  private readonly published: string | null;
  private readonly found = new Map<Draft, Found>();
  /** In text order. */
  private readonly ordered: readonly Draft[];
  private readonly places: ReadonlyMap<Draft, number>;
  private readonly reasons = new Map<Draft, Reason>();

  constructor(
    private readonly scene: Scene,
    private readonly context: Context,
  ) {
    this.published = context.article.published;
    this.ordered = [...scene.statements].sort((a, b) => anchor(a) - anchor(b));
    this.places = new Map(this.ordered.map((statement, i) => [statement, i]));
  }

  all(): Map<string, Timed> {
    const { statements } = this.scene;
    const stamped = stamps(this.scene, this.context);
    const ordered = this.ordered;
    for (const [i, statement] of ordered.entries()) {
      const found =
        this.own(statement) ??
        this.reckoned(statement, ordered.slice(Math.max(0, i - NEAR), i)) ??
        this.carried(statement, ordered[i - 1]);
      if (found) this.found.set(statement, found);
    }
    // "Two days after Veld attacked Hale, …": what comes later in the text may be the earlier.
    for (const statement of ordered) {
      const later = this.found.has(statement) ? undefined : this.reckoned(statement, this.near(statement));
      if (later) this.found.set(statement, later);
    }
    return new Map(
      statements.map((statement): [string, Timed] => {
        const found = this.found.get(statement);
        const stamp = stamped.get(statement.id);
        if (stamp && !found) return [statement.id, { time: stamp, reason: null }];
        if (!found) return [statement.id, { time: null, reason: this.reasons.get(statement) ?? this.why(statement) }];
        const { interval, basis, evidence } = found;
        return [
          statement.id,
          {
            time: {
              start: toIso(interval.from),
              end: toIso(interval.to),
              precision: interval.precision,
              basis,
              evidence,
            },
            reason: null,
          },
        ];
      }),
    );
  }

  /** The statements around one: what it hangs on is not far. */
  private near(statement: Draft): readonly Draft[] {
    const at = this.places.get(statement)!;
    return this.ordered.slice(Math.max(0, at - NEAR), at + NEAR);
  }

  private why({ cue }: Draft): Reason {
    if (cue.length === 0) return { code: 'no time' };
    const words = this.context.article.text.slice(...cue[0]!);
    return /(?:^|\s)(?:says|tells|writes|tweets|adds|asks|argues|claims|warns|insists|explains)\b/.test(words)
      ? { code: 'present tense', words }
      : { code: 'no time' };
  }

  /** The expression that tells when this was said, in the words of its own sentence. */
  private own(statement: Draft): Found | undefined {
    const { frame } = statement;
    if (!frame) return undefined;
    const { sentence, words } = frame;
    const before = this.context.article.text.slice(sentence[0], statement.cue[0]![0]);
    const cueWords = this.context.article.text.slice(...statement.cue[0]!);
    const isFuture = PLANNED.test(before) || /\b(?:will|plans? to|is to|due to|expected to|going to)\b/i.test(cueWords);
    const all = expressions(words, [0, words.length], this.published, isFuture, this.context.language.time).map(
      (expression): Expression => ({
        ...expression,
        span: [expression.span[0] + sentence[0], expression.span[1] + sentence[0]],
      }),
    );
    const fitting = all.filter((expression) => this.attaches(expression, statement, frame));
    const best = fitting[0];
    if (!best) return undefined;
    if (best.hangsOn === 'event') {
      const event = this.eventBefore(statement, best);
      if (event) return event;
      this.reasons.set(statement, { code: 'undated event', words: best.words });
      return undefined;
    }
    if (best.interval === null) {
      this.reasons.set(statement, { code: 'undated article', words: best.words });
      return undefined;
    }
    const isReckoned = best.hangsOn === 'publication' && this.published !== null;
    const basis: Basis = isReckoned ? { code: 'publication', day: this.published } : { code: 'date' };
    return { interval: best.interval, basis, evidence: [best.span] };
  }

  private attaches({ span, words: own }: Expression, statement: Draft, frame: Frame): boolean {
    const { sentence, core, words } = frame;
    if (statement.source.some((source) => contains(source, span))) return false;
    const at = [span[0] - sentence[0], span[1] - sentence[0]] as const;
    const ahead = words.slice(0, at[0]);
    const behind = words.slice(at[1]);
    const isBeforeSource = span[1] + (/^[\s]*/.exec(behind)?.[0].length ?? 0) === core[0];
    if ((!CLOSES.test(behind) && !isBeforeSource) || /^['’]s?\s/.test(behind)) return false;
    const isWithPreposition = /^(?:between|from|on|in|the|late|early)\b/i.test(own);
    if (!isWithPreposition && NOT_OF_IT.test(ahead)) return false;
    if (isWithPreposition && /\b(?:since|until|by|for|of|about|than)\s*$/iu.test(ahead)) return false;
    if (!OPENS.test(ahead) && !isWithPreposition && !/\p{L}\s$/u.test(ahead)) return false;
    const [from, to] = [core[0] - sentence[0], core[1] - sentence[0]];
    // Between source and cue: "Hale on Monday said".
    const source = statement.source[0];
    const afterSource = source && source[1] <= span[0] ? Math.max(from, source[1] - sentence[0]) : from;
    if (at[0] >= from && at[1] <= to)
      return (
        !/\b(?:who|which|whose)\b|,\s+(?!(?:speaking|talking|writing|appearing|in|on|at|during)\b)\p{L}/iu.test(
          words.slice(afterSource, Math.min(at[0], statement.cue[0]![0] - sentence[0])),
        ) && !this.near(statement).some((other) => other !== statement && inside(other.cue[0], [core[0], span[0]]))
      );
    if (at[0] >= to) {
      const gap = words.slice(to, at[0]);
      // "said Ann Hale, a captain, on Monday": nothing but the comma stands between.
      if (/^,\s(?:on\s|in\s)?$/i.test(gap)) return true;
      if (CLAUSE_END.test(gap)) return false;
      return this.isPhrase(gap, statement);
    }
    return this.isOpening(ahead, words.slice(at[1], from), statement, sentence);
  }

  /** Whether between a cue and an expression stand only whom it was said to and through what, or an act's object. */
  private isPhrase(gap: string, { kind }: Draft): boolean {
    if (/\b(?:was|were|is|are|had|has|have|did|would|will|could|to \p{Ll}+)\b/iu.test(gap)) return false;
    // Behind the content another clause may have begun.
    if (gap.includes('\u00a0')) return false;
    return gap.length < (kind === 'act' ? 90 : 110);
  }

  /** "On Monday, Hale said …", "Late on Monday Hale said …", "Hale, in Norhaven on Monday, said …". */
  private isOpening(ahead: string, gap: string, statement: Draft, sentence: Span): boolean {
    const isFirst =
      /^[“"'(\s\u00a0]*(?:(?:And|But|Then|Later|Earlier|Late|Early|Also)\s)?(?:on|in|late|early|during|at)?\s*(?:an? [\p{L} ]{2,30}\s|the [\p{L} ]{2,30}\s)?(?:on|in|late|early)?\s*$/iu.test(
        ahead,
      );
    if (!isFirst) return false;
    // A clause between them has a verb of its own, to which the time belongs: "On Monday Veld resigned, and Hale said …".
    const others = this.near(statement).filter(
      (other) =>
        other !== statement &&
        other.cue.length > 0 &&
        other.cue[0]![0] >= sentence[0] &&
        other.cue[0]![0] < statement.cue[0]![0],
    );
    const shares = others.every((other) => sameSpan(other.source[0], statement.source[0]));
    if (!shares) return false;
    return (
      !/\b(?:who|which|when|where|after|before|while|was|were|is|are|had|has|have|did)\b/iu.test(gap) &&
      gap.length < 120
    );
  }

  /** "a day after attacking …": the time of another statement of the sentence, so many days away. */
  private reckoned(statement: Draft, others: readonly Draft[]): Found | undefined {
    const { frame } = statement;
    if (!frame) return undefined;
    const { text } = this.context.article;
    const before = text.slice(frame.sentence[0], statement.cue[0]![0]);
    const shift =
      /\b(an?|one|two|three|four|five|six|seven|ten|\d{1,2}) (day|week|month|year)s? (after|before)\s+(?:[\p{L}’'. ]{0,40}\s)?$/iu.exec(
        before,
      );
    if (shift) {
      const main = others.find(
        (other) => other !== statement && this.found.has(other) && inside(other.cue[0], frame.sentence),
      );
      return main && this.moved(this.found.get(main)!, shift, -1, frame.sentence[0] + shift.index, { code: 'beside' });
    }
    const lead =
      /\b(an?|one|two|three|four|five|six|seven|ten|\d{1,2}) (day|week|month|year)s? (after|before)\s/iu.exec(
        text.slice(...frame.sentence),
      );
    if (!lead) return undefined;
    const at = frame.sentence[0] + lead.index;
    const event = others.find(
      (other) =>
        other !== statement &&
        this.found.has(other) &&
        other.cue[0] &&
        other.cue[0][0] > at &&
        inside(other.cue[0], frame.sentence) &&
        !/[,;]/.test(text.slice(at, other.cue[0][0])),
    );
    const isMain = event && (statement.cue[0]![0] < at || statement.cue[0]![0] > event.cue[0]![1]);
    return isMain ? this.moved(this.found.get(event)!, lead, 1, at, { code: 'beside' }) : undefined;
  }

  private moved(
    { interval, evidence }: Found,
    match: RegExpExecArray,
    sign: number,
    at: number,
    basis: Basis,
  ): Found | undefined {
    const days = { day: 1, week: 7, month: 30, year: 365 }[match[2]!.toLowerCase()]!;
    const n = /^an?$/i.test(match[1]!)
      ? 1
      : 'one two three four five six seven eight nine ten'.split(' ').indexOf(match[1]!.toLowerCase()) + 1 ||
        Number(match[1]);
    if (days > 7) return undefined;
    const by = sign * (match[3]!.toLowerCase() === 'after' ? 1 : -1) * n * days;
    const span: Span = [at, at + match[0].trimEnd().length];
    return { interval: shifted(interval, by, days === 7 ? 'week' : 'day'), basis, evidence: [span, ...evidence] };
  }

  /** "The next day", "two days later": after the statement before, if its day is known. */
  private eventBefore(statement: Draft, { span, shift }: Expression): Found | undefined {
    const { paragraphs, sentences } = this.context.segmentation;
    const sentence = lastBefore(sentences, span[0]);
    const paragraph = lastBefore(paragraphs, span[0]);
    const before = this.near(statement).filter(
      (other) =>
        other !== statement &&
        this.found.has(other) &&
        other.cue[0]![0] < span[0] &&
        sentence - lastBefore(sentences, other.cue[0]![0]) <= 1 &&
        lastBefore(paragraphs, other.cue[0]![0]) === paragraph,
    );
    const last = before.sort((a, b) => b.cue[0]![0] - a.cue[0]![0])[0];
    if (!last || !shift || shift.precision === 'month' || shift.precision === 'year') return undefined;
    const { interval, evidence } = this.found.get(last)!;
    if (interval.precision !== 'day') return undefined;
    return {
      interval: shifted(interval, shift.days, shift.precision === 'week' ? 'week' : 'day'),
      basis: { code: 'before' },
      evidence: [span, ...evidence],
    };
  }

  /** “…,” Hale said on Monday. “…” — a quotation that goes on is as old as its beginning. */
  private carried(statement: Draft, before: Draft | undefined): Found | undefined {
    const from = before && this.found.get(before);
    if (!from || statement.kind !== 'direct' || before.kind === 'act') return undefined;
    const { actor } = statement.speaker;
    const { paragraphs } = this.context.segmentation;
    const isNear = lastBefore(paragraphs, anchor(statement)) === lastBefore(paragraphs, anchor(before));
    const isSame = actor !== null && actor === before.speaker.actor;
    const isUncredited =
      statement.cue.length === 0 ||
      /^(?:he|she|they)?\s*(?:added|continued|went on)/i.test(this.context.article.text.slice(...statement.cue[0]!));
    return isNear && isSame && isUncredited ? { ...from, basis: { ...from.basis, isCarried: true } } : undefined;
  }
}

function shifted({ from, to, precision }: Interval, days: number, unit: Precision): Interval {
  if (unit === 'day') return { from: from + days, to: to + days, precision };
  const monday: Day = from + days - weekday(from + days);
  return { from: monday, to: monday + 6, precision: 'week' };
}

const anchor = ({ cue, content }: Draft): number => cue[0]?.[0] ?? content[0]![0];
const inside = (span: Span | undefined, around: Span): boolean =>
  span !== undefined && around[0] <= span[0] && span[1] <= around[1];
const sameSpan = (a: Span | undefined, b: Span | undefined): boolean => a?.[0] === b?.[0];
