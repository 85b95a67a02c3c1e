import type { Language } from '../language/language.js';
import type { Odds } from '../odds.js';
import type { Quotation } from '../text/quotations.js';
import type { Segmentation } from '../text/segment.js';
import type { Span } from '../text/span.js';
import { Spans } from '../text/spans.js';
import { acrossParagraphs, type Lead } from './across.js';
import { asides } from './asides.js';
import type { TaggedAttribution } from './attribution.js';
import {
  type Attribution,
  around,
  decode,
  decodeInside,
  decodeLead,
  findCues,
  findSource,
  type Inner,
  ParagraphScores,
} from './decode.js';
import { whole } from './halves.js';
import { headlines } from './headlines.js';
import { type Hinted, Hints, innerScores } from './hints.js';
import { decodeInner } from './inner.js';
import { type Layout, layOut, type Run, sentenceOf } from './layout.js';
import { type Mention, mentions } from './mentions.js';
import { setOff } from './set-off.js';
import type { Bias, Platt, Settings } from './settings.js';
import { stretches } from './stretches.js';
import type { Vocabulary } from './vocabulary.js';
import { windows } from './windows.js';
import { type Word, words } from './words.js';

/**
 * Runs the encoder and its heads on one window: numbers of pieces and shapes in, a row of scores a piece out
 * (row-major). Who calls brings it, so that this code runs on onnxruntime in Node and in a browser alike.
 */
export type Encode = (pieces: Int32Array, shapes: Int32Array) => Promise<Encoded>;

export interface Encoded {
  /** Of attributions: the columns are those of `columns` in `decode.ts`. */
  readonly scores: Float32Array;
  /** Of mentions: see `mentions.ts`. */
  readonly mentions: Float32Array;
  /** Of the words that tell to whom, through what and when: see `hints.ts`. */
  readonly hints: Float32Array;
}

/** All that the tagger finds in a text. */
export interface Tagged {
  /** In the order of their cues. */
  readonly attributions: readonly TaggedAttribution[];
  /** In the order of their beginnings. */
  readonly mentions: readonly Mention[];
  /** By their cues. */
  readonly hints: Spans<Hinted>;
  /** Who would be credited if some words, of one paragraph, were a cue; undefined where nobody would. UTF-16 code units. */
  readonly sourceOf: (cue: Span) => TaggedSource | undefined;
}

/** Words that name who speaks, and how probable it is that they, and no others of their sentence, do. */
export interface TaggedSource {
  readonly span: Span;
  readonly p: number;
}

/** What is known so far. */
interface Known {
  readonly attributions: TaggedAttribution[];
  readonly mentions: Mention[];
  readonly leads: Lead[];
  readonly hints: Hinted[];
  readonly paragraphs: Paragraph[];
}

/** One paragraph's words, and what text and encoder say of them. */
interface Paragraph {
  readonly words: readonly Word[];
  readonly layout: Layout;
  readonly scores: ParagraphScores;
  /** Of statements inside others. */
  readonly inner: ParagraphScores;
  readonly hints: Hints;
}

/** A quotation of fewer words may well be a title, a term or scorn, and is no reason to look twice. */
const WORTH_A_SECOND_LOOK = 4;

/** A lead without a verb is no longer, in UTF-16 code units. */
const LONGEST_LEAD = 90;
const LONGEST_AHEAD = 30;
/** As much of a paragraph’s end is looked at for what leads on, in UTF-16 code units. */
const LONGEST_ANNOUNCED = 160;

/** Set on the reader's corpus, its dev part. */
const INNER_BIAS: Bias = { cue: 1, quotedCue: 0, content: 0, piece: 0, sourceless: 0 };

/** Less probable statements inside others are mostly pieces of them: “asked | to”. */
const SURE = 0.35;

/** What stands before a quotation that is a sentence, and no part of one. */
const SETS_OFF = /[,:—–-]\s*$/;

/** The probabilities above which the model's certainty means no more. */
const SUREST = 1 - 1e-4;
const SUREST_OF_SOURCE = 1 - 1e-7;

