import { statSync } from 'node:fs';
import { words as fold } from '../../identity/fold.js';
import { ENDINGS } from '../../intake/sniff.js';
import { type Checked, check } from '../../ledger/check.js';
import type { Ledger } from '../../ledger/ledger.js';
import type { Reading } from '../../record/reading.js';
import type { Statement } from '../../record/statement.js';
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
import { type CheckOptions, called, credited, extent, seen, standing, verdict } from './check.js';

const PLAIN = (text: string): string => text;
/** Quotations of fewer words stand anywhere. */
const WORTH = 3;

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

/** A statement of an article, and what the record has of its words. */
interface CheckedStatement {
  readonly statement: Statement;
  readonly speaker: string | null;
  readonly checked: Checked;
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
      const found = quotations(reading).map(({ statement, speaker }): CheckedStatement => {
        const asked = { by: options.by ?? speaker, without: article.id, quoted: statement.kind === 'direct' };
        return { statement, speaker, checked: check(ledger, statement.words, asked) };
      });
      if (options.format === 'json') return array.add({ article, statements: found });
      const width = fitting(columns);
      const lines = [
        ...heading(article, where, columns, colours),
        '',
        ...found.flatMap((one) => [...paragraph(one, width, colours), '']),
        ...wrap([{ text: summary(ledger, article.id, found), style: colours.bold }], width),
      ];
      await write(stdout, `${printed++ > 0 ? rule(columns, colours) : ''}${lines.join('\n')}\n`);
    });
    if (options.format === 'json') await array.end();
    return code;
  });
}

/** The statements that give the speaker's own words, and enough of them. */
function quotations({ actors, statements }: Reading): Pick<CheckedStatement, 'statement' | 'speaker'>[] {
  const names = new Map(actors.map(({ id, name }) => [id, name]));
  return statements
    .filter(({ kind, words }) => (kind === 'direct' || kind === 'mixed') && fold(words).length >= WORTH)
    .map((statement) => ({ statement, speaker: names.get(statement.speaker.actor ?? '') ?? null }));
}

function paragraph({ statement, speaker, checked }: CheckedStatement, width: number, colours: Paint): string[] {
  const { found, near, by } = checked;
  const [first] = found;
  const more: Run[][] = [
    [speaker === null ? { text: 'open: who said it', style: colours.red } : { text: speaker, style: colours.bold }],
    verdict(found, colours),
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
    const label = called(first);
    if (label !== 'same') more.push(...compared({ hit: first.hit, label, relation: first.relation }, colours));
  } else if (near[0]) {
    const { hit, relation } = near[0];
    more.push(...compared({ hit, label: 'near', relation }, colours), [{ text: place(hit), style: colours.dim }]);
  }
  return [
    ...wrap([{ text: statement.words, style: statement.kind === 'direct' ? colours.green : PLAIN }], width),
    ...more.flatMap((runs) => wrap(runs, width - 2).map((line) => `  ${line}`)),
  ];
}

function summary(ledger: Ledger, article: string, all: readonly CheckedStatement[]): string {
  const [one] = all;
  if (!one) return `No quotation of ${WORTH} words or more was found in this text: nothing was checked.`;
  const standings = all.map(({ checked }) => standing(checked.found));
  const told = (
    [
      ['whole', 'on record'],
      ['part', 'in part only'],
      ['other', 'with other words'],
      ['none', 'not on record'],
    ] as const
  )
    .map(([one, what]) => [standings.filter((each) => each === one).length, what] as const)
    .filter(([n]) => n > 0)
    .map(([n, what]) => `${n} ${what}`);
  const itself = ledger.reading(article) ? ' The article itself is on record, and is no witness of its own words.' : '';
  return `${plural(all.length, 'quotation')}: ${told.join(', ')}. ${extent(one.checked)}${itself}`;
}
