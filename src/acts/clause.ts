import type { ActWords } from '../language/acts.js';
import type { Act } from '../record/act.js';
import type { Statement } from '../record/statement.js';
import type { Mention } from '../tag/mentions.js';
import { contains, overlaps, type Span } from '../text/span.js';
import { CLASSES } from './classes.js';
import type { Hit } from './hits.js';

/** How far ahead of a verb what it hangs on is looked for, in UTF-16 code units. */
const AHEAD = 400;
/** So far behind "by" whoever did it begins. */
const BY = 45;
const QUESTION = /\?["”’)]*$/;
const POSSESSIVE_END = /^['’]s?(?:\s|$)/;
const POSSESSIVE_INSIDE = /['’]s\s/;
const FEW_WORDS = /^(?:[\p{L}’'.-]+\s+){0,3}$/u;
const FIRST_WORD = /^\s+\S+/;
const SPACE = /^\s*/;
/** The words before a subject that belong to it: "the striker Veld". */
const BEFORE_SUBJECT = /(?:[\p{L}-]+\s+){0,2}$/u;
/** What belongs to an object: "Hale's convoy", "her title". */
const OWNED_BY_NAME = /^['’]s?\s+[\p{L}-]+(?:\s+[\p{L}-]+)?/u;
const OWNED_BY_PRONOUN = /^\s+[\p{L}-]+/u;

/** Whom the verb's object is, or belongs to; and where the cue ends, which takes in "his handling". */
interface ActObject {
  readonly span: Span;
  /** With the title or the description before the name, as the tagger has it where it finds one. */
  readonly whole: Span;
  readonly cueEnd: number;
}

/** One sentence in which a journalist reports acts: who does them, and about whom. */
export class Clause {
  constructor(
    private readonly text: string,
    private readonly span: Span,
    private readonly mentions: readonly Mention[],
    private readonly language: ActWords,
  ) {}

  /** Whether what a hit says was done, as far as the words around it tell. */
  isDone(hit: Hit): boolean {
    const { noVerb, undone, polled, supposed, challengedTo } = this.language;
    const ahead = this.ahead(hit);
    if (hit.form === 'bare' && noVerb.test(ahead)) return false;
    if (undone.test(ahead) || polled.test(ahead) || supposed.test(ahead)) return false;
    if (QUESTION.test(this.text.slice(...this.span).trimEnd())) return false;
    // A rule is challenged before a judge, a person to something.
    return hit.class !== 'challenge' || challengedTo.test(this.behind(hit.span[1]));
  }

  /**
   * The act of a hit; undefined where it is none.
   *
   * @param before the acts found so far, of this sentence the last
   * @param known what the tagger made of it
   */
  act(hit: Hit, before: readonly Act[], known?: Statement): Act | undefined {
    const ahead = this.ahead(hit);
    if ((hit.form === 'past' || hit.form === 'participle') && this.language.passive.test(ahead))
      return this.passive(hit, ahead);
    if (known?.source[0]) return this.tagged(hit, known, known.source[0]);
    if (hit.form === 'participle' && !this.language.perfect.test(ahead)) return undefined;
    return this.active(hit, before);
  }

  /**
   * Whether a verb that means a deed as often as a saying means one here: its subject is one of those who do such deeds, its
   * object one of those that suffer them, or a tool is named.
   */
  isDeed(hit: Hit, { source, target }: Act): boolean {
    const { deed, deedTool } = this.language;
    const from = source[0] - BEFORE_SUBJECT.exec(this.text.slice(this.span[0], source[0]))![0].length;
    const behind = this.behind(target[1]);
    const isPronoun = this.language.anyPossessive.test(this.text.slice(...target));
    const owned = (isPronoun ? OWNED_BY_PRONOUN : OWNED_BY_NAME).exec(behind)?.[0] ?? '';
    const object = this.text.slice(Math.min(hit.span[1], target[0]), target[1]) + owned;
    return deed.test(this.text.slice(from, source[1])) || deed.test(object) || deedTool.test(behind);
  }

  /** What stands before a hit in its sentence, as far as it can matter. */
  private ahead({ span }: Hit): string {
    return this.text.slice(Math.max(this.span[0], span[0] - AHEAD), span[0]);
  }

  /** What stands behind an offset in the sentence. */
  private behind(offset: number): string {
    return this.text.slice(offset, this.span[1]);
  }

  /** What the tagger took for a cue with its source: it lacks whom it is about. */
  private tagged(hit: Hit, known: Statement, source: Span): Act | undefined {
    const object = this.object(hit);
    const target = object ?? this.first(known.content[0]!);
    const [start, end] = known.cue[0]!;
    return target && made(hit, [start, Math.max(end, object?.cueEnd ?? end)], source, target.span, known.content);
  }

  /** Whom a content is about, where nothing but a title stands before the name. */
  private first([start, end]: Span): Mention | undefined {
    const { reflexive, beforeObject } = this.language;
    const found = this.mentions.find(
      (m) => isActor(m) && contains([start, end], m.span) && !reflexive.test(this.text.slice(...m.span)),
    );
    return found && beforeObject.test(` ${this.text.slice(start, found.span[0])}`) ? found : undefined;
  }

  private active(hit: Hit, before: readonly Act[]): Act | undefined {
    const target = this.object(hit);
    if (!target) return undefined;
    const source = hit.form === 'ing' ? this.ingSource(hit, before) : this.subject(hit, before);
    if (!source || overlaps(source, target.span)) return undefined;
    return made(hit, [hit.span[0], target.cueEnd], source, target.span, [target.whole]);
  }

  /** "Hale was criticised by Veld", "while being criticised on Twitter by Veld". */
  private passive(hit: Hit, ahead: string): Act | undefined {
    const by = this.language.by.exec(this.behind(hit.span[1]));
    const agent = by && this.agent(hit.span[1] + by.index, hit.span[1] + by.index + by[0].length);
    if (!agent) return undefined;
    const subject = this.passiveSubject(hit, ahead);
    if (!subject || overlaps(subject.span, agent.span)) return undefined;
    return made(hit, hit.span, agent.span, subject.span);
  }

  /** Who stands behind "by", which ends at `end`. */
  private agent(start: number, end: number): Mention | undefined {
    const agent = this.mentions.find(
      (m) => isActor(m) && m.span[0] >= start && contains([end - 5, end + BY], [m.span[0], m.span[0] + 1]),
    );
    const isNear = agent && FEW_WORDS.test(this.text.slice(end, Math.max(agent.span[0], end)));
    return isNear ? agent : undefined;
  }

  private passiveSubject(hit: Hit, ahead: string): Mention | undefined {
    const { being, passive, beforeVerb, aside } = this.language;
    const earlier = this.actorsBefore(hit.span[0]);
    if (being.test(ahead)) return earlier.find((m) => !this.isPossessive(m));
    return earlier.find((m) => {
      const between = this.text.slice(m.span[1], hit.span[0]);
      return beforeVerb.test(between) || aside.test(between.replace(passive, ' '));
    });
  }

  /** The actors that end before an offset, the last first. */
  private actorsBefore(offset: number): Mention[] {
    return this.mentions.filter((m) => isActor(m) && m.span[1] <= offset).reverse();
  }

  /** Who stands before a finite verb as its subject; with "and" between, the subject of the act before. */
  private subject(hit: Hit, before: readonly Act[]): Span | undefined {
    const { beforeVerb, sameSubject, aside } = this.language;
    const free = this.actorsBefore(hit.span[0]).filter((m) => !this.isPossessive(m));
    const between = (from: number): string => this.text.slice(from, hit.span[0]);
    if (free[0] && beforeVerb.test(between(free[0].span[1]))) return free[0].span;
    const last = this.lastHere(before);
    if (last && sameSubject.test(between(last.cue[1]))) return last.source;
    return free.find((m) => aside.test(between(m.span[1])))?.span;
  }

  /** The last of the acts found so far, if it is of this sentence. */
  private lastHere(before: readonly Act[]): Act | undefined {
    const last = before.at(-1);
    return last && last.cue[0] >= this.span[0] ? last : undefined;
  }

  /** Who does what a participle says: whose tweets they are, or the subject of the sentence. */
  private ingSource(hit: Hit, before: readonly Act[]): Span | undefined {
    const { ofNoun, carrier, goesOn, doing, subjectPronoun } = this.language;
    const ahead = this.ahead(hit);
    const earlier = this.actorsBefore(hit.span[0]);
    // "Hale's tweets on Sunday criticizing …", "a barrage of tweets attacking …".
    const noun = ofNoun.exec(ahead);
    if (noun && carrier.test(noun.groups!.noun!))
      return this.carriedBy(earlier, hit.span[0] - noun[0].trimStart().length);
    if (!goesOn.test(ahead)) {
      // "Mr. Veld was in Norhaven on Monday attacking Hale" is told of him only right behind "is" or "was".
      const near = earlier[0];
      return near && doing.test(this.text.slice(near.span[1], hit.span[0])) ? near.span : undefined;
    }
    const last = this.lastHere(before);
    if (last) return last.source;
    return earlier.findLast(
      (m) => (!this.isPossessive(m) && m.kind !== 'pronoun') || subjectPronoun.test(this.text.slice(...m.span)),
    )?.span;
  }

  /** Whose the words are that begin at an offset and carry a saying. */
  private carriedBy(earlier: readonly Mention[], at: number): Span | undefined {
    const ahead = earlier.filter((m) => m.span[1] <= at);
    const owner = ahead.find(
      (m) => this.isPossessive(m) && this.language.ownCarrier.test(this.text.slice(m.span[1], at)),
    );
    return (owner ?? ahead.find((m) => !this.isPossessive(m)))?.span;
  }

  private object(hit: Hit): ActObject | undefined {
    const { beforeObject, lightLink, possessive, maybePossessive, owned } = this.language;
    const target = this.objectMention(hit);
    if (!target) return undefined;
    const gap = this.text.slice(hit.span[1], target.span[0]);
    if (!beforeObject.test(lightLink.test(gap) ? gap.replace(FIRST_WORD, '') : gap)) return undefined;
    // "praised the bill", where what is no actor is named, but not as one of a list.
    const isThing = !hit.isAmbiguous && target.types[3]! > 0.5 && this.text[target.span[1]] !== ',';
    if (!isActor(target) && !isThing) return undefined;
    const words = this.text.slice(...target.span);
    const theirs = owned.exec(this.behind(target.span[1]))?.[0];
    const isOwn = possessive.test(words) || (maybePossessive.test(words) && theirs !== undefined);
    // "back his": a possessive with no word behind is no object.
    if (isOwn && theirs === undefined) return undefined;
    const cueEnd = isOwn ? target.span[1] + theirs!.length : hit.span[1];
    return { span: target.span, whole: [this.phraseStart(hit, target), target.span[1]], cueEnd };
  }

  /** Where the noun phrase begins that ends with an object: behind the verb, and what leads from its noun to it. */
  private phraseStart(hit: Hit, { span }: Mention): number {
    const gap = this.text.slice(hit.span[1], span[0]);
    const link = this.language.lightLink.exec(gap)?.[0].length ?? 0;
    return hit.span[1] + link + SPACE.exec(gap.slice(link))![0].length;
  }

  /** The mention behind a verb that is its object, or whose the object is. */
  private objectMention(hit: Hit): Mention | undefined {
    const { reflexive, beforeObject, lightLink } = this.language;
    const after = this.mentions.filter((m) => m.span[0] > hit.span[1] && !reflexive.test(this.text.slice(...m.span)));
    // "Norhaven Mayor Ann Hale", "vice-presidential nominee Bo Lind": what stands before a person's name belongs to it.
    const named = after.find(({ kind, types }) => kind === 'name' && types[0]! > 0.5);
    const gap = named && this.text.slice(hit.span[1], named.span[0]);
    const isTitled = gap !== undefined && beforeObject.test(gap.replace(lightLink, '')) && !POSSESSIVE_INSIDE.test(gap);
    return isTitled ? named : after[0];
  }

  private isPossessive({ span }: Mention): boolean {
    const behind = this.text.slice(span[1], span[1] + 3);
    return POSSESSIVE_END.test(behind) || this.language.anyPossessive.test(this.text.slice(...span));
  }
}

function made(hit: Hit, cue: Span, source: Span, target: Span, object: readonly Span[] = [target]): Act {
  return { cue, source, target, object, class: hit.class, ...CLASSES[hit.class] };
}

/** Whether a mention is of someone who can speak, or be spoken of: a person, people, an organization. */
function isActor({ kind, types }: Mention): boolean {
  return kind === 'pronoun' || types[0]! + types[1]! + types[2]! > 0.5;
}
