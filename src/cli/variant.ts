import type { Hit } from '../ledger/query.js';
import { days } from '../text/days.js';
import type { Relation } from '../trace/relation.js';
import { turned } from './diff.js';
import { place } from './list.js';
import type { Paint } from './paint.js';
import { type Run, wrap } from './wrap.js';

const PLAIN = (text: string): string => text;

/** A version of a saying as it is shown beside another. */
export interface Shown {
  readonly hit: Hit;
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
export function version({ hit, label, relation, isOther, marks }: Shown, width: number, colours: Paint): string[] {
  const lines: string[] = [];
  const say = (runs: readonly Run[]): void => void lines.push(...wrap(runs, width - 2).map((line) => `  ${line}`));
  const isWhole = relation.difference.length === 0 || relation.label === 'near';
  // What the other has and this one lacks stands in brackets, as in diff.
  const words: Run[] = isWhole
    ? [{ text: hit.words, style: PLAIN }]
    : relation.difference.map(({ words: text, in: where }) => {
        if (where === 'both') return { text, style: PLAIN };
        return where === 'former'
          ? { text: `[-${text}-]`, style: colours.red }
          : { text: `{+${text}+}`, style: colours.green };
      });
  say([{ text: label, style: styleOf(label, colours) }, { text: ' ', style: PLAIN }, ...words]);
  if (!isWhole && relation.turns.length > 0) say([{ text: turned(relation.turns), style: colours.bold }]);
  for (const mark of marks) say([{ text: mark, style: colours.red }]);
  const who: Run =
    hit.speaker === null
      ? { text: 'open: who said it', style: colours.red }
      : { text: hit.speaker, style: isOther ? colours.red : colours.bold };
  const facts = [
    hit.modality !== null && hit.modality !== 'asserted' && hit.modality,
    hit.addressee && `to ${hit.addressee}`,
    hit.channel && `through ${hit.channel}`,
    hit.said_from && `on ${days(hit.said_from, hit.said_to!)}`,
  ].filter(Boolean);
  say([who, { text: facts.length > 0 ? ` · ${facts.join(' · ')}` : '', style: PLAIN }]);
  say([{ text: place(hit), style: colours.dim }]);
  return [...lines, ''];
}

function styleOf(label: string, colours: Paint): (text: string) => string {
  if (label === 'same' || label === 'fullest') return colours.green;
  return label === 'near' ? colours.dim : colours.yellow;
}
