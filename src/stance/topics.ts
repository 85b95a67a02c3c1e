import type { ActorWords } from '../language/actors.js';
import type { Actor, ActorType } from '../record/actor.js';
import type { Statement } from '../record/statement.js';
import type { Span } from '../text/span.js';
import { Spans } from '../text/spans.js';

/** An actor that is spoken of, and where. */
export interface Spoken {
  readonly actor: string;
  readonly mention: Span;
  readonly type: ActorType;
}

const OWNS = /['’]s?\s/u;
/** Who has a stance towards them is told. Of places and things that is said only where they are judged. */
export const KINDS: ReadonlySet<ActorType> = new Set(['person', 'organization', 'group']);
const ACCUSED: ReadonlySet<ActorType> = new Set([...KINDS, 'place', 'other']);

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
      for (const spoken of this.accused.inside([start, end])) {
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

  /** Whose mention ends with a span: whom a noun phrase is of, and not whose it is. */
  named([start, end]: Span): string | undefined {
    return this.accused.inside([start, end]).find(({ mention }) => mention[1] === end)?.actor;
  }

  /** Whose mention a span is, or begins with: "his" of "his handling". */
  at(span: Span): string | undefined {
    return this.named(span) ?? this.accused.inside(span)[0]?.actor;
  }
}
