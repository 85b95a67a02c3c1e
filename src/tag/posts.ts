import type { Span } from '../text/span.js';

/** A post as a page shows it, in spans of the text. */
export interface Post {
  readonly cue: Span;
  readonly source: Span;
  readonly content: readonly Span[];
}

/** "@hale", "@ann-hale.bsky.social", "@hale@ports.social" */
const HANDLE = '@\\w[\\w.-]{0,60}(?:@\\w[\\w.-]{1,60})?';
/** "— Ann Hale (@hale) May 4, 2026", below the words. */
const SIGNED = new RegExp(`^(?<dash>[―—–]|--?)\\s*(?<name>[^()@\\n]{2,60}?)\\s*\\((?<handle>${HANDLE})\\)`, 'u');
/** "Ann Hale", "@hale", or both in one line, above them. */
const ACCOUNT = new RegExp(
  `^(?:(?<name>\\p{Lu}[^@\\n]{1,50}?)\\s+)?(?<handle>${HANDLE})(?<day>\\s?[·•-]\\s?[^\\n]{1,30})?$`,
  'u',
);
const NAME = /^\p{Lu}[^@.:!?\n]{1,50}$/u;
/** The time and the day of a post: a short line with digits, and a dot or a colon between them. */
const WHEN = /^(?=.*\d)(?:\d{1,2}:\d\d\b.*|.*\d{4})$/;
const LONGEST_WHEN = 50;
/** A post has no more paragraphs. */
const MOST = 6;
/** The address of a picture or a page, at the end of a post. */
const ADDRESS = /(?:\s*(?:https?:\/\/|pic\.|t\.co\/)\S+)+\s*$/;

/** The post whose signature or account stands in a paragraph. */
export function postAt(text: string, paragraphs: readonly Span[], i: number): Post | undefined {
  return signed(text, paragraphs, i) ?? shown(text, paragraphs, i);
}

function signed(text: string, paragraphs: readonly Span[], i: number): Post | undefined {
  const [start, end] = paragraphs[i]!;
  const match = SIGNED.exec(text.slice(start, end));
  const words = paragraphs[i - 1];
  if (!match?.groups || !words) return undefined;
  const { dash, name } = match.groups;
  const at = start + match[0].indexOf(name!, dash!.length);
  return {
    cue: [start, start + dash!.length],
    source: [at, at + name!.length],
    content: [withoutAddress(text, words)],
  };
}

function shown(text: string, paragraphs: readonly Span[], i: number): Post | undefined {
  const [start, end] = paragraphs[i]!;
  const match = ACCOUNT.exec(text.slice(start, end));
  if (!match?.groups) return undefined;
  const above = paragraphs[i - 1];
  const isNamed = match.groups.name === undefined && above && NAME.test(text.slice(...above));
  const at = start + match[0].indexOf(match.groups.handle!);
  const source: Span = isNamed
    ? above
    : match.groups.name === undefined
      ? [at, at + match.groups.handle!.length]
      : [start, start + match.groups.name.length];
  const isDated = match.groups.day !== undefined;
  const content: Span[] = [];
  for (const span of paragraphs.slice(i + 1, i + 1 + MOST)) {
    const words = text.slice(...span);
    if (words.length < LONGEST_WHEN && WHEN.test(words) && !SIGNED.test(words) && !isDated)
      return content.length === 0 ? undefined : { cue: span, source, content };
    content.push(withoutAddress(text, span));
  }
  // Without a day below, nothing tells where it ends: its first paragraph is all.
  return content[0] && (isNamed || match.groups.name) ? { cue: [at, end], source, content: [content[0]] } : undefined;
}

function withoutAddress(text: string, [start, end]: Span): Span {
  return [start, end - (ADDRESS.exec(text.slice(start, end))?.[0].length ?? 0)];
}
