import type { Mention } from '../tag/mentions.js';
import type { Segmentation } from '../text/segment.js';
import type { Span } from '../text/span.js';
import type { Sighting } from './party.js';

/** The last of sorted, disjoint spans that begins at or before an offset; 0 if none does. */
export function spanAt(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (spans[middle]![0] <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Tells where offsets of one text stand. */
export class Places {
  private readonly quoted: readonly Span[];

  constructor(
    readonly text: string,
    private readonly segmentation: Segmentation,
  ) {
    this.quoted = segmentation.quotations.filter((q) => q.depth === 0).map((q) => q.outer);
  }

  sentence(offset: number): number {
    return spanAt(this.segmentation.sentences, offset);
  }

  sentenceSpan(number: number): Span {
    return this.segmentation.sentences[number] ?? [0, 0];
  }

  paragraph(offset: number): number {
    return spanAt(this.segmentation.paragraphs, offset);
  }

  paragraphSpan(number: number): Span {
    return this.segmentation.paragraphs[number] ?? [0, 0];
  }

  /** The outermost quotation around an offset. */
  quotation(offset: number): Span | undefined {
    const span = this.quoted[spanAt(this.quoted, offset)];
    return span && span[0] <= offset && offset < span[1] ? span : undefined;
  }
}

/** Places a text's mentions, which come in text order. */
export function sight(mentions: readonly Mention[], places: Places): Sighting[] {
  let seen = -1;
  return mentions.map((mention) => {
    const [start, end] = mention.span;
    const sentence = places.sentence(start);
    const isQuoted = places.quotation(start) !== undefined;
    const isPossessive =
      /^['’]s?(?!\p{L})/u.test(places.text.slice(end, end + 3)) ||
      (mention.kind === 'pronoun' && /^(?:his|its|their|my|our|your|whose)$/i.test(places.text.slice(start, end)));
    const isFirst = !isQuoted && !isPossessive && sentence !== seen;
    if (isFirst) seen = sentence;
    return {
      mention,
      span: mention.span,
      sentence,
      paragraph: places.paragraph(start),
      isFirst,
      isQuoted,
      isPossessive,
    };
  });
}
