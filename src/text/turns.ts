import type { TextWords } from '../language/text.js';
import { interview } from './interview.js';
import type { Label } from './labels.js';
import type { Page } from './page.js';
import type { Quotation } from './quotations.js';
import type { Span } from './span.js';
import { Spans } from './spans.js';
import { Talk } from './talk.js';
import { transcript } from './transcript.js';
import { type Turn, turnOf } from './turn.js';

/** A headline's label of more words has a verb. */
const LONGEST_NAME = 3;
const SAYS = /[\p{L}\p{N}]/u;

/**
 * The turns of a text: of a transcript, where labels stand before words that sound like talk; of an interview whose questions stand
 * in paragraphs of their own; and single quotations behind a name and a colon. What follows a turn goes on with it up to
 * the next label, a heading, a rule, or a paragraph that tells of the speaker again. Empty for any other text.
 *
 * @param stressed paragraphs that are bold or italic throughout
 * @param blocks block quotations
 */
export function turns(
  text: string,
  page: Page,
  quotations: Spans<Quotation>,
  { turns: words }: TextWords,
  stressed: Spans<Span>,
  blocks: Spans<Span>,
): Turn[] {
  const talk = new Talk(text, page, quotations, words, blocks);
  const turns = transcript(talk, stressed) ?? interview(talk, stressed) ?? quotedTurns(talk);
  const { times } = page;
  if (times.length === 0) return turns;
  const captions = Spans.of(times, (span) => span);
  return turns.map((turn) => ({ ...turn, shown: times[captions.lastBefore(turn.content[0]![0])] ?? null }));
}

/** In any other text: a name, a colon and nothing but a quotation, or several. */
function quotedTurns(talk: Talk): Turn[] {
  return talk.lines.flatMap(({ span, label, words: [start, end] }) => {
    if (label === undefined || label === 'nobody' || !isPerson(talk, label)) return [];
    const first = talk.quotations.at(start);
    if (first?.outer[0] !== start || talk.quotations.at(label.name[0]) || SAYS.test(talk.outside([start, end])))
      return [];
    return [{ ...turnOf(label), through: null, content: [[start, span[1]] as Span] }];
  });
}

/** Whether a label is a person's beyond what a headline may be: "Varga Meets Union". */
function isPerson(talk: Talk, label: Label): boolean {
  const { kind, extra, name } = label;
  if (kind === 'titled' || (kind === 'name' && (extra !== null || label.isListed))) return true;
  const size = talk.text.slice(...name).split(' ').length;
  return ['name', 'capitals', 'word'].includes(kind) && size <= LONGEST_NAME && talk.isNamedElsewhere(label);
}
