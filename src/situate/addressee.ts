import type { Addressee } from '../record/addressee.js';
import type { Draft } from '../record/draft.js';
import type { Frame } from '../record/frame.js';
import type { Reason } from '../record/reason.js';
import type { Scene } from '../record/scene.js';
import type { Context } from '../step.js';
import { contains, type Span } from '../text/span.js';
import { Spans } from '../text/spans.js';

/** Whom it was said to, or why that is open. */
export interface Addressed {
  readonly addressee: Addressee | null;
  readonly reason: Reason | null;
}

/** Verbs whose object is told: it stands right behind them. */
const TELLS =
  /\b(?:tells?|told|telling|asks?|asked|asking|urges?|urged|urging|warns?|warned|warning|informs?|informed|informing|reminds?|reminded|reminding|assures?|assured|assuring|thanks?|thanked|thanking|challenges?|challenged|challenging|advises?|advised|advising|implores?|implored|begs?|begged|texted|emailed|e-mailed|promises?|promised|notified|instructed|ordered)$/iu;
/** The same, with the preposition that they need. */
const SAYS_TO =
  /\b(?:says?|said|saying|writes?|wrote|writing|written|speaks?|spoke|speaking|talks?|talked|talking|replies|replied|responded|explained|complained|confided|admitted|boasted|appeals?|appealed|apologi[sz]e[sd]?|apologi[sz]ing|tweeted|letters?|e-?mails?|messages?|memos?|statements?|remarks|speech|address|interviews?|testimony|testified|question)(?:\s\p{L}+)?\s(?:to|with|before)\s|\bcall(?:s|ed|ing)?\son\s/iu;
