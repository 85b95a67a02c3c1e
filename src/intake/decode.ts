import { analyse } from 'chardet';
import { InputError } from '../errors.js';

/** The largest article that is read, in bytes: about three million words, some fifteen minutes of one core. */
export const MOST_BYTES = 20_000_000;

/** What is known of a text's encoding beyond its bytes. */
export interface DecodeOptions {
  /** The most bytes that are taken. */
  readonly most?: number;
  /** The charset that a server or the document's head names; one that does not fit the bytes counts as none. */
  readonly charset?: string | null;
  /** Whether an encoding that nothing names may be told by statistics of the bytes. */
  readonly detect?: boolean;
}

export interface Decoded {
  readonly text: string;
  /** What a person should know of how it was decoded: that the encoding was told by statistics. */
  readonly note: string | null;
}

/** The bytes 0x80 to 0x9F of windows-1252 (WHATWG Encoding Standard), where Node before 23.7 gives ISO 8859-1's controls. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const HIGH_CONTROL = /[\u0080-\u009f]/g;

/** What statistics must say of an encoding, of 100, and how many times as much as of the next. */
const SURE = { confidence: 35, ahead: 1.4 };
const SAMPLE = 100_000;
/** With fewer bytes outside ASCII there is nothing to go by. */
const FEW = 3;
/** Control characters that no text has: a wrong single-byte encoding shows by them. */
const CONTROLS = /(?![\t\n\v\f\r])\p{Cc}/u;

/**
 * The text of a file: by its byte order mark, else as UTF-8, else in the charset that is declared, else in the one that
 * chardet's statistics are sure of. Nothing but the mark is taken away.
 *
 * @param where what to call the input in an error
 * @throws {InputError} if it is empty, too large, no text, or in an encoding that can't be told
 */
export function decode(bytes: Uint8Array, where: string, options: DecodeOptions = {}): Decoded {
  const { most = MOST_BYTES, charset = null, detect = false } = options;
  if (bytes.length > most) {
    const size = `${megabytes(bytes.length)}, and ${megabytes(most)} is the most that is read at once`;
    throw new InputError(`holds ${size}`, where, 'split it into its articles');
  }
  const encoding = utf16(bytes);
  if (!encoding && bytes.subarray(0, 8192).includes(0)) {
    const other = formatOf(bytes);
    if (other) throw notRead(other, where);
    throw new InputError('is a binary file, not text', where, 'save its text as a .txt or .md file');
  }
  const other = encoding ? null : formatOf(bytes);
  if (other) throw notRead(other, where);
  const decoded = encoding
    ? { text: decodeUtf16(bytes, encoding, where), note: null }
    : (strictly(bytes, 'utf-8') ?? strictly(bytes, charset) ?? (detect ? detected(bytes) : null));
  if (!decoded) throw undecodable(bytes, where);
  if (!/\S/.test(decoded.text)) throw new InputError('is empty', where, 'give a file with the text of an article');
  return decoded;
}

function notRead(format: string, where: string): InputError {
  const remedy = format === 'a ZIP archive' ? 'unpack it and give its files' : 'save its text as a .txt or .md file';
  return new InputError(`is ${format}, which is not read`, where, remedy);
}

/** The text in an encoding of the WHATWG's list, if the bytes are valid in it. */
function strictly(bytes: Uint8Array, charset: string | null): Decoded | null {
  if (charset === null) return null;
  try {
    const decoder = new TextDecoder(charset, { fatal: true });
    const text = decoder.decode(bytes);
    return { text: decoder.encoding === 'windows-1252' ? text.replace(HIGH_CONTROL, quotesOf) : text, note: null };
  } catch {
    return null;
  }
}

function quotesOf(control: string): string {
  return WINDOWS_1252[control.charCodeAt(0) - 0x80]!;
}

function detected(bytes: Uint8Array): Decoded | null {
  const sample = bytes.subarray(0, SAMPLE);
  if (sample.filter((byte) => byte >= 0x80).length < FEW) return null;
  const [best, next] = analyse(sample);
  if (!best || best.confidence < SURE.confidence || best.confidence < SURE.ahead * (next?.confidence ?? 0)) return null;
  const decoded = strictly(bytes, best.name);
  if (!decoded || CONTROLS.test(decoded.text)) return null;
  return { text: decoded.text, note: `read as ${best.name}, which nothing in it declares` };
}

export function megabytes(bytes: number): string {
  return bytes < 1_000_000 ? `${bytes} bytes` : `${(bytes / 1e6).toFixed(0)} MB`;
}

/** A format that has text in it but is not text, by the bytes it begins with (https://mimesniff.spec.whatwg.org). */
function formatOf(bytes: Uint8Array): string | null {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 64));
  if (start.startsWith('%PDF-')) return 'PDF';
  if (start.startsWith('{\\rtf')) return 'RTF';
  if (start.startsWith('PK\u0003\u0004')) return 'a ZIP archive';
  return /^(?:\u00ff\u00d8\u00ff|\u0089PNG|GIF8)/.test(start) ? 'a picture' : null;
}

function utf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

function decodeUtf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be', where: string): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new InputError('is cut off or damaged UTF-16', where, 'save it again as UTF-8');
  }
}

function undecodable(bytes: Uint8Array, where: string): InputError {
  const { offset, line } = firstBadByte(bytes);
  return new InputError(
    `is not valid UTF-8 at byte ${offset} (line ${line})`,
    where,
    `convert it first, for instance with: iconv -f windows-1252 -t utf-8 FILE`,
  );
}

/** Where the first bad sequence begins, by bisection over prefixes; a sequence cut by a prefix's end is no error yet. */
function firstBadByte(bytes: Uint8Array): { offset: number; line: number } {
  const valid = (length: number, stream: boolean): boolean => {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, length), { stream });
      return true;
    } catch {
      return false;
    }
  };
  let good = 0;
  let bad = bytes.length + 1;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (valid(middle, true)) good = middle;
    else bad = middle;
  }
  // The bytes read so far may end in the beginning of the bad sequence, which is three bytes at most.
  let offset = good;
  while (!valid(offset, false)) offset--;
  let line = 1;
  for (let i = 0; i < offset; i++) if (bytes[i] === 10) line++;
  return { offset, line };
}
