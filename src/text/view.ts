import type { TextWords } from '../language/text.js';
import { type Edit, Edited } from './edited.js';
import { hasFurniture } from './layout.js';
import { goesOn, linesOf } from './lines.js';
import type { Span } from './span.js';

/**
 * A text as a person reads it: without what has no width, with a hyphen for a hyphen and a space for a space, with the words
 * whole that a column broke, and each paragraph on one line. What it is asked for is told in offsets of the one or the
 * other text, so that the record keeps the text as it came.
 */
export interface View {
  readonly text: string;
  /** A span of the view, in the unchanged text. UTF-16 code units both. */
  back(span: Span): Span;
  /** A span of the unchanged text, in the view. */
  into(span: Span): Span;
}

/**
 * Characters without width: soft hyphens, zero-width spaces and joiners, marks of direction, byte order marks. Those that
 * join letters stay where their script needs them.
 */
const INVISIBLE =
  '[\\u00ad\\u034f\\u061c\\u180e\\u200b\\u200e\\u200f\\u202a-\\u202e\\u2060-\\u2064\\u2066-\\u206f\\ufeff]|(?<![[\\p{L}\\p{M}\\p{S}]--\\p{Script=Latin}])[\\u200c\\u200d]';
/** A soft hyphen at a line's end: where a column broke a word. */
const BROKEN = '\\u00ad(?=[ \\t]*[\\n\\r\\u2028\\u2029])';
const HYPHENS = '[\\u2010\\u2011]';
const SPACES = '[\\u00a0\\u2000-\\u200a\\u202f\\u205f\\u3000]';
/** Letters that typesetters join. */
const LIGATURES = '[\\ufb00-\\ufb06]';
/** References that a page's escaping left in its words, escaped once or more. */
const REFERENCE = '&(?:amp;)*(?:#\\d{2,6}|#x[\\da-fA-F]{2,5}|[a-zA-Z]{2,6});';
/** Bold or italic words inside a paragraph, as in Markdown; one that is stressed from end to end is told by `layout.ts`. */
const EMPHASIS =
  /(?<![\p{L}\p{N}*_@/])(?<mark>\*{1,3}|_{1,2})(?=[^\s*_])[^*_\n\r]{0,200}?(?<=[^\s*_])\k<mark>(?![\p{L}\p{N}*_])/gu;
/** A guillemet that points to an item of a list, and quotes nothing. */
const BULLET = '(?<=^[ \\t]*)[»›](?:[ \\t\\u00a0]+|$)(?![^\\n\\r]*[«‹])';

const ODD = new RegExp(
  `(?<broken>${BROKEN})|(?<invisible>(?:${INVISIBLE})+)|(?<hyphen>${HYPHENS})|(?<space>${SPACES})|(?<ligature>${LIGATURES})|(?<reference>${REFERENCE})|(?<bullet>${BULLET})`,
  'gmv',
);

/** The end of a line, or of the text. */
const ENDS_LINE = /^[\n\r]?$/;

const NAMED: ReadonlyMap<string, string> = new Map([
  ['quot', '"'],
  ['apos', "'"],
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['nbsp', ' '],
  ['shy', ''],
  ['lsquo', '‘'],
  ['rsquo', '’'],
  ['sbquo', '‚'],
  ['ldquo', '“'],
  ['rdquo', '”'],
  ['bdquo', '„'],
  ['laquo', '«'],
  ['raquo', '»'],
  ['ndash', '–'],
  ['mdash', '—'],
  ['hellip', '…'],
  ['pound', '£'],
  ['euro', '€'],
  ['eacute', 'é'],
]);

/** Shows a text as a person reads it. Takes time linear in the text. */
export function viewOf(text: string, language: TextWords): View {
  const plain = new Edited(
    text,
    [...oddities(text), ...emphases(text)].sort((a, b) => a.span[0] - b.span[0]),
  );
  const lines = new Edited(plain.text, lineBreaks(plain.text, language));
  const whole = new Edited(lines.text, brokenWords(lines.text, language));
  return {
    text: whole.text,
    back: (span) => plain.back(lines.back(whole.back(span))),
    into: (span) => whole.into(lines.into(plain.into(span))),
  };
}

/** Words alone, as a person reads them. */
export function plainly(words: string, language: TextWords): string {
  return viewOf(words, language).text;
}

function oddities(text: string): Edit[] {
  const edits: Edit[] = [];
  for (const { 0: odd, index, groups } of text.matchAll(ODD)) {
    const as = readAs(odd, groups!);
    if (as !== null) edits.push({ span: [index, index + odd.length], as });
  }
  return edits;
}

/** The marks of stressed words, but of those that are a line. */
function emphases(text: string): Edit[] {
  return [...text.matchAll(EMPHASIS)].flatMap(({ 0: stressed, index, groups }): Edit[] => {
    const end = index + stressed.length;
    if (ENDS_LINE.test(text.charAt(index - 1)) && ENDS_LINE.test(text.charAt(end))) return [];
    const { length } = groups!.mark!;
    return [
      { span: [index, index + length], as: '' },
      { span: [end - length, end], as: '' },
    ];
  });
}

