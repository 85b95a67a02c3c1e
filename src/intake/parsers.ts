import { type ChildProcess, fork } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { InputError } from '../errors.js';
import type { Item } from '../formats/item.js';
import { type Document, parse } from './parse.js';
import type { Answer, Question } from './parser-process.js';

/** What taking a document apart may cost, until articles of it come. */
export interface ParserLimits {
  /** Of computing, where the system tells it. */
  readonly seconds: number;
  /** Of waiting, on a machine that does much else. */
  readonly patience: number;
  /** Of memory, in MB. */
  readonly megabytes: number;
}

const LIMITS: ParserLimits = { seconds: 20, patience: 300, megabytes: 2000 };
/** How much of the memory are JavaScript's objects. */
const HEAP = 0.6;
/** How often costs are looked at, in milliseconds. */
const WATCH = 200;
/** Clock ticks a second, which Linux has for programs on any machine. */
const TICKS = 100;
/** What is quick to read and needs no parser: it is read here. */
const PLAIN: ReadonlySet<Document['format']> = new Set(['text', 'captions']);

/**
 * Takes documents apart in a process of its own, which is ended when a document costs more than it may: a parser that hangs, fills
 * the memory or crashes takes one document with it and no more. The process begins with the first document that needs it.
 */
export class Parsers {
  private process: ChildProcess | undefined;

  constructor(private readonly limits: ParserLimits = LIMITS) {}

  /**
   * The articles of a document. One at a time.
   *
   * @throws {InputError} if the document as a whole can't be read, or costs too much
   */
  readonly parse = async function* (this: Parsers, document: Document): AsyncGenerator<Item> {
    if (PLAIN.has(document.format)) return yield* parse(document);
    let question: Question = { document };
    let given = 0;
    for (let isLast = false; !isLast; question = 'more') {
      const answer = await this.ask(question).catch((error: unknown) => {
        throw explained(error, document.where, given);
      });
      for (const item of answer.items) {
        given++;
        yield 'input' in item ? item : new InputError(item.what, item.where, item.remedy);
      }
      const { refusal } = answer;
      if (refusal) throw new InputError(refusal.what, refusal.where, refusal.remedy);
      isLast = answer.isLast;
    }
  }.bind(this);

  /** Ends the process. */
  close(): void {
    this.process?.kill('SIGKILL');
    this.process = undefined;
  }

  private async ask(question: Question): Promise<Answer> {
    this.process ??= begun(this.limits);
    const child = this.process;
    child.ref();
    const watch = new Watch(child, this.limits);
    try {
      return await new Promise<Answer>((resolve, reject) => {
        child.once('message', resolve);
        child.once('exit', () => reject(new Ended('ends its parser')));
        child.once('error', reject);
        watch.start(reject);
        child.send(question, (error) => error && reject(error));
      });
    } catch (error) {
      this.close();
      throw error;
    } finally {
      watch.stop();
      child.removeAllListeners();
      child.on('error', () => {});
      child.unref();
      child.channel?.unref();
    }
  }
}

/** That a document ended its parser, or would have gone on for too long. */
class Ended extends Error {}

function explained(error: unknown, where: string, given: number): unknown {
  if (!(error instanceof Ended)) return error;
  const place = given === 0 ? where : `${where}, behind article ${given}`;
  return new InputError(error.message, place, 'save its text as a .txt file, or split it');
}

function begun({ megabytes }: ParserLimits): ChildProcess {
  // The tests run from the sources, and a process can't.
  const program = createRequire(import.meta.url).resolve('#parser-process');
  return fork(program, {
    execArgv: [`--max-old-space-size=${Math.round(HEAP * megabytes)}`],
    serialization: 'advanced',
    // What it says when it crashes is told in words.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
}

/** Looks at what a process costs. */
class Watch {
  private timer: NodeJS.Timeout | undefined;
  private began: number | null = null;
  private readonly since = Date.now();

  constructor(
    private readonly child: ChildProcess,
    private readonly limits: ParserLimits,
  ) {}

  start(stop: (reason: Ended) => void): void {
    this.timer = setInterval(async () => {
      const { seconds, patience, megabytes } = this.limits;
      const cost = await costOf(this.child.pid);
      this.began ??= cost?.seconds ?? null;
      if ((cost?.seconds ?? 0) - (this.began ?? 0) > seconds || Date.now() - this.since > patience * 1000) {
        stop(new Ended(`takes more than ${seconds} seconds to take apart`));
      } else if ((cost?.megabytes ?? 0) > megabytes) {
        stop(new Ended(`takes more than ${megabytes} MB of memory to take apart`));
      }
    }, WATCH);
  }

  stop(): void {
    clearInterval(this.timer);
  }
}

/** What a process has cost so far; null where the system does not tell it (proc(5)). */
async function costOf(pid: number | undefined): Promise<{ seconds: number; megabytes: number } | null> {
  try {
    const [stat, status] = await Promise.all([
      readFile(`/proc/${pid}/stat`, 'latin1'),
      readFile(`/proc/${pid}/status`, 'latin1'),
    ]);
    // The name of the program, in brackets, may have spaces.
    const [user, system] = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .slice(11, 13);
    const size = /^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0;
    return { seconds: (Number(user) + Number(system)) / TICKS, megabytes: Number(size) / 1000 };
  } catch {
    return null;
  }
}
