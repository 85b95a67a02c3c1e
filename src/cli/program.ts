import { CommanderError, Command as Program } from 'commander';
import { InputError } from '../errors.js';
import { LedgerError } from '../ledger/database.js';
import { type Command, UsageError } from './command.js';
import { COMMANDS } from './commands.js';
import { explained, notice } from './screen/notice.js';
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

const EXIT_CODES = `
Exit codes:
  0  everything was done
  1  some input could not be read or found; the rest was
  2  the command was used wrongly
  3  On Record itself failed
  4  the ledger can't be used, or is not as it was written
  5  not on record, or not faithful (check --fail)
  130  it was stopped (Ctrl-C); what was told as done is kept`;

/** Runs the command line; gives the exit code. */
export async function run(args: readonly string[], version: string, terminal: Terminal): Promise<number> {
  let code: number = EXIT.done;
  const program = start(version, terminal);
  for (const command of COMMANDS) {
    add(program, command, terminal, (result) => {
      code = result;
    });
  }
  try {
    checkHelp(program, args);
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
    if (!(error instanceof InputError)) throw error;
    await notice(terminal, 'onrecord:', explained(error));
    return error instanceof LedgerError ? EXIT.ledger : EXIT.someUnread;
  }
}

/** Commander prints its help for a command that is none, and does not say so. */
function checkHelp(program: Program, [first, name = '']: readonly string[]): void {
  if (first !== 'help' || name === '' || name === 'help' || name.startsWith('-')) return;
  if (!COMMANDS.some((command) => command.name === name)) program.error(`error: unknown command '${name}'`);
}

/** The program without its commands. */
function start(version: string, { stdout, stderr }: Terminal): Program {
  return new Program('onrecord')
    .description('Reads news and puts on record who said what, and which words say so.')
    .version(version, '--version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .showHelpAfterError('(onrecord --help tells more)')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => stdout.write(text),
      writeErr: (text) => stderr.write(text),
      getOutHelpWidth: () => HELP_WIDTH,
      getErrHelpWidth: () => HELP_WIDTH,
    })
    .configureHelp({ subcommandTerm: (command) => command.name() })
    .addHelpText('after', START + EXIT_CODES);
}

function add(program: Program, command: Command, terminal: Terminal, done: (code: number) => void): void {
  const { name, summary, description, args, options, more = '', run } = command;
  const added = program
    .command(name)
    .summary(summary)
    .description(description)
    .showHelpAfterError(`(onrecord help ${name} tells more)`)
    .addHelpText('after', more + EXIT_CODES);
  for (const [form, meaning] of args) added.argument(form, meaning);
  for (const option of options) added.addOption(option);
  added.action(async (...given: readonly unknown[]) => {
    try {
      // Commander gives what stands behind the name, then the options, then itself.
      done(await run(given.slice(0, args.length) as never, given[args.length] as never, terminal));
    } catch (error) {
      if (error instanceof UsageError) added.error(`error: ${error.message}`);
      throw error;
    }
  });
}
