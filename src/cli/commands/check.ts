import { statSync } from 'node:fs';
import { Option } from 'commander';
import { ENDINGS } from '../../intake/sniff.js';
import type { Check } from '../../ledger/check.js';
import type { Reading } from '../../record/reading.js';
import { batch, type Handling } from '../batch.js';
import { type Command, UsageError } from '../command.js';
import { noteUntraced, withLedger } from '../ledger.js';
import {
  ALL,
  type AllOptions,
  checkReading,
  formatOption,
  INTAKE,
  type IntakeOptions,
  LEDGER,
  type LedgerOptions,
  VERSIONS,
  type VersionsOptions,
} from '../options.js';
import { articleBriefly, articleChecked } from '../screen/article-check.js';
import { briefly, checked } from '../screen/check.js';
import { JsonArray, json } from '../screen/json.js';
import { noteFormer, noteUnsaid, notice } from '../screen/notice.js';
import { rule, screenOn } from '../screen/screen.js';
import { speechChecked } from '../screen/speech.js';
import { putOnRecord, readSpeech } from '../speech.js';
import { EXIT, type Terminal } from '../terminal.js';

const FORMATS = ['table', 'json'] as const;

interface CheckOptions extends LedgerOptions, IntakeOptions, AllOptions, VersionsOptions {
  readonly format: (typeof FORMATS)[number];
  readonly by?: string;
  readonly brief?: boolean;
  readonly fail?: boolean;
  /** File or address of a transcript. */
  readonly speech?: string;
}

const MORE = `
The first line says whether all of the words are on record, and whether they
were all: what versions have more of the sentence, and which cut it.
A statement on record is the same but for case, marks, hyphens and spelling,
fuller or cut (the one is a part of the other), joined (two of its sentences
made one), altered (most of the words, in their order), or a paraphrase (the
same in a report). [-words-] were asked for and are not there, {+words+} are
there too; what that loses or gains of what turns a meaning (negation,
condition, hedge, quantity, modal, tense …) is named. What is traced to the
same utterance is told as well, reports in other words too. It says what the
record shows, never that something was not said.

A file, an address or - is an article: each quotation of three words or more is
checked against all other articles on record, by the name that the article
gives or that of --by. Of a report only what stands in its marks is checked.
Of a folder whose name ends with /, all articles are checked.

With --speech a transcript is put on record as the source of the words of --by,
and each article on record that quotes it, or each that is named, is held
against it: what is cut, altered, joined, out of order, or not in it. There
[-words-] are the speech's alone, and {+words+} the paper's. Of a transcript
with several voices only the turns of --by are the speech.

With --fail the exit code is 5 unless all of the words, or of the quotations,
are on record; with a name, by that name; of a speech, unless all is faithful.

Examples:
  onrecord check "We will keep the ferry running" --by "Ilse Varga"
  onrecord check article.md
  onrecord check draft.md --brief --fail
  onrecord check --speech address.txt --by "Ilse Varga"
  onrecord check https://example.org/story.html --format json
`;

/** Names that nothing has but a file, a folder or an address: one that is not there is told as such, and not looked for as words. */
const LIKE_A_SOURCE = new RegExp(
  String.raw`^(?:-|https?://\S+|(?:~|\.{1,2})?/\S+|\S+[/\\]|\S+\.(?:${ENDINGS.map((ending) => ending.replace('.', String.raw`\.`)).join('|')}))$`,
  'iu',
);
const LIKE_A_FOLDER = /[/\\]$/u;

/** Whether words are on record, where first, and what became of them; or the same of all that an article quotes. */
export const command: Command<[string[]], CheckOptions> = {
  description: 'Tells whether words are on record, where they were seen first, and what became of them elsewhere.',
  args: [['[words...]', 'the words, as they are quoted; or a file, an address, or - for an article']],
  options: [
    new Option('--by <name>', 'who is supposed to have said them'),
    new Option('--speech <source>', 'a transcript of what --by said, to hold articles against'),
    new Option('--brief', 'only what is said of the whole'),
    new Option('--fail', 'exit with 5 unless all is on record'),
    formatOption(FORMATS),
    ALL,
    VERSIONS,
    LEDGER,
    ...INTAKE,
  ],
  more: MORE,
  run: async ([words], options, terminal) => {
    checkReading(options);
    if (options.speech !== undefined) return ofSpeech(options.speech, words, options, terminal);
    if (words.length === 0) throw new UsageError('check needs words or an article, or --speech');
    const [name = ''] = words;
    if (words.length === 1 && isArticle(name)) return ofArticle(name, options, terminal);
    if (words.length === 1 && statSync(name, { throwIfNoEntry: false })?.isDirectory()) {
      await notice(terminal, 'note:', `${name} is a folder; ${name}/ checks its articles, and this looks for the word`);
    }
    return ofWords(words.join(' '), options, terminal);
  },
};

