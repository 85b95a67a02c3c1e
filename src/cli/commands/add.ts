import { Option } from 'commander';
import { Alerts } from '../../alerts/alerts.js';
import { type Arrival, isToRead, put, type Report } from '../../ledger/put.js';
import { memoryOf } from '../../watch/memory.js';
import { batch } from '../batch.js';
import type { Command } from '../command.js';
import { noteUntraced, withLedger } from '../ledger.js';
import {
  checkReading,
  formatOption,
  INTAKE,
  type IntakeOptions,
  LEDGER,
  type LedgerOptions,
  SOURCE,
  SOURCES,
} from '../options.js';
import { tellTips } from '../screen/alert.js';
import { plural } from '../screen/plural.js';
import { reportTeller } from '../screen/report.js';
import { screenOn } from '../screen/screen.js';
import { onStop } from '../stop.js';
import { fromTables } from '../tables.js';
import { EXIT } from '../terminal.js';

const FORMATS = ['table', 'jsonl'] as const;

interface AddOptions extends IntakeOptions, LedgerOptions {
  readonly format: (typeof FORMATS)[number];
  /** Whether the sources are folders of Parquet tables with articles that were read. */
  readonly parquet?: boolean;
}

const MORE = `${SOURCES}
An article that is on record already is not read again, so a batch that was
stopped is taken up by the same command. Another text at the same address is a
new version of it. What is told as added is on the disk.

Examples:
  onrecord add week/
  onrecord add 'archive/*.warc.gz' --ledger archive.db
  onrecord add https://example.org/feed.xml --follow
  onrecord add export.jsonl --format jsonl
  onrecord add --parquet out/tables/000001
`;

/** Reads articles and puts them on record. What is there already is not read again. */
export const command: Command<[string[]], AddOptions> = {
  description:
    'Reads articles and puts who said what on record. What cannot be read is reported, and the rest is added.',
  args: [SOURCE],
  options: [
    formatOption(FORMATS),
    LEDGER,
    new Option('--parquet', 'take in folders of Parquet tables that spark/archive.py made, with what was read there'),
    ...INTAKE,
  ],
  more: MORE,
  run: async ([names], options, terminal) => {
    checkReading(options);
    return withLedger(options, 'make', async (ledger) => {
      await noteUntraced(ledger, terminal);
      const screen = screenOn(terminal.stdout, terminal.env, ledger);
      const tell = reportTeller(options.format, screen);
      // Its hash over the model takes time: made once, and only if something is read.
      let version: Promise<string> | undefined;
      const reader = (): Promise<string> => (version ??= terminal.readerVersion());
      const counts = { added: 0, version: 0, elsewhere: 0, known: 0, statements: 0 };
      const handle = async (arrival: Arrival, quiet: () => void, by = reader): Promise<void> => {
        const report = await put(ledger, arrival, by);
        counts[report.outcome]++;
        counts.statements += report.statements;
        quiet();
        // Only now is it said to be on record: the transaction is on the disk.
        await tell(report);
      };
      const goOn = onStop(() => `${summary(counts, options.ledger).trimEnd()} The same command goes on from there.`);
      const handling = { handle, isWanted: (one: Arrival) => isToRead(ledger, one), memory: memoryOf(ledger) };
      const work = options.parquet ? added(names, handle) : batch(names, options, terminal, handling);
      const code = await work.finally(goOn);
      await tellTips(new Alerts(ledger).look(Date.now()), options.format, screen);
      if (options.format === 'table') await screen.say(summary(counts, options.ledger));
      return code;
    });
  },
};

/** Puts on record what was read elsewhere. */
async function added(
  folders: readonly string[],
  handle: (arrival: Arrival, quiet: () => void, by: () => Promise<string>) => Promise<void>,
): Promise<number> {
  for (const folder of folders) {
    for await (const one of fromTables(folder))
      await handle(
        one,
        () => {},
        async () => one.reader,
      );
  }
  return EXIT.done;
}

function summary(counts: Record<Report['outcome'] | 'statements', number>, file: string): string {
  const { added, version, elsewhere, known, statements } = counts;
  const parts = [
    `${plural(added + version, 'article')} with ${plural(statements, 'statement')} added to ${file}`,
    ...(version > 0 ? [`${plural(version, 'new version')} of an address`] : []),
    ...(elsewhere > 0 ? [`${plural(elsewhere, 'text')} seen elsewhere`] : []),
    ...(known > 0 ? [`${known} there already`] : []),
  ];
  return `${parts.join('; ')}.\n`;
}
