import type { Language } from '../language/language.js';
import type { ChannelKind } from '../record/channel.js';
import { type Draft, fill } from '../record/draft.js';
import type { Reason } from '../record/reason.js';
import type { Scene } from '../record/scene.js';
import { Topics } from '../stance/topics.js';
import type { Context } from '../step.js';
import { type NounPhrase, phraseAt } from '../text/phrases.js';
import { Addressees } from './addressee.js';
import { Called } from './called.js';
import { Channels } from './channel.js';
import { modalityOf } from './modality.js';
import { gapBetween, isAdded, isAnswer, isInWords, isSameSpeaker } from './onward.js';
import type { Outlets } from './outlets.js';
import { Pointers } from './pointers.js';
import { type Setting, settingOf } from './setting.js';
import { placeOf } from './time/stamps.js';
import { timesOf } from './time/times.js';

/** Channels on which one writes. */
const WRITTEN: ReadonlySet<ChannelKind> = new Set([
  'letter',
  'email',
  'statement',
  'social platform',
  'article',
  'book',
]);
/** How many statements back the one stands that a participle goes on from. */
const MOST_BACK = 20;
/** As much of what follows whom a cue calls something as tells that it does. */
const CALLED_WHAT = 12;

/** Fills time, channel, addressee and modality of each statement, or says why they are open. */
export function situate(scene: Scene, context: Context, outlets: Outlets): Scene {
  const setting = settingOf(context);
  const times = timesOf(scene, context);
  const pointers = new Pointers(scene, context);
  const channels = new Channels(scene, context, outlets, pointers);
  const calls = new Called(scene, context);
  const addressees = new Addressees(scene, context, calls, pointers);
  const topics = new Topics(scene.actors, context.language.actors, context.language.stance.describesAhead);
  const statements = scene.statements.map((credited) => {
    const draft = aimed(credited, topics, calls, context);
    const { time, reason: noTime } = set(times.get(draft.id)!, 'time', draft, setting);
    const { channel, reason: noChannel } = set(channels.of(draft), 'channel', draft, setting);
    const { addressee, reason: noAddressee } = addressees.of(
      draft,
      draft.act ? topics.at(draft.act.target) : undefined,
    );
    const timed = fill(draft, 'time', time, noTime);
    const placed = fill(fill(timed, 'channel', channel, noChannel), 'addressee', addressee, noAddressee);
    return { ...placed, modality: modalityOf(draft, context) };
  });
  return { ...scene, actors: calls.all(), statements: carried(shared(statements, context), context) };
}

/** What is open of a turn is as its setting tells. */
function set<F extends 'time' | 'channel'>(
  own: { readonly [K in F]: Setting[F] } & { readonly reason: Reason | null },
  field: F,
  { turn }: Draft,
  setting: Setting,
): typeof own {
  const value = setting[field];
  return turn === null || own[field] !== null || value === null ? own : { ...own, [field]: value, reason: null };
}

/** An act with an actor for its target, whom the article need not have named: "praised the neighbours". */
function aimed(draft: Draft, topics: Topics, calls: Called, { article: { text }, language }: Context): Draft {
  const { act } = draft;
  const cue = draft.cue[0];
  // "described the board as “a club”": whom a cue calls something.
  const called = !act && cue ? phraseAt(text, cue[1], language.phrases) : undefined;
  if (called && cue && language.stance.describes.test(text.slice(...cue)) && isCalled(called, text, language))
    calls.of(called, 0, 'someone');
  if (!act || topics.at(act.target) !== undefined) return draft;
  const whom = calls.of(phraseAt(text, act.object[0]![0], language.phrases), 0, 'someone');
  return whom ? { ...draft, act: { ...act, target: whom.span } } : draft;
}

function isCalled({ span }: NounPhrase, text: string, { stance }: Language): boolean {
  return stance.calledWhat.test(text.slice(span[1], span[1] + CALLED_WHAT));
}

/** "Hale tweeted about the fire, suggesting that …": what goes on as a participle goes on through the same channel. */
function shared(statements: readonly Draft[], { article: { text }, language }: Context): Draft[] {
  const { participle, beforeParticiple } = language.modality;
  const ordered = [...statements].sort((a, b) => (a.cue[0]?.[0] ?? 0) - (b.cue[0]?.[0] ?? 0));
  const filled = new Map<string, Draft>();
  for (const [i, draft] of ordered.entries()) {
    const { frame } = draft;
    const cue = draft.cue[0];
    if (!cue || !frame || draft.speaker.actor === null || !participle.test(text.slice(...cue))) continue;
    const before = ordered
      .slice(Math.max(0, i - MOST_BACK), i)
      .findLast((other) => other.cue[0] && other.cue[0][0] >= frame.sentence[0] && isSameSpeaker(other, draft));
    if (!before || !beforeParticiple.test(text.slice(before.cue[0]![1], cue[0]))) continue;
    const main = filled.get(before.id) ?? before;
    filled.set(draft.id, withTime(withChannel(draft, main), main));
  }
  return statements.map((draft) => filled.get(draft.id) ?? draft);
}

/**
 * “…,” Hale told the Herald. “…,” she said: what the same speaker goes on to say in the same sentence, or in quotation marks in
 * the next one, is told through the same channel.
 */
function carried(statements: readonly Draft[], context: Context): Draft[] {
  const ordered = statements.filter(({ within }) => within === null).sort((a, b) => placeOf(a) - placeOf(b));
  const filled = new Map<string, Draft>();
  for (const [i, draft] of ordered.entries()) {
    const last = ordered[i - 1];
    const before = last && (filled.get(last.id) ?? last);
    if (before && isOnward(draft, before, context)) filled.set(draft.id, withChannel(draft, before));
  }
  return statements.map((draft) => filled.get(draft.id) ?? draft);
}

function isOnward(draft: Draft, before: Draft, context: Context): boolean {
  if (draft.turn !== null || draft.kind === 'act') return false;
  // A question that was put in a letter may be answered aloud.
  if (isAnswer(draft, before, context)) return before.channel === null || !WRITTEN.has(before.channel.kind);
  if (!isSameSpeaker(draft, before)) return false;
  const gap = gapBetween(before, draft, context);
  if (before.kind === 'act') return draft.kind !== 'indirect' && isInWords(draft, before, gap);
  if (isAdded(draft, gap, context)) return true;
  // “…,” Hale told the Herald. She wrote of it later: what is written was not told there.
  const isWritten = draft.manner === 'wrote' && before.channel !== null && WRITTEN.has(before.channel.kind);
  if (draft.manner !== before.manner && !isWritten) return false;
  return gap.sentences === 0 || (draft.kind === 'direct' && gap.sentences === 1 && gap.paragraphs === 0);
}

function withChannel(draft: Draft, { channel }: Draft): Draft {
  return draft.channel === null && channel !== null ? fill(draft, 'channel', channel, null) : draft;
}

function withTime(draft: Draft, { time }: Draft): Draft {
  return draft.time === null && time !== null ? fill(draft, 'time', time, null) : draft;
}
