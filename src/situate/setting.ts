import type { Channel } from '../record/channel.js';
import type { SaidAt } from '../record/time.js';
import type { Context } from '../step.js';
import type { Span } from '../text/span.js';
import { toIso } from './time/day.js';
import { basisOf, type Expression, expressions } from './time/expressions.js';

/** When and through what the turns of an interview or a transcript were spoken, as the words ahead of them tell. */
export interface Setting {
  readonly time: SaidAt | null;
  readonly channel: Channel | null;
}

/** Fewer turns may be a dialogue inside an article, and words farther ahead of them another story; in UTF-16 code units. */
const FEWEST = 4;
const LONGEST = 1600;
/** How far from the word for an event its day stands, in UTF-16 code units. */
const FARTHEST = 120;

/** So much stands beside the day in its line, in UTF-16 code units. */
const MOST_BESIDE = 60;
const YEAR = /\b\d{4}\b/u;
const POSSESSIVE = /['’]s(?=\s)/gu;
const BLANK = '  ';

const OPEN: Setting = { time: null, channel: null };

/** “Excerpts from an interview in Norhaven on Friday:” holds of every turn that follows. */
export function settingOf(context: Context): Setting {
  const { segmentation, article, language } = context;
  const { turns, sentences } = segmentation;
  const [first] = turns;
  if (!first || turns.length < FEWEST) return OPEN;
  const start = (first.label ?? first.content[0]!)[0];
  const ahead = sentences.inside([Math.max(0, start - LONGEST), start]);
  const { event, on } = language.setting;
  const isTold = (sentence: string): boolean => sentence.search(event) >= 0 || sentence.search(on) >= 0;
  const telling = ahead.filter((sentence) => isTold(article.text.slice(...sentence)));
  return {
    time: timeOf(telling, context) ?? dayOfHead(ahead, context),
    channel: channelOf(telling, context) ?? outletOf(ahead, context),
  };
}

/** The day that stands by a word for the event; none where two sentences tell different ones. */
function timeOf(telling: readonly Span[], context: Context): SaidAt | null {
  const { article, language } = context;
  const { recorded, record } = language.setting;
  const groups = [recorded, record].map((pattern) =>
    telling.filter((sentence) => pattern.test(article.text.slice(...sentence))),
  );
  const dated =
    [...groups, telling]
      .map((sentences) => sentences.flatMap((sentence) => nearest(sentence, context) ?? []))
      .find((days) => days.length > 0) ?? [];
  const days = new Set(dated.map(({ interval }) => interval!.from));
  const [best] = dated;
  if (!best || days.size > 1) return null;
  return saidOn(best, article.published);
}

/**
 * “House of Assembly, Tuesday 3 March 2026”: the one day in the head of a record with labels, on a line that names who sat, or any where the
 * head says that it is a transcript. Another day above an interview is when that was printed.
 */
function dayOfHead(ahead: readonly Span[], { article, segmentation, language }: Context): SaidAt | null {
  const { text, published } = article;
  if (segmentation.turns.some(({ label }) => label === null)) return null;
  const isRecord = ahead.some((sentence) => language.setting.record.test(text.slice(...sentence)));
  const dated = ahead.flatMap((line) => {
    const days = expressions(text, line, published, false, language.time).filter(
      ({ interval, span }) => interval?.precision === 'day' && YEAR.test(text.slice(...span)),
    );
    const rest = days.reduce((length, { span }) => length - (span[1] - span[0]), line[1] - line[0]);
    const isOfBody = language.sayingTime.sitting.test(text.slice(...line));
    return rest > MOST_BESIDE ? [] : days.map((day) => ({ day, isOfBody }));
  });
  const [only, other] = dated;
  if (!only || other || !(only.isOfBody || isRecord)) return null;
  return saidOn(only.day, published);
}

/** What an expression ahead of the turns dates them to. */
function saidOn(day: Expression, published: string | null): SaidAt {
  const { from, to, precision } = day.interval!;
  const basis = { ...basisOf(day, published), isCarried: true } as const;
  return { start: toIso(from), end: toIso(to), precision, basis, evidence: [day.span] };
}

function nearest(sentence: Span, { article, language }: Context): Expression | undefined {
  const { text, published } = article;
  const { event, on } = language.setting;
  const events = [event, on]
    .flatMap((pattern) => [...text.slice(...sentence).matchAll(pattern)])
    .map(({ 0: word, index }): Span => [sentence[0] + index, sentence[0] + index + word.length]);
  const gap = ({ span }: Expression): number =>
    Math.min(...events.map(([from, to]) => (span[1] <= from ? from - span[1] : Math.max(0, span[0] - to))));
  // “Tuesday’s hearing” was on Tuesday.
  const words = text.slice(0, sentence[1]).replace(POSSESSIVE, BLANK);
  return expressions(words, sentence, published, false, language.time)
    .filter((one) => one.interval?.precision === 'day' && gap(one) <= FARTHEST)
    .sort((a, b) => gap(a) - gap(b))[0];
}

/** What the turns are from: “a transcript of Tuesday’s hearing”, “resumed the inquest”. */
function channelOf(telling: readonly Span[], { article, language }: Context): Channel | null {
  const { occasion, venue, sentBy } = language.setting;
  for (const [start, end] of telling) {
    const sentence = article.text.slice(start, end);
    const match = occasion.exec(sentence) ?? venue.exec(sentence);
    if (!match) continue;
    const { phrase = '', noun = '' } = match.groups!;
    const after = start + match.index + match[0].length;
    const sent = sentBy.exec(article.text.slice(after, end));
    if (sent) return broadcaster(sent, after);
    const at = after - phrase.length;
    const kind = language.channel.occasions.get(noun.toLowerCase()) ?? 'court';
    return { name: phrase, kind, evidence: [[at, at + phrase.length]] };
  }
  return null;
}

/** The programme or station that somebody was on: “was on Radio Norhaven on Friday”. */
function outletOf(ahead: readonly Span[], { article, language }: Context): Channel | null {
  for (const [start, end] of ahead) {
    const [match] = article.text.slice(start, end).matchAll(language.setting.on);
    if (match) return broadcaster(match, start);
  }
  return null;
}

/** @param offset where the searched text begins; the outlet stands at the end of the match */
function broadcaster(match: RegExpExecArray, offset: number): Channel {
  const name = match.groups!.outlet!;
  const to = offset + match.index + match[0].length;
  return { name, kind: 'broadcaster', evidence: [[to - name.length, to]] };
}
