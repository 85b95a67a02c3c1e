import { Option } from 'commander';
import type { Ledger } from '../ledger/ledger.js';
import type { Query } from '../ledger/query.js';
import { STANCES } from '../record/about.js';
import { MANNERS } from '../record/manner.js';
import { KINDS, MODALITIES, OPEN_FIELDS } from '../record/statement.js';
import { UsageError } from './command.js';
import { ALL, day, leastOption, VERSIONS } from './options.js';

/** What stands behind the name of a command that finds statements. */
export const WORDS = ['[words...]', 'words of what was said'] as const;

/** The fields by which statements are chosen. */
export const FIELDS: readonly Option[] = [
  new Option('--speaker <name>', 'who said it'),
  new Option('--addressee <name>', 'to whom'),
  new Option('--about <name>', 'of whom'),
  new Option('--stance <stance>', 'towards those of --about').choices(Object.keys(STANCES)),
  new Option('--channel <name>', 'through what'),
  new Option('--outlet <name>', 'who published it'),
  day('--said-from <day>', 'said on this day or later'),
  day('--said-to <day>', 'said on this day or earlier'),
  day('--published-from <day>', 'published on this day or later'),
  day('--published-to <day>', 'published on this day or earlier'),
  new Option('--kind <kind>', 'how it is given').choices(KINDS),
  new Option('--modality <modality>', 'how it was said').choices(MODALITIES),
  new Option('--manner <manner>', "in what way it is the source's; one that is no saying needs no --all").choices(
    MANNERS,
  ),
  new Option('--open <field>', 'with this field open').choices(OPEN_FIELDS),
  leastOption('right with this probability or more'),
  new Option('--article <id>', 'of this article (the first digits will do)'),
  new Option('--corrected', 'only what a person corrected'),
  ALL,
  VERSIONS,
];

export type QueryOptions = Omit<Query, 'words'>;

/** Days between which something was done. */
const RANGES = [
  ['saidFrom', 'saidTo', '--said'],
  ['publishedFrom', 'publishedTo', '--published'],
] as const;

/**
 * The query that words and options mean.
 *
 * @throws {UsageError} if a stance is asked for, and not towards whom; if a range of days ends before it begins
 */
export function queryOf(words: readonly string[], options: QueryOptions): Query {
  if (options.stance !== undefined && options.about === undefined) {
    throw new UsageError('--stance is towards someone: name them with --about');
  }
  for (const [from, to, option] of RANGES) {
    const [first, last] = [options[from], options[to]];
    if (first !== undefined && last !== undefined && last < first) {
      throw new UsageError(`${option}-from ${first} is after ${option}-to ${last}: no day is between them`);
    }
  }
  const names = FIELDS.map((field) => field.attributeName() as keyof QueryOptions);
  const fields = names.filter((name) => options[name] !== undefined).map((name) => [name, options[name]]);
  return { ...(words.length > 0 && { words: words.join(' ') }), ...Object.fromEntries(fields) };
}

/** How many more a query would find if former versions of pages counted too. */
export function formerOf(ledger: Ledger, query: Query, total: number): number {
  return query.versions || query.article !== undefined ? 0 : ledger.count({ ...query, versions: true }) - total;
}
