import type { ChannelWords } from '../language/channel.js';
import type { Outlet } from '../language/outlets.js';
import type { PhraseWords } from '../language/phrases.js';
import type { Actor } from '../record/actor.js';
import type { Channel, ChannelKind } from '../record/channel.js';
import type { Draft } from '../record/draft.js';
import type { Frame } from '../record/frame.js';
import type { Reason } from '../record/reason.js';
import type { Scene } from '../record/scene.js';
import type { Context } from '../step.js';
import { phraseAt } from '../text/phrases.js';
import { contains, overlaps, type Span } from '../text/span.js';
import { Spans } from '../text/spans.js';
import { HOLE, isHole } from './frames.js';
import { inPaper, type KnownOutlets } from './outlets.js';
import type { Pointers } from './pointers.js';

/** Through what it was said, or why that is open. */
export interface Channelled {
  readonly channel: Channel | null;
  readonly reason: Reason | null;
}

/** The name of the platform on which tweets are. */
const TWITTER = 'Twitter';
/** What the address of a post tells that it is on. */
const POSTED: readonly (readonly [RegExp, string])[] = [
  [/\b(?:(?:pic|mobile)\.)?twitter\.com\/\S+|\bt\.co\/\S+/, TWITTER],
  [/\bx\.com\/\S+/, 'X'],
  [/\bbsky\.app\/\S+/, 'Bluesky'],
  [/\binstagram\.com\/\S+/, 'Instagram'],
  [/\bfacebook\.com\/\S+/, 'Facebook'],
  [/\bthreads\.(?:net|com)\/\S+/, 'Threads'],
  [/\btiktok\.com\/\S+/, 'TikTok'],
];
/** Behind the name of who posted: the account, and what its form tells that it is on. */
const ACCOUNT = /^\s?\(?(?<handle>@\w[\w.@-]*)/;
const SERVED: readonly (readonly [RegExp, string])[] = [
  [/\.bsky\.social$/, 'Bluesky'],
  [/.@\w/, 'Mastodon'],
];
/** Longer posts are none, in UTF-16 code units. */
const LONGEST_POST = 4000;
const LONGEST_ACCOUNT = 120;
/** How far around a cue what carries it is looked for, and how far ahead of an outlet or a post, in UTF-16 code units. */
const LEAD = 90;
const BEFORE_POST = 60;
const BEHIND_CORE = 40;
const BEFORE_OUTLET = 20;
const LAST_WORD = /\S+$/u;
const NAME_GOES_ON = /^\s\p{Lu}\p{Ll}/u;
const SPACE = /\s+/g;
/** The branch of organizations that carry what others say. */
const PAPER = 'paper';
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
  private readonly phrases: PhraseWords;
  private readonly words: ChannelWords;
  private readonly outlets: KnownOutlets;
  private readonly branches: (word: string) => readonly string[];
  private readonly institution: RegExp;
  private readonly speakers: ReadonlySet<string | null>;
  private readonly called: ReadonlyMap<string | null, string>;
  /** By where they are mentioned. */
  private readonly actors: Spans<{ readonly actor: Actor; readonly mention: Span }>;

  constructor(
    scene: Scene,
    { article, language }: Context,
    outlets: KnownOutlets,
    private readonly pointers: Pointers,
  ) {
    this.text = article.text;
    this.phrases = language.phrases;
    this.words = language.channel;
    this.branches = language.actors.descriptions.branches;
    this.institution = language.actors.descriptions.institution;
    this.called = new Map(scene.actors.map(({ id, name }) => [id, name]));
    this.speakers = new Set(scene.statements.map(({ speaker }) => speaker.actor));
    const own = article.publisher === null ? undefined : this.ownOutlet(article.publisher, outlets);
    this.outlets = own ? inPaper(outlets, own) : outlets;
    this.actors = Spans.of(
      scene.actors.flatMap((actor) => actor.mentions.map((mention) => ({ actor, mention }))),
      ({ mention }) => mention,
    );
  }

  of(statement: Draft): Channelled {
    const { turn } = statement;
    if (turn?.through) return { channel: this.programme(turn.through), reason: null };
    const posted = this.posted(statement);
    if (posted) return { channel: posted, reason: null };
    const frame = statement.frame && this.withoutAsides(statement.frame, statement);
    if (!frame) return { channel: null, reason: { code: 'no cue' } };
    const clause = this.clause(frame, statement);
    const found =
      this.platform(statement, frame, clause) ??
      this.outlet(statement, frame, clause) ??
      this.medium(frame, clause) ??
      this.printed(frame, clause) ??
      this.unheard(statement) ??
      this.occasion(statement, frame, clause) ??
      this.chamber(statement, frame, clause) ??
      this.source(statement) ??
      this.hinted(statement);
    return found ? { channel: found, reason: null } : { channel: null, reason: { code: 'no channel' } };
  }

  /** The outlet that published the article, which may go by the last word of its name: "the Herald". */
  private ownOutlet(name: string, outlets: KnownOutlets): Outlet | undefined {
    const known = outlets.called(name);
    const kind = known?.kind ?? this.kindOf(name);
    const last = LAST_WORD.exec(name)?.[0];
    if (!kind || last === undefined) return known;
    return { name: known?.name ?? name, kind, aliases: [...(known?.aliases ?? []), name, last, this.words.the + last] };
  }

  /** What tells more of somebody between commas tells nothing of the saying: "said Hale, who was not part of the study". */
  private withoutAsides(frame: Frame, { source, cue }: Draft): Frame {
    const [from] = frame.sentence;
    let words = frame.words;
    const hide = (start: number, end: number): void => {
      words = words.slice(0, start) + HOLE.repeat(end - start) + words.slice(end);
    };
    for (const match of this.words.asides.flatMap((aside) => [...frame.words.matchAll(aside)])) {
      const at = match.index;
      const isOfSource = source.some(([start, end]) => at >= start - from && at <= end - from + 2);
      const end = at + match[0].length;
      if (isOfSource && !overlaps(cue[0]!, [from + at, from + end])) hide(at, end);
    }
    return { ...frame, words };
  }

  /** The clause of the cue: from the sentence's beginning or the clause mark before it to the next one. */
  private clause({ sentence, core, words }: Frame, { kind }: Draft): Span {
    const { clauseStart, clauseEnd, actsOwn, as, adjunct } = this.words;
    const ahead = words.slice(0, core[0] - sentence[0]);
    const starts = adjunct.test(ahead) ? [] : [...ahead.matchAll(clauseStart)].map((m) => m.index);
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
    return channel(words, this.outlets.called(words)?.kind ?? this.kindOf(words) ?? 'broadcaster', span);
  }

  /** A post that a page shows with who posted it, by the address in it: "pic.twitter.com/… — Ann Hale (@hale)"; else by the account. */
  private posted({ source, cue, content }: Draft): Channel | undefined {
    const own = source[0];
    const account = own && ACCOUNT.exec(this.text.slice(own[1], own[1] + LONGEST_ACCOUNT));
    if (!account) return undefined;
    const offsets = [...source, ...cue, ...content].flat();
    const from = Math.min(...offsets);
    const words = this.text.slice(from, Math.min(Math.max(...offsets), from + LONGEST_POST));
    for (const [address, name] of POSTED) {
      const match = address.exec(words);
      if (match) return channel(name, 'social platform', [from + match.index, from + match.index + match[0].length]);
    }
    const { handle } = account.groups as { handle: string };
    const end = own[1] + account[0].length;
    const served = SERVED.find(([form]) => form.test(handle));
    return served && channel(served[1], 'social platform', [end - handle.length, end]);
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

  /** An outlet that was told, on which or in which it was said. */
  private outlet(statement: Draft, frame: Frame, clause: Span): Channel | undefined {
    const own = statement.source[0];
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

  /** What the source is: a statement or a letter of somebody's. An outlet that speaks for itself is no channel besides. */
  private source({ source, speaker, cue }: Draft): Channel | undefined {
    const own = source[0];
    if (!own) return undefined;
    const { ownOccasion, occasions } = this.words;
    const groups = ownOccasion.exec(this.text.slice(...own))?.groups;
    if (!groups) return undefined;
    const name = (groups.phrase ?? groups.owned)!;
    if (this.isNobodys(own, name, speaker.actor) && !this.words.quotes.test(this.text.slice(...cue[0]!)))
      return undefined;
    const at = own[0] + this.text.slice(...own).indexOf(name);
    const noun = (groups.noun ?? groups.ownedNoun)!.toLowerCase();
    return channel(name, occasions.get(noun)!, [at, at + name.length]);
  }

  /** "A report says": a document that nobody is said to have written speaks itself; of “the letter” somebody was told before. */
  private isNobodys(source: Span, name: string, actor: string | null): boolean {
    const isIt = this.nameKey(this.called.get(actor) ?? '').startsWith(name.toLowerCase());
    const words = this.text.slice(...source);
    return isIt && !this.phrases.definite.test(words) && !this.words.by.test(words);
  }

  /** "told a local radio station", "told the magazine Northern Boats"; "the paper" is the one named last. */
  private medium(frame: Frame, [from, to]: Span): Channel | undefined {
    const { medium, namedMedium, kindOfNoun, definiteMedium, nameEnd } = this.words;
    const words = this.text.slice(from, to);
    for (const match of [medium, namedMedium].flatMap((pattern) => [...words.matchAll(pattern)])) {
      const { phrase = '', noun = '' } = match.groups!;
      const end = from + match.index + match[0].length;
      const aside =
        match.groups!.name === undefined ? (this.outletBeside(end) ?? this.calledBehind(end, noun)) : undefined;
      if (aside && !isHole(frame, end - 1)) return channel(aside.words, kindOfNoun(noun), aside.span);
      const name = match.groups!.name?.replace(nameEnd, '');
      const at = from + match.index + match[0].lastIndexOf(name ?? phrase);
      if (isHole(frame, at)) continue;
      const kind = kindOfNoun(noun);
      const named = name ?? phrase;
      const before = definiteMedium.test(match[0].slice(-phrase.length - 4)) ? this.lastBefore(at, kind) : undefined;
      return before ?? channel(named, kind, [at, at + named.length]);
    }
    return undefined;
  }

  /** “the podcast ‘Second Half’”, “the talk show Face the Week”: what a programme or a paper is called. */
  private calledBehind(end: number, noun: string): Name | undefined {
    const { calledBehind, bearsName, nameEnd } = this.words;
    const match = bearsName(noun.toLowerCase()) ? calledBehind.exec(this.text.slice(end, end + LEAD)) : null;
    if (!match) return undefined;
    const words = match.groups!.title ?? match.groups!.name!.replace(nameEnd, '');
    const at = end + match[0].indexOf(words);
    return { span: [at, at + words.length], words };
  }

  /** "an interview with the local paper, The Slate,": the name between commas behind it, which is nobody's. */
  private outletBeside(end: number): Name | undefined {
    const words = this.words.besideMedium.exec(this.text.slice(end, end + LEAD))?.groups?.name;
    if (words === undefined) return undefined;
    const at = end + this.text.slice(end, end + LEAD).indexOf(words);
    const span: Span = [at, at + words.length];
    const known = this.actors.touching(span);
    return known.every(({ actor }) => actor.type === 'organization') ? { span, words } : undefined;
  }

  /** "in an interview with Oar and Sail": an organization that says nothing itself and is no body of a known sort. */
  private printed(frame: Frame, [from, to]: Span): Channel | undefined {
    const { printedIn, nameEnd } = this.words;
    for (const match of this.text.slice(from, to).matchAll(printedIn)) {
      const name = match.groups!.name!.replace(nameEnd, '');
      const at = from + match.index + match[0].lastIndexOf(name);
      const span: Span = [at, at + name.length];
      const called = this.actors.touching(span);
      const areSilent = called.every(({ actor }) => actor.type === 'organization' && !this.speakers.has(actor.id));
      const isSomeone = called.length > 0 || match.groups!.to !== undefined;
      if (isSomeone && areSilent && !isHole(frame, at) && !this.isBody(name)) return channel(name, 'other', span);
    }
    return undefined;
  }

  /** Whether a name has a word for a body that carries nothing: a council, a court. */
  private isBody(name: string): boolean {
    return name.split(' ').some((word) => {
      const key = word.toLowerCase();
      return this.institution.test(key) || this.branches(key).some((branch) => branch !== PAPER);
    });
  }

  /**
   * "told RTX", "told the Comet": one that is told something, says nothing itself, and is nobody, no place and no body of a known
   * sort. Without an article an organization, or a name of another language.
   */
  private unheard({ cue }: Draft): Channel | undefined {
    const { tells, toldName, foreignName, noOutlet } = this.words;
    const [start, end] = cue[0]!;
    if (!tells.test(this.text.slice(start, end))) return undefined;
    const match = toldName.exec(this.text.slice(end, end + LEAD));
    if (!match) return undefined;
    const { the, name } = match.groups as { the?: string; name: string };
    const at = end + match[0].length - name.length;
    const span: Span = [at, at + name.length];
    const called = this.actors.touching(span);
    // Of a name of another language a part may have been taken for a person or a place.
    const isForeign = foreignName.test(name);
    const areSilent = called.every(({ actor: { id, type }, mention }) => {
      const isOther = (type !== 'person' && type !== 'place') || (isForeign && !contains(mention, span));
      return isOther && !this.speakers.has(id);
    });
    const isOne = the !== undefined || isForeign || called.some(({ actor }) => actor.type === 'organization');
    if (!areSilent || !isOne || noOutlet.test(name) || this.isBody(name)) return undefined;
    return channel(name, 'other', span);
  }

  /** The outlet of a kind that was named last before an offset. */
  private lastBefore(offset: number, kind: ChannelKind): Channel | undefined {
    for (let i = this.actors.countBefore(offset) - 1; i >= 0; i--) {
      const { actor, mention } = this.actors.values[i]!;
      const outlet = actor.type === 'person' ? undefined : this.full(actor);
      if (outlet?.kind === kind) return channel(outlet.name, kind, mention);
    }
    return undefined;
  }

  /** What the model takes for that through which it was said, where it is an outlet or a noun that the language knows for one. */
  private hinted(statement: Draft): Channel | undefined {
    const hint = this.pointers.of(statement, 'channel');
    if (!hint) return undefined;
    const [start, end] = hint.span;
    for (const name of this.names(hint.span)) {
      const outlet = this.outlets.called(name.words);
      const kind = outlet?.kind ?? this.kindOf(name.words);
      if (kind) return channel(outlet?.name ?? name.words.replace(this.words.article, ''), kind, name.span);
    }
    const from = start + (this.words.leading.exec(this.text.slice(start, end))?.[0].length ?? 0);
    const phrase = phraseAt(this.text, from, this.phrases);
    const kind = phrase && this.words.occasions.get(this.text.slice(...phrase.head).toLowerCase());
    return kind && channel(this.text.slice(...phrase.span), kind, phrase.span);
  }

  private kindOf(name: string): ChannelKind | undefined {
    if (!this.words.outletLike.test(name) && !this.words.outletShort.test(this.words.the + name)) return undefined;
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
    const { anotherClause, told, ofOutlet, passedOn, toldPlainly, onPlatform } = this.words;
    // "Hale, who worked at the Herald, resigned and said …": told of something else before the cue begins.
    if (span[1] <= cue && anotherClause.test(this.text.slice(span[1], cue))) return false;
    const ahead = this.text.slice(Math.max(from - BEFORE_OUTLET, 0), span[0]);
    const behind = this.text.slice(span[1], span[1] + 12);
    if (passedOn.test(ahead)) return false;
    if (kind === 'social platform' && !onPlatform.test(ahead)) return false;
    const isPlatform = kind === 'social platform';
    if (!isPlatform && !told.some((pattern) => pattern.test(ahead)) && !ofOutlet.test(behind)) return false;
    if (!this.outlets.isCommon(words)) return true;
    // "on Fox River", "in Time Square": a name goes on.
    return !NAME_GOES_ON.test(behind.slice(0, 3)) && (!outlet || toldPlainly.test(ahead));
  }

  /** The outlet of a name; "the Times" is the one that the article has named in full. */
  private known(span: Span, words: string): Outlet | undefined {
    const actor = this.actors.from(span).find(({ mention }) => contains(span, mention))?.actor;
    const full = actor && this.full(actor);
    const isPart = full && this.nameKey(actor.name).endsWith(this.nameKey(words));
    return isPart ? full : this.outlets.called(words);
  }

  /** The outlet that an actor is: known, or called like one. */
  private full({ name, type, aliases }: Actor): Outlet | undefined {
    const kind = type === 'person' ? undefined : this.kindOf(name);
    return this.outlets.called(name) ?? (kind && { name: name.replace(this.words.article, ''), kind, aliases });
  }

  private nameKey(name: string): string {
    return name.toLowerCase().replace(this.words.article, '');
  }

  /** Runs of capitals in a stretch that an outlet is called by, or that look like an outlet's name. */
  private *names([from, to]: Span): Generator<Name> {
    const { name, nameEnd, possessiveEnd, outletLike, outletShort } = this.words;
    for (const match of this.text.slice(from, to).matchAll(name)) {
      const start = from + match.index;
      const run = match[0].replace(nameEnd, '');
      const known = [...this.knownIn(run, start)];
      yield* known;
      const whole = run.replace(possessiveEnd, '');
      // "told the Bugle": with its article a word that ends such names is one.
      const ahead = this.text.slice(Math.max(0, start - this.words.the.length), start);
      const isLike = outletLike.test(whole) || outletShort.test(ahead + whole);
      if (known.length === 0 && isLike) yield { span: [start, start + whole.length], words: whole };
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
        // "Norhaven Mirror" is not the Mirror: the last word of such a name tells what it is.
        if (size === 1 && at === parts.length - 1 && at > 0 && this.kindOf(run)) continue;
        const begin = start + parts.slice(0, at).join(' ').length + (at > 0 ? 1 : 0);
        const span: Span = [begin, begin + bare.length];
        if (!out.some((other) => overlaps(other.span, span))) out.push({ span, words: bare });
      }
    }
    return out;
  }

  /** "in a statement", "at a rally in Norhaven", "issued a statement": what it was said in, where no outlet is named. */
  private occasion({ cue }: Draft, frame: Frame, [from, to]: Span): Channel | undefined {
    const { occasion, occasions, isOccasion, isMade, opens, anotherClause } = this.words;
    const words = this.text.slice(from, to);
    for (const match of words.matchAll(occasion)) {
      const { phrase, place = '', noun, preposition } = match.groups!;
      const at = from + match.index + match[0].indexOf(phrase!);
      if (isHole(frame, at) || !isOccasion(noun!.toLowerCase(), preposition!.toLowerCase())) continue;
      if (isMade(preposition!)) {
        // "issued a statement warning", "told a rally that"; but not "issued a statement, and Lind said".
        const [start, end] = cue[0]!;
        const verb = from + match.index;
        const isOwn = verb < end && !anotherClause.test(this.text.slice(at + phrase!.length, Math.max(start, at)));
        if (!isOwn) continue;
      }
      // Before the cue it must open the sentence, or stand beside the source.
      const isFar = at < frame.core[0] && frame.core[0] - at > LEAD;
      if (isFar && !opens.test(words.slice(0, match.index))) continue;
      const kind = occasions.get(noun!.toLowerCase())!;
      const platform = kind === 'social platform' ? this.platformIn([at, at + phrase!.length]) : undefined;
      if (platform) return platform;
      const called = this.calledBehind(at + phrase!.length, noun!);
      if (called) return channel(called.words, kind, called.span);
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

  private chamber({ source }: Draft, frame: Frame, [from, to]: Span): Channel | undefined {
    const words = this.text.slice(from, to);
    for (const [pattern, kind] of this.words.chambers) {
      const match = pattern.exec(words);
      if (!match) continue;
      const name = match.groups!.name!;
      const end = from + match.index + match[0].length;
      const span: Span = [end - name.length, end];
      // Far behind a cue it is of what is spoken of; "the member in the House" is who speaks.
      const isOfSource = source.some((own) => overlaps(own, span));
      if (span[0] - frame.core[1] > BEHIND_CORE || isHole(frame, span[0]) || isOfSource) continue;
      return channel(name, kind, span);
    }
    return undefined;
  }
}

function channel(name: string, kind: ChannelKind, evidence: Span): Channel {
  return { name: name.replace(SPACE, ' '), kind, evidence: [evidence] };
}
