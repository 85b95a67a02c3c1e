import type { Command } from '../command.js';
import { withLedger } from '../ledger.js';
import { LEDGER } from '../options.js';
import { BY, given, type ReasonOptions, WHY } from '../reason.js';
import { screenOn } from '../screen/screen.js';
import { EXIT } from '../terminal.js';

const MORE = `
Who is the same over several articles is decided by what stands beside a full
name; a person may know better. The ids are those that onrecord who prints. The
second means the first from then on; onrecord part takes it back.

Example:
  onrecord join ilse-varga ilse-varga.2 --by "L. Obuya" --why "One mayor"
`;

/** Two persons on record are one. */
export const command: Command<[string, string], ReasonOptions> = {
  description: 'Puts on record that two persons are one, with the reason.',
  args: [
    ['<person>', 'who it is'],
    ['<other>', 'who that is, too'],
  ],
  options: [BY, WHY, LEDGER],
  more: MORE,
  run: async ([person, other], options, terminal) => {
    const { by, why } = given(options);
    return withLedger(options, 'write', async (ledger) => {
      const made = ledger.join(person, other, by, why);
      await screenOn(terminal.stdout, terminal.env).say(`${made.other} is ${made.person} now.\n`);
      return EXIT.done;
    });
  },
};
