import { open } from 'node:fs/promises';
import { InputError } from '../errors.js';
import { readMarkdown } from '../formats/markdown.js';
import { readText } from '../formats/text.js';
import type { ArticleInput } from '../read.js';
import { type FetchLimits, fetchAddress } from './address.js';
import { decode, MOST_BYTES, megabytes } from './decode.js';

/**
 * One article from what a person names: a file, an `http(s)` address, or `-` for standard input.
 *
 * @throws {InputError} for any input that holds no article that can be read
 */
export async function takeIn(
  name: string,
  stdin: AsyncIterable<Uint8Array>,
  limits?: FetchLimits,
): Promise<ArticleInput> {
  if (name === '-') return readText(decode(await collect(stdin), 'standard input'));
  if (/^https?:\/\//i.test(name)) return fromAddress(name, limits);
  const text = decode(await fromFile(name), name);
  return /\.(?:md|markdown)$/i.test(name) ? readMarkdown(text, name) : readText(text);
}

async function fromAddress(name: string, limits?: FetchLimits): Promise<ArticleInput> {
  if (!URL.canParse(name)) throw new InputError('is no address', name, 'write it as https://host/path');
  const { bytes, type, url } = await fetchAddress(name, limits);
  if (type === 'text/markdown') return { ...readMarkdown(decode(bytes, name), name), url };
  if (type === 'text/plain') return { ...readText(decode(bytes, name)), url };
  throw new InputError(`answers with ${type}, which is not read yet`, name, 'save its text as a .txt or .md file');
}

/**
 * The bytes of a file.
 *
 * @throws {InputError} if it can't be read or is too large
 */
export async function fromFile(name: string): Promise<Uint8Array> {
  let file: Awaited<ReturnType<typeof open>> | undefined;
  try {
    file = await open(name);
    const state = await file.stat();
    if (state.isDirectory()) throw new InputError('is a folder', name, `name its files, for instance ${name}/*.txt`);
    // Before it is read: a file of many gigabytes must not fill the memory first.
    if (state.size > MOST_BYTES) {
      throw new InputError(
        `holds ${megabytes(state.size)}, and ${megabytes(MOST_BYTES)} is the most that is read at once`,
        name,
        'split it into its articles',
      );
    }
    // Not by its size, which a pipe or a device does not tell.
    return await collect(file.createReadStream({ autoClose: false }));
  } catch (error) {
    throw error instanceof InputError ? error : unreadable(error as NodeJS.ErrnoException, name);
  } finally {
    await file?.close();
  }
}

function unreadable(error: NodeJS.ErrnoException, name: string): InputError {
  switch (error.code) {
    case 'ENOENT':
      return new InputError('does not exist', name, 'check the path');
    case 'EACCES':
    case 'EPERM':
      return new InputError('may not be read by you', name, 'ask for the right to read it');
    default:
      return new InputError(`can't be read (${error.code ?? error.message})`, name, 'check the file and the disk');
  }
}

async function collect(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    chunks.push(chunk);
    if (size > MOST_BYTES) break;
  }
  return Buffer.concat(chunks);
}
