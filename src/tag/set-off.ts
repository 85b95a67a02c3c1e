import type { TextWords } from '../language/text.js';
import type { Odds } from '../odds.js';
import type { Segmentation } from '../text/segment.js';
import { contains, overlaps, type Span } from '../text/span.js';
import { Spans } from '../text/spans.js';
import type { Lead } from './across.js';
import type { TaggedAttribution } from './attribution.js';
import { type Post, postAt } from './posts.js';

const SENTENCE = /\p{Ll}.*[.!?…—–-][”’"'»)\]]*$/su;
const OPENING = /^[“"‘'«]/;
const BULLET = /^(?:[•·▪●*–—-]|\d{1,2}[.)])\s/;
/** A statement that a rule or "ENDS" closes has at most so many paragraphs. */
const MOST = 40;
/** A lead without a colon is as probable. */
const LEAST_LEAD = 0.3;
const LONGEST_SALUTATION = 50;
/** So large a part of a paragraph in marks is a quotation, and no word in marks. */
const QUOTED = 0.5;

/** Adds what stands in paragraphs of its own without quotation marks and is words for words all the same. */
export function setOff(
  text: string,
  segmentation: Segmentation,
  attributions: readonly TaggedAttribution[],
  leads: readonly Lead[],
  words: TextWords,
  odds: Pick<Odds, 'signed'>,
): TaggedAttribution[] {
  const page = new SetOff(text, segmentation, attributions, words, odds.signed);
  // Who signs a post has written it, whatever introduces it.
  const all = [...leads, ...page.answers(leads)];
  const added = [...page.posts(), ...all.flatMap((lead) => page.introduced(lead))];
  return [...page.whole(), ...added].sort((a, b) => a.cue[0] - b.cue[0]);
}

class SetOff {
  /** 1 for each character of what was added. */
  private readonly added: Uint8Array;
  private readonly contents: Spans<Span>;
  private readonly cues: Spans<TaggedAttribution>;
  private readonly talk: Spans<Span>;

  constructor(
    private readonly text: string,
    private readonly cuts: Segmentation,
    private readonly attributions: readonly TaggedAttribution[],
    private readonly words: TextWords,
    private readonly signed: number,
  ) {
    this.added = new Uint8Array(text.length);
    this.contents = Spans.of(
      attributions.flatMap(({ content }) => content),
      (span) => span,
    );
    this.cues = Spans.of(attributions, ({ cue }) => cue);
    this.talk = Spans.of(
      cuts.turns.flatMap(({ content }) => content),
      (span) => span,
    );
  }

  /** What a paragraph introduces: a block quotation, or, with a colon at its end, paragraphs without marks. */
  introduced(lead: Lead & { readonly isAnswer?: boolean }): TaggedAttribution[] {
    const { end, cue, source, sourceP = 1, p } = this.ofWriting(lead);
    if (!lead.isColon && !lead.isAnswer && !this.leadsOver(lead)) return [];
    const { paragraphs, blocks } = this.cuts;
    const at = paragraphs.lastBefore(end - 1) + 1;
    const next = paragraphs.values[at];
    if (!next) return [];
    const block = blocks.at(next[0]);
    const content = block ? this.inside(block) : this.following(this.isSalutation(next) ? at + 1 : at, cue);
    return this.add({ cue, source, sourceP, content, p, isSetOff: true });
  }

  /**
   * What the model does not see of leads to block quotations: the sentence before one tells that somebody answered, or did
   * something by letter, and gives no words. "Her deputy had answered on Facebook."
   *
   * @param leads what it sees, which may know who that is
   */
  answers(leads: readonly Lead[]): (Lead & { readonly isAnswer: true })[] {
    const { paragraphs, blocks, sentences } = this.cuts;
    return blocks.values.flatMap(([start]) => {
      const end = paragraphs.values[paragraphs.lastBefore(start) - 1]?.[1];
      const last = end === undefined ? undefined : sentences.at(end - 1);
      if (end === undefined || !last || this.cues.touching(last).length > 0) return [];
      const match = this.words.turns.answers.exec(this.text.slice(...last));
      const known = leads.find((lead) => lead.end === end);
      if (!match || (known && (known.isColon || this.leadsOver(known)))) return [];
      const { who = '', cue = '' } = match.groups!;
      const at = last[0] + match.index + match[0].length - cue.length;
      const from = last[0] + match[0].lastIndexOf(who, at - last[0]) + match.index;
      const seen = known?.source && known.source[1] <= at ? known.source : null;
      const source = seen ?? (who === '' ? null : ([from, from + who.length] as Span));
      return [{ end, isColon: false, cue: [at, at + cue.length], source, p: this.signed, isAnswer: true } as const];
    });
  }

  /** Whether the last sentence of a paragraph without a colon tells of a saying, and gives none: "He replied on his page." */
  private leadsOver({ end, cue, p }: Lead): boolean {
    const last = this.cuts.sentences.at(end - 1);
    if (!last || !contains(last, cue) || p < LEAST_LEAD) return false;
    return this.cues.touching(last).length === 0 && this.words.turns.introduces.test(this.text.slice(...cue));
  }

  /** "Her letter says:": the source is all of it, of which the tagger may have the first word alone. */
  private ofWriting(lead: Lead): Lead {
    const { cue, source } = lead;
    if (!source) return lead;
    const work = this.words.turns.writing.exec(this.text.slice(source[0], cue[0]))?.groups?.writing;
    return work ? { ...lead, source: [source[0], source[0] + work.length], sourceP: 1 } : lead;
  }

  /** Posts that a page shows: "— Ann Hale (@hale) May 4", or a name and an account above the words. */
  posts(): TaggedAttribution[] {
    const { paragraphs } = this.cuts;
    return paragraphs.values.flatMap((_, i) => {
      const post = postAt(this.text, paragraphs.values, i);
      return post ? this.add({ ...this.worded(post), p: this.signed, isSetOff: true }) : [];
    });
  }

  /** What was found, each whole: what is written behind a colon goes on to the paragraph's end. */
  whole(): TaggedAttribution[] {
    return this.attributions.map((one) => {
      const { cue, content } = one;
      const first = content[0];
      const paragraph = this.cuts.paragraphs.at(cue[0]);
      if (!first || !paragraph || content.length > 1 || !this.isWritten(cue, first)) return one;
      const rest: Span = [first[1], paragraph[1]];
      const others = this.cues.touching(rest).some((other) => other !== one);
      const isPlain = !others && this.cuts.quotations.touching([first[0], rest[1]]).length === 0;
      return isPlain ? { ...one, content: [[first[0], rest[1]]], isSetOff: true } : one;
    });
  }

  /** Whether words stand right behind a colon, begin a sentence, and were written: "wrote on Facebook: Thank you." */
  private isWritten(cue: Span, [start]: Span): boolean {
    if (start < cue[1] || !/^\p{Lu}/u.test(this.text.slice(start, start + 2))) return false;
    return (
      /^[^.!?]*:\s+$/.test(this.text.slice(cue[1] - 1, start)) && this.words.turns.writes.test(this.text.slice(...cue))
    );
  }

  /** The paragraphs of a block quotation that are not in marks. */
  private inside(block: Span): Span[] {
    return this.cuts.paragraphs.from(block).filter((span) => !this.isQuoted(span) && overlaps(span, block));
  }

  /** The paragraphs that a lead introduces: the first, and those behind it that speak as it does, up to the end of all. */
  private following(at: number, cue: Span): Span[] {
    const { paragraphs } = this.cuts;
    const { introduces, givesOut, ending, ours } = this.words.turns;
    const isTalk = this.talk.touching(cue).length > 0;
    const said = (span: Span): string => this.text.slice(...span);
    const isSaid = (span: Span): boolean =>
      SENTENCE.test(said(span)) && !BULLET.test(said(span)) && !this.isQuoted(span);
    const all = paragraphs.values;
    const leads = introduces.test(said(cue)) || givesOut.test(said([cue[0], all[at - 1]?.[1] ?? cue[1]]));
    if (!leads || !all[at] || !isSaid(all[at]!)) return [];
    const end = all.slice(at, at + MOST).findIndex((span) => ending.test(said(span)));
    if (end > 0 && !isTalk) return all.slice(at, at + end).filter(isSaid);
    let to = at + 1;
    while (!isTalk && to < all.length && isSaid(all[to]!) && ours.test(said(all[to]!)) && !this.isTold(all[to]!)) to++;
    return all.slice(at, to);
  }

  /** "Dear Prime Minister," */
  private isSalutation([start, end]: Span): boolean {
    return end - start < LONGEST_SALUTATION && this.text.charAt(end - 1) === ',';
  }

  /** Whether most of a paragraph stands between marks, or it begins with one. */
  private isQuoted(span: Span): boolean {
    if (OPENING.test(this.text.slice(...span))) return true;
    const inside = this.cuts.outermost.touching(span).reduce((sum, { outer }) => sum + outer[1] - outer[0], 0);
    return inside > QUOTED * (span[1] - span[0]);
  }

  /** Whether a paragraph tells what somebody said. */
  private isTold(span: Span): boolean {
    const { ours } = this.words.turns;
    return this.cues.touching(span).some(({ source }) => source !== null && !ours.test(this.text.slice(...source)));
  }

  /** A post with its words; in a block quotation with all those above its signature. */
  private worded({ cue, source, content }: Post): Pick<TaggedAttribution, 'cue' | 'source' | 'content'> {
    const block = this.cuts.blocks.at(cue[0]);
    const above = block ? this.inside([block[0], cue[0]]).filter((span) => !this.isTaken(span)) : [];
    const first = content[0];
    const more = above.filter((span) => !first || span[1] <= first[0]);
    return { cue, source, content: [...more, ...content].filter((span) => !this.isQuoted(span)) };
  }

  /** One more, unless its words are another's already. */
  private add(one: TaggedAttribution): TaggedAttribution[] {
    const { content } = one;
    if (content.length === 0) return [];
    const isTaken = content.some((span) => this.isTaken(span));
    const all = content.reduce((sum, [start, end]) => sum + end - start, 0);
    const known = content
      .flatMap((span) => this.contents.touching(span).map(([a, b]) => Math.min(b, span[1]) - Math.max(a, span[0])))
      .reduce((sum, length) => sum + length, 0);
    if (isTaken || known > QUOTED * all) return [];
    for (const span of content) this.added.fill(1, ...span);
    return [one];
  }

  private isTaken(span: Span): boolean {
    return this.added.subarray(...span).includes(1);
  }
}
