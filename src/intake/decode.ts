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
  /** The charset of what nothing tells, as browsers take one for pages. */
  readonly otherwise?: string;
}

export interface Decoded {
  readonly text: string;
  /** Its name in the WHATWG's list. */
  readonly encoding: string;
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
  const { most = MOST_BYTES, charset = null, detect = false, otherwise = null } = options;
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
    ? { text: decodeUtf16(bytes, encoding, where), encoding, note: null }
    : (strictly(bytes, 'utf-8') ??
      strictly(bytes, charset) ??
      (detect ? (mostly(bytes, charset) ?? detected(bytes)) : null) ??
      byDefault(bytes, otherwise));
  if (!decoded) throw undecodable(bytes, charset, where);
  if (!/\S/.test(decoded.text)) throw new InputError('is empty', where, 'give a file with the text of an article');
  return decoded;
}

const REMEDIES: readonly (readonly [kind: RegExp, remedy: string])[] = [
  [/archive/, 'unpack it and give its files'],
  [/Office/, 'save it as .docx without a password'],
];

/** That a format is not read, and what to do about it. */
export function notRead(format: string, where: string): InputError {
  const [, remedy] = REMEDIES.find(([kind]) => kind.test(format)) ?? [null, 'save its text as a .txt or .md file'];
  return new InputError(`is ${format}, which is not read`, where, remedy);
}

/**
 * A text as it streams by, for what may be larger than the memory. Its encoding is told by its beginning; bytes behind it that
 * are not valid there become U+FFFD.
 *
 * @throws {InputError} as {@link decode} for the beginning
 */
export async function textStream(
  source: AsyncIterable<Uint8Array>,
  where: string,
  charset: string | null,
): Promise<{ text: AsyncIterable<string>; note: string | null }> {
  const iterator = source[Symbol.asyncIterator]();
  const chunks: Uint8Array[] = [];
  let size = 0;
  while (size < SAMPLE) {
    const { done, value } = await iterator.next();
    if (done) break;
    chunks.push(value);
    size += value.length;
  }
  const start = Buffer.concat(chunks);
  // A character that the end cuts in two is no fault of the encoding.
  const lineEnd = size < SAMPLE ? start.length : start.lastIndexOf(10);
  const whole = utf16(start) ? lineEnd - (lineEnd % 2) : lineEnd;
  const sample = whole > 0 ? start.subarray(0, whole) : start;
  const { encoding, note } = decode(sample, where, { charset, detect: true, most: sample.length });
  const decoder = new TextDecoder(encoding);
  const plain = (text: string): string => (encoding === 'windows-1252' ? text.replace(HIGH_CONTROL, quotesOf) : text);
  const text = (async function* () {
    yield plain(decoder.decode(start, { stream: true }));
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) {
      yield plain(decoder.decode(next.value, { stream: true }));
    }
    yield plain(decoder.decode());
  })();
  return { text, note };
}

/** The text in an encoding of the WHATWG's list, if the bytes are valid in it. */
function strictly(bytes: Uint8Array, charset: string | null): Decoded | null {
  if (charset === null) return null;
  try {
    const decoder = new TextDecoder(charset, { fatal: true });
    const text = decoder.decode(bytes);
    const { encoding } = decoder;
    return { text: encoding === 'windows-1252' ? text.replace(HIGH_CONTROL, quotesOf) : text, encoding, note: null };
  } catch {
    return null;
  }
}

/** How many characters there are, at least, for each that is damaged, where the others say what the encoding is. */
const SOUND = 200;
/** What stands for bytes that are no character. */
const DAMAGED = '\ufffd';

/** The text in the charset that it declares, or in UTF-8 where its other characters are, although a few bytes are damaged. */
function mostly(bytes: Uint8Array, charset: string | null): Decoded | null {
  for (const name of new Set([charset ?? 'utf-8', 'utf-8'])) {
    const text = replaced(bytes, name);
    if (text === null) continue;
    const damaged = text.split(DAMAGED).length - 1;
    const isDeclared = name === charset?.toLowerCase();
    const others = isDeclared ? text.length / SOUND : (text.match(/[^\0-\x7f\ufffd]/g)?.length ?? 0) / 4;
    if (damaged > Math.max(others, isDeclared ? 1 : 0)) continue;
    const { offset, line } = firstBadByte(bytes, name);
    const what = damaged === 1 ? 'a character is' : `${damaged} characters are`;
    return {
      text,
      encoding: name,
      note: `${what} damaged, the first at byte ${offset} (line ${line}): U+FFFD stands there`,
    };
  }
  return null;
}

