import { type ArticleCheck, LEAST_WORDS, type StatementCheck } from '../../ledger/check.js';
import { VERDICTS, type Verdict } from '../../ledger/witness.js';
import type { Article } from '../../record/article.js';
import { credited, extent, placed, seen, verdict } from './check.js';
import { speaker as speakerRun } from './hit.js';
import { plural } from './plural.js';
import { heading } from './reading.js';
import type { Look } from './screen.js';
import { besides, compared } from './variant.js';
import { plain, type Runs, wrap } from './wrap.js';

const IN_ALL: Readonly<Record<Verdict, string>> = {
  'on record': 'on record',
  'in part': 'in part only',
  'in other words': 'with other words',
  'not on record': 'not on record',
};

/** What the record shows of all that an article quotes. */
export function articleChecked(checks: ArticleCheck, article: Article, where: string, look: Look): string {
  const lines = [
    ...heading(article, where, look),
    '',
    ...checks.statements.flatMap((one) => [...paragraph(one, look), '']),
    ...wrap([{ text: summary(checks), style: look.colours.bold }], look.width),
  ];
  return `${lines.join('\n')}\n`;
}

/** The same in a line a quotation: what is said of it, whose it is, its words. */
export function articleBriefly(checks: ArticleCheck, article: Article, where: string, look: Look): string {
  const lines = [
    ...heading(article, where, look),
    ...checks.statements.flatMap(({ statement, speaker, checked }) =>
      wrap(
        [
          { text: IN_ALL[checked.verdict], style: look.colours.bold },
          ': ',
          speakerRun(speaker, look),
          ', ',
          statement.words,
        ],
        look.width,
        2,
      ),
    ),
    ...wrap([{ text: summary(checks), style: look.colours.bold }], look.width),
  ];
  return `${lines.join('\n')}\n`;
}

function paragraph({ statement, speaker, checked }: StatementCheck, look: Look): string[] {
  const { width, colours } = look;
  const more: Runs[] = [[speakerRun(speaker, look)], verdict(checked, look), ...witnesses(checked, look)];
  return [
    ...wrap([{ text: statement.words, style: statement.kind === 'direct' ? colours.green : plain }], width),
    ...more.flatMap((runs) => wrap(runs, width, 2)),
  ];
}

/** The first of those who have the words, or else the nearest. */
function witnesses({ found, near, by }: StatementCheck['checked'], look: Look): Runs[] {
  const { colours } = look;
  const [first] = found;
  if (first) {
    const isNobodys = by !== null && found.every(({ fits }) => fits === false);
    return [
      [{ text: credited(found, by), style: isNobodys ? colours.red : plain }],
      [`${seen(first)}: `, { text: placed(first, look), style: colours.dim }, besides(found.map(({ hit }) => hit))],
      ...(first.label === 'same' ? [] : compared(first, look)),
    ];
  }
  const [nearest] = near;
  return nearest ? [...compared(nearest, look), [{ text: placed(nearest, look), style: colours.dim }]] : [];
}

function summary({ isOnRecord, statements }: ArticleCheck): string {
  const [one] = statements;
  if (!one) return `No quotation of ${LEAST_WORDS} words or more was found in this text: nothing was checked.`;
  const counts = VERDICTS.map(
    (name) => [statements.filter(({ checked }) => checked.verdict === name).length, name] as const,
  )
    .filter(([n]) => n > 0)
    .map(([n, name]) => `${n} ${IN_ALL[name]}`);
  const itself = isOnRecord ? ' The article itself is on record, and is no witness of its own words.' : '';
  return `${plural(statements.length, 'quotation')}: ${counts.join(', ')}. ${extent(one.checked)}${itself}`;
}
