import type { Span } from './span.js';
import type { Spans } from './spans.js';
import type { Line, Talk } from './talk.js';
import { NO_LABEL, type Open, type Turn } from './turn.js';

/** Fewer questions may be any text's; bold or italic ones, and those of a text that calls itself an interview, need be no more than two. */
const FEWEST = 3;
const FEWEST_SURE = 2;
/** Where bold sentences and their answers take turns so often, one of them need be no question. */
const FEWEST_PROMPTS = 4;
/** Where nothing else marks questions, the first stands above this paragraph. */
const LATEST_QUESTION = 8;
/** A question without a label is no longer, and one that nothing marks is shorter still. */
const LONGEST_QUESTION = 400;
const LONGEST_PUT = 260;
/** So large a part of the answers speaks of the one who gives them: where questions are marked, and where they are not. */
const OWN_MARKED = 0.4;
const OWN = 0.6;
/** In so many paragraphs from the top a text says that it is an interview. */
const TOP = 6;
/** “So. Tell us how it began.”; a standfirst is longer. */
const LONGEST_BIDDING = 60;
/** A headline is shorter. */
const LONGEST_HEAD = 120;
const SENTENCE = /[.!]$/;
const QUESTION = /\?$/;
const OPENING = /^[“"‘'«]/;

/**
 * The turns of an interview whose questions are paragraphs of their own, and whose answers speak of the one who gives
 * them. Where nothing but the question mark tells the questions, they must be put to somebody too.
 */
export function interview(talk: Talk, stressed: Spans<Span>): Turn[] | undefined {
  const asked = new Questions(talk, stressed);
  if (!asked.areEnough()) return undefined;
  const out = gather(talk, asked);
  const answers = out.filter(({ voice, content }) => voice === 'answers' && content.length > 0);
  const { self, ours } = talk.language;
  const own = asked.isTold ? ours : self;
  const ofSelf = answers.filter(({ content }) => content.some((span) => own.test(talk.outside(span))));
  if (ofSelf.length <= asked.leastOwn() * answers.length || answers.length <= asked.places.length / 2) return undefined;
  return out.filter(({ content }) => content.length > 0);
}

function gather(talk: Talk, asked: Questions): Open[] {
  const out: Open[] = [];
  const last = asked.places.at(-1)! + 1;
  let open: Open | undefined;
  let isBroken = false;
  for (const [i, line] of talk.lines.entries()) {
    if (asked.has(i)) {
      open = { ...NO_LABEL, voice: 'answers', content: [] };
      out.push({ ...NO_LABEL, voice: 'asks', content: [line.span] }, open);
    } else if (open && (talk.isDirection(line) || (asked.has(i + 1) && talk.isPulled(line)))) continue;
    else if (open && talk.goesOn(line, open) && (i <= last || talk.comesTalk(i, open, isBroken))) {
      isBroken ||= open.content.length > 0;
      open.content.push(...talk.spoken(line.span));
    } else open = undefined;
  }
  return out;
}

/** The paragraphs of a text that may be an interview's questions. */
class Questions {
  /** Whether its questions are bold or italic. */
  readonly areMarked: boolean;
  /** Whether the text says at its top that it is an interview. */
  readonly isTold: boolean;
  /** Whether its headline says so. */
  private readonly isHeaded: boolean;
  /** Where questions stand, by the number of their paragraphs; of a text with marked ones those alone. */
  readonly places: readonly number[];
  private readonly asked: ReadonlySet<number>;
  /** Ahead of it a marked sentence is a question only if it is short, or the answer talks. */
  private readonly first: number;
  private readonly areTakingTurns: boolean;

  constructor(
    private readonly talk: Talk,
    private readonly stressed: Spans<Span>,
  ) {
    const { lines, text, language } = talk;
    const all = [...lines.keys()].filter((i) => isQuestion(talk, lines[i]!));
    const marked = all.filter((i) => this.isStressed(i));
    const prompts = [...lines.keys()].filter((i) => this.isPrompt(i));
    this.areTakingTurns = marked.length > 0 && prompts.length >= FEWEST_PROMPTS;
    this.areMarked = this.areTakingTurns || marked.length >= FEWEST_SURE;
    this.isTold = lines.slice(0, TOP).some(({ span }) => {
      const words = text.slice(...span);
      return language.interview.test(words) && !language.told.test(words);
    });
    this.isHeaded = lines
      .slice(0, TOP)
      .some(({ span }) => span[1] - span[0] < LONGEST_HEAD && language.headsInterview.test(text.slice(...span)));
    this.places = this.areMarked ? marked : all;
    this.asked = new Set(this.places);
    this.first = this.places[0] ?? 0;
  }

  /** How large a part of the answers must speak of the one who gives them: none where a told interview asks “you” mostly. */
  leastOwn(): number {
    const { text, lines, language } = this.talk;
    const put = this.places.filter((i) => language.hearer.test(text.slice(...lines[i]!.span)));
    if ((this.areMarked && this.isHeaded) || (this.isTold && put.length > this.places.length / 2)) return -1;
    return this.areMarked ? OWN_MARKED : OWN;
  }

  areEnough(): boolean {
    if (this.areMarked) return true;
    return this.places.length >= (this.isTold ? FEWEST_SURE : FEWEST) && this.arePut();
  }

  /** Between bold questions, what else is bold and a sentence is one too: "Tell us of your first match." Ahead of them a short one. */
  has(i: number): boolean {
    if (this.asked.has(i)) return true;
    if (!this.areMarked || !this.isPrompt(i)) return false;
    if (i > this.first || isBidding(this.talk.text.slice(...this.talk.lines[i]!.span))) return true;
    const { text, lines, language } = this.talk;
    return this.areTakingTurns && language.talk.test(text.slice(...lines[i + 1]!.span));
  }

  /** Whether a paragraph is a bold sentence that something plain answers. */
  private isPrompt(i: number): boolean {
    const line = this.talk.lines[i]!;
    const next = this.talk.lines[i + 1];
    if (next === undefined || this.isStressed(i + 1) || next.label === 'nobody') return false;
    return this.isStressed(i) && !OPENING.test(this.talk.text.slice(...line.span)) && this.talk.isSpeech(line.span);
  }

  private isStressed(i: number): boolean {
    return this.stressed.at(this.talk.lines[i]!.span[0]) !== undefined;
  }

  /** Whether questions that nothing marks are short, one of them is put to a second person, and they begin near the top. */
  private arePut(): boolean {
    const { text, lines, language } = this.talk;
    const words = this.places.map((i) => text.slice(...lines[i]!.span));
    return (
      words.some((question) => language.hearer.test(question)) &&
      words.every(({ length }) => length < LONGEST_PUT) &&
      this.first < LATEST_QUESTION
    );
  }
}

function isBidding(words: string): boolean {
  return words.length < LONGEST_BIDDING && SENTENCE.test(words);
}

function isQuestion({ text }: Talk, { span, label }: Line): boolean {
  const words = text.slice(...span);
  return label === undefined && words.length < LONGEST_QUESTION && QUESTION.test(words) && !OPENING.test(words);
}
