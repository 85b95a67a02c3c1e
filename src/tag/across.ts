import type { MentionWords } from '../language/mentions.js';
import type { Odds } from '../odds.js';
import type { Quotation } from '../text/quotations.js';
import type { Segmentation } from '../text/segment.js';
import { contains, type Span } from '../text/span.js';
import { Spans } from '../text/spans.js';
import type { TaggedAttribution } from './attribution.js';

/** A cue at the end of a paragraph that introduces what the next one quotes: "The board replied:". */
export interface Lead {
  /** Where its paragraph ends. */
  readonly end: number;
  /** Whether it ends with a colon; a block quotation needs none before it. */
  readonly isColon: boolean;
  readonly cue: Span;
  readonly source: Span | null;
  readonly sourceP?: number;
  readonly p: number;
}

/** A dash, a name of at most eight words that begins with a capital or @, perhaps a role or a date after it. */
const SIGNATURE =
  /^\s*(?<dash>[―—–]|--?)\s*(?<name>(?:\p{Lu}|@)[^\s,(]*(?:\s+(?!\p{Ll}{4,})[^\s,(]+){0,7}?)(?=\s*(?:[,(]|$|\.$|(?:\p{Lu}\p{Ll}+ \d{1,2}, )?\d{4}$))/u;
/** The same in brackets: a name of two words or more, perhaps a role; with a colon it is a picture's. */
const BRACKETED = /^\s*(?<dash>\()(?<name>\p{Lu}[^\s,():/]*(?:\s[^\s,():/]+){1,4})(?:,\s[^()]{2,60})?\)\.?$/u;
const CAPITAL = /^\p{Lu}/u;
/** A quotation that goes on with another, and one that does not end; what breaks it off ends with a pause. */
const GOES_ON = /^\p{Ll}/u;
const STOPS = /[.!?…]$/;
const PAUSES = /[,—–-]\s*$/;
const LONGEST_SIGNATURE = 120;
/** A quotation that is signed with a dash has at least this many characters; shorter ones are terms in a list. */
const SHORTEST_SIGNED = 15;

/**
 * Adds what the tagger can't see, because it credits inside a paragraph: a quotation that goes on in the next paragraph
 * belongs to the statement that it began in; one that a paragraph of its own introduces, or a signature follows ("— Ilse
 * Varga"), is theirs. Only quotations that nobody was credited with are touched.
 */
export function acrossParagraphs(
  text: string,
  { paragraphs, sentences, quotations }: Segmentation,
  attributions: readonly TaggedAttribution[],
  leads: readonly Lead[],
  { particle }: Pick<MentionWords, 'particle'>,
  odds: Pick<Odds, 'signed'>,
): TaggedAttribution[] {
  const isName = (name: string): boolean => name.split(/\s/).every((word) => CAPITAL.test(word) || particle.test(word));
  const out = [...attributions];
  const owners = creditedTo(quotations.values, out);
  const cues = Spans.of(
    attributions.map(({ cue }, owner) => ({ cue, owner })),
    ({ cue }) => cue,
  );
  const leadAt = new Map(leads.map((lead) => [lead.end, lead]));
  for (const [i, quotation] of quotations.values.entries()) {
    if (quotation.depth > 0 || owners.has(i)) continue;
    const begun = quotation.continues === null ? undefined : owners.get(quotation.continues);
    if (begun !== undefined) {
      out[begun] = { ...out[begun]!, content: [...out[begun]!.content, quotation.outer] };
      owners.set(i, begun);
      continue;
    }
    const broken = brokenOff(text, sentences, quotations.values, i, cues, owners);
    if (broken !== undefined) {
      out[broken] = { ...out[broken]!, content: [...out[broken]!.content, quotation.outer] };
      owners.set(i, broken);
      continue;
    }
    const added = introduced(quotation, paragraphs, leadAt) ?? signed(text, quotation, paragraphs, isName, odds.signed);
    if (added) owners.set(i, out.push(added) - 1);
  }
  carryBack(text, quotations.values, out, owners);
  return out;
}

/**
 * For each quotation, the attribution whose content it shares a character with. What is told inside it is no one's who says it
 * ("“He said no,” said Hale.").
 */
function creditedTo(quotations: readonly Quotation[], attributions: readonly TaggedAttribution[]): Map<number, number> {
  const pieces = Spans.of(
    attributions.flatMap(({ content }, index) => content.map((span) => ({ span, index }))),
    ({ span }) => span,
  );
  const owners = new Map<number, number>();
  for (const [i, { outer, depth }] of quotations.entries()) {
    if (depth > 0) continue;
    const around = pieces.touching(outer).filter(({ index }) => !contains(outer, attributions[index]!.cue));
    // Of two it is the one's who is credited with it and no more.
    const piece = around.find(({ span }) => contains(outer, span)) ?? around[0];
    if (piece) owners.set(i, piece.index);
  }
  return owners;
}

/**
 * Whose a quotation is that goes on in small letters with one before it in its sentence, which a cue breaks off: “I would,”
 * Hale said, “rather not.”
 */
function brokenOff(
  text: string,
  sentences: Spans<Span>,
  quotations: readonly Quotation[],
  at: number,
  cues: Spans<{ readonly owner: number }>,
  owners: ReadonlyMap<number, number>,
): number | undefined {
  const { outer, inner, closed } = quotations[at]!;
  let before = at - 1;
  while (before >= 0 && quotations[before]!.depth > 0) before--;
  const former = quotations[before];
  const owner = owners.get(before);
  if (!former || owner === undefined || !closed || !GOES_ON.test(text.slice(...inner))) return undefined;
  const isOne = sentences.lastBefore(former.inner[0]) === sentences.lastBefore(outer[0]);
  const isOpen = !STOPS.test(text.slice(...former.inner)) && PAUSES.test(text.slice(former.outer[1], outer[0]));
  if (!isOne || !isOpen) return undefined;
  const [own, another] = cues.touching([former.outer[1], outer[0]]);
  return !another && own?.owner === owner ? owner : undefined;
}

/** What the paragraph before introduces, if the quotation begins its own. */
function introduced(
  { outer }: Quotation,
  paragraphs: Spans<Span>,
  leadAt: ReadonlyMap<number, Lead>,
): TaggedAttribution | undefined {
  const paragraph = paragraphs.lastBefore(outer[0]);
  const before = paragraphs.values[paragraph - 1];
  const lead = before && leadAt.get(before[1]);
  const isFirst = paragraphs.values[paragraph]?.[0] === outer[0];
  if (!lead?.isColon || !isFirst) return undefined;
  const { cue, source, sourceP = 1, p } = lead;
  return { cue, content: [outer], source, sourceP, p };
}

function signed(
  text: string,
  { outer }: Quotation,
  paragraphs: Spans<Span>,
  isName: (words: string) => boolean,
  p: number,
): TaggedAttribution | undefined {
  const [start, end] = outer;
  if (end - start < SHORTEST_SIGNED) return undefined;
  const paragraph = paragraphs.lastBefore(start);
  const signature = signatureAfter(
    text,
    end,
    paragraphs.values[paragraph]![1],
    paragraphs.values[paragraph + 1],
    isName,
  );
  return signature && { ...signature, content: [outer], p };
}

/** The other way round: begun without a word of whose it is, and credited where it goes on. */
function carryBack(
  text: string,
  quotations: readonly Quotation[],
  out: TaggedAttribution[],
  owners: Map<number, number>,
): void {
  for (let i = quotations.length - 1; i >= 0; i--) {
    const { outer, continues } = quotations[i]!;
    const owner = owners.get(i);
    if (owner === undefined || continues === null || owners.has(continues)) continue;
    const begun = quotations[continues]!.outer;
    // One hand writes one kind of mark: "an outer quotation is not carried on by “one inside it”.
    if (text[begun[0]] !== text[outer[0]]) continue;
    out[owner] = { ...out[owner]!, content: [begun, ...out[owner]!.content] };
    owners.set(continues, owner);
  }
}

/** The signature in the rest of the quotation's paragraph, or in the next paragraph if it holds nothing else. */
function signatureAfter(
  text: string,
  from: number,
  end: number,
  next: Span | undefined,
  isName: (words: string) => boolean,
): { cue: Span; source: Span } | undefined {
  const [start, stop] = text.slice(from, end).trim() === '' && next ? next : [from, end];
  if (stop - start > LONGEST_SIGNATURE) return undefined;
  const words = text.slice(start, stop);
  const bracketed = start === from ? BRACKETED.exec(words) : null;
  const match = SIGNATURE.exec(words) ?? (bracketed && isName(bracketed.groups!.name!) ? bracketed : null);
  if (!match?.groups) return undefined;
  const dash = start + match[0].indexOf(match.groups.dash!);
  const name = start + match[0].indexOf(match.groups.name!, dash - start + match.groups.dash!.length);
  return {
    cue: [dash, dash + match.groups.dash!.length],
    source: [name, name + match.groups.name!.length],
  };
}
