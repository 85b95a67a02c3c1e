import { verify } from '../../ledger/verify.js';
import { type LedgerOptions, withLedger } from '../ledger.js';
import { paintFor } from '../screen/paint.js';
import { plural } from '../screen/plural.js';
import { Progress } from '../screen/progress.js';
import { EXIT, type Terminal, write } from '../terminal.js';

export const VERIFY_FORMATS = ['table', 'json'] as const;

export interface VerifyOptions extends LedgerOptions {
  readonly head?: string;
  readonly format: (typeof VERIFY_FORMATS)[number];
}

/** How often progress is shown, in entries. */
const EVERY = 500;

/** `onrecord verify`: checks that the ledger is as it was written. */
export function verifyCommand(options: VerifyOptions, terminal: Terminal): Promise<number> {
  return withLedger(options, 'read', async (ledger) => {
    const { stdout, stderr, env } = terminal;
    const progress = new Progress(stderr);
    const verified = verify(ledger, options.head, (entry, of) => {
      if (entry % EVERY === 0) progress.say(`entry ${entry} of ${of}`);
    });
    progress.clear();
    const { entries, articles, statements, corrections, head, faults } = verified;
    if (options.format === 'json') await write(stdout, `${JSON.stringify(verified, null, 2)}\n`);
    else {
      const { red, green, dim } = paintFor(stdout, env);
      for (const { entry, what } of faults) {
        await write(stdout, `${red(entry === null ? 'ledger' : `entry ${entry}`)} ${what}.\n`);
      }
      const [first] = faults;
      const verdict = first
        ? red(
            first.entry === null
              ? 'The ledger is not as it was written.'
              : `The first that is not as it was written: entry ${first.entry}.`,
          )
        : green('All is as it was written.');
      await write(stdout, `${verdict}\n`);
      const counts = [
        plural(entries, 'entry', 'entries'),
        plural(articles, 'article'),
        plural(statements, 'statement'),
        plural(corrections, 'correction'),
      ];
      await write(stdout, `${counts.join(', ')}.\n${dim(`head ${head}`)}\n`);
    }
    return faults.length > 0 ? EXIT.ledger : EXIT.done;
  });
}
