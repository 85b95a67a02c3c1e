import { CodePoints } from '../text/codepoints.js';
import { Spans } from '../text/spans.js';
import type { Attribution, CodePointSpan, GoldDocument } from './brat.js';

/** Precision, recall and their harmonic mean. */
export interface Figures {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Counts over documents, micro-averaged; what each means is said at `Scorer`. */
export interface Scores {
  readonly documents: number;
  readonly gold: number;
  readonly predicted: number;
  readonly tokens: Readonly<Record<Role, Figures>>;
  readonly exact: Figures;
  readonly overlap: Figures;
  readonly relation: Figures;
  readonly direct: { readonly gold: number; readonly found: number; readonly relation: number };
}

type Role = 'source' | 'cue' | 'content';
const ROLES: readonly Role[] = ['source', 'cue', 'content'];

/** A word as Python's `\w+(?:[’'\-.]\w+)*` has it: letters, numbers and the underscore, no combining marks. */
const TOKEN = /[\p{L}\p{N}_]+(?:[’'\-.][\p{L}\p{N}_]+)*/gu;
/** What Python's `strip` takes away; `trim` would take a byte order mark too. */
const OUTER_SPACE = /^\p{White_Space}+|\p{White_Space}+$/gu;
/** What may introduce a content, and is none of it. */
const LEAD = /^(?:that|to)$/;
const OVERLAP = 0.5;

/** A word of a text, in lower case, with its number. */
interface Token {
  readonly number: number;
  readonly word: string;
  readonly span: CodePointSpan;
}

type Ids = ReadonlySet<number>;
interface Compared extends Readonly<Record<Role, Ids>> {
  readonly direct: boolean;
}

/**
 * Compares attributions with an annotator's, as PolNeAR's authors and the field do.
 *
 * Spans are sets of word tokens: punctuation never counts, nor do "that" and "to" at the head of a content. `exact`: same
 * tokens. `overlap`: Jaccard index of at least one half, matched one to one, best first. `relation`: contents overlap
 * and sources agree, both absent or with a Dice coefficient of at least one half. `direct`: of the annotated contents
 * that stand in quotation marks altogether, the share that is found, and found with its source.
 */
export class Scorer {
  private documents = 0;
  private gold = 0;
  private predicted = 0;
  private exact = 0;
  private overlap = 0;
  private relation = 0;
  private direct = { gold: 0, found: 0, relation: 0 };
  private readonly tokens = Object.fromEntries(ROLES.map((r) => [r, { both: 0, gold: 0, predicted: 0 }])) as Record<
    Role,
    { both: number; gold: number; predicted: number }
  >;
  /** For each prediction with a probability, whether its relation was right. */
  private readonly judged: { p: number; right: boolean }[] = [];

  add(document: GoldDocument, predictions: readonly (Attribution & { readonly p?: number })[]): void {
    const { text } = document;
    const tokens = tokenize(text);
    const drop = ids(tokens, document.discard);
    const compare = (a: Attribution, direct: boolean): Compared => ({
      source: minus(ids(tokens, a.source), drop),
      cue: minus(ids(tokens, a.cue), drop),
      content: minus(withoutLead(tokens, ids(tokens, a.content)), drop),
      direct,
    });
    const points = Array.from(text);
    const gold = document.attributions
      .map((a) => compare(a, isDirect(points, a.content)))
      .filter((a) => a.content.size > 0);
    const kept = predictions.map((a) => ({ a: compare(a, false), p: a.p })).filter(({ a }) => a.content.size > 0);
    const attributions = kept.map(({ a }) => a);
    this.documents++;
    this.gold += gold.length;
    this.predicted += attributions.length;
    for (const role of ROLES) {
      const g = union(gold.map((a) => a[role]));
      const p = union(attributions.map((a) => a[role]));
      this.tokens[role].both += common(g, p);
      this.tokens[role].gold += g.size;
      this.tokens[role].predicted += p.size;
    }
    const pairs = sharing(gold, attributions);
    const overlapping = pairs.filter(({ score }) => score >= OVERLAP);
    const overlap = match(overlapping);
    const relation = match(overlapping.filter(({ i, j }) => dice(gold[i]!.source, attributions[j]!.source) >= OVERLAP));
    this.exact += match(pairs.filter(({ score }) => score === 1)).length;
    this.overlap += overlap.length;
    this.relation += relation.length;
    this.direct.gold += gold.filter((a) => a.direct).length;
    this.direct.found += overlap.filter(([i]) => gold[i]!.direct).length;
    this.direct.relation += relation.filter(([i]) => gold[i]!.direct).length;
    const right = new Set(relation.map(([, j]) => j));
    for (const [j, { p }] of kept.entries()) if (p !== undefined) this.judged.push({ p, right: right.has(j) });
  }

  scores(): Scores {
    const of = (both: number): Figures => figures(both, this.predicted, this.gold);
    const byRole = ROLES.map((r) => [r, figures(this.tokens[r].both, this.tokens[r].predicted, this.tokens[r].gold)]);
    const all = this.direct.gold || 1;
    return {
      documents: this.documents,
      gold: this.gold,
      predicted: this.predicted,
      tokens: Object.fromEntries(byRole) as Record<Role, Figures>,
      exact: of(this.exact),
      overlap: of(this.overlap),
      relation: of(this.relation),
      direct: { gold: this.direct.gold, found: this.direct.found / all, relation: this.direct.relation / all },
    };
  }

  /** Probabilities against outcomes in ten bins: how many, mean probability, share that was right. */
  reliability(): { from: number; count: number; p: number; right: number }[] {
    return Array.from({ length: 10 }, (_, i) => {
      const bin = this.judged.filter(({ p }) => Math.min(Math.floor(p * 10), 9) === i);
      const n = bin.length || 1;
      return {
        from: i / 10,
        count: bin.length,
        p: bin.reduce((sum, { p }) => sum + p, 0) / n,
        right: bin.filter(({ right }) => right).length / n,
      };
    });
  }
}

function tokenize(text: string): Spans<Token> {
  const points = new CodePoints(text);
  const tokens = Array.from(text.matchAll(TOKEN), (m, number) => ({
    number,
    word: m[0].toLowerCase(),
    span: [points.fromUtf16(m.index), points.fromUtf16(m.index + m[0].length)] as const,
  }));
  return Spans.of(tokens, ({ span }) => span);
}

/** Numbers of the tokens that share a character with any of the spans, ascending. */
function ids(tokens: Spans<Token>, spans: readonly CodePointSpan[]): Set<number> {
  const numbers = spans.flatMap((span) => tokens.touching(span).map(({ number }) => number));
  return new Set(numbers.sort((a, b) => a - b));
}

function withoutLead(tokens: Spans<Token>, content: Set<number>): Ids {
  const out = [...content];
  const isLead = (i: number): boolean => LEAD.test(tokens.values[i]!.word);
  while (out.length > 1 && isLead(out[0]!)) out.shift();
  return new Set(out);
}

function minus(a: Ids, b: Ids): Ids {
  return b.size === 0 ? a : new Set([...a].filter((i) => !b.has(i)));
}

function union(sets: readonly Ids[]): Ids {
  return new Set(sets.flatMap((set) => [...set]));
}

function common(a: Ids, b: Ids): number {
  let n = 0;
  for (const i of a) if (b.has(i)) n++;
  return n;
}

function dice(a: Ids, b: Ids): number {
  return a.size + b.size === 0 ? 1 : (2 * common(a, b)) / (a.size + b.size);
}

/** An annotated and a predicted attribution, by their places in the lists, and their contents' Jaccard index. */
interface Pair {
  readonly i: number;
  readonly j: number;
  readonly score: number;
}

/** The pairs whose contents share a token, the greatest Jaccard index first, then by place in the lists. */
function sharing(gold: readonly Compared[], predicted: readonly Compared[]): Pair[] {
  const holders = new Map<number, number[]>();
  for (const [j, { content }] of predicted.entries()) {
    for (const token of content) {
      const list = holders.get(token);
      if (list) list.push(j);
      else holders.set(token, [j]);
    }
  }
  const pairs: Pair[] = [];
  for (const [i, { content }] of gold.entries()) {
    const both = new Map<number, number>();
    for (const token of content) {
      for (const j of holders.get(token) ?? []) both.set(j, (both.get(j) ?? 0) + 1);
    }
    for (const [j, n] of both) pairs.push({ i, j, score: n / (content.size + predicted[j]!.content.size - n) });
  }
  return pairs.sort((a, b) => b.score - a.score || a.i - b.i || a.j - b.j);
}

/** Takes pairs in their order, each attribution once. */
function match(pairs: readonly Pair[]): [number, number][] {
  const usedGold = new Set<number>();
  const usedFound = new Set<number>();
  const out: [number, number][] = [];
  for (const { i, j } of pairs) {
    if (usedGold.has(i) || usedFound.has(j)) continue;
    usedGold.add(i);
    usedFound.add(j);
    out.push([i, j]);
  }
  return out;
}

/** Whether a content stands in double quotation marks altogether, its marks counted to it or not. */
function isDirect(points: readonly string[], spans: readonly CodePointSpan[]): boolean {
  const start = Math.min(...spans.map(([s]) => s));
  const end = Math.max(...spans.map(([, e]) => e));
  const raw = points.slice(start, end).join('');
  const body = raw.replace(OUTER_SPACE, '');
  const isMark = (c: string): boolean => c === '' || c === '“' || c === '”' || c === '"';
  if (body !== '' && isMark(body.slice(0, 1)) && isMark(body.slice(-1))) {
    return !/[“”"]/.test(body.slice(1, -1)) || spans.length > 1;
  }
  const before = start > 0 ? points[start - 1] : '';
  const after = points.slice(end, end + 2).join('');
  return (before === '“' || before === '"') && /[”"]/.test(after) && !/[“”"]/.test(body);
}

function figures(both: number, predicted: number, gold: number): Figures {
  const precision = predicted === 0 ? 0 : both / predicted;
  const recall = gold === 0 ? 0 : both / gold;
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { precision, recall, f1 };
}
