import type { Span } from './span.js';
import { countWhile } from './spans.js';

/** A stretch of a text, and what is read in its place. */
export interface Edit {
  readonly span: Span;
  readonly as: string;
}

/** A text with some stretches read otherwise, and the way between the places of both. All offsets are UTF-16 code units. */
export class Edited {
  readonly text: string;
  /** Where each edit's words begin and end in the edited text. */
  private readonly placed: readonly Span[];

  /** @param edits in the order of the text; they don't overlap */
  constructor(
    text: string,
    private readonly edits: readonly Edit[],
  ) {
    const parts: string[] = [];
    const placed: Span[] = [];
    let from = 0;
    let at = 0;
    for (const { span, as } of edits) {
      parts.push(text.slice(from, span[0]), as);
      at += span[0] - from;
      placed.push([at, at + as.length]);
      at += as.length;
      from = span[1];
    }
    this.text = edits.length === 0 ? text : parts.join('') + text.slice(from);
    this.placed = placed;
  }

  /** A span of the edited text, in the text as it was: without what was left out at its edges. */
  back([start, end]: Span): Span {
    const from = this.backFrom(start);
    return [from, end > start ? this.backAfter(end - 1) : from];
  }

  /** A span of the text as it was, in the edited text: with all of what is read in the place of its edges. */
  into([start, end]: Span): Span {
    const last = countWhile(this.edits.length, (i) => this.edits[i]!.span[0] <= start) - 1;
    const from = this.intoAfter(last, start, 0);
    if (end <= start) return [from, from];
    const behind = countWhile(this.edits.length, (i) => this.edits[i]!.span[0] < end) - 1;
    return [from, Math.max(from, this.intoAfter(behind, end, 1))];
  }

  /** Where the character at an offset of the edited text begins in the text as it was. */
  private backFrom(at: number): number {
    const i = countWhile(this.placed.length, (k) => this.placed[k]![0] <= at) - 1;
    if (i < 0) return at;
    const { span } = this.edits[i]!;
    const end = this.placed[i]![1];
    return at < end ? span[0] : span[1] + at - end;
  }

  /** Where it ends. */
  private backAfter(at: number): number {
    const i = countWhile(this.placed.length, (k) => this.placed[k]![0] <= at) - 1;
    return i >= 0 && at < this.placed[i]![1] ? this.edits[i]!.span[1] : this.backFrom(at) + 1;
  }

  /** An offset behind the beginning of an edit, in the edited text; inside the edit it is at the given one of its edges. */
  private intoAfter(i: number, at: number, edge: 0 | 1): number {
    if (i < 0) return at;
    const [, end] = this.edits[i]!.span;
    return at < end || (edge === 1 && at === end) ? this.placed[i]![edge] : this.placed[i]![1] + at - end;
  }
}
