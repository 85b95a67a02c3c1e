import { InputError } from '../errors.js';

/** The largest article that is read, in bytes: about three million words, some fifteen minutes of one core. */
export const MOST_BYTES = 20_000_000;

/**
 * The text of a file: UTF-8, or UTF-16 where a byte order mark says so. Nothing but the mark is taken away.
 *
 * @param where what to call the input in an error
 * @throws {InputError} if it is empty, too large, no text, or in another encoding
 */
export function decode(bytes: Uint8Array, where: string, most: number = MOST_BYTES): string {
  if (bytes.length > most) {
    const size = `${megabytes(bytes.length)}, and ${megabytes(most)} is the most that is read at once`;
    throw new InputError(`holds ${size}`, where, 'split it into its articles');
  }
  const encoding = utf16(bytes);
  if (!encoding && bytes.subarray(0, 8192).includes(0)) {
    throw new InputError('is a binary file, not text', where, 'save its text as a .txt or .md file');
  }
  const other = formatOf(bytes);
  if (!encoding && other)
    throw new InputError(`is ${other}, which is not read yet`, where, 'save its text as a .txt or .md file');
  const text = encoding ? decodeUtf16(bytes, encoding, where) : decodeUtf8(bytes, where);
  if (!/\S/.test(text)) throw new InputError('is empty', where, 'give a file with the text of an article');
  return text;
}

export function megabytes(bytes: number): string {
  return bytes < 1_000_000 ? `${bytes} bytes` : `${(bytes / 1e6).toFixed(0)} MB`;
}

/** A format that has text in it but is not text, by the bytes it begins with (https://mimesniff.spec.whatwg.org). */
function formatOf(bytes: Uint8Array): string | null {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 64));
  if (start.startsWith('%PDF-')) return 'PDF';
  if (start.startsWith('{\\rtf')) return 'RTF';
  if (/^(?:\u00ff\u00d8\u00ff|\u0089PNG|GIF8)/.test(start)) return 'a picture';
  return /^(?:\u00ef\u00bb\u00bf)?\s*<(?:!doctype html|html)[\s>]/i.test(start) ? 'HTML' : null;
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

function decodeUtf8(bytes: Uint8Array, where: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const { offset, line } = firstBadByte(bytes);
    throw new InputError(
      `is not valid UTF-8 at byte ${offset} (line ${line})`,
      where,
      `convert it first, for instance with: iconv -f windows-1252 -t utf-8 FILE`,
    );
  }
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
