import { writeFileSync } from 'node:fs';
import { Option } from 'commander';
import { InputError } from '../../errors.js';
import { sealText } from '../../ledger/seal.js';
import { type Command, UsageError } from '../command.js';
import { withLedger } from '../ledger.js';
import { LEDGER, type LedgerOptions } from '../options.js';
import { screenOn } from '../screen/screen.js';
import { sign } from '../signature.js';
import { EXIT } from '../terminal.js';
import { timestamp } from '../timestamp.js';

interface SealOptions extends LedgerOptions {
  readonly output?: string;
  /** File of a private SSH key. */
  readonly sign?: string;
  /** Address of an authority of RFC 3161. */
  readonly timestamp?: string;
}

const MORE = `
A seal is four lines of text: how many entries the record has, the hash of the
last, and when it was sealed. Keep it where whoever may write the ledger can't
reach it: on another machine, in a mail, in print. onrecord verify --seal FILE
tells later whether anything up to it was cut off, changed or written anew.

--sign signs it with an SSH key, by ssh-keygen, into FILE.sig; minisign signs
it too: minisign -S -m FILE. --timestamp has an authority of RFC 3161 say that
it was there at that time, into FILE.tsr; the authority is told its hash.

Examples:
  onrecord seal
  onrecord seal --output week.seal --sign ~/.ssh/id_ed25519
  onrecord seal --output week.seal --timestamp https://tsa.example/tsr
  onrecord verify --seal week.seal --signer ~/.ssh/id_ed25519.pub
`;

/** What the record comes to, to be kept elsewhere. */
export const command: Command<[], SealOptions> = {
  description: 'Prints how many entries the record has, and the hash on which all of them hang.',
  args: [],
  options: [
    new Option('-o, --output <file>', 'a new file to write it to'),
    new Option('--sign <key>', 'private SSH key to sign the file with'),
    new Option('--timestamp <address>', 'authority (RFC 3161) to date the file'),
    LEDGER,
  ],
  more: MORE,
  run: (_, options, { stdout, env }) => {
    const { output, sign: key, timestamp: authority } = options;
    if (output === undefined && (key ?? authority) !== undefined) {
      throw new UsageError(`--${key === undefined ? 'timestamp' : 'sign'} needs a file: name one with --output`);
    }
    return withLedger(options, 'read', async (ledger) => {
      const text = sealText(ledger.seal());
      if (output === undefined) await screenOn(stdout, env).say(text);
      else written(output, text);
      if (key !== undefined) sign(output!, key);
      if (authority !== undefined) await timestamp(output!, authority);
      return EXIT.done;
    });
  },
};

/** A seal is never put in the place of another. */
function written(file: string, text: string): void {
  try {
    writeFileSync(file, text, { flag: 'wx' });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') throw new InputError('is there already', file, 'name a new file with --output');
    throw new InputError(`can't be written (${code})`, file, 'name a place that you may write to');
  }
}
