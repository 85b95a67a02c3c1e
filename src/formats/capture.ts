import { InputError } from '../errors.js';

/** A page as a web archive keeps it. */
export interface Capture {
  readonly where: string;
  readonly url: string;
  /** The media type that the server gave, lower case, without parameters. */
  readonly type: string;
  /** The charset that the server gave. */
  readonly charset: string | null;
  readonly bytes: Uint8Array;
}

/** What one page, and what the headers of one record may hold, in bytes. */
export interface CaptureLimits {
  readonly record: number;
  readonly headers: number;
}

const TEXT = new Set(['text/html', 'application/xhtml+xml', 'text/plain', 'text/markdown']);

export type Headers = ReadonlyMap<string, string>;

/** Whether a response may hold an article: it succeeded, and is text. */
export function isText(type: string): boolean {
  return TEXT.has(type);
}

/** That a page is larger than what is read of one. */
export function tooLarge(most: number, where: string): InputError {
  return new InputError(`is a page of more than ${Math.round(most / 1e6)} MB`, where, 'it is passed over');
}

/** Header fields by their names in lower case; the first of a name counts, folded lines are joined. */
export function headersOf(head: string): Headers {
  const out = new Map<string, string>();
  for (const line of head
    .replace(/\r?\n[ \t]+/g, ' ')
    .split(/\r?\n/)
    .slice(1)) {
    const colon = line.indexOf(':');
    const name = line.slice(0, Math.max(colon, 0)).trim().toLowerCase();
    if (name !== '' && !out.has(name)) out.set(name, line.slice(colon + 1).trim());
  }
  return out;
}

/** A stream of which stretches are taken or passed over; it keeps no more than a chunk beyond what is taken. */
export class Bytes {
  /** How many bytes of the present block were taken. */
  taken = 0;
  private buffer: Buffer = Buffer.alloc(0);
  private readonly source: AsyncIterator<Uint8Array>;
  private done = false;

  constructor(source: AsyncIterable<Uint8Array>) {
    this.source = source[Symbol.asyncIterator]();
  }

  async isAtEnd(): Promise<boolean> {
    while (this.buffer.length === 0 && (await this.more())) {}
    return this.buffer.length === 0;
  }

  async skipLineEnds(): Promise<void> {
    while (!(await this.isAtEnd())) {
      let at = 0;
      while (this.buffer[at] === 13 || this.buffer[at] === 10) at++;
      this.buffer = this.buffer.subarray(at);
      if (this.buffer.length > 0) return;
    }
  }

  /**
   * What stands before a mark, as Latin-1; the mark is taken too. Null if it does not come within `most` bytes.
   *
   * @param isInside whether the bytes belong to the block that was begun; else they stand before one
   */
  async until(mark: Buffer, most: number, isInside = false): Promise<string | null> {
    for (let from = 0; ; ) {
      const at = this.buffer.indexOf(mark, from);
      if (at >= 0 && at + mark.length <= most) {
        const head = this.buffer.toString('latin1', 0, at);
        this.buffer = this.buffer.subarray(at + mark.length);
        this.taken = isInside ? at + mark.length : 0;
        return head;
      }
      if (at >= 0 || this.buffer.length >= most) return null;
      from = Math.max(0, this.buffer.length - mark.length);
      if (!(await this.more())) return null;
    }
  }

  /** The next bytes of the block; null if there are fewer. */
  async take(length: number): Promise<Buffer | null> {
    const chunks: Buffer[] = [];
    for (let left = length; left > 0; ) {
      if (await this.isAtEnd()) return null;
      const chunk = this.buffer.subarray(0, left);
      this.buffer = this.buffer.subarray(chunk.length);
      chunks.push(chunk);
      left -= chunk.length;
    }
    this.taken += length;
    return Buffer.concat(chunks);
  }

  /** Passes over what is left of a block; false if the stream ends before it does. */
  async skipTo(length: number): Promise<boolean> {
    for (let left = length - this.taken; left > 0; ) {
      if (await this.isAtEnd()) return false;
      const size = Math.min(left, this.buffer.length);
      this.buffer = this.buffer.subarray(size);
      left -= size;
    }
    this.taken = 0;
    return true;
  }

  async close(): Promise<void> {
    await this.source.return?.();
  }

  private async more(): Promise<boolean> {
    if (this.done) return false;
    const { done = false, value } = await this.source.next();
    this.done = done;
    if (value) this.buffer = this.buffer.length > 0 ? Buffer.concat([this.buffer, value]) : Buffer.from(value);
    return !done;
  }
}
