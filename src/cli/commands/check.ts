import { CHECK_LABELS, type Check, check, type Verdict, type Witness } from '../../ledger/check.js';
import { type LedgerOptions, noteUntraced, withLedger } from '../ledger.js';
import { type Paint, paintFor } from '../screen/paint.js';
import { plural } from '../screen/plural.js';
import { besides, version } from '../screen/variant.js';
import { fitting, type Run, wrap } from '../screen/wrap.js';
import { EXIT, type Terminal, write } from '../terminal.js';

export const CHECK_FORMATS = ['table', 'json'] as const;

export interface CheckOptions extends LedgerOptions {
  readonly format: (typeof CHECK_FORMATS)[number];
  readonly by?: string;
}

const PLAIN = (text: string): string => text;

/** `onrecord check`: whether words are on record, where first, and what became of them. */
export function checkCommand(words: string, options: CheckOptions, terminal: Terminal): Promise<number> {
  return withLedger(options, 'read', async (ledger) => {
    await noteUntraced(ledger, terminal);
    const checked = check(ledger, words, { by: options.by ?? null });
    const { stdout, env } = terminal;
    const colours = paintFor(stdout, env);
    const width = fitting(stdout.columns ?? 80);
    await write(
      stdout,
      options.format === 'json' ? `${JSON.stringify(checked, null, 2)}\n` : report(checked, width, colours),
    );
    return EXIT.done;
  });
}

function report(checked: Check, width: number, colours: Paint): string {
  const { found, near, fullest, by } = checked;
  const lines: string[] = [];
  const say = (text: string | readonly Run[], indent = 0): void =>
    void lines.push(...wrap(text, width - indent).map((line) => ' '.repeat(indent) + line));
  const [first] = found;
  say([...verdict(checked, colours), { text: ` ${extent(checked)}`, style: PLAIN }]);
  if (first) {
    say(credited(found, by));
    lines.push('');
    say([
      { text: seen(first), style: colours.bold },
      { text: besides(found.map(({ hit }) => hit)), style: PLAIN },
    ]);
    lines.push(...entry(first, width, colours));
  }
  if (fullest) {
    const { before, within, after } = fullest;
    say([{ text: 'In the fullest version', style: colours.bold }]);
    const around = [
      { text: before, style: colours.dim },
      { text: ` ${within} `, style: colours.green },
      { text: after, style: colours.dim },
    ];
    say(around, 2);
    lines.push('');
  }
  const isSame = (one: Witness): boolean => one.utterances.some((id) => first!.utterances.includes(id));
  const rest = found.slice(1);
  const others = rest.filter(isSame);
  const elsewhere = rest.filter((one) => !isSame(one));
  const areLater = others.every(({ hit }) => hit.published !== null && hit.published !== first!.hit.published);
  if (others.length > 0) say([{ text: areLater ? 'Later' : 'Other versions', style: colours.bold }]);
  for (const witness of others) lines.push(...entry(witness, width, colours));
  if (elsewhere.length > 0) say([{ text: 'On another occasion, or by somebody else', style: colours.bold }]);
  for (const witness of elsewhere) lines.push(...entry(witness, width, colours));
  if (near.length > 0) say([{ text: 'Not the same words, but near', style: colours.bold }]);
  for (const witness of near) lines.push(...entry(witness, width, colours));
  return `${lines.join('\n').trimEnd()}\n`;
}

const VERDICT: Readonly<Record<Verdict, string>> = {
  'on record': 'On record.',
  'in part': 'Only a part is on record.',
  'in other words': 'Not on record word for word.',
  'not on record': 'Not on record.',
};

/** Whether the words are on record, and in how many statements of which kind. */
export function verdict({ verdict: one, found }: Check, colours: Paint): Run[] {
  return [
    { text: VERDICT[one], style: colours.bold },
    { text: ` ${found.length > 0 ? `${labels(found)}.` : 'No statement has these words.'}`, style: PLAIN },
  ];
}

/** What the first of several is called: those without a day come last. */
export function seen({ hit }: Witness): string {
  return hit.published === null ? 'Without a day' : 'First seen';
}

/** "5 statements: 2 same, 3 cut" */
function labels(found: readonly Witness[]): string {
  const counts = new Map<string, number>();
  for (const { label } of found) counts.set(label, (counts.get(label) ?? 0) + 1);
  const told = CHECK_LABELS.filter((label) => counts.has(label));
  return `${plural(found.length, 'statement')}: ${told.map((label) => `${counts.get(label)} ${label}`).join(', ')}`;
}

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

function entry(one: Witness, width: number, colours: Paint): string[] {
  const { hit, label, relation, fits } = one;
  return version({ hit, label, relation, isOther: fits === false, marks: [] }, width, colours);
}
