import { type Label, labelAlone } from './labels.js';
import type { Span } from './span.js';
import type { Spans } from './spans.js';
import { countOf, type Talk } from './talk.js';
import { NO_LABEL, type Open, type Turn, turnOf } from './turn.js';

/** Fewer labelled paragraphs may be headings, or a headline with a colon. */
const FEWEST = 3;
/** So large a part of the turns must talk as people do: of themselves, to one another, in questions. */
const TALKING = 0.25;
/** Fewer questions without a label may be those of one who goes on talking. */
const FEWEST_ASKED = 2;
const SMALL_LETTER = /\p{Ll}/u;

/** The turns of a text whose labels, taken together, are a transcript's; undefined for any other. */
export function transcript(talk: Talk, stressed: Spans<Span>): Turn[] | undefined {
  const possible = candidates(talk);
  if (!isTranscript(talk, possible)) return undefined;
  const labels = accepted(talk, possible);
  const isMarked = [...labels.values()].some((label) => label.isMarked);
  return labels.size < 2 && !isMarked ? [] : gather(talk, labels, unlabelled(talk, labels, stressed));
}

/**
 * The paragraphs in which somebody asks who has no label, as only those who answer have one: bold ones, or questions, each
 * before a label, of which none asks.
 */
function unlabelled(talk: Talk, labels: ReadonlyMap<number, Label>, stressed: Spans<Span>): ReadonlySet<number> {
  const isLabels = (i: number): boolean => labels.has(i) || labels.get(i - 1)?.mark === null;
  const before = [...labels.keys()].map((i) => i - 1).filter((i) => i >= 0 && !isLabels(i));
  const isStressed = (i: number): boolean => stressed.at(talk.lines[i]!.span[0]) !== undefined;
  const marked = before.filter((i) => isStressed(i) && talk.isSpeech(talk.lines[i]!.span));
  if (marked.filter((i) => isAsking(talk, i)).length >= FEWEST_ASKED) return new Set(marked);
  const asked = before.filter((i) => isAsking(talk, i));
  const asks = [...labels].some(([i, { kind }]) => kind === 'asker' || kind === 'role' || isAsking(talk, i));
  return new Set(asks || asked.length < FEWEST_ASKED ? [] : asked);
}

function isAsking({ text, lines }: Talk, i: number): boolean {
  return text.charAt(lines[i]!.span[1] - 1) === '?';
}

/** The labels that words which can be speech stand behind, by the number of their paragraph. */
function candidates(talk: Talk): Map<number, Label> {
  const out = new Map<number, Label>();
  const alone = talk.lines.map(({ span, label }) =>
    label === undefined ? labelAlone(talk.text, span, talk.language) : undefined,
  );
  const counts = countOf(alone.flatMap((label) => label?.key ?? []));
  for (const [i, { label, words }] of talk.lines.entries()) {
    const own = alone[i];
    if (label !== undefined && label !== 'nobody' && (label.isMarked || talk.isSpeech(words, isStrong(label))))
      out.set(i, label);
    const next = talk.lines[i + 1];
    const isKnown = own && (counts.get(own.key)! > 1 || own.kind === 'role' || own.isSetOff);
    if (isKnown && next?.label === undefined && next && !alone[i + 1] && talk.isSpeech(next.words)) out.set(i, own);
  }
  return out;
}

/** Whether labels are many and sure enough, and what stands behind them sounds like talk. */
function isTranscript(talk: Talk, possible: ReadonlyMap<number, Label>): boolean {
  const labels = [...possible.values()];
  if (labels.some(({ isMarked }) => isMarked)) return true;
  const counts = countOf(labels.map(({ key }) => key));
  if (counts.size < 2) return false;
  const strong = new Set(labels.filter((label) => isStrong(label)).map(({ key }) => key));
  const comesBack = labels.length >= FEWEST && [...counts.values()].some((times) => times > 1);
  if (!comesBack && strong.size < 2) return false;
  const talking = [...possible.keys()].filter((i) => isTalk(talk, i)).length;
  return talking >= Math.max(1, TALKING * possible.size);
}

function isTalk({ text, lines, language }: Talk, i: number): boolean {
  const line = lines[i]!;
  const [start, end] = line.label === undefined ? lines[i + 1]!.span : line.words;
  return language.talk.test(text.slice(start, end));
}

/** Those of a transcript's labels that are its own: a label that stands there once and may be a heading is none. */
function accepted(talk: Talk, candidates: ReadonlyMap<number, Label>): Map<number, Label> {
  const counts = countOf([...candidates.values()].map(({ key }) => key));
  const isOwn = (label: Label): boolean => isStrong(label) || counts.get(label.key)! > 1;
  const own = [...candidates.values()].filter(isOwn);
  const words = new Set(own.flatMap(({ key }) => key.split(' ')));
  const keys = new Set(own.map(({ key }) => key));
  const out = new Map<number, Label>();
  for (const [i, line] of talk.lines.entries()) {
    const label = candidates.get(i) ?? (line.label === 'nobody' ? undefined : line.label);
    if (!label || (i === 0 && isHeadline(talk, label, counts))) continue;
    const isKnown = candidates.has(i)
      ? isOwn(label) ||
        (label.kind === 'name' && talk.isQuoted(line.words)) ||
        label.key.split(' ').some((word) => words.has(word)) ||
        talk.isNamedElsewhere(label)
      : keys.has(label.key) && SMALL_LETTER.test(talk.text.slice(...line.words));
    if (isKnown) out.set(i, label);
  }
  return out;
}

/** Whether the label of the first paragraph is a headline's: it stands there alone, and no other is near. */
function isHeadline({ lines }: Talk, { kind, key, extra }: Label, counts: ReadonlyMap<string, number>): boolean {
  if (extra !== null || kind === 'role' || kind === 'asker' || kind === 'answerer') return false;
  const next = lines[1]?.label;
  return (counts.get(key) ?? 0) < 2 && (next === undefined || next === 'nobody');
}

/** Puts what stands behind each label together. */
function gather(talk: Talk, labels: ReadonlyMap<number, Label>, asked: ReadonlySet<number>): Turn[] {
  const out: Open[] = [];
  let open: Open | undefined;
  const last = [...labels.keys()].at(-1) ?? -1;
  let isBroken = false;
  for (const [i, line] of talk.lines.entries()) {
    const label = labels.get(i);
    if (label) {
      const isSame: boolean = label.isMarked && open !== undefined && talk.isSame(label, open);
      if (!open || !isSame) {
        open = turnOf(label);
        out.push(open);
      }
      const words: Span = [label.end, line.span[1]];
      if (words[0] < words[1]) open.content.push(...talk.spoken(words));
    } else if (asked.has(i)) {
      open = undefined;
      out.push({ ...NO_LABEL, voice: 'asks', content: [line.span] });
    } else if (open && talk.isDirection(line)) continue;
    else if (open && talk.goesOn(line, open) && (i < last || isFirst(open) || talk.comesTalk(i, open, isBroken))) {
      open.content.push(...talk.spoken(line.span));
      isBroken = true;
    } else open = undefined;
  }
  return out.filter(({ content }) => content.length > 0);
}

/** Whether what stands below a label on a line of its own comes now, and is its words whatever they are. */
function isFirst({ mark, content }: Open): boolean {
  return mark === null && content.length === 0;
}

/** Whether a label alone is nearly sure to be a speaker's. */
function isStrong({ kind, extra, isSetOff, isMarked }: Label): boolean {
  return isSetOff || isMarked || (kind === 'name' ? extra !== null : kind !== 'word');
}
