import { statSync } from 'node:fs';
import { ENDINGS } from '../../intake/sniff.js';
import {
  type ArticleCheck,
  checkArticle,
  LEAST_WORDS,
  type StatementCheck,
  VERDICTS,
  type Verdict,
} from '../../ledger/check.js';
import { type BatchOptions, batch } from '../batch.js';
import { noteUntraced, withLedger } from '../ledger.js';
import { JsonArray } from '../screen/array.js';
import { place } from '../screen/list.js';
import { type Paint, paintFor } from '../screen/paint.js';
import { plural } from '../screen/plural.js';
import { heading, rule } from '../screen/table.js';
import { besides, compared } from '../screen/variant.js';
import { fitting, type Run, wrap } from '../screen/wrap.js';
import { type Terminal, write } from '../terminal.js';
import { type CheckOptions, credited, extent, seen, verdict } from './check.js';

const PLAIN = (text: string): string => text;

/** Names that nothing has but a file or an address: one that is not there is told as such, and not looked for as words. */
const LIKE_A_SOURCE = new RegExp(
  String.raw`^(?:-|https?://\S+|(?:~|\.{1,2})?/\S+|\S+\.(?:${ENDINGS.map((ending) => ending.replace('.', String.raw`\.`)).join('|')}))$`,
  'iu',
);

/** Whether what is to be checked is an article: a file, an address, standard input, or a folder that is written as one. */
export function isArticle(words: readonly string[]): boolean {
  const [name] = words;
  if (words.length !== 1 || name === undefined) return false;
  const found = statSync(name, { throwIfNoEntry: false });
  return LIKE_A_SOURCE.test(name) || (found !== undefined && (found.isFile() || /[/\\]$/u.test(name)));
}

/** `onrecord check` of an article: what it quotes, each against all other articles on record. */
export function checkArticleCommand(
  name: string,
  options: CheckOptions & BatchOptions,
  terminal: Terminal,
): Promise<number> {
  return withLedger(options, 'read', async (ledger) => {
    await noteUntraced(ledger, terminal);
    const { stdout, env } = terminal;
    const colours = paintFor(stdout, env);
    const columns = stdout.columns ?? 80;
    const array = new JsonArray(stdout);
    let printed = 0;
    const code = await batch([name], options, terminal, async ({ where, article, read }, quiet) => {
      const reading = await read();
      quiet();
      const checks = checkArticle(ledger, reading, options.by);
      if (options.format === 'json') return array.add(checks);
      const width = fitting(columns);
      const lines = [
        ...heading(article, where, columns, colours),
        '',
        ...checks.statements.flatMap((one) => [...paragraph(one, width, colours), '']),
        ...wrap([{ text: summary(checks), style: colours.bold }], width),
      ];
      await write(stdout, `${printed++ > 0 ? rule(columns, colours) : ''}${lines.join('\n')}\n`);
    });
    if (options.format === 'json') await array.end();
    return code;
  });
}

function paragraph({ statement, speaker, checked }: StatementCheck, width: number, colours: Paint): string[] {
  const { found, near, by } = checked;
  const [first] = found;
  const more: Run[][] = [
    [speaker === null ? { text: 'open: who said it', style: colours.red } : { text: speaker, style: colours.bold }],
    verdict(checked, colours),
  ];
  if (first) {
    const isNobodys = by !== null && found.every(({ fits }) => fits === false);
    more.push(
      [{ text: credited(found, by), style: isNobodys ? colours.red : PLAIN }],
      [
        { text: `${seen(first)}: `, style: PLAIN },
        { text: place(first.hit), style: colours.dim },
        { text: besides(found.map(({ hit }) => hit)), style: PLAIN },
      ],
    );
    if (first.label !== 'same') more.push(...compared(first, colours));
  } else if (near[0]) {
    more.push(...compared(near[0], colours), [{ text: place(near[0].hit), style: colours.dim }]);
  }
  return [
    ...wrap([{ text: statement.words, style: statement.kind === 'direct' ? colours.green : PLAIN }], width),
    ...more.flatMap((runs) => wrap(runs, width - 2).map((line) => `  ${line}`)),
  ];
}

const IN_ALL: Readonly<Record<Verdict, string>> = {
  'on record': 'on record',
  'in part': 'in part only',
  'in other words': 'with other words',
  'not on record': 'not on record',
};

function summary({ isOnRecord, statements }: ArticleCheck): string {
  const [one] = statements;
  if (!one) return `No quotation of ${LEAST_WORDS} words or more was found in this text: nothing was checked.`;
  const told = VERDICTS.map(
    (verdict) => [statements.filter(({ checked }) => checked.verdict === verdict).length, verdict] as const,
  )
    .filter(([n]) => n > 0)
    .map(([n, verdict]) => `${n} ${IN_ALL[verdict]}`);
  const itself = isOnRecord ? ' The article itself is on record, and is no witness of its own words.' : '';
  return `${plural(statements.length, 'quotation')}: ${told.join(', ')}. ${extent(one.checked)}${itself}`;
}
