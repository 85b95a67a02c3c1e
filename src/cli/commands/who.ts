import type { Bearer } from '../../ledger/who.js';
import type { Command } from '../command.js';
import { withLedger } from '../ledger.js';
import {
  ALL,
  type AllOptions,
  formatOption,
  LEDGER,
  type LedgerOptions,
  limitOption,
  VERSIONS,
  type VersionsOptions,
} from '../options.js';
import { entry } from '../screen/hit.js';
import { noteUnsaid } from '../screen/notice.js';
import { NOTHING_YET } from '../screen/page.js';
import { plural } from '../screen/plural.js';
import { printed, ROWS_FORMATS, type Rows, type RowsFormat } from '../screen/rows.js';
import { type Look, remark, screenOn } from '../screen/screen.js';
import { wrap } from '../screen/wrap.js';
import { EXIT } from '../terminal.js';

/** Names and roles that are shown of someone; the other formats have them all. */
const SHOWN = 6;

interface WhoOptions extends LedgerOptions, AllOptions, VersionsOptions {
  readonly format: RowsFormat;
  readonly limit: number;
}

/** Those who bear a name, what they said, and what was said of them. */
export const command: Command<[string[]], WhoOptions> = {
  description: 'Lists those who bear a name, each with what they said and what was said of them.',
  args: [['<name...>', 'a name, or a part of one']],
  options: [
    formatOption(ROWS_FORMATS),
    limitOption('the most statements of each that are listed', 5, 0),
    ALL,
    VERSIONS,
    LEDGER,
  ],
  run: ([words], options, terminal) =>
    withLedger(options, 'read', async (ledger) => {
      const { format, limit } = options;
      const name = words.join(' ');
      const screen = screenOn(terminal.stdout, terminal.env, ledger);
      const bearers = ledger.who(name, limit, options);
      if (format !== 'table') await screen.say(printed(rows(bearers), format));
      else if (bearers.length === 0) await screen.say(remark(nobody(name, ledger.count({})), screen));
      else await screen.say(bearers.map((one) => section(one, limit, screen)).join('\n'));
      await noteUnsaid(
        bearers.reduce((sum, { unsaid }) => sum + unsaid, 0),
        terminal,
      );
      return EXIT.done;
    }),
};

/** Why nobody is found in a ledger of so many statements. */
function nobody(name: string, statements: number): string {
  return statements === 0 ? NOTHING_YET : `Nobody on record is called "${name}".`;
}

const COLUMNS: readonly (readonly [name: string, of: (one: Bearer) => unknown])[] = [
  ['person', ({ identity }) => identity.id],
  ['name', ({ identity }) => identity.name],
  ['type', ({ identity }) => identity.type],
  ['aliases', ({ aliases }) => aliases.join('|')],
  ['roles', ({ roles }) => roles.join('|')],
  ['articles', ({ articles }) => articles],
  ['said', ({ said }) => said],
  ['said_of', ({ saidOf }) => saidOf],
  ['for', ({ stances }) => stances.for],
  ['neither', ({ stances }) => stances.neither],
  ['against', ({ stances }) => stances.against],
  ['apart', ({ identity }) => identity.apart],
];

function rows(bearers: readonly Bearer[]): Rows<Bearer> {
  return {
    rows: bearers,
    whole: bearers,
    head: COLUMNS.map(([name]) => name),
    cells: (one) => COLUMNS.map(([, of]) => of(one)),
  };
}

function section(one: Bearer, limit: number, look: Look): string {
  const { identity, saidLately, said, saidOfLately, saidOf } = one;
  const { width, colours } = look;
  const lines = [
    ...wrap([{ text: identity.name, style: colours.bold }], width),
    ...facts(one, look).flatMap((text) => wrap([{ text, style: colours.dim }], width)),
    ...latest('Said', saidLately, said, limit, look),
    ...latest('Said of them', saidOfLately, saidOf, limit, look),
  ];
  return `${lines.join('\n')}\n`;
}

/** What is known of someone, a line each. */
function facts({ identity, aliases, roles, articles, said, saidOf, stances }: Bearer, { short }: Look): string[] {
  const { type, id, identifiers, apart } = identity;
  return [
    [type, short(id), ...Object.entries(identifiers).map((pair) => pair.join(' '))].join(' · '),
    ...(roles.length > 0 ? [some(roles, '; ')] : []),
    ...(aliases.length > 0 ? [`also ${some(aliases, ', ')}`] : []),
    ...(apart !== null ? [`kept apart from others of the name: ${apart}`] : []),
    `${plural(articles, 'article')}: said ${plural(said, 'statement')}; of them were said ${saidOf.toLocaleString('en')} ` +
      `(for ${stances.for}, neither ${stances.neither}, against ${stances.against})`,
  ];
}

function latest(heading: string, hits: Bearer['saidLately'], total: number, limit: number, look: Look): string[] {
  if (hits.length === 0) return [];
  return [
    '',
    total > limit ? `${heading}, the latest ${hits.length} of ${total}` : heading,
    '',
    ...hits.flatMap((hit, i) => [...entry(hit, i + 1, look), '']),
  ];
}

/** The first of a long list, and how many more there are. */
function some(texts: readonly string[], between: string): string {
  const rest = texts.length - SHOWN;
  return texts.slice(0, SHOWN).join(between) + (rest > 0 ? `${between}and ${rest} more` : '');
}
