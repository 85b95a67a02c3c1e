import type { AddresseeWords } from '../language/addressee.js';
import type { ActorType } from '../record/actor.js';
import type { Addressee } from '../record/addressee.js';
import type { Draft } from '../record/draft.js';
import type { Frame } from '../record/frame.js';
import type { Reason } from '../record/reason.js';
import type { Scene } from '../record/scene.js';
import type { Context } from '../step.js';
import { type NounPhrase, phraseAt, subjectBefore } from '../text/phrases.js';
import { overlaps, type Span } from '../text/span.js';
import type { Called, Mentioned, Need } from './called.js';
import { HOLE } from './frames.js';
import { modalityOf } from './modality.js';
import { isAnswer } from './onward.js';
import type { Pointers } from './pointers.js';

/** Whom it was said to, or why that is open. */
export interface Addressed {
  readonly addressee: Addressee | null;
  readonly reason: Reason | null;
}

/** How far behind a cue whom it was said to is looked for, and how far ahead, in UTF-16 code units. */
const BEHIND = 90;
const AHEAD = 140;
/** How far back one may have been named whom a pronoun calls. */
const BACK = 400;
/** So many sentences back somebody spoke to whom another answers. */
const MOST_APART = 2;
/** As much of what follows a name as tells whether it goes on. */
const NEXT = 30;
const WORD = /\p{L}+/gu;
/** What stands for a source where it must not be read. */
const SOURCE = '·';
const SPACE = /^\s*/;
const FIRST_WORD = /^\p{L}+/u;
const LAST_PART = /[^,]*$/;
/** Between a subject and a participle that is said of it. */
const PARTED = /^,\s$/;
/** Behind a cue that is a participle: the main clause, and its subject. */
const MAIN_CLAUSE = /,\s/g;
/** Behind somebody who is greeted, and who is called by a title. */
const AFTER_GREETED = /^[,!?.;:—–”"’]/;
const AFTER_TITLED = /^[,!?.—–”"’]/;
const HANDLE = /^[“"'‘]*@(\w+)/u;
const NO_WORD = /\W/g;

/** Finds whom statements were made to. */
export class Addressees {
  private readonly words: AddresseeWords;
  private readonly text: string;
  private readonly answering: ReadonlyMap<string, Addressee>;
  private readonly byId: ReadonlyMap<string, Draft>;
  /** The statements that words credit and no other holds, in the order of their cues. */
  private readonly spoken: readonly Draft[];
  private readonly places: ReadonlyMap<string, number>;
  private readonly types = new Map<string, ActorType>();
  private readonly addressed = new Map<string, Addressee>();

  constructor(
    private readonly scene: Scene,
    private readonly context: Context,
    private readonly calls: Called,
    private readonly pointers: Pointers,
  ) {
    this.text = context.article.text;
    this.words = context.language.addressee;
    this.answering = this.answerers();
    this.spoken = scene.statements
      .filter(({ cue, within }) => cue.length > 0 && within === null)
      .sort((a, b) => a.cue[0]![0] - b.cue[0]![0]);
    this.places = new Map(this.spoken.map(({ id }, i) => [id, i]));
    this.byId = new Map(scene.statements.map((statement) => [statement.id, statement]));
  }

  /** Whom each question of an interview or a transcript was put to: who speaks next; and each answer: who asked. */
  private answerers(): Map<string, Addressee> {
    const spoken = this.scene.statements.filter(({ turn }) => turn !== null);
    const times = new Map<string | null, number>();
    for (const { speaker } of spoken) times.set(speaker.actor, (times.get(speaker.actor) ?? 0) + 1);
    const out = new Map<string, Addressee>();
    for (const [i, draft] of spoken.entries()) {
      const next = spoken[i + 1];
      const actor = next?.speaker.actor;
      const before = spoken[i - 1];
      // Those who speak once each, on a page of voices, do not speak to one another.
      const isTalk = (one: Draft, other: Draft): boolean =>
        one.turn?.voice === 'asks' || times.get(one.speaker.actor)! + times.get(other.speaker.actor)! > 2;
      const asker = before && isTalk(before, draft) ? this.askerOf(draft, before) : undefined;
      if (asker) out.set(draft.id, asker);
      if (
        !next ||
        !actor ||
        !isTalk(draft, next) ||
        modalityOf(draft, this.context) !== 'asked' ||
        next.turn?.voice === 'asks'
      )
        continue;
      out.set(draft.id, { actor, p: this.context.odds.asked, evidence: next.speaker.evidence });
    }
    return out;
  }

  /** Who asked right before a turn that asks nothing itself. */
  private askerOf(draft: Draft, before: Draft): Addressee | undefined {
    const { actor } = before.speaker;
    if (!actor || actor === draft.speaker.actor) return undefined;
    const isAnswer = modalityOf(before, this.context) === 'asked' && modalityOf(draft, this.context) !== 'asked';
    return isAnswer ? { actor, p: this.context.odds.asked, evidence: before.speaker.evidence } : undefined;
  }

  /** @param target of an act, the actor whom it is about */
  of(draft: Draft, target: string | undefined): Addressed {
    const { frame } = draft;
    for (const addressee of this.ways(draft, frame, target)) {
      if (!addressee || !this.isOther(draft, addressee)) continue;
      this.addressed.set(draft.id, addressee);
      return { addressee, reason: null };
    }
    return { addressee: null, reason: { code: 'no addressee' } };
  }

  /** What each way of finding it finds, the surest first; the next is gone only where one finds nobody, or who says it. */
  private *ways(draft: Draft, frame: Frame | null, target: string | undefined): Generator<Addressee | undefined> {
    if (frame) {
      yield this.hears(draft, frame);
      yield this.passive(draft, frame);
      yield this.asked(draft, frame);
      yield this.told(draft, frame);
      yield this.me(draft);
      yield this.spokenTo(draft, frame);
      yield this.inSource(draft);
    }
    yield this.called(draft);
    yield this.hinted(draft);
    yield this.answering.get(draft.id);
    yield this.answered(draft);
    yield this.answerer(draft);
    yield this.aimed(draft, target);
  }

  private isOther(draft: Draft, addressee: Addressee): boolean {
    return (
      addressee.actor !== draft.speaker.actor && !this.isSource(draft, addressee) && !this.quotes(draft, addressee)
    );
  }

  /** “…?” asked Hale. “…,” Veld replied: who asked right before is answered. */
  private answered(draft: Draft): Addressee | undefined {
    const before = this.spoken[(this.places.get(draft.id) ?? 0) - 1];
    const [cue] = draft.cue;
    if (!before || !cue || !this.words.answers.test(this.text.slice(...cue))) return undefined;
    return isAnswer(draft, before, this.context) ? this.whoSaid(before) : undefined;
  }

  /** “…?” asked Hale. “…,” Veld replied: whoever answers right behind was asked. */
  private answerer(draft: Draft): Addressee | undefined {
    const place = this.places.get(draft.id);
    const next = place === undefined ? undefined : this.spoken[place + 1];
    return next && isAnswer(next, draft, this.context) ? this.whoSaid(next) : undefined;
  }

  private whoSaid({ speaker: { actor, p, evidence } }: Draft): Addressee | undefined {
    return actor === null ? undefined : { actor, p: p * this.context.odds.asked, evidence };
  }

  /** Whether somebody is named as who says it, whoever it is that was found to. */
  private isSource({ source }: Draft, { actor }: Addressee): boolean {
    const named = source.flatMap((span) => this.calls.actors.inside(span));
    return named.some((one) => one.actor === actor && this.calls.mentions.at(one.span[0])?.kind === 'name');
  }

  /** Whether it was found to be to the one in whose quotation it is told: “We told him so,” said Hale, is not to Hale. */
  private quotes(draft: Draft, { actor, evidence }: Addressee): boolean {
    const { pronoun } = this.context.language.actors.sources;
    const isMe = evidence.some((span) => pronoun(this.text.slice(...span)) === 'speaker');
    const outer = this.outer(draft);
    return outer?.kind === 'direct' && outer.speaker.actor === actor && !isMe;
  }

  /** The statement in whose content it is told. */
  private outer({ within }: Draft): Draft | undefined {
    return within === null ? undefined : this.byId.get(within);
  }

  /** Whom the model takes for the one it was said to. */
  private hinted(draft: Draft): Addressee | undefined {
    const hint = this.pointers.of(draft, 'addressee');
    if (!hint) return undefined;
    const [start] = hint.span;
    const { pronoun } = this.context.language.actors.sources;
    if (pronoun(this.text.slice(...hint.span)) === 'speaker') return this.teller(draft, hint.span);
    const heard = this.hearer(this.text.slice(start, start + BEHIND), start, 0, 'anything', draft.speaker.actor);
    return heard && { ...heard, p: hint.p };
  }

  /** "told Sky News", "reminded senators": the object of a verb of the cue. */
  private told(draft: Draft, { sentence, words }: Frame): Addressee | undefined {
    const { cue, kind, content, speaker } = draft;
    const { tells, tellsOnly, thanks } = this.words;
    const [from, to] = cue[0]!;
    const own = this.text.slice(from, to);
    for (const match of [...own.matchAll(WORD)].reverse()) {
      const end = match.index + match[0].length;
      const verb = own.slice(0, end);
      // Whom one thanks is whom it is about.
      if (!tells.test(verb) || (kind === 'act' && thanks.test(verb))) continue;
      const at = from + end - sentence[0];
      const need = tellsOnly.test(verb) ? 'anything' : kind === 'act' ? 'someone' : 'content';
      return (
        this.hearer(words, sentence[0], at, need, speaker.actor) ??
        this.inContent(content, from + end, need) ??
        this.inTalk(draft, sentence[0] + at)
      );
    }
    return undefined;
  }

  /** "told me": in somebody's words it was told to that one, outside of any quotation to who wrote the article. */
  private me(draft: Draft): Addressee | undefined {
    const [from, to] = draft.cue[0]!;
    const match = this.words.me.exec(this.text.slice(from, to + NEXT));
    if (!match || from + match.index >= to) return undefined;
    const end = from + match.index + match[0].length;
    return this.teller(draft, [end - match.groups!.me!.length, end]);
  }

  /** Who says "I", at a span of the text: whose words they are, or who wrote the article. */
  private teller(draft: Draft, span: Span): Addressee | undefined {
    const outer = this.outer(draft);
    const { told } = this.context.odds;
    if (outer?.kind === 'direct') {
      const { actor, p } = outer.speaker;
      return actor === null ? undefined : { actor, p: p * told, evidence: [span, ...outer.source] };
    }
    const actor = this.context.segmentation.quotations.at(span[0]) ? undefined : this.calls.writer();
    return actor === undefined ? undefined : { actor, p: told, evidence: [span] };
  }

  /** "asked | ministers to resign": whom it is said to was taken for the beginning of what is said. */
  private inContent(content: readonly Span[], at: number, need: Need): Addressee | undefined {
    const first = content[0];
    if (!first || this.text.slice(at, first[0]).trim() !== '' || first[0] < at) return undefined;
    const phrase = phraseAt(this.text, first[0], this.context.language.phrases);
    const isAhead = phrase && this.words.leadsToWish.test(this.text.slice(phrase.span[1], first[1]));
    return isAhead ? this.whom(phrase, 0, need === 'content' ? 'anything' : need) : undefined;
  }

  /** "The inquest heard that …": it was said to those who heard it. */
  private hears({ cue }: Draft, { sentence }: Frame): Addressee | undefined {
    const ahead = this.text.slice(sentence[0], cue[0]![1]);
    const phrase = this.words.hears.exec(ahead)?.groups?.phrase;
    if (phrase === undefined) return undefined;
    const at = ahead.lastIndexOf(phrase);
    return this.whom(phraseAt(phrase, 0, this.context.language.phrases), sentence[0] + at, 'anything');
  }

  /** "Veld was told by Hale that …", "Veld was told to go": the subject hears. */
  private passive({ cue }: Draft, { sentence, words }: Frame): Addressee | undefined {
    const [from, to] = cue[0]!;
    const own = this.text.slice(from, to);
    for (const match of own.matchAll(WORD)) {
      const end = from + match.index + match[0].length - sentence[0];
      const verb = this.words.isTold.exec(words.slice(0, end));
      const behind = words.slice(end);
      if (!verb || !(this.words.by.test(behind) || this.words.leadsToSaid.test(behind))) continue;
      // The subject may have been taken for a part of what is said; "customers who were told" are customers.
      const ahead = this.text.slice(sentence[0], sentence[0] + verb.index).replace(this.words.relative, '');
      const subject = subjectBefore(ahead.slice(-AHEAD), this.context.language.phrases);
      return (
        this.pronounBefore(sentence[0] + ahead.length) ??
        this.whom(subject, sentence[0] + Math.max(0, ahead.length - AHEAD), 'anything')
      );
    }
    return undefined;
  }

  /** "Asked by Hale whether it was late, Veld said …": the subject of the main clause was asked. */
  private asked({ cue, content, source }: Draft, { sentence, words }: Frame): Addressee | undefined {
    const [from, to] = cue[0]!;
    if (source.some(([start]) => start < from) || !this.words.toldParticiple.test(this.text.slice(from, to)))
      return undefined;
    // “The coach, Bo Lind, asked if it was late, said …”: whoever stands ahead of it.
    const ahead = this.calls.actors.inside([sentence[0], from]).at(-1);
    if (ahead && ahead.type !== 'place' && PARTED.test(this.text.slice(ahead.span[1], from))) return this.said(ahead);
    const end = Math.max(to, ...content.filter((piece) => overlaps(piece, sentence)).map((piece) => piece[1]));
    for (const { index } of words.slice(end - sentence[0]).matchAll(MAIN_CLAUSE)) {
      const at = end + index + 1;
      const [first, next] = this.calls.actors.inside([at, Math.min(sentence[1], at + NEXT * 2)]);
      const isOfNext = first && next && this.words.officeOf.test(this.text.slice(first.span[1], next.span[0]));
      if (isOfNext) return this.said(next);
      if (first && first.type !== 'place') return this.said(first);
    }
    return undefined;
  }

  /** "wrote to the mayor", "In a letter to Hale, Veld wrote", "Speaking to reporters, Veld said". */
  private spokenTo(draft: Draft, { sentence, words }: Frame): Addressee | undefined {
    const letters = words.split('');
    for (const [from, to] of draft.source)
      letters.fill(SOURCE, Math.max(0, from - sentence[0]), Math.max(0, to - sentence[0]));
    const masked = letters.join('');
    const [from, to] = draft.cue[0]!.map((offset) => offset - sentence[0]) as [number, number];
    const { saysTo, carrierTo, addresses, heldFor } = this.words;
    for (const pattern of [carrierTo, saysTo, addresses, heldFor]) {
      for (const match of masked.matchAll(pattern)) {
        const end = match.index + match[0].length;
        const need = match.groups?.to === undefined ? 'someone' : 'anything';
        const isNear =
          end <= from
            ? this.leadsTo(masked, match.index, end, from)
            : this.follows(masked.slice(Math.min(to, match.index), match.index), pattern === carrierTo);
        const hearer = isNear ? this.hearer(words, sentence[0], end, need) : undefined;
        if (hearer) return hearer;
      }
    }
    return undefined;
  }

  /** Whether words to somebody, ahead of a cue, are of its clause: no other begins between, and they stand in no aside. */
  private leadsTo(words: string, start: number, end: number, cue: number): boolean {
    const { anotherClause, aside } = this.words;
    const gap = words.slice(end, cue);
    if (gap.length > AHEAD || gap.includes(HOLE) || anotherClause.test(gap)) return false;
    return !aside.test(LAST_PART.exec(words.slice(0, start))![0]);
  }

  /** Whether such words follow a cue in its clause; a letter may stand behind what it says. */
  private follows(gap: string, mayFollowContent: boolean): boolean {
    if (gap.length > (mayFollowContent ? 2 * BEHIND : BEHIND) || this.words.anotherClause.test(gap)) return false;
    return mayFollowContent || !gap.includes(HOLE);
  }

  /** "A letter sent to parents by the school said …" */
  private inSource({ source }: Draft): Addressee | undefined {
    const own = source[0];
    const carrier = own && this.words.sourceCarrierTo.exec(this.text.slice(...own));
    return carrier ? this.hearer(this.text.slice(...own), own[0], carrier[0].length, 'anything') : undefined;
  }

  /** Whom a noun phrase or a pronoun calls that begins at an offset of some words, which begin at another of the text. */
  private hearer(
    words: string,
    start: number,
    at: number,
    need: Need,
    speaker: string | null = null,
  ): Addressee | undefined {
    const phrase = phraseAt(words, at, this.context.language.phrases);
    if (phrase) {
      const isFollowed = this.words.leadsToContent.test(words.slice(phrase.span[1]));
      return this.whom(phrase, start, need === 'content' && isFollowed ? 'anything' : need);
    }
    const pronoun = start + at + SPACE.exec(words.slice(at))![0].length;
    const known = this.calls.actors.values[this.calls.actors.countBefore(pronoun)];
    // Nobody who tells "her" something is she.
    const isOther = known?.span[0] === pronoun && known.actor !== speaker;
    return isOther ? this.said(known) : this.onlyOne(pronoun, speaker);
  }

  /** "told her", where of those who may be meant one alone has been called "she" a little before, and does not speak here. */
  private onlyOne(pronoun: number, speaker: string | null): Addressee | undefined {
    const word = FIRST_WORD.exec(this.text.slice(pronoun, pronoun + NEXT))?.[0] ?? '';
    const sex = [this.words.he, this.words.she].find((one) => one.test(word));
    if (!sex) return undefined;
    const near: Span = [Math.max(0, pronoun - BACK), pronoun];
    const called = this.calls.actors.inside(near).filter(({ actor, type }) => type === 'person' && actor !== speaker);
    const fitting = called.filter(({ span }) => sex.test(this.text.slice(...span)));
    const other = called.filter(({ actor }) => !fitting.some((one) => one.actor === actor));
    const last = fitting.at(-1);
    const isAlone = last && fitting.every(({ actor }) => actor === last.actor) && other.length === 0;
    return isAlone ? { ...this.said(last), evidence: [[pronoun, pronoun + word.length], last.span] } : undefined;
  }

  /**
   * Whom a pronoun calls that nothing else explains, by who spoke right before: "told them" those to whom the same speaker
   * had; "told him" another; “asked him”, and another answers.
   */
  private inTalk(draft: Draft, at: number): Addressee | undefined {
    const start = at + SPACE.exec(this.text.slice(at))![0].length;
    const word = FIRST_WORD.exec(this.text.slice(start, start + NEXT))?.[0] ?? '';
    const sex = [this.words.he, this.words.she].find((one) => one.test(word));
    const isThem = this.words.them.test(word);
    if (!sex && !isThem) return undefined;
    const i = this.places.get(draft.id) ?? -1;
    const [before, next] = [this.spoken[i - 1], this.spoken[i + 1]];
    const evidence: Span[] = [[start, start + word.length]];
    const isNear = before !== undefined && this.apart(before, draft) <= MOST_APART;
    const isOwn = isNear && before.speaker.actor !== null && before.speaker.actor === draft.speaker.actor;
    const heard = isOwn ? this.addressed.get(before.id) : undefined;
    if (isThem) return heard && this.typeOf(heard.actor) === 'group' ? { ...heard, evidence } : undefined;
    const other = isNear && !isOwn ? before : this.answers(draft, next) ? next : undefined;
    const { actor = null, p = 0 } = other?.speaker ?? {};
    if (actor === null || actor === draft.speaker.actor || this.typeOf(actor) !== 'person') return undefined;
    // "Hale wrote to Veld, asking her": whoever is named between may be meant.
    const between: Span = other === before ? [before!.cue[0]![1], start] : [start, start];
    const others = this.calls.actors.inside(between).filter(({ type }) => type === 'person');
    if (others.some((one) => one.actor !== actor && one.actor !== draft.speaker.actor)) return undefined;
    const opposite = sex === this.words.he ? this.words.she : this.words.he;
    const isOfOther = this.calls.actors
      .inside([Math.max(0, start - 2 * BACK), start + BACK])
      .some((one) => one.actor === actor && opposite.test(this.text.slice(...one.span)));
    return isOfOther ? undefined : { actor, p: p * this.context.odds.asked, evidence };
  }

  /** Whether a statement right behind another answers it. */
  private answers(draft: Draft, next: Draft | undefined): boolean {
    const cue = next?.cue[0];
    return cue !== undefined && this.apart(draft, next!) <= 1 && this.words.answers.test(this.text.slice(...cue));
  }

  /** How many sentences lie between the cues of two statements. */
  private apart({ cue: [one] }: Draft, { cue: [other] }: Draft): number {
    const { sentences } = this.context.segmentation;
    return one && other ? sentences.lastBefore(other[0]) - sentences.lastBefore(one[0]) : Number.POSITIVE_INFINITY;
  }

  /** Of what sort an actor is, one of those too whom the article does not name. */
  private typeOf(actor: string): ActorType | undefined {
    if (!this.types.has(actor)) for (const { id, type } of this.calls.all()) this.types.set(id, type);
    return this.types.get(actor);
  }

  /** The actor that a pronoun right before an offset stands for. */
  private pronounBefore(end: number): Addressee | undefined {
    const last = this.calls.mentions.values[this.calls.mentions.countBefore(end) - 1];
    if (last?.kind !== 'pronoun' || this.text.slice(last.span[1], end).trim() !== '') return undefined;
    const known = this.calls.actors.inside(last.span)[0];
    return known && this.said(known);
  }

  /** Whom a noun phrase calls, as an addressee. */
  private whom(phrase: NounPhrase | undefined, start: number, need: Need): Addressee | undefined {
    const actor = this.calls.of(phrase, start, need);
    return actor && this.said(actor);
  }

  private said({ actor, span }: Mentioned): Addressee {
    return { actor, p: this.context.odds.told, evidence: [span] };
  }

  /** "Thank you, Mayor Hale, for …", "Senator, you know …": called by name in the words themselves. */
  private called({ kind, content }: Draft): Addressee | undefined {
    if (kind !== 'direct') return undefined;
    for (const piece of content.filter((span) => this.words.speaksTo.test(this.text.slice(...span)))) {
      const named = this.calls.actors.inside(piece).find(({ span }) => this.isCalled(piece, span));
      if (named) return { actor: named.actor, p: this.context.odds.called, evidence: [named.span] };
      const handle = this.handle(piece);
      if (handle) return handle;
    }
    return undefined;
  }

  /** "Thank you, Mayor Hale, …", "…, Mr. Hale." and "Hale, you know"; a bare name between commas may be one of a list. */
  private isCalled(piece: Span, span: Span): boolean {
    const { greeted, titled, first, noCall, isCalled } = this.words;
    const ahead = this.text.slice(piece[0], span[0]);
    const behind = this.text.slice(span[1], span[1] + NEXT);
    if (greeted.test(ahead) && AFTER_GREETED.test(behind)) return true;
    if (titled.test(ahead) && AFTER_TITLED.test(behind) && !noCall.test(behind)) return true;
    return first.test(ahead) && isCalled.test(behind);
  }

  /** "@hale thank you": called by the name of an account. */
  private handle(piece: Span): Addressee | undefined {
    const words = this.text.slice(...piece);
    const handle = HANDLE.exec(words)?.[1]?.toLowerCase();
    if (handle === undefined) return undefined;
    const known = this.scene.actors.find(({ name, aliases }) =>
      [name, ...aliases].some((one) => one.toLowerCase().replace(NO_WORD, '') === handle),
    );
    if (!known) return undefined;
    const end = piece[0] + words.indexOf('@') + handle.length + 1;
    return { actor: known.id, p: this.context.odds.called, evidence: [[piece[0], end]] };
  }

  /** Whom an act addresses by what it is: a challenge, an apology, a demand. */
  private aimed({ cue, act }: Draft, target: string | undefined): Addressee | undefined {
    if (!act || target === undefined) return undefined;
    const { challengedTo } = this.words;
    const behind = this.text.slice(act.target[1], act.target[1] + NEXT);
    // "challenged Hale to a debate" is said to her; one who challenges her rules in court tells them to a judge.
    const isAddressing =
      act.class === 'apologise' || act.class === 'appeal' || (act.class === 'challenge' && challengedTo.test(behind));
    return isAddressing ? { actor: target, p: this.context.odds.called, evidence: [cue[0]!] } : undefined;
  }
}
