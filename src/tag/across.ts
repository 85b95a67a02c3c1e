import type { Odds } from '../odds.js';
import type { Quotation } from '../text/quotations.js';
import type { Segmentation } from '../text/segment.js';
import type { Span } from '../text/span.js';
import type { TaggedAttribution } from './tagger.js';

/** A cue at the end of a paragraph that introduces what the next one quotes: "The board replied:". */
export interface Lead {
  /** Where its paragraph ends. */
  readonly end: number;
  readonly cue: Span;
  readonly source: Span | null;
  readonly p: number;
}

/** A dash, a name of at most eight words that begins with a capital or @, perhaps a role or a date after it. */
const SIGNATURE =
  /^\s*(?<dash>[―—–]|--?)\s*(?<name>(?:\p{Lu}|@)[^\s,(]*(?:\s+(?!\p{Ll}{4,})[^\s,(]+){0,7}?)(?=\s*(?:[,(]|$|\.$|(?:\p{Lu}\p{Ll}+ \d{1,2}, )?\d{4}$))/u;
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
  { paragraphs, quotations }: Segmentation,
  found: readonly TaggedAttribution[],
  leads: readonly Lead[],
  odds: Pick<Odds, 'signed'>,
): TaggedAttribution[] {
  const out = [...found];
  const owners = creditedTo(quotations, out);
  const leadAt = new Map(leads.map((lead) => [lead.end, lead]));
  let paragraph = 0;
  for (const [i, quotation] of quotations.entries()) {
    if (quotation.depth > 0 || owners.has(i)) continue;
    const [start, end] = quotation.outer;
    while (paragraph + 1 < paragraphs.length && paragraphs[paragraph + 1]![0] <= start) paragraph++;
    const begun = quotation.continues === null ? undefined : owners.get(quotation.continues);
    if (begun !== undefined) {
      out[begun] = { ...out[begun]!, content: [...out[begun]!.content, quotation.outer] };
      owners.set(i, begun);
      continue;
    }
    const lead = paragraph > 0 ? leadAt.get(paragraphs[paragraph - 1]![1]) : undefined;
    if (lead && start === paragraphs[paragraph]![0]) {
      owners.set(i, out.push({ cue: lead.cue, content: [quotation.outer], source: lead.source, p: lead.p }) - 1);
      continue;
    }
    const signature = signatureAfter(text, end, paragraphs[paragraph]![1], paragraphs[paragraph + 1]);
    if (signature && end - start >= SHORTEST_SIGNED) {
      owners.set(i, out.push({ ...signature, content: [quotation.outer], p: odds.signed }) - 1);
    }
  }
  // The other way round: begun without a word of whose it is, and credited where it goes on.
  for (let i = quotations.length - 1; i >= 0; i--) {
    const { continues } = quotations[i]!;
    const owner = owners.get(i);
    if (owner === undefined || continues === null || owners.has(continues)) continue;
    // One hand writes one kind of mark: "an outer quotation is not carried on by “one inside it”.
    if (text[quotations[continues]!.outer[0]] !== text[quotations[i]!.outer[0]]) continue;
    out[owner] = { ...out[owner]!, content: [quotations[continues]!.outer, ...out[owner]!.content] };
    owners.set(continues, owner);
  }
  return out;
}

/** For each quotation, the attribution whose content it shares a character with. */
function creditedTo(quotations: readonly Quotation[], found: readonly TaggedAttribution[]): Map<number, number> {
  const pieces = found.flatMap((a, index) => a.content.map((span) => ({ span, index })));
  pieces.sort((a, b) => a.span[0] - b.span[0]);
  const owners = new Map<number, number>();
  let at = 0;
  for (const [i, { outer, depth }] of quotations.entries()) {
    if (depth > 0) continue;
    while (at < pieces.length && pieces[at]!.span[1] <= outer[0]) at++;
    const piece = pieces[at];
    if (piece && piece.span[0] < outer[1]) owners.set(i, piece.index);
  }
  return owners;
}

/** The signature in the rest of the quotation's paragraph, or in the next paragraph if it holds nothing else. */
function signatureAfter(
  text: string,
  from: number,
  end: number,
  next: Span | undefined,
): { cue: Span; source: Span } | undefined {
  const [start, stop] = text.slice(from, end).trim() === '' && next ? next : [from, end];
  if (stop - start > LONGEST_SIGNATURE) return undefined;
  const match = SIGNATURE.exec(text.slice(start, stop));
  if (!match?.groups) return undefined;
  const dash = start + match[0].indexOf(match.groups.dash!);
  const name = start + match[0].indexOf(match.groups.name!, dash - start + match.groups.dash!.length);
  return {
    cue: [dash, dash + match.groups.dash!.length],
    source: [name, name + match.groups.name!.length],
  };
}