/** What is read in the place of an oddity; null where it stays. */
function readAs(odd: string, groups: Readonly<Record<string, string | undefined>>): string | null {
  if (groups.broken !== undefined) return null;
  if (groups.hyphen !== undefined) return '-';
  if (groups.space !== undefined) return ' ';
  if (groups.ligature !== undefined) return odd.normalize('NFKC');
  if (groups.reference !== undefined) return referred(odd);
  return '';
}

function referred(reference: string): string | null {
  const name = /([^&;]+);$/.exec(reference)![1]!;
  if (!name.startsWith('#')) return NAMED.get(name) ?? null;
  const code = name[1] === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  if (code === 0xa0) return ' ';
  if (code === 0xad || code > 0x10ffff) return '';
  // As HTML has it, what is no character is U+FFFD: half a surrogate pair could not be kept.
  return code === 0 || (code >= 0xd800 && code <= 0xdfff) ? '\ufffd' : String.fromCodePoint(code);
}

/** The line breaks inside paragraphs: a space each, or nothing where they break a word. */
function lineBreaks(text: string, { hyphens }: TextWords): Edit[] {
  const lines = linesOf(text);
  // Captions and pages with counted lines, and quoted lines, say themselves what goes on.
  const isLater = hasFurniture(text) ? lines.map(() => false) : goesOn(text, lines);
  let known: ReadonlySet<string> | undefined;
  return lines.slice(1).flatMap(({ span: [next, to] }, i): Edit[] => {
    const { span } = lines[i]!;
    const [start, end] = span;
    if (start === end || next === to || text.charAt(next) === '>') return [];
    const isSoft = text.charAt(end - 1) === SOFT;
    if (!isSoft && !isLater[i + 1]) return [];
    const head = beforeHyphen(text, span);
    if (!isSoft && head === null) return [{ span: [end, next], as: ' ' }];
    const rest = REST.exec(text.slice(next, Math.min(to, next + LONGEST)))?.[0] ?? '';
    known ??= new Set(text.match(WHOLE_WORDS));
    if (!isSoft && hyphens.links.has(rest)) return [{ span: [end, next], as: ' ' }];
    const isKept = !isSoft && keepsHyphen(head!, rest, known, hyphens);
    return [{ span: [isKept ? end : end - 1, next], as: '' }];
  });
}

/** Words that a column broke before its line ends were lost: “min- ister”. */
function brokenWords(text: string, { hyphens }: TextWords): Edit[] {
  let known: ReadonlySet<string> | undefined;
  return [...text.matchAll(BROKEN_WORD)].flatMap(({ 0: word, index, groups }): Edit[] => {
    const { head, rest } = groups as { head: string; rest: string };
    if (hyphens.links.has(rest)) return [];
    known ??= new Set(text.match(WHOLE_WORDS));
    const isOne = known.has(head + rest) || hyphens.isWord((head + rest).toLowerCase());
    const at = index + head.length;
    return isOne ? [{ span: [at, index + word.length - rest.length], as: '' }] : [];
  });
}

const BROKEN_WORD = /(?<![\p{L}\p{N}’'-])(?<head>\p{L}\p{Ll}+)- (?<rest>\p{Ll}+)(?![\p{L}\p{N}’'-])/gu;

const SOFT = '\u00ad';
/** Longer words are none. */
const LONGEST = 40;
/** The last part of a word that breaks off with a hyphen. */
const HEAD = /([\p{L}\p{N}’']+)-$/u;
const REST = /^[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/u;
/** Words with all their parts that no hyphen breaks off. */
const WHOLE_WORDS = /(?<![\p{L}\p{N}-])[\p{L}\p{N}]+(?:[-’'][\p{L}\p{N}]+)*(?![\p{L}\p{N}-])/gu;

function beforeHyphen(text: string, [start, end]: Span): string | null {
  return HEAD.exec(text.slice(Math.max(start, end - LONGEST), end))?.[1] ?? null;
}

/**
 * Whether a hyphen at a line's end is the word's own: “far-reaching”, but not “any-thing”. Asked are the text's other words,
 * then those of the language; a name that neither knows is one word.
 */
export function keepsHyphen(
  head: string,
  rest: string,
  known: ReadonlySet<string>,
  { isWord, prefixes, ofNames, secondParts }: TextWords['hyphens'],
): boolean {
  const [first, second] = [head.toLowerCase(), rest.toLowerCase()];
  if (known.has(head + rest)) return false;
  if (known.has(`${head}-${rest}`)) return true;
  if (!/^\p{Ll}/u.test(rest)) return !ofNames.has(first);
  if (/\p{N}$/u.test(head)) return true;
  if (isWord(first + second) || prefixes.has(first)) return false;
  if (secondParts.has(second)) return true;
  if (!isWord(first)) return false;
  if (!second.includes('-') && (!isWord(second) || second.length < 3)) return false;
  return head === first || known.has(head);
}