/** Finds attributions and mentions. Holds the weights' settings and the vocabulary; keeps nothing of the texts. */
export class Tagger {
  constructor(
    private readonly encode: Encode,
    private readonly vocabulary: Vocabulary,
    private readonly settings: Settings,
    private readonly odds: Pick<Odds, 'signed' | 'headline' | 'reported'>,
    private readonly language: Pick<Language, 'mentions' | 'text' | 'headlines'>,
  ) {}

  async tag(text: string, segmentation: Segmentation): Promise<Tagged> {
    const known: Known = { attributions: [], mentions: [], leads: [], hints: [], paragraphs: [] };
    const beforeBlock = endsBeforeBlocks(segmentation);
    const turns = Spans.of(
      segmentation.turns.flatMap(({ content }) => content),
      (span) => span,
    );
    for (const window of windows(this.words(text, segmentation))) {
      const encoded = await this.encode(window.pieces, window.shapes);
      for (const { words, rows } of window.paragraphs) {
        const layout = layOut(text, words, segmentation);
        const paragraph: Paragraph = {
          words,
          layout,
          scores: new ParagraphScores(encoded.scores, rows, this.settings),
          inner: innerScores(encoded.hints, rows, this.settings.hints),
          hints: new Hints(encoded.hints, rows, words, this.settings.hints),
        };
        known.paragraphs.push(paragraph);
        this.credit(paragraph, text, segmentation, turns, known);
        for (const mention of mentions(text, words, rows, encoded.mentions, this.language.mentions))
          known.mentions.push(mention);
        this.lead(paragraph, text, beforeBlock, known);
      }
    }
    const across = acrossParagraphs(
      text,
      segmentation,
      known.attributions,
      known.leads,
      this.language.mentions,
      this.odds,
    );
    const whole = setOff(text, segmentation, across, known.leads, this.language.text, this.odds);
    const aside = asides(text, segmentation, whole, known.mentions, this.language.mentions, this.odds);
    const titled = headlines(text, segmentation, whole, known.mentions, this.language.headlines, this.odds);
    return {
      attributions: [...whole, ...aside, ...titled].sort((a, b) => a.cue[0] - b.cue[0]),
      mentions: known.mentions,
      hints: Spans.of(known.hints, ({ cue }) => cue),
      sourceOf: this.supposing(known.paragraphs),
    };
  }

  private supposing(paragraphs: readonly Paragraph[]): Tagged['sourceOf'] {
    const all = Spans.of(paragraphs, ({ words }): Span => [words[0]!.start, words.at(-1)!.end]);
    return (span) => {
      const paragraph = all.at(span[0]);
      const [cue] = paragraph ? runsOf([span], paragraph.words) : [];
      if (!paragraph || !cue) return undefined;
      const { words, layout, scores } = paragraph;
      const isUsed = new Uint8Array(words.length).fill(1, cue[0], cue[1] + 1);
      const reach = sentenceOf(cue, layout);
      const { run, p } = findSource(
        scores.pairs(cue),
        scores.sourceless(cue),
        isUsed,
        this.settings.bias.sourceless,
        reach,
      );
      if (!run) return undefined;
      return { span: [words[run[0]]!.start, words[run[1]]!.end], p };
    };
  }

