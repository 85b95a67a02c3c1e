import type { SenseTurn } from '../../language/trace.js';
import type { Hit } from '../../ledger/hit.js';
import type { Stretch } from '../../trace/difference.js';
import type { Relation } from '../../trace/relation.js';
import { circumstances, type Found, place, said, speaker } from './hit.js';
import { plural } from './plural.js';
import type { Look } from './screen.js';
import { plain, type Run, type Runs, wrap } from './wrap.js';

/** A version of a saying as it is shown beside another. */
export interface Shown {
  readonly hit: Hit & Partial<Found>;
  /** What it is called: "same", "cut", "fullest". */
  readonly label: string;
  /** From the words that it is compared with to its own. */
  readonly relation: Relation;
  /** Whether the speaker is the wrong one. */
  readonly isOther: boolean;
  /** What else there is to say of it, in words. */
  readonly marks: readonly string[];
}

/** A version with its differences, what they turn, who said it and where it stands. */
export function version(one: Shown, look: Look): string[] {
  const { hit, isOther, marks } = one;
  const { width, colours } = look;
  const paragraphs: Runs[] = [
    ...compared(one, look),
    ...marks.map((mark) => [{ text: mark, style: colours.red }]),
    [
      speaker(hit.speaker, look, isOther),
      circumstances(hit)
        .map((fact) => ` · ${fact}`)
        .join(''),
    ],
    [{ text: place(hit, look), style: colours.dim }],
  ];
  return [...paragraphs.flatMap((runs) => wrap(runs, width, 2)), ''];
}

/** What a version is called and its words, with what is other in them; and what that turns. */
export function compared({ hit, label, relation }: Pick<Shown, 'hit' | 'label' | 'relation'>, look: Look): Runs[] {
  const name = { text: label, style: styleOf(label, look) };
  // Of what is only near nearly every word is another.
  if (relation.difference.length === 0 || relation.label === 'near') return [[name, ' ', said(hit)]];
  const words = [name, ' ', ...differing(relation.difference, look)];
  if (relation.turns.length === 0) return [words];
  return [words, [{ text: turned(relation.turns), style: look.colours.bold }]];
}

/** What only the former has stands in [-…-], what only the later has in {+…+}, as in word diffs, for eyes without colours. */
export function differing(difference: readonly Stretch[], { colours }: Look): Run[] {
  return difference.map(({ words: text, in: where }) => {
    if (where === 'both') return { text, style: plain };
    return where === 'former'
      ? { text: `[-${text}-]`, style: colours.red }
      : { text: `{+${text}+}`, style: colours.green };
  });
}

/** "condition “unless”, negation “not”"; what is there several times stands once. */
export function named(turns: readonly SenseTurn[]): string {
  return [...new Set(turns.map(({ sense, words }) => `${sense} “${words}”`))].join(', ');
}

/** "lost: condition “unless”, negation “not”; gained: hedge “may”" */
export function turned(turns: readonly SenseTurn[]): string {
  const of = (change: 'lost' | 'gained'): string => {
    const own = named(turns.filter((turn) => turn.change === change));
    return own === '' ? '' : `${change}: ${own}`;
  };
  return [of('lost'), of('gained')].filter(Boolean).join('; ');
}

/**
 * " (also in 2 other articles of that day; 1 article without a day)" beside what is called the first: which of one day's
 * articles came first, no day tells.
 */
export function besides([first, ...others]: readonly Hit[]): string {
  if (!first || first.published === null) return '';
  const articles = (day: string | null): number => {
    const own = others.filter(({ published, article }) => published === day && article !== first.article);
    return new Set(own.map(({ article }) => article)).size;
  };
  const [then, undated] = [articles(first.published), articles(null)];
  const parts = [
    then > 0 && `also in ${plural(then, 'other article')} of that day`,
    undated > 0 && `${plural(undated, 'article')} without a day`,
  ].filter(Boolean);
  return parts.length > 0 ? ` (${parts.join('; ')})` : '';
}

function styleOf(label: string, { colours }: Look): Run['style'] {
  if (label === 'same' || label === 'fullest') return colours.green;
  return label === 'near' ? colours.dim : colours.yellow;
}
