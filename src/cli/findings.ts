import { findings } from '../ledger/findings.js';
import type { Ledger } from '../ledger/ledger.js';
import { articlesByDay } from '../ledger/query.js';
import type { Article, Finding, FindingKind } from '../statement.js';
import { chosenArticle } from './choose.js';
import { type LedgerOptions, withLedger } from './ledger.js';
import { type Paint, paint, wantsColour } from './paint.js';
import { plural } from './plural.js';
import { EXIT, type Terminal, write } from './terminal.js';
import { fitting, wrap } from './wrap.js';

export const FINDINGS_FORMATS = ['table', 'json', 'jsonl'] as const;
export const FINDING_KINDS: readonly FindingKind[] = [
  'unattributed',
  'ambiguous speaker',
  'undated',
  'cut',
  'altered',
  'misattributed',
  'recycled',
  'out of order',
  'second-hand',
];

export interface FindingsOptions extends LedgerOptions {
  readonly format: (typeof FINDINGS_FORMATS)[number];
  readonly kind?: FindingKind;
  readonly least: number;
  readonly limit: number;
}

const PLAIN = (text: string): string => text;

/** A finding as programs get it: with the article in which it is. */
type Found = Finding & { readonly article: string };

/** `onrecord findings`: what a careful editor would flag, in some articles or in all, the latest first. */
export function findingsCommand(
  names: readonly string[],
  options: FindingsOptions,
  terminal: Terminal,
): Promise<number> {
  return withLedger(options, 'read', async (ledger) => {
    const { stdout, env } = terminal;
    const colours = paint(wantsColour(env, stdout.isTTY === true));
    const width = fitting(stdout.columns ?? 80);
    const ids = names.length > 0 ? names.map((name) => chosenArticle(ledger, name)) : articlesByDay(ledger.database);
    const all: Found[] = [];
    let [looked, shown] = [0, 0];
    for (const id of ids) {
      if (shown >= options.limit) break;
      looked++;
      const { article, found } = of(ledger, id, options);
      for (const finding of found.slice(0, options.limit - shown)) {
        shown++;
        const one = { article: id, ...finding };
        if (options.format === 'json') all.push(one);
        else if (options.format === 'jsonl') await write(stdout, `${JSON.stringify(one)}\n`);
        else await write(stdout, `${entry(finding, article, width, colours).join('\n')}\n\n`);
      }
    }
    if (options.format === 'json') await write(stdout, `${JSON.stringify(all, null, 2)}\n`);
    if (options.format === 'table') {
      const note = `${plural(shown, 'finding')} in ${plural(looked, 'article')} looked at${shown >= options.limit ? '; --limit shows more' : ''}.`;
      await write(stdout, `${wrap([{ text: note, style: colours.dim }], width).join('\n')}\n`);
    }
    return EXIT.done;
  });
}

function of(ledger: Ledger, id: string, { kind, least }: FindingsOptions): { article: Article; found: Finding[] } {
  const { article } = ledger.reading(id)!;
  const found = findings(ledger, id)!.filter((one) => one.p >= least && (kind === undefined || one.kind === kind));
  return { article, found };
}

function entry(finding: Finding, article: Article, width: number, colours: Paint): string[] {
  const { kind, message, p, statement, elsewhere } = finding;
  const { publisher, published, title, url, id } = article;
  const probability = `p .${String(Math.min(99, Math.round(100 * p))).padStart(2, '0')}`;
  const lines = (text: string, style: (text: string) => string): string[] =>
    wrap([{ text, style }], width - 2).map((line) => `  ${line}`);
  return [
    `${colours.yellow(kind)} ${colours.dim(probability)}`,
    ...lines(message, PLAIN),
    ...lines([publisher, published, title ?? url, statement ?? id].filter(Boolean).join(' · '), colours.dim),
    ...elsewhere.flatMap((one) => lines(`see ${one.statement}`, colours.dim)),
  ];
}
