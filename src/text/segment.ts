import type { TextWords } from '../language/text.js';
import { unglued } from './glued.js';
import { pageOf } from './layout.js';
import type { Markup } from './markup.js';
import { type Quotation, quotations } from './quotations.js';
import { sentences } from './sentences.js';
import type { Span } from './span.js';
import { Spans } from './spans.js';
import type { Turn } from './turn.js';
import { turns } from './turns.js';
import { viewOf } from './view.js';

/** An article's text, cut four ways. All spans are UTF-16 code units of the unchanged text. */
export interface Cuts {
  readonly paragraphs: readonly Span[];
  readonly sentences: readonly Span[];
  readonly quotations: readonly Quotation[];
  /** Of an interview or a transcript; empty for any other text. */
  readonly turns: readonly Turn[];
}

/** The same, for who asks what stands where. */
export interface Segmentation {
  readonly paragraphs: Spans<Span>;
  readonly sentences: Spans<Span>;
  readonly quotations: Spans<Quotation>;
  /** The quotations that are inside no other. */
  readonly outermost: Spans<Quotation>;
  readonly turns: readonly Turn[];
  /** What stands between the words and is none of them: times of captions and live blogs, numbers of lines, marks of quoted lines. */
  readonly furniture: Spans<Span>;
  /** Block quotations. */
  readonly blocks: Spans<Span>;
  /** The headline and the headings; null where no markup told them. */
  readonly headings: Spans<Span> | null;
}

/** Cuts a text's view into paragraphs, sentences, quotations and turns. Accepts any string. */
export function segment(
  text: string,
  language: TextWords,
  { stressed = [], quoted = [], headline, headings = [], times = [] }: Markup = {},
): Segmentation {
  const page = pageOf(text);
  const parts = unglued(text, page.paragraphs, language);
  const marked = quotations(text, parts, language);
  const blocks = placed([...quoted, ...page.quoted]);
  const all = Spans.of(marked, ({ outer }) => outer);
  return {
    paragraphs: Spans.of(parts, (span) => span),
    sentences: Spans.of(
      parts.flatMap((part) => sentences(text, part, language)),
      (span) => span,
    ),
    quotations: all,
    outermost: Spans.of(
      marked.filter(({ depth }) => depth === 0),
      ({ outer }) => outer,
    ),
    turns: turns(text, page, all, language, placed([...stressed, ...page.stressed]), blocks),
    furniture: placed([...page.furniture, ...times].sort(([a], [b]) => a - b)),
    blocks,
    headings: headline || headings.length > 0 ? placed([...(headline ?? []), ...headings]) : null,
  };
}

function placed(spans: readonly Span[]): Spans<Span> {
  return Spans.of(spans, (span) => span);
}

/** As lists alone, of a text as it came: it is cut as its view is. */
export function cut(text: string, language: TextWords): Cuts {
  const { text: plain, back } = viewOf(text, language);
  const { paragraphs, sentences, quotations, turns } = segment(plain, language);
  return {
    paragraphs: paragraphs.values.map(back),
    sentences: sentences.values.map(back),
    quotations: quotations.values.map((one) => ({ ...one, outer: back(one.outer), inner: back(one.inner) })),
    turns: turns.map((turn) => ({
      ...turn,
      label: turn.label && back(turn.label),
      mark: turn.mark && back(turn.mark),
      extra: turn.extra && back(turn.extra),
      office: turn.office && back(turn.office),
      through: turn.through && back(turn.through),
      shown: turn.shown && back(turn.shown),
      content: turn.content.map(back),
    })),
  };
}
