import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { InferenceSession } from 'onnxruntime-node';
import { Ranker, type RankerSettings } from '../actors/ranker.js';
import type { Outlet } from '../language/outlets.js';
import { type Parts, type Reader, reader } from '../read.js';
import { Outlets } from '../situate/outlets.js';
import { type EncodeStance, Judge, type StanceSettings } from '../stance/judge.js';
import type { Settings } from '../tag/settings.js';
import { type Encode, Tagger } from '../tag/tagger.js';
import { Vocabulary } from '../tag/vocabulary.js';
import { openLanguage } from './language.js';
import { MODEL } from './model.js';
import { openOdds } from './odds.js';

export interface ReaderOptions {
  /** Threads for one window's arithmetic. One is the fastest for each core when several processes share a machine. */
  readonly threads?: number;
  /** Outlets and platforms that the built-in list does not have; one with a name of the list replaces it. */
  readonly outlets?: Iterable<Outlet>;
}

/**
 * A reader with the shipped model, on onnxruntime's CPU library, which is loaded here and not before: a command that
 * reads nothing doesn't wait for it.
 */
export async function openReader(options: ReaderOptions = {}): Promise<Reader> {
  const parts = await openParts(options);
  return reader(parts, new Outlets(parts.language.outlets, options.outlets));
}

/** The parts of a reader, for those who train and measure them. */
export async function openParts({ threads = 1 }: ReaderOptions = {}): Promise<Parts> {
  const [{ InferenceSession, Tensor }, list, settings, speakers, stance] = await Promise.all([
    import('onnxruntime-node'),
    readFile(new URL('vocab.txt', MODEL), 'utf8'),
    readFile(new URL('tagger.json', MODEL), 'utf8'),
    readFile(new URL('speakers.json', MODEL), 'utf8'),
    readFile(new URL('stance.json', MODEL), 'utf8'),
  ]);
  const open = (file: string): Promise<InferenceSession> =>
    InferenceSession.create(fileURLToPath(new URL(file, MODEL)), {
      intraOpNumThreads: threads,
      interOpNumThreads: 1,
      executionMode: 'sequential',
      graphOptimizationLevel: 'all',
    });
  const [taggerSession, stanceSession] = await Promise.all([open('tagger.onnx'), open('stance.onnx')]);
  const run = (session: InferenceSession, pieces: Int32Array, shapes: Int32Array) => {
    const size = [1, pieces.length];
    return session.run({ pieces: new Tensor('int32', pieces, size), shapes: new Tensor('int32', shapes, size) });
  };
  const encode: Encode = async (pieces, shapes) => {
    const { scores, mentions } = await run(taggerSession, pieces, shapes);
    return { scores: scores!.data as Float32Array, mentions: mentions!.data as Float32Array };
  };
  const lean: EncodeStance = async (pieces, shapes) => {
    const { scores } = await run(stanceSession, pieces, shapes);
    return scores!.data as Float32Array;
  };
  const vocabulary = new Vocabulary(list);
  const odds = openOdds();
  return {
    tagger: new Tagger(encode, vocabulary, JSON.parse(settings) as Settings, odds),
    ranker: new Ranker(JSON.parse(speakers) as RankerSettings),
    language: openLanguage(),
    odds,
    judge: new Judge(lean, vocabulary, JSON.parse(stance) as StanceSettings),
  };
}
