import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { InputError } from '../errors.js';
import { isDay } from '../formats/day.js';
import { evaluateCommand } from './evaluate.js';
import { FORMATS, type ReadOptions, readCommand } from './read.js';
import { EXIT, type Terminal } from './terminal.js';

/** Runs the command line; gives the exit code. */
export async function run(args: readonly string[], version: string, terminal: Terminal): Promise<number> {
  let code: number = EXIT.done;
  const program = new Command('onrecord')
    .description('Reads news and puts on record who said what, and which words say so.')
    .version(version, '--version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .showHelpAfterError('(onrecord --help tells more)')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.stdout.write(text),
      writeErr: (text) => terminal.stderr.write(text),
    })
    .addHelpText(
      'after',
      `
Exit codes:
  0  everything was read
  1  some input could not be read; the rest was
  2  the command was used wrongly
  3  On Record itself failed`,
    );

  program
    .command('read')
    .summary('print the statements of articles')
    .description('Reads articles and prints who said what, in the order in which they are named.')
    .argument('<source...>', 'a .txt or .md file, an http(s) address, or - for standard input')
    .addOption(new Option('-f, --format <format>', 'how to print').choices(FORMATS).default('table'))
    .option('-p, --published <day>', 'day of publication (YYYY-MM-DD) of articles that carry none', day)
    .option('-t, --threads <number>', 'threads to read with', threads)
    .addHelpText(
      'after',
      `
Formats:
  table  for people: each statement, its source, and the words that say so
  jsonl  one line an article; offsets are UTF-16 code units into article.text
  json   an array of the same

Examples:
  onrecord read article.txt
  onrecord read --published 2026-03-04 *.txt --format jsonl > week.jsonl
  pbpaste | onrecord read -

Text is UTF-8, or UTF-16 with a byte order mark, of up to 20 MB. Markdown may begin with front matter: title, date,
publisher, url. NO_COLOR turns colours off.`,
    )
    .action(async (names: string[], options: ReadOptions) => {
      code = await readCommand(names, options, terminal);
    });

  program
    .command('evaluate')
    .summary('score the reading of annotated articles')
    .description('Reads the texts of a folder in brat standoff and compares the statements with the annotations.')
    .argument('<folder>', 'holds text/NAME.txt and attributions/NAME.ann or NAME_XXXX.ann')
    .option('--predictions <file>', 'also write what was found, one JSON line a text, offsets in code points')
    .option('--reliability', 'also print how the probabilities compare with how often they were right')
    .action(async (folder: string, options: { predictions?: string; reliability?: boolean }) => {
      code = await evaluateCommand(folder, options, terminal);
    });

  try {
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
    if (error instanceof InputError) {
      terminal.stderr.write(`onrecord: ${error.where} ${error.what}; ${error.remedy}.\n`);
      return EXIT.someUnread;
    }
    throw error;
  }
}

function day(value: string): string {
  if (!isDay(value)) throw new InvalidArgumentError('Write the day as YYYY-MM-DD, for instance 2026-03-04.');
  return value;
}

function threads(value: string): number {
  const n = Number(value);
  if (!Number.isInteger(n) || n < 1 || n > 256) throw new InvalidArgumentError('Give a whole number from 1 to 256.');
  return n;
}
