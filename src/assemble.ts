import { withInserted } from './inserted.js';
import { withQuoted } from './quoted-as.js';
import { distinct, draft, type Passage } from './record/draft.js';
import { kindOf, marksAround, WORD } from './record/kind.js';
import type { Scene } from './record/scene.js';
import type { Context } from './step.js';
import type { TaggedAttribution } from './tag/attribution.js';
import { labelAt } from './text/labels.js';
import { without } from './text/page.js';
import { phraseAt } from './text/phrases.js';
import type { Quotation } from './text/quotations.js';
import { contains, overlaps, type Span } from './text/span.js';
import { Spans } from './text/spans.js';
import type { Turn } from './text/turn.js';

/** Of a turn without a label, so much must be another attribution's for it to be that one. */
const HALF = 0.5;
const SAYS = /[\p{L}\p{N}]/u;
const COLON = ': ';
const SPACE = /^\s$/;
const FOLLOWED = /^\s[\p{L}“"‘]/u;
/** Letters, and what a hyphen joins to them. */
const REST_OF_WORD = /^(?:[\p{L}\p{N}]+)?(?:[-‑](?=\p{L})[\p{L}\p{N}]+)*/u;
const EDGE = /[\s,;:–—-]/;

/** Puts what the tagger found on record: one statement an attribution, of which all else is for the steps behind. */
export function assemble(scene: Scene, context: Context): Scene {
  const { article, segmentation, odds } = context;
  const attributions = withInserted(withQuoted(context), context);
  const { paragraphs, outermost, turns } = segmentation;
  const byOthers = turns.map((turn) => askedBy(turn, context));
  const spoken = turns.map((turn, i) => ({ turn, ...(byOthers[i]?.passage ?? spokenAs(turn, odds.turn)) }));
  const asTurns = new Set(byOthers.map((one) => one?.of));
  const own = attributions.filter(({ isSetOff }) => isSetOff);
  const said = Spans.of(
    [...spoken, ...own].flatMap(({ content }) => content),
    (span) => span,
  );
  const labels = labelsOf(turns);
  const credited = attributions
    .filter((one) => !asTurns.has(one) && isOwnSaying(one, labels, said, context))
    .flatMap((one) => passage(one, context));
  const free = uncredited(article.text, paragraphs, outermost, [...credited, ...spoken]).map((content): Passage => {
    return { kind: kindOf(article.text, content, outermost), content, cue: [], source: [], p: 0 };
  });
  const drafts = [
    ...spoken.map((one) => draft(article, one, null, one.turn)),
    ...[...credited, ...free].map((one) => draft(article, one)),
  ];
  return { ...scene, statements: distinct(drafts).sort((a, b) => a.content[0]![0] - b.content[0]![0]) };
}

/** The labels of turns, each to the end of its mark. */
function labelsOf(turns: readonly Turn[]): Spans<Span> {
  return Spans.of(
    turns.flatMap(({ label, mark, extra }): Span[] => (label ? [[label[0], (mark ?? extra ?? label)[1]]] : [])),
    (span) => span,
  );
}

/** Whether an attribution tells of a saying of its own, and not once more what a turn or its label gives. */
function isOwnSaying(
  { cue, content, source, isSetOff }: TaggedAttribution,
  labels: Spans<Span>,
  said: Spans<Span>,
  context: Context,
): boolean {
  const isInside = said.touching(cue).length > 0;
  const isQuoted = isInside || context.segmentation.outermost.at(cue[0]) !== undefined;
  if (isHeading(cue, context) || (isQuoted && isOwnThought(cue, source, context))) return false;
  if (labels.touching(cue).length > 0 || (source && labels.touching(source).length > 0)) return false;
  return isInside || isSetOff || !isTurnAgain(content, said);
}

/** Where a cue stands; what it does not stand in is undefined. */
interface Place {
  readonly sentence: Span | undefined;
  readonly quotation: Quotation | undefined;
}

/**
 * The words that an attribution credits, with the marks around them, and what was said besides and no words credit; none where it held
 * nothing but a mark.
 */
function passage({ cue, content, source, sourceP = 1, p, isSetOff }: TaggedAttribution, context: Context): Passage[] {
  const { article, segmentation, language } = context;
  const { text } = article;
  const marks = marksAround(cue, segmentation);
  const place: Place = { sentence: segmentation.sentences.at(cue[0]), quotation: segmentation.outermost.at(cue[0]) };
  const whole = (piece: Span): Span =>
    completed(text, withoutHanging(text, inOneQuotation(piece, cue, context), language.text.hanging), context);
  const pieces = besideCue(text, cue, withoutLeads(text, content, language.text.leads), place)
    .map((piece) => asTold(text, piece, place, marks, language.text.stop))
    .flatMap((piece) => withMarks(text, whole(piece), marks))
    .flatMap((piece) => onlyWords(text, piece, segmentation.furniture));
  if (pieces.length === 0) return [];
  const [own, behind] = isSetOff ? [pieces, []] : withoutWholeQuotations(text, pieces, place, segmentation.outermost);
  const credited: Passage = {
    kind: isSetOff ? 'direct' : kindOf(text, own, marks),
    content: own,
    cue: cue[0] < cue[1] ? [trimmed(text, cue)] : [],
    source: source ? [withoutVerb(text, trimmed(text, source), language.text.beforeVerb)] : [],
    sourceP,
    p,
  };
  return behind.length > 0 ? [credited, { kind: 'direct', content: behind, cue: [], source: [], p }] : [credited];
}

/** “Hale was caught on tape”: a source without a verb and what stands behind it. */
function withoutVerb(text: string, [start, end]: Span, beforeVerb: RegExp): Span {
  const own = beforeVerb.exec(text.slice(start, end))?.[0].length;
  return [start, own === undefined ? end : start + own];
}

/**
 * Pieces, and those of them that are quotations of their own behind a sentence that reports: “Hale said she was sorry. “It won’t happen
 * again.”” tells of two sayings, of which no words credit the second.
 */
function withoutWholeQuotations(
  text: string,
  pieces: readonly Span[],
  { sentence }: Place,
  outermost: Spans<Quotation>,
): [own: readonly Span[], behind: readonly Span[]] {
  const isBehind = (piece: Span): boolean => {
    const outer = outermost.at(piece[0])?.outer;
    return sentence !== undefined && outer?.[0] === piece[0] && outer[1] === piece[1] && piece[0] >= sentence[1];
  };
  const own: Span[] = [];
  const behind: Span[] = [];
  for (const piece of pieces) (isBehind(piece) ? behind : own).push(piece);
  const reports = own.length > 0 && behind.length > 0 && kindOf(text, own, outermost) === 'indirect';
  return reports ? [own, behind] : [pieces, []];
}

/** A piece that begins a quotation, up to its end where the rest is what is told in it: it is all one saying. */
function inOneQuotation([start, end]: Span, cue: Span, { attributions, segmentation }: Context): Span {
  const around = segmentation.outermost.at(start);
  if (!around || start > around.inner[0] || end >= around.inner[1] || overlaps(around.outer, cue)) return [start, end];
  const rest: Span = [end, around.outer[1]];
  return [start, attributions.some((other) => contains(rest, other.cue)) ? around.inner[1] : end];
}

/** Without the first pieces that only lead to what is said. */
function withoutLeads(text: string, content: readonly Span[], leads: RegExp): readonly Span[] {
  const first = content.findIndex((piece) => !leads.test(text.slice(...piece).trim()));
  return first > 0 ? content.slice(first) : content;
}

/** Of what is told inside a quotation the pieces of the cue's own sentence, where it has some, and what is quoted right behind it. */
function besideCue(text: string, cue: Span, content: readonly Span[], { sentence, quotation }: Place): readonly Span[] {
  if (!sentence || cue[0] === cue[1] || !quotation) return content;
  const isBehind = ([start]: Span): boolean => start >= sentence[1] && !SAYS.test(text.slice(sentence[1], start));
  const beside = content.filter((piece) => overlaps(sentence, piece) || isBehind(piece));
  return beside.length > 0 ? beside : content;
}

/**
 * What is told inside a quotation, up to the end of the cue's sentence, or of what is quoted there once more: “He said it would float. It
 * sank.” has the quoted one's own words again.
 */
function asTold(
  text: string,
  [start, end]: Span,
  { sentence, quotation }: Place,
  marks: Spans<Quotation>,
  stop: RegExp,
): Span {
  if (!quotation || !sentence || start < sentence[0] || start >= sentence[1] || end > quotation.outer[1])
    return [start, end];
  const sentenceEnd = sentence[0] + text.slice(...sentence).replace(stop, '').length;
  const again = marks.at(start) ?? marks.at(sentenceEnd - 1);
  const last = Math.min(end, quotation.inner[1], again ? again.outer[1] : sentenceEnd);
  return [start, last > start ? last : end];
}

/** A turn's words are given as they were said, and its label credits them. */
function spokenAs({ label, mark, content }: Turn, p: number): Passage {
  return { kind: 'direct', content, cue: mark ? [mark] : [], source: label ? [label] : [], p };
}

/** A question without a label that its own words credit, up to a colon: "Reader Ann Hale asks: why is it so?" */
function askedBy(
  { label, voice, content }: Turn,
  { article: { text }, attributions, language }: Context,
): { passage: Passage; of: TaggedAttribution } | undefined {
  const [own] = content;
  if (label || voice !== 'asks' || content.length > 1 || !own) return undefined;
  const colon = text.slice(...own).indexOf(COLON);
  const asked: Span = [own[0] + colon + COLON.length, own[1]];
  if (colon < 0) return undefined;
  const of = attributions.find(
    ({ cue, source, content: pieces }) =>
      source !== null &&
      contains([own[0], asked[0]], source) &&
      contains([own[0], asked[0]], cue) &&
      !language.actors.sources.pronoun(text.slice(...source)) &&
      covered(asked, pieces) > HALF * (asked[1] - asked[0]),
  );
  if (!of) return undefined;
  // "wants to know:": what was taken for the beginning of what is asked is of the cue.
  const led = of.content.filter((piece) => piece[1] <= asked[0]).map(([, to]) => to);
  const cue: Span = [of.cue[0], Math.max(of.cue[1], ...led)];
  return {
    passage: { kind: 'direct', content: [asked], cue: [trimmed(text, cue)], source: [of.source!], p: of.p },
    of,
  };
}

/** Whether a cue is the colon of a heading or a field, under which nobody speaks: "Verdict:". */
function isHeading([start, end]: Span, { article: { text }, segmentation, language }: Context): boolean {
  const paragraph = segmentation.paragraphs.at(start);
  if (!paragraph || text.slice(start, end).trim() !== ':' || /[:.]/.test(text.slice(paragraph[0], start))) return false;
  return labelAt(text, paragraph, language.text.turns) === 'nobody';
}

/** Whether an attribution that stands outside a turn gives its words once more. */
function isTurnAgain(content: readonly Span[], said: Spans<Span>): boolean {
  return content.some((piece) => said.touching(piece).length > 0);
}

/** "I think", "we hope", "do you believe": in talk, words of the turn, and no other saying. */
function isOwnThought(cue: Span, source: Span | null, { article: { text }, language }: Context): boolean {
  const sort = source && language.actors.sources.pronoun(text.slice(...source));
  const isTalker = sort === 'speaker' || sort === 'speakers' || sort === 'hearer';
  return isTalker && !language.text.turns.told.test(text.slice(...cue));
}

/** How many characters of a span some others cover. */
function covered([start, end]: Span, by: readonly Span[]): number {
  return by.reduce((sum, [from, to]) => sum + Math.max(0, Math.min(end, to) - Math.max(start, from)), 0);
}

/** Without the commas, colons and dashes at its ends, which belong to the sentence around; all of it if it has no more. */
function trimmed(text: string, [start, end]: Span): Span {
  let from = start;
  let to = end;
  while (from < to && EDGE.test(text.charAt(from))) from++;
  while (to > from && EDGE.test(text.charAt(to - 1))) to--;
  return from < to ? [from, to] : [start, end];
}

/** A piece without a conjunction at its end, which joins what stands behind it. */
function withoutHanging(text: string, [start, end]: Span, hanging: RegExp): Span {
  const at = FOLLOWED.test(text.slice(end, end + 2)) ? (hanging.exec(text.slice(start, end))?.index ?? 0) : 0;
  return at > 0 ? [start, start + at] : [start, end];
}

/**
 * A piece that breaks off in a word (“self|-isolation”) or in a noun phrase (“stayed behind with the | men”), up to the end of that, where
 * the sentence goes on so.
 */
function completed(text: string, piece: Span, { segmentation, language }: Context): Span {
  const sentence = segmentation.sentences.at(piece[1] - 1);
  if (!sentence || sentence[1] <= piece[1] || !SAYS.test(text.charAt(piece[1] - 1))) return piece;
  const end = piece[1] + REST_OF_WORD.exec(text.slice(piece[1], sentence[1]))![0].length;
  if (!language.text.unfinished.test(text.slice(piece[0], end))) return [piece[0], end];
  const rest = text.slice(0, sentence[1]);
  const phrase = phraseAt(rest, end, language.phrases);
  return [piece[0], phrase && SPACE.test(rest.slice(end, phrase.whole[0])) ? phrase.head[1] : end];
}

/**
 * A piece that begins or ends just inside quotation marks takes them in; one that begins with a closing mark or ends
 * with an opening one leaves it to whom it belongs. Empty if nothing is left.
 */
function withMarks(text: string, piece: Span, quotations: Spans<Quotation>): [] | [Span] {
  let [start, end] = trimmed(text, piece);
  const near = quotations.touching([start, end]);
  const first = near[0];
  const last = near[near.length - 1];
  if (!first || !last) return [[start, end]];
  if (start >= first.inner[1]) start = first.outer[1];
  else if (start > first.outer[0] && start <= first.inner[0]) start = first.outer[0];
  if (end <= last.inner[0]) end = last.outer[0];
  else if (end >= last.inner[1] && end < last.outer[1]) end = last.outer[1];
  return start < end ? [trimmed(text, [start, end])] : [];
}

/** A piece without what stands in it that is no words: the number of a line, the time of a caption. */
function onlyWords(text: string, piece: Span, furniture: Spans<Span>): Span[] {
  const between = furniture.touching(piece);
  if (between.length === 0) return [piece];
  return without(between, piece)
    .filter((part) => SAYS.test(text.slice(...part)))
    .map((part) => trimmed(text, part));
}

/**
 * Quotations that no words credit and that stand as sentences of their own: a whole paragraph, or from a sentence's
 * beginning to its end mark inside one. They are sayings beyond doubt, and who said them is for later steps, or stays
 * open; a quotation inside a sentence that credits no one may be a title or a term, and is left alone. Who tells in one what
 * others said (“Dad said it would sink.”) credits them, and not himself.
 */
function uncredited(
  text: string,
  paragraphs: Spans<Span>,
  quotations: Spans<Quotation>,
  credited: readonly Passage[],
): Span[][] {
  const ofPassage = (s: Passage): readonly Span[] => [...s.content, ...s.cue, ...s.source];
  const occupied = Spans.of(
    credited.flatMap((of) => ofPassage(of).map((span) => ({ span, of }))),
    ({ span }) => span,
  );
  const isTold = (of: Passage, quotation: Span): boolean =>
    of.cue.length > 0 && ofPassage(of).every((span) => contains(quotation, span));
  const out: Span[][] = [];
  for (const { outer, inner, marks, closed } of quotations.values) {
    const [start, end] = outer;
    if (!occupied.touching(outer).every(({ of }) => isTold(of, outer))) continue;
    if (marks === 'single' && !closed) continue;
    const [from, to] = paragraphs.at(start)!;
    const before = text.slice(from, start);
    const after = text.slice(Math.min(end, to), to);
    const isAlone = before === '' && !/[\p{L}\p{N}]/u.test(after);
    const isSentence =
      closed &&
      /(?:^|[.!?…][”"’)]*\s+)$/.test(before) &&
      /[.!?…][”"’')]*$/.test(text.slice(...inner)) &&
      /^(?:$|\s+[\p{Lu}“"‘(])/u.test(after);
    if (!isAlone && !isSentence) continue;
    if ((text.slice(...inner).match(WORD)?.length ?? 0) < 3) continue;
    out.push([outer]);
  }
  return out;
}
