// What a page does with the core; compiled with the types of a browser and no others, and bundled.
import { type Language, openLanguage, openReader, type Reading, type Sessions, segment } from 'onrecord/core';

/** As onnxruntime-web has it. */
declare class Tensor {
  constructor(type: 'int32', data: Int32Array, size: readonly number[]);
  readonly data: Float32Array | Int32Array;
}
interface Opened {
  run(feeds: { readonly [name: string]: Tensor }): Promise<{ readonly [name: string]: Tensor }>;
}

export async function page(texts: Map<string, string>, tagger: Opened, stance: Opened): Promise<number> {
  const sessions: Sessions<Tensor> = { tagger, stance, tensor: (data, size) => new Tensor('int32', data, size) };
  const reading: Reading = await openReader(texts, sessions)({ text: document.body.innerText });
  const language: Language = openLanguage(texts);
  return reading.statements.length + segment(reading.article.text, language).quotations.length;
}
