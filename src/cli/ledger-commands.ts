import { type Command, Option } from 'commander';
import { CORRECTABLE } from '../ledger/entry.js';
import { SORTS } from '../ledger/query.js';
import type { BatchOptions } from './batch.js';
import { ADD_FORMATS, type AddOptions, addCommand } from './commands/add.js';
import { CHECK_FORMATS, type CheckOptions, checkCommand } from './commands/check.js';
import { checkArticleCommand, isArticle } from './commands/check-article.js';
import { type CorrectOptions, correctCommand } from './commands/correct.js';
import { DIFF_FORMATS, type DiffOptions, diffCommand } from './commands/diff.js';
import { EXPORT_FORMATS, type ExportOptions, exportCommand } from './commands/export.js';
import { type RereadOptions, rereadCommand } from './commands/reread.js';
import { type SearchOptions, searchCommand, type TimelineOptions, timelineCommand } from './commands/search.js';
import { SHOW_FORMATS, type ShowOptions, showCommand } from './commands/show.js';
import { VERIFY_FORMATS, type VerifyOptions, verifyCommand } from './commands/verify.js';
import { type WhoOptions, whoCommand } from './commands/who.js';
import { EXIT_CODES, SOURCES } from './help.js';
import { type LedgerOptions, ledgerOption } from './ledger.js';
import {
  checkReading,
  type FilterOptions,
  filterOptions,
  intakeOptions,
  queryOf,
  readingOptions,
  whole,
} from './options.js';
import { LIST_FORMATS } from './screen/list.js';
import type { Terminal } from './terminal.js';
import { addTraceCommands } from './trace-commands.js';

const ADD_MORE = `
${SOURCES}
An article that is on record already is not read again, so a batch that was
stopped is taken up by the same command. Another text at the same address is a
new version of it. What is told as added is on the disk.

Examples:
  onrecord add week/
  onrecord add 'archive/*.warc.gz' --ledger archive.db
  onrecord add https://example.org/feed.xml --follow
  onrecord add export.jsonl --format jsonl
`;

const SEARCH_MORE = `
Words are looked for in what was said, all of them, in any order.
  "keep the ferry"   these words in this order
  ferr*              words that begin so
  ferry -bridge      without this word (put it behind --, or in quotes)
Names fit any name that the article uses, whole words of it: Varga finds Ilse
Varga. With words, the best fits come first; else the latest published.

Examples:
  onrecord search ferry
  onrecord search '"one day longer"' --speaker Varga
  onrecord search --about Varga --stance against --published-from 2026-03-01
  onrecord search --open speaker --kind direct --format csv > to-do.csv
`;

const CHECK_MORE = `
A statement on record is the same but for case and marks, fuller or cut (the
one is a part of the other), altered (most of the words, in their order), or a
paraphrase (the same in a report). [-words-] were asked for and are not there,
{+words+} are there too; what that loses or gains of what turns a meaning
(negation, condition, hedge, quantity, addressee, tense) is named. What is
traced to the same utterance is told as well, reports in other words too. It
says what the record shows, never that something was not said.

A file, an address or - is an article: each quotation of three words or more is
checked against all other articles on record, by the name that the article
gives or that of --by.

Examples:
  onrecord check "We will keep the ferry running" --by "Ilse Varga"
  onrecord check article.md
  onrecord check https://example.org/story.html --format json
`;

const CORRECT_MORE = `
Fields: ${CORRECTABLE.join(', ')}.
  speaker="Ilse Varga"      a name; none where it must stay open
  time=2026-03-02           a day, or 2026-03-02/2026-03-04
  about="Tomas Brandt for"  for, neither, against, or none
  statement=none            this is no statement at all

The machine's reading stays on record beside the correction, with the name,
the reason and the time of it.

Example:
  onrecord correct 0f3c9a2b7d11:120-222 speaker="Ilse Varga" \\
    --by "L. Obuya" --why "The minutes name her"
`;

