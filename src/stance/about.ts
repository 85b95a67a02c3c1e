import { CLASSES } from '../acts/classes.js';
import type { ActorWords } from '../language/actors.js';
import type { ActWords } from '../language/acts.js';
import type { Language } from '../language/language.js';
import type { StanceWords } from '../language/stance.js';
import type { About } from '../record/about.js';
import type { Actor, ActorType } from '../record/actor.js';
import type { Draft } from '../record/draft.js';
import type { Scene } from '../record/scene.js';
import type { Modality, Statement } from '../record/statement.js';
import type { Context } from '../step.js';
import { hintOf } from '../tag/hints.js';
import { contains, type Span } from '../text/span.js';
import { Spans } from '../text/spans.js';
import type { Judge } from './judge.js';
import { type Told, toldBy } from './words.js';

/** An actor that is spoken of, and where. */
export interface Spoken {
  readonly actor: string;
  readonly mention: Span;
  readonly type: ActorType;
}

const WORD = /\p{L}+/gu;
const CAPITAL = /^\p{Lu}/u;
/** The few words right ahead of a description; what parts words; and a possessive. */
const WORDS_AHEAD = /(?:[\p{L}’'-]+\s){0,3}$/u;
const AFTER_SPACE = /(?<=\s)/u;
const OWNS = /['’]s?\s/u;
const OWNER = /['’]s?\s$/u;
/** As much of what stands around a place as tells whether it is named in passing. */
const NEAR = 30;
/** As much ahead of a description as tells whether it says what somebody is. */
const FAR = 60;
/** Who has a stance towards them is told. Of places and things that is said only where they are judged. */
const KINDS: ReadonlySet<ActorType> = new Set(['person', 'organization', 'group']);
const ACCUSED: ReadonlySet<ActorType> = new Set([...KINDS, 'place', 'other']);
/** From here on it is told of places, things and those who are only described. */
const SURE = 0.7;

/** Whether a name is of nobody that one could name: a pronoun, "millions". */
function isNobody(name: string, { sources, count }: ActorWords): boolean {
  return sources.generic.test(name.trim()) || sources.pronoun(name) !== undefined || count.test(name);
}

/** Finds whom statements speak of. */
export class Topics {
  /** All mentions of the article's actors, by their beginnings. */
  private readonly mentions: Spans<Spoken>;
  /** The same, with countries and towns, which acts are about. */
  private readonly accused: Spans<Spoken>;

  constructor(
    actors: readonly Actor[],
    private readonly words: ActorWords,
    private readonly describes: RegExp,
  ) {
    const spoken = (kinds: ReadonlySet<ActorType>): Spans<Spoken> =>
      Spans.of(
        actors
          .filter(({ type, name }) => kinds.has(type) && !isNobody(name, words))
          .flatMap(({ id, type, mentions }) => mentions.map((mention) => ({ actor: id, mention, type }))),
        ({ mention }) => mention,
      );
    this.mentions = spoken(KINDS);
    this.accused = spoken(ACCUSED);
  }

  /**
   * The actors that a statement's content mentions, each where it is mentioned first. The speaker is left out: "I" and
   * "we" tell of no stance towards anybody else.
   */
  of({ content, cue, speaker }: Statement, text: string): Spoken[] {
    const out = new Map<string, Spoken>();
    // "They said of Mr Hale: …" says whom it is about before it begins.
    const [start, end] = [cue[0]?.[0], content[0]?.[0]];
    if (start !== undefined && end !== undefined && start < end) {
      for (const spoken of this.mentions.inside([start, end])) {
        const ahead = text.slice(start, spoken.mention[0]);
        const isOf = this.words.about.test(ahead) || this.describes.test(ahead);
        if (isOf && spoken.actor !== speaker.actor) out.set(spoken.actor, spoken);
      }
    }
    for (const piece of content) {
      for (const spoken of this.accused.inside(piece)) {
        if (spoken.actor !== speaker.actor && !out.has(spoken.actor)) out.set(spoken.actor, spoken);
      }
    }
    return [...out.values()];
  }

  /** The mentions of others in a stretch. */
  around(span: Span, mention: Span): Span[] {
    const own = this.mentions.inside(mention)[0]?.actor;
    return this.mentions.inside(span).flatMap((other) => (other.actor === own ? [] : [other.mention]));
  }

  /** "Hale's brother": whether the words ahead of a target say that somebody of theirs is meant. */
  owns(actor: string, object: Span, [target]: Span, text: string, possessive: RegExp): boolean {
    return this.accused
      .inside([object[0], target])
      .some(
        ({ actor: own, mention: [from, to] }) =>
          own === actor && (OWNS.test(text.slice(from, target)) || possessive.test(text.slice(from, to))),
      );
  }

  /** Whose mention a span is, or begins with: "his" of "his handling". */
  at(span: Span): string | undefined {
    const inside = this.accused.inside(span);
    return (inside.find(({ mention: [, end] }) => end === span[1]) ?? inside[0])?.actor;
  }
}

/**
 * Puts on record whom each statement speaks of, with its speaker's stance: an act's by its class, another's as the sentence
 * that mentions them is judged.
 */
export async function takeStance(
  scene: Scene,
  { article, segmentation, hints, odds, language }: Context,
  judge: Judge,
): Promise<Scene> {
  const topics = new Topics([...scene.actors, ...scene.bystanders], language.actors, language.stance.describesAhead);
  const bystanders = new Bystanders(scene);
  const statements: Draft[] = [];
  let before: { readonly sentence: number; readonly target: string | undefined } = { sentence: -1, target: undefined };
  for (const statement of scene.statements) {
    const { act } = statement;
    const about: About[] = [];
    if (act) {
      const sentence = segmentation.sentences.lastBefore(act.cue[0]);
      // "Veld renewed his criticism of Hale, a day after attacking his handling": nobody attacks his own.
      const isPronoun = language.actors.sources.pronoun(article.text.slice(...act.target)) !== undefined;
      const isOwn = language.stance.own.test(article.text.slice(act.target[1], act.target[1] + NEAR));
      const other = isPronoun && !isOwn && before.sentence === sentence ? before.target : undefined;
      const seen = topics.at(act.target);
      const target = [seen, other].find(
        (actor) =>
          actor !== undefined &&
          actor !== statement.speaker.actor &&
          !topics.owns(actor, statement.content[0]!, act.target, article.text, language.acts.anyPossessive),
      );
      const described = seen === undefined && describesOne([act.object[0]![0], act.target[1]], article.text, language);
      const actor =
        target !== undefined
          ? bystanders.known(target)
          : described
            ? bystanders.called(described, act.target)
            : undefined;
      if (actor !== undefined)
        about.push({ actor, stance: act.stance, p: odds.actStance, evidence: [act.target, act.cue] });
      if (target !== undefined) before = { sentence, target };
    }
    for (const { actor, mention, type } of act ? [] : topics.of(statement, article.text)) {
      if (bystanders.are(actor) && isPredicate(mention, article.text, language.stance)) continue;
      const sentence = segmentation.sentences.at(mention[0])!;
      const told = toldOf(statement, mention, sentence, article.text, language, topics);
      if (type === 'place' && !isJudged(told, mention, article.text, language.stance)) continue;
      const isByTheWay = !KINDS.has(type) || bystanders.are(actor);
      if (isGeneric(mention, isByTheWay, article.text, language)) continue;
      const paragraph = segmentation.paragraphs.at(mention[0]) ?? sentence;
      const leaning = hintOf(hints, statement)?.leaning(mention);
      const judged = await judge.stance(article.text, { ...statement, paragraph, leaning }, mention, told);
      if (isByTheWay && (judged.stance === 0 || judged.p < SURE)) continue;
      const known = bystanders.known(actor);
      // Whoever a cue calls something may stand among the bystanders, too.
      if (!about.some((one) => one.actor === known)) about.push({ actor: known, ...judged, evidence: [mention] });
    }
    statements.push({ ...statement, about });
  }
  return { ...scene, actors: bystanders.all(), statements };
}

/** Those who are only described: an actor is whom somebody judges. */
class Bystanders {
  private readonly others: ReadonlyMap<string, Actor>;
  private readonly actors: Actor[];
  private readonly ids = new Map<string, string>();
  /** Things of which nothing is known but what they are called. */
  private readonly described = new Map<string, string>();

  constructor({ actors, bystanders }: Scene) {
    this.actors = [...actors];
    this.others = new Map(bystanders.map((actor) => [actor.id, actor]));
  }

  are(id: string): boolean {
    return this.others.has(id);
  }

  /** The actor that somebody is, made where there is none yet. */
  known(id: string): string {
    const bystander = this.others.get(id);
    if (!bystander) return id;
    const name = bystander.name.toLowerCase();
    const own = this.ids.get(id) ?? this.actors.find((actor) => actor.name.toLowerCase() === name)?.id;
    const known = own ?? `a${this.actors.length + 1}`;
    if (own === undefined) this.actors.push({ ...bystander, id: known });
    this.ids.set(id, known);
    return known;
  }

  /** The actor that a description is of which nothing else is known: “the bill”. */
  called(name: string, mention: Span): string {
    const known = this.described.get(name.toLowerCase());
    if (known !== undefined) return known;
    const id = `a${this.actors.length + 1}`;
    const nothing = { aliases: [], roles: [], identity: null, identifiers: {} };
    this.described.set(name.toLowerCase(), id);
    this.actors.push({ id, name, type: 'other', mentions: [mention], ...nothing });
    return id;
  }

  /** All actors of the article. */
  all(): readonly Actor[] {
    return this.actors;
  }
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
  const ahead = text.slice(Math.max(0, start - NEAR), start);
  const own = text.slice(start, end);
  if (actors.sources.pronoun(own) !== undefined) return false;
  if (ahead.endsWith('-')) return true;
  if (CAPITAL.test(own)) return isByTheWay && modifies.test(text.slice(end, end + NEAR));
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
function isJudged(told: Told, [start, end]: Span, text: string, { passing, modifies }: StanceWords): boolean {
  if (!JUDGED.has(told)) return false;
  return !passing.test(text.slice(Math.max(0, start - NEAR), start)) && !modifies.test(text.slice(end, end + NEAR));
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
  const told = toldBy(`${name} ${text.slice(...content[0]!)}`, [0, name.length], stance);
  return told === 'nothing' ? (stance.calls.find(([verb]) => verb.test(words))?.[1] ?? told) : told;
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
