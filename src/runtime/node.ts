import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Ranker, type RankerSettings } from '../actors/ranker.js';
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
export async function openReader(options: ReaderOptions = {}): Promise<Reader> {
  const { tagger, ranker } = await openParts(options);
  return reader(tagger, ranker);
}

/** The parts of a reader, for those who train and measure them. */
export async function openParts({ threads = 1 }: ReaderOptions = {}): Promise<{ tagger: Tagger; ranker: Ranker }> {
  const [{ InferenceSession, Tensor }, vocabulary, settings, speakers] = await Promise.all([
    import('onnxruntime-node'),
    readFile(new URL('vocab.txt', MODEL), 'utf8'),
    readFile(new URL('tagger.json', MODEL), 'utf8'),
    readFile(new URL('speakers.json', MODEL), 'utf8'),
  ]);
  const session = await InferenceSession.create(fileURLToPath(new URL('tagger.onnx', MODEL)), {
    intraOpNumThreads: threads,
    interOpNumThreads: 1,
    executionMode: 'sequential',
    graphOptimizationLevel: 'all',
  });
  const encode: Encode = async (pieces, shapes) => {
    const size = [1, pieces.length];
    const { scores, mentions } = await session.run({
      pieces: new Tensor('int32', pieces, size),
      shapes: new Tensor('int32', shapes, size),
    });
    return { scores: scores!.data as Float32Array, mentions: mentions!.data as Float32Array };
  };
  const tagger = new Tagger(encode, new Vocabulary(vocabulary), JSON.parse(settings) as Settings);
  return { tagger, ranker: new Ranker(JSON.parse(speakers) as RankerSettings) };
}
