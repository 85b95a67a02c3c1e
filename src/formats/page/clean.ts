import { englishFurniture } from '../../language/en/furniture.js';
import type { FurnitureWords } from '../../language/furniture.js';
import type { Passage } from '../blocks.js';
import { upward } from './kin.js';
import { namesOf } from './naming.js';
import { isHeading, isItem, isLink, isLoose, isProse, isTime } from './prose.js';
import { teasersIn } from './teasers.js';
import type { Tag } from './tree.js';

type Passages = readonly Passage<Tag>[];

const LANGUAGES: readonly FurnitureWords[] = [englishFurniture];
/** The longest lines, in characters, that a page sets between an article's words, and above what follows it. */
const LONGEST = { line: 260, title: 90 };
/** The share of an article's prose that stands before what follows it. */
const BEFORE_END = 0.7;
/** How many loose lines may stand before and behind an article's prose; where there are more, they are the article's. */
const LOOSE = { before: 12, behind: 6 };
/** Shorter lines, in characters, may be said twice; longer ones are told again beside the text. */
const TWICE = 40;
/** What an element is called that sets words of the text large, and the fewest characters of them. */
const PULLED = { names: /-(?:pull-?quote|pulled-?quote|quote-?pull)s?-/, least: 12 };
/** Words in quotation marks, and what an element is called that says whose they are. */
const QUOTED = /[“"«]([^“”"«»]{1,1000})[”"»]/g;
const ATTRIBUTION = /-(?:attribution|cite|citation|quot(?:e|ed)-(?:by|author|source|name)|speaker)s?-/;
/** How many lines are looked for in the rest of the text. */
const MOST_PULLED = 30;

/** The passages of an article without what its page set between, before and behind them. */
export function cleaned(shown: Passages): Passages {
  const steps = [
    withoutTeasers,
    withoutLines,
    withoutEnd,
    withoutLinks,
    withoutOrphans,
    withoutEdges,
    onceOnly,
    withoutPulled,
  ];
  return steps.reduce<Passages>((passages, step) => step(passages), shown);
}

function withoutTeasers(passages: Passages): Passages {
  const teasers = teasersIn(passages);
  return passages.filter((passage) => !teasers.has(passage));
}

/** Prompts, buttons, credits, and who worked on it. */
function withoutLines(passages: Passages): Passages {
  return passages.filter((passage) => {
    const { text } = passage;
    if (text.length > LONGEST.line) return true;
    return !LANGUAGES.some((words) => isLine(text, words) || (!isItem(passage) && isOfControls(text, words)));
  });
}

function isLine(text: string, { prompt, credit, colophon }: FurnitureWords): boolean {
  return prompt.test(text) || credit.test(text) || colophon.test(text);
}

function isOfControls(text: string, { controls }: FurnitureWords): boolean {
  if (text.length > LONGEST.title) return false;
  const words = (text.toLowerCase().match(/[\p{L}\p{N}-]+/gu) ?? []).filter((word) => !/^\d+$/.test(word));
  return words.length > 0 && words.every((word) => controls.has(word));
}

/** All behind a line that announces what follows an article. */
function withoutEnd(passages: Passages): Passages {
  const total = passages.reduce((sum, passage) => sum + (isProse(passage) ? passage.text.length : 0), 0);
  let before = 0;
  for (const [i, passage] of passages.entries()) {
    const { text } = passage;
    const isTitle = text.length <= LONGEST.title && LANGUAGES.some(({ after }) => after.test(text));
    if (isTitle && before >= total * BEFORE_END) return passages.slice(0, i);
    if (isProse(passage)) before += text.length;
  }
  return passages;
}

/** Lines that only lead to other articles; a heading may name what is under it by a link. */
function withoutLinks(passages: Passages): Passages {
  return passages.filter((passage) => !isLink(passage) || isHeading(passage));
}

/** Headings under which nothing is left. */
function withoutOrphans(passages: Passages): Passages {
  return passages.filter((passage, i) => {
    const next = passages[i + 1];
    if (!isHeading(passage)) return true;
    return next !== undefined && !(isHeading(next) && next.owner.name <= passage.owner.name);
  });
}

/** Short lines before the first and behind the last paragraph that are no sentences. */
function withoutEdges(passages: Passages): Passages {
  const first = passages.findIndex(isProse);
  if (first < 0) return passages;
  const end = passages.findLastIndex(isProse) + 1;
  const isLive = passages.filter(({ text }) => isTime(text)).length > 1;
  const isKept = (passage: Passage<Tag>): boolean =>
    !isLoose(passage) || (isLive && (isTime(passage.text) || isHeading(passage)));
  const before = passages.slice(0, first);
  const behind = passages.slice(end);
  return [
    ...(first <= LOOSE.before ? before.filter(isKept) : before),
    ...passages.slice(first, end),
    ...(behind.length <= LOOSE.behind ? behind.filter(isKept) : behind),
  ];
}

/** What is told again, word for word. */
function onceOnly(passages: Passages): Passages {
  const seen = new Set<string>();
  return passages.filter(({ text }) => {
    if (text.length < TWICE) return true;
    const isNew = !seen.has(text);
    seen.add(text);
    return isNew;
  });
}

/** Words of the text that are set large beside it. */
function withoutPulled(passages: Passages): Passages {
  const plain = passages.map(({ text }) => bare(text));
  const named = passages.map(({ owner }) => pulledIn(owner));
  const candidates = passages.flatMap((passage, i) => {
    const isLong = plain[i]!.length >= (named[i] ? PULLED.least : TWICE);
    return isLong && (named[i] || isSetApart(passage)) ? [i] : [];
  });
  if (candidates.length === 0 || candidates.length > MOST_PULLED) return passages;
  const others = plain.filter((_, i) => !candidates.includes(i)).join('\n');
  const isTold = (i: number): boolean => {
    const quoted = named[i] ? quotedIn(passages[i]!.text) : [];
    return others.includes(plain[i]!) || (quoted.length > 0 && quoted.every((words) => others.includes(words)));
  };
  const pulled = new Set(candidates.filter(isTold));
  const gone = new Set([...pulled].flatMap((i) => named[i] ?? []));
  // Whose words they are stands under them.
  const isUnder = (i: number): boolean =>
    (named[i] ? gone.has(named[i]) : false) || (pulled.has(i - 1) && isOfQuotation(passages[i]!, passages[i - 1]!));
  return passages.filter((_, i) => !pulled.has(i) && !isUnder(i));
}

/** The words between quotation marks, bare, of those that are long enough to be told by. */
function quotedIn(text: string): string[] {
  return [...text.matchAll(QUOTED)].map(([, words]) => bare(words!)).filter((words) => words.length >= PULLED.least);
}

/** Whether a line says whose the quotation before it is: it stands in it, or is named for that. */
function isOfQuotation(line: Passage<Tag>, before: Passage<Tag>): boolean {
  if (line.quotation !== null) return line.quotation === before.quotation && isLoose(line);
  return isLoose(line) && ATTRIBUTION.test(namesOf(line.owner));
}

/** The element around a passage that is named for setting words of the text large; null without one. */
function pulledIn(owner: Tag): Tag | null {
  let outermost: Tag | null = null;
  for (const at of upward(owner)) if (PULLED.names.test(namesOf(at))) outermost = at;
  return outermost;
}

function isSetApart(passage: Passage<Tag>): boolean {
  return passage.quotation !== null || passage.isStressed || isHeading(passage);
}

/** The words alone, for comparing. */
function bare(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
