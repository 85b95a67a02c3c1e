import type { TextWords } from '../language/text.js';
import type { TurnWords } from '../language/turns.js';
import { type Label, labelAlone, labelAt } from './labels.js';
import { type Layout, without } from './page.js';
import type { Quotation } from './quotations.js';
import { trim } from './space.js';
import type { Span } from './span.js';
import { Spans } from './spans.js';

/** What one speaker says at a time in an interview or a transcript: "VELD: We have no plans." */
export interface Turn {
  /** The words that name the speaker, without the colon; null where only its form tells a question, and its answer. UTF-16 code units. */
  readonly label: Span | null;
  /** What parts the label from the words; null where it stands on a line of its own, or there is none. */
  readonly mark: Span | null;
  /** An office, a seat, a firm, an aside that the label sets off from the name. */
  readonly extra: Span | null;
  /** What the label says that its bearer is. */
  readonly office: Span | null;
  /** Through what it was said, where the label names it. */
  readonly through: Span | null;
  /** When its first caption is shown; null outside captions. */
  readonly shown: Span | null;
  /** What is said, a span a paragraph, without directions for the stage. */
  readonly content: readonly Span[];
  /** Of an interview whose labels name nobody: whether it asks or answers. */
  readonly voice: 'asks' | 'answers' | null;
  /** Whether the label names a person, and not only an office ("THE WITNESS"). */
  readonly isNamed: boolean;
}

/** Fewer labelled paragraphs may be headings, or a headline with a colon. */
const FEWEST = 3;
/** Bold or italic questions need be no more to be an interview's. */
const FEWEST_MARKED = 2;
/** Where nothing else marks questions, the first stands above this paragraph. */
const LATEST_QUESTION = 8;
/** So large a part of the turns must talk as people do: of themselves, to one another, in questions. */
const TALKING = 0.25;
/** A line of more characters is no heading. */
const LONGEST_HEADING = 80;
/** A question without a label is no longer. */
const LONGEST_QUESTION = 400;
const LONGEST_PUT = 200;

/** A headline's label of more words has a verb. */
const LONGEST_NAME = 3;

