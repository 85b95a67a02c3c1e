import { csvLine } from '../formats/csv.js';
import type { Ledger } from '../ledger/ledger.js';
import {
  countUtterances,
  type Retelling,
  type Utterance,
  type UtteranceRow,
  utterance,
  utteranceIds,
  utterances,
} from '../ledger/utterances.js';
import { chosenStatement } from './choose.js';
import { type LedgerOptions, withLedger } from './ledger.js';
import type { ListFormat } from './list.js';
import { type Paint, paint, wantsColour } from './paint.js';
import { plural } from './plural.js';
import { Progress } from './progress.js';
import { EXIT, type Terminal, write } from './terminal.js';
import { version } from './variant.js';
import { fitting, wrap } from './wrap.js';

export interface TraceOptions extends LedgerOptions {
  readonly format: ListFormat;
  readonly limit: number;
  readonly page: number;
  readonly again?: boolean;
}

const PLAIN = (text: string): string => text;

/** `onrecord trace`: what was told in several articles, or what became of one utterance in each of them. */
export function traceCommand(id: string | undefined, options: TraceOptions, terminal: Terminal): Promise<number> {
  if (options.again) return traceAgain(options, terminal);
  return withLedger(options, 'read', async (ledger) => {
    const { stdout, env } = terminal;
    const colours = paint(wantsColour(env, stdout.isTTY === true));
    const columns = stdout.columns ?? 80;
    if (!ledger.isTraced()) {
      await write(
        terminal.stderr,
        `onrecord: ${ledger.file} was traced by another version, or not at all; onrecord trace --again brings it up to date.\n`,
      );
    }
    if (id === undefined) return list(ledger, options, terminal, colours, columns);
    const statement = chosenStatement(ledger, id);
    const found = utteranceIds(ledger.database, statement).map((one) => utterance(ledger.database, one)!);
    if (options.format !== 'table') {
      const lines =
        options.format === 'jsonl' ? found.map((one) => JSON.stringify(one)) : [JSON.stringify(found, null, 2)];
      await write(stdout, `${lines.join('\n')}\n`);
      return EXIT.done;
    }
    for (const one of found) await write(stdout, `${shown(one, fitting(columns), colours).join('\n')}\n`);
    return EXIT.done;
  });
}

function traceAgain(options: TraceOptions, terminal: Terminal): Promise<number> {
  return withLedger(options, 'write', async (ledger) => {
    const progress = new Progress(terminal.stderr);
    const step = 1000;
    const done = ledger.retrace((n, of) => {
      if (n % step === 0) progress.say(`tracing, ${Math.floor((100 * n) / Math.max(of, 1))} %`);
    });
    progress.clear();
    const { statements, compared, links, utterances: several } = done;
    await write(
      terminal.stdout,
      options.format === 'table'
        ? `${plural(statements, 'statement')} traced: ${plural(compared, 'pair')} compared, ${plural(links, 'link')}, ${plural(several, 'utterance')} told more than once.\n`
        : `${JSON.stringify(done)}\n`,
    );
    return EXIT.done;
  });
}

async function list(
  { database }: Ledger,
  { format, limit, page }: TraceOptions,
  { stdout }: Terminal,
  colours: Paint,
  columns: number,
): Promise<number> {
  const offset = (page - 1) * limit;
  const total = countUtterances(database);
  const rows = utterances(database, limit, offset);
  if (format !== 'table') {
    await write(stdout, printed(rows, format, total));
    return EXIT.done;
  }
  const width = fitting(columns);
  for (const { id, words, articles, first_published: first, last_published: last, speakers } of rows) {
    const lines = wrap([{ text: words, style: colours.green }], width - 6);
    const span = first === null ? '' : first === last ? ` on ${first}` : ` from ${first} to ${last}`;
    const where = `${plural(articles, 'article')}${span}`;
    const who = speakers?.replaceAll(',', ', ') ?? 'open: who said it';
    const rest = [
      ...lines.slice(1),
      ...wrap(
        [
          { text: who, style: speakers === null ? colours.red : colours.bold },
          { text: ` · ${where}`, style: PLAIN },
        ],
        width - 6,
      ),
      colours.dim(id),
    ];
    const number = String(articles).padStart(4);
    await write(
      stdout,
      `${colours.dim(number)}  ${lines[0] ?? ''}\n${rest.map((line) => `      ${line}\n`).join('')}\n`,
    );
  }
  const end = offset + rows.length;
  const more = end < total ? ` --page ${page + 1} has the next.` : '';
  const note =
    rows.length > 0
      ? `${offset + 1} to ${end} of ${plural(total, 'utterance')} told in several statements; onrecord trace ID shows what became of one.${more}`
      : total > 0
        ? `Page ${page} is behind the last of ${plural(total, 'utterance')}.`
        : 'Nothing on record is told in more than one article yet.';
  await write(stdout, `${wrap([{ text: note, style: colours.dim }], width).join('\n')}\n`);
  return EXIT.done;
}

const COLUMNS = ['id', 'words', 'statements', 'articles', 'first_published', 'last_published', 'speakers'] as const;

function printed(rows: readonly UtteranceRow[], format: Exclude<ListFormat, 'table'>, total: number): string {
  switch (format) {
    case 'json':
      return `${JSON.stringify({ total, utterances: rows }, null, 2)}\n`;
    case 'jsonl':
      return rows.map((row) => `${JSON.stringify(row)}\n`).join('');
    case 'csv':
      return [COLUMNS, ...rows.map((row) => COLUMNS.map((name) => row[name]))].map(csvLine).join('');
  }
}

function shown({ id, variants, repeated }: Utterance, width: number, colours: Paint): string[] {
  const articles = new Set(variants.map(({ hit }) => hit.article)).size;
  const lines = [
    ...wrap(
      [
        { text: `${plural(variants.length, 'statement')} in ${plural(articles, 'article')}`, style: colours.bold },
        { text: variants.length > 1 ? ', the first first; differences are from the fullest.' : '.', style: PLAIN },
      ],
      width,
    ),
    colours.dim(`utterance ${id}`),
    '',
  ];
  for (const one of variants) {
    lines.push(
      ...version(
        { hit: one.hit, label: one.label, relation: one.relation, isOther: one.misattributed, marks: marks(one) },
        width,
        colours,
      ),
    );
  }
  if (repeated.length > 0) {
    const note = `Nearly the same words were said on other occasions: ${repeated.join(', ')}.`;
    lines.push(...wrap([{ text: note, style: colours.dim }], width), '');
  }
  return lines.slice(0, -1);
}

function marks({ misattributed, recycled }: Retelling): string[] {
  return [
    ...(misattributed ? ['credited to another than the others are'] : []),
    ...(recycled === 'date' ? ['told as said on a day after it was first printed'] : []),
    ...(recycled === 'tense' ? ['told in the present tense, long after it was first printed'] : []),
  ];
}
