import { InputError } from '../errors.js';
import { Bytes, type Capture, type CaptureLimits, type Headers, headersOf, isText, tooLarge } from './capture.js';
import { decodedBody, mediaType } from './http-body.js';

const END_OF_HEADERS = Buffer.from('\r\n\r\n');
const DAMAGED = 'the archive is damaged or no WARC; get it again';

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
  if (!isText(type)) return null;
  if (length - input.taken > most) return tooLarge(most, place);
  const body = await input.take(length - input.taken);
  if (body === null) throw new InputError('breaks off', where, DAMAGED);
  try {
    return { where: place, url, type, charset, bytes: response ? decodedBody(body, response, most) : body };
  } catch (error) {
    if (error instanceof RangeError) return tooLarge(most, place);
    throw error;
  }
}

/** The address of a record; early crawlers put it into brackets. */
function address(headers: Headers): string {
  return (headers.get('warc-target-uri') ?? '').replace(/^<(.*)>$/, '$1');
}
