import { type Block, type Kind, kindIn, type Passage, passages } from '../blocks.js';
import { bodyOf, isNamedBody, SCANT } from './body.js';
import { cleaned } from './clean.js';
import { isFurniture, isNotice, isOut, isPost } from './furniture.js';
import { headlineOf, isTeaser, type Said, wordsOf } from './headline.js';
import { common, upward, within } from './kin.js';
import { type Measure, measures } from './measure.js';
import { namesOf } from './naming.js';
import { isHeading, isItem, isProse, isTime } from './prose.js';
import type { Tag } from './tree.js';

/** What a page shows of its article. */
export interface Shown {
  readonly headline: Tag | null;
  readonly blocks: readonly Block[];
  /** The paragraphs that stand beside the article, in the page's order: captions, teasers, prompts; not looked for before it is asked. */
  readonly beside: () => string[];
}

/** The share of a page's prose that an article has at least, and one whose headline is found; what holds more of it than `around` is no furniture. */
const SHARE = { article: 0.2, headed: 0.05, around: 0.4 };
/** How much more of the page must be found where furniture is left in than where it isn't. */
const MORE = 1.5;
/** The longest time of day, in characters. */
const LONGEST_TIME = 20;
/** What an article stands in, or under. */
const HOLDS = /^(?:h1|article|main)$/;
/** How many characters a frame says beside the post in it. */
const BESIDE_POST = 100;
/** What an element is called that stands under a headline, but is not where the article begins. */
const STANDFIRST =
  'dek|deck|sub-?title|sub-?head(?:line|ing)?|summary|standfirst|description|excerpt|tag-?line|lead-?in|abstract';
const SUMMARY = new RegExp(`-(?:${STANDFIRST})s?-`);
const DECK = new RegExp(`-(?:${STANDFIRST}|synopsis|media|figure)s?-`);
/** An interview has so many questions at least that are set apart. */
const FEWEST_QUESTIONS = 2;

/** Where an article is looked for: all that is left out, and what is found then. */
interface Search {
  readonly dropped: ReadonlySet<Tag>;
  readonly body: readonly Tag[];
  readonly headline: Tag | null;
  /** Characters of prose. */
  readonly prose: number;
}

/**
 * The headline and the paragraphs of a page's article. What stands beside it is told by elements and their names; where
 * hardly anything is left then, names are not believed of what holds a large part of the page, then of nothing.
 *
 * @param said what the page calls it outside of its text
 */
export function articleOf(tags: readonly Tag[], said: Said): Shown {
  const all = measures(tags, passages(tags[0]!, isOut));
  const isBeside = furnitureOf(tags, all);
  const beside = tags.filter((tag) => isBeside(tag) || isTeaser(tag, said));
  const search = searched(tags, all, beside, said);
  const shown = search.body.length === 0 ? [] : shownIn(tags, search);
  const clean = cleaned(shown);
  const kept = clean.length > 0 ? clean : shown;
  const above = isInterview(kept) ? deskLines(tags, search, kept[0]!.owner) : [];
  return {
    headline: search.headline,
    blocks: told(tags, [...above, ...kept]),
    beside: () => besideOf(passages(tags[0]!, isOut), [...above, ...kept], search.headline),
  };
}

/** The paragraphs of HTML that is all article, as feeds and wires carry it: without captions, prompts and what else is set into it. */
export function pieceOf(tags: readonly Tag[]): readonly Block[] {
  const whole = passages(tags[0]!, isOut);
  const isBeside = furnitureOf(tags, measures(tags, whole));
  const rest = passages(tags[0]!, (tag) => isOut(tag) || isBeside(tag));
  return told(tags, [cleaned(rest), rest, whole].find(({ length }) => length > 0) ?? []);
}

/** Tells whether an element stands beside an article, by what it is, is called, and holds. */
function furnitureOf(tags: readonly Tag[], all: readonly Measure[]): (tag: Tag) => boolean {
  const posted = aroundPosts(tags, all);
  // The posts of a live blog have their times as articles have their days.
  const isDated = (tag: Tag): boolean => all[tag.index]!.text <= LONGEST_TIME && isTime(wordsOf(tag));
  return (tag) => !posted.has(tag) && isFurniture(tag, all[tag.index]!) && !isDated(tag);
}

/** Passages with what each is beside a plain paragraph. */
function told(tags: readonly Tag[], kept: readonly Passage<Tag>[]): readonly Block[] {
  const posts = within(tags, tags.filter(isPost));
  return kept.map((passage) => ({ ...passage, ...kindOf(passage, posts) }));
}

/** What of a page's passages is not the article's. */
function besideOf(all: readonly Passage<Tag>[], kept: readonly Passage<Tag>[], headline: Tag | null): string[] {
  const texts = new Map<Tag, string[]>();
  for (const { owner, text } of kept) texts.set(owner, [...(texts.get(owner) ?? []), text]);
  // What was left out of the middle of a paragraph leaves its own words.
  const isKept = ({ owner, text }: Passage<Tag>): boolean =>
    owner === headline || (texts.get(owner)?.some((words) => text.includes(words)) ?? false);
  return all.filter((passage) => !isKept(passage)).map(({ text }) => text);
}

