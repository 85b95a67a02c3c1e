import { Ranker, type RankerSettings } from './actors/ranker.js';
import { InputError } from './errors.js';
import type { Language } from './language/language.js';
import type { Odds } from './odds.js';
import type { Parts } from './read.js';
import { type EncodeStance, Judge, type StanceSettings } from './stance/judge.js';
import type { Settings } from './tag/settings.js';
import { type Encode, Tagger } from './tag/tagger.js';
import { Vocabulary } from './tag/vocabulary.js';

/** A model that was opened by onnxruntime, for Node, for the web or another. */
export interface Session<Tensor> {
  run(feeds: Record<string, Tensor>): PromiseLike<Readonly<Record<string, { readonly data: unknown }>>>;
}

/** The models, opened, and how their runtime is given numbers. */
export interface Sessions<Tensor> {
  /** `tagger.onnx` */
  readonly tagger: Session<Tensor>;
  /** `stance.onnx` */
  readonly stance: Session<Tensor>;
  /** A tensor of 32-bit integers: `(data, size) => new ort.Tensor('int32', data, size)`. */
  tensor(data: Int32Array, size: readonly number[]): Tensor;
}

/** The `.txt`, `.json` and `.tsv` files of the folder `model/`, by their names in it: `vocab.txt`, `en/titles.tsv`. */
export type ModelTexts = ReadonlyMap<string, string>;

/**
 * The parts of a reader.
 *
 * @throws {InputError} if a text is missing
 */
export function partsOf<Tensor>(texts: ModelTexts, sessions: Sessions<Tensor>, language: Language, odds: Odds): Parts {
  const vocabulary = new Vocabulary(textOf(texts, 'vocab.txt'));
  const settings = <T>(name: string): T => JSON.parse(textOf(texts, name)) as T;
  return {
    tagger: new Tagger(tagging(sessions), vocabulary, settings<Settings>('tagger.json'), odds, language),
    ranker: new Ranker(settings<RankerSettings>('speakers.json')),
    language,
    odds,
    judge: new Judge(leaning(sessions), vocabulary, settings<StanceSettings>('stance.json')),
  };
}

/** @throws {InputError} if there is no such text */
export function textOf(texts: ModelTexts, name: string): string {
  const text = texts.get(name);
  if (text === undefined) throw new InputError('is missing', name, 'hand in all texts of the folder “model”');
  return text;
}

function tagging<Tensor>({ tagger, tensor }: Sessions<Tensor>): Encode {
  return async (pieces, shapes) => {
    const { scores, mentions, hints } = await tagger.run(feeds(pieces, shapes, tensor));
    const data = (tensor: typeof scores): Float32Array => tensor!.data as Float32Array;
    return { scores: data(scores), mentions: data(mentions), hints: data(hints) };
  };
}

function leaning<Tensor>({ stance, tensor }: Sessions<Tensor>): EncodeStance {
  return async (pieces, shapes) => {
    const { scores } = await stance.run(feeds(pieces, shapes, tensor));
    return scores!.data as Float32Array;
  };
}

function feeds<Tensor>(
  pieces: Int32Array,
  shapes: Int32Array,
  tensor: Sessions<Tensor>['tensor'],
): Record<string, Tensor> {
  const size = [1, pieces.length];
  return { pieces: tensor(pieces, size), shapes: tensor(shapes, size) };
}
