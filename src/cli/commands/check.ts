import { statSync } from 'node:fs';
import { Option } from 'commander';
import { ENDINGS } from '../../intake/sniff.js';
import { batch } from '../batch.js';
import type { Command } from '../command.js';
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
import { articleChecked } from '../screen/article-check.js';
import { checked } from '../screen/check.js';
import { JsonArray, json } from '../screen/json.js';
import { noteFormer, noteUnsaid } from '../screen/notice.js';
import { rule, screenOn } from '../screen/screen.js';
import { EXIT, type Terminal } from '../terminal.js';

const FORMATS = ['table', 'json'] as const;

interface CheckOptions extends LedgerOptions, IntakeOptions, AllOptions, VersionsOptions {
  readonly format: (typeof FORMATS)[number];
  readonly by?: string;
}

const MORE = `
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

/** Names that nothing has but a file, a folder or an address: one that is not there is told as such, and not looked for as words. */
const LIKE_A_SOURCE = new RegExp(
  String.raw`^(?:-|https?://\S+|(?:~|\.{1,2})?/\S+|\S+[/\\]|\S+\.(?:${ENDINGS.map((ending) => ending.replace('.', String.raw`\.`)).join('|')}))$`,
  'iu',
);
const LIKE_A_FOLDER = /[/\\]$/u;

/** Whether words are on record, where first, and what became of them; or the same of all that an article quotes. */
export const check: Command<[string[]], CheckOptions> = {
  name: 'check',
  summary: 'ask whether words are on record, and all of them',
  description: 'Tells whether words are on record, where they were seen first, and what became of them elsewhere.',
  args: [['<words...>', 'the words, as they are quoted; or a file, an address, or - for an article']],
  options: [
    new Option('--by <name>', 'who is supposed to have said them'),
    formatOption(FORMATS),
    ALL,
    VERSIONS,
    LEDGER,
    ...INTAKE,
  ],
  more: MORE,
  run: async ([words], options, terminal) => {
    checkReading(options);
    const [name = ''] = words;
    return words.length === 1 && isArticle(name)
      ? ofArticle(name, options, terminal)
      : ofWords(words.join(' '), options, terminal);
  },
};

/** Whether what is to be checked is an article: a file, an address, standard input, or a folder that is written as one. */
function isArticle(name: string): boolean {
  const found = statSync(name, { throwIfNoEntry: false });
  return LIKE_A_SOURCE.test(name) || (found !== undefined && (found.isFile() || LIKE_A_FOLDER.test(name)));
}

function ofWords(words: string, options: CheckOptions, terminal: Terminal): Promise<number> {
  return withLedger(options, 'read', async (ledger) => {
    await noteUntraced(ledger, terminal);
    const screen = screenOn(terminal.stdout, terminal.env, ledger);
    const { by = null, all = false, versions = false } = options;
    const found = ledger.check(words, { by, all, versions });
    await screen.say(options.format === 'json' ? json(found) : checked(found, screen));
    await noteUnsaid(found.unsaid, terminal);
    await noteFormer(found.former, terminal);
    return EXIT.done;
  });
}

/** What an article quotes, each against all other articles on record. */
function ofArticle(name: string, options: CheckOptions, terminal: Terminal): Promise<number> {
  return withLedger(options, 'read', async (ledger) => {
    await noteUntraced(ledger, terminal);
    const screen = screenOn(terminal.stdout, terminal.env, ledger);
    const array = new JsonArray(screen);
    const { by, all = false, versions = false } = options;
    let printed = 0;
    const code = await batch([name], options, terminal, async ({ where, article, read }, quiet) => {
      const reading = await read();
      quiet();
      const checks = ledger.checkArticle(reading, { ...(by !== undefined && { by }), all, versions });
      if (options.format === 'json') return array.add(checks);
      await screen.say((printed++ > 0 ? rule(screen) : '') + articleChecked(checks, article, where, screen));
    });
    if (options.format === 'json') await array.end();
    return code;
  });
}
