import { Option } from 'commander';
import type { Ledger } from '../../ledger/ledger.js';
import type { Article } from '../../record/article.js';
import type { Finding } from '../../record/finding.js';
import { FINDING_KINDS, type FindingKind } from '../../record/finding-kind.js';
import { chosenArticle } from '../choose.js';
import type { Command } from '../command.js';
import { noteUntraced, withLedger } from '../ledger.js';
import {
  formatOption,
  LEDGER,
  type LedgerOptions,
  leastOption,
  limitOption,
  VERSIONS,
  type VersionsOptions,
} from '../options.js';
import { finding as drawn } from '../screen/finding.js';
import { JsonArray, jsonLine } from '../screen/json.js';
import { NO_ARTICLE_YET } from '../screen/page.js';
import { plural } from '../screen/plural.js';
import { remark, type Screen, screenOn } from '../screen/screen.js';
import { EXIT } from '../terminal.js';

const FORMATS = ['table', 'json', 'jsonl'] as const;

interface FindingsOptions extends LedgerOptions, VersionsOptions {
  readonly format: (typeof FORMATS)[number];
  readonly kind?: FindingKind;
  readonly least: number;
  readonly limit: number;
}

const MORE = `
Of one article alone:
  unattributed       a quotation that nobody is named for
  ambiguous speaker  a source that may be one of two
  undated            said at another time, and the text does not say when
Against all others on record:
  cut                another article has more of the sentence
  altered            another article quotes other words
  misattributed      other articles credit somebody else
  recycled           told as new, though it was printed before
  out of order       told as an answer to what was said after it
  second-hand        no article on record has it first hand
Each says what the record shows, not what is true, with a probability; --least
0 shows more, and more that a careful reader would not flag.

Examples:
  onrecord findings
  onrecord findings --kind misattributed
  onrecord findings --kind "ambiguous speaker" --least 0
  onrecord findings https://paper.example/story --format json
`;

/** What a careful editor would flag, in some articles or in all, the latest first. */
export const command: Command<[string[]], FindingsOptions> = {
  description: 'Shows what a careful editor would flag in articles on record, the latest published first.',
  args: [['[article...]', "an article's id or the first digits of it, or its address; all if none is given"]],
  options: [
    formatOption(FORMATS),
    new Option('--kind <kind>', 'only this').choices(FINDING_KINDS),
    leastOption('only what is at least so probable').default(0.3),
    limitOption('the most findings that are shown', 50),
    VERSIONS,
    LEDGER,
  ],
  more: MORE,
  run: ([names], options, terminal) =>
    withLedger(options, 'read', async (ledger) => {
      await noteUntraced(ledger, terminal);
      const screen = screenOn(terminal.stdout, terminal.env, ledger);
      const named = names.map((name) => chosenArticle(ledger, name));
      const ids = names.length > 0 ? [...new Set(named)] : ledger.articles(options.versions);
      const print = printer(options.format, screen);
      const extent = await showSome(ledger, ids, options, print.finding);
      await print.end();
      if (options.format === 'table') await screen.say(remark(note(extent, options), screen));
      return EXIT.done;
    }),
};

/** How much was shown and looked at. */
interface Extent {
  readonly shown: number;
  readonly looked: number;
  readonly of: number;
  /** Whether there is more than was shown, or may be. */
  readonly isLimited: boolean;
}

/** Shows findings in one article after another, until there are as many as are asked for. */
async function showSome(
  ledger: Ledger,
  ids: readonly string[],
  { limit, kind, least }: FindingsOptions,
  print: Printer['finding'],
): Promise<Extent> {
  let [looked, shown] = [0, 0];
  for (const id of ids) {
    if (shown >= limit) return { shown, looked, of: ids.length, isLimited: true };
    looked++;
    const findings = ledger.findings(id)!.filter((one) => one.p >= least && (kind === undefined || one.kind === kind));
    const some = findings.slice(0, limit - shown);
    if (some.length > 0) {
      const { article } = ledger.reading(id)!;
      for (const one of some) await print(one, article);
    }
    shown += some.length;
    if (some.length < findings.length) return { shown, looked, of: ids.length, isLimited: true };
  }
  return { shown, looked, of: ids.length, isLimited: false };
}

/** Prints findings as they come. */
interface Printer {
  readonly finding: (finding: Finding, article: Article) => Promise<void>;
  readonly end: () => Promise<void>;
}

function printer(format: FindingsOptions['format'], screen: Screen): Printer {
  const array = new JsonArray(screen);
  const end = async (): Promise<void> => {};
  switch (format) {
    // Programs get each with the article in which it is.
    case 'json':
      return { finding: (one, { id }) => array.add({ article: id, ...one }), end: () => array.end() };
    case 'jsonl':
      return { finding: (one, { id }) => screen.say(jsonLine({ article: id, ...one })), end };
    case 'table':
      return { finding: (one, article) => screen.say(`${drawn(one, article, screen).join('\n')}\n\n`), end };
  }
}

function note({ shown, looked, of: all, isLimited }: Extent, { kind, least }: FindingsOptions): string {
  if (all === 0) return NO_ARTICLE_YET;
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
