import type { Reading } from '../../record/reading.js';
import type { Statement } from '../../record/statement.js';
import { type BatchOptions, batch } from '../batch.js';
import { JsonArray } from '../screen/array.js';
import { jsonLine } from '../screen/json.js';
import { paintFor } from '../screen/paint.js';
import { openInAll, openNote, rule, table } from '../screen/table.js';
import { type Terminal, write } from '../terminal.js';

export const FORMATS = ['table', 'jsonl', 'json'] as const;

export interface ReadOptions extends BatchOptions {
  readonly format: (typeof FORMATS)[number];
}

/** `onrecord read`: prints each article's statements in the order of the arguments; what can't be read is reported. */
export async function readCommand(names: readonly string[], options: ReadOptions, terminal: Terminal): Promise<number> {
  const print = printer(options.format, terminal);
  const code = await batch(names, options, terminal, async ({ where, read }, quiet) => {
    const reading = await read();
    quiet();
    await print.reading(reading, where);
  });
  await print.end();
  return code;
}

/** Prints readings one by one as they come, so that a long batch takes no more memory than its longest article. */
interface Printer {
  reading(reading: Reading, name: string): Promise<void>;
  end(): Promise<void>;
}

function printer(format: ReadOptions['format'], { stdout, env }: Terminal): Printer {
  const nothing = async (): Promise<void> => {};
  switch (format) {
    case 'jsonl':
      return { reading: (reading) => write(stdout, jsonLine(reading)), end: nothing };
    case 'json': {
      const array = new JsonArray(stdout);
      return { reading: (reading) => array.add(reading), end: () => array.end() };
    }
    case 'table': {
      let printed = 0;
      const colours = paintFor(stdout, env);
      const columns = stdout.columns ?? 80;
      let open: Statement['open'] | undefined;
      return {
        reading: (reading, name) => {
          open = openInAll(reading.statements, open);
          const between = printed++ > 0 ? rule(columns, colours) : '';
          return write(stdout, between + table(reading, name, columns, colours));
        },
        end: () => write(stdout, openNote(open ?? {}, columns, colours)),
      };
    }
  }
}
