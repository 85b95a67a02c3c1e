import type { ChannelWords } from '../language/channel.js';
import type { Outlet } from '../language/outlets.js';
import type { Actor } from '../record/actor.js';
import type { Channel, ChannelKind } from '../record/channel.js';
import type { Draft } from '../record/draft.js';
import type { Frame } from '../record/frame.js';
import type { Reason } from '../record/reason.js';
import type { Scene } from '../record/scene.js';
import type { Context } from '../step.js';
import { contains, overlaps, type Span } from '../text/span.js';
import { Spans } from '../text/spans.js';
import { isHole } from './frames.js';
import type { Outlets } from './outlets.js';

/** Through what it was said, or why that is open. */
export interface Channelled {
  readonly channel: Channel | null;
  readonly reason: Reason | null;
}

/** The name of the platform on which tweets are. */
const TWITTER = 'Twitter';
/** How far around a cue what carries it is looked for, and how far ahead of an outlet or a post, in UTF-16 code units. */
const LEAD = 90;
const BEFORE_POST = 60;
const BEFORE_OUTLET = 20;
const CAPITAL = /\p{Lu}/u;
const NAME_GOES_ON = /^\s\p{Lu}\p{Ll}/u;
const SPACE = /\s+/g;
/** What "as" is replaced by where it ends nothing; as long as it. */
const NO_AS = ' ·· ';

/** A name in the text that may be an outlet's. */
interface Name {
  readonly span: Span;
  readonly words: string;
}

/** Finds through what the statements of an article were made. */
export class Channels {
  private readonly text: string;
  private readonly words: ChannelWords;
  /** By where they are mentioned. */
  private readonly actors: Spans<{ readonly actor: Actor; readonly mention: Span }>;

  constructor(
    scene: Scene,
    { article, language }: Context,
    private readonly outlets: Outlets,
  ) {
    this.text = article.text;
    this.words = language.channel;
    this.actors = Spans.of(
      scene.actors.flatMap((actor) => actor.mentions.map((mention) => ({ actor, mention }))),
      ({ mention }) => mention,
    );
  }

  of(statement: Draft): Channelled {
    const { frame, turn } = statement;
    if (turn?.through) return { channel: this.programme(turn.through), reason: null };
    if (!frame) return { channel: null, reason: { code: 'no cue' } };
    const clause = this.clause(frame, statement);
    const found =
      this.platform(statement, frame, clause) ??
      this.outlet(statement, frame, clause) ??
      this.occasion(frame, clause) ??
      this.chamber(frame, clause);
    return found ? { channel: found, reason: null } : { channel: null, reason: { code: 'no channel' } };
  }

  /** The clause of the cue: from the sentence's beginning or the clause mark before it to the next one. */
  private clause({ sentence, core, words }: Frame, { kind }: Draft): Span {
    const { clauseStart, clauseEnd, actsOwn, as } = this.words;
    const ahead = words.slice(0, core[0] - sentence[0]);
    const starts = [...ahead.matchAll(clauseStart)].map((m) => m.index);
    const mark = Math.max(ahead.lastIndexOf(';'), ahead.lastIndexOf(':'), ...starts);
    const from = ahead.length > LEAD * 2 ? ahead.length - LEAD * 2 : Math.max(0, mark + 1);
    const behind = words.slice(core[1] - sentence[0]);
    const end = clauseEnd.exec(kind === 'act' ? behind.replace(actsOwn, (part) => part.replace(as, NO_AS)) : behind);
    const to = core[1] - sentence[0] + Math.min(end?.index ?? behind.length, 2 * LEAD);
    return [sentence[0] + from, sentence[0] + to];
  }

  /** What a turn's label names as the place of what is said: "on The Long Table (KBC)". */
  private programme(span: Span): Channel {
    const words = this.text.slice(...span);
    return channel(words, this.outlets.called(words)?.kind ?? 'broadcaster', span);
  }

  /** Tweets, and posts on a platform. */
  private platform(statement: Draft, frame: Frame, [from, to]: Span): Channel | undefined {
    for (const span of [...statement.cue, ...statement.source]) {
      const match = this.words.tweet.exec(this.text.slice(...span));
      if (!match) continue;
      const at = span[0] + match.index;
      return channel(TWITTER, 'social platform', [at, at + match[0].length]);
    }
    const start = from + Math.max(0, frame.core[0] - from - BEFORE_POST);
    const carried = this.words.inTweet.exec(this.text.slice(start, to));
    if (!carried) return undefined;
    const end = start + carried.index + carried[0].length;
    const at = end - carried.groups!.post!.length;
    return isHole(frame, at) ? undefined : channel(TWITTER, 'social platform', [at, end]);
  }

  /** An outlet that was told, on which or in which it was said, or that says it itself. */
  private outlet(statement: Draft, frame: Frame, clause: Span): Channel | undefined {
    const own = statement.source[0];
    const speaker = own && this.speaker(own);
    if (speaker) return speaker;
    const cue = statement.cue[0]![0];
    for (const name of this.names(clause)) {
      if (isHole(frame, name.span[0]) || (own && overlaps(name.span, own))) continue;
      const outlet = this.known(name.span, name.words);
      const kind = outlet?.kind ?? this.kindOf(name.words);
      if (!kind || !this.isTold(name, kind, outlet, clause[0], cue)) continue;
      return channel(outlet?.name ?? name.words.replace(this.words.article, ''), kind, name.span);
    }
    return undefined;
  }

