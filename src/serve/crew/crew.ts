import { Worker } from 'node:worker_threads';
import { errorOf } from './fault.js';
import type { Asked, Told } from './message.js';

/** So many wait that one more would only be told that it waited in vain. */
export class BusyError extends Error {}

interface Waiting {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: Error) => void;
  readonly tell: (told: unknown) => void;
}

/** Some threads that do the same: each does one thing at a time, so that nothing long holds up whoever answers requests. */
export class Crew {
  private readonly threads: Thread[] = [];
  private isClosed = false;

  /**
   * @param module what the threads run
   * @param data what each is told when it starts
   * @param most how many may wait for a thread
   */
  constructor(
    private readonly module: URL,
    private readonly data: unknown,
    private readonly count: number,
    private readonly most: number,
  ) {}

  /**
   * @throws {BusyError} if too many wait
   * @throws {InputError} what the thread says against what is asked
   */
  ask(name: string, asked: unknown, tell: (told: unknown) => void = () => {}): Promise<unknown> {
    if (this.isClosed) return Promise.reject(new BusyError('is closing'));
    const thread = this.freest();
    if (thread.waiting >= this.most) return Promise.reject(new BusyError('has too much to do'));
    return thread.ask(name, asked, tell);
  }

  /** Ends the threads; what they are at is not waited for. */
  async close(): Promise<void> {
    this.isClosed = true;
    await Promise.all(this.threads.map((thread) => thread.end()));
  }

  /** A thread that has nothing to do, one more if there may be, else the one with the least. */
  private freest(): Thread {
    for (const thread of this.threads.filter(({ hasEnded }) => hasEnded)) {
      this.threads.splice(this.threads.indexOf(thread), 1);
    }
    const idle = this.threads.find(({ waiting }) => waiting === 0);
    if (idle) return idle;
    if (this.threads.length < this.count) {
      const started = new Thread(new Worker(this.module, { workerData: this.data }));
      this.threads.push(started);
      return started;
    }
    return this.threads.reduce((one, other) => (other.waiting < one.waiting ? other : one));
  }
}

class Thread {
  private readonly asked = new Map<number, Waiting>();
  private last = 0;
  hasEnded = false;

  constructor(private readonly worker: Worker) {
    worker.on('message', (told: Told) => this.hear(told));
    worker.on('error', (error) => this.fail(error as Error));
    worker.on('exit', () => this.fail(new Error('a thread ended')));
  }

  get waiting(): number {
    return this.asked.size;
  }

  ask(name: string, asked: unknown, tell: (told: unknown) => void): Promise<unknown> {
    const id = ++this.last;
    return new Promise((resolve, reject) => {
      this.asked.set(id, { resolve, reject, tell });
      this.worker.postMessage({ id, name, asked } satisfies Asked);
    });
  }

  async end(): Promise<void> {
    await this.worker.terminate();
  }

  private hear(told: Told): void {
    const waiting = this.asked.get(told.id)!;
    if ('told' in told) {
      waiting.tell(told.told);
      return;
    }
    this.asked.delete(told.id);
    if ('fault' in told) waiting.reject(errorOf(told.fault));
    else waiting.resolve(told.answer);
  }

  private fail(error: Error): void {
    this.hasEnded = true;
    for (const { reject } of this.asked.values()) reject(error);
    this.asked.clear();
  }
}
