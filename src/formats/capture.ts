import { InputError } from '../errors.js';
import { decodedBody, mediaType } from './http-body.js';

/** A page or a document as a web archive keeps it. */
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

/** What an archive says ahead of a record's block. */
export interface RecordHead {
  readonly url: string;
  /** Of the block, in bytes. */
  readonly length: number;
  /** Whether the block may be a page at all. */
  readonly isWanted: boolean;
  /** Whether the block is an HTTP response, with its own headers. */
  readonly isResponse: boolean;
  /** The Content-Type of a block that is no response, and of a response that has none. */
  readonly type: string;
}

/** How an archive lays out its records. */
export interface Layout {
  readonly name: string;
  /** What stands ahead of a block; null where no record begins. */
  readonly head: (input: Bytes, limits: CaptureLimits) => Promise<RecordHead | null>;
}

/** What may be an article: pages, texts, documents. */
const READ = new Set([
  'text/html',
  'application/xhtml+xml',
  'text/plain',
  'text/markdown',
  'application/pdf',
  'application/rtf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
]);
const END_OF_HEADERS = [Buffer.from('\r\n\r\n'), Buffer.from('\n\n')];

/**
 * The pages and documents of a web archive, one by one as they stream by: of its records those that are wanted, of responses
 * those that succeeded. Transfer and content encodings are undone, within the limit of a page.
 *
 * @param source the archive, decompressed
 * @throws {InputError} if it is no such archive, or breaks off
 */
export async function* captures(
  source: AsyncIterable<Uint8Array>,
  where: string,
  limits: CaptureLimits,
  { name, head }: Layout,
): AsyncGenerator<Capture | InputError> {
  const input = new Bytes(source);
  const remedy = `the archive is damaged or no ${name}; get it again`;
  try {
    for (let number = 1; ; number++) {
      const place = `${where}, record ${number}`;
      await input.skipLineEnds();
      if (await input.isAtEnd()) {
        if (number === 1) throw new InputError(`holds no ${name} record`, where, 'give a web archive with pages');
        return;
      }
      const record = await head(input, limits);
      if (!record) throw new InputError(`has no ${name} record where one should begin`, place, remedy);
      const capture = record.isWanted ? await captureOf(input, record, place, limits) : null;
      // What was not taken is passed over without being kept.
      if (capture === 'breaks off' || !(await input.skipTo(record.length))) {
        throw new InputError('breaks off', place, remedy);
      }
      if (capture) yield capture;
    }
  } finally {
    await input.close();
  }
}

async function captureOf(
  input: Bytes,
  record: RecordHead,
  where: string,
  { record: most, headers: mostHeaders }: CaptureLimits,
): Promise<Capture | InputError | 'breaks off' | null> {
  const { url, length } = record;
  const place = `${where} (${url})`;
  let response: Headers | null = null;
  if (record.isResponse) {
    const head = await input.until(END_OF_HEADERS, Math.min(mostHeaders, length), true);
    if (!head || !/^HTTP\/\S+ 200\b/.test(head)) return null;
    response = headersOf(head);
  }
  const { type, charset } = mediaType(response?.get('content-type') ?? record.type);
  if (!READ.has(type)) return null;
  if (length - input.taken > most) return tooLarge(most, place);
  const body = await input.take(length - input.taken);
  if (body === null) return 'breaks off';
  try {
    return { where: place, url, type, charset, bytes: response ? decodedBody(body, response, most) : body };
  } catch (error) {
    if (error instanceof RangeError) return tooLarge(most, place);
    throw error;
  }
}

/** That a page is larger than what is read of one. */
function tooLarge(most: number, where: string): InputError {
  return new InputError(`is a page of more than ${Math.round(most / 1e6)} MB`, where, 'it is passed over');
}

export type Headers = ReadonlyMap<string, string>;

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
   * What stands before the first of some marks, as Latin-1; the mark is taken too. Null if none comes within `most` bytes.
   *
   * @param isInside whether the bytes belong to the block that was begun; else they stand before one
   */
  async until(marks: readonly Buffer[], most: number, isInside = false): Promise<string | null> {
    const longest = Math.max(...marks.map(({ length }) => length));
    for (let from = 0; ; ) {
      const breaks = marks
        .map((mark) => ({ at: this.buffer.indexOf(mark, from), size: mark.length }))
        .filter(({ at }) => at >= 0);
      const first = breaks.reduce<(typeof breaks)[0] | null>((a, b) => (a && a.at <= b.at ? a : b), null);
      if (first && first.at + first.size <= most) {
        const head = this.buffer.toString('latin1', 0, first.at);
        this.buffer = this.buffer.subarray(first.at + first.size);
        this.taken = isInside ? first.at + first.size : 0;
        return head;
      }
      if (first || this.buffer.length >= most) return null;
      from = Math.max(0, this.buffer.length - longest);
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
