import { Unzip, UnzipInflate } from 'fflate';
import { InputError } from '../errors.js';
import type { Capture, CaptureLimits } from '../formats/capture.js';
import { readWarc } from '../formats/warc.js';
import { peek } from './bytes.js';

/** Where a WACZ keeps what was captured (https://specs.webrecorder.net/wacz/1.1.1). */
const ARCHIVE = /^archive\/.+\.warc(?:\.gz)?$/i;

/**
 * The pages of a web archive in a ZIP with its indexes (WACZ), as those of the WARC files in it, one by one as they stream by.
 *
 * @throws {InputError} if it is damaged
 */
export async function* readWacz(
  source: AsyncIterable<Uint8Array>,
  where: string,
  limits: CaptureLimits,
): AsyncGenerator<Capture | InputError> {
  for await (const { name, bytes } of new Members(source, where)) {
    if (!ARCHIVE.test(name)) continue;
    const place = `${where}, ${name}`;
    yield* readWarc((await peek(bytes, place)).stream, place, limits);
  }
}

interface Member {
  readonly name: string;
  /** To be read before the next member is asked for; what is left of it is passed over. */
  readonly bytes: AsyncIterable<Uint8Array>;
}

/** The members of a ZIP archive in its order, unpacked as they stream by. */
class Members implements AsyncIterable<Member> {
  private readonly iterator: AsyncIterator<Uint8Array>;
  private readonly unzip = new Unzip();
  /** What was unpacked and not asked for yet: a member's name, its bytes, and null for its end. */
  private readonly ready: (string | Uint8Array | null)[] = [];
  private done = false;

  constructor(
    source: AsyncIterable<Uint8Array>,
    private readonly where: string,
  ) {
    this.iterator = source[Symbol.asyncIterator]();
    this.unzip.register(UnzipInflate);
    this.unzip.onfile = (file) => {
      if (!ARCHIVE.test(file.name)) return;
      this.ready.push(file.name);
      file.ondata = (error, data, isLast) => {
        if (error) throw error;
        this.ready.push(data);
        if (isLast) this.ready.push(null);
      };
      file.start();
    };
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Member> {
    try {
      for (let event = await this.next(); event !== undefined; event = await this.next()) {
        if (typeof event === 'string') yield { name: event, bytes: this.body() };
      }
    } finally {
      await this.iterator.return?.();
    }
  }

  private async *body(): AsyncGenerator<Uint8Array> {
    for (let event = await this.next(); event !== null; event = await this.next()) {
      if (event === undefined || typeof event === 'string') throw this.damaged();
      yield event;
    }
  }

  private async next(): Promise<string | Uint8Array | null | undefined> {
    while (this.ready.length === 0 && !this.done) {
      const { done = false, value } = await this.iterator.next();
      this.done = done;
      try {
        this.unzip.push(value ?? new Uint8Array(0), done);
      } catch {
        throw this.damaged();
      }
    }
    return this.ready.shift();
  }

  private damaged(): InputError {
    return new InputError('is a damaged WACZ', this.where, 'get it again');
  }
}