  /** An outlet that is the source. */
  private speaker(source: Span): Channel | undefined {
    const words = this.text
      .slice(...source)
      .replace(this.words.possessiveEnd, '')
      .replace(/['’]$/, '');
    const outlet = CAPITAL.test(words) ? this.known(source, words) : undefined;
    if (!outlet || outlet.kind === 'social platform') return undefined;
    const isMeant = !this.outlets.isCommon(words) || this.words.withArticle.test(words) || outlet.kind === 'agency';
    return isMeant ? channel(outlet.name, outlet.kind, source) : undefined;
  }

  private kindOf(name: string): ChannelKind | undefined {
    if (!this.words.outletLike.test(name)) return undefined;
    return this.words.kindOfName.find(([pattern]) => pattern.test(name))![1];
  }

  /** Whether the words around an outlet say that it was told. */
  private isTold(
    { span, words }: Name,
    kind: ChannelKind,
    outlet: Outlet | undefined,
    from: number,
    cue: number,
  ): boolean {
    const { anotherClause, told, ofOutlet, toldPlainly, onPlatform } = this.words;
    // "Hale, who worked at the Herald, resigned and said …": told of something else before the cue begins.
    if (span[1] <= cue && anotherClause.test(this.text.slice(span[1], cue))) return false;
    const ahead = this.text.slice(Math.max(from - BEFORE_OUTLET, 0), span[0]);
    const behind = this.text.slice(span[1], span[1] + 12);
    if (!told.some((pattern) => pattern.test(ahead)) && !ofOutlet.test(behind)) return false;
    if (kind === 'social platform' && !onPlatform.test(ahead)) return false;
    if (!this.outlets.isCommon(words)) return true;
    // "on Fox River", "in Time Square": a name goes on.
    return !NAME_GOES_ON.test(behind.slice(0, 3)) && (!outlet || toldPlainly.test(ahead));
  }

  /** The outlet of a name; "the Times" is the one that the article has named in full. */
  private known(span: Span, words: string): Outlet | undefined {
    const actor = this.actors.from(span).find(({ mention }) => contains(span, mention))?.actor;
    const full = actor && this.outlets.called(actor.name);
    const isPart = full && this.nameKey(actor.name).endsWith(this.nameKey(words));
    return isPart ? full : this.outlets.called(words);
  }

  private nameKey(name: string): string {
    return name.toLowerCase().replace(this.words.article, '');
  }

  /** Runs of capitals in a stretch that an outlet is called by, or that look like an outlet's name. */
  private *names([from, to]: Span): Generator<Name> {
    const { name, nameEnd, possessiveEnd, outletLike } = this.words;
    for (const match of this.text.slice(from, to).matchAll(name)) {
      const start = from + match.index;
      const run = match[0].replace(nameEnd, '');
      const known = [...this.knownIn(run, start)];
      yield* known;
      const whole = run.replace(possessiveEnd, '');
      if (known.length === 0 && outletLike.test(whole)) yield { span: [start, start + whole.length], words: whole };
    }
  }

  /** The longest parts of a run that an outlet is called by, wherever they begin: "Desmond Tarn on CBS News". */
  private knownIn(run: string, start: number): Name[] {
    const parts = run.split(' ');
    const out: Name[] = [];
    for (let size = parts.length; size > 0; size--) {
      for (let at = 0; at + size <= parts.length; at++) {
        const bare = parts
          .slice(at, at + size)
          .join(' ')
          .replace(this.words.possessiveEnd, '');
        // "Norhaven Herald" is not the Herald.
        if (!this.outlets.called(bare) || (size < parts.length && this.outlets.isCommon(bare))) continue;
        const begin = start + parts.slice(0, at).join(' ').length + (at > 0 ? 1 : 0);
        const span: Span = [begin, begin + bare.length];
        if (!out.some((other) => overlaps(other.span, span))) out.push({ span, words: bare });
      }
    }
    return out;
  }

  /** "in a statement", "at a rally in Norhaven": what it was said in, where no outlet is named. */
  private occasion(frame: Frame, [from, to]: Span): Channel | undefined {
    const { occasion, occasions, isOccasion, opens } = this.words;
    const words = this.text.slice(from, to);
    for (const match of words.matchAll(occasion)) {
      const { phrase, place = '', noun, preposition } = match.groups!;
      const at = from + match.index + match[0].indexOf(phrase!);
      if (isHole(frame, at) || !isOccasion(noun!.toLowerCase(), preposition!.toLowerCase())) continue;
      // Before the cue it must open the sentence, or stand beside the source.
      const isFar = at < frame.core[0] && frame.core[0] - at > LEAD;
      if (isFar && !opens.test(words.slice(0, match.index))) continue;
      const kind = occasions.get(noun!.toLowerCase())!;
      const platform = kind === 'social platform' ? this.platformIn([at, at + phrase!.length]) : undefined;
      if (platform) return platform;
      const name = phrase! + place;
      return channel(name, kind, [at, at + name.length]);
    }
    return undefined;
  }

  /** "in a Facebook post": the platform that a post is on. */
  private platformIn(span: Span): Channel | undefined {
    for (const name of this.names(span)) {
      const outlet = this.outlets.called(name.words);
      if (outlet?.kind === 'social platform') return channel(outlet.name, outlet.kind, name.span);
    }
    return undefined;
  }

  private chamber(frame: Frame, [from, to]: Span): Channel | undefined {
    const words = this.text.slice(from, to);
    for (const [pattern, kind] of this.words.chambers) {
      const match = pattern.exec(words);
      if (!match) continue;
      const name = match.groups!.name!;
      const end = from + match.index + match[0].length;
      if (!isHole(frame, end - name.length)) return channel(name, kind, [end - name.length, end]);
    }
    return undefined;
  }
}

function channel(name: string, kind: ChannelKind, evidence: Span): Channel {
  return { name: name.replace(SPACE, ' '), kind, evidence: [evidence] };
}
