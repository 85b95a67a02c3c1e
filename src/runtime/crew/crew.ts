import { Worker } from 'node:worker_threads';
import { errorOf } from './fault.js';
import { Hold } from './hold.js';
import type { Asked, Told } from './message.js';

/** So many wait that one more would only be told that it waited in vain. */
export class BusyError extends Error {}

/** Whoever asked takes it back. */
export class TakenBackError extends Error {}

function closing(): BusyError {
  return new BusyError('is closing');
}

/** How large a crew is, and what may be asked of it. */
export interface CrewSize {
  /** How many threads, each of which is started when the others have something to do. */
  readonly count: number;
  /** How many questions may wait, beside those that are being answered. */
  readonly most: number;
}

/** How one question is asked. */
export interface Asking {
  /** Hears how far the answer is. */
  readonly tell?: (told: unknown) => void;
  /** Of those that wait the longest goes first, so that the last to be answered is a short one. */
  readonly length?: number;
  /** After so many milliseconds the thread that is at it is ended. */
  readonly patience?: number;
  /** Takes it back: what waits is not begun, and what is being answered is given up before the model is asked again. */
  readonly signal?: AbortSignal;
}

interface Question extends Asking {
  readonly name: string;
  readonly asked: unknown;
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Some threads that do the same, each one thing at a time, so that nothing long holds up whoever asks. A thread that dies takes
 * with it what it was at and no more; another is started in its place.
 */
export class Crew {
  private readonly threads = new Set<Thread>();
  private readonly queue: Question[] = [];
  private readonly hold = new Hold();
  private readonly atExit = (): void => this.hold.end();
  private isClosed = false;

  /**
   * @param module what the threads run
   * @param data what each is told when it starts
   */
  constructor(
    private readonly module: URL,
    private readonly data: unknown,
    private readonly size: CrewSize,
  ) {
    // Whatever ends the program ends its threads.
    process.on('exit', this.atExit);
  }

  /**
   * @throws {BusyError} if too many wait
   * @throws {InputError} what the thread says against what is asked
   */
  ask(name: string, asked: unknown, asking: Asking = {}): Promise<unknown> {
    if (this.isClosed) return Promise.reject(closing());
    const { signal } = asking;
    if (signal?.aborted) return Promise.reject(new TakenBackError());
    const free = this.free();
    if (!free && this.queue.length >= this.size.most) return Promise.reject(new BusyError('has too much to do'));
    return new Promise((resolve, reject) => {
      const question = { ...asking, name, asked, resolve, reject };
      if (free) this.give(free, question);
      else this.wait(question);
    });
  }

  private wait(question: Question): void {
    this.queue.push(question);
    question.signal?.addEventListener('abort', () => {
      const at = this.queue.indexOf(question);
      if (at >= 0) this.queue.splice(at, 1)[0]!.reject(new TakenBackError());
    });
  }

  /** Ends the threads; what they are at is not waited for, but for what must not be cut. */
  async close(): Promise<void> {
    this.isClosed = true;
    process.off('exit', this.atExit);
    this.hold.end();
    for (const { reject } of this.queue.splice(0)) reject(closing());
    await Promise.all([...this.threads].map((thread) => thread.end()));
  }

  /** A thread that has nothing to do, or one more if there may be. */
  private free(): Thread | null {
    for (const thread of this.threads) if (thread.isFree) return thread;
    if (this.threads.size >= this.size.count) return null;
    const started = new Thread(this.hold.starting(() => new Worker(this.module, { workerData: this.data })));
    this.threads.add(started);
    return started;
  }

  private async give(thread: Thread, question: Question): Promise<void> {
    await thread.answer(question);
    if (thread.hasEnded) this.threads.delete(thread);
    if (this.queue.length === 0 || this.isClosed) return;
    const free = this.free();
    if (free) void this.give(free, this.next());
  }

  private next(): Question {
    const longest = this.queue.reduce((at, { length = 0 }, i) => (length > (this.queue[at]!.length ?? 0) ? i : at), 0);
    return this.queue.splice(longest, 1)[0]!;
  }
}

class Thread {
  private at: { readonly question: Question; readonly done: () => void; readonly late?: NodeJS.Timeout } | null = null;
  hasEnded = false;

  constructor(private readonly worker: Worker) {
    worker.on('message', (message: Told) => this.hear(message));
    worker.on('error', (error) => this.fail(error as Error));
    worker.on('exit', () => this.fail(new Error('a thread ended')));
    // A thread without work keeps no program from ending.
    worker.unref();
  }

  get isFree(): boolean {
    return this.at === null && !this.hasEnded;
  }

  /** Puts a question; resolves when it is answered, or never will be. */
  answer(question: Question): Promise<void> {
    const { name, asked, patience, signal } = question;
    return new Promise((done) => {
      const late = patience === undefined ? undefined : setTimeout(() => this.giveUp(patience), patience);
      this.at = { question, done, ...(late && { late }) };
      this.worker.ref();
      this.worker.postMessage({ name, asked, ...(signal && { stop: stopOf(signal) }) } satisfies Asked);
    });
  }

  async end(): Promise<void> {
    this.fail(closing());
    await this.worker.terminate();
  }

  private giveUp(patience: number): void {
    this.fail(new Error(`took more than ${Math.round(patience / 1000)} seconds`));
    void this.end();
  }

  private hear(message: Told): void {
    if (this.at === null) return;
    const { question } = this.at;
    if ('told' in message) question.tell?.(message.told);
    else if ('fault' in message) this.settle(() => question.reject(errorOf(message.fault)));
    else this.settle(() => question.resolve(message.answer));
  }

  private fail(error: Error): void {
    this.hasEnded = true;
    this.settle((question) => question.reject(error));
  }

  private settle(how: (question: Question) => void): void {
    if (this.at === null) return;
    const { question, done, late } = this.at;
    this.at = null;
    clearTimeout(late);
    this.worker.unref();
    how(question);
    done();
  }
}

/** A number that both threads see, which is no longer 0 once a signal is given. */
function stopOf(signal: AbortSignal): Int32Array {
  const stop = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  signal.addEventListener('abort', () => {
    Atomics.store(stop, 0, 1);
    Atomics.notify(stop, 0);
  });
  return stop;
}