  /** The attributions of a paragraph, and those inside what they credit and inside what somebody says in turn. */
  private credit(
    { words, layout, scores, inner, hints }: Paragraph,
    text: string,
    segmentation: Segmentation,
    turns: Spans<Span>,
    known: Known,
  ): void {
    const put = (one: Attribution, p: (own: number) => number, least = 0): void => {
      const placed = this.place(one, words, text);
      if (placed.p < least) return;
      const isAct = innerCues.some((cue) => meets(cue, one.cue));
      known.attributions.push({ ...placed, p: p(placed.p), isAct });
      known.hints.push({ cue: placed.cue, hint: hints.of(one.cue) });
    };
    const seen = this.look(scores, layout, words, segmentation);
    const cues: Run[] = seen.map(({ cue }) => cue);
    const innerCues = findCues(inner, INNER_BIAS.cue);
    const putInner = (one: Attribution, most: number): void => {
      if (cues.some((cue) => meets(cue, one.cue))) return;
      cues.push(one.cue);
      put(one, (own) => Math.min(own, most), SURE);
    };
    for (const attribution of seen) {
      const quoted = this.inside(attribution, seen, scores, layout, text, words);
      const { p } = this.place(attribution, words, text);
      put(around(attribution, quoted), () => p);
      cues.push(...quoted.map(({ cue }) => cue));
      for (const one of decodeInner(inner, layout, attribution, innerCues, INNER_BIAS)) putInner(one, p);
      for (const one of quoted) put({ ...one, logP: 0 }, () => p * this.odds.reported);
    }
    // What somebody says in turn holds what they tell of others, too; all else what is done by saying something.
    const spoken = { content: runsOf(turns.touching([words[0]!.start, words.at(-1)!.end]), words) };
    const all = { content: [[0, words.length - 1] as const] };
    const isFree = (cue: Run): boolean =>
      !cues.some((other) => meets(other, cue)) && !seen.some(({ content }) => content.some((run) => meets(run, cue)));
    for (const outer of [spoken, all]) {
      for (const one of decodeInner(inner, layout, outer, innerCues.filter(isFree), INNER_BIAS)) putInner(one, 1);
    }
  }

  /** What leads to the paragraph behind, if this one does. */
  private lead(
    { words, layout, scores, hints }: Paragraph,
    text: string,
    beforeBlock: ReadonlySet<number>,
    known: Known,
  ): void {
    const { end } = words[words.length - 1]!;
    const isColon = text[end - 1] === ':';
    const lead = isColon || beforeBlock.has(end) ? decodeLead(scores, layout, this.settings.bias) : null;
    if (lead) {
      const placed = this.place({ ...lead, content: [] }, words, text);
      known.leads.push({ end, isColon, ...placed });
      known.hints.push({ cue: placed.cue, hint: hints.of(lead.cue) });
    } else if (isColon) {
      const { announces } = this.language.text;
      const led = announced(text, words, known.mentions, announces, this.odds.signed);
      known.leads.push(...(led ? [led] : verbless(text, words, known.mentions, this.odds.signed)));
    }
  }

  /** The words of each paragraph, but for what is none of the text's. */
  private *words(text: string, segmentation: Segmentation): Generator<readonly Word[]> {
    const { paragraphs, furniture } = segmentation;
    for (const paragraph of paragraphs.values) {
      const all = words(text, paragraph, this.vocabulary);
      const own =
        furniture.length === 0 ? all : all.filter(({ start, end }) => furniture.touching([start, end]).length === 0);
      if (own.length > 0) yield* stretches(own, segmentation);
    }
  }

  /** Decodes a paragraph, and again with an ear for fainter cues where a quotation would stay without attribution. */
  private look(
    scores: ParagraphScores,
    layout: Layout,
    words: readonly Word[],
    { outermost }: Segmentation,
  ): Attribution[] {
    const { bias } = this.settings;
    const quotations = outermost.touching([words[0]!.start, words[words.length - 1]!.end]);
    const attributions = decode(scores, layout, bias);
    const left = uncredited(quotations, attributions, words);
    if (left === 0) return attributions;
    const again = decode(scores, layout, bias, bias.quotedCue);
    return uncredited(quotations, again, words) < left ? again : attributions;
  }

  /** What is quoted inside the content of an attribution, as a sentence, with words of its own that credit it. */
  private inside(
    attribution: Attribution,
    all: readonly Attribution[],
    scores: ParagraphScores,
    layout: Layout,
    text: string,
    words: readonly Word[],
  ): Inner[] {
    const { reporting } = this.language.text;
    const says = ({ start, end }: Word): boolean => reporting.has(text.slice(start, end).toLowerCase());
    const inner = decodeInside(scores, layout, attribution, all, this.settings.bias, (t) => says(words[t]!));
    return inner.filter(({ content: [[first, last]] }) => {
      const isBeginning = first === 0 || layout.sentences[first - 1] !== layout.sentences[first];
      const { start } = words[first]!;
      const isLong = last - first >= WORTH_A_SECOND_LOOK;
      return isLong && (isBeginning || SETS_OFF.test(text.slice(Math.max(0, start - 4), start)));
    });
  }