const SENTENCE_END = /[.!?…—–-][”’"'»)\]]*$/;
const SMALL_LETTER = /\p{Ll}/u;
const OPENING = /^[“"‘'«]/;

/** One paragraph of a text, as far as its form tells. */
interface Line {
  readonly span: Span;
  readonly label: Label | 'nobody' | undefined;
  /** The words behind the label; the whole paragraph where it has none. */
  readonly words: Span;
}

/**
 * The turns of a text: of a transcript, where labels stand before words that sound like talk; of an interview whose questions stand
 * in paragraphs of their own; and single quotations behind a name and a colon. What follows a turn goes on with it up to
 * the next label, a heading, a rule, or a paragraph that tells of the speaker again. Empty for any other text.
 *
 * @param stressed paragraphs that are bold or italic throughout
 */
export function turns(
  text: string,
  { paragraphs, furniture, times }: Layout,
  quotations: Spans<Quotation>,
  { turns: words }: TextWords,
  stressed: Spans<Span>,
): Turn[] {
  const page = new Page(text, paragraphs, quotations, words, furniture);
  const found = page.transcript() ?? page.interview(stressed) ?? page.quoted();
  if (times.length === 0) return found;
  const captions = Spans.of(times, (span) => span);
  return found.map((turn) => ({ ...turn, shown: times[captions.lastBefore(turn.content[0]![0])] ?? null }));
}

class Page {
  private readonly lines: readonly Line[];

  constructor(
    private readonly text: string,
    paragraphs: readonly Span[],
    private readonly quotations: Spans<Quotation>,
    private readonly language: TurnWords,
    private readonly furniture: readonly Span[],
  ) {
    this.lines = paragraphs.map((span) => {
      const label = labelAt(text, span, language);
      const isSpoken = label !== undefined && label !== 'nobody';
      return { span, label, words: isSpoken ? [label.end, span[1]] : span };
    });
  }

  /** The turns of a text whose labels, taken together, are a transcript's. */
  transcript(): Turn[] | undefined {
    const candidates = this.candidates();
    if (!this.isTranscript([...candidates.values()])) return undefined;
    const accepted = this.accepted(candidates);
    return this.gather(accepted.size < 2 ? new Map() : accepted);
  }

  /** The labels that words which can be speech stand behind, by the number of their paragraph. */
  private candidates(): Map<number, Label> {
    const out = new Map<number, Label>();
    const alone = this.lines.map(({ span, label }) =>
      label === undefined ? labelAlone(this.text, span, this.language) : undefined,
    );
    const counts = countOf(alone.flatMap((label) => label?.key ?? []));
    for (const [i, { label, words }] of this.lines.entries()) {
      const own = alone[i];
      if (label !== undefined && label !== 'nobody' && this.isSpeech(words, isStrong(label))) out.set(i, label);
      const next = this.lines[i + 1];
      const isKnown = own && (counts.get(own.key)! > 1 || own.kind === 'role' || own.isSetOff);
      if (isKnown && next?.label === undefined && next && !alone[i + 1] && this.isSpeech(next.words)) out.set(i, own);
    }
    return out;
  }

  /** Whether words can be speech: a sentence, and no figure, list or name; behind a sure label it may break off. */
  private isSpeech([start, end]: Span, isSure = false): boolean {
    const words = this.text.slice(start, end).replace(this.language.aside, '').trim();
    return SMALL_LETTER.test(words) && (SENTENCE_END.test(words) || (isSure && /[:;,]$/.test(words)));
  }

  private isTalk(i: number): boolean {
    const line = this.lines[i]!;
    const [start, end] = line.label === undefined ? this.lines[i + 1]!.span : line.words;
    return this.language.talk.test(this.text.slice(start, end));
  }

  private isTranscript(labels: readonly Label[]): boolean {
    const counts = countOf(labels.map(({ key }) => key));
    if (counts.size < 2) return false;
    const strong = new Set(labels.filter((label) => isStrong(label)).map(({ key }) => key));
    const comesBack = labels.length >= FEWEST && Math.max(...counts.values()) > 1;
    if (!comesBack && strong.size < 2) return false;
    const places = [...this.candidates().keys()];
    const talking = places.filter((i) => this.isTalk(i)).length;
    return talking >= Math.max(1, TALKING * places.length);
  }

  /** Those of a transcript's labels that are its own: a label that stands there once and may be a heading is none. */
  private accepted(candidates: ReadonlyMap<number, Label>): Map<number, Label> {
    const counts = countOf([...candidates.values()].map(({ key }) => key));
    const isOwn = (label: Label): boolean => isStrong(label) || counts.get(label.key)! > 1;
    const own = [...candidates.values()].filter(isOwn);
    const words = new Set(own.flatMap(({ key }) => key.split(' ')));
    const keys = new Set(own.map(({ key }) => key));
    const out = new Map<number, Label>();
    for (const [i, line] of this.lines.entries()) {
      const label = candidates.get(i) ?? (line.label === 'nobody' ? undefined : line.label);
      if (!label || (i === 0 && this.isHeadline(label, counts))) continue;
      const isKnown = candidates.has(i)
        ? isOwn(label) || label.key.split(' ').some((word) => words.has(word)) || this.isNamedElsewhere(label)
        : keys.has(label.key) && SMALL_LETTER.test(this.text.slice(...line.words));
      if (isKnown) out.set(i, label);
    }
    return out;
  }

  /** Whether the label of the first paragraph is a headline's: it stands there alone, and no other is near. */
  private isHeadline({ kind, key, extra }: Label, counts: ReadonlyMap<string, number>): boolean {
    if (extra !== null || kind === 'role' || kind === 'asker' || kind === 'answerer') return false;
    const next = this.lines[1]?.label;
    return (counts.get(key) ?? 0) < 2 && (next === undefined || next === 'nobody');
  }

  /** Whether the last word of a label stands elsewhere in the text, as the names of people do. */
  private isNamedElsewhere({ name: [start, end] }: Label): boolean {
    const last = this.text.slice(start, end).split(' ').at(-1)!;
    const first = this.text.indexOf(last);
    return (first >= 0 && first < start) || this.text.includes(last, end);
  }

  /** Puts what stands behind each label together. */
  private gather(labels: ReadonlyMap<number, Label>): Turn[] {
    const out: Open[] = [];
    let open: Open | undefined;
    const last = Math.max(-1, ...labels.keys());
    let isBroken = false;
    for (const [i, line] of this.lines.entries()) {
      const label = labels.get(i);
      if (label) {
        open = turnOf(label);
        out.push(open);
        const words: Span = [label.end, line.span[1]];
        if (words[0] < words[1]) open.content.push(...this.spoken(words));
      } else if (open && this.language.direction.test(this.text.slice(...line.span))) continue;
      else if (open && this.goesOn(line, open) && (i < last || this.comesTalk(i, open, isBroken))) {
        open.content.push(...this.spoken(line.span));
        isBroken = true;
      } else open = undefined;
    }
    return out.filter(({ content }) => content.length > 0);
  }

  /** Whether a paragraph behind a turn is its next: no heading, no rule, and no telling of the speaker. */
  private goesOn({ span, label }: Line, turn: Open): boolean {
    const words = this.text.slice(...span);
    if (label === 'nobody' || this.language.ending.test(words)) return false;
    if (this.isCarriedOn(span, turn)) return true;
    if (!SENTENCE_END.test(words) && words.length < LONGEST_HEADING)
      return words.endsWith(':') && this.language.report.test(words);
    return !this.tells(span, turn);
  }

  /** Whether a paragraph begins with a quotation that the turn left open. */
  private isCarriedOn([start]: Span, { content }: Open): boolean {
    const quotation = this.quotations.at(start);
    if (!quotation || quotation.continues === null) return false;
    const [begun] = this.quotations.values[quotation.continues]!.outer;
    return content.some(([from, to]) => from <= begun && begun < to);
  }

  /** Whether a paragraph behind the last label is talk, or leads to it where turns have several. */
  private comesTalk(i: number, turn: Open, isBroken: boolean): boolean {
    if (this.isCarriedOn(this.lines[i]!.span, turn)) return true;
    return this.lines
      .slice(i, isBroken ? i + 2 : i + 1)
      .some((line) => this.goesOn(line, turn) && this.language.talk.test(this.outside(line.span)));
  }

  /** Whether a paragraph tells of the speaker, or reports what somebody said, and so is no speech of its own. */
  private tells(span: Span, { label, content }: Open): boolean {
    const outside = this.outside(span);
    if (this.language.talk.test(outside)) return false;
    const isQuoting = outside.length < span[1] - span[0];
    if (isQuoting && this.language.report.test(outside)) return true;
    const name =
      label &&
      this.text
        .slice(...label)
        .split(' ')
        .at(-1)!
        .toLowerCase();
    return (
      content.length > 0 &&
      name !== null &&
      name.length > 2 &&
      outside
        .toLowerCase()
        .split(/[^\p{L}\p{N}'-]+/u)
        .includes(name)
    );
  }

  /** The words of a span that stand outside quotation marks. */
  private outside([start, end]: Span): string {
    let at = start;
    let out = '';
    for (const { outer, depth } of this.quotations.touching([start, end])) {
      if (depth > 0 || outer[0] < at) continue;
      out += this.text.slice(at, outer[0]);
      at = outer[1];
    }
    return out + this.text.slice(Math.min(at, end), end);
  }

  /** A paragraph of a turn without the directions inside it. */
  private spoken([start, end]: Span): Span[] {
    const out: Span[] = [];
    let at = start;
    for (const match of this.text.slice(start, end).matchAll(this.language.aside)) {
      out.push([at, start + match.index]);
      at = start + match.index + match[0].length;
    }
    return [...out, [at, end] as Span]
      .flatMap((span) => without(this.furniture, span))
      .map(([from, to]) => trim(this.text, from, to))
      .filter(([from, to]) => SAYS.test(this.text.slice(from, to)));
  }

  /**
   * The turns of an interview whose questions are paragraphs of their own, and whose answers speak of the one who gives
   * them. Where nothing but the question mark tells the questions, they must be put to somebody too.
   */
  interview(stressed: Spans<Span>): Turn[] | undefined {
    const isStressed = ({ span }: Line): boolean => stressed.at(span[0]) !== undefined;
    const isMarked = this.lines.filter((line) => isStressed(line) && this.isQuestion(line)).length >= FEWEST_MARKED;
    const places = this.lines.flatMap((line, i) =>
      this.isQuestion(line) && (!isMarked || isStressed(line)) ? [i] : [],
    );
    if (places.length < (isMarked ? FEWEST_MARKED : FEWEST)) return undefined;
    if (!isMarked && !this.arePut(places)) return undefined;
    // Between bold questions, what else is bold and a sentence is one too: "Tell us of your first match."
    const isAsked = (line: Line, i: number): boolean => {
      if (places.includes(i)) return true;
      const next = this.lines[i + 1];
      const isAnswered = next !== undefined && !isStressed(next) && next.label !== 'nobody';
      return isMarked && i > places[0]! && isAnswered && isStressed(line) && this.isSpeech(line.span);
    };
    const out: Open[] = [];
    let open: Open | undefined;
    let isBroken = false;
    for (const [i, line] of this.lines.entries()) {
      if (isAsked(line, i)) {
        open = { ...NO_LABEL, voice: 'answers', content: [] };
        out.push({ ...NO_LABEL, voice: 'asks', content: [line.span] }, open);
      } else if (open && this.language.direction.test(this.text.slice(...line.span))) continue;
      else if (open && this.goesOn(line, open) && (i <= places.at(-1)! + 1 || this.comesTalk(i, open, isBroken))) {
        isBroken ||= open.content.length > 0;
        open.content.push(...this.spoken(line.span));
      } else open = undefined;
    }
    const answers = out.filter(({ voice, content }) => voice === 'answers' && content.length > 0);
    const own = answers.filter(({ content }) => content.some((span) => this.language.self.test(this.outside(span))));
    const isInterview = own.length > (isMarked ? 0.4 : 0.6) * answers.length && answers.length > places.length / 2;
    return isInterview ? out.filter(({ content }) => content.length > 0) : undefined;
  }

  /** Whether some questions are short, one of them is put to a second person, and they begin near the top. */
  private arePut(places: readonly number[]): boolean {
    const words = places.map((i) => this.text.slice(...this.lines[i]!.span));
    return (
      words.some((question) => this.language.hearer.test(question)) &&
      words.every(({ length }) => length < LONGEST_PUT) &&
      places[0]! < LATEST_QUESTION
    );
  }

  private isQuestion({ span, label }: Line): boolean {
    const words = this.text.slice(...span);
    return label === undefined && words.length < LONGEST_QUESTION && /\?$/.test(words) && !OPENING.test(words);
  }

  /** In any other text: a name, a colon and nothing but a quotation, or several. */
  quoted(): Turn[] {
    return this.lines.flatMap(({ span, label, words: [start, end] }) => {
      if (label === undefined || label === 'nobody' || !this.isPerson(label)) return [];
      const first = this.quotations.at(start);
      if (first?.outer[0] !== start || this.quotations.at(label.name[0]) || SAYS.test(this.outside([start, end])))
        return [];
      return [{ ...turnOf(label), through: null, content: [[start, span[1]] as Span] }];
    });
  }

  /** Whether a label is a person's beyond what a headline may be: "Varga Meets Union". */
  private isPerson(label: Label): boolean {
    const { kind, extra, name } = label;
    if (kind === 'titled' || (kind === 'name' && (extra !== null || label.isListed))) return true;
    const size = this.text.slice(...name).split(' ').length;
    return ['name', 'capitals', 'word'].includes(kind) && size <= LONGEST_NAME && this.isNamedElsewhere(label);
  }
}

interface Open extends Turn {
  readonly content: Span[];
}

const NO_LABEL: Omit<Open, 'voice' | 'content'> = {
  label: null,
  mark: null,
  extra: null,
  office: null,
  through: null,
  shown: null,
  isNamed: false,
};
const SAYS = /[\p{L}\p{N}?!]/u;

function turnOf({ kind, name, mark, extra, office, through }: Label): Open {
  const voice = kind === 'asker' ? 'asks' : kind === 'answerer' ? 'answers' : null;
  return {
    label: name,
    mark,
    extra,
    office,
    through,
    shown: null,
    content: [],
    voice,
    isNamed: kind !== 'role' && voice === null,
  };
}

/** Whether a label alone is nearly sure to be a speaker's. */
function isStrong({ kind, extra, isSetOff }: Label): boolean {
  return isSetOff || (kind === 'name' ? extra !== null : kind !== 'word');
}

function countOf(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
