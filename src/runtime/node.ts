import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type Reader, reader } from '../read.js';
import type { Settings } from '../tag/settings.js';
import { type Encode, Tagger } from '../tag/tagger.js';
import { Vocabulary } from '../tag/vocabulary.js';

/** Where the package keeps its weights; the same from `src` and from `dist`. */
const MODEL = new URL('../../model/', import.meta.url);

export interface ReaderOptions {
  /** Threads for one window's arithmetic. One is the fastest for each core when several processes share a machine. */
  readonly threads?: number;
}

/**
 * A reader with the shipped model, on onnxruntime's CPU library, which is loaded here and not before: a command that
 * reads nothing doesn't wait for it.
 */
export async function openReader({ threads = 1 }: ReaderOptions = {}): Promise<Reader> {
  const [{ InferenceSession, Tensor }, vocabulary, settings] = await Promise.all([
    import('onnxruntime-node'),
    readFile(new URL('vocab.txt', MODEL), 'utf8'),
    readFile(new URL('tagger.json', MODEL), 'utf8'),
  ]);
  const session = await InferenceSession.create(fileURLToPath(new URL('tagger.onnx', MODEL)), {
    intraOpNumThreads: threads,
    interOpNumThreads: 1,
    executionMode: 'sequential',
    graphOptimizationLevel: 'all',
  });
  const encode: Encode = async (pieces, shapes) => {
    const size = [1, pieces.length];
    const { scores } = await session.run({
      pieces: new Tensor('int32', pieces, size),
      shapes: new Tensor('int32', shapes, size),
    });
    return scores!.data as Float32Array;
  };
  return reader(new Tagger(encode, new Vocabulary(vocabulary), JSON.parse(settings) as Settings));
}
