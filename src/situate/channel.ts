import type { Outlet } from '../language/outlets.js';
import type { Actor } from '../record/actor.js';
import type { Channel, ChannelKind } from '../record/channel.js';
import type { Draft } from '../record/draft.js';
import type { Frame } from '../record/frame.js';
import type { Reason } from '../record/reason.js';
import type { Scene } from '../record/scene.js';
import type { Context } from '../step.js';
import { contains, lastBefore, type Span } from '../text/span.js';
import type { Outlets } from './outlets.js';

/** Through what it was said, or why that is open. */
export interface Channelled {
  readonly channel: Channel | null;
  readonly reason: Reason | null;
}

/** One that tells an outlet by its name: "the Norhaven Herald", "Radio Sarn", "Sarn FM". */
const OUTLET_LIKE =
  /^(?:the )?(?:(?:\p{Lu}[\p{L}’'-]*|of|de|del|di) ){1,4}(?:Post|Times|News|Herald|Tribune|Gazette|Journal|Chronicle|Guardian|Observer|Telegraph|Mirror|Mail|Express|Inquirer|Examiner|Courier|Echo|Dispatch|Globe|Bulletin|Weekly|Radio|TV|Television|FM|Broadcasting|Newspaper|Magazine|Daily)$|^(?:Radio|Télé|Tele|TV|Channel|Canal) [\p{Lu}\d][\p{L}\d-]*(?: \p{Lu}[\p{L}-]*)?$/u;
const KIND_OF_WORD: readonly (readonly [RegExp, ChannelKind])[] = [
  [/\b(?:radio|tv|television|fm|channel|canal|broadcasting|tele|télé)\b/iu, 'broadcaster'],
  [/\b(?:weekly|magazine)\b/iu, 'magazine'],
  [/\bnews$/iu, 'news site'],
  [/./u, 'newspaper'],
];
/** What may carry a saying, and what sort of channel it is. */
const OCCASIONS: Readonly<Record<string, ChannelKind>> = {
  interview: 'interview',
  'question-and-answer session': 'interview',
  speech: 'speech',
  address: 'speech',
  sermon: 'speech',
  keynote: 'speech',
  lecture: 'speech',
  toast: 'speech',
  remarks: 'speech',
  rally: 'rally',
  debate: 'debate',
  'press conference': 'press conference',
  'news conference': 'press conference',
  'media briefing': 'press conference',
  'press briefing': 'press conference',
  briefing: 'press conference',
  statement: 'statement',
  'press release': 'statement',
  'news release': 'statement',
  communique: 'statement',
  spokesman: 'statement',
  spokeswoman: 'statement',
  spokesperson: 'statement',
  letter: 'letter',
  note: 'letter',
  memo: 'letter',
  memorandum: 'letter',
  email: 'email',
  'e-mail': 'email',
  affidavit: 'court',
  ruling: 'court',
  filing: 'court',
  'court filing': 'court',
  'court papers': 'court',
  hearing: 'hearing',
  testimony: 'hearing',
  'phone call': 'phone call',
  'telephone call': 'phone call',
  'conference call': 'phone call',
  'telephone interview': 'interview',
  'phone interview': 'interview',
  book: 'book',
  memoir: 'book',
  autobiography: 'book',
  podcast: 'podcast',
  video: 'video',
  'video message': 'video',
  report: 'report',
  study: 'report',
  'op-ed': 'article',
  column: 'article',
  editorial: 'article',
  'blog post': 'article',
  'opinion piece': 'article',
  essay: 'article',
  'town hall': 'meeting',
  meeting: 'meeting',
  post: 'social platform',
  message: 'social platform',
};
const NOUN = Object.keys(OCCASIONS)
  .sort((a, b) => b.length - a.length)
  .join('|');
/** "in a statement", "at a rally in Norhaven", "during an interview", "in his weekly address to the nation". */
const OCCASION = new RegExp(
  `\\b(?:[Ii]n|[Aa]t|[Dd]uring|[Tt]hrough|[Vv]ia|[Bb]y|[Oo]n|[Ff]rom)\\s(?:(?:a|an|the|his|her|its|their|another|one|this)\\s|(?=e-?mail\\b))((?:(?!to\\b|of\\b|in\\b|on\\b|at\\b|for\\b|with\\b|by\\b|from\\b|before\\b|after\\b)[\\p{L}\\d’'.-]+\\s){0,3}?(${NOUN})s?)(?=[\\s,.;:)\\u00a0—–]|$)(\\s(?:in|at|outside|near)\\s(?:the\\s)?\\p{Lu}[\\p{L}’'-]*(?:\\s\\p{Lu}[\\p{L}’'-]*){0,3})?`,
  'gu',
);
/** Nouns that are sayings only behind "in" and of the speaker: who speaks "at a meeting" does, who is quoted "on the report" not. */
const NEEDS_IN =
  /^(?:report|study|ruling|book|note|message|post|video|column|letter|email|e-mail|memo|statement|remarks|filing|testimony)$/i;
const TWEET = /\b(?:re)?tweet(?:s|ed|ing|storm)?\b/iu;
const COURT =
  /\b(?:told|tells|telling)\s(?:the\s)?(?:[\p{L}’'-]+\s){0,3}?(court|jury|jurors|tribunal|inquest|judge|magistrates?)\b/iu;
const PARLIAMENT =
  /\b(?:told|tells|telling)\s(?:the\s)?(?:MPs|MSPs|MEPs|peers|lawmakers|(?:House of )?(?:Commons|Lords)|parliament|Bundestag|Knesset|Senate|House|Congress|senators)\b/u;
const LEAD = 90;

/** Finds through what the statements of an article were made. */
export class Channels {
  /** By where they are mentioned, in text order. */
  private readonly actors: readonly { readonly actor: Actor; readonly mention: Span }[];
  private readonly mentions: readonly Span[];

  constructor(
    { actors }: Scene,
    private readonly context: Context,
    private readonly outlets: Outlets,
  ) {
    this.actors = actors
      .flatMap((actor) => actor.mentions.map((mention) => ({ actor, mention })))
      .sort((a, b) => a.mention[0] - b.mention[0]);
    this.mentions = this.actors.map(({ mention }) => mention);
  }

  of(statement: Draft): Channelled {
    const { frame } = statement;
    if (!frame) return { channel: null, reason: { code: 'no cue' } };
    const found =
      this.platform(statement, frame) ??
      this.outlet(statement, frame) ??
      this.occasion(statement, frame) ??
      this.chamber(frame, statement);
    return found ? { channel: found, reason: null } : { channel: null, reason: { code: 'no channel' } };
  }

  /** The clause of the cue: from the sentence's beginning or the clause mark before it to the next one. */
  private clause({ sentence, core, words }: Frame, statement: Draft): Span {
    const ahead = words.slice(0, core[0] - sentence[0]);
    const mark = Math.max(
      ahead.lastIndexOf(';'),
      ahead.lastIndexOf(':'),
      ...[...ahead.matchAll(/\s(?:who|which|because|although|whereas|and|but)\s/giu)].map((m) => m.index),
    );
    const from = ahead.length > LEAD * 2 ? ahead.length - LEAD * 2 : Math.max(0, mark + 1);
    const behind = words.slice(core[1] - sentence[0]);
    const end =
      /[;:—–]|\u00a0|,\s(?!in\b|at\b|during\b|via\b|on\b)|\s(?:that|who|which|because|while|when|after|before|as|where|whether|and|but)\s/iu.exec(
        statement.kind === 'act' ? behind.replace(/^[^,;:]{0,60}/u, (part) => part.replace(/\sas\s/g, ' ·· ')) : behind,
      );
    const to = core[1] - sentence[0] + Math.min(end?.index ?? behind.length, 2 * LEAD);
    return [sentence[0] + from, sentence[0] + to];
  }

  /** Tweets, and posts on a platform. */
  private platform(statement: Draft, frame: Frame): Channel | undefined {
    const { text } = this.context.article;
    const own: Span[] = [...statement.cue, ...statement.source];
    for (const span of own) {
      const match = TWEET.exec(text.slice(...span));
      if (match)
        return channel('Twitter', 'social platform', [span[0] + match.index, span[0] + match.index + match[0].length]);
    }
    const [from, to] = this.clause(frame, statement);
    const words = text.slice(from, to);
    const near = words.slice(Math.max(0, frame.core[0] - from - 60));
    const offset = from + words.length - near.length;
    const carried =
      /(?:\b(?:in|on|with|via|through|by)\s(?:a|an|his|her|their|its|the|two|three|several|one|another|early-morning|late-night)?\s?(?:[\p{L}-]+\s){0,4}?(?:of\s)?|['’]s\s)(tweets?|tweetstorm|Twitter)\b/iu.exec(
        near,
      );
    if (carried) {
      const at = offset + carried.index + carried[0].length - carried[1]!.length;
      if (!this.isHole(frame, at)) return channel('Twitter', 'social platform', [at, at + carried[1]!.length]);
    }
    return undefined;
  }

  /** An outlet that was told, on which or in which it was said, or that says it itself. */
  private outlet(statement: Draft, frame: Frame): Channel | undefined {
    const { text } = this.context.article;
    const own = statement.source[0];
    if (own) {
      const words = text.slice(...own).replace(/['’]s?$/, '');
      const outlet = /\p{Lu}/u.test(words.slice(1)) || /^\p{Lu}/u.test(words) ? this.known(own, words) : undefined;
      const isSpeaker =
        outlet && (!this.outlets.isCommon(words) || /^the\s\p{Lu}/iu.test(words) || outlet.kind === 'agency');
      if (isSpeaker && outlet.kind !== 'social platform') return channel(outlet.name, outlet.kind, own);
    }
    const [from, to] = this.clause(frame, statement);
    for (const { span, words } of this.candidates(from, to)) {
      if (this.isHole(frame, span[0]) || (own && span[0] < own[1] && own[0] < span[1])) continue;
      const outlet = this.known(span, words);
      const kind =
        outlet?.kind ??
        (OUTLET_LIKE.test(words) ? KIND_OF_WORD.find(([pattern]) => pattern.test(words))![1] : undefined);
      if (!kind) continue;
      // "Hale, who worked at the Herald, resigned and said …": told of something else before the cue begins.
      const cue = statement.cue[0]![0];
      if (span[1] <= cue && /(?:^|\s|,)(?:and|but|who|which|then)\s/iu.test(text.slice(span[1], cue))) continue;
      const ahead = text.slice(Math.max(from - 20, 0), span[0]);
      const how =
        /\b(?:told|tells|telling|informed|spoke to|speaks to|speaking to|talking to|talked to|interview(?:s|ed)? (?:with|by|on|for|to|in)|appear(?:s|ed|ing|ance) on)\s(?:the\s|an?\s)?(?:[\p{L}’'.-]+\s){0,2}$/iu.test(
          ahead,
        ) ||
        /\b(?:on|in|to|via|through|quoted by|cited by|according to)\s(?:the\s)?(?:[\p{Lu}][\p{L}’'.-]+['’]s\s)?$/u.test(
          ahead,
        ) ||
        /\b(?:interview|column|op-ed|essay|article|letter|statement|appearance|post|message|video|story)s?\s(?:with|in|for|to|on|by|from|published (?:in|by))\s(?:the\s)?$/iu.test(
          ahead,
        );
      const isOfIt = /^\s(?:interview|op-ed|column|editorial|podcast)\b/i.test(text.slice(span[1], span[1] + 12));
      if (!how && !isOfIt) continue;
      const isTold = /\b(?:on|via|told|tells|with|to|by)\s(?:the\s)?$/iu.test(ahead);
      if (outlet && this.outlets.isCommon(words) && !isTold) continue;
      if (kind === 'social platform' && !/\b(?:on|via|to)\s$/iu.test(ahead)) continue;
      // "on Fox River", "in Time Square": a name goes on.
      if (/^\s\p{Lu}\p{Ll}/u.test(text.slice(span[1], span[1] + 3)) && this.outlets.isCommon(words)) continue;
      return channel(outlet?.name ?? words.replace(/^the\s/i, ''), kind, span);
    }
    return undefined;
  }

  /** The outlet of a name; "the Times" is the one that the article has named in full. */
  private known(span: Span, words: string): Outlet | undefined {
    // The first mention that begins in the span.
    const at = lastBefore(this.mentions, span[0] - 1);
    const actor = this.actors.slice(at, at + 3).find(({ mention }) => contains(span, mention))?.actor;
    const full = actor && this.outlets.called(actor.name);
    return full && nameKey(actor.name).endsWith(nameKey(words)) ? full : this.outlets.called(words);
  }

  /** Names that stand between two offsets: those of the article's actors, and runs of capitals. */
  private *candidates(from: number, to: number): Generator<{ span: Span; words: string }> {
    const { text } = this.context.article;
    const words = text.slice(from, to);
    const taken: Span[] = [];
    for (const match of words.matchAll(
      /(?:\bThe )?\p{Lu}[\p{L}\d.&’'-]*(?:(?: (?:of|and|&|de|do|the))? [\p{Lu}\d][\p{L}\d.&’'-]*)*/gu,
    )) {
      const found = match[0].replace(/['’]s$|[.’']$/u, '');
      const parts = found.split(' ');
      // The longest run that an outlet is called by, wherever it begins: "Donald Trump on CBS News".
      let isKnown = false;
      for (let size = parts.length; size > 0; size--) {
        for (let at = 0; at + size <= parts.length; at++) {
          const bare = parts
            .slice(at, at + size)
            .join(' ')
            .replace(/['’]s$/u, '');
          // "Norhaven Herald" is not the Herald.
          if (!this.outlets.called(bare) || (size < parts.length && this.outlets.isCommon(bare))) continue;
          const start = from + match.index + parts.slice(0, at).join(' ').length + (at > 0 ? 1 : 0);
          const span: Span = [start, start + bare.length];
          if (taken.some(([a, b]) => a < span[1] && span[0] < b)) continue;
          taken.push(span);
          isKnown = true;
          yield { span, words: bare };
        }
      }
      const whole = found.replace(/['’]s$/u, '');
      const start = from + match.index;
      if (!isKnown && OUTLET_LIKE.test(whole)) yield { span: [start, start + whole.length], words: whole };
    }
  }

  /** "in a statement", "at a rally in Norhaven": what it was said in, where no outlet is named. */
  private occasion(statement: Draft, frame: Frame): Channel | undefined {
    const { text } = this.context.article;
    const [from, to] = this.clause(frame, statement);
    const words = text.slice(from, to);
    for (const match of words.matchAll(OCCASION)) {
      const at = from + match.index + match[0].indexOf(match[1]!);
      if (this.isHole(frame, at)) continue;
      const noun = match[2]!.toLowerCase();
      const preposition = match[0].split(' ')[0]!.toLowerCase();
      if (NEEDS_IN.test(noun) && !/^(?:in|through|via|by)$/.test(preposition)) continue;
      if (preposition === 'on' && !/call|podcast/.test(noun)) continue;
      if (preposition === 'by' && noun !== 'email' && noun !== 'e-mail') continue;
      if (/^from$/.test(preposition) || (/^spokes/.test(noun) && !/^(?:through|via)$/.test(preposition))) continue;
      const before = at < frame.core[0];
      // Before the cue it must open the sentence, or stand beside the source.
      if (
        before &&
        !/^[“"'\s]*(?:(?:Speaking|Writing|And|But|Later|Earlier)\s)?$/iu.test(words.slice(0, match.index)) &&
        frame.core[0] - at > LEAD
      )
        continue;
      const name = match[1]! + (match[3] ?? '');
      return channel(name, OCCASIONS[noun]!, [at, at + name.length]);
    }
    return undefined;
  }

  private chamber(frame: Frame, statement: Draft): Channel | undefined {
    const [from, to] = this.clause(frame, statement);
    const words = this.context.article.text.slice(from, to);
    for (const [pattern, kind] of [
      [COURT, 'court'],
      [PARLIAMENT, 'parliament'],
    ] as const) {
      const match = pattern.exec(words);
      if (!match) continue;
      const name = match[0].replace(/^\S+\s(?:the\s)?/iu, '');
      const at = from + match.index + match[0].length - name.length;
      if (!this.isHole(frame, at)) return channel(name, kind, [at, at + name.length]);
    }
    return undefined;
  }

  private isHole({ sentence, words }: Frame, offset: number): boolean {
    return words[offset - sentence[0]] === '\u00a0';
  }
}

const nameKey = (name: string): string => name.toLowerCase().replace(/^the\s+/, '');

function channel(name: string, kind: ChannelKind, evidence: Span): Channel {
  return { name: name.replace(/\s+/g, ' '), kind, evidence: [evidence] };
}
