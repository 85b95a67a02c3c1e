import type { AddresseeWords } from '../language/addressee.js';
import type { Addressee } from '../record/addressee.js';
import type { Draft } from '../record/draft.js';
import type { Frame } from '../record/frame.js';
import type { Reason } from '../record/reason.js';
import type { Scene } from '../record/scene.js';
import type { Context } from '../step.js';
import { contains, type Span } from '../text/span.js';
import { Spans } from '../text/spans.js';
import { isHole } from './frames.js';

/** Whom it was said to, or why that is open. */
export interface Addressed {
  readonly addressee: Addressee | null;
  readonly reason: Reason | null;
}

/** An actor where it is mentioned. */
interface Mentioned {
  readonly span: Span;
  readonly actor: string;
}

/** How far behind a cue, and behind "in a letter to", whom it was said to is looked for, in UTF-16 code units. */
const BEHIND = 90;
const BEHIND_LETTER = 50;
/** As much of what follows a name as tells whether it goes on. */
const NEXT = 30;
const WORD = /\p{L}+/gu;
const CLAUSE_MARK = /[,;:]/;
/** Behind somebody who is greeted, and who is called by a title. */
const AFTER_GREETED = /^[,!?.;:—–”"’]/;
const AFTER_TITLED = /^[,!?.—–”"’]/;
const HANDLE = /^[“"'‘]*@(\w+)/u;
const NO_WORD = /\W/g;

/** Finds whom statements were made to. */
export class Addressees {
  private readonly mentions: Spans<Mentioned>;
  private readonly words: AddresseeWords;
  private readonly text: string;

  constructor(
    private readonly scene: Scene,
    private readonly context: Context,
  ) {
    this.text = context.article.text;
    this.words = context.language.addressee;
    this.mentions = Spans.of(
      scene.actors.flatMap(({ id, mentions }) => mentions.map((span) => ({ span, actor: id }))),
      ({ span }) => span,
    );
  }

  /** @param target of an act, the actor whom it is about */
  of(draft: Draft, target: string | undefined): Addressed {
    const { frame } = draft;
    const found =
      (frame && (this.told(draft, frame) ?? this.written(draft, frame))) ??
      this.called(draft) ??
      this.aimed(draft, target);
    return found && found.actor !== draft.speaker.actor
      ? { addressee: found, reason: null }
      : { addressee: null, reason: { code: 'no addressee' } };
  }

  /** "told Sky News", "wrote to the mayor". */
  private told(draft: Draft, frame: Frame): Addressee | undefined {
    const { nobody, anotherClause } = this.words;
    const [from, to] = draft.cue[0]!;
    for (const mention of this.mentions.inside([from, Math.min(frame.sentence[1], to + BEHIND)])) {
      const { span } = mention;
      if (isHole(frame, span[0]) || draft.source.some((source) => contains(source, span))) continue;
      if (nobody.test(this.text.slice(...span)) || this.goesOn(span)) continue;
      const words = this.text.slice(from, span[0]);
      if (this.isTold(words, to - from) || this.isSaidTo(words)) return this.addressee(mention);
      // Another clause has begun; a letter may still stand ahead of the cue.
      if (anotherClause.test(words.slice(to - from))) return undefined;
    }
    return undefined;
  }

  /** Whether words end with a verb, inside the cue, and a title or a description of whom it tells. */
  private isTold(words: string, cueLength: number): boolean {
    const { tells, beforeName } = this.words;
    return [...words.matchAll(WORD)].some((match) => {
      const end = match.index + match[0].length;
      return end <= cueLength && tells.test(words.slice(0, end)) && beforeName.test(words.slice(end));
    });
  }

  private isSaidTo(words: string): boolean {
    const said = this.words.saysTo.exec(words);
    if (!said || CLAUSE_MARK.test(words.slice(said.index))) return false;
    return this.words.beforeName.test(words.slice(said.index + said[0].length));
  }

  /** "In a letter to Hale, Veld wrote …" */
  private written(draft: Draft, frame: Frame): Addressee | undefined {
    const [from] = draft.cue[0]!;
    const letter = this.words.letterTo.exec(this.text.slice(frame.sentence[0], from));
    if (!letter) return undefined;
    const at = frame.sentence[0] + letter.index + letter[0].length;
    const first = this.mentions.inside([at, Math.min(from, at + BEHIND_LETTER)])[0];
    if (!first || isHole(frame, first.span[0]) || this.goesOn(first.span)) return undefined;
    return this.words.beforeName.test(this.text.slice(at, first.span[0])) ? this.addressee(first) : undefined;
  }

  /** "told CNN's Ann Hale", "told the Norhaven FC captain": the name goes on to whom it is that is told. */
  private goesOn([, end]: Span): boolean {
    return this.words.goesOn.test(this.text.slice(end, end + NEXT));
  }

  private addressee({ actor, span }: Mentioned): Addressee {
    return { actor, p: this.context.odds.told, evidence: [span] };
  }

  /** "Thank you, Mayor Hale, for …", "Senator, you know …": called by name in the words themselves. */
  private called({ kind, content }: Draft): Addressee | undefined {
    if (kind !== 'direct') return undefined;
    for (const piece of content.filter((span) => this.words.speaksTo.test(this.text.slice(...span)))) {
      const named = this.mentions.inside(piece).find(({ span }) => this.isCalled(piece, span));
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

  /** Whom an act addresses by what it is: a challenge, thanks, an apology, a demand. */
  private aimed({ cue, act }: Draft, target: string | undefined): Addressee | undefined {
    if (!act || target === undefined) return undefined;
    const { thanks, challengedTo } = this.words;
    const behind = this.text.slice(act.target[1], act.target[1] + NEXT);
    // "challenged Hale to a debate" is said to her; one who challenges her rules in court tells them to a judge.
    const isAddressing =
      act.class === 'apologise' ||
      act.class === 'appeal' ||
      (act.class === 'challenge' && challengedTo.test(behind)) ||
      thanks.test(this.text.slice(...cue[0]!));
    return isAddressing ? { actor: target, p: this.context.odds.called, evidence: [cue[0]!] } : undefined;
  }
}
