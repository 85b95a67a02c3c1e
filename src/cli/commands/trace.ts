import { csvLine } from '../../formats/csv.js';
import type { Ledger } from '../../ledger/ledger.js';
import { count, type Hit } from '../../ledger/query.js';
import {
  countUtterances,
  type Retelling,
  type Utterance,
  type UtteranceRow,
  utterance,
  utteranceIds,
  utterances,
} from '../../ledger/utterances.js';
import { openLanguage } from '../../runtime/language.js';
import { relate } from '../../trace/relation.js';
import { chosenStatement } from '../choose.js';
import { type LedgerOptions, noteUntraced, withLedger } from '../ledger.js';
import type { ListFormat } from '../screen/list.js';
import { type Paint, paintFor } from '../screen/paint.js';
import { plural } from '../screen/plural.js';
import { Progress } from '../screen/progress.js';
import { rule } from '../screen/table.js';
import { besides, version } from '../screen/variant.js';
import { fitting, type Run, wrap } from '../screen/wrap.js';
import { EXIT, type Terminal, write } from '../terminal.js';

export interface TraceOptions extends LedgerOptions {
  readonly format: ListFormat;
  readonly limit: number;
  readonly page: number;
  readonly again?: boolean;
}

const PLAIN = (text: string): string => text;
/** So many repetitions are shown; the rest is counted. */
const MOST_REPEATED = 10;

/** `onrecord trace`: what was told in several articles, or what became of one utterance in each of them. */
export function traceCommand(id: string | undefined, options: TraceOptions, terminal: Terminal): Promise<number> {
  if (options.again) return traceAgain(options, terminal);
  return withLedger(options, 'read', async (ledger) => {
    const { stdout, env } = terminal;
    const colours = paintFor(stdout, env);
    const columns = stdout.columns ?? 80;
    await noteUntraced(ledger, terminal);
    if (id === undefined) return list(ledger, options, terminal, colours, columns);
    const statement = chosenStatement(ledger, id);
    const found = utteranceIds(ledger.database, statement).map((one) => utterance(ledger.database, one)!);
    if (options.format !== 'table') {
      const lines =
        options.format === 'jsonl' ? found.map((one) => JSON.stringify(one)) : [JSON.stringify(found, null, 2)];
      await write(stdout, `${lines.join('\n')}\n`);
      return EXIT.done;
    }
    for (const [i, one] of found.entries()) {
      const between = i > 0 ? rule(columns, colours) : '';
      await write(stdout, `${between}${shown(ledger, one, fitting(columns), colours).join('\n')}\n`);
    }
    return EXIT.done;
  });
}

function traceAgain(options: TraceOptions, terminal: Terminal): Promise<number> {
  return withLedger(options, 'write', async (ledger) => {
    const progress = new Progress(terminal.stderr);
    let last = -1;
    const done = ledger.retrace((n, of) => {
      const percent = Math.floor((100 * n) / Math.max(of, 1));
      if (percent !== last) progress.say(`tracing, ${percent} %`);
      last = percent;
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
  ledger: Ledger,
  { format, limit, page }: TraceOptions,
  { stdout }: Terminal,
  colours: Paint,
  columns: number,
): Promise<number> {
  const { database } = ledger;
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
        : nothing(ledger);
  await write(stdout, `${wrap([{ text: note, style: colours.dim }], width).join('\n')}\n`);
  return EXIT.done;
}

/** Why nothing is listed, as far as it is known. */
function nothing(ledger: Ledger): string {
  const statements = count(ledger.database, {});
  if (statements === 0) return 'No statement is on record yet; onrecord add puts articles there.';
  if (!ledger.isTraced()) return 'What is told in several statements is not known before onrecord trace --again.';
  return `Nothing on record is told in several statements yet; ${plural(statements, 'statement')} ${statements === 1 ? 'was' : 'were'} traced.`;
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

function shown({ database }: Ledger, { id, variants, repeated }: Utterance, width: number, colours: Paint): string[] {
  const hits = variants.map(({ hit }) => hit);
  const articles = new Set(hits.map(({ article }) => article)).size;
  const lines: string[] = [];
  const say = (runs: readonly Run[]): void => void lines.push(...wrap(runs, width));
  say([
    { text: `${plural(variants.length, 'statement')} in ${plural(articles, 'article')}.`, style: colours.bold },
    { text: ` ${firstSeen(hits)}`, style: PLAIN },
    { text: variants.length > 1 ? ' Differences are from the fullest version.' : '', style: PLAIN },
  ]);
  lines.push(colours.dim(`utterance ${id}`), '');
  for (const one of variants) {
    const { hit, label, relation, misattributed } = one;
    lines.push(...version({ hit, label, relation, isOther: misattributed, marks: marks(one) }, width, colours));
  }
  if (repeated.length > 0) say([{ text: 'Nearly the same words on other occasions', style: colours.bold }]);
  const fullest = variants.find(({ label }) => label === 'fullest')!.hit;
  for (const other of repeated.slice(0, MOST_REPEATED)) {
    const hit = utterance(database, other)?.variants[0]?.hit;
    if (!hit) continue;
    const relation = relate(
      fullest.words,
      hit.words,
      fullest.kind === 'direct' && hit.kind === 'direct',
      openLanguage().trace,
    );
    lines.push(...version({ hit, label: 'repeated', relation, isOther: false, marks: [] }, width, colours));
  }
  const left = repeated.length - MOST_REPEATED;
  if (left > 0) lines.push(colours.dim(`${plural(left, 'more occasion')}: --format json names them.`), '');
  return lines.slice(0, -1);
}

/** Where, when and by whom: of the articles on record, not of all that were printed. */
function firstSeen(hits: readonly Hit[]): string {
  const { published, publisher, title, url, article, speaker } = hits[0]!;
  if (published === null) return 'No article gives a day of publication.';
  const where = publisher ?? (title === null ? (url ?? article.slice(0, 12)) : `“${title}”`);
  const who = speaker === null ? 'where it is open who said it' : `credited to ${speaker}`;
  return `First seen on ${published} in ${where}${besides(hits)}, ${who}.`;
}

function marks({ misattributed, recycled }: Retelling): string[] {
  return [
    ...(misattributed ? ['credited to another than the others are'] : []),
    ...(recycled === 'date' ? ['told as said on a day after it was first printed'] : []),
    ...(recycled === 'tense' ? ['told in the present tense, long after it was first printed'] : []),
  ];
}