/** Whether what is to be checked is an article: a file, an address, standard input, or a folder that is written as one. */
function isArticle(name: string): boolean {
  const stats = statSync(name, { throwIfNoEntry: false });
  return LIKE_A_SOURCE.test(name) || (stats !== undefined && (stats.isFile() || LIKE_A_FOLDER.test(name)));
}

function ofWords(words: string, options: CheckOptions, terminal: Terminal): Promise<number> {
  return withLedger(options, 'read', async (ledger) => {
    await noteUntraced(ledger, terminal);
    const screen = screenOn(terminal.stdout, terminal.env, ledger);
    const { by = null, all = false, versions = false, brief, format } = options;
    const check = ledger.check(words, { by, all, versions });
    await screen.say(format === 'json' ? json(check) : (brief ? briefly : checked)(check, screen));
    await noteUnsaid(check.unsaid, terminal);
    await noteFormer(check.former, terminal);
    return codeFor([check], options, EXIT.done);
  });
}

/** What an article quotes, each against all other articles on record. */
function ofArticle(name: string, options: CheckOptions, terminal: Terminal): Promise<number> {
  return withLedger(options, 'read', async (ledger) => {
    await noteUntraced(ledger, terminal);
    const screen = screenOn(terminal.stdout, terminal.env, ledger);
    const array = new JsonArray(screen);
    const { by, all = false, versions = false, brief, format } = options;
    const answers: Check[] = [];
    let printed = 0;
    const handle: Handling['handle'] = async ({ where, article, read }, quiet) => {
      const reading = await read();
      quiet();
      const checks = ledger.checkArticle(reading, { ...(by !== undefined && { by }), all, versions });
      answers.push(...checks.statements.map(({ checked: one }) => one));
      if (format === 'json') return array.add(checks);
      const draw = brief ? articleBriefly : articleChecked;
      await screen.say((printed++ > 0 ? rule(screen) : '') + draw(checks, article, where, screen));
    };
    const code = await batch([name], options, terminal, { handle, isWanted: () => true });
    if (format === 'json') await array.end();
    return codeFor(answers, options, code);
  });
}

/** The exit code: what went amiss first, and then, if that is asked for, whether all is on record, by whom it should be. */
function codeFor(checks: readonly Check[], { fail }: CheckOptions, code: number): number {
  if (!fail || code !== EXIT.done) return code;
  const isThere = ({ verdict, by, found }: Check): boolean =>
    verdict === 'on record' && (by === null || found.some(({ fits }) => fits !== false));
  return checks.every(isThere) ? code : EXIT.notOnRecord;
}

/** How faithfully articles quote a speech: those that are named, or all on record. */
async function ofSpeech(
  name: string,
  articles: readonly string[],
  options: CheckOptions,
  terminal: Terminal,
): Promise<number> {
  const { by, format, fail, brief = false } = options;
  if (by === undefined) throw new UsageError('--speech needs --by: whose words they are');
  const speech = await readSpeech(name, by, options, terminal);
  if (speech === null) return EXIT.someUnread;
  return withLedger(options, 'make', async (ledger) => {
    await noteUntraced(ledger, terminal);
    putOnRecord(ledger, speech, by);
    const readings: Reading[] = [];
    const handle: Handling['handle'] = async ({ read }, quiet) => {
      readings.push(await read());
      quiet();
    };
    const code = await batch(articles, options, terminal, { handle, isWanted: () => true });
    const check = ledger.checkSpeech(speech.reading, articles.length > 0 ? readings : undefined);
    const screen = screenOn(terminal.stdout, terminal.env, ledger);
    await screen.say(format === 'json' ? json(check) : speechChecked(check, screen, brief));
    const isFaithful = check.reports.every(({ quotations }) =>
      quotations.every(({ faults, fits }) => faults.length === 0 && fits !== false),
    );
    return fail && code === EXIT.done && !isFaithful ? EXIT.notOnRecord : code;
  });
}
