import { overlaps, type Span } from '../text/span.js';
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
  if (head !== undefined && !language.actors.writing.test(head)) return undefined;
  const [start] = places.paragraphSpan(Math.max(0, places.paragraph(offset) - BACK))!;
  const written = new Map<number, Span | undefined>();
  const writers = new Set<Party | undefined>();
  let last: { readonly p: number; readonly sentence: Span } | undefined;
  for (const { statement } of contents.from([start, offset])) {
    const resolved = outcomes.get(statement)?.resolved;
    const at = statement.source[0] && statement.cue[0]?.[0];
    if (at === undefined || !resolved) continue;
    const number = places.sentence(at);
    // Where it is not called anything it stands in the sentence before.
    if (head === undefined && places.sentence(offset) - number > 1) continue;
    const sentence = places.sentenceSpan(number);
    if (!written.has(number)) written.set(number, writtenIn(text, sentence, head, language.actors.writtenIn));
    const words = written.get(number);
    // “Said that he had threatened her in a letter”: another wrote.
    if (!words || statement.content.some((piece) => overlaps(piece, words))) continue;
    writers.add(likeliest(resolved));
    last = { p: resolved.weighed[0]?.p ?? 0, sentence };
  }
  const [party] = writers;
  if (!party || !last || writers.size > 1) return undefined;
  return { weighed: [{ party, p: last.p * inquiry.odds.bearer }], evidence: [last.sentence] };
}

/** Where a sentence has the words in which somebody says something in writing. */
function writtenIn(text: string, [start, end]: Span, head: string | undefined, pattern: RegExp): Span | undefined {
  const match = pattern.exec(text.slice(start, end));
  const isIt = match && (head === undefined || match.groups!.head!.toLowerCase() === head);
  return isIt ? [start + match.index, start + match.index + match[0].length] : undefined;
}
