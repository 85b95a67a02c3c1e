import { Option } from 'commander';
import { Parsers } from '../../intake/parsers.js';
import { WORDING } from '../../language/en/wording.js';
import type { Reader } from '../../read.js';
import { TAKES_BYTES, tasksWith } from '../../worker/tasks.js';
import { work } from '../../worker/worker.js';
import type { Command } from '../command.js';
import { whole } from '../options.js';
import { EXIT, write } from '../terminal.js';

interface WorkerOptions {
  readonly threads?: number;
}

const MORE = `
A line of JSON asks: {"id": 1, "do": "read", "with": {"input": {"text": "…"}}}.
Lines with the same id answer: {"id": 1, "gives": …}, then {"id": 1, "end":
true}; in the place of what can't be done stands {"id": 1, "error": {"what",
"where", "remedy"}}, and the next line is heard. The model is loaded once.
docs/spark.md has the tasks, and the job on Apache Spark that asks for them.
`;

/** Reads and traces for another program, over pipes. */
export const command: Command<[], WorkerOptions> = {
  description: 'Answers questions on standard input, a line of JSON each, until there are no more.',
  args: [],
  options: [new Option('-t, --threads <number>', 'threads to read with (default: 1)').argParser(whole(1, 256))],
  more: MORE,
  run: async (_, { threads }, { stdin, stdout, openReader, readerVersion }) => {
    let shared: Promise<Reader> | undefined;
    const reader = (): Promise<Reader> => (shared ??= openReader(threads === undefined ? {} : { threads }));
    const parsers = new Parsers();
    const tasks = tasksWith({ reader, readerVersion, parsers, worded: WORDING.message });
    await work(stdin, tasks, TAKES_BYTES, (line) => write(stdout, line));
    parsers.close();
    return EXIT.done;
  },
};
