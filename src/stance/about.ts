import type { About, Actor, Statement } from '../statement.js';
import { contains, type Span } from '../text/span.js';
import type { Judge, Leaning } from './judge.js';

/** An actor that is spoken of, and where. */
export interface Spoken {
  readonly actor: string;
  readonly mention: Span;
}

/** Who has a stance towards them is told; nobody is for or against a month. */
const KINDS: ReadonlySet<Actor['type']> = new Set(['person', 'organization', 'group']);

/** Finds whom statements speak of. */
export class Topics {
  /** All mentions of the article's actors, by their beginnings. */
  private readonly mentions: readonly Spoken[];

  constructor(actors: readonly Actor[]) {
    this.mentions = actors
      .filter(({ type }) => KINDS.has(type))
      .flatMap(({ id, mentions }) => mentions.map((mention) => ({ actor: id, mention })))
      .sort((a, b) => a.mention[0] - b.mention[0] || a.mention[1] - b.mention[1]);
  }

  /**
   * The actors that a statement's content mentions, each where it is mentioned first. The speaker is left out: "I" and
   * "we" tell of no stance towards anybody else.
   */
  of({ content, speaker }: Statement): Spoken[] {
    const out = new Map<string, Spoken>();
    for (const piece of content) {
      for (const spoken of this.within(piece)) {
        if (spoken.actor !== speaker.actor && !out.has(spoken.actor)) out.set(spoken.actor, spoken);
      }
    }
    return [...out.values()];
  }

  /** Whose mention a span is, or begins with: "his" of "his handling". */
  at(span: Span): string | undefined {
    return this.within(span)[0]?.actor;
  }

  private within(span: Span): Spoken[] {
    let low = 0;
    let high = this.mentions.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.mentions[middle]!.mention[0] < span[0]) low = middle + 1;
      else high = middle;
    }
    const out: Spoken[] = [];
    for (let i = low; i < this.mentions.length && this.mentions[i]!.mention[0] < span[1]; i++) {
      if (contains(span, this.mentions[i]!.mention)) out.push(this.mentions[i]!);
    }
    return out;
  }
}

/** The stance of a statement's speaker towards those of whom it speaks, each judged in the sentence that mentions it. */
export async function stances(
  text: string,
  spoken: readonly Spoken[],
  sentenceAt: (offset: number) => Span,
  judge: Judge,
): Promise<About[]> {
  const out: About[] = [];
  for (const { actor, mention } of spoken) {
    out.push({ actor, ...likeliest(await judge.lean(text, sentenceAt(mention[0]), mention)), evidence: [mention] });
  }
  return out;
}

function likeliest(leaning: Leaning): Pick<About, 'stance' | 'p'> {
  const p = Math.max(...leaning);
  return { stance: (leaning.indexOf(p) - 1) as About['stance'], p: Math.round(p * 1000) / 1000 };
}
