import { type AST, RegExpParser } from '@eslint-community/regexpp';

/** A word of a list, in a pattern built from marked lists. */
const MARK = 'ĸ';
/** The columns of lists whose words stand in patterns. */
const PHRASES: ReadonlySet<string> = new Set(['word', 'aliases', 'common', 'written']);
/** Those that hold several words, parted by spaces. */
const FORMS: ReadonlySet<string> = new Set(['past', 'participle', 'short']);

/** One of several ways in which a part of a pattern can fit. */
export interface Alternative {
  /** The part in which it stands, with what comes from lists as “…”: shared parts of patterns are alike in it. */
  readonly part: string;
  /** Itself, likewise. */
  readonly words: string;
  /** The pattern with this alternative taken out. */
  readonly without: RegExp;
  /** The alternative alone: a text in which it finds nothing can't need it, whatever stands around it. */
  readonly alone: RegExp;
}

/** A list whose words are marked, so that they are known in a pattern. */
export function marked(list: string): string {
  let columns: string[] | undefined;
  return list
    .split('\n')
    .map((line) => {
      if (line === '' || line.startsWith('#')) return line;
      const cells = line.split('\t');
      if (columns) return cells.map((cell, i) => markedCell(cell, columns![i]!)).join('\t');
      columns = cells;
      return line;
    })
    .join('\n');
}

/** The mark stands behind a first letter, so that capitals and endings stay as they are; in a phrase, in its last word. */
function markedCell(cell: string, column: string): string {
  if (FORMS.has(column)) return cell.replace(/(?<=^| )\p{L}/gu, (letter) => letter + MARK);
  if (!PHRASES.has(column)) return cell;
  return cell.replace(/(?<=^|[ |])[^ |](?=[^ |]*(?:$|\|))/gu, (letter) => letter + MARK);
}

/** All patterns of a value, with the names that lead to them: `manner.voiced`, `acts.phrases.0`. */
export function patternsOf(value: unknown, name = ''): [name: string, pattern: RegExp][] {
  if (value instanceof RegExp) return [[name, value]];
  if (typeof value !== 'object' || value === null) return [];
  const entries = value instanceof Map ? [...value] : value instanceof Set ? [] : Object.entries(value);
  return entries.flatMap(([key, inner]) => patternsOf(inner, name === '' ? `${key}` : `${name}.${key}`));
}

/**
 * The alternatives of a pattern that stand in it by hand; `twin` is the same pattern built from marked lists.
 *
 * @throws {Error} if a word stands in a part of it by hand and from a list, too
 */
export function alternativesOf(pattern: RegExp, twin: RegExp): Alternative[] {
  const own = disjunctions(parsed(pattern));
  const theirs = disjunctions(parsed(twin));
  if (own.length !== theirs.length) throw new Error(`lists change the shape of ${pattern}`);
  return own.flatMap((disjunction, i) =>
    byHand(disjunction, theirs[i]!).map(({ words, alternative }) => ({
      part: withoutLists(theirs[i]!.raw),
      words,
      without: taken(pattern, disjunction, alternative),
      alone: alone(pattern, alternative),
    })),
  );
}

function byHand(own: Disjunction, twin: Disjunction): { words: string; alternative: AST.Alternative }[] {
  const listed = new Set(twin.alternatives.flatMap(({ raw }) => (raw.includes(MARK) ? raw.replaceAll(MARK, '') : [])));
  const isAligned = own.alternatives.length === twin.alternatives.length;
  return twin.alternatives.flatMap(({ raw }, i) => {
    const words = withoutLists(raw);
    if (words === LISTED) return [];
    if (listed.has(raw)) throw new Error(`“${raw}” stands in a list, too: ${withoutLists(twin.raw)}`);
    // Among words from lists the order, and sometimes the number, is another: they stand by their length.
    const same = own.alternatives.find((one) => one.raw === raw);
    const alternative = same ?? (isAligned ? own.alternatives[i] : undefined);
    if (!alternative) throw new Error(`lists change the shape of ${own.raw}`);
    return [{ words, alternative }];
  });
}

type Disjunction = { readonly raw: string; readonly alternatives: readonly AST.Alternative[] };

function parsed({ source, flags }: RegExp): AST.Pattern {
  return new RegExpParser({ ecmaVersion: 2025 }).parsePattern(source, 0, source.length, {
    unicode: /u/.test(flags),
    unicodeSets: /v/.test(flags),
  });
}

/** Every place of a pattern at which it has several ways to go on, from the outside in. */
function disjunctions(node: AST.Node): Disjunction[] {
  const inner = (
    'alternatives' in node
      ? node.alternatives
      : 'elements' in node
        ? node.elements
        : 'element' in node
          ? [node.element]
          : []
  ) as AST.Node[];
  const own = 'alternatives' in node && node.alternatives.length > 1 ? [node] : [];
  return [...(own as Disjunction[]), ...inner.flatMap(disjunctions)];
}

const LISTED = '…';
const PLAIN = '(?:\\\\.|[^|()\\\\])*';
const LISTS = new RegExp(`(?<=\\(\\?:|\\|)${PLAIN}${MARK}${PLAIN}(?:\\|${PLAIN}${MARK}${PLAIN})*(?=[|)])`, 'gu');

/** A part of a pattern, with groups of words from lists as “…”. */
function withoutLists(source: string): string {
  return `(?:${source})`
    .replace(LISTS, LISTED)
    .replaceAll(`(?:${LISTED})`, LISTED)
    .replace(/^\(\?:(.*)\)$/su, '$1');
}

function taken({ source, flags }: RegExp, { alternatives }: Disjunction, alternative: AST.Alternative): RegExp {
  const isFirst = alternative === alternatives[0];
  const start = isFirst ? alternative.start : alternative.start - 1;
  const end = isFirst ? alternative.end + 1 : alternative.end;
  return new RegExp(source.slice(0, start) + source.slice(end), `${flags.replace(/[gyd]/g, '')}g`);
}

function alone({ flags }: RegExp, { raw }: AST.Alternative): RegExp {
  // What refers to a group outside may find anything.
  return new RegExp(/\\[1-9k]/.test(raw) ? '' : raw, flags.replace(/[gyd]/g, ''));
}

/** The parts of a sentence that a pattern is asked of: what stands in braces, or all of it; “\n” ends a line. */
export function asked(sentence: string): string[] {
  const text = sentence.replaceAll('\\n', '\n');
  const parts = [...text.matchAll(/\{([^{}]*)\}/g)].map(([, part = '']) => part);
  return parts.length > 0 ? parts : [text];
}

/** All that a pattern finds in some texts, to be compared. */
export function found(pattern: RegExp, texts: readonly string[]): string {
  const all = pattern.global ? pattern : new RegExp(pattern.source, `${pattern.flags}g`);
  return JSON.stringify(
    texts.map((text) =>
      [...text.matchAll(all)].map((match) => [
        match.index,
        // A group that took no part tells nothing: without its alternative it is not there at all.
        ...match.filter((part) => part !== undefined),
        match.groups ?? null,
      ]),
    ),
  );
}
