import { InvalidArgumentError, Option } from 'commander';
import type { Verified } from '../../ledger/verify.js';
import type { Command } from '../command.js';
import { withLedger } from '../ledger.js';
import { formatOption, LEDGER, type LedgerOptions } from '../options.js';
import { json } from '../screen/json.js';
import { plural } from '../screen/plural.js';
import { Progress } from '../screen/progress.js';
import { type Look, screenOn } from '../screen/screen.js';
import { EXIT } from '../terminal.js';

const FORMATS = ['table', 'json'] as const;

interface VerifyOptions extends LedgerOptions {
  readonly head?: string;
  readonly format: (typeof FORMATS)[number];
}

const MORE = `
Checks the hash of every entry, which hangs on all before it; the hash of
every text; that every span gives the words that its statement has; and that
the tables say what the record says. Names the first entry that was changed.
The head is the last entry's hash: note it down, and --head tells later
whether anything up to it was cut off or written anew.
`;

const HASH = /^[0-9a-f]{64}$/iu;
/** How often progress is shown, in entries. */
const EVERY = 500;

/** Whether the ledger is as it was written. */
export const verify: Command<[], VerifyOptions> = {
  name: 'verify',
  summary: 'check that the ledger is as it was written',
  description: 'Checks that the ledger is as it was written.',
  args: [],
  options: [
    new Option('--head <hash>', 'hash of an entry that must be there').argParser(hash),
    formatOption(FORMATS),
    LEDGER,
  ],
  more: MORE,
  run: (_, options, { stdout, stderr, env }) =>
    withLedger(options, 'read', async (ledger) => {
      const screen = screenOn(stdout, env);
      const progress = new Progress(stderr);
      const verified = ledger.verify({
        head: options.head,
        onProgress: (entry, of) => {
          if (entry % EVERY === 0) progress.say(`entry ${entry} of ${of}`);
        },
      });
      progress.clear();
      await screen.say(options.format === 'json' ? json(verified) : `${verdict(verified, screen).join('\n')}\n`);
      return verified.faults.length > 0 ? EXIT.ledger : EXIT.done;
    }),
};

function hash(value: string): string {
  if (!HASH.test(value)) throw new InvalidArgumentError('Give the 64 digits that verify printed as the head.');
  return value.toLowerCase();
}

function verdict({ entries, articles, statements, corrections, head, faults }: Verified, { colours }: Look): string[] {
  const { red, green, dim } = colours;
  const counts = [
    plural(entries, 'entry', 'entries'),
    plural(articles, 'article'),
    plural(statements, 'statement'),
    plural(corrections, 'correction'),
  ];
  const [first] = faults;
  const where = first?.entry ?? null;
  const amiss =
    where === null
      ? 'The ledger is not as it was written.'
      : `The first that is not as it was written: entry ${where}.`;
  return [
    ...faults.map(({ entry, what }) => `${red(entry === null ? 'ledger' : `entry ${entry}`)} ${what}.`),
    first ? red(amiss) : green('All is as it was written.'),
    `${counts.join(', ')}.`,
    dim(`head ${head}`),
  ];
}
