import { Option } from 'commander';
import type { Hit } from '../../ledger/hit.js';
import { MOST_WEIGHED, type Page, type Query, SORTS } from '../../ledger/query.js';
import type { Command } from '../command.js';
import { withLedger } from '../ledger.js';
import { formatOption, LEDGER, type LedgerOptions, limitOption, PAGE } from '../options.js';
import { FIELDS, formerOf, type QueryOptions, queryOf, WORDS } from '../query.js';
import { entry, hitRows } from '../screen/hit.js';
import { noteFormer, noteUnsaid } from '../screen/notice.js';
import { nothingFits, pageNote } from '../screen/page.js';
import { printed, ROWS_FORMATS, type RowsFormat } from '../screen/rows.js';
import { remark, type Screen, screenOn } from '../screen/screen.js';
import { EXIT } from '../terminal.js';

interface SearchOptions extends LedgerOptions, QueryOptions {
  readonly format: RowsFormat;
  readonly sort: Page['sort'];
  readonly ascending?: boolean;
  readonly limit: number;
  readonly page: number;
  readonly count?: boolean;
}

const MORE = `
Words are looked for in what was said, all of them, in any order.
  "keep the ferry"   these words in this order
  ferr*              words that begin so
  ferry -bridge      without this word (put it behind --, or in quotes)
Names fit any name that the article uses, whole words of it: Varga finds Ilse
Varga. With words, the best fits come first; else the latest published.

Examples:
  onrecord search ferry
  onrecord search '"one day longer"' --speaker Varga
  onrecord search --about Varga --stance against --published-from 2026-03-01
  onrecord search --open speaker --kind direct --format csv > to-do.csv
`;

/** Statements by their words and fields, a page at a time. */
export const command: Command<[string[]], SearchOptions> = {
  description: 'Finds statements by their words and fields.',
  args: [WORDS],
  options: [
    formatOption(ROWS_FORMATS),
    new Option('--sort <order>', 'what comes first').choices(SORTS).default('relevance'),
    new Option('--ascending', 'the earliest, or the least relevant, first'),
    limitOption('statements a page', 20),
    PAGE,
    new Option('--count', 'only how many there are'),
    LEDGER,
    ...FIELDS,
  ],
  more: MORE,
  run: async ([words], options, terminal) => {
    const query = queryOf(words, options);
    const { format, limit, page, sort, ascending = false } = options;
    return withLedger(options, 'read', async (ledger) => {
      const screen = screenOn(terminal.stdout, terminal.env, ledger);
      const total = ledger.count(query);
      const offset = (page - 1) * limit;
      if (options.count) await screen.say(`${total}\n`);
      else {
        const hits = ledger.search(query, { sort, ascending, limit, offset });
        if (format !== 'table') await screen.say(printed(hitRows(hits, total), format));
        else if (total === 0) await screen.say(remark(nothingFits(query, ledger.count({})), screen));
        else await show(hits, { query, total, offset, ...options }, screen);
      }
      await noteUnsaid(ledger.countUnsaid(query), terminal);
      await noteFormer(formerOf(ledger, query, total), terminal);
      return EXIT.done;
    });
  },
};

/** What was looked for, and what of it is shown. */
interface Shown {
  readonly query: Query;
  readonly total: number;
  readonly offset: number;
  readonly sort: Page['sort'];
  readonly page: number;
}

async function show(hits: readonly Hit[], { query, total, offset, sort, page }: Shown, screen: Screen): Promise<void> {
  for (const [i, hit] of hits.entries()) await screen.say(`${entry(hit, offset + i + 1, screen).join('\n')}\n\n`);
  if (sort === 'relevance' && query.words !== undefined && total > MOST_WEIGHED) {
    await screen.say(remark('So many fit that they are not weighed: the latest added come first.', screen));
  }
  const shown = { page, offset, shown: hits.length, total };
  await screen.say(remark(pageNote(shown, 'statement'), screen));
}
