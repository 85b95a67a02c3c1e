import { compare } from '../../ledger/compare.js';
import type { Reader } from '../../read.js';
import { type IdentifyOptions, openIdentifier } from '../identify.js';
import { type LedgerOptions, withLedger } from '../ledger.js';
import { paintFor } from '../screen/paint.js';
import { plural } from '../screen/plural.js';
import { Progress } from '../screen/progress.js';
import { fitting } from '../screen/wrap.js';
import { EXIT, type Terminal, write } from '../terminal.js';
import { changed } from './diff.js';

export interface RereadOptions extends LedgerOptions, IdentifyOptions {
  readonly all?: boolean;
  readonly threads?: number;
}

/** `onrecord reread`: reads the ledger's articles again that another program or model read, and shows what changed. */
export function rereadCommand(options: RereadOptions, terminal: Terminal): Promise<number> {
  return withLedger(options, 'write', async (ledger) => {
    const { stdout, stderr, env } = terminal;
    const colours = paintFor(stdout, env);
    const width = fitting(stdout.columns ?? 80);
    const version = await terminal.readerVersion();
    const ids = ledger.readOtherwise(options.all ? null : version);
    const progress = new Progress(stderr, ids.length);
    const identifier = await openIdentifier(options, terminal);
    let reader: Reader | undefined;
    let changes = 0;
    for (const id of ids) {
      progress.show(id.slice(0, 12));
      const before = ledger.reading(id)!;
      reader ??= await terminal.openReader(options.threads === undefined ? {} : { threads: options.threads });
      const reading = await identifier.identify(await reader(before.article));
      const after = ledger.reread(reading, version);
      const told = compare(before, after).filter(({ change }) => change !== 'same');
      changes += told.length;
      progress.clear();
      if (told.length === 0) continue;
      const lines = told.flatMap((change) => changed(change, width, colours));
      await write(
        stdout,
        `${colours.bold(before.article.title ?? before.article.url ?? id.slice(0, 12))}\n${lines.join('\n')}\n\n`,
      );
    }
    progress.clear();
    await identifier.close();
    const end =
      ids.length === 0
        ? `All articles are read by ${version} already; --all reads them again.`
        : `${plural(ids.length, 'article')} read again by ${version}: ${plural(changes, 'change')}.`;
    await write(stdout, `${end}\n`);
    return identifier.failed ? EXIT.someUnread : EXIT.done;
  });
}
