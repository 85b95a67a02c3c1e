import { words as fold } from '../identity/fold.js';
import type { Language } from '../language/language.js';
import type { TimeWords } from '../language/time.js';
import type { TraceWords } from '../language/trace.js';
import type { Actor } from '../record/actor.js';
import { isSaying } from '../record/manner.js';
import { inView } from '../record/moved.js';
import type { Reading } from '../record/reading.js';
import type { Statement } from '../record/statement.js';
import { expressions } from '../situate/time/expressions.js';
import type { Span } from '../text/span.js';
import { viewOf } from '../text/view.js';
import { hash } from './hash.js';
import { marked } from './marked.js';
import { spelled } from './spelling.js';
import type { Weights } from './weights.js';

/** What a word of a saying is, bit by bit. */
export const IS = { quoted: 1, name: 2, number: 4 } as const;

/**
 * A statement as tracing compares it: its words, and what tells who said it, where and when, as numbers (`hash.ts`), so
 * that a million of them fit into memory.
 */
export interface Saying {
  /** The statement's id. */
  readonly id: string;
  /** Of the article. */
  readonly article: number;
  /** Day of publication, days since 1970; null if it is unknown. */
  readonly day: number | null;
  /** First and last day on which it can have been said; null if that is open. */
  readonly said: readonly [number, number] | null;
  readonly kind: Statement['kind'];
  /** How it is told, bit by bit (`TOLD`). */
  readonly manner: number;
  /** First and last days that the words around it name, one after the other. */
  readonly dates: Int32Array;
  /** The words in their order. */
  readonly forms: Uint32Array;
  /** By word, what it is (`IS`), and the place of its stem in `bag`. */
  readonly flags: Uint8Array;
  readonly places: Uint16Array;
  /** The different stems, sorted. */
  readonly bag: Uint32Array;
  /** By stem, what it tells, 0 to `FULL`, and what its first word is. */
  readonly bagWeights: Uint8Array;
  readonly bagFlags: Uint8Array;
  /** Names, numbers and rare words that stand around it, sorted. */
  readonly context: Uint32Array;
  /** Words of the speaker's name, the last first; empty while it is open. */
  readonly speaker: Uint32Array;
  /** Last words of the names of others who may be meant: candidates, for whom it was said, what the source calls it. */
  readonly maybe: Uint32Array;
  /** Of the names; 0 where there is none. */
  readonly channel: number;
  readonly addressee: number;
  readonly publisher: number;
  /** Names of places that the words around its cue tell, sorted. */
  readonly sites: Uint32Array;
}

/**
 * How a statement is told: in the present tense; as something held rather than said; again and again; out of another language;
 * in the words of another language.
 */
export const TOLD = { present: 1, held: 2, often: 4, translated: 8, foreign: 16 } as const;

/** Whether it gives words of another language, or what is told to be a translation of them. */
export function isTranslated({ manner }: Pick<Saying, 'manner'>): boolean {
  return (manner & (TOLD.translated | TOLD.foreign)) !== 0;
}

