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
  const { text, places, contents, outcomes, language } = inquiry;
  const [start] = places.paragraphSpan(Math.max(0, places.paragraph(offset) - BACK))!;
  const writers = new Set<Party | undefined>();
  let last: { readonly p: number; readonly sentence: Span } | undefined;
  for (const { statement } of contents.from([start, offset])) {
    const resolved = outcomes.get(statement)?.resolved;
    const at = statement.source[0] && statement.cue[0]?.[0];
    // Where it is not called anything it stands in the sentence before.
    if (at === undefined || !resolved || (head === undefined && places.sentence(offset) - places.sentence(at) > 1))
      continue;
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
