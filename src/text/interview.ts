import type { Span } from './span.js';
import type { Spans } from './spans.js';
import type { Line, Talk } from './talk.js';
import { NO_LABEL, type Open, type Turn } from './turn.js';

/** Fewer questions may be any text's; bold or italic ones need be no more than two to be an interview's. */
const FEWEST = 3;
const FEWEST_MARKED = 2;
/** Where nothing else marks questions, the first stands above this paragraph. */
const LATEST_QUESTION = 8;
/** A question without a label is no longer, and one that nothing marks is shorter still. */
const LONGEST_QUESTION = 400;
const LONGEST_PUT = 200;
/** So large a part of the answers speaks of the one who gives them: where questions are marked, and where they are not. */
const OWN_MARKED = 0.4;
const OWN = 0.6;
/** “So. Tell us how it began.”; a standfirst is longer. */
const LONGEST_BIDDING = 60;
const SENTENCE = /[.!]$/;
const QUESTION = /\?$/;
const OPENING = /^[“"‘'«]/;

/**
 * The turns of an interview whose questions are paragraphs of their own, and whose answers speak of the one who gives
 * them. Where nothing but the question mark tells the questions, they must be put to somebody too.
 */
export function interview(talk: Talk, stressed: Spans<Span>): Turn[] | undefined {
  const isStressed = ({ span }: Line): boolean => stressed.at(span[0]) !== undefined;
  const isMarked = talk.lines.filter((line) => isStressed(line) && isQuestion(talk, line)).length >= FEWEST_MARKED;
  const places = talk.lines.flatMap((line, i) =>
    isQuestion(talk, line) && (!isMarked || isStressed(line)) ? [i] : [],
  );
  if (places.length < (isMarked ? FEWEST_MARKED : FEWEST)) return undefined;
  if (!isMarked && !arePut(talk, places)) return undefined;
  const asked = new Set(places);
  // Between bold questions, what else is bold and a sentence is one too: "Tell us of your first match." Ahead of them a short one.
  const isAsked = (line: Line, i: number): boolean => {
    if (asked.has(i)) return true;
    const next = talk.lines[i + 1];
    const isAnswered = next !== undefined && !isStressed(next) && next.label !== 'nobody';
    if (OPENING.test(talk.text.slice(...line.span))) return false;
    if (!isMarked || !isAnswered || !isStressed(line) || !talk.isSpeech(line.span)) return false;
    return i > places[0]! || isBidding(talk.text.slice(...line.span));
  };
  const out: Open[] = [];
  let open: Open | undefined;
  let isBroken = false;
  for (const [i, line] of talk.lines.entries()) {
    if (isAsked(line, i)) {
      open = { ...NO_LABEL, voice: 'answers', content: [] };
      out.push({ ...NO_LABEL, voice: 'asks', content: [line.span] }, open);
    } else if (open && talk.isDirection(line)) continue;
    else if (open && talk.goesOn(line, open) && (i <= places.at(-1)! + 1 || talk.comesTalk(i, open, isBroken))) {
      isBroken ||= open.content.length > 0;
      open.content.push(...talk.spoken(line.span));
    } else open = undefined;
  }
  const answers = out.filter(({ voice, content }) => voice === 'answers' && content.length > 0);
  const own = answers.filter(({ content }) => content.some((span) => talk.language.self.test(talk.outside(span))));
  const isInterview = own.length > (isMarked ? OWN_MARKED : OWN) * answers.length && answers.length > places.length / 2;
  return isInterview ? out.filter(({ content }) => content.length > 0) : undefined;
}

function isBidding(words: string): boolean {
  return words.length < LONGEST_BIDDING && SENTENCE.test(words);
}

/** Whether some questions are short, one of them is put to a second person, and they begin near the top. */
function arePut({ text, lines, language }: Talk, places: readonly number[]): boolean {
  const words = places.map((i) => text.slice(...lines[i]!.span));
  return (
    words.some((question) => language.hearer.test(question)) &&
    words.every(({ length }) => length < LONGEST_PUT) &&
    places[0]! < LATEST_QUESTION
  );
}

function isQuestion({ text }: Talk, { span, label }: Line): boolean {
  const words = text.slice(...span);
  return label === undefined && words.length < LONGEST_QUESTION && QUESTION.test(words) && !OPENING.test(words);
}
