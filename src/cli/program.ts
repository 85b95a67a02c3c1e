import { Command, CommanderError, Option } from 'commander';
import { InputError } from '../errors.js';
import { LedgerError } from '../ledger/database.js';
import { evaluateCommand } from './commands/evaluate.js';
import { FORMATS, type ReadOptions, readCommand } from './commands/read.js';
import { EXIT_CODES, SOURCES } from './help.js';
import { addLedgerCommands } from './ledger-commands.js';
import { checkReading, intakeOptions } from './options.js';
import { printable } from './screen/wrap.js';
import { EXIT, type Terminal } from './terminal.js';

/** The columns of help on any terminal: its tables and examples are set for them. */
const HELP_WIDTH = 80;

const START = `
Examples:
  onrecord read article.txt             who said what, as a table
  onrecord read *.md --format jsonl     the same for programs, a line an article
  onrecord add week/                    put a folder of articles on record
  onrecord search ferry --speaker Varga
  onrecord help add                     more on a command
`;

const READ_MORE = `
${SOURCES}
Formats:
  table  for people: each statement, who is credited with it, and the words
         that say so; p is the probability that the statement is right
  jsonl  for programs: one JSON object a line, one line an article, in the
         order of the sources; offsets are UTF-16 code units of article.text
  json   an array of the same objects

People:
  --people takes CSV with the columns name, aliases (a|b), type, role, from,
  to, wikidata and id:REGISTER; only name is needed. A line adds a role. Or
  JSON (.json): an array of objects with the same fields.
  --reconcile sends full names to the address that you give, and to no other.

Colours are used on a terminal; NO_COLOR=1 turns them off, FORCE_COLOR=1 on.

Examples:
  onrecord read article.txt
  onrecord read https://example.org/article.txt
  onrecord read *.txt --published 2026-03-04 --format jsonl > week.jsonl
  onrecord read *.md --people people.csv --format jsonl > week.jsonl
  cat article.txt | onrecord read -
`;

const EVALUATE_MORE = `
Prints precision (P), recall (R) and F1 over all texts:
  tokens_…         words labelled as source, cue or content
  content_exact    contents with the very same words
  content_overlap  contents that share at least half of their words
  relation         contents that overlap and have the right source
  direct_…         share of the quotations in full that were found, and found
                   with their source

Examples:
  onrecord evaluate polnear/dev
  onrecord evaluate polnear/dev --predictions found.jsonl`;

/** Runs the command line; gives the exit code. */
export async function run(args: readonly string[], version: string, terminal: Terminal): Promise<number> {
  let code: number = EXIT.done;
  const program = new Command('onrecord')
    .description('Reads news and puts on record who said what, and which words say so.')
    .version(version, '--version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .showHelpAfterError('(onrecord --help tells more)')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.stdout.write(text),
      writeErr: (text) => terminal.stderr.write(text),
      getOutHelpWidth: () => HELP_WIDTH,
      getErrHelpWidth: () => HELP_WIDTH,
    })
    .configureHelp({ subcommandTerm: (command) => command.name() })
    .addHelpText('after', START + EXIT_CODES);

  const read = program
    .command('read')
    .summary('print who said what in articles')
    .description('Reads articles and prints who said what. What cannot be read is reported, and the rest is read.')
    .argument('<source...>', 'a file, folder, pattern, http(s) address, or - for standard input')
    .addOption(new Option('-f, --format <format>', 'how to print').choices(FORMATS).default('table'))
    .addHelpText('after', READ_MORE + EXIT_CODES)
    .action(async (names: string[], options: ReadOptions, command: Command) => {
      checkReading(options, command);
      code = await readCommand(names, options, terminal);
    });
  intakeOptions(read);
  addLedgerCommands(program, terminal, (result) => {
    code = result;
  });

  program
    .command('evaluate')
    .summary('score On Record against annotated articles')
    .description('Reads the texts of a folder in brat standoff and compares the statements with the annotations.')
    .argument('<folder>', 'holds text/NAME.txt and attributions/NAME.ann or NAME_XXXX.ann')
    .option('--predictions <file>', 'also write what was found, one JSON line a text, offsets in code points')
    .option('--reliability', 'also print how the probabilities compare with how often they were right')
    .addHelpText('after', EVALUATE_MORE)
    .action(async (folder: string, options: { predictions?: string; reliability?: boolean }) => {
      code = await evaluateCommand(folder, options, terminal);
    });

  try {
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
    if (error instanceof InputError) {
      terminal.stderr.write(`onrecord: ${printable(`${error.where} ${error.what}; ${error.remedy}`)}.\n`);
      return error instanceof LedgerError ? EXIT.ledger : EXIT.someUnread;
    }
    throw error;
  }
}
