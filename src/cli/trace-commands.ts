import { type Command, InvalidArgumentError, Option } from 'commander';
import { FINDING_KINDS } from '../record/finding.js';
import { FINDINGS_FORMATS, type FindingsOptions, findingsCommand } from './commands/findings.js';
import { type TraceOptions, traceCommand } from './commands/trace.js';
import { EXIT_CODES } from './help.js';
import { ledgerOption } from './ledger.js';
import { whole } from './options.js';
import { LIST_FORMATS } from './screen/list.js';
import type { Terminal } from './terminal.js';

const TRACE_MORE = `
An utterance is one act of saying; statements of several articles may point to
it. Against the fullest of them each is the same but for case and marks, cut,
altered, or a paraphrase (told in other words). [-words-] are in the fullest and
not here, {+words+} are here and not there. What is seen first is so of what is
on record: another paper may have had it earlier. Adding an article traces it at
once; --again does all anew, after an update that traces otherwise.

Examples:
  onrecord trace
  onrecord trace 0f3c9a2b7d11:120-222
  onrecord trace --again
`;

const FINDINGS_MORE = `
Of one article alone:
  unattributed       a quotation that nobody is named for
  ambiguous speaker  a source that may be one of two
  undated            said at another time, and the text does not say when
Against all others on record:
  cut                another article has more of the sentence
  altered            another article quotes other words
  misattributed      other articles credit somebody else
  recycled           told as new, though it was printed before
  out of order       told as an answer to what was said after it
  second-hand        no article on record has it first hand
Each says what the record shows, not what is true, with a probability; --least
0.5 shows more, and more that a careful reader would not flag.

Examples:
  onrecord findings
  onrecord findings --kind misattributed
  onrecord findings --kind "ambiguous speaker" --least 0.4
  onrecord findings https://paper.example/story --format json
`;

/** The commands that tell what became of sayings from article to article. */
export function addTraceCommands(program: Command, terminal: Terminal, done: (code: number) => void): void {
  const trace = program
    .command('trace')
    .summary('show what became of a saying from article to article')
    .description('Lists what is told in several articles; or shows one utterance, with all statements that give it.')
    .argument('[id]', 'of a statement or an utterance, or the first digits of it')
    .addOption(new Option('-f, --format <format>', 'how to print').choices(LIST_FORMATS).default('table'))
    .option('--limit <number>', 'utterances a page', whole(1, 1_000_000), 20)
    .option('--page <number>', 'which page', whole(1, 1_000_000), 1)
    .option('--again', 'trace all that is on record anew');
  ledgerOption(trace)
    .addHelpText('after', TRACE_MORE + EXIT_CODES)
    .action(async (id: string | undefined, options: TraceOptions, command: Command) => {
      if (options.again && id !== undefined) command.error('error: --again traces all that is on record: give no id');
      if (options.format === 'csv' && (options.again || id !== undefined)) {
        command.error('error: --format csv is for the list of utterances; json has the rest');
      }
      done(await traceCommand(id, options, terminal));
    });

  const flag = program
    .command('findings')
    .summary('show what a careful editor would flag')
    .description('Shows what a careful editor would flag in articles on record, the latest published first.')
    .argument('[article...]', "an article's id or the first digits of it, or its address; all if none is given")
    .addOption(new Option('-f, --format <format>', 'how to print').choices(FINDINGS_FORMATS).default('table'))
    .addOption(new Option('--kind <kind>', 'only this').choices(FINDING_KINDS))
    .option('--least <probability>', 'only what is at least so probable', share, 0.9)
    .option('--limit <number>', 'the most findings that are shown', whole(1, 1_000_000), 50);
  ledgerOption(flag)
    .addHelpText('after', FINDINGS_MORE + EXIT_CODES)
    .action(async (names: string[], options: FindingsOptions) => {
      done(await findingsCommand(names, options, terminal));
    });
}

function share(value: string): number {
  const p = Number(value);
  if (value.trim() === '' || !(p >= 0 && p <= 1)) throw new InvalidArgumentError('Give a number from 0 to 1.');
  return p;
}