/** What a passage is beside a plain paragraph. */
function kindOf(passage: Passage<Tag>, posts: ReadonlySet<Tag>): { kind?: Kind } {
  const { owner, text } = passage;
  if (posts.has(owner)) return { kind: 'posts' };
  return isTime(text) && !isHeading(passage) ? { kind: 'times' } : kindIn(owner.name);
}

/** What is only there to hold a post of a social network. */
function aroundPosts(tags: readonly Tag[], all: readonly Measure[]): Set<Tag> {
  const out = new Set<Tag>();
  for (const post of tags.filter(isPost)) {
    const most = all[post.index]!.text + BESIDE_POST;
    for (const at of upward(post)) {
      if (all[at.index]!.text > most || out.has(at)) break;
      out.add(at);
    }
  }
  return out;
}

function searched(tags: readonly Tag[], all: readonly Measure[], beside: readonly Tag[], said: Said): Search {
  const total = all[0]!.prose;
  const out = tags.filter(isOut);
  const strict = search(tags, new Set([...out, ...beside]), said);
  const least = total * (strict.headline ? SHARE.headed : SHARE.article);
  if (strict.prose >= Math.max(SCANT, least)) return strict;
  const holders = holdersOf(tags, beside);
  const isSure = (tag: Tag): boolean =>
    !holders.has(tag) && (isNotice(tag) || (strict.headline !== null && strict.prose > 0));
  const small = beside.filter((tag) => isSure(tag) || all[tag.index]!.prose <= total * SHARE.around);
  for (const kept of [small, beside.filter(isSure)]) {
    const lenient = search(tags, new Set([...out, ...kept]), said);
    if (lenient.prose <= strict.prose * MORE) continue;
    // Outside of the body names are believed after all.
    const body = within(tags, lenient.body);
    const around = new Set(lenient.body.flatMap((tag) => [...upward(tag)]));
    const outside = beside.filter((tag) => !body.has(tag) && !around.has(tag));
    return { ...lenient, dropped: new Set([...lenient.dropped, ...outside]) };
  }
  return strict;
}

/** What holds an article for certain, whatever it is called. */
function holdersOf(tags: readonly Tag[], beside: readonly Tag[]): Set<Tag> {
  const named = new Set(beside);
  const out = new Set<Tag>();
  for (const tag of tags) {
    if (named.has(tag) || !(HOLDS.test(tag.name) || isNamedBody(tag))) continue;
    for (const at of upward(tag)) {
      if (out.has(at)) break;
      out.add(at);
    }
  }
  return out;
}

function search(tags: readonly Tag[], dropped: ReadonlySet<Tag>, said: Said): Search {
  const isLeftOut = (tag: Tag): boolean => dropped.has(tag);
  const measure = measures(tags, passages(tags[0]!, isLeftOut));
  const headline = headlineOf(tags, isLeftOut, said);
  const body = bodyOf(tags, measure, headline);
  return { dropped, body, headline, prose: body.reduce((sum, tag) => sum + measure[tag.index]!.prose, 0) };
}

/** What stands in the body, and paragraphs between the headline and it. */
function shownIn(tags: readonly Tag[], { dropped, body, headline }: Search): Passage<Tag>[] {
  const [first] = body as [Tag];
  const inside = within(tags, body);
  const around = headline && within(tags, [common(headline, first)]);
  return passages(tags[0]!, (tag) => dropped.has(tag)).filter((passage) => {
    const { owner } = passage;
    if (inside.has(owner)) return owner !== headline;
    const isBetween = headline && around!.has(owner) && owner.index > headline.index && owner.index < first.index;
    return isBetween && isProse(passage) && !isItem(passage) && !isDeck(owner);
  });
}

function isInterview(kept: readonly Passage<Tag>[]): boolean {
  return kept.filter(({ isStressed, text }) => isStressed && text.endsWith('?')).length >= FEWEST_QUESTIONS;
}

/** What the desk puts between the headline and the first paragraph: in an interview nothing else may name who answers. */
function deskLines(tags: readonly Tag[], { dropped, headline }: Search, first: Tag): Passage<Tag>[] {
  if (!headline) return [];
  return passages(tags[0]!, (tag) => dropped.has(tag)).filter(
    ({ owner }) =>
      owner.index > headline.index &&
      owner.index < first.index &&
      [...upward(owner)].some((at) => at.index > headline.index && SUMMARY.test(namesOf(at))),
  );
}

/** Whether an element holds what the desk puts under a headline. */
function isDeck(tag: Tag): boolean {
  for (const at of upward(tag)) {
    if (at.name === 'article' || at.name === 'main') return false;
    if (at.name === 'header' || DECK.test(namesOf(at))) return true;
  }
  return false;
}
