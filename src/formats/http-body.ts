import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';

/** The media type of a Content-Type, lower case and without parameters, and the charset in them (RFC 9110, 8.3). */
export function mediaType(header: string): { type: string; charset: string | null } {
  return {
    type: header.split(';')[0]!.trim().toLowerCase(),
    charset: /charset\s*=\s*"?([^\s;"]+)/i.exec(header)?.[1] ?? null,
  };
}

const LINE_END = Buffer.from('\r\n');

/**
 * The body of an HTTP response as an archive keeps it, without its transfer and content encodings (RFC 9112, 7.1; RFC 9110,
 * 8.4). Crawlers that undo an encoding often leave its header: a body that is not encoded so is given as it is.
 *
 * @throws {RangeError} if it unfolds to more than `most` bytes
 */
export function decodedBody(
  body: Uint8Array,
  headers: { get(name: string): string | undefined },
  most: number,
): Uint8Array {
  const isChunked = /chunked/i.test(headers.get('transfer-encoding') ?? '');
  const plain = isChunked ? (dechunked(Buffer.from(body)) ?? body) : body;
  const encoding = headers.get('content-encoding')?.trim().toLowerCase();
  const inflate =
    encoding === 'br'
      ? brotliDecompressSync
      : encoding === 'deflate'
        ? inflateSync
        : /gzip/.test(encoding ?? '')
          ? gunzipSync
          : null;
  if (!inflate) return plain;
  try {
    return inflate(plain, { maxOutputLength: most });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE')
      throw new RangeError('too large', { cause: error });
    return plain;
  }
}

/** The chunks put together; null if it is no chunked body. One that breaks off gives what is there. */
function dechunked(body: Buffer): Buffer | null {
  const chunks: Buffer[] = [];
  for (let at = 0; at < body.length; ) {
    const end = body.indexOf(LINE_END, at);
    const size =
      end < 0 ? null : /^([0-9a-f]{1,8})[ \t]*(?:;.*)?$/i.exec(body.toString('latin1', at, Math.min(end, at + 100)));
    if (!size) return chunks.length > 0 ? Buffer.concat(chunks) : null;
    const length = Number.parseInt(size[1]!, 16);
    if (length === 0) break;
    chunks.push(body.subarray(end + 2, end + 2 + length));
    at = end + 2 + length + 2;
  }
  return Buffer.concat(chunks);
}
