import type { Hit } from '../../ledger/hit.js';
import { days } from '../../text/days.js';
import type { Command } from '../command.js';
import { withLedger } from '../ledger.js';
import { formatOption, LEDGER, type LedgerOptions, limitOption } from '../options.js';
import { FIELDS, formerOf, type QueryOptions, queryOf, WORDS } from '../query.js';
import { entry, hitRows } from '../screen/hit.js';
import { noteFormer, noteUnsaid } from '../screen/notice.js';
import { nothingFits } from '../screen/page.js';
import { plural } from '../screen/plural.js';
import { printed, ROWS_FORMATS, type RowsFormat } from '../screen/rows.js';
import { remark, type Screen, screenOn } from '../screen/screen.js';
import { EXIT } from '../terminal.js';

interface TimelineOptions extends LedgerOptions, QueryOptions {
  readonly format: RowsFormat;
  readonly limit: number;
}

/** Statements in the order in which they were said, by day; what has no day stands at the end. */
export const command: Command<[string[]], TimelineOptions> = {
  description:
    'Lists statements in the order in which they were said; those that the text does not date stand at the end.',
  args: [WORDS],
  options: [formatOption(ROWS_FORMATS), limitOption('the most that are listed', 200), LEDGER, ...FIELDS],
  run: async ([words], options, terminal) => {
    const query = queryOf(words, options);
    return withLedger(options, 'read', async (ledger) => {
      const screen = screenOn(terminal.stdout, terminal.env, ledger);
      const total = ledger.count(query);
      const hits = ledger.search(query, { sort: 'said', ascending: true, limit: options.limit });
      if (options.format !== 'table') await screen.say(printed(hitRows(hits, total), options.format));
      else if (total === 0) await screen.say(remark(nothingFits(query, ledger.count({})), screen));
      else await show(hits, total, screen);
      await noteUnsaid(ledger.countUnsaid(query), terminal);
      await noteFormer(formerOf(ledger, query, total), terminal);
      return EXIT.done;
    });
  },
};

async function show(hits: readonly Hit[], total: number, screen: Screen): Promise<void> {
  let heading = '';
  for (const [i, hit] of hits.entries()) {
    const { said_from: from, said_to: to } = hit;
    const when = from === null ? 'Said on a day that the text leaves open' : days(from, to!);
    if (when !== heading) await screen.say(`${screen.colours.bold(when)}\n\n`);
    heading = when;
    await screen.say(`${entry(hit, i + 1, screen).join('\n')}\n\n`);
  }
  await screen.say(remark(end(total, total - hits.length), screen));
}

function end(total: number, left: number): string {
  return left > 0 ? `${plural(left, 'more statement')}: --limit shows more.` : `${plural(total, 'statement')}.`;
}
