/** How much is taken ahead of what is being handled. */
export interface Room {
  /** So many items. */
  readonly most: number;
  /** Of so many characters, but for one item that alone has more. */
  readonly characters: number;
}

/** A few articles for each that is read at once: enough that none waits for the next, and a small part of any memory. */
export function roomFor(workers: number): Room {
  return { most: 8 * workers, characters: 8_000_000 };
}

/** Items that a source gave ahead of their turn. */
export interface Ahead<T> extends AsyncIterable<T> {
  /** Whether there are several; true also if the second is long in coming. */
  readonly several: Promise<boolean>;
}

/** How long a second item is waited for, in milliseconds, before it is thought to come. */
const SOON = 250;

/**
 * Takes from a source what comes next while what came before is being handled: in order, and no more than there is room for. An
 * error of the source comes in its place.
 *
 * @param sizeOf an item's characters; what has none is no item to wait for, and takes no room
 */
export function ahead<T>(source: AsyncIterable<T>, room: Room, sizeOf: (item: T) => number): Ahead<T> {
  return new TakenAhead(source[Symbol.asyncIterator](), room, sizeOf);
}

type Step<T> = { readonly item: T; readonly size: number } | { readonly error: unknown } | 'end';

class TakenAhead<T> implements Ahead<T> {
  readonly several: Promise<boolean>;
  private readonly taken: Step<T>[] = [];
  private size = 0;
  private isStopped = false;
  private wake: () => void = () => {};
  private makeRoom: () => void = () => {};
  private tellSeveral: (several: boolean) => void = () => {};
  private soon: NodeJS.Timeout | undefined;

  constructor(
    private readonly source: AsyncIterator<T>,
    private readonly room: Room,
    private readonly sizeOf: (item: T) => number,
  ) {
    this.several = new Promise((resolve) => {
      this.tellSeveral = (several) => {
        clearTimeout(this.soon);
        resolve(several);
      };
    });
    void this.take();
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<T> {
    try {
      while (true) {
        const step = this.taken[0];
        if (step === undefined) {
          await new Promise<void>((resolve) => {
            this.wake = resolve;
          });
          continue;
        }
        if (step === 'end') return;
        if ('error' in step) throw step.error;
        yield step.item;
        // Only now is it handled, and its room free.
        this.taken.shift();
        this.size -= step.size;
        this.makeRoom();
      }
    } finally {
      this.isStopped = true;
      this.tellSeveral(false);
      this.makeRoom();
      // What the source waits for may be long in coming.
      void this.source.return?.().catch(() => {});
    }
  }

  private async take(): Promise<void> {
    let count = 0;
    while (!this.isStopped) {
      const step = await this.step();
      this.taken.push(step);
      this.wake();
      if (step === 'end' || 'error' in step) return this.tellSeveral(false);
      this.size += step.size;
      if (step.size === 0) continue;
      if (++count === 1) this.soon = setTimeout(() => this.tellSeveral(true), SOON);
      else this.tellSeveral(true);
      while (!this.isStopped && !this.hasRoom()) {
        await new Promise<void>((resolve) => {
          this.makeRoom = resolve;
        });
      }
    }
  }

  private hasRoom(): boolean {
    return this.taken.length < this.room.most && this.size < this.room.characters;
  }

  private async step(): Promise<Step<T>> {
    try {
      const { done, value } = await this.source.next();
      return done ? 'end' : { item: value, size: this.sizeOf(value) };
    } catch (error) {
      return { error };
    }
  }
}
