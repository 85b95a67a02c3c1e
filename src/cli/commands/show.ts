import { WORDING } from '../../language/en/wording.js';
import type { Corrected, Standing, StandingReading } from '../../ledger/corrections.js';
import type { Ledger, Version } from '../../ledger/ledger.js';
import { paragraphs as paragraphsOf } from '../../text/paragraphs.js';
import { chosenId } from '../choose.js';
import { type LedgerOptions, withLedger } from '../ledger.js';
import { json } from '../screen/json.js';
import { type Paint, paintFor } from '../screen/paint.js';
import { table } from '../screen/table.js';
import { fitting, wrap } from '../screen/wrap.js';
import { EXIT, type Terminal, write } from '../terminal.js';
import { summary } from './diff.js';

export const SHOW_FORMATS = ['table', 'json'] as const;

export interface ShowOptions extends LedgerOptions {
  readonly format: (typeof SHOW_FORMATS)[number];
}

/** `onrecord show`: one statement with what stands around it, or one article with all of its statements. */
export function showCommand(name: string, options: ShowOptions, terminal: Terminal): Promise<number> {
  return withLedger(options, 'read', async (ledger) => {
    const { reading, statement } = chosen(ledger, name);
    const { stdout, env } = terminal;
    const versions = reading.article.url === null ? [] : ledger.versions(reading.article.url);
    if (options.format === 'json') {
      const { article, actors } = reading;
      const shown = statement ? { article, actors, statement } : { ...reading, versions: versions.map(summary) };
      await write(stdout, json(shown));
      return EXIT.done;
    }
    const colours = paintFor(stdout, env);
    const columns = stdout.columns ?? 80;
    const id = reading.article.id.slice(0, 12);
    const shown = statement ? { ...reading, statements: [statement] } : reading;
    await write(stdout, table(shown, reading.article.url ?? id, columns, colours));
    const more = statement ? about(reading, statement, columns, colours) : aboutArticle(reading, versions, colours);
    await write(stdout, `\n${more.join('\n')}\n`);
    return EXIT.done;
  });
}

function chosen(ledger: Ledger, name: string): { reading: StandingReading; statement: Standing | null } {
  const id = chosenId(ledger, name);
  const reading = id.includes(':') ? ledger.reading(ledger.articleOf(id).id)! : ledger.reading(id)!;
  return { reading, statement: reading.statements.find((one) => one.id === id) ?? null };
}

function about(reading: StandingReading, statement: Standing, columns: number, colours: Paint): string[] {
  const width = fitting(columns);
  const lines: string[] = [];
  const labelled = (label: string, text: string): void => {
    if (text.trim() === '') return;
    lines.push(colours.dim(label), ...wrap([{ text, style: (words) => words }], width - 2).map((line) => `  ${line}`));
  };
  const { text } = reading.article;
  const spans = [...statement.content, ...statement.cue, ...statement.source];
  const start = Math.min(...spans.map(([from]) => from));
  const end = Math.max(...spans.map(([, to]) => to));
  const paragraphs = paragraphsOf(text);
  const around = paragraphs.filter(([from, to]) => from < end && start < to);
  const first = paragraphs.indexOf(around[0]!);
  const slice = (i: number): string => (paragraphs[i] ? text.slice(...paragraphs[i]) : '');
  labelled('before', slice(first - 1));
  labelled('in', around.map((span) => text.slice(...span)).join(' '));
  labelled('after', slice(first + around.length));
  for (const [field, reason] of Object.entries(statement.open)) labelled(`open: ${field}`, WORDING.reason(reason));
  lines.push(...statement.corrections.map((one) => corrected(one)));
  if (statement.void) lines.push('A person found that this is no statement.');
  lines.push(colours.dim(`statement ${statement.id}`), colours.dim(`article   ${reading.article.id}`));
  return lines;
}

function corrected({ seq, at, field, value, by, why }: Corrected): string {
  return `corrected: ${field} is ${value ?? 'open'}, by ${by} on ${at.slice(0, 10)} (entry ${seq}): ${why}`;
}

function aboutArticle({ article }: StandingReading, versions: readonly Version[], colours: Paint): string[] {
  const lines = [colours.dim(`article ${article.id}`)];
  if (versions.length > 1) {
    lines.push(`${versions.length} versions stood at this address; onrecord diff ${article.url} tells them apart:`);
    lines.push(
      ...versions.map(
        (one) =>
          `  ${one.at.slice(0, 16).replace('T', ' ')}  ${one.article.id.slice(0, 12)}  ${one.article.title ?? ''}`,
      ),
    );
  }
  return lines;
}