/** Titles and descriptions that stand before a name. */
const BEFORE_NAME =
  /^\s*(?:(?:the|an?|his|her|its|their|both)\s)?(?:(?!that\b|and\b|or\b|of\b|to\b|in\b|on\b|at\b|after\b|before\b|by\b|for\b|with\b|because\b|as\b)[\p{L}’'.-]+\s){0,4}$/iu;
const TITLE =
  '(?:Mr|Mrs|Ms|Dr|Sir|Madam|Lord|Lady|President|Prime Minister|Minister|Mayor|Senator|Governor|Secretary|Chancellor|Judge|Professor|Captain|Chief|Councillor|Congressman|Congresswoman|Speaker|Chairman)\\.?\\s';
const GREETED = new RegExp(
  `(?:^|[“"'‘\\s])(?:dear|thank you|thanks|sorry|hello|congratulations|welcome|look|listen|please|well done|yes|no|goodbye|bravo),?\\s(?:${TITLE}){0,2}$`,
  'iu',
);
const TITLED = new RegExp(`,\\s(?:${TITLE}){1,2}$`, 'u');
/** What follows a name that is not the head: a possessive (but for a programme's title), or a noun. */
const GOES_ON =
  /^(?:['’]s?\s(?![“"'‘])|\s(?!(?:that|to|in|on|at|of|for|from|by|with|and|or|but|about|during|after|before|as|when|while|he|she|it|they|his|her|their|its|there|the|a|an|was|is|were|had|has|have|would|will|over|via|through|why|how|what|whether|if|not|who|which|last|this|earlier|yesterday|today|too|also|again|later|just|only|both|all|because|since|ahead|outside|inside|following|amid|under|against|without)\b)\p{Ll}|\s\p{Lu}\p{Ll})/u;

/** Finds whom statements were made to. */
export class Addressees {
  private readonly mentions: Spans<{ readonly span: Span; readonly actor: string }>;

  constructor(
    private readonly scene: Scene,
    private readonly context: Context,
  ) {
    this.mentions = Spans.of(
      scene.actors.flatMap(({ id, mentions }) => mentions.map((span) => ({ span, actor: id }))),
      ({ span }) => span,
    );
  }

  /** @param target of an act, the actor whom it is about */
  of(draft: Draft, target: string | undefined): Addressed {
    const { frame } = draft;
    const found = (frame && this.told(draft, frame)) ?? this.called(draft) ?? this.aimed(draft, target);
    return found && found.actor !== draft.speaker.actor
      ? { addressee: found, reason: null }
      : { addressee: null, reason: { code: 'no addressee' } };
  }

  /** "told Sky News", "wrote to the mayor", "in a letter to Hale". */
  private told(draft: Draft, frame: Frame): Addressee | undefined {
    const { text } = this.context.article;
    const [from, to] = draft.cue[0]!;
    const isBlank = (offset: number): boolean => frame.words[offset - frame.sentence[0]] === '\u00a0';
    const limit = Math.min(frame.sentence[1], to + 90);
    for (const { span, actor } of this.mentions.inside([from, limit])) {
      if (isBlank(span[0]) || draft.source.some((source) => contains(source, span))) continue;
      const words = text.slice(from, span[0]);
      if (/^(?:it|its|this|that|who|whom|himself|herself|itself|themselves)$/i.test(text.slice(...span))) continue;
      // "told CNN's Ann Hale", "told the Norhaven FC captain": the name goes on to whom it is that is told.
      if (GOES_ON.test(text.slice(span[1], span[1] + 30))) continue;
      for (const match of words.matchAll(/\p{L}+/gu)) {
        const end = match.index + match[0].length;
        if (TELLS.test(words.slice(0, end)) && end <= to - from && BEFORE_NAME.test(words.slice(end)))
          return { actor, p: this.context.odds.told, evidence: [span] };
      }
      const said = SAYS_TO.exec(words);
      if (said && BEFORE_NAME.test(words.slice(said.index + said[0].length)) && !/[,;:]/.test(words.slice(said.index)))
        return { actor, p: this.context.odds.told, evidence: [span] };
      if (/[;:]|\b(?:that|who|which|because|while|when|after|before)\b/i.test(words.slice(to - from))) return undefined;
    }
    // "In a letter to Hale, Veld wrote …"
    const ahead = text.slice(frame.sentence[0], from);
    const letter = /\b(?:letter|e-?mail|message|memo|note|statement|interview|speech|address)s?\s(?:to|with)\s/iu.exec(
      ahead,
    );
    if (letter) {
      const at = frame.sentence[0] + letter.index + letter[0].length;
      const first = this.mentions.inside([at, Math.min(from, at + 50)])[0];
      if (
        first &&
        !isBlank(first.span[0]) &&
        !GOES_ON.test(text.slice(first.span[1], first.span[1] + 30)) &&
        BEFORE_NAME.test(text.slice(at, first.span[0]))
      )
        return { actor: first.actor, p: this.context.odds.told, evidence: [first.span] };
    }
    return undefined;
  }

  /** "Thank you, Mayor Hale, for …", "Senator, you know …": called by name in the words themselves. */
  private called({ kind, content }: Draft): Addressee | undefined {
    if (kind !== 'direct') return undefined;
    const { text } = this.context.article;
    for (const piece of content) {
      const words = text.slice(...piece);
      if (!/\b(?:you|your|yours|thanks?|please|congratulations|welcome|sorry)\b/i.test(words)) continue;
      for (const { span, actor } of this.mentions.inside(piece)) {
        const ahead = text.slice(piece[0], span[0]);
        const behind = text.slice(span[1], span[1] + 2);
        // "Thank you, Mayor Hale, …", "…, Mr. Hale." and "Hale, you know"; a bare name between commas may be one of a list.
        const isGreeted = GREETED.test(ahead) && /^[,!?.;:—–”"’]/.test(behind);
        const isTitled =
          TITLED.test(ahead) &&
          /^[,!?.—–”"’]/.test(behind) &&
          !/^,\s(?:who|the|an?|and|said)\b/i.test(text.slice(span[1], span[1] + 8));
        const isFirst =
          new RegExp(`^[“"'‘]*(?:${TITLE}){0,2}$`, 'iu').test(ahead) &&
          /^,\s(?:you|your|please|thank)/i.test(text.slice(span[1], span[1] + 12));
        if (isGreeted || isTitled || isFirst) {
          return { actor, p: this.context.odds.called, evidence: [span] };
        }
      }
      const handle = /^[“"'‘]*@(\w+)/u.exec(words)?.[1];
      const known =
        handle &&
        this.scene.actors.find(({ name, aliases }) =>
          [name, ...aliases].some((n) => n.toLowerCase().replace(/\W/g, '') === handle.toLowerCase()),
        );
      if (known)
        return {
          actor: known.id,
          p: this.context.odds.called,
          evidence: [[piece[0], piece[0] + words.indexOf('@') + handle.length + 1]],
        };
    }
    return undefined;
  }

  /** Whom an act addresses by what it is: a challenge, thanks, an apology, a demand. */
  private aimed({ kind, code, cue, act }: Draft, target: string | undefined): Addressee | undefined {
    if (kind !== 'act' || target === undefined) return undefined;
    const words = this.context.article.text.slice(...cue[0]!);
    // "challenged Hale to a debate" is said to her; one who challenges her rules in court tells them to a judge.
    const isToIt = act && /^\s+to\b/.test(this.context.article.text.slice(act.target[1], act.target[1] + 6));
    const isAddressing = code === '055' || code === '020' || (code === '110' && isToIt) || /\bthank/i.test(words);
    return isAddressing ? { actor: target, p: this.context.odds.called, evidence: [cue[0]!] } : undefined;
  }
}
