import type { InputError } from '../errors.js';
import { type Capture, type CaptureLimits, captures, type Layout } from './capture.js';

const LINE_END = [Buffer.from('\n')];
/** A record's line: its address, the host's, when, the type, more in version 2, and last its length. */
const LINE = /^(?<url>\S+) \S+ \d{8,14} (?<type>\S+) (?:.* )?(?<length>\d{1,15})\r?$/;
/** What servers send that may hold an article; the rest is not looked into. */
const PICTURE = /^(?:image|audio|video|font)\//i;

/** Internet Archive's ARC 1 and 2: each record is a line and what a server answered, its headers with it. */
const ARC: Layout = {
  name: 'ARC',
  head: async (input, limits) => {
    const {
      url = '',
      type = '',
      length,
    } = LINE.exec((await input.until(LINE_END, limits.headers)) ?? '')?.groups ?? {};
    if (length === undefined) return null;
    const isWanted = /^https?:/i.test(url) && !PICTURE.test(type);
    return { url, length: Number(length), isWanted, isResponse: true, type };
  },
};

/**
 * The pages of a web archive of before WARC, one by one as they stream by.
 *
 * @param source the archive, decompressed
 * @throws {InputError} if it is no web archive, or breaks off
 */
export function readArc(
  source: AsyncIterable<Uint8Array>,
  where: string,
  limits: CaptureLimits,
): AsyncGenerator<Capture | InputError> {
  return captures(source, where, limits, ARC);
}
