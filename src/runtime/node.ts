import { readFile } from 'node:fs/promises';
import type { Tensor } from 'onnxruntime-node';
import type { Outlet } from '../language/outlets.js';
import { partsOf, type Session } from '../parts.js';
import { type Parts, type Reader, reader } from '../read.js';
import { Outlets } from '../situate/outlets.js';
import { whole } from './crew/hold.js';
import { openLanguage } from './language.js';
import { MODEL } from './model.js';
import { openOdds } from './odds.js';
import { readWeights } from './weights.js';

export interface ReaderOptions {
  /** Threads for one window's arithmetic. One is the fastest for each core when several processes share a machine. */
  readonly threads?: number;
  /** Outlets and platforms that the built-in list does not have; one with a name of the list replaces it. */
  readonly outlets?: Iterable<Outlet>;
}

/**
 * A reader with the shipped model in this thread, on onnxruntime's CPU library, which is loaded here and not before: a command
 * that reads nothing doesn't wait for it.
 */
export async function openReaderHere(options: ReaderOptions = {}): Promise<Reader> {
  const parts = await openParts(options);
  return reader(parts, new Outlets(parts.language.outlets, options.outlets));
}

const TEXTS = ['vocab.txt', 'tagger.json', 'speakers.json', 'stance.json'];

/** The parts of a reader, for those who train and measure them. */
export async function openParts({ threads = 1 }: ReaderOptions = {}): Promise<Parts> {
  const open = async (file: string): Promise<Session<Tensor>> => {
    // Read and checked off this thread, while the library is loaded here.
    const { bytes, checked } = await readWeights(file);
    const ort = await import('onnxruntime-node');
    const opened = whole(() =>
      ort.InferenceSession.create(bytes, {
        intraOpNumThreads: threads,
        interOpNumThreads: 1,
        executionMode: 'sequential',
        graphOptimizationLevel: 'all',
      }),
    );
    // That the weights are others says more than what the runtime finds wrong with them.
    opened.catch(() => {});
    await checked;
    const session = await opened;
    return { run: (feeds) => whole(() => session.run(feeds)) };
  };
  const [tagger, stance, ort, ...texts] = await Promise.all([
    open('tagger.onnx'),
    open('stance.onnx'),
    import('onnxruntime-node'),
    ...TEXTS.map(async (name) => [name, await readFile(new URL(name, MODEL), 'utf8')] as const),
  ]);
  const tensor = (data: Int32Array, size: readonly number[]): Tensor => new ort.Tensor('int32', data, size);
  return partsOf(new Map(texts), { tagger, stance, tensor }, openLanguage(), openOdds());
}
