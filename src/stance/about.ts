import type { ActorWords } from '../language/actors.js';
import type { About, Stance } from '../record/about.js';
import type { Actor, ActorType } from '../record/actor.js';
import type { Draft } from '../record/draft.js';
import type { Scene } from '../record/scene.js';
import type { Statement } from '../record/statement.js';
import type { Context } from '../step.js';
import type { Span } from '../text/span.js';
import { Spans } from '../text/spans.js';
import type { Judge, Leaning } from './judge.js';

/** An actor that is spoken of, and where. */
export interface Spoken {
  readonly actor: string;
  readonly mention: Span;
}

/** Who has a stance towards them is told; nobody is for or against a month. An act may be about a country, too. */
const KINDS: ReadonlySet<ActorType> = new Set(['person', 'organization', 'group']);
const ACCUSED: ReadonlySet<ActorType> = new Set([...KINDS, 'place']);
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
  ) {
    const spoken = (kinds: ReadonlySet<ActorType>): Spans<Spoken> =>
      Spans.of(
        actors
          .filter(({ type, name }) => kinds.has(type) && !isNobody(name, words))
          .flatMap(({ id, mentions }) => mentions.map((mention) => ({ actor: id, mention }))),
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
        const isOf = this.words.about.test(text.slice(start, spoken.mention[0]));
        if (isOf && spoken.actor !== speaker.actor) out.set(spoken.actor, spoken);
      }
    }
    for (const piece of content) {
      for (const spoken of this.mentions.inside(piece)) {
        if (spoken.actor !== speaker.actor && !out.has(spoken.actor)) out.set(spoken.actor, spoken);
      }
    }
    return [...out.values()];
  }

  /** Whose mention a span is, or begins with: "his" of "his handling". */
  at(span: Span): string | undefined {
    return this.accused.inside(span)[0]?.actor;
  }
}

/**
 * Puts on record whom each statement speaks of, with its speaker's stance: an act's by its class, another's as the sentence
 * that mentions them is judged.
 */
export async function takeStance(
  scene: Scene,
  { article, segmentation, odds, language }: Context,
  judge: Judge,
): Promise<Scene> {
  const topics = new Topics(scene.actors, language.actors);
  const statements: Draft[] = [];
  let before: { readonly sentence: number; readonly target: string | undefined } = { sentence: -1, target: undefined };
  for (const statement of scene.statements) {
    const { act } = statement;
    const about: About[] = [];
    if (act) {
      const sentence = segmentation.sentences.lastBefore(act.cue[0]);
      // "Veld renewed his criticism of Hale, a day after attacking his handling": nobody attacks his own.
      const isPronoun = language.actors.sources.pronoun(article.text.slice(...act.target)) !== undefined;
      const other = isPronoun && before.sentence === sentence ? before.target : undefined;
      const target = [topics.at(act.target), other].find(
        (actor) => actor !== undefined && actor !== statement.speaker.actor,
      );
      if (target !== undefined) {
        about.push({ actor: target, stance: act.stance, p: odds.actStance, evidence: [act.target, act.cue] });
        before = { sentence, target };
      }
    }
    for (const { actor, mention } of act ? [] : topics.of(statement, article.text)) {
      const sentence = segmentation.sentences.at(mention[0])!;
      const leaning = await judge.lean(article.text, sentence, mention);
      about.push({ actor, ...likeliest(leaning), evidence: [mention] });
    }
    statements.push({ ...statement, about });
  }
  return { ...scene, statements };
}

function likeliest(leaning: Leaning): Pick<About, 'stance' | 'p'> {
  const p = Math.max(...leaning);
  return { stance: (leaning.indexOf(p) - 1) as Stance, p: Math.round(p * 1000) / 1000 };
}
