import { chosenArticle } from '../choose.js';
import type { Command } from '../command.js';
import { withLedger } from '../ledger.js';
import { LEDGER } from '../options.js';
import { BY, given, type ReasonOptions, WHY } from '../reason.js';
import { plural } from '../screen/plural.js';
import { screenOn } from '../screen/screen.js';
import { EXIT } from '../terminal.js';

const MORE = `
The articles named speak of somebody else of that name, who gets an id of their
own. Without an article, what onrecord join brought under that id is parted
again. Both may be joined anew.

Examples:
  onrecord part ilse-varga 0f3c9a2b7d11 --by "L. Obuya" --why "Her daughter"
  onrecord part ilse-varga.2 --by "L. Obuya" --why "Two mayors after all"
`;

/** Some articles speak of somebody else. */
export const command: Command<[string, string[]], ReasonOptions> = {
  description: 'Puts on record that some articles mean somebody else by a name, with the reason.',
  args: [
    ['<person>', 'who it is not'],
    ['[article...]', "an article's id or the first digits of it, or its address"],
  ],
  options: [BY, WHY, LEDGER],
  more: MORE,
  run: async ([person, names], options, terminal) => {
    const { by, why } = given(options);
    return withLedger(options, 'write', async (ledger) => {
      const articles = [...new Set(names.map((name) => chosenArticle(ledger, name)))];
      const made = ledger.part(person, articles, by, why);
      const where = plural(new Set(made.actors.map(({ article }) => article)).size, 'article');
      await screenOn(terminal.stdout, terminal.env).say(`${made.other} is no longer ${made.person}, in ${where}.\n`);
      return EXIT.done;
    });
  },
};
