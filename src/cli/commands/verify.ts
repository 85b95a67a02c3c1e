import { readFileSync } from 'node:fs';
import { InvalidArgumentError, Option } from 'commander';
import { InputError } from '../../errors.js';
import { LedgerError } from '../../ledger/database.js';
import { type Seal, sealIn } from '../../ledger/seal.js';
import type { Verified } from '../../ledger/verify.js';
import { type Command, UsageError } from '../command.js';
import { withLedger } from '../ledger.js';
import { formatOption, LEDGER, type LedgerOptions } from '../options.js';
import { json } from '../screen/json.js';
import { plural } from '../screen/plural.js';
import { Progress } from '../screen/progress.js';
import { type Look, screenOn } from '../screen/screen.js';
import { isSigned } from '../signature.js';
import { EXIT } from '../terminal.js';
import { dated } from '../timestamp.js';

const FORMATS = ['table', 'json'] as const;

interface VerifyOptions extends LedgerOptions {
  readonly head?: string;
  /** A file that `onrecord seal` wrote. */
  readonly seal?: string;
  /** The public key that it was signed with. */
  readonly signer?: string;
  /** Certificates of the authority that dated it. */
  readonly authority?: string;
  readonly format: (typeof FORMATS)[number];
}

const MORE = `
Checks the hash of every entry, which hangs on all before it; the hash of
every text; that every span gives the words that its statement has; that the
tables, the index of words, what is traced and who is who say what the record
says, and have nothing else; and that views and triggers are as they were
made. Names the first entry that was changed.
Who may write the file can write all of it anew: keep what onrecord seal
prints, or the last entry's hash, the head, elsewhere. --seal and --head tell
later whether anything up to there was cut off or written anew.
`;

const HASH = /^[0-9a-f]{64}$/iu;
/** How often progress is shown, in entries. */
const EVERY = 500;

/** Whether the ledger is as it was written. */
export const command: Command<[], VerifyOptions> = {
  description: 'Checks that the ledger is as it was written.',
  args: [],
  options: [
    new Option('--head <hash>', 'hash of an entry that must be there').argParser(hash),
    new Option('--seal <file>', 'a seal of before, which must fit'),
    new Option('--signer <key>', 'public key, or its file, of SSH or minisign, that the seal must be signed with'),
    new Option('--authority <file>', 'certificates (PEM) of the authority that must have dated the seal'),
    formatOption(FORMATS),
    LEDGER,
  ],
  more: MORE,
  run: (_, options, { stdout, stderr, env }) => {
    const seal = sealOf(options);
    const sealedBy = seal && options.authority !== undefined ? datedBy(options.seal!, options.authority) : null;
    return withLedger(options, 'read', async (ledger) => {
      const screen = screenOn(stdout, env);
      const progress = new Progress(stderr);
      const verified = ledger.verify({
        head: options.head,
        seal,
        onProgress: (entry, of) => {
          if (entry % EVERY === 0) progress.say(`entry ${entry} of ${of}`);
        },
      });
      progress.clear();
      const date = sealedBy === null ? [] : [`The seal was there at ${sealedBy}, says its authority.`];
      await screen.say(
        options.format === 'json'
          ? json({ ...verified, ...(sealedBy !== null && { sealedBy }) })
          : `${[...verdict(verified, screen), ...date].join('\n')}\n`,
      );
      return verified.faults.length > 0 ? EXIT.ledger : EXIT.done;
    });
  },
};

/** @throws {InputError} if it is no seal, or not signed as it should be */
function sealOf({ seal: file, signer, authority }: VerifyOptions): Seal | undefined {
  if (file === undefined) {
    if (signer !== undefined) throw new UsageError('--signer is for a seal: name one with --seal');
    if (authority !== undefined) throw new UsageError('--authority is for a seal: name one with --seal');
    return undefined;
  }
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new InputError(`can't be read (${(error as NodeJS.ErrnoException).code})`, file, 'check the path');
  }
  if (signer !== undefined && !isSigned(file, signer)) {
    throw new LedgerError('is not signed with that key', file, 'take the seal, or the key, from where you trust it');
  }
  return sealIn(text, file);
}

/**
 * When an authority says that a seal was there.
 *
 * @throws {LedgerError} if it says so of something else
 */
function datedBy(file: string, authority: string): string {
  const time = dated(file, authority);
  if (time !== null) return time;
  throw new LedgerError(
    'was not dated by that authority',
    file,
    'take the seal, or the certificates, from where you trust it',
  );
}

function hash(value: string): string {
  if (!HASH.test(value)) throw new InvalidArgumentError('Give the 64 digits that verify printed as the head.');
  return value.toLowerCase();
}

function verdict(
  { entries, articles, statements, corrections, head, faults, isTraced, isPlaced }: Verified,
  { colours }: Look,
): string[] {
  const { red, yellow, green, dim } = colours;
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
    ...(isTraced || first
      ? []
      : [yellow('What is traced was not compared: another version made it. onrecord trace --again makes it anew.')]),
    ...(isPlaced || first
      ? []
      : [
          yellow(
            'Who is who was not compared: another version had a part in it. onrecord trace --again makes it anew.',
          ),
        ]),
    dim(`head ${head}`),
  ];
}
