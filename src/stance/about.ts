import { CLASSES } from '../acts/classes.js';
import type { ActorWords } from '../language/actors.js';
import type { ActWords } from '../language/acts.js';
import type { Language } from '../language/language.js';
import type { StanceWords } from '../language/stance.js';
import type { About } from '../record/about.js';
import type { Act } from '../record/act.js';
import type { Draft } from '../record/draft.js';
import type { Scene } from '../record/scene.js';
import type { Modality, Statement } from '../record/statement.js';
import type { Context } from '../step.js';
import { hintOf } from '../tag/hints.js';
import { contains, type Span } from '../text/span.js';
import { Bystanders } from './bystanders.js';
import type { Judge } from './judge.js';
import { objectCalled } from './object.js';
import { KINDS, Topics } from './topics.js';
import { type Told, toldBy } from './words.js';

const WORD = /\p{L}+/gu;
const CAPITAL = /^\p{Lu}/u;
/** The few words right ahead of a description; what parts words; and a possessive. */
const WORDS_AHEAD = /(?:[\p{L}’'-]+\s){0,3}$/u;
const AFTER_SPACE = /(?<=\s)/u;
const OWNER = /['’]s?\s$/u;
/** As much of what stands around a place as tells whether it is named in passing. */
const BESIDE = 30;
/** As much ahead of a description as tells whether it says what somebody is. */
const FAR = 60;
/** From here on it is told of places, things and those who are only described. */
const SURE = 0.7;
/** “You” may be anybody, and whoever is told is often only there. */
const SURE_OF_YOU = 0.8;

/** What a statement's stances are found with. */
interface Means {
  readonly topics: Topics;
  readonly bystanders: Bystanders;
  readonly context: Context;
  readonly judge: Judge;
  /** What is said in the statements inside another. */
  readonly inner: (statement: Draft) => readonly Span[];
}

/** Whom an act was found to be about, and in which sentence. */
interface Target {
  readonly sentence: number;
  readonly actor: string | undefined;
}

/**
 * Puts on record whom each statement speaks of, with its speaker's stance: an act's by its class, another's as the sentence
 * that mentions them is judged.
 */
export async function takeStance(scene: Scene, context: Context, judge: Judge): Promise<Scene> {
  const { language, segmentation } = context;
  const topics = new Topics([...scene.actors, ...scene.bystanders], language.actors, language.stance.describesAhead);
  const bystanders = new Bystanders(scene);
  const inner = ({ id }: Draft): Span[] =>
    scene.statements.filter(({ within }) => within === id).flatMap(({ content }) => content);
  const means = { topics, bystanders, context, judge, inner };
  const statements: Draft[] = [];
  let before: Target = { sentence: -1, actor: undefined };
  for (const statement of scene.statements) {
    const { act } = statement;
    if (!act) {
      statements.push({ ...statement, about: await mentioned(statement, means) });
      continue;
    }
    const sentence = segmentation.sentences.lastBefore(act.cue[0]);
    const target = targetOf(statement, act, before.sentence === sentence ? before.actor : undefined, means);
    statements.push({ ...statement, about: accused(act, target, means) });
    if (target !== undefined) before = { sentence, actor: target };
  }
  return { ...scene, actors: bystanders.all(), statements };
}

/**
 * Whom an act is about.
 *
 * @param before whom the act before it in its sentence is about
 */
function targetOf(
  { speaker, content }: Draft,
  { target }: Act,
  before: string | undefined,
  { topics, context: { article, language } }: Means,
): string | undefined {
  const { text } = article;
  // "Veld renewed his criticism of Hale, a day after attacking his handling": nobody attacks his own.
  const isPronoun = language.actors.sources.pronoun(text.slice(...target)) !== undefined;
  const isOwn = language.stance.own.test(text.slice(target[1], target[1] + BESIDE));
  return [topics.at(target), isPronoun && !isOwn ? before : undefined].find(
    (actor) =>
      actor !== undefined &&
      actor !== speaker.actor &&
      !topics.owns(actor, content[0]!, target, text, language.acts.anyPossessive),
  );
}

/** The stance that an act is; towards a thing that is only described, too. */
function accused(
  { target, cue, stance, object }: Act,
  meant: string | undefined,
  { topics, bystanders, context: { article, odds, language } }: Means,
): About[] {
  const thing =
    meant === undefined && topics.at(target) === undefined
      ? describesOne([object[0]![0], target[1]], article.text, language)
      : undefined;
  const actor =
    meant !== undefined ? bystanders.known(meant) : thing === undefined ? undefined : bystanders.called(thing, target);
  return actor === undefined ? [] : [{ actor, stance, p: odds.actStance, evidence: [target, cue] }];
}

/** The stances towards those whom a statement's content mentions. */
async function mentioned(statement: Draft, means: Means): Promise<About[]> {
  const { topics, bystanders, context } = means;
  const { article, segmentation, language } = context;
  const { text } = article;
  const about: About[] = [];
  for (const { actor, mention, type } of topics.of(statement, text)) {
    if (bystanders.are(actor) && isPredicate(mention, text, language.stance)) continue;
    const sentence = segmentation.sentences.at(mention[0])!;
    const verdict = toldOf(statement, mention, sentence, text, language, topics);
    if (type === 'place' && !isJudged(verdict, mention, text, language.stance)) continue;
    const isByTheWay = !KINDS.has(type) || bystanders.are(actor);
    if (isGeneric(mention, isByTheWay, text, language)) continue;
    const judged = await judgedAt(statement, mention, sentence, verdict, means);
    if (isByTheWay && (judged.stance === 0 || judged.p < SURE)) continue;
    const known = bystanders.known(actor);
    // Whoever a cue calls something may stand among the bystanders, too.
    if (!about.some((one) => one.actor === known)) about.push({ actor: known, ...judged, evidence: [mention] });
  }
  const isAbout = (actor: string | null | undefined): boolean => about.some((one) => one.actor === actor);
  const called = await calledOne(statement, means);
  if (called && !isAbout(called.actor)) about.push(called);
  // The model is not asked twice about one.
  const addressed = isAbout(statement.addressee?.actor) ? undefined : await toldOne(statement, means);
  if (addressed && !isAbout(addressed.actor)) about.push(addressed);
  return about;
}

/**
 * The stance towards whoever is told, where what is said speaks to them: “You have never run anything”. A body, a room or a paper is only
 * where it is said; whom others name besides may be spoken to.
 */
async function toldOne(statement: Draft, means: Means): Promise<About | undefined> {
  const { context, bystanders, topics } = means;
  const { article, segmentation, language } = context;
  const { text } = article;
  const { addressee, content, speaker, turn } = statement;
  if (!addressee?.actor || addressee.actor === speaker.actor || turn?.voice === 'answers') return undefined;
  const type = bystanders.typeOf(addressee.actor);
  const others = topics.of(statement, text).filter(({ actor }) => actor !== addressee.actor);
  if (type !== 'person' && (type !== 'group' || others.length > 0)) return undefined;
  const span = content.flatMap((piece) => hearers(piece, text, language)).at(0);
  const sentence = span && segmentation.sentences.at(span[0]);
  const isInner =
    span !== undefined &&
    (segmentation.quotations.touching(span).length > 1 ||
      means.inner(statement).some((piece) => contains(piece, span)));
  if (!sentence || isInner || language.stance.anyone.test(text.slice(...sentence))) return undefined;
  const verdict = toldOf(statement, span, sentence, text, language, topics);
  const judged = await judgedAt(statement, span, sentence, verdict, means);
  if (judged.stance === 0 || judged.p < SURE_OF_YOU) return undefined;
  return { actor: bystanders.known(addressee.actor), ...judged, evidence: [span] };
}

/** Where some words speak to whoever hears them. */
function hearers([start, end]: Span, text: string, { actors }: Language): Span[] {
  return [...text.slice(start, end).matchAll(WORD)]
    .filter(({ 0: word }) => actors.sources.pronoun(word) === 'hearer')
    .map(({ 0: word, index }): Span => [start + index, start + index + word.length]);
}

/** How a statement's speaker stands to whom it mentions, in a sentence. */
function judgedAt(
  statement: Draft,
  mention: Span,
  sentence: Span,
  verdict: Told,
  { context: { article, segmentation, hints }, judge }: Means,
): ReturnType<Judge['stance']> {
  const paragraph = segmentation.paragraphs.at(mention[0]) ?? sentence;
  const leaning = hintOf(hints, statement)?.leaning(mention);
  return judge.stance(article.text, { ...statement, paragraph, leaning }, mention, verdict);
}

/** The stance towards whom or what a cue calls something, where its content does not mention it: “called | the plan | “a gift””. */
async function calledOne(statement: Draft, means: Means): Promise<About | undefined> {
  const { topics, bystanders, context } = means;
  const { article, segmentation, language } = context;
  const { text } = article;
  const [start] = statement.cue[0] ?? [];
  const sentence = start === undefined ? undefined : segmentation.sentences.at(start);
  const object = sentence && objectCalled(statement, text, sentence, language);
  if (!object) return undefined;
  const { span, isDefinite } = object;
  const known = topics.named(span);
  const name = text.slice(...span);
  if (
    known === statement.speaker.actor ||
    (known === undefined && (!isDefinite || CAPITAL.test(name) || topics.at(span)))
  )
    return undefined;
  const verdict = toldOf(statement, span, sentence, text, language, topics);
  const judged = await judgedAt(statement, span, sentence, verdict, means);
  if (judged.stance === 0 || judged.p < SURE) return undefined;
  const actor = known === undefined ? bystanders.called(name, span) : bystanders.known(known);
  return { actor, ...judged, evidence: [span] };
}

/** What a definite description calls a thing, without its article: “bill” of “the bill”. */
function describesOne([start, end]: Span, text: string, { actors: { descriptions } }: Language): string | undefined {
  const words = text.slice(start, end);
  const bare = words.replace(descriptions.article, '');
  return descriptions.definite.test(words) && bare !== words && !CAPITAL.test(bare) ? bare : undefined;
}

/** “She was the best pilot”: what somebody is said to be is nobody else. */
function isPredicate([start]: Span, text: string, { predicateAhead }: StanceWords): boolean {
  return predicateAhead.test(text.slice(Math.max(0, start - FAR), start));
}

/**
 * Whether words are of nobody and nothing in particular: "a leader", "anti-Muslim"; and where somebody is only described, all that is
 * neither "the plan" nor "their plan", and what stands before a noun.
 */
function isGeneric(
  [start, end]: Span,
  isByTheWay: boolean,
  text: string,
  { stance: { modifies }, actors }: Language,
): boolean {
  const ahead = text.slice(Math.max(0, start - BESIDE), start);
  const own = text.slice(start, end);
  if (actors.sources.pronoun(own) !== undefined) return false;
  if (ahead.endsWith('-')) return true;
  if (CAPITAL.test(own)) return isByTheWay && modifies.test(text.slice(end, end + BESIDE));
  const article = articleOf(ahead, own, actors);
  return isByTheWay ? article !== 'definite' : article === 'indefinite';
}

/** Of what sort the article is that stands nearest before the last word of a description, or the possessive. */
function articleOf(ahead: string, own: string, { descriptions }: ActorWords): 'definite' | 'indefinite' | undefined {
  const words = `${WORDS_AHEAD.exec(ahead)![0]}${own}`.split(AFTER_SPACE);
  for (let i = words.length - 1; i >= 0; i--) {
    const phrase = words.slice(i).join('');
    if (descriptions.indefinite.test(phrase)) return 'indefinite';
    const isOwned = descriptions.ownedPart.test(phrase) || OWNER.test(words[i]!);
    if (isOwned || descriptions.definite.test(phrase)) return 'definite';
  }
  return undefined;
}

/** Whether a town or a country is judged, and not named in passing. */
function isJudged(verdict: Told, [start, end]: Span, text: string, { passing, modifies }: StanceWords): boolean {
  if (!JUDGED.has(verdict)) return false;
  return !passing.test(text.slice(Math.max(0, start - BESIDE), start)) && !modifies.test(text.slice(end, end + BESIDE));
}

const JUDGED: ReadonlySet<Told> = new Set(['praised', 'for', 'blamed', 'against']);

/** How it was said that tells of no stance: who denies that somebody stole is not against them, nor is who asks. */
const OPEN: ReadonlySet<Modality | null> = new Set(['denied', 'declined', 'asked']);

/** What the words of a statement tell of its speaker's stand towards somebody whom it mentions. */
function toldOf(
  { content, cue, modality }: Statement,
  mention: Span,
  sentence: Span,
  text: string,
  { stance, acts }: Language,
  topics: Topics,
): Told {
  if (OPEN.has(modality)) return 'denied';
  const [start, end] = cue[0] ?? [0, 0];
  const words = text.slice(start, end);
  const piece = content.find((span) => contains(span, mention));
  // "criticised | Hale for …", "accused | Hale | of …": whom the cue itself judges.
  const isObject =
    start < mention[0] && acts.beforeObject.test(` ${text.slice(piece?.[0] ?? end, mention[0]).trimStart()}`);
  const byCue = isObject ? judgedBy(words, acts) : undefined;
  if (byCue !== undefined && (!piece || piece === content[0])) return byCue;
  if (piece) {
    const [from, to]: Span = [Math.max(piece[0], sentence[0]), Math.min(piece[1], sentence[1])];
    const others = topics.around([from, to], mention).map((span): Span => [span[0] - from, span[1] - from]);
    return toldBy(text.slice(from, to), [mention[0] - from, mention[1] - from], stance, others);
  }
  // "described him as “a bully”": what they are called stands behind.
  if (!stance.describes.test(words)) return 'nothing';
  const name = text.slice(...mention);
  const verdict = toldBy(`${name} ${text.slice(...content[0]!)}`, [0, name.length], stance);
  return verdict === 'nothing' ? (stance.calls.find(([verb]) => verb.test(words))?.[1] ?? verdict) : verdict;
}

/** What a cue's verb does to its object by saying something: “lashed out at”, “praised”. */
function judgedBy(cue: string, { verbs }: ActWords): Told | undefined {
  const words = cue.toLowerCase();
  const acts = [...words.matchAll(WORD)].flatMap(({ 0: word, index }) => {
    const rest = words.slice(index + word.length).trimStart();
    return (verbs.get(word) ?? []).filter(({ after }) => after === '' || `${rest} `.startsWith(`${after} `));
  });
  const stance = acts.filter(({ isOfMatter }) => !isOfMatter).map(({ class: kind }) => CLASSES[kind].stance);
  return stance.includes(-1) ? 'blamed' : stance.includes(1) ? 'praised' : undefined;
}
