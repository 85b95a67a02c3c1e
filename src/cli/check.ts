import { type Checked, check, type Variant } from '../ledger/check.js';
import { days } from '../text/days.js';
import { turned } from './diff.js';
import { type LedgerOptions, withLedger } from './ledger.js';
import { place } from './list.js';
import { type Paint, paint, wantsColour } from './paint.js';
import { plural } from './plural.js';
import { EXIT, type Terminal, write } from './terminal.js';
import { fitting, type Run, wrap } from './wrap.js';

export const CHECK_FORMATS = ['table', 'json'] as const;

export interface CheckOptions extends LedgerOptions {
  readonly format: (typeof CHECK_FORMATS)[number];
  readonly by?: string;
}

const PLAIN = (text: string): string => text;

/** `onrecord check`: whether words are on record, where first, and what became of them. */
export function checkCommand(words: string, options: CheckOptions, terminal: Terminal): Promise<number> {
  return withLedger(options, 'read', async (ledger) => {
    const checked = check(ledger, words, options.by ?? null);
    const { stdout, env } = terminal;
    const colours = paint(wantsColour(env, stdout.isTTY === true));
    const width = fitting(stdout.columns ?? 80);
    await write(
      stdout,
      options.format === 'json' ? `${JSON.stringify(checked, null, 2)}\n` : report(checked, width, colours),
    );
    return EXIT.done;
  });
}

function report(checked: Checked, width: number, colours: Paint): string {
  const { found, near, fullest, by } = checked;
  const lines: string[] = [];
  const say = (text: string | readonly Run[], indent = 0): void =>
    void lines.push(...wrap(text, width - indent).map((line) => ' '.repeat(indent) + line));
  const [first] = found;
  const exact = found.filter(({ relation }) => relation.label === 'same' || relation.label === 'cut').length;
  const verdict = exact > 0 ? 'On record.' : first ? 'Not on record word for word.' : 'Not on record.';
  say([
    { text: verdict, style: colours.bold },
    { text: ` ${first ? `${labels(found)}.` : 'No statement has these words.'} ${extent(checked)}`, style: PLAIN },
  ]);
  if (first) {
    say(credited(found, by));
    lines.push('');
    say([{ text: first.hit.published === null ? 'Without a day' : 'First seen', style: colours.bold }]);
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
  const rest = found.slice(1);
  if (rest.length > 0) say([{ text: 'Later', style: colours.bold }]);
  for (const variant of rest) lines.push(...entry(variant, width, colours));
  if (near.length > 0) say([{ text: 'Not the same words, but near', style: colours.bold }]);
  for (const variant of near) lines.push(...entry(variant, width, colours));
  return `${lines.join('\n').trimEnd()}\n`;
}

/** What a version is called: of what is cut, the words asked for may be the part, and the record has more. */
function called({ relation }: Variant): string {
  const { label, difference } = relation;
  return label === 'cut' && difference.every(({ in: where }) => where !== 'former') ? 'fuller' : label;
}

/** "5 statements: 2 same, 3 cut" */
function labels(found: readonly Variant[]): string {
  const counts = new Map<string, number>();
  for (const variant of found) counts.set(called(variant), (counts.get(called(variant)) ?? 0) + 1);
  const order = ['same', 'fuller', 'cut', 'altered', 'paraphrase'].filter((label) => counts.has(label));
  return `${plural(found.length, 'statement')}: ${order.map((label) => `${counts.get(label)} ${label}`).join(', ')}`;
}

function extent({ searched: { statements, articles, from, to } }: Checked): string {
  const span = from === null ? '' : from === to ? ` of ${from}` : ` from ${from} to ${to}`;
  return `Searched were ${plural(statements, 'statement')} in ${plural(articles, 'article')}${span}.`;
}

/** To whom the record credits the words, and whether that is who was asked for. */
function credited(found: readonly Variant[], by: string | null): string {
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

function entry(variant: Variant, width: number, colours: Paint): string[] {
  const { hit, relation, fits } = variant;
  const lines: string[] = [];
  const say = (runs: readonly Run[]): void => void lines.push(...wrap(runs, width - 2).map((line) => `  ${line}`));
  const label = relation.label === 'same' ? colours.green : relation.label === 'near' ? colours.dim : colours.yellow;
  // What was asked for and is not there stands in brackets, as in diff.
  const words: Run[] =
    relation.label === 'same' || relation.label === 'near'
      ? [{ text: hit.words, style: PLAIN }]
      : relation.difference.map(({ words: text, in: where }) => {
          if (where === 'both') return { text, style: PLAIN };
          return where === 'former'
            ? { text: `[-${text}-]`, style: colours.red }
            : { text: `{+${text}+}`, style: colours.green };
        });
  say([{ text: called(variant), style: label }, { text: ' ', style: PLAIN }, ...words]);
  if (relation.label !== 'near' && relation.turns.length > 0)
    say([{ text: turned(relation.turns), style: colours.bold }]);
  const who: Run =
    hit.speaker === null
      ? { text: 'open: who said it', style: colours.red }
      : { text: hit.speaker, style: fits === false ? colours.red : colours.bold };
  const facts = [
    hit.modality !== null && hit.modality !== 'asserted' && hit.modality,
    hit.addressee && `to ${hit.addressee}`,
    hit.channel && `through ${hit.channel}`,
    hit.said_from && `on ${days(hit.said_from, hit.said_to!)}`,
  ].filter(Boolean);
  say([who, { text: facts.length > 0 ? ` · ${facts.join(' · ')}` : '', style: PLAIN }]);
  say([
    {
      text: place(hit),
      style: colours.dim,
    },
  ]);
  return [...lines, ''];
}
