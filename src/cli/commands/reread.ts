import { Option } from 'commander';
import { ahead, roomFor } from '../../intake/ahead.js';
import { type Change, compare } from '../../ledger/compare.js';
import type { Ledger } from '../../ledger/ledger.js';
import type { Article } from '../../record/article.js';
import { saidIn } from '../../record/reading.js';
import { openLanguage } from '../../runtime/language.js';
import type { Command } from '../command.js';
import { type Desk, openDesk } from '../desk.js';
import { noteUntraced, withLedger } from '../ledger.js';
import { checkReading, LEDGER, type LedgerOptions, READING, type ReadingOptions } from '../options.js';
import { changed } from '../screen/change.js';
import { NO_ARTICLE_YET } from '../screen/page.js';
import { plural } from '../screen/plural.js';
import { Progress } from '../screen/progress.js';
import { type Look, screenOn } from '../screen/screen.js';
import { onStop } from '../stop.js';
import { EXIT, type Terminal } from '../terminal.js';

interface RereadOptions extends LedgerOptions, ReadingOptions {
  readonly all?: boolean;
}

/** The ledger's articles that another program or model read are read again, and what that changes is shown. */
export const command: Command<[], RereadOptions> = {
  description: 'Reads articles again that another version read, and shows what changed. Corrections hold on.',
  args: [],
  options: [new Option('--all', 'also those that this version read'), LEDGER, ...READING],
  run: async (_, options, terminal) => {
    checkReading(options);
    return readAgain(options, terminal);
  },
};

function readAgain(options: RereadOptions, terminal: Terminal): Promise<number> {
  return withLedger(options, 'write', async (ledger) => {
    const screen = screenOn(terminal.stdout, terminal.env, ledger);
    await noteUntraced(ledger, terminal);
    const version = await terminal.readerVersion();
    const ids = ledger.readOtherwise(options.all ? null : version);
    const progress = new Progress(terminal.stderr, ids.length);
    const desk = await openDesk(options, terminal, async () => ids.length > 1);
    let changes = 0;
    let done = 0;
    const goOn = onStop(
      () => `${plural(done, 'article')} of ${ids.length} read again. The same command goes on from there.`,
    );
    const begun = ahead(
      begin(ids, ledger, desk, options),
      roomFor(desk.workers),
      ({ before }) => before.article.text.length,
    );
    for await (const { id, before, reading } of begun) {
      progress.show(id.slice(0, 12));
      const after = ledger.reread(await reading(), version);
      const changed = compare(saidIn(before), saidIn(after), openLanguage().trace).filter(
        ({ change }) => change !== 'same',
      );
      changes += changed.length;
      done++;
      progress.clear();
      if (changed.length > 0) await screen.say(changesIn(before.article, changed, screen));
    }
    progress.clear();
    goOn();
    await desk.close();
    await screen.say(
      ids.length === 0
        ? nothing(ledger, version)
        : `${plural(ids.length, 'article')} read again by ${version}: ${plural(changes, 'change')}.\n`,
    );
    return desk.failed ? EXIT.someUnread : EXIT.done;
  });
}

/** Articles on record, with their former readings, being read again. */
async function* begin(ids: readonly string[], ledger: Ledger, desk: Desk, { force = false }: RereadOptions) {
  for (const id of ids) {
    const before = ledger.reading(id)!;
    // What was read in spite of its language is read so again.
    const isForced = force || before.statements.length > 0;
    yield { id, before, reading: desk.begin(before.article, id.slice(0, 12), isForced) };
  }
}

/** Why no article is read again. */
function nothing(ledger: Ledger, version: string): string {
  return ledger.articles().length === 0
    ? `${NO_ARTICLE_YET}\n`
    : `All articles are read by ${version} already; --all reads them again.\n`;
}

function changesIn({ id, title, url }: Article, changes: readonly Change[], look: Look): string {
  const heading = look.colours.bold(title ?? url ?? look.short(id));
  return `${heading}\n${changes.flatMap((change) => changed(change, look)).join('\n')}\n\n`;
}
