import { InputError } from '../../errors.js';
import { type Change, compare } from '../../ledger/compare.js';
import type { Version } from '../../ledger/ledger.js';
import { type LedgerOptions, withLedger } from '../ledger.js';
import { json } from '../screen/json.js';
import { type Paint, paintFor } from '../screen/paint.js';
import { differing, turned } from '../screen/variant.js';
import { fitting, type Run, wrap } from '../screen/wrap.js';
import { EXIT, type Terminal, write } from '../terminal.js';

export const DIFF_FORMATS = ['table', 'json'] as const;

export interface DiffOptions extends LedgerOptions {
  readonly format: (typeof DIFF_FORMATS)[number];
}

const PLAIN = (text: string): string => text;

/** `onrecord diff`: what changed in the statements from each version at an address to the next. */
export function diffCommand(address: string, options: DiffOptions, terminal: Terminal): Promise<number> {
  return withLedger(options, 'read', async (ledger) => {
    const versions = ledger.versions(address);
    if (versions.length === 0) {
      throw new InputError(
        `has no article from ${address}`,
        ledger.file,
        'give the address as the article has it; onrecord search --format json shows it',
      );
    }
    const { stdout, env } = terminal;
    const steps = versions.slice(1).map((later, i) => {
      const former = versions[i]!;
      return { former, later, changes: compare(ledger.reading(former.article.id)!, ledger.reading(later.article.id)!) };
    });
    if (options.format === 'json') {
      const shown = steps.map(({ former, later, changes }) => ({
        former: summary(former),
        later: summary(later),
        changes: changes.filter(({ change }) => change !== 'same'),
      }));
      await write(stdout, json(shown));
      return EXIT.done;
    }
    const colours = paintFor(stdout, env);
    const width = fitting(stdout.columns ?? 80);
    if (steps.length === 0)
      await write(stdout, `${colours.dim('One version is on record: nothing to compare it with.')}\n`);
    for (const { former, later, changes } of steps) {
      await write(stdout, `${step(former, later, changes, width, colours).join('\n')}\n`);
    }
    return EXIT.done;
  });
}

/** A version as JSON has it. */
export function summary({ seq, at, article: { id, title, published } }: Version): object {
  return { entry: seq, added: at, article: id, title, published };
}

function step(
  { article: was }: Version,
  { article: is, at }: Version,
  changes: readonly Change[],
  width: number,
  colours: Paint,
): string[] {
  const lines = wrap([{ text: is.title ?? is.url!, style: colours.bold }], width);
  lines.push(colours.dim(`${was.id.slice(0, 12)} → ${is.id.slice(0, 12)}, added ${at.slice(0, 10)}`), '');
  if (was.title !== is.title) lines.push(...fielded('title', was.title, is.title, width, colours));
  if (was.published !== is.published) lines.push(...fielded('published', was.published, is.published, width, colours));
  const told = changes.filter(({ change }) => change !== 'same');
  for (const change of told) lines.push(...changed(change, width, colours), '');
  const same = changes.length - told.length;
  const rest = same === 1 ? '1 statement is as it was.' : `${same} statements are as they were.`;
  lines.push(colours.dim(told.length === 0 ? `No statement changed. ${rest}` : rest));
  return lines;
}

/** A change of a statement. */
export function changed(
  { change, former, later, words, turns, fields }: Change,
  width: number,
  colours: Paint,
): string[] {
  const margin = 10;
  const statement = (later ?? former)!;
  const style = { added: colours.green, removed: colours.red, reworded: colours.yellow, reread: PLAIN, same: PLAIN }[
    change
  ];
  const runs: Run[] =
    change === 'reworded'
      ? differing(words, colours)
      : [{ text: statement.kind === 'act' ? `act about ${statement.words}` : statement.words, style: PLAIN }];
  const [first = '', ...rest] = wrap(runs, width - margin);
  const indent = ' '.repeat(margin);
  return [
    `${style(change.padEnd(margin))}${first}`,
    ...rest.map((line) => indent + line),
    ...(turns.length > 0
      ? wrap([{ text: turned(turns), style: colours.bold }], width - margin).map((line) => indent + line)
      : []),
    ...fields.flatMap(({ field, former: was, later: is }) =>
      fielded(field, was, is, width, colours).map((line) => indent + line),
    ),
  ];
}

function fielded(field: string, was: string | null, is: string | null, width: number, colours: Paint): string[] {
  return wrap(
    [
      { text: `${field}: `, style: colours.dim },
      { text: was ?? 'open', style: colours.red },
      { text: ' → ', style: colours.dim },
      { text: is ?? 'open', style: colours.green },
    ],
    width - 10,
  );
}