  private place(attribution: Attribution, words: readonly Word[], text: string): TaggedAttribution {
    const { cue, content, source, sourceP, logP } = attribution;
    const at = ([first, last]: Run): Span => [words[first]!.start, words[last]!.end];
    const { calibration, sourceCalibration } = this.settings;
    return {
      cue: at(cue),
      content: content.map(at),
      source:
        source && at(whole(source, words, (i) => text.slice(words[i]!.start, words[i]!.end), this.language.mentions)),
      sourceP: source ? calibrated(Math.min(sourceP, SUREST_OF_SOURCE), sourceCalibration) : 1,
      p: calibrated(Math.min(Math.exp(logP), SUREST), calibration),
    };
  }
}

/** The words that stand in some spans, a run for each that has any. */
function runsOf(spans: readonly Span[], words: readonly Word[]): Run[] {
  return spans.flatMap(([start, end]): Run[] => {
    const first = words.findIndex((word) => word.end > start);
    const last = words.findLastIndex((word) => word.start < end);
    return first >= 0 && first <= last ? [[first, last]] : [];
  });
}

function meets([first, last]: Run, [from, to]: Run): boolean {
  return first <= to && from <= last;
}

function calibrated(p: number, { slope, offset }: Platt): number {
  return 1 / (1 + Math.exp(-(slope * Math.log(p / (1 - p)) + offset)));
}

/** How many quotations long enough to matter no attribution's content touches. */
function uncredited(
  quotations: readonly Quotation[],
  attributions: readonly Attribution[],
  words: readonly Word[],
): number {
  return quotations.filter(({ inner: [start, end] }) => {
    const inside = words.filter((word) => word.start < end && word.end > start).length;
    if (inside < WORTH_A_SECOND_LOOK) return false;
    return !attributions.some((a) => a.content.some(([f, l]) => words[f]!.start < end && words[l]!.end > start));
  }).length;
}

/** Where the paragraphs end that block quotations stand behind. */
function endsBeforeBlocks({ paragraphs, blocks }: Segmentation): Set<number> {
  return new Set(blocks.values.flatMap(([start]) => paragraphs.values[paragraphs.lastBefore(start) - 1]?.[1] ?? []));
}

/** “On Friday, Ann Hale made the following comment:”, where the heads found no cue: whoever stands right before it. */
function announced(
  text: string,
  words: readonly Word[],
  mentions: readonly Mention[],
  announces: RegExp,
  p: number,
): Lead | undefined {
  const { end } = words[words.length - 1]!;
  const from = Math.max(words[0]!.start, end - LONGEST_ANNOUNCED);
  const said = announces.exec(text.slice(from, end));
  if (!said) return undefined;
  const start = from + said.index + 1;
  const source = mentions.findLast(({ span }) => span[1] <= start && text.slice(span[1], start).trim() === '');
  return source && { end, isColon: true, cue: [start, end - 1], source: source.span, p };
}

/** A paragraph that ends with a colon and is hardly more than a name: "And from Mayor Ann Hale, who chairs it:". */
function verbless(text: string, words: readonly Word[], mentions: readonly Mention[], p: number): Lead[] {
  const [start, end] = [words[0]!.start, words[words.length - 1]!.end];
  if (end - start > LONGEST_LEAD) return [];
  const own = mentions.slice(mentions.findLastIndex(({ span }) => span[0] < start) + 1);
  const names = own.filter(({ span, kind }) => kind === 'name' && span[1] <= end);
  const [person, another] = names.filter(({ types }) => types[0]! > 0.5 && Math.max(...types) === types[0]);
  if (!person || another || person.span[0] - start > LONGEST_AHEAD) return [];
  const isNoMore = /^(?:\s?[,(][^:]*)?:$/.test(text.slice(person.span[1], end));
  const isName = /^\p{Lu}/u.test(text.slice(...person.span));
  return isNoMore && isName ? [{ end, isColon: true, cue: [end - 1, end], source: person.span, p }] : [];
}
