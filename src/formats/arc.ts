import { InputError } from '../errors.js';
import { Bytes, type Capture, type CaptureLimits, headersOf, isText, tooLarge } from './capture.js';
import { decodedBody, mediaType } from './http-body.js';

const LINE_END = Buffer.from('\n');
/** A record's line: its address, the host's, when, the type, more in version 2, and last its length. */
const LINE = /^(?<url>\S+) \S+ \d{8,14} (?<type>\S+) (?:.* )?(?<length>\d{1,15})\r?$/;
const DAMAGED = 'the archive is damaged or no ARC; get it again';

/**
 * The pages of a web archive of before WARC (Internet Archive's ARC 1 and 2), one by one as they stream by: successful
 * responses with HTML or text. Encodings are undone as in WARC.
 *
 * @param source the archive, decompressed
 * @throws {InputError} if it is no web archive, or breaks off
 */
export async function* readArc(
  source: AsyncIterable<Uint8Array>,
  where: string,
  limits: CaptureLimits,
): AsyncGenerator<Capture | InputError> {
  const input = new Bytes(source);
  try {
    for (let number = 1; ; number++) {
      const place = `${where}, record ${number}`;
      await input.skipLineEnds();
      if (await input.isAtEnd()) return;
      const {
        url = '',
        type = '',
        length,
      } = LINE.exec((await input.until(LINE_END, limits.headers)) ?? '')?.groups ?? {};
      if (length === undefined) throw new InputError('has no ARC record where one should begin', place, DAMAGED);
      const capture =
        /^https?:/i.test(url) && isText(mediaType(type).type)
          ? await captureOf(input, Number(length), url, place, limits)
          : null;
      if (!(await input.skipTo(Number(length)))) throw new InputError('breaks off', place, DAMAGED);
      if (capture) yield capture;
    }
  } finally {
    await input.close();
  }
}

async function captureOf(
  input: Bytes,
  length: number,
  url: string,
  where: string,
  { record: most, headers: mostHeaders }: CaptureLimits,
): Promise<Capture | InputError | null> {
  const place = `${where} (${url})`;
  if (length > most) return tooLarge(most, place);
  const block = await input.take(length);
  if (block === null) throw new InputError('breaks off', where, DAMAGED);
  const head = /^HTTP\/[\s\S]*?\r?\n\r?\n/.exec(block.toString('latin1', 0, mostHeaders))?.[0];
  if (head === undefined || !/^HTTP\/\S+ 200\b/.test(head)) return null;
  const response = headersOf(head);
  const { type, charset } = mediaType(response.get('content-type') ?? 'text/html');
  if (!isText(type)) return null;
  try {
    return { where: place, url, type, charset, bytes: decodedBody(block.subarray(head.length), response, most) };
  } catch (error) {
    if (error instanceof RangeError) return tooLarge(most, place);
    throw error;
  }
}
