import type { Odd } from '../odds.js';
import type { Draft } from '../record/draft.js';
import { SENTENCE_END } from '../text/lines.js';
import type { Span } from '../text/span.js';
import { endOf, type Inquiry, likeliest, type Resolved, startOf, type Weighed } from './inquiry.js';
import type { Party } from './party.js';

const SPACE = /\s+/;
const SAYS = /[\p{L}\p{N}]/u;
const WORD = /[\p{L}\p{N}’'-]+/gu;
/** All of it in brackets, as a caption. */
const BRACKETED = /^[([][^)\]]*[)\]]$/;
const LONGEST_STRAY = 12;
/** Single marks around fewer words of a paragraph are a heading's. */
const SINGLE_MARK = /^['‘]/;
const HEADING = 8;
/** People who talk to one another say few words at a time: in two quotations, fewer than these. */
const EXCHANGED = 12;
/** A line in capitals is a heading. */
const SMALL_LETTER = /\p{Ll}/u;
/** A transcript's label, inside the marks. */
const LABEL = /^["'“‘«„]*\p{Lu}[\p{Lu} .'’-]+:/u;
const ASKS = /\?[”’"'»)\]]*$/;

/** Somebody who speaks in a paragraph near a quotation that no words credit. */
interface Nearby {
  readonly party: Party;
  readonly p: number;
  /** The words that credit them. */
  readonly evidence: Span;
  /** Whether what they say last there may go on: it is no question, and they say it in so many words. */
  readonly goesOn: boolean;
}

/** Whose quotations are that no words credit, by who speaks in their paragraph, or in those around. */
export class Voices {
  private readonly credited = new Map<number, Draft[]>();
  private readonly voices = new Map<number, Nearby | undefined>();

  constructor(private readonly inquiry: Inquiry) {
    const { places, statements } = inquiry;
    for (const statement of statements) {
      if (statement.source.length === 0 || statement.kind === 'act' || inquiry.within.has(statement)) continue;
      const paragraph = places.paragraph(statement.source[0]![0]);
      const all = this.credited.get(paragraph) ?? [];
      this.credited.set(paragraph, all);
      all.push(statement);
    }
  }

  /** Undefined where nobody speaks around, or more than one could. */
  around(statement: Draft): Resolved | undefined {
    const { cue, words } = statement;
    if (cue.length > 0 || !SMALL_LETTER.test(words) || LABEL.test(words)) return undefined;
    const at = this.inquiry.places.paragraph(startOf(statement));
    const found = this.credited.has(at) ? this.beside(statement, at) : this.after(statement, at);
    if (!found) return undefined;
    const [{ party, p, evidence }, odd] = found;
    if (this.isOf(party, statement)) return undefined;
    return { weighed: [{ party, p: p * this.inquiry.odds[odd] }], evidence: [evidence] };
  }

  /** The only one who speaks in its paragraph; before they have spoken, only if nobody else spoke above. */
  private beside(statement: Draft, at: number): [Nearby, Odd] | undefined {
    const all = this.credited.get(at)!;
    const voice = this.voiceIn(at);
    const last = all.findLast((other) => startOf(other) < startOf(statement));
    if (last && asks(this.inquiry, last)) return undefined;
    if (!voice) return last && this.behind(statement, last);
    const above = last ? undefined : this.above(at);
    return above && above.party !== voice.party ? undefined : [voice, 'besideHis'];
  }

  /**
   * Of several who speak in its paragraph whoever's reported words end right ahead of it: “Hale was late, Lind said. ‘As always.’” In the
   * reader's corpus (train and dev) that is right of 107 in 109.
   */
  private behind(statement: Draft, last: Draft): [Nearby, Odd] | undefined {
    if (last.kind !== 'indirect' && last.kind !== 'mixed') return undefined;
    const voice = isRightAhead(this.inquiry, last, statement) ? this.only([last]) : undefined;
    return voice?.goesOn ? [voice, 'besideHis'] : undefined;
  }

  /** Who speaks before it, past lines that are no sentences and past quotations like it. */
  private after(statement: Draft, at: number): [Nearby, Odd] | undefined {
    const { words } = statement;
    if (!this.isQuotation(at) || (SINGLE_MARK.test(words) && wordsOf(words) < HEADING)) return undefined;
    const voice = this.isExchange(words, at) ? undefined : this.above(at);
    return voice?.goesOn ? [voice, 'afterHis'] : undefined;
  }

  /** A few words after a few words may be somebody's answer. */
  private isExchange(words: string, at: number): boolean {
    const { places, text } = this.inquiry;
    const said = this.credited.get(at - 1)?.at(-1);
    const above =
      said?.kind === 'direct' ? said.content : said ? [] : places.quotationsIn(places.paragraphSpan(at - 1) ?? [0, 0]);
    const last = above.at(-1);
    return last !== undefined && wordsOf(words) + wordsOf(text.slice(...last)) < EXCHANGED;
  }

  private above(at: number): Nearby | undefined {
    let paragraph = at - 1;
    while (paragraph >= 0 && !this.credited.has(paragraph) && (this.isQuotation(paragraph) || this.isStray(paragraph)))
      paragraph--;
    return this.voiceIn(paragraph);
  }

  /** Who speaks all that words credit in a paragraph. */
  private voiceIn(paragraph: number): Nearby | undefined {
    if (!this.voices.has(paragraph)) this.voices.set(paragraph, this.only(this.credited.get(paragraph) ?? []));
    return this.voices.get(paragraph);
  }

  /** Who speaks all of some statements. */
  private only(statements: readonly Draft[]): Nearby | undefined {
    const last = statements.at(-1);
    const voices = statements.map((statement) => ({ statement, ...this.likeliestOf(statement) }));
    const { party, p = 0, statement } = voices.sort((a, b) => (b.p ?? 0) - (a.p ?? 0))[0] ?? {};
    if (!last || !party || !statement || voices.some((other) => other.party !== party)) return undefined;
    return { party, p, evidence: statement.source[0]!, goesOn: this.goesOn(last, party) };
  }

  private likeliestOf(statement: Draft): Partial<Weighed> {
    const resolved = this.inquiry.outcomes.get(statement)?.resolved;
    const best = resolved?.weighed[0];
    return best && best.party === likeliest(resolved) ? best : {};
  }

  /** Reported words may go on in a quotation where a verb of saying reports them, and not of a group, of which one is quoted. */
  private goesOn(statement: Draft, { isMany, kind }: Party): boolean {
    const { text, language } = this.inquiry;
    if (statement.kind !== 'indirect') return !asks(this.inquiry, statement);
    const words = text.slice(...statement.cue[0]!).split(SPACE);
    return !isMany && kind !== 'group' && words.some((word) => language.text.reporting.has(word.toLowerCase()));
  }

  /** Whether what is quoted speaks of somebody. */
  private isOf(party: Party, { content }: Draft): boolean {
    const { sightings, cast } = this.inquiry;
    return content.some((piece) => sightings.from(piece).some(({ span }) => cast.at.get(span[0]) === party));
  }

  /** Whether a paragraph is quoted from end to end. */
  private isQuotation(paragraph: number): boolean {
    const { places, text } = this.inquiry;
    const [start, end] = places.paragraphSpan(paragraph)!;
    let at = start;
    let outside = '';
    for (const [from, to] of places.quotationsIn([start, end])) {
      outside += text.slice(at, from);
      at = to;
    }
    return at > start && !SAYS.test(outside + text.slice(at, end));
  }

  private isStray(paragraph: number): boolean {
    const { places, text } = this.inquiry;
    const words = text.slice(...places.paragraphSpan(paragraph)!);
    return wordsOf(words) <= LONGEST_STRAY && (BRACKETED.test(words) || !SENTENCE_END.test(words));
  }
}

function asks({ text, language }: Inquiry, { kind, content, cue }: Draft): boolean {
  if (kind !== 'indirect') return ASKS.test(text.slice(...content.at(-1)!));
  const { modality } = language;
  return (
    cue.some((span) => modality.asks.test(text.slice(...span))) && modality.question.test(text.slice(...content[0]!))
  );
}

/** The question right ahead of a quotation, as far as words report it: “Hale asked Lind whether it was late. ‘Never.’” */
export function questionAhead(inquiry: Inquiry, statement: Draft, before: Draft | undefined): Draft | undefined {
  if (before?.kind !== 'indirect' || !asks(inquiry, before)) return undefined;
  return isRightAhead(inquiry, before, statement) ? before : undefined;
}

/** Whether all of a statement ends right ahead of another, no words between. */
function isRightAhead({ text }: Inquiry, before: Draft, statement: Draft): boolean {
  const [end, start] = [endOf(before), startOf(statement)];
  return end <= start && !SAYS.test(text.slice(end, start));
}

function wordsOf(text: string): number {
  return text.match(WORD)?.length ?? 0;
}
