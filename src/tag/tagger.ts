import type { Language } from '../language/language.js';
import type { Odds } from '../odds.js';
import type { Quotation } from '../text/quotations.js';
import type { Segmentation } from '../text/segment.js';
import type { Span } from '../text/span.js';
import { Spans } from '../text/spans.js';
import { acrossParagraphs, type Lead } from './across.js';
import type { TaggedAttribution } from './attribution.js';
import { type Attribution, around, decode, decodeInside, decodeLead, type Inner, ParagraphScores } from './decode.js';
import { headlines } from './headlines.js';
import { type Hinted, Hints } from './hints.js';
import { type Layout, layOut, type Run } from './layout.js';
import { type Mention, mentions } from './mentions.js';
import { setOff } from './set-off.js';
import type { Platt, Settings } from './settings.js';
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
}

/** A quotation of fewer words may well be a title, a term or scorn, and is no reason to look twice. */
const WORTH_A_SECOND_LOOK = 4;

/** A lead without a verb is no longer, in UTF-16 code units. */
const LONGEST_LEAD = 90;
const LONGEST_AHEAD = 30;

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
    const attributions: TaggedAttribution[] = [];
    const found: Mention[] = [];
    const leads: Lead[] = [];
    const told: Hinted[] = [];
    const beforeBlock = endsBeforeBlocks(segmentation);
    for (const window of windows(this.words(text, segmentation))) {
      const encoded = await this.encode(window.pieces, window.shapes);
      for (const { words, rows } of window.paragraphs) {
        const scores = new ParagraphScores(encoded.scores, rows, this.settings);
        const layout = layOut(text, words, segmentation);
        const hints = new Hints(encoded.hints, rows, words, this.settings.hints);
        const seen = this.look(scores, layout, words, segmentation);
        for (const attribution of seen) {
          const inner = this.inside(attribution, seen, scores, layout, text, words);
          const outer = this.place(around(attribution, inner), words);
          attributions.push(outer);
          told.push({ cue: outer.cue, hint: hints.of(attribution.cue) });
          for (const one of inner) {
            const placed = this.place({ ...one, logP: 0 }, words);
            attributions.push({ ...placed, p: outer.p * this.odds.reported });
            told.push({ cue: placed.cue, hint: hints.of(one.cue) });
          }
        }
        for (const mention of mentions(text, words, rows, encoded.mentions, this.language.mentions))
          found.push(mention);
        const { end } = words[words.length - 1]!;
        const isColon = text[end - 1] === ':';
        const lead = isColon || beforeBlock.has(end) ? decodeLead(scores, layout, this.settings.bias) : null;
        if (lead) {
          const placed = this.place({ ...lead, content: [] }, words);
          leads.push({ end, isColon, ...placed });
          told.push({ cue: placed.cue, hint: hints.of(lead.cue) });
        } else if (isColon) leads.push(...verbless(text, words, found, this.odds.signed));
      }
    }
    const across = acrossParagraphs(text, segmentation, attributions, leads, this.language.mentions, this.odds);
    const whole = setOff(text, segmentation, across, leads, this.language.text, this.odds);
    const titled = headlines(text, segmentation, whole, found, this.language.headlines, this.odds);
    return {
      attributions: [...whole, ...titled].sort((a, b) => a.cue[0] - b.cue[0]),
      mentions: found,
      hints: Spans.of(told, ({ cue }) => cue),
    };
  }

  /** The words of each paragraph, but for what is none of the text's. */
  private *words(text: string, segmentation: Segmentation): Generator<readonly Word[]> {
    const { paragraphs, furniture } = segmentation;
    for (const paragraph of paragraphs.values) {
      const all = words(text, paragraph, this.vocabulary);
      const found =
        furniture.length === 0 ? all : all.filter(({ start, end }) => furniture.touching([start, end]).length === 0);
      if (found.length > 0) yield* stretches(found, segmentation);
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
    const found = decode(scores, layout, bias);
    const left = uncredited(quotations, found, words);
    if (left === 0) return found;
    const again = decode(scores, layout, bias, bias.quotedCue);
    return uncredited(quotations, again, words) < left ? again : found;
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
    const found = decodeInside(scores, layout, attribution, all, this.settings.bias, (t) => says(words[t]!));
    return found.filter(({ content: [[first, last]] }) => {
      const isBeginning = first === 0 || layout.sentences[first - 1] !== layout.sentences[first];
      const { start } = words[first]!;
      const isLong = last - first >= WORTH_A_SECOND_LOOK;
      return isLong && (isBeginning || SETS_OFF.test(text.slice(Math.max(0, start - 4), start)));
    });
  }

  private place({ cue, content, source, sourceP, logP }: Attribution, words: readonly Word[]): TaggedAttribution {
    const at = ([first, last]: Run): Span => [words[first]!.start, words[last]!.end];
    const { calibration, sourceCalibration } = this.settings;
    return {
      cue: at(cue),
      content: content.map(at),
      source: source && at(source),
      sourceP: source ? calibrated(Math.min(sourceP, SUREST_OF_SOURCE), sourceCalibration) : 1,
      p: calibrated(Math.min(Math.exp(logP), SUREST), calibration),
    };
  }
}

function calibrated(p: number, { slope, offset }: Platt): number {
  return 1 / (1 + Math.exp(-(slope * Math.log(p / (1 - p)) + offset)));
}

/** How many quotations long enough to matter no attribution's content touches. */
function uncredited(quotations: readonly Quotation[], found: readonly Attribution[], words: readonly Word[]): number {
  return quotations.filter(({ inner: [start, end] }) => {
    const inside = words.filter((word) => word.start < end && word.end > start).length;
    if (inside < WORTH_A_SECOND_LOOK) return false;
    return !found.some((a) => a.content.some(([f, l]) => words[f]!.start < end && words[l]!.end > start));
  }).length;
}

/** Where the paragraphs end that block quotations stand behind. */
function endsBeforeBlocks({ paragraphs, blocks }: Segmentation): Set<number> {
  return new Set(blocks.values.flatMap(([start]) => paragraphs.values[paragraphs.lastBefore(start) - 1]?.[1] ?? []));
}

/** A paragraph that ends with a colon and is hardly more than a name: "And from Mayor Ann Hale, who chairs it:". */
function verbless(text: string, words: readonly Word[], found: readonly Mention[], p: number): Lead[] {
  const [start, end] = [words[0]!.start, words[words.length - 1]!.end];
  if (end - start > LONGEST_LEAD) return [];
  const own = found.slice(found.findLastIndex(({ span }) => span[0] < start) + 1);
  const names = own.filter(({ span, kind }) => kind === 'name' && span[1] <= end);
  const [person, another] = names.filter(({ types }) => types[0]! > 0.5 && Math.max(...types) === types[0]);
  if (!person || another || person.span[0] - start > LONGEST_AHEAD) return [];
  const isNoMore = /^(?:\s?[,(][^:]*)?:$/.test(text.slice(person.span[1], end));
  const isName = /^\p{Lu}/u.test(text.slice(...person.span));
  return isNoMore && isName ? [{ end, isColon: true, cue: [end - 1, end], source: person.span, p }] : [];
}
