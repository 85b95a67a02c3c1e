import type { PhraseWords } from '../language/phrases.js';
import type { Actor, ActorType } from '../record/actor.js';
import { Joining } from '../record/joining.js';
import type { Scene } from '../record/scene.js';
import type { Context } from '../step.js';
import type { Mention } from '../tag/mentions.js';
import type { NounPhrase } from '../text/phrases.js';
import type { Span } from '../text/span.js';
import { Spans } from '../text/spans.js';

/** An actor where it is mentioned. */
export interface Mentioned {
  readonly span: Span;
  readonly actor: string;
  readonly type: ActorType;
}

/**
 * What a noun phrase must be to be taken for somebody who is spoken to or of: anything that hears behind "told", someone for certain behind
 * "said to"; behind "asked" the latter, or what is said follows.
 */
export type Need = 'anything' | 'content' | 'someone';

/** As much of what follows a name as tells whether it goes on. */
const NEXT = 30;
const ASIDE = 80;
const SPACE = /\s+/g;
const CLOSES_ASIDE = /^(?:[,.:;]|$)/;
const LAST_WORD = /\S+$/u;
const CAPITAL = /^\p{Lu}/u;
const POSSESSIVE = /^['’]s?\s/;

/** Whom noun phrases call. Those whom the article does not name become actors where a statement is made to or about them. */
export class Called {
  /** The actors of the article where they are mentioned. */
  readonly actors: Spans<Mentioned>;
  readonly mentions: Spans<Mention>;
  private readonly words: PhraseWords;
  private readonly text: string;
  private readonly byName = new Map<string, string>();
  private readonly joining: Joining;

  constructor(
    scene: Scene,
    private readonly context: Context,
  ) {
    this.joining = new Joining(scene.actors);
    this.text = context.article.text;
    this.words = context.language.phrases;
    this.mentions = Spans.of(context.mentions, ({ span }) => span);
    this.actors = Spans.of(
      scene.actors.flatMap(({ id, type, mentions }) => mentions.map((span) => ({ span, actor: id, type }))),
      ({ span }) => span,
    );
    for (const { id, name, aliases } of scene.actors)
      for (const one of [...aliases, name]) this.byName.set(one.toLowerCase(), id);
  }

  /** Whom a noun phrase calls: one of the article's actors, or somebody whom it does not name. */
  of(phrase: NounPhrase | undefined, start: number, need: Need): Mentioned | undefined {
    if (!phrase) return undefined;
    const [span, head, whole] = [phrase.span, phrase.head, phrase.whole].map(
      ([from, to]): Span => [start + from, start + to],
    ) as [Span, Span, Span];
    const { nobody, thing, medium, audience, plural, introduced } = this.words;
    const last = this.text.slice(...head);
    const { pronoun } = this.context.language.actors.sources;
    if (nobody.test(last) || pronoun(this.text.slice(...span)) !== undefined) return undefined;
    const mention = this.mentions.touching(head).findLast((one) => one.span[1] >= head[1]);
    const hears = hearing(mention);
    const isIntroduced = introduced.test(this.text.slice(...whole));
    const { personEnding, noPerson } = this.context.language.actors.descriptions;
    const { office } = this.context.language.acts;
    const isPerson = isIntroduced && (office.test(last) || (personEnding.test(last) && !noPerson.test(last)));
    const isSomeone = hears !== undefined || audience.test(last) || isPerson;
    const known = this.knownAt(whole, head) ?? this.ownerOf(whole, mention);
    if (known && (need === 'anything' || isSomeone || known.type !== 'place')) return known;
    if (thing.test(last) || medium.test(this.text.slice(span[0], head[1]))) return undefined;
    const isName = CAPITAL.test(last);
    if (!isSomeone && (need !== 'anything' || !(isIntroduced || isName || plural.test(last)))) return undefined;
    const type =
      hears ??
      (isPerson ? 'person' : isName ? 'organization' : plural.test(last) || audience.test(last) ? 'group' : 'other');
    return { span, type, actor: this.made(this.joined(span), type) };
  }

  /** The actor whom the head of a phrase names, or a name in apposition to it. */
  private knownAt(whole: Span, head: Span): Mentioned | undefined {
    const own = this.actors.touching(head).findLast(({ span }) => span[1] >= head[1] && span[0] >= whole[0]);
    if (own || !this.words.definite.test(this.text.slice(...whole))) return own;
    const comma = this.words.apposition.exec(this.text.slice(whole[1], whole[1] + ASIDE))?.[0].length;
    const named = comma === undefined ? undefined : this.actors.values[this.actors.countBefore(whole[1] + comma)];
    const isFitting =
      named?.type === 'person' || named?.type === 'organization' || this.words.audience.test(this.text.slice(...head));
    const isIt = named?.span[0] === whole[1] + (comma ?? 0) && isFitting;
    return isIt && CLOSES_ASIDE.test(this.text.slice(named.span[1])) ? named : undefined;
  }

  /** "told Radio Sarn's morning show", "told CNN's State of the Union": a programme's outlet hears. */
  private ownerOf([start, end]: Span, head: Mention | undefined): Mentioned | undefined {
    const words = this.text.slice(start, end);
    const last = LAST_WORD.exec(words)![0];
    const isProgramme = this.words.medium.test(last) || (CAPITAL.test(last) && hearing(head) !== 'person');
    return isProgramme
      ? this.actors
          .inside([start, end])
          .find(({ span, type }) => type === 'organization' && POSSESSIVE.test(this.text.slice(span[1], end)))
      : undefined;
  }

  /** "supporters and journalists": with another whom the article does not name. */
  private joined([start, end]: Span): Span {
    const and = this.words.and.exec(this.text.slice(end, end + NEXT))?.[0].length;
    const other = and === undefined ? undefined : this.mentions.values[this.mentions.countBefore(end + and)];
    return other?.span[0] === end + (and ?? 0) && other.kind === 'nominal' && hearing(other) === 'group'
      ? [start, other.span[1]]
      : [start, end];
  }

  /** The actor that a phrase without its article calls, which is made where there is none yet. */
  private made(span: Span, type: ActorType): string {
    const name = this.text.slice(...span).replace(SPACE, ' ');
    const before = this.byName.get(name.toLowerCase());
    if (before !== undefined) {
      this.joining.mention(before, span);
      return before;
    }
    return this.add(name, type, [span]);
  }

  private add(name: string, type: ActorType, mentions: readonly Span[]): string {
    const id = this.joining.join({ name, type, mentions });
    this.byName.set(name.toLowerCase(), id);
    return id;
  }

  /** Who wrote the article, where its byline names one person; an actor whether or not the text names them. */
  writer(): string | undefined {
    const { writer } = this.context;
    return writer === null ? undefined : (this.byName.get(writer.toLowerCase()) ?? this.add(writer, 'person', []));
  }

  /** All actors of the article. */
  all(): readonly Actor[] {
    return this.joining.all();
  }
}

/** Of what sort those whom a mention calls are, where they can hear. */
function hearing(mention: Mention | undefined): ActorType | undefined {
  if (!mention || mention.kind === 'pronoun') return undefined;
  const [person, people, organization] = mention.types as [number, number, number];
  if (person + people + organization <= 0.5) return undefined;
  const most = Math.max(person, people, organization);
  return most === people ? 'group' : most === person ? 'person' : 'organization';
}
