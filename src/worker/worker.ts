import { InputError } from '../errors.js';
import { linesOf } from './lines.js';

/** What a task has beside what it is given. */
export interface Surroundings {
  /** The bytes that follow the question, where the task takes bytes. */
  readonly bytes: AsyncIterable<Uint8Array>;
}

/** What a worker can be asked: gives one answer after the other, most tasks one. */
export type Task<Given = never> = (given: Given, surroundings: Surroundings) => AsyncIterable<unknown>;

/** A line that asks. */
interface Question {
  readonly id: number;
  readonly do: string;
  readonly with: unknown;
}

/** A line of the bytes that belong to the question before it; null ends them. */
interface Piece {
  readonly bytes: string | null;
}

/**
 * Answers questions, a line of JSON each, one after the other, until there are no more. A question has an `id`, the name of what to
 * `do`, and what to do it `with`; each answer has its `id` and what it `gives`, and `end` says that no more come. What can't be done
 * is answered with an `error` (`what`, `where`, `remedy`), and the next question is heard.
 *
 * @param takesBytes names of tasks behind whose questions bytes follow: lines with `bytes` in base64, null at the end
 */
export async function work(
  input: AsyncIterable<Uint8Array>,
  tasks: Readonly<Record<string, Task>>,
  takesBytes: ReadonlySet<string>,
  say: (line: string) => Promise<void>,
): Promise<void> {
  const lines = linesOf(input);
  const answer = (value: object): Promise<void> => say(`${JSON.stringify(value)}\n`);
  for (let next = await lines.next(); !next.done; next = await lines.next()) {
    const question = parsed(next.value);
    if (question === null) {
      await answer({
        id: null,
        error: { what: 'is no question', where: 'standard input', remedy: 'see docs/spark.md' },
      });
      continue;
    }
    const bytes = takesBytes.has(question.do) ? bytesOf(lines) : none();
    try {
      await answered(question, tasks, bytes, answer);
    } catch (error) {
      await answer({ id: question.id, error: told(error as Error, question) });
    }
    // A task may stop before the bytes do.
    for await (const _ of bytes);
    await answer({ id: question.id, end: true });
  }
}

async function answered(
  { id, do: name, with: given }: Question,
  tasks: Readonly<Record<string, Task>>,
  bytes: AsyncIterable<Uint8Array>,
  answer: (value: object) => Promise<void>,
): Promise<void> {
  const task = Object.hasOwn(tasks, name) ? tasks[name] : undefined;
  if (!task) throw new InputError('is nothing that can be done', JSON.stringify(name), 'see docs/spark.md');
  for await (const gives of task(given as never, { bytes })) await answer({ id, gives });
}

function parsed(line: string): Question | null {
  try {
    const { id, do: name, with: given } = JSON.parse(line) as Partial<Question>;
    return typeof id === 'number' && typeof name === 'string' ? { id, do: name, with: given } : null;
  } catch {
    return null;
  }
}

/** The bytes of the lines up to the one that ends them; goes on where it was left. */
function bytesOf(lines: AsyncGenerator<string>): AsyncIterable<Uint8Array> {
  let isDone = false;
  const iterator: AsyncIterator<Uint8Array> = {
    next: async () => {
      const line = isDone ? undefined : ((await lines.next()).value as string | undefined);
      const { bytes } = line === undefined ? { bytes: null } : (JSON.parse(line) as Piece);
      isDone = bytes === null;
      return bytes === null ? { done: true, value: undefined } : { done: false, value: Buffer.from(bytes, 'base64') };
    },
  };
  return { [Symbol.asyncIterator]: () => iterator };
}

async function* none(): AsyncGenerator<Uint8Array> {}

function told(error: Error, { do: name }: Question): { what: string; where: string; remedy: string } {
  if (error instanceof InputError) return { what: error.what, where: error.where, remedy: error.remedy };
  return { what: `failed (${error.message})`, where: name, remedy: 'please report it' };
}
