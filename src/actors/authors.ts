import type { Span } from '../text/span.js';
import { type Inquiry, likeliest, type Resolved } from './inquiry.js';
import type { Party } from './party.js';

/** So many paragraphs back somebody wrote what speaks again. */
const BACK = 2;

/**
 * Whose a piece of writing is that speaks again: “In a letter to the mayor Hale called it a farce. “You knew,” the letter said.”
 *
 * @param head what it is called; undefined where the text only says “it”
 */
export function authorOf(inquiry: Inquiry, head: string | undefined, offset: number): Resolved | undefined {
  const { text, places, outcomes, language } = inquiry;
  const paragraph = places.paragraph(offset);
  const writers = new Set<Party | undefined>();
  let last: { readonly p: number; readonly sentence: Span } | undefined;
  for (const [{ cue, source }, { resolved }] of outcomes) {
    const at = cue[0]?.[0];
    if (at === undefined || !source[0] || at >= offset || paragraph - places.paragraph(at) > BACK) continue;
    // Where it is not called anything it stands in the sentence before.
    if (head === undefined && places.sentence(offset) - places.sentence(at) > 1) continue;
    const sentence = places.sentenceSpan(places.sentence(at));
    const written = language.actors.writtenIn.exec(text.slice(...sentence))?.groups?.head;
    if (written === undefined || (head !== undefined && written.toLowerCase() !== head)) continue;
    writers.add(likeliest(resolved));
    last = { p: resolved.weighed[0]?.p ?? 0, sentence };
  }
  const [party] = writers;
  if (!party || !last || writers.size > 1) return undefined;
  return { weighed: [{ party, p: last.p * inquiry.odds.bearer }], evidence: [last.sentence] };
}
