import type { ActWords } from '../language/acts.js';
import type { Mention } from '../tag/mentions.js';
import type { Span } from '../text/span.js';
import { Spans } from '../text/spans.js';

const POSSESSIVE_END = /^['’]s?(?:\s|$)/;

/** Who is mentioned in one sentence, asked from a place in it: an answer takes time by what stands near, and not by the sentence. */
export class Mentioned {
  private readonly all: Spans<Mention>;
  private readonly actors: Spans<Mention>;
  /** Those that may be an object. */
  private readonly objects: Spans<Mention>;
  /** For each of these the place of the first person's name from there on, their number if there is none. */
  private readonly nextNamed: Int32Array;
  /** Actors that a sentence may have for its subject, in text order. */
  private readonly subjects: readonly Mention[];
  private readonly byEnd: ReadonlyMap<number, readonly Mention[]>;

  constructor(
    private readonly text: string,
    mentions: readonly Mention[],
    private readonly language: ActWords,
  ) {
    const { reflexive, subjectPronoun } = language;
    const words = ({ span }: Mention): string => text.slice(...span);
    this.all = spans(mentions);
    this.actors = spans(mentions.filter(isActor));
    this.objects = spans(mentions.filter((m) => !reflexive.test(words(m))));
    this.subjects = this.actors.values.filter(
      (m) => (!this.isPossessive(m) && m.kind !== 'pronoun') || subjectPronoun.test(words(m)),
    );
    this.nextNamed = new Int32Array(this.objects.length);
    for (let i = this.objects.length - 1, next = this.objects.length; i >= 0; i--) {
      if (isPersonsName(this.objects.values[i]!)) next = i;
      this.nextNamed[i] = next;
    }
    const byEnd = new Map<number, Mention[]>();
    for (const one of mentions) byEnd.set(one.span[1], [...(byEnd.get(one.span[1]) ?? []), one]);
    this.byEnd = byEnd;
  }

  /** The first that begins at an offset. */
  startingAt(offset: number): Mention | undefined {
    return this.all.from([offset, offset + 1])[0];
  }

  endingAt(offset: number): readonly Mention[] {
    return this.byEnd.get(offset) ?? [];
  }

  /** Those that begin in a span. */
  from(span: Span): readonly Mention[] {
    return this.all.from(span);
  }

  /** The actors that begin behind an offset and end before another, the last first. */
  actorsBetween(start: number, end: number): readonly Mention[] {
    return this.actors
      .from([start, end])
      .filter(({ span }) => span[1] <= end)
      .reverse();
  }

  /** Of those that end before an offset the first that may be the sentence's subject. */
  subjectBefore(offset: number): Mention | undefined {
    return this.subjects.find(({ span }) => span[1] <= offset);
  }

  /** Of those that begin behind an offset and may be an object the first, and the first that is a person's name. */
  behind(offset: number): { readonly next: Mention | undefined; readonly named: Mention | undefined } {
    const { values } = this.objects;
    const place = this.objects.countBefore(offset + 1);
    return { next: values[place], named: values[this.nextNamed[place] ?? values.length] };
  }

  /** Whether a mention says whose something is. */
  isPossessive({ span }: Mention): boolean {
    return this.isOwner(span[1]) || this.language.anyPossessive.test(this.text.slice(...span));
  }

  /** Whether words that end at an offset say whose something is. */
  isOwner(end: number): boolean {
    return POSSESSIVE_END.test(this.text.slice(end, end + 3));
  }
}

/** Whether a mention is of someone who can speak, or be spoken of: a person, people, an organization. */
export function isActor({ kind, types }: Mention): boolean {
  return kind === 'pronoun' || types[0]! + types[1]! + types[2]! > 0.5;
}

function isPersonsName({ kind, types }: Mention): boolean {
  return kind === 'name' && types[0]! > 0.5;
}

function spans(mentions: readonly Mention[]): Spans<Mention> {
  return Spans.of(mentions, ({ span }) => span);
}
