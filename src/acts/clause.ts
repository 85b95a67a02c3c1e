import type { ActWords } from '../language/acts.js';
import type { PhraseWords } from '../language/phrases.js';
import type { Act } from '../record/act.js';
import type { Statement } from '../record/statement.js';
import type { Mention } from '../tag/mentions.js';
import type { Tagged } from '../tag/tagger.js';
import { type NounPhrase, phraseAt, phraseBefore } from '../text/phrases.js';
import { overlaps, type Span } from '../text/span.js';
import { agentAt, withName } from './agent.js';
import { CLASSES } from './classes.js';
import type { Hit } from './hits.js';
import { isActor, Mentioned } from './mentioned.js';
import type { Silence } from './silence.js';

/** How far ahead of a verb what it hangs on is looked for, in UTF-16 code units. */
const AHEAD = 400;
/** From here on the tagger's word for who does it stands. */
const SURE = 0.9;
const QUESTION = /\?["”’)]*$/;
const POSSESSIVE_INSIDE = /['’]s\s/;
const FIRST_WORD = /^\s+\S+/;
const SPACE = /^\s*/;
const SPACE_ONLY = /^\s+$/;
const COMMA_END = /,?\s*$/;
const LAST_WORD = /[\p{L}-]*$/u;
/** The words before a subject that belong to it: "the striker Veld". */
const BEFORE_SUBJECT = /(?:[\p{L}-]+\s+){0,2}$/u;
const OWNER = /^(?<owner>(?:\s+[\p{L}-]+){1,3})['’]s?\s+\p{L}/u;
const POSSESSIVE_GAP = /^['’]s?\s+/u;

/** Whom the verb's object is, or belongs to; and where the cue ends, which takes in "his handling". */
interface ActObject {
  readonly span: Span;
  /** With the title or the description before the name, as the tagger has it where it finds one. */
  readonly whole: Span;
  readonly cueEnd: number;
}

/**
 * One sentence in which a journalist reports acts: who does them, and about whom. Each act is looked for around its verb, so that
 * a sentence of many takes time linear in it.
 */
export class Clause {
  private readonly mentioned: Mentioned;
  private readonly isQuestion: boolean;

  constructor(
    private readonly text: string,
    private readonly span: Span,
    mentions: readonly Mention[],
    private readonly sourceOf: Tagged['sourceOf'],
    private readonly language: ActWords,
    private readonly phrases: PhraseWords,
  ) {
    this.mentioned = new Mentioned(text, mentions, language);
    this.isQuestion = QUESTION.test(text.slice(...span).trimEnd());
  }

  /** Whether what a hit says was done, as far as the words around it tell. */
  isDone(hit: Hit): boolean {
    const { noVerb, undone, doneTo, polled, supposed, challengedTo, lightLink } = this.language;
    const ahead = this.ahead(hit);
    if (hit.form === 'bare' && noVerb.test(ahead) && !doneTo.test(ahead)) return false;
    // “put support for the mayor at a third”
    if (hit.form === 'bare' && lightLink.test(this.behind(hit.span[1]))) return false;
    if ((undone.test(ahead) && !doneTo.test(ahead)) || polled.test(ahead) || supposed.test(ahead)) return false;
    if (this.isQuestion) return false;
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

  /** Whose silence it is, whom the tagger may have seen; undefined where no subject was made out. */
  silent(silence: Silence, before: readonly Act[], known?: Statement): Act | undefined {
    const source = known?.source[0] ?? this.subjectOf(silence.cue, before);
    return source && { ...silence, source, object: known?.content ?? silence.object };
  }

  /** Who does what a cue says; undefined where no subject was made out. */
  subjectOf(cue: Span, before: readonly Act[]): Span | undefined {
    const hit = { span: cue };
    return this.tellers(hit) ?? this.subject(hit, before);
  }

  /**
   * Whether a verb that means a deed as often as a saying means one here. The object decides: a matter is judged in words,
   * those who are named or known may be, what can be touched is not. An assault needs somebody known to do it, too.
   */
  isDeed(hit: Hit, { source, target, object }: Act): boolean {
    const { harm, tool, indefinite, office, armed } = this.language;
    if (this.language.reciprocal.test(` ${this.text.slice(...target)}`)) return false;
    const words = this.text.slice(object[0]![0], target[1]);
    const head = this.owned(target) ?? ([target[1] - LAST_WORD.exec(words)![0].length, target[1]] as const);
    if (this.isMatter(head)) return false;
    const behind = this.behind(target[1]);
    if (harm.test(behind) || (hit.isAssault && tool.test(behind))) return true;
    if (!this.isSomeone(head) || indefinite.test(words)) return true;
    if (!hit.isAssault) return false;
    if (armed.test(this.text.slice(...source))) return true;
    // "A man attacked her", "the dog attacked her": no words of theirs are told of.
    const [start, end] = source;
    const doer = this.mentioned.startingAt(start);
    if (doer?.kind !== 'nominal') return false;
    const phrase = this.text.slice(start - BEFORE_SUBJECT.exec(this.upTo(start))![0].length, end);
    const isKnown = office.test(LAST_WORD.exec(phrase)?.[0] ?? '');
    return !isKnown && !this.phrases.definite.test(phrase) && !this.isBody(doer);
  }

  /** What is theirs whose the object is: "handling" of "Hale's handling of the fire". */
  private owned([, end]: Span): Span | undefined {
    const [target] = this.mentioned.endingAt(end);
    const isPronoun = target !== undefined && this.language.anyPossessive.test(this.text.slice(...target.span));
    const gap = (isPronoun ? SPACE : POSSESSIVE_GAP).exec(this.behind(end))?.[0];
    return gap === undefined
      ? undefined
      : phraseAt(this.text.slice(0, this.span[1]), end + gap.length, this.phrases)?.head;
  }

  private isMatter(span: Span | undefined): boolean {
    return span !== undefined && this.language.matter(this.text.slice(...span));
  }

  private isOffice(head: Span): boolean {
    return this.language.office.test(this.text.slice(...head));
  }

  private isSomeone(head: Span): boolean {
    if (this.phrases.audience.test(this.text.slice(...head)) || this.isOffice(head)) return true;
    return this.mentioned.endingAt(head[1]).some(isActor);
  }

  private isBody({ types }: Mention): boolean {
    return types[2]! > 0.5;
  }

  /** What stands before a hit in its sentence, as far as it can matter. */
  private ahead({ span }: Pick<Hit, 'span'>): string {
    return this.upTo(span[0]);
  }

  /** What stands between two offsets of the sentence, of the first as far as it can matter. */
  private upTo(end: number, start = this.span[0]): string {
    return this.text.slice(Math.max(start, end - AHEAD), end);
  }

  /** What stands behind an offset in the sentence. */
  private behind(offset: number): string {
    return this.text.slice(offset, this.span[1]);
  }

  /** What the tagger took for a cue with its source: it lacks whom it is about. */
  private tagged(hit: Hit, known: Statement, source: Span): Act | undefined {
    const object = this.object(hit);
    const somebody = hit.isOfMatter ? undefined : this.first(known.content[0]!);
    const target = object ?? somebody ?? this.matterAt(hit, known.content[0]![0]);
    if (this.language.noSubject.test(this.text.slice(...source))) return undefined;
    const [start, end] = known.cue[0]!;
    const content = this.wholePhrase(known.content);
    return target && made(hit, [start, Math.max(end, object?.cueEnd ?? end)], source, target.span, content);
  }

  /** A content up to the end of the noun phrase in which it ends: the tagger may stop at "of". */
  private wholePhrase(content: readonly Span[]): readonly Span[] {
    const [start, end] = content.at(-1)!;
    const phrase = phraseAt(this.text.slice(0, this.span[1]), start, this.phrases);
    return phrase && phrase.span[1] > end && content.length === 1 ? [[start, phrase.span[1]]] : content;
  }

  /** Whom a content is about, where nothing but a title stands before the name. */
  private first([start, end]: Span): Mention | undefined {
    const { reflexive, beforeObject } = this.language;
    const found = this.mentioned
      .from([start, end])
      .find((m) => isActor(m) && m.span[1] <= end && !reflexive.test(this.text.slice(...m.span)));
    return found && beforeObject.test(` ${this.text.slice(start, found.span[0])}`) ? found : undefined;
  }

  private active(hit: Hit, before: readonly Act[]): Act | undefined {
    const alone = hit.isAlone ? { span: hit.span, whole: hit.span, cueEnd: hit.span[1] } : undefined;
    const target = alone ?? this.oneAnother(hit) ?? this.object(hit) ?? this.matterAt(hit, hit.span[1]);
    if (!target) return undefined;
    const source =
      hit.form === 'ing'
        ? this.ingSource(hit, before)
        : ((hit.isAssault ? null : this.tellers(hit)) ?? this.subject(hit, before));
    if (!source || overlaps(source, target.span)) return undefined;
    return made(hit, [hit.span[0], target.cueEnd], source, target.span, [target.whole]);
  }

  /** "attacked each other's plans". */
  private oneAnother(hit: Hit): ActObject | undefined {
    const words = this.language.reciprocal.exec(this.behind(hit.span[1]))?.[0];
    if (words === undefined) return undefined;
    const span: Span = [hit.span[1] + SPACE.exec(words)![0].length, hit.span[1] + words.length];
    return { span, whole: span, cueEnd: hit.span[1] };
  }

  /** "condemned the ruling", "welcomed it": what is judged in words, behind an offset. */
  private matterAt(hit: Hit, at: number): ActObject | undefined {
    if (!CLASSES[hit.class].ofMatters && !hit.isOfAnything) return undefined;
    const words = this.text.slice(at, this.span[1]);
    const pronoun = this.language.matterPronoun.exec(` ${words.trimStart()}`)?.[0];
    const start = at + SPACE.exec(words)![0].length;
    const phrase = phraseAt(this.text.slice(0, this.span[1]), at, this.phrases);
    const head = phrase && this.text.slice(...phrase.head);
    if (hit.isOfAnything) return phrase && this.anything(hit, phrase);
    const pointed = pronoun === undefined ? undefined : this.pointed(start + pronoun.length - 1);
    if (pointed) return { span: [start, pointed[1]], whole: [start, pointed[1]], cueEnd: hit.span[1] };
    if (pronoun !== undefined && !hit.isAmbiguous) {
      const span: Span = [start, start + pronoun.length - 1];
      return { span, whole: span, cueEnd: hit.span[1] };
    }
    if (!phrase || head === undefined || this.phrases.nobody.test(head)) return undefined;
    const isMatter = this.language.matter(head);
    const isBody = this.phrases.audience.test(head);
    if (
      hit.isAmbiguous || hit.isOfMatter
        ? !isMatter && (hit.isOfMatter || !isBody)
        : !isMatter && !this.phrases.introduced.test(this.text.slice(...phrase.whole))
    )
      return undefined;
    return { span: [phrase.span[0], phrase.head[1]], whole: phrase.whole, cueEnd: hit.span[1] };
  }

  /** “That | argument”: the matter that a word points to, behind it. */
  private pointed(at: number): Span | undefined {
    const head = phraseAt(this.text.slice(0, this.span[1]), at, this.phrases)?.head;
    return head && this.isMatter(head) && SPACE_ONLY.test(this.text.slice(at, head[0])) ? head : undefined;
  }

  /** "blamed the ice" */
  private anything(hit: Hit, { span, head, whole }: NounPhrase): ActObject | undefined {
    return this.phrases.nobody.test(this.text.slice(...head))
      ? undefined
      : { span: [span[0], head[1]], whole, cueEnd: hit.span[1] };
  }

  /** "Hale was criticised by Veld", "while being criticised on Twitter by Veld". */
  private passive(hit: Hit, ahead: string): Act | undefined {
    const by = this.language.by.exec(this.behind(hit.span[1]))?.[0].length;
    const words = this.text.slice(0, this.span[1]);
    const agent =
      by === undefined ? undefined : agentAt(words, hit.span[1] + by, this.mentioned, this.language, this.phrases);
    if (!agent) return undefined;
    const subject = this.bearer(this.passiveSubject(hit, ahead))?.span ?? this.matterBefore(hit, ahead);
    if (!subject || overlaps(subject, agent)) return undefined;
    return made(hit, hit.span, agent, subject);
  }

  /** "The remark was condemned": what is judged in words, ahead of a passive verb. */
  private matterBefore(hit: Hit, ahead: string): Span | undefined {
    if (!CLASSES[hit.class].ofMatters || hit.isAmbiguous) return undefined;
    const words = ahead.replace(this.language.passive, '');
    const phrase = phraseBefore(words, this.phrases);
    if (!phrase || !this.language.matter(words.slice(...phrase.head))) return undefined;
    const from = hit.span[0] - ahead.length;
    return [from + phrase.whole[0], from + phrase.whole[1]];
  }

  /** "Hale, who": whoever it stands behind. */
  private bearer(subject: Mention | undefined): Mention | undefined {
    if (!subject || !this.language.relative.test(`x ${this.text.slice(...subject.span)} `)) return subject;
    const end = this.text.slice(0, subject.span[0]).replace(COMMA_END, '').length;
    return this.mentioned.endingAt(end).find(isActor) ?? subject;
  }

  private passiveSubject(hit: Hit, ahead: string): Mention | undefined {
    const { being, passive, beforeVerb, aside, subjectPronoun } = this.language;
    const earlier = this.actorsBefore(hit.span[0]);
    if (being.test(ahead))
      return (
        earlier.find((m) => subjectPronoun.test(this.text.slice(...m.span))) ??
        earlier.find((m) => !this.isPossessive(m))
      );
    return earlier.find((m) => {
      const between = this.text.slice(m.span[1], hit.span[0]);
      return beforeVerb.test(between) || aside.test(between.replace(passive, ' '));
    });
  }

  /** The actors that end before an offset and no further ahead than can matter, the last first. */
  private actorsBefore(offset: number): readonly Mention[] {
    return this.mentioned.actorsBetween(offset - AHEAD, offset);
  }

  /** Who stands before a verb and would be credited with it, as far as the tagger is sure. */
  private tellers({ span }: Pick<Hit, 'span'>): Span | undefined {
    const source = this.sourceOf(span);
    const isSure = source && source.p >= SURE && source.span[1] <= span[0];
    return isSure && !this.language.noSubject.test(this.text.slice(...source.span)) ? source.span : undefined;
  }

  /** Who stands before a finite verb as its subject; with "and" between, the subject of the act before. */
  private subject(hit: Pick<Hit, 'span'>, before: readonly Act[]): Span | undefined {
    const { beforeVerb, sameSubject, aside, doneTo } = this.language;
    const end = hit.span[0] - (doneTo.exec(this.ahead(hit))?.[0].length ?? 0);
    const free = this.actorsBefore(end).filter(
      (m) => !this.isPossessive(m) && !this.language.noSubject.test(this.text.slice(...m.span)),
    );
    const between = (from: number): string => this.upTo(end, from);
    if (free[0] && beforeVerb.test(between(free[0].span[1]))) return this.together(free[0], free[1]);
    const last = this.lastHere(before);
    if (last && sameSubject.test(between(last.cue[1]))) return last.source;
    return free.find((m) => aside.test(between(m.span[1])))?.span ?? this.body(end);
  }

  /** "Hale and Veld": two who do it together. */
  private together({ span }: Mention, first: Mention | undefined): Span {
    const { and, beforeFirst } = this.language;
    const isPair = first && isActor(first) && and.test(this.text.slice(first.span[1], span[0]));
    return isPair && beforeFirst.test(this.upTo(first.span[0])) ? [first.span[0], span[1]] : span;
  }

  /** "The harbour board": a body of which no name was seen, right before its verb. */
  private body(end: number): Span | undefined {
    const ahead = this.upTo(end);
    const phrase = phraseBefore(ahead, this.phrases);
    if (!phrase || !this.phrases.audience.test(ahead.slice(...phrase.head))) return undefined;
    const from = end - ahead.length;
    return [from + phrase.whole[0], from + phrase.whole[1]];
  }

  /** The last of the acts found so far, if it is of this sentence. */
  private lastHere(before: readonly Act[]): Act | undefined {
    const last = before.at(-1);
    return last && last.cue[0] >= this.span[0] ? last : undefined;
  }

  /** Who does what a participle says: whose tweets they are, or the subject of the sentence. */
  private ingSource(hit: Hit, before: readonly Act[]): Span | undefined {
    const { ofNoun, carrier, goesOn, doing } = this.language;
    const ahead = this.ahead(hit);
    const earlier = this.actorsBefore(hit.span[0]);
    // "Hale's tweets on Sunday criticizing …", "a barrage of tweets attacking …".
    const noun = ofNoun.exec(ahead);
    if (noun && carrier.test(noun.groups!.noun!))
      return this.carriedBy(earlier, hit.span[0] - noun[0].trimStart().length);
    if (!goesOn.test(ahead)) {
      const near = earlier[0];
      if (near && this.hasSent(near, hit.span[0])) return near.span;
      // "Mr. Veld was in Norhaven on Monday attacking Hale" is told of him only right behind "is" or "was".
      return near && doing.test(this.text.slice(near.span[1], hit.span[0])) ? near.span : undefined;
    }
    const last = this.lastHere(before);
    if (last) return last.source;
    return this.mentioned.subjectBefore(hit.span[0])?.span;
  }

  /** "Letters from Hale | praising Veld": whether somebody has sent what a participle is said of. */
  private hasSent({ span: [start, end] }: Mention, at: number): boolean {
    if (this.text.slice(end, at).trim() !== '') return false;
    const noun = this.language.carriedFrom.exec(this.upTo(start))?.groups?.noun;
    return noun !== undefined && this.language.carrier.test(noun);
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
    // "welcomed the delegation": somebody is met.
    if (hit.isOfMatter && isActor(target) && !this.isMatter(this.owned(target.span))) return undefined;
    const other = this.relation(target);
    if (other) return { ...other, cueEnd: hit.span[1] };
    const words = this.text.slice(...target.span);
    const theirs = owned.exec(this.behind(target.span[1]))?.[0];
    const isOwn = possessive.test(words) || (maybePossessive.test(words) && theirs !== undefined);
    // "back his": a possessive with no word behind is no object.
    if (isOwn && theirs === undefined) return undefined;
    const cueEnd = isOwn ? target.span[1] + theirs!.length : hit.span[1];
    const longer = isOwn ? undefined : this.longer(hit, target);
    if (longer) return { span: longer, whole: [this.phraseStart(hit, target), longer[1]], cueEnd };
    return { span: target.span, whole: [this.phraseStart(hit, target), target.span[1]], cueEnd };
  }

  /** "her own deputy", "Hale's brother, Bo", "his ministry": somebody of theirs, and not they. */
  private relation({ span: [start, end] }: Mention): Pick<ActObject, 'span' | 'whole'> | undefined {
    const { someone, anyPossessive } = this.language;
    const words = this.text.slice(0, this.span[1]);
    const isPronoun = anyPossessive.test(words.slice(start, end));
    // “Her brother's plan”: he has it.
    const owner = isPronoun ? OWNER.exec(words.slice(end))?.groups?.owner : undefined;
    const phrase = phraseAt(owner === undefined ? words : words.slice(0, end + owner.length), start, this.phrases);
    const isTheirs = phrase && phrase.head[0] > end && someone.test(words.slice(...phrase.head));
    if (!isTheirs || !(isPronoun || this.mentioned.isOwner(end))) return undefined;
    const { whole, name } = withName(words, phrase, this.mentioned, this.phrases);
    return { span: name ?? phrase.head, whole };
  }

  /** "the police chief": the noun phrase goes on behind what was seen of it. */
  private longer({ span }: Hit, { kind, span: seen }: Mention): Span | undefined {
    const phrase = kind === 'nominal' ? phraseAt(this.text.slice(0, this.span[1]), span[1], this.phrases) : undefined;
    const isLonger = phrase && phrase.head[0] > seen[1] && phrase.whole[0] <= seen[0] && this.isOffice(phrase.head);
    return isLonger && !this.mentioned.isOwner(seen[1]) ? [phrase.span[0], phrase.head[1]] : undefined;
  }

  /** Where the noun phrase begins that ends with an object: behind the verb, and what leads from its noun to it. */
  private phraseStart(hit: Hit, { span }: Mention): number {
    const gap = this.text.slice(hit.span[1], span[0]);
    const link = this.language.lightLink.exec(gap)?.[0].length ?? 0;
    return hit.span[1] + link + SPACE.exec(gap.slice(link))![0].length;
  }

  /** The mention behind a verb that is its object, or whose the object is. */
  private objectMention(hit: Hit): Mention | undefined {
    const { beforeObject, lightLink } = this.language;
    const { next, named } = this.mentioned.behind(hit.span[1]);
    // "Norhaven Mayor Ann Hale", "vice-presidential nominee Bo Lind": what stands before a person's name belongs to it.
    if (!named || named.span[0] - hit.span[1] > AHEAD) return next;
    const gap = this.text.slice(hit.span[1], named.span[0]);
    const isTitled = beforeObject.test(gap.replace(lightLink, '')) && !POSSESSIVE_INSIDE.test(gap);
    return isTitled ? named : next;
  }

  private isPossessive(mention: Mention): boolean {
    return this.mentioned.isPossessive(mention);
  }
}

function made(hit: Hit, cue: Span, source: Span, target: Span, object: readonly Span[] = [target]): Act {
  const { code, stance } = CLASSES[hit.class];
  return { cue, source, target, object, class: hit.class, code, stance };
}
