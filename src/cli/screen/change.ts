import type { Change } from '../../ledger/compare.js';
import type { Paint } from './paint.js';
import type { Look } from './screen.js';
import { differing, turned } from './variant.js';
import { type Runs, wrap } from './wrap.js';

/** The columns before what changed, where it stands how. */
const MARGIN = 10;
const COLOURS: Readonly<Record<Change['change'], keyof Paint | null>> = {
  added: 'green',
  removed: 'red',
  reworded: 'yellow',
  reread: null,
  same: null,
};

/** A change of a statement: its words, what that turns, and the fields that are other. */
export function changed({ change, former, later, words, turns, fields }: Change, look: Look): string[] {
  const { width, colours } = look;
  const statement = (later ?? former)!;
  const text: Runs =
    change === 'reworded'
      ? differing(words, look)
      : statement.kind === 'act'
        ? `act about ${statement.words}`
        : statement.words;
  const [first = '', ...rest] = wrap(text, width, MARGIN);
  const colour = COLOURS[change];
  const label = change.padEnd(MARGIN);
  return [
    `${colour === null ? label : colours[colour](label)}${first.slice(MARGIN)}`,
    ...rest,
    ...wrap([{ text: turned(turns), style: colours.bold }], width, MARGIN),
    ...fields.flatMap(({ field, former: was, later: is }) => fieldChanged(field, was, is, look, MARGIN)),
  ];
}

/** What a field was and is, on lines that leave room for a margin of those that have one. */
export function fieldChanged(
  field: string,
  was: string | null,
  is: string | null,
  { width, colours }: Look,
  indent = 0,
): string[] {
  const text = [
    { text: `${field}: `, style: colours.dim },
    { text: was ?? 'open', style: colours.red },
    { text: ' → ', style: colours.dim },
    { text: is ?? 'open', style: colours.green },
  ];
  return wrap(text, width - MARGIN + indent, indent);
}
