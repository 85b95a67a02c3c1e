import { Option } from 'commander';
import { type Reading, saidIn } from '../../record/reading.js';
import type { Statement } from '../../record/statement.js';
import { batch, type Handling } from '../batch.js';
import { type Command, UsageError } from '../command.js';
import {
  ALL,
  type AllOptions,
  checkReading,
  formatOption,
  INTAKE,
  type IntakeOptions,
  leastOption,
  SOURCE,
  SOURCES,
} from '../options.js';
import { JsonArray, jsonLine } from '../screen/json.js';
import { noteUnsaid, noteUnsure } from '../screen/notice.js';
import { openInAll, openNote, table } from '../screen/reading.js';
import { rule, type Screen, screenOn } from '../screen/screen.js';

const FORMATS = ['table', 'jsonl', 'json'] as const;

interface ReadOptions extends IntakeOptions, AllOptions {
  readonly least?: number;
  readonly format: (typeof FORMATS)[number];
}

const FURNITURE = new Option(
  '--furniture',
  'also what pages show beside their articles: captions, teasers, prompts (as JSON)',
);

const MORE = `${SOURCES}
Formats:
  table  for people: each statement, who is credited with it, and the words
         that say so; p is the probability that the statement is right
  jsonl  for programs: one JSON object a line, one line an article, in the
         order of the sources; offsets are UTF-16 code units of article.text
  json   an array of the same objects

Printed is what was said, written or displayed. An attribution that is none of
these (what somebody thought or wanted, what tests found) is left out, and how
many are; --all prints them, and each with its manner.

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

/** Prints each article's statements in the order of the arguments; what can't be read is reported. */
export const command: Command<[string[]], ReadOptions> = {
  description: 'Reads articles and prints who said what. What cannot be read is reported, and the rest is read.',
  args: [SOURCE],
  options: [
    formatOption(FORMATS),
    ALL,
    leastOption('only statements that are right with this probability or more'),
    FURNITURE,
    ...INTAKE,
  ],
  more: MORE,
  run: async ([names], options, terminal) => {
    checkReading(options);
    if (options.furniture && options.format === 'table') {
      throw new UsageError('--furniture is part of the article, which --format jsonl and json print');
    }
    const print = printer(options.format, screenOn(terminal.stdout, terminal.env));
    let [unsaid, unsure] = [0, 0];
    const handle: Handling['handle'] = async ({ where, read }, quiet) => {
      const whole = await read();
      const said = options.all ? whole : saidIn(whole);
      unsaid += whole.statements.length - said.statements.length;
      const statements = said.statements.filter(({ p }) => p >= (options.least ?? 0));
      unsure += said.statements.length - statements.length;
      const reading = { ...said, statements };
      quiet();
      await print.reading(reading, where);
    };
    const code = await batch(names, options, terminal, { handle, isWanted: () => true });
    await print.end();
    await noteUnsaid(unsaid, terminal);
    await noteUnsure(unsure, terminal);
    return code;
  },
};

/** Prints readings one by one as they come, so that a long batch takes no more memory than its longest article. */
interface Printer {
  reading(reading: Reading, name: string): Promise<void>;
  end(): Promise<void>;
}

function printer(format: ReadOptions['format'], screen: Screen): Printer {
  switch (format) {
    case 'jsonl':
      return { reading: (reading) => screen.say(jsonLine(reading)), end: async () => {} };
    case 'json': {
      const array = new JsonArray(screen);
      return { reading: (reading) => array.add(reading), end: () => array.end() };
    }
    case 'table': {
      let printed = 0;
      let open: Statement['open'] | undefined;
      return {
        reading: (reading, name) => {
          open = openInAll(reading.statements, open);
          return screen.say((printed++ > 0 ? rule(screen) : '') + table(reading, name, screen));
        },
        end: () => screen.say(openNote(open ?? {}, screen)),
      };
    }
  }
}
