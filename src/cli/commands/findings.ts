import { WORDING } from '../../language/en/wording.js';
import { findings } from '../../ledger/findings.js';
import type { Ledger } from '../../ledger/ledger.js';
import { articlesByDay } from '../../ledger/query.js';
import type { Article } from '../../record/article.js';
import type { Finding, FindingKind } from '../../record/finding.js';
import { chosenArticle } from '../choose.js';
import { type LedgerOptions, noteUntraced, withLedger } from '../ledger.js';
import { JsonArray } from '../screen/array.js';
import { jsonLine } from '../screen/json.js';
import { type Paint, paintFor } from '../screen/paint.js';
import { plural } from '../screen/plural.js';
import { fitting, wrap } from '../screen/wrap.js';
import { EXIT, type Terminal, write } from '../terminal.js';

export const FINDINGS_FORMATS = ['table', 'json', 'jsonl'] as const;

export interface FindingsOptions extends LedgerOptions {
  readonly format: (typeof FINDINGS_FORMATS)[number];
  readonly kind?: FindingKind;
  readonly least: number;
  readonly limit: number;
}

const PLAIN = (text: string): string => text;

/** `onrecord findings`: what a careful editor would flag, in some articles or in all, the latest first. */
export function findingsCommand(
  names: readonly string[],
  options: FindingsOptions,
  terminal: Terminal,
): Promise<number> {
  return withLedger(options, 'read', async (ledger) => {
    await noteUntraced(ledger, terminal);
    const { stdout, env } = terminal;
    const colours = paintFor(stdout, env);
    const width = fitting(stdout.columns ?? 80);
    const named = names.map((name) => chosenArticle(ledger, name));
    const ids = names.length > 0 ? [...new Set(named)] : articlesByDay(ledger.database);
    const array = new JsonArray(stdout);
    let [looked, shown] = [0, 0];
    // Whether there is more than was shown, or may be.
    let isLimited = false;
    for (const id of ids) {
      isLimited = shown >= options.limit;
      if (isLimited) break;
      looked++;
      const { article, found } = of(ledger, id, options);
      const some = found.slice(0, options.limit - shown);
      isLimited = some.length < found.length;
      for (const finding of some) {
        shown++;
        // As programs get it: with the article in which it is.
        const one = { article: id, ...finding };
        if (options.format === 'json') await array.add(one);
        else if (options.format === 'jsonl') await write(stdout, jsonLine(one));
        else await write(stdout, `${entry(finding, article, width, colours).join('\n')}\n\n`);
      }
      if (isLimited) break;
    }
    if (options.format === 'json') await array.end();
    if (options.format === 'table') {
      const text = note({ shown, looked, of: ids.length, isLimited }, options);
      await write(stdout, `${wrap([{ text, style: colours.dim }], width).join('\n')}\n`);
    }
    return EXIT.done;
  });
}

/** How much was shown and looked at. */
interface Extent {
  readonly shown: number;
  readonly looked: number;
  readonly of: number;
  readonly isLimited: boolean;
}

function note({ shown, looked, of: all, isLimited }: Extent, { kind, least }: FindingsOptions): string {
  if (all === 0) return 'No article is on record yet; onrecord add puts some there.';
  const asked = [kind && `of the kind “${kind}”`, least > 0 && `with a probability of ${least} or more`].filter(
    Boolean,
  );
  const what = ['finding', ...asked].join(' ');
  if (shown === 0) return `No ${what} in ${plural(looked, 'article')} looked at.`;
  const articles =
    looked < all ? `the first ${looked.toLocaleString('en')} of ${plural(all, 'article')}` : plural(looked, 'article');
  const more = isLimited ? ' A higher --limit looks further.' : '';
  return `${plural(shown, 'finding')} in ${articles} looked at.${more}`;
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
    ...lines(WORDING.message(message), PLAIN),
    ...lines([publisher, published, title ?? url, statement ?? id].filter(Boolean).join(' · '), colours.dim),
    ...elsewhere.flatMap((one) => lines(`see ${one.statement}`, colours.dim)),
  ];
}
