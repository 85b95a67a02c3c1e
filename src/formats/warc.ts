import type { InputError } from '../errors.js';
import { type Capture, type CaptureLimits, captures, headersOf, type Layout } from './capture.js';

const END_OF_HEADERS = [Buffer.from('\r\n\r\n')];
/** What pages stand in: answers of servers, files, and the text records of Common Crawl's WET files. */
const KINDS = new Set(['response', 'resource', 'conversion']);

const WARC: Layout = {
  name: 'WARC',
  head: async (input, limits) => {
    const head = await input.until(END_OF_HEADERS, limits.headers);
    const headers = head && /^WARC\/\d/.test(head) ? headersOf(head) : null;
    const length = headers?.get('content-length') ?? '';
    if (!headers || !/^\d{1,15}$/.test(length)) return null;
    // Early crawlers put the address into brackets.
    const url = (headers.get('warc-target-uri') ?? '').replace(/^<(.*)>$/, '$1');
    const kind = headers.get('warc-type') ?? '';
    const isResponse = kind === 'response';
    const isWanted = KINDS.has(kind) && /^https?:\/\//i.test(url);
    return {
      url,
      length: Number(length),
      isWanted,
      isResponse,
      type: isResponse ? '' : (headers.get('content-type') ?? ''),
    };
  },
};

/**
 * The pages of a web archive (WARC 1.0 and 1.1, ISO 28500), one by one as they stream by: successful responses with pages, text
 * or documents, resources, and text records. Requests, metadata, pictures and revisits are passed over.
 *
 * @param source the archive, decompressed
 * @throws {InputError} if it is no web archive, or breaks off
 */
export function readWarc(
  source: AsyncIterable<Uint8Array>,
  where: string,
  limits: CaptureLimits,
): AsyncGenerator<Capture | InputError> {
  return captures(source, where, limits, WARC);
}
