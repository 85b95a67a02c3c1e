import { type Command, InvalidArgumentError, Option } from 'commander';
import { isDay } from '../formats/day.js';
import type { Query } from '../ledger/query.js';
import { STANCES } from '../record/about.js';
import { KINDS, MODALITIES, OPEN_FIELDS } from '../record/statement.js';

/** The options of commands that take articles in. */
export function intakeOptions(command: Command): Command {
  return readingOptions(
    command
      .option('-p, --published <day>', 'day of publication (YYYY-MM-DD) of articles that carry none', day)
      .option('--follow', 'read the pages that the entries of feeds point to'),
  );
}

/** The options of commands that read texts. */
export function readingOptions(command: Command): Command {
  return command
    .option('-t, --threads <number>', 'threads to read with (default: 1)', whole(1, 256))
    .option('--people <file>', 'CSV or JSON of the people you know, to name speakers by')
    .option('--reconcile <address>', 'reconciliation service to ask for identifiers of names', service)
    .option('--reconcile-cache <file>', 'where its answers are kept (default: in your cache folder)');
}

/** Refuses what makes no sense together. */
export function checkReading(options: { reconcile?: string; reconcileCache?: string }, command: Command): void {
  if (options.reconcileCache !== undefined && options.reconcile === undefined) {
    command.error('error: --reconcile-cache keeps the answers of --reconcile, which is not given');
  }
}

/** The fields by which statements are chosen, as options of a command. */
export function filterOptions(command: Command): Command {
  return command
    .option('--speaker <name>', 'who said it')
    .option('--addressee <name>', 'to whom')
    .option('--about <name>', 'of whom')
    .addOption(new Option('--stance <stance>', 'towards those of --about').choices(Object.keys(STANCES)))
    .option('--channel <name>', 'through what')
    .option('--outlet <name>', 'who published it')
    .option('--said-from <day>', 'said on this day or later', day)
    .option('--said-to <day>', 'said on this day or earlier', day)
    .option('--published-from <day>', 'published on this day or later', day)
    .option('--published-to <day>', 'published on this day or earlier', day)
    .addOption(new Option('--kind <kind>', 'how it is given').choices(KINDS))
    .addOption(new Option('--modality <modality>', 'how it was said').choices(MODALITIES))
    .addOption(new Option('--open <field>', 'with this field open').choices(OPEN_FIELDS))
    .option('--article <id>', 'of this article (the first digits will do)')
    .option('--corrected', 'only what a person corrected');
}

export type FilterOptions = Omit<Query, 'words'>;

/** The query that words and options mean. */
export function queryOf(words: readonly string[], options: FilterOptions, command: Command): Query {
  if (options.stance !== undefined && options.about === undefined) {
    command.error('error: --stance is towards someone: name them with --about');
  }
  const { speaker, addressee, about, stance, channel, outlet, saidFrom, saidTo, publishedFrom, publishedTo } = options;
  const { kind, modality, open, article, corrected } = options;
  const query = {
    speaker,
    addressee,
    about,
    stance,
    channel,
    outlet,
    saidFrom,
    saidTo,
    publishedFrom,
    publishedTo,
    kind,
  };
  const all = { words: words.length > 0 ? words.join(' ') : undefined, ...query, modality, open, article, corrected };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

export function day(value: string): string {
  if (!isDay(value)) throw new InvalidArgumentError('Write the day as YYYY-MM-DD, for instance 2026-03-04.');
  return value;
}

export function whole(least: number, most: number): (value: string) => number {
  return (value) => {
    const n = Number(value);
    if (!Number.isInteger(n) || n < least || n > most) {
      throw new InvalidArgumentError(`Give a whole number from ${least} to ${most.toLocaleString('en')}.`);
    }
    return n;
  };
}

function service(value: string): string {
  const url = URL.canParse(value) ? new URL(value) : null;
  if (url === null || !/^https?:$/.test(url.protocol)) {
    throw new InvalidArgumentError('Write the address as https://host/path.');
  }
  if (url.username !== '' || url.password !== '') throw new InvalidArgumentError('Leave the password out.');
  return value;
}
