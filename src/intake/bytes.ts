import { constants, openSync } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { Socket } from 'node:net';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { InputError } from '../errors.js';
import { MOST_BYTES, megabytes } from './decode.js';

/** A kernel's file that has nothing yet says so then, instead of waiting for ever. */
const UNWAITING = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);
/** How long a pipe may give nothing, in milliseconds. */
const PATIENCE = 20_000;

/** How much of an input is looked at to tell its format, in bytes. */
const PEEK = 4096;

/**
 * The bytes of a file as a stream.
 *
 * @throws {InputError} if it can't be read
 */
export async function* streamFile(name: string): AsyncGenerator<Uint8Array> {
  let file: Awaited<ReturnType<typeof open>> | undefined;
  try {
    const stats = await stat(name);
    if (stats.isDirectory()) throw new InputError('is a folder', name, `name its files, for instance ${name}/*.txt`);
    if (stats.isFIFO()) return yield* streamPipe(name);
    file = await open(name, UNWAITING);
    yield* file.createReadStream({ autoClose: false }) as AsyncIterable<Uint8Array>;
  } catch (error) {
    throw error instanceof InputError ? error : unreadable(error as NodeJS.ErrnoException, name);
  } finally {
    await file?.close();
  }
}

/** The bytes of a pipe: waited for as a server is. */
async function* streamPipe(name: string): AsyncGenerator<Uint8Array> {
  const pipe = new Socket({ fd: openSync(name, UNWAITING), readable: true, writable: false });
  const silent = new InputError(`gives nothing for ${PATIENCE / 1000} seconds`, name, 'see what should write into it');
  pipe.setTimeout(PATIENCE, () => pipe.destroy(silent));
  yield* pipe as AsyncIterable<Uint8Array>;
}

/**
 * The bytes of a file.
 *
 * @throws {InputError} if it can't be read or is too large
 */
export function fromFile(name: string, most: number = MOST_BYTES): Promise<Uint8Array> {
  return collect(streamFile(name), name, most);
}

/**
 * All of a stream, which is left as soon as it is too large: neither a device without end nor a compressed file that
 * unfolds to gigabytes fills the memory.
 *
 * @throws {InputError} if it is larger than `most` bytes
 */
export async function collect(
  stream: AsyncIterable<Uint8Array>,
  where: string,
  most: number = MOST_BYTES,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > most) {
      throw new InputError(
        `holds more than ${megabytes(most)}, the most that is read at once`,
        where,
        'split it into its articles',
      );
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** The beginning of a stream, and the whole of it again; decompressed, if it is gzip (RFC 1952). */
export async function peek(
  source: AsyncIterable<Uint8Array>,
  where: string,
): Promise<{ start: Uint8Array; stream: AsyncIterable<Uint8Array>; gzip: boolean }> {
  const raw = await begun(source);
  if (raw.start[0] !== 0x1f || raw.start[1] !== 0x8b) return { ...raw, gzip: false };
  return { ...(await begun(gunzip(raw.stream, where))), gzip: true };
}

async function begun(source: AsyncIterable<Uint8Array>) {
  const iterator = source[Symbol.asyncIterator]();
  const chunks: Uint8Array[] = [];
  let size = 0;
  while (size < PEEK) {
    const { done, value } = await iterator.next();
    if (done) break;
    chunks.push(value);
    size += value.length;
  }
  const stream = (async function* (): AsyncGenerator<Uint8Array> {
    try {
      yield* chunks.splice(0);
      for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
    } finally {
      await iterator.return?.();
    }
  })();
  return { start: Buffer.concat(chunks).subarray(0, PEEK), stream };
}

async function* gunzip(source: AsyncIterable<Uint8Array>, where: string): AsyncGenerator<Uint8Array> {
  const inflate = createGunzip();
  // What goes wrong is told where the stream is read.
  const fed = pipeline(source, inflate).catch(() => {});
  try {
    yield* inflate as AsyncIterable<Uint8Array>;
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError(`is damaged gzip (${(error as Error).message})`, where, 'get it again');
  } finally {
    inflate.destroy();
    await fed;
  }
}

function unreadable(error: NodeJS.ErrnoException, name: string): InputError {
  switch (error.code) {
    case 'ENOENT':
      return new InputError('does not exist', name, 'check the path');
    case 'EACCES':
    case 'EPERM':
      return new InputError('may not be read by you', name, 'ask for the right to read it');
    case 'EAGAIN':
      return new InputError('has nothing to read now', name, 'save its text to a file');
    default:
      return new InputError(`can't be read (${error.code ?? error.message})`, name, 'check the file and the disk');
  }
}
