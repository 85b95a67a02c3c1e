import { CHECK_LABELS, type Check, type Verdict, type Witness } from '../../ledger/check.js';
import { plural } from './plural.js';
import type { Look } from './screen.js';
import { besides, version } from './variant.js';
import { type Runs, wrap } from './wrap.js';

const VERDICT: Readonly<Record<Verdict, string>> = {
  'on record': 'On record.',
  'in part': 'Only a part is on record.',
  'in other words': 'Not on record word for word.',
  'not on record': 'Not on record.',
};

/** What the record shows of words. */
export function checked(check: Check, look: Look): string {
  const { found, near, by } = check;
  const [first] = found;
  const lines = [
    ...wrap([...verdict(check, look), ` ${extent(check)}`], look.width),
    ...(first ? [...wrap(credited(found, by), look.width), '', ...seenFirst(first, found, look)] : []),
    ...inTheFullest(check, look),
    ...(first ? elsewhere(first, found.slice(1), look) : []),
    ...group('Not the same words, but near', near, look),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

/** Whether the words are on record, and in how many statements of which kind. */
export function verdict({ verdict: one, found }: Check, { colours }: Look): Exclude<Runs, string> {
  return [
    { text: VERDICT[one], style: colours.bold },
    ` ${found.length > 0 ? `${labels(found)}.` : 'No statement has these words.'}`,
  ];
}

/** How much was searched. */
export function extent({ searched: { statements, articles, from, to } }: Check): string {
  const span = from === null ? '' : from === to ? ` of ${from}` : ` from ${from} to ${to}`;
  return `Searched were ${plural(statements, 'statement')} in ${plural(articles, 'article')}${span}.`;
}

/** To whom the record credits the words, and whether that is who was asked for. */
export function credited(found: readonly Witness[], by: string | null): string {
  const counts = new Map<string, number>();
  for (const { hit } of found) counts.set(hit.speaker ?? 'open', (counts.get(hit.speaker ?? 'open') ?? 0) + 1);
  const names = [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([name, n]) => `${name} (${n})`)
    .join(', ');
  if (by === null) return `Credited to: ${names}.`;
  const yes = found.filter(({ fits }) => fits).length;
  return `Credited to ${by} in ${yes} of ${found.length}: ${names}.`;
}

/** What the first of several is called: those without a day come last. */
export function seen({ hit }: Witness): string {
  return hit.published === null ? 'Without a day' : 'First seen';
}

function seenFirst(first: Witness, found: readonly Witness[], look: Look): string[] {
  const heading = [{ text: seen(first), style: look.colours.bold }, besides(found.map(({ hit }) => hit))];
  return [...wrap(heading, look.width), ...entry(first, look)];
}

function inTheFullest({ fullest }: Check, { width, colours }: Look): string[] {
  if (!fullest) return [];
  const { before, within, after } = fullest;
  const around = [
    { text: before, style: colours.dim },
    { text: ` ${within} `, style: colours.green },
    { text: after, style: colours.dim },
  ];
  return [...wrap([{ text: 'In the fullest version', style: colours.bold }], width), ...wrap(around, width, 2), ''];
}

/** The witnesses beside the first: of the same utterance, and of others. */
function elsewhere(first: Witness, rest: readonly Witness[], look: Look): string[] {
  const isSame = (one: Witness): boolean => one.utterances.some((id) => first.utterances.includes(id));
  const others = rest.filter(isSame);
  const areLater = others.every(({ hit }) => hit.published !== null && hit.published !== first.hit.published);
  const apart = rest.filter((one) => !isSame(one));
  return [
    ...group(areLater ? 'Later' : 'Other versions', others, look),
    ...group('On another occasion, or by somebody else', apart, look),
  ];
}

function group(heading: string, witnesses: readonly Witness[], look: Look): string[] {
  if (witnesses.length === 0) return [];
  return [
    ...wrap([{ text: heading, style: look.colours.bold }], look.width),
    ...witnesses.flatMap((one) => entry(one, look)),
  ];
}

/** "5 statements: 2 same, 3 cut" */
function labels(found: readonly Witness[]): string {
  const counts = new Map<string, number>();
  for (const { label } of found) counts.set(label, (counts.get(label) ?? 0) + 1);
  const told = CHECK_LABELS.filter((label) => counts.has(label));
  return `${plural(found.length, 'statement')}: ${told.map((label) => `${counts.get(label)} ${label}`).join(', ')}`;
}

function entry({ hit, label, relation, fits }: Witness, look: Look): string[] {
  return version({ hit, label, relation, isOther: fits === false, marks: [] }, look);
}
