import { CommanderError, Command as Program } from 'commander';
import { InputError } from '../errors.js';
import { LedgerError } from '../ledger/database.js';
import { UsageError } from './command.js';
import { COMMANDS } from './commands.js';
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
  for (const { name, summary } of COMMANDS) program.command(name).summary(summary);
  program.hook('preSubcommand', async (_, asked) => {
    await complete(asked, terminal, (result) => {
      code = result;
    });
  });
  try {
    await program.parseAsync(explicit(program, args), { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
    if (!(error instanceof InputError)) throw error;
    const { explained, notice } = await import('./screen/notice.js');
    await notice(terminal, 'onrecord:', explained(error));
    return error instanceof LedgerError ? EXIT.ledger : EXIT.someUnread;
  }
}

/**
 * `help read` as `read --help`, for which the command is completed as for all else that is asked of it. Commander prints its
 * own help for a command that is none, and does not say so.
 */
function explicit(program: Program, args: readonly string[]): readonly string[] {
  const [first, name = ''] = args;
  if (first !== 'help' || name === '' || name === 'help' || name.startsWith('-')) return args;
  if (!COMMANDS.some((command) => command.name === name)) program.error(`error: unknown command '${name}'`);
  return [name, '--help'];
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

/** Gives a command that is asked for all that the list does not have of it. */
async function complete(asked: Program, terminal: Terminal, done: (code: number) => void): Promise<void> {
  const name = asked.name();
  const { command } = await COMMANDS.find((listed) => listed.name === name)!.load();
  const { description, args, options, more = '', run } = command;
  asked
    .description(description)
    .showHelpAfterError(`(onrecord help ${name} tells more)`)
    .addHelpText('after', more + EXIT_CODES);
  for (const [form, meaning] of args) asked.argument(form, meaning);
  for (const option of options) asked.addOption(option);
  asked.action(async (...given: readonly unknown[]) => {
    try {
      // Commander gives what stands behind the name, then the options, then itself.
      done(await run(given.slice(0, args.length) as never, given[args.length] as never, terminal));
    } catch (error) {
      if (error instanceof UsageError) asked.error(`error: ${error.message}`);
      throw error;
    }
  });
}