const EXPORT_MORE = `
Formats:
  csv          a line a statement, RFC 4180
  parquet      the same columns, Apache Parquet; needs --output
  jsonl        a line an article, as onrecord read prints it, with corrections
  jsonld       schema.org: NewsArticle, Quotation, Claim, CommunicateAction
  annotations  W3C Web Annotations, offsets in code points
  brat         standoff in the layout of PolNeAR, in a folder
  tei          TEI P5 with <said> and <quote>, a file an article, in a folder
  gqg          a line an article, like GDELT's Global Quotation Graph

Examples:
  onrecord export > all.csv
  onrecord export --format parquet --output statements.parquet
  onrecord export --speaker Varga --format jsonld --output varga.jsonld
`;

const VERIFY_MORE = `
Checks the hash of every entry, which hangs on all before it; the hash of
every text; that every span gives the words that its statement has; and that
the tables say what the record says. Names the first entry that was changed.
The head is the last entry's hash: note it down, and --head tells later
whether anything up to it was cut off or written anew.
`;

/** The commands that put articles on record, find what is there, and guard it. */
export function addLedgerCommands(program: Command, terminal: Terminal, done: (code: number) => void): void {
  const listFormat = () => new Option('-f, --format <format>', 'how to print').choices(LIST_FORMATS).default('table');

  const add = program
    .command('add')
    .summary('put articles on record')
    .description(
      'Reads articles and puts who said what on record. What cannot be read is reported, and the rest is added.',
    )
    .argument('<source...>', 'a file, folder, pattern, http(s) address, or - for standard input')
    .addOption(new Option('-f, --format <format>', 'how to print').choices(ADD_FORMATS).default('table'));
  intakeOptions(ledgerOption(add))
    .addHelpText('after', ADD_MORE + EXIT_CODES)
    .action(async (names: string[], options: AddOptions, command: Command) => {
      checkReading(options, command);
      done(await addCommand(names, options, terminal));
    });

  const search = program
    .command('search')
    .summary('find statements on record')
    .description('Finds statements by their words and fields.')
    .argument('[words...]', 'words of what was said')
    .addOption(listFormat())
    .addOption(new Option('--sort <order>', 'what comes first').choices(SORTS).default('relevance'))
    .option('--ascending', 'the earliest, or the least relevant, first')
    .option('--limit <number>', 'statements a page', whole(1, 1_000_000), 20)
    .option('--page <number>', 'which page', whole(1, 1_000_000), 1)
    .option('--count', 'only how many there are');
  filterOptions(ledgerOption(search))
    .addHelpText('after', SEARCH_MORE + EXIT_CODES)
    .action(async (words: string[], options: SearchOptions & FilterOptions, command: Command) => {
      done(await searchCommand(queryOf(words, options, command), options, terminal));
    });

  const timeline = program
    .command('timeline')
    .summary('list statements by the day on which they were said')
    .description(
      'Lists statements in the order in which they were said; those that the text does not date stand at the end.',
    )
    .argument('[words...]', 'words of what was said')
    .addOption(listFormat())
    .option('--limit <number>', 'the most that are listed', whole(1, 1_000_000), 200);
  filterOptions(ledgerOption(timeline))
    .addHelpText('after', EXIT_CODES)
    .action(async (words: string[], options: TimelineOptions & FilterOptions, command: Command) => {
      done(await timelineCommand(queryOf(words, options, command), options, terminal));
    });

  const who = program
    .command('who')
    .summary('what someone said, and what was said of them')
    .description('Lists those who bear a name, each with what they said and what was said of them.')
    .argument('<name...>', 'a name, or a part of one')
    .addOption(listFormat())
    .option('--limit <number>', 'the most statements of each that are listed', whole(0, 1_000_000), 5);
  ledgerOption(who)
    .addHelpText('after', EXIT_CODES)
    .action(async (name: string[], options: WhoOptions) => {
      done(await whoCommand(name.join(' '), options, terminal));
    });

  const recall = program
    .command('check')
    .summary('ask whether words are on record, and all of them')
    .description('Tells whether words are on record, where they were seen first, and what became of them elsewhere.')
    .argument('<words...>', 'the words, as they are quoted; or a file, an address, or - for an article')
    .option('--by <name>', 'who is supposed to have said them')
    .addOption(new Option('-f, --format <format>', 'how to print').choices(CHECK_FORMATS).default('table'));
  intakeOptions(ledgerOption(recall))
    .addHelpText('after', CHECK_MORE + EXIT_CODES)
    .action(async (words: string[], options: CheckOptions & BatchOptions, command: Command) => {
      checkReading(options, command);
      const ask = isArticle(words) ? checkArticleCommand : checkCommand;
      done(await ask(words.join(' '), options, terminal));
    });

  addTraceCommands(program, terminal, done);

  const show = program
    .command('show')
    .summary('show a statement or an article')
    .description('Shows a statement with what stands around it, or an article with all of its statements.')
    .argument('<id>', "a statement's or an article's id or the first digits of it, or an article's address")
    .addOption(new Option('-f, --format <format>', 'how to print').choices(SHOW_FORMATS).default('table'));
  ledgerOption(show)
    .addHelpText('after', EXIT_CODES)
    .action(async (id: string, options: ShowOptions) => {
      done(await showCommand(id, options, terminal));
    });

  const diff = program
    .command('diff')
    .summary('show what changed at an address')
    .description('Shows what changed in the statements from each version of an article to the next.')
    .argument('<address>', 'the address that the versions share')
    .addOption(new Option('-f, --format <format>', 'how to print').choices(DIFF_FORMATS).default('table'));
  ledgerOption(diff)
    .addHelpText('after', EXIT_CODES)
    .action(async (address: string, options: DiffOptions) => {
      done(await diffCommand(address, options, terminal));
    });

  const correct = program
    .command('correct')
    .summary('put a correction beside a statement')
    .description("Puts what a person knows beside the machine's reading.")
    .argument('<statement>', "the statement's id")
    .argument('<field=value...>', 'what a field should be')
    .requiredOption('--by <name>', 'who corrects')
    .requiredOption('--why <reason>', 'what shows it');
  ledgerOption(correct)
    .addHelpText('after', CORRECT_MORE + EXIT_CODES)
    .action(async (id: string, assignments: string[], options: CorrectOptions) => {
      done(await correctCommand(id, assignments, options, terminal));
    });

  const reread = program
    .command('reread')
    .summary('read the articles on record again')
    .description('Reads articles again that another version read, and shows what changed. Corrections hold on.')
    .option('--all', 'also those that this version read');
  readingOptions(ledgerOption(reread))
    .addHelpText('after', EXIT_CODES)
    .action(async (options: RereadOptions, command: Command) => {
      checkReading(options, command);
      done(await rereadCommand(options, terminal));
    });

  const take = program
    .command('export')
    .summary('take statements away in a format of others')
    .description('Writes the statements that words and fields choose, all without any, in a format of others.')
    .argument('[words...]', 'words of what was said')
    .addOption(new Option('-f, --format <format>', 'in which format').choices(EXPORT_FORMATS).default('csv'))
    .option('-o, --output <path>', 'a file, or for brat and tei a folder, to write to');
  filterOptions(ledgerOption(take))
    .addHelpText('after', EXPORT_MORE + EXIT_CODES)
    .action(async (words: string[], options: ExportOptions & FilterOptions, command: Command) => {
      done(await exportCommand(queryOf(words, options, command), options, terminal));
    });

  const check = program
    .command('verify')
    .summary('check that the ledger is as it was written')
    .description('Checks that the ledger is as it was written.')
    .option('--head <hash>', 'hash of an entry that must be there')
    .addOption(new Option('-f, --format <format>', 'how to print').choices(VERIFY_FORMATS).default('table'));
  ledgerOption(check)
    .addHelpText('after', VERIFY_MORE + EXIT_CODES)
    .action(async (options: VerifyOptions & LedgerOptions) => {
      done(await verifyCommand(options, terminal));
    });
}
