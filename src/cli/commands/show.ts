import type { StandingReading, StandingStatement } from '../../ledger/corrections.js';
import type { Ledger } from '../../ledger/ledger.js';
import type { Article } from '../../record/article.js';
import { saidIn } from '../../record/reading.js';
import { ADDRESS, chosenId } from '../choose.js';
import type { Command } from '../command.js';
import { withLedger } from '../ledger.js';
import { ALL, type AllOptions, formatOption, LEDGER, type LedgerOptions } from '../options.js';
import { json } from '../screen/json.js';
import { noteUnsaid } from '../screen/notice.js';
import { table } from '../screen/reading.js';
import { screenOn } from '../screen/screen.js';
import { around } from '../screen/standing.js';
import { atAddress, elsewhere, placeFields, versionFields } from '../screen/version.js';
import { EXIT } from '../terminal.js';

const FORMATS = ['table', 'json'] as const;

interface ShowOptions extends LedgerOptions, AllOptions {
  readonly format: (typeof FORMATS)[number];
}

/** One statement with what stands around it, or one article with its statements. */
export const command: Command<[string], ShowOptions> = {
  description: 'Shows a statement with what stands around it, or an article with its statements.',
  args: [['<id>', "a statement's or an article's id or the first digits of it, or an article's address"]],
  options: [formatOption(FORMATS), ALL, LEDGER],
  run: ([name], options, terminal) =>
    withLedger(options, 'read', async (ledger) => {
      const screen = screenOn(terminal.stdout, terminal.env, ledger);
      const { reading: standing, statement } = chosen(ledger, name);
      const whole = { ...standing, article: asAt(ledger, standing.article, name) };
      const reading = options.all || statement ? whole : saidIn(whole);
      const { article, actors } = reading;
      const appearances = ledger.appearances(article.id);
      const places = appearances.filter(({ article: { url } }) => url !== article.url);
      const own = appearances.findLast(({ article: { url } }) => url === article.url);
      const versions = article.url === null ? [] : ledger.versions(article.url);
      if (options.format === 'json') {
        await screen.say(
          json(
            statement
              ? { article, actors, statement, found: own?.found ?? null }
              : {
                  ...reading,
                  found: own?.found ?? null,
                  versions: versions.map(versionFields),
                  elsewhere: places.map(placeFields),
                },
          ),
        );
        await noteUnsaid(whole.statements.length - reading.statements.length, terminal);
        return EXIT.done;
      }
      const shown = statement ? { ...reading, statements: [statement] } : reading;
      await screen.say(table(shown, article.url ?? screen.short(article.id), screen));
      const more = statement
        ? around(statement, article, screen)
        : [...atAddress(article, versions, own, screen), ...elsewhere(places)];
      await screen.say(`\n${more.join('\n')}\n`);
      await noteUnsaid(whole.statements.length - reading.statements.length, terminal);
      return EXIT.done;
    }),
};

/** An article with the title, day and publisher that it has at an address, where that is what it is called by. */
function asAt(ledger: Ledger, article: Article, name: string): Article {
  if (!ADDRESS.test(name)) return article;
  const there = ledger.versions(name).findLast((version) => version.article.id === article.id)?.article;
  if (!there) return article;
  const { title, byline, published, publisher, url } = there;
  return { ...article, title, byline, published, publisher, url };
}

function chosen(ledger: Ledger, name: string): { reading: StandingReading; statement: StandingStatement | null } {
  const id = chosenId(ledger, name);
  const reading = id.includes(':') ? ledger.reading(ledger.articleOf(id))! : ledger.reading(id)!;
  return { reading, statement: reading.statements.find((one) => one.id === id) ?? null };
}
