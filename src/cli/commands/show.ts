import type { StandingReading, StandingStatement } from '../../ledger/corrections.js';
import type { Ledger } from '../../ledger/ledger.js';
import { saidIn } from '../../record/reading.js';
import { chosenId } from '../choose.js';
import type { Command } from '../command.js';
import { withLedger } from '../ledger.js';
import { ALL, type AllOptions, formatOption, LEDGER, type LedgerOptions } from '../options.js';
import { json } from '../screen/json.js';
import { noteUnsaid } from '../screen/notice.js';
import { table } from '../screen/reading.js';
import { screenOn } from '../screen/screen.js';
import { around } from '../screen/standing.js';
import { atAddress, versionFields } from '../screen/version.js';
import { EXIT } from '../terminal.js';

const FORMATS = ['table', 'json'] as const;

interface ShowOptions extends LedgerOptions, AllOptions {
  readonly format: (typeof FORMATS)[number];
}

/** One statement with what stands around it, or one article with its statements. */
export const show: Command<[string], ShowOptions> = {
  name: 'show',
  summary: 'show a statement or an article',
  description: 'Shows a statement with what stands around it, or an article with its statements.',
  args: [['<id>', "a statement's or an article's id or the first digits of it, or an article's address"]],
  options: [formatOption(FORMATS), ALL, LEDGER],
  run: ([name], options, terminal) =>
    withLedger(options, 'read', async (ledger) => {
      const screen = screenOn(terminal.stdout, terminal.env, ledger);
      const { reading: whole, statement } = chosen(ledger, name);
      const reading = options.all || statement ? whole : saidIn(whole);
      const { article, actors } = reading;
      const versions = article.url === null ? [] : ledger.versions(article.url);
      if (options.format === 'json') {
        await screen.say(
          json(statement ? { article, actors, statement } : { ...reading, versions: versions.map(versionFields) }),
        );
        await noteUnsaid(whole.statements.length - reading.statements.length, terminal);
        return EXIT.done;
      }
      const shown = statement ? { ...reading, statements: [statement] } : reading;
      await screen.say(table(shown, article.url ?? screen.short(article.id), screen));
      const more = statement ? around(statement, article, screen) : atAddress(article, versions, screen);
      await screen.say(`\n${more.join('\n')}\n`);
      await noteUnsaid(whole.statements.length - reading.statements.length, terminal);
      return EXIT.done;
    }),
};

function chosen(ledger: Ledger, name: string): { reading: StandingReading; statement: StandingStatement | null } {
  const id = chosenId(ledger, name);
  const reading = id.includes(':') ? ledger.reading(ledger.articleOf(id))! : ledger.reading(id)!;
  return { reading, statement: reading.statements.find((one) => one.id === id) ?? null };
}