function replaced(bytes: Uint8Array, charset: string): string | null {
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return null;
  }
}

function byDefault(bytes: Uint8Array, otherwise: string | null): Decoded | null {
  const decoded = strictly(bytes, otherwise);
  if (!decoded || CONTROLS.test(decoded.text)) return null;
  return { ...decoded, note: `read as ${otherwise}, as nothing tells another encoding` };
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
  return { ...decoded, note: `read as ${best.name}, which nothing in it declares` };
}

export function megabytes(bytes: number): string {
  return bytes < 1_000_000 ? `${bytes} bytes` : `${(bytes / 1e6).toFixed(0)} MB`;
}

/** Formats that are not text, by bytes near their beginning (https://mimesniff.spec.whatwg.org), as characters of their numbers. */
const SIGNATURES: readonly (readonly [at: number, bytes: string, name: string])[] = [
  [0, '%PDF-', 'PDF'],
  [0, '\u00ff\u00fe\0\0', 'text in UTF-32'],
  [0, '\0\0\u00fe\u00ff', 'text in UTF-32'],
  [0, '{\\rtf', 'RTF'],
  [0, 'PK\u0003\u0004', 'a ZIP archive'],
  [0, '\u00ff\u00d8\u00ff', 'a picture'],
  [0, '\u0089PNG', 'a picture'],
  [0, 'GIF8', 'a picture'],
  [0, 'II*\0', 'a picture'],
  [0, 'MM\0*', 'a picture'],
  [8, 'WEBP', 'a picture'],
  [4, 'ftypavif', 'a picture'],
  [4, 'ftypheic', 'a picture'],
  [4, 'ftypmif1', 'a picture'],
  [4, 'ftyp', 'a recording'],
  [0, '\u001aE\u00df\u00a3', 'a recording'],
  [0, 'ID3\u0003', 'a recording'],
  [0, 'ID3\u0004', 'a recording'],
  [0, 'OggS', 'a recording'],
  [0, 'fLaC', 'a recording'],
  [8, 'WAVEfmt', 'a recording'],
  [8, 'AVI LIST', 'a recording'],
  [0, '\u00ff\u00fb', 'a recording'],
  [0, '\u00d0\u00cf\u0011\u00e0', 'a file of Office before 2007, or one that is locked with a password'],
  [0, 'SQLite format 3\0', 'a database'],
  [0, '7z\u00bc\u00af', 'a packed archive'],
  [0, 'Rar!\u001a', 'a packed archive'],
  [0, '\u00fd7zXZ', 'a packed archive'],
  [0, '(\u00b5/\u00fd', 'a packed archive'],
  [0, '\u007fELF', 'a program'],
  [0, 'wOF2', 'a font'],
  [0, 'wOFF', 'a font'],
];

/** A format that is not text, by how it begins. */
export function formatOf(bytes: Uint8Array): string | null {
  const start = Buffer.from(bytes.subarray(0, 64)).toString('latin1');
  return SIGNATURES.find(([at, signature]) => start.startsWith(signature, at))?.[2] ?? null;
}

function utf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  // With two zeros more it is UTF-32.
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes[2] === 0 && bytes[3] === 0 ? null : 'utf-16le';
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

function undecodable(bytes: Uint8Array, charset: string | null, where: string): InputError {
  const { offset, line } = firstBadByte(bytes, 'utf-8');
  const isOther = charset !== null && !/^utf-?8$/i.test(charset);
  return new InputError(
    `is not valid UTF-8 at byte ${offset} (line ${line})${isOther ? `, nor valid “${charset}”, which it is said to be` : ''}`,
    where,
    `convert it first, for instance with: iconv -f windows-1252 -t utf-8 FILE`,
  );
}

/** Where the first bad sequence begins, by bisection over prefixes; a sequence cut by a prefix's end is no error yet. */
function firstBadByte(bytes: Uint8Array, charset: string): { offset: number; line: number } {
  const valid = (length: number, stream: boolean): boolean => {
    try {
      new TextDecoder(charset, { fatal: true }).decode(bytes.subarray(0, length), { stream });
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
