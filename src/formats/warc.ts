import { WARCParser, type WARCRecord } from 'warcio';
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

/** What one record may hold before it is passed over, and what may stand between two before it is no archive, in bytes. */
export interface CaptureLimits {
  readonly record: number;
  readonly headers: number;
}

const TEXT = new Set(['text/html', 'application/xhtml+xml', 'text/plain', 'text/markdown']);

/**
 * The pages of a web archive (WARC 1.0 and 1.1, ISO 28500), one by one as they stream by: successful responses with HTML
 * or text, resources, and the text records of Common Crawl's WET files. Requests, metadata, pictures and revisits are
 * passed over. Transfer and content encodings are undone, within the limit of a record.
 *
 * @param source the archive, decompressed
 * @throws {InputError} if it is no web archive, or breaks off
 */
export async function* readWarc(
  source: AsyncIterable<Uint8Array>,
  where: string,
  limits: CaptureLimits,
): AsyncGenerator<Capture | InputError> {
  const guard = new Guard(source, limits.headers, where);
  const parser = new WARCParser(guard.stream());
  for (let number = 1; ; number++) {
    const place = `${where}, record ${number}`;
    let record: WARCRecord | null;
    try {
      guard.watch();
      record = await parser.parse();
      guard.rest();
    } catch (error) {
      throw broken(error as Error, place);
    }
    if (record === null) {
      if (number === 1) throw new InputError('holds no WARC record', where, 'give a .warc or .warc.gz file');
      return;
    }
    if (!record.warcHeaders.statusline.startsWith('WARC/')) {
      throw new InputError(
        'has no WARC record where one should begin',
        place,
        'the archive is damaged or no WARC; get it again',
      );
    }
    let capture: Capture | InputError | null;
    try {
      capture = await captureOf(record, place, limits.record);
      await record.skipFully();
    } catch (error) {
      throw broken(error as Error, place);
    }
    if (capture) yield capture;
  }
}

async function captureOf(record: WARCRecord, where: string, most: number): Promise<Capture | InputError | null> {
  const url = record.warcTargetURI ?? '';
  const isPage = record.warcType === 'response' && Number(record.getResponseInfo()?.status) === 200;
  if (!isPage && record.warcType !== 'resource' && record.warcType !== 'conversion') return null;
  const header = (isPage ? record.httpHeaders?.headers.get('content-type') : record.warcContentType) ?? '';
  const type = header.split(';')[0]!.trim().toLowerCase();
  if (!TEXT.has(type) || !/^https?:\/\//i.test(url)) return null;
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of record) {
      size += chunk.length;
      if (size > most) {
        return new InputError(
          `is a page of more than ${Math.round(most / 1e6)} MB`,
          `${where} (${url})`,
          'it is passed over',
        );
      }
      chunks.push(chunk);
    }
  } catch (error) {
    if (error instanceof InputError) throw error;
    return new InputError(`can't be decoded (${(error as Error).message})`, `${where} (${url})`, 'it is passed over');
  }
  const charset = /charset\s*=\s*"?([^\s;"]+)/i.exec(header)?.[1] ?? null;
  return { where: `${where} (${url})`, url, type, charset, bytes: Buffer.concat(chunks) };
}

function broken(error: Error, where: string): InputError {
  if (error instanceof InputError) return error;
  return new InputError(
    `can't be read on (${error.message})`,
    where,
    'the archive is damaged or no WARC; get it again',
  );
}

/** Passes bytes on; while it watches, no more of them than a record's headers may have. */
class Guard {
  private left = Number.POSITIVE_INFINITY;

  constructor(
    private readonly source: AsyncIterable<Uint8Array>,
    private readonly most: number,
    private readonly where: string,
  ) {}

  watch(): void {
    this.left = this.most;
  }

  rest(): void {
    this.left = Number.POSITIVE_INFINITY;
  }

  async *stream(): AsyncGenerator<Uint8Array> {
    for await (const chunk of this.source) {
      this.left -= chunk.length;
      if (this.left < 0) {
        throw new InputError(
          'has no WARC record where one should begin',
          this.where,
          'the archive is damaged or no WARC; get it again',
        );
      }
      yield chunk;
    }
  }
}
