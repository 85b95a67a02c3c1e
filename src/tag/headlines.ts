import type { HeadlineWords } from '../language/headlines.js';
import type { Odds } from '../odds.js';
import type { Quotation } from '../text/quotations.js';
import type { Segmentation } from '../text/segment.js';
import type { Span } from '../text/span.js';
import { Spans } from '../text/spans.js';
import type { TaggedAttribution } from './attribution.js';
import type { Mention } from './mentions.js';

/** A headline is shorter, and ends without a mark. */
const LONGEST = 150;
const ENDS = /[.!?…:;,][”’"'»)\]]*$/;
/** "Ferry will be sold: Rask". */
const CLOSING = /^(?<said>.{8,}?)(?<mark>:)\s+(?<who>[^:“”"‘]{2,40})$/su;
/** Behind a quotation: "‘We will not sell’: Rask defies board", "“I want my ferry” – islanders". */
const BEHIND = /^\s?(?<mark>[:–—-])\s+(?<who>\S.*)$/su;
/** Ahead of one: "Rask defies board: ‘We will not sell’". */
const AHEAD = /^(?<who>[^:“”"‘]{3,80}?)(?<mark>:)\s+$/su;
const FIRST_WORD = /^\p{Ll}[\p{L}’'-]*/u;

/**
 * What headlines give of what somebody said, by a colon or a dash alone. Who says it must be named in the text, or be called by
 * what people are; a fragment that claims nothing is no saying.
 */
export function headlines(
  text: string,
  { paragraphs, outermost, turns, headings }: Segmentation,
  attributions: readonly TaggedAttribution[],
  mentions: readonly Mention[],
  words: HeadlineWords,
  odds: Pick<Odds, 'headline'>,
): TaggedAttribution[] {
  const names = mentions.filter(({ kind }) => kind === 'name').map(({ span }) => span);
  const occupied = Spans.of(
    [...attributions, ...turns].flatMap(({ content }) => content),
    (span) => span,
  );
  const headline = new Headline(text, outermost, names, words);
  return paragraphs.values.flatMap((span) => {
    if (span[1] - span[0] > LONGEST || ENDS.test(text.slice(...span))) return [];
    if (headings !== null && headings.at(span[0]) === undefined) return [];
    if (occupied.touching(span).length > 0) return [];
    const read = headline.read(span);
    return read ? [{ ...read, p: odds.headline }] : [];
  });
}

class Headline {
  /** The last word of each name, and how often it stands in the text. */
  private readonly counts = new Map<string, number>();
  private readonly names: Spans<Span>;

  constructor(
    private readonly text: string,
    private readonly quotations: Spans<Quotation>,
    names: readonly Span[],
    private readonly words: HeadlineWords,
  ) {
    this.names = Spans.of(names, (span) => span);
    for (const span of names) {
      const last = this.lastWord(span);
      this.counts.set(last, (this.counts.get(last) ?? 0) + 1);
    }
  }

  read([start, end]: Span): Omit<TaggedAttribution, 'p'> | undefined {
    const quotations = this.quotations.touching([start, end]);
    const [only] = quotations;
    if (!only) return this.closing([start, end]);
    if (quotations.length > 1 || !only.closed || !this.words.claims.test(this.text.slice(...only.inner)))
      return undefined;
    const [from, to] = only.outer;
    const [match, at] =
      from === start
        ? [BEHIND.exec(this.text.slice(to, end)), to]
        : to === end
          ? [AHEAD.exec(this.text.slice(start, from)), start]
          : [null, 0];
    if (!match?.groups) return undefined;
    const { mark, who } = match.groups;
    const place = at + match[0].indexOf(who!, from === start ? match[0].indexOf(mark!) + 1 : 0);
    const source = this.speaker([place, place + who!.length]);
    // Ahead of a quotation stands as often what it is about.
    if (!source && from !== start) return undefined;
    const cue = at + match[0].indexOf(mark!, from === start ? 0 : who!.length);
    return { cue: [cue, cue + mark!.length], source: source ?? null, content: [only.outer] };
  }

  /** "Ferry will be sold: Rask", "Two die in crash: police". */
  private closing([start, end]: Span): Omit<TaggedAttribution, 'p'> | undefined {
    const match = CLOSING.exec(this.text.slice(start, end));
    if (!match?.groups || !this.words.claims.test(match.groups.said!)) return undefined;
    const { said, mark, who } = match.groups;
    const at = end - who!.length;
    const source = this.speaker([at, end]);
    if (!source || source[1] !== end) return undefined;
    const cue = start + said!.length;
    return { cue: [cue, cue + mark!.length], source, content: [[start, cue]] };
  }

  /** The name that a stretch begins with, if the text has it elsewhere, or what people are called. */
  private speaker([start, end]: Span): Span | undefined {
    const name = this.names.touching([start, end]).find((span) => span[0] === start && span[1] <= end);
    if (name) return (this.counts.get(this.lastWord(name)) ?? 0) > 1 ? name : undefined;
    const word = FIRST_WORD.exec(this.text.slice(start, end))?.[0];
    return word !== undefined && this.words.bearer.test(word) ? [start, start + word.length] : undefined;
  }

  private lastWord(span: Span): string {
    return this.text
      .slice(...span)
      .split(/\s+/)
      .at(-1)!
      .replace(/['’]s?$/, '')
      .toLowerCase();
  }
}
