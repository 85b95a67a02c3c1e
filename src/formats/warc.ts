import { InputError } from '../errors.js';
import { decodedBody, mediaType } from './http-body.js';

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
const END_OF_HEADERS = Buffer.from('\r\n\r\n');
const DAMAGED = 'the archive is damaged or no WARC; get it again';

type Headers = ReadonlyMap<string, string>;

/**
 * The pages of a web archive (WARC 1.0 and 1.1, ISO 28500), one by one as they stream by: successful responses with HTML
 * or text, resources, and the text records of Common Crawl's WET files. Requests, metadata, pictures and revisits are
 * passed over. Transfer and content encodings are undone, within the limit of a page.
 *
 * @param source the archive, decompressed
 * @throws {InputError} if it is no web archive, or breaks off
 */
export async function* readWarc(
  source: AsyncIterable<Uint8Array>,
  where: string,
  limits: CaptureLimits,
): AsyncGenerator<Capture | InputError> {
  const input = new Bytes(source);
  try {
    for (let number = 1; ; number++) {
      const place = `${where}, record ${number}`;
      await input.skipLineEnds();
      if (await input.isAtEnd()) {
        if (number === 1) throw new InputError('holds no WARC record', where, 'give a .warc or .warc.gz file');
        return;
      }
      const head = await input.until(END_OF_HEADERS, limits.headers);
      const headers = head && /^WARC\/\d/.test(head) ? headersOf(head) : null;
      const length = /^\d{1,15}$/.test(headers?.get('content-length') ?? '')
        ? Number(headers!.get('content-length'))
        : null;
      if (!headers || length === null)
        throw new InputError('has no WARC record where one should begin', place, DAMAGED);
      const capture = isWanted(headers) ? await captureOf(input, headers, length, place, limits) : null;
      // What was not taken is passed over without being kept.
      if (!(await input.skipTo(length))) throw new InputError('breaks off', place, DAMAGED);
      if (capture) yield capture;
    }
  } finally {
    await input.close();
  }
}

function isWanted(headers: Headers): boolean {
  const url = address(headers);
  return ['response', 'resource', 'conversion'].includes(headers.get('warc-type') ?? '') && /^https?:\/\//i.test(url);
}

async function captureOf(
  input: Bytes,
  headers: Headers,
  length: number,
  where: string,
  { record: most, headers: mostHeaders }: CaptureLimits,
): Promise<Capture | InputError | null> {
  const url = address(headers);
  const place = `${where} (${url})`;
  let response: Headers | null = null;
  if (headers.get('warc-type') === 'response') {
    const head = await input.until(END_OF_HEADERS, Math.min(mostHeaders, length), true);
    if (!head || !/^HTTP\/\S+ 200\b/.test(head)) return null;
    response = headersOf(head);
  }
  const { type, charset } = mediaType((response ?? headers).get('content-type') ?? '');
  if (!TEXT.has(type)) return null;
  const tooLarge = new InputError(`is a page of more than ${Math.round(most / 1e6)} MB`, place, 'it is passed over');
  if (length - input.taken > most) return tooLarge;
  const body = await input.take(length - input.taken);
  if (body === null) throw new InputError('breaks off', where, DAMAGED);
  try {
    return { where: place, url, type, charset, bytes: response ? decodedBody(body, response, most) : body };
  } catch (error) {
    if (error instanceof RangeError) return tooLarge;
    throw error;
  }
}

/** The address of a record; early crawlers put it into brackets. */
function address(headers: Headers): string {
  return (headers.get('warc-target-uri') ?? '').replace(/^<(.*)>$/, '$1');
}

/** Header fields by their names in lower case; the first of a name counts, folded lines are joined. */
function headersOf(head: string): Headers {
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
class Bytes {
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