/** The weight of a word that tells most. */
export const FULL = 250;
/** So many words of a statement are compared; what is longer is a document. */
const MOST_WORDS = 2000;
const MOST_CONTEXT = 64;
/** How far around a statement its context reaches, in UTF-16 code units. */
const AROUND = 600;
/** From this weight on a word of the context is kept. */
const RARE = 0.55;
const SPACE = /\s+/;
/** A word that begins with a capital, behind whatever marks. */
const CAPITAL = /^[\p{P}\p{S}]*\p{Lu}/u;
/** What stands before the last mark. */
const UP_TO_MARK = /^[\s\S]*[.!?,;”"]\s/u;
/** The sentences behind the first. */
const FROM_SENTENCE = /[.!?]\s[\s\S]*$/u;
const EDITORS = /\[[^\]]*\]/g;
/** How far before the cue such words may stand, and how far around the content a day may be named. */
const BEFORE_CUE = 24;
const BEFORE = 170;
const BEHIND = 90;
const MOST_DATES = 4;
/** How far around the cue a place may be named, in UTF-16 code units. */
const SITE = 90;
const MOST_SITES = 8;
/** Of the longer words of a saying in the language that is read, this share is known; fewer words tell nothing. */
const OWN_LANGUAGE = 0.25;
const LONGER_WORDS = 3;
const LONGER = /^\P{L}*\p{Ll}{4,}\P{L}*$/u;
const SENTENCE_END = /[.!?:…]["'”’)\]]*$/;

interface Token {
  readonly form: number;
  readonly stem: number;
  readonly isNumber: boolean;
  /** One of those that any text has. */
  readonly isKnown: boolean;
  readonly weight: number;
  /** If it is a name. */
  readonly nameWeight: number;
}

/** What all sayings of a process share: the weights, and words that were taken apart before. */
export class Sayings {
  private readonly known = new Map<string, readonly Token[]>();

  constructor(
    readonly weights: Weights,
    private readonly language: Language,
  ) {}

  /** What is said in an article with its words, as sayings. */
  of(reading: Reading): Saying[] {
    const { article, actors, statements } = inView(reading, viewOf(reading.article.text, this.language.text));
    const byId = new Map(actors.map((actor) => [actor.id, actor]));
    const id = hash(article.id);
    const day = dayNumber(article.published);
    const publisher = article.publisher === null ? 0 : hash(fold(article.publisher).join(' '));
    // What a statement quotes of somebody else is that one's, and a statement of its own.
    const inner = new Map<string, Span[]>();
    for (const { within, content } of statements) {
      if (within !== null) inner.set(within, [...(inner.get(within) ?? []), ...content]);
    }
    return statements
      .filter((s) => s.kind !== 'act' && s.content.length > 0 && isSaying(s))
      .map((s) => {
        const time = s.time && { start: dayNumber(s.time.start), end: dayNumber(s.time.end) };
        return {
          id: s.id,
          article: id,
          day,
          said: time?.start != null && time.end != null ? [time.start, time.end] : null,
          kind: s.kind,
          manner: manner(article.text, s, this.language.trace.manner) | (this.isForeign(s) ? TOLD.foreign : 0),
          dates: dates(article.text, s, article.published, this.language.time),
          ...this.content(ownWords(article.text, s, inner.get(s.id) ?? []), s.kind),
          context: this.context(article.text, s),
          ...people(article.text, s, byId, this.language.trace),
          channel: s.channel ? hash(fold(s.channel.name).join(' ')) : 0,
          addressee: s.addressee ? hash(fold(byId.get(s.addressee.actor)?.name ?? '').join(' ')) : 0,
          publisher,
          sites: sites(article.text, s, this.language.trace),
        };
      });
  }

  /** Whether its words are of another language. */
  private isForeign({ words, kind }: Statement): boolean {
    if (kind === 'indirect') return false;
    const longer = words.split(SPACE).filter((word) => LONGER.test(word));
    const known = longer.filter((word) => this.tokens(word).some(({ isKnown }) => isKnown));
    return longer.length >= LONGER_WORDS && known.length < OWN_LANGUAGE * longer.length;
  }

  private content(words: string, kind: Statement['kind']) {
    const tokens: { token: Token; flags: number; weight: number }[] = [];
    const take = (text: string, isQuoted: boolean): void => {
      let isFirst = true;
      for (const raw of text.replace(EDITORS, ' ').split(SPACE)) {
        if (raw === '') continue;
        const isCapital = CAPITAL.test(raw) && !this.language.trace.alwaysCapital.test(raw);
        for (const token of this.tokens(raw)) {
          const { isNumber } = token;
          const isName = isCapital && !isNumber && !(isFirst && token.isKnown);
          const flags = (isQuoted ? IS.quoted : 0) | (isName ? IS.name : 0) | (isNumber ? IS.number : 0);
          tokens.push({ token, flags, weight: isName ? token.nameWeight : token.weight });
        }
        isFirst = SENTENCE_END.test(raw);
      }
    };
    if (kind === 'direct') take(words, true);
    else for (const [part, isQuoted] of marked(words)) take(part, isQuoted);
    tokens.splice(MOST_WORDS);
    const bag = Uint32Array.from(new Set(tokens.map(({ token }) => token.stem))).sort();
    const places = new Map(Array.from(bag, (stem, place) => [stem, place]));
    const bagWeights = new Uint8Array(bag.length);
    const bagFlags = new Uint8Array(bag.length);
    for (const { token, flags, weight } of tokens.toReversed()) {
      bagWeights[places.get(token.stem)!] = Math.round(weight * FULL);
      bagFlags[places.get(token.stem)!] = flags;
    }
    return {
      forms: Uint32Array.from(tokens, ({ token }) => token.form),
      flags: Uint8Array.from(tokens, ({ flags }) => flags),
      places: Uint16Array.from(tokens, ({ token }) => places.get(token.stem)!),
      bag,
      bagWeights,
      bagFlags,
    };
  }

  private context(text: string, { content }: Statement): Uint32Array {
    const [start, end] = [content[0]![0], content.at(-1)![1]];
    const around = [text.slice(Math.max(0, start - AROUND), start), text.slice(end, end + AROUND)];
    const stems = new Set<number>();
    for (const part of around) {
      let isFirst = true;
      for (const raw of part.split(SPACE)) {
        if (raw === '') continue;
        const isCapital = CAPITAL.test(raw);
        for (const { stem, isKnown, isNumber, weight } of this.tokens(raw)) {
          const isName = isCapital && !(isFirst && isKnown);
          if (isName || isNumber || weight >= RARE) stems.add(stem);
        }
        isFirst = SENTENCE_END.test(raw);
      }
    }
    return Uint32Array.from([...stems].slice(0, MOST_CONTEXT)).sort();
  }

  private tokens(raw: string): readonly Token[] {
    const known = this.known.get(raw);
    if (known) return known;
    const tokens = spelled(raw, this.language.trace.spelling).map((form): Token => {
      const stem = this.weights.stem(form);
      return {
        form: hash(form),
        stem: hash(stem),
        isNumber: /\d/.test(stem),
        isKnown: this.weights.isKnown(stem),
        weight: this.weights.of(stem, false),
        nameWeight: this.weights.of(stem, true),
      };
    });
    if (this.known.size > 100_000) this.known.clear();
    this.known.set(raw, tokens);
    return tokens;
  }
}

/** A statement's words without those that it quotes of others. */
function ownWords(text: string, { content, words }: Statement, inner: readonly Span[]): string {
  if (inner.length === 0) return words;
  return content
    .flatMap((piece) => without(piece, inner))
    .map(([start, end]) => text.slice(start, end))
    .join(' … ');
}

function without([start, end]: Span, holes: readonly Span[]): Span[] {
  const out: Span[] = [];
  let at = start;
  for (const [from, to] of [...holes].sort((a, b) => a[0] - b[0])) {
    if (to <= at || from >= end) continue;
    if (from > at) out.push([at, from]);
    at = Math.max(at, to);
  }
  if (at < end) out.push([at, end]);
  return out;
}

function manner(text: string, { cue, content }: Statement, language: TraceWords['manner']): number {
  const [start, end] = [content[0]![0], content.at(-1)![1]];
  const around = `${text.slice(Math.max(0, start - BEFORE), start)} ${text.slice(end, end + BEHIND)}`;
  const translated = language.translated.test(around) ? TOLD.translated : 0;
  const first = cue[0];
  if (!first) return translated;
  const words = text.slice(...first);
  const before = text.slice(Math.max(0, first[0] - BEFORE_CUE), first[1]).replace(UP_TO_MARK, '');
  return (
    translated |
    (language.present.test(words) ? TOLD.present : 0) |
    (language.held.test(words) ? TOLD.held : 0) |
    (language.often.test(before) ? TOLD.often : 0)
  );
}

/** What places the sentence of the cue names outside of what is said. */
function sites(text: string, { cue, content }: Statement, { site, notOfNames }: TraceWords): Uint32Array {
  const [first] = cue;
  if (!first) return new Uint32Array();
  const around: Span = [Math.max(0, first[0] - SITE), Math.min(text.length, cue.at(-1)![1] + SITE)];
  const words = without(around, content).flatMap(([start, end]) => {
    const before = start <= first[0] ? text.slice(start, Math.min(end, first[0])).replace(UP_TO_MARK, '') : '';
    const behind = text.slice(Math.max(start, first[0]), end).replace(FROM_SENTENCE, '');
    return [...`${before}${behind}`.matchAll(site)].flatMap(({ groups }) => fold(groups!.site!));
  });
  const names = words.filter((word) => !notOfNames.has(word)).slice(0, MOST_SITES);
  return Uint32Array.from(new Set(names.map(hash))).sort();
}

/** What days the words before and behind a content name; years are too long to tell anything. */
function dates(text: string, { content }: Statement, published: string | null, language: TimeWords): Int32Array {
  const [start, end] = [content[0]![0], content.at(-1)![1]];
  const around: readonly Span[] = [
    [Math.max(0, start - BEFORE), start],
    [end, Math.min(text.length, end + BEHIND)],
  ];
  const dates = around
    .flatMap((span) => expressions(text, span, published, false, language))
    .flatMap(({ interval }) => (interval && interval.precision !== 'year' ? [interval.from, interval.to] : []));
  return Int32Array.from(dates.slice(0, 2 * MOST_DATES));
}

function people(text: string, s: Statement, actors: ReadonlyMap<string, Actor>, language: TraceWords) {
  const name = (id: string | null): number[] => {
    const actor = id === null ? undefined : actors.get(id);
    return actor ? nameWords(actor.name, language) : [];
  };
  const speaker = name(s.speaker.actor);
  const source = s.source.flatMap(([start, end]) => nameWords(text.slice(start, end), language));
  const maybe = [
    ...s.speaker.candidates.flatMap(({ actor }) => name(actor).slice(0, 1)),
    ...name(s.onBehalfOf).slice(0, 1),
    ...source,
  ];
  return { speaker: Uint32Array.from(speaker), maybe: Uint32Array.from(new Set(maybe)) };
}

/** The words of a name without titles and articles, the last first. */
function nameWords(name: string, { notOfNames }: TraceWords): number[] {
  const all = fold(name).filter((word) => !notOfNames.has(word));
  return all.reverse().map(hash);
}

/** Days since 1970; null for what is no day. */
export function dayNumber(day: string | null): number | null {
  if (day === null) return null;
  const time = Date.parse(`${day.slice(0, 10)}T00:00:00Z`);
  return Number.isNaN(time) ? null : time / 86_400_000;
}
