// Readers for way.mjs that take little time. Both give the same for the same text.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { partsOf } from '../dist/parts.js';
import { reader } from '../dist/read.js';
import { person } from '../dist/record/actor.js';
import { toArticle } from '../dist/record/article.js';
import { draft, statementOf } from '../dist/record/draft.js';
import { openLanguage } from '../dist/runtime/language.js';
import { MODEL } from '../dist/runtime/model.js';
import { openOdds } from '../dist/runtime/odds.js';
import { random } from './random.mjs';

/** What stands in marks, and the two words behind its verb. */
const LINE = /[“"‘«][^“”"‘’«»]{1,300}[”"’»](?: \p{Ll}+ (\p{Lu}\S+(?: \p{Lu}\S+)?))?/gu;

/** Finds what stands in marks, and credits it to the name behind it. Whoever has the article already hands it in. */
export async function plainReader() {
  return async (input, _, known) => {
    const article = known ?? (await toArticle(input, openLanguage().text));
    const found = [...article.text.matchAll(LINE)];
    const names = [...new Set(found.flatMap(([, name]) => name ?? []))];
    const statements = found.map(({ 0: all, 1: name, index }) => {
      const end =
        index + all.length - (name ? all.length - all.search(/[”"’»](?= \p{Ll}+ \p{Lu}\S+(?: \p{Lu}\S+)?$)/u) - 1 : 0);
      const source = name ? [[index + all.length - name.length, index + all.length]] : [];
      const cue = name ? [[end + 1, source[0][0] - 1]] : [];
      const passage = { kind: 'direct', content: [[index, end]], cue, source, p: name ? 0.9 : 0 };
      const speaker = name
        ? { actor: `a${names.indexOf(name)}`, p: 0.9, candidates: [], reason: null, evidence: source }
        : { actor: null, p: 0, candidates: [], reason: { code: 'no source', names: [] }, evidence: [] };
      return { ...statementOf(draft(article, passage)), speaker };
    });
    return { article, actors: names.map((name, i) => person(`a${i}`, name)), statements, findings: [] };
  };
}

/** Scores that are kept, of which each window takes a stretch; and how far they spread. */
const POOL = 4_000_000;
const SPREAD = 6;
const TEXTS = ['vocab.txt', 'tagger.json', 'speakers.json', 'stance.json'];

/** All of the reader's own steps, over encoders whose scores are chance, by the pieces that they are given: what it finds is wild. */
export async function wildReader() {
  const next = random(1);
  const pool = Float32Array.from({ length: POOL }, () => (next() + next() + next() - 1.5) * SPREAD);
  const texts = new Map(TEXTS.map((name) => [name, readFileSync(new URL(name, MODEL), 'utf8')]));
  const sessions = {
    tagger: await wild('tagger.onnx', pool),
    stance: await wild('stance.onnx', pool),
    tensor: (data) => data,
  };
  return reader(partsOf(texts, sessions, openLanguage(), openOdds()));
}

/** Outputs as wide as the model's own. */
async function wild(name, pool) {
  const ort = createRequire(import.meta.url)('onnxruntime-node');
  const model = await ort.InferenceSession.create(fileURLToPath(new URL(name, MODEL)));
  const pieces = 4;
  const feed = () => new ort.Tensor('int32', new Int32Array(pieces).fill(3), [1, pieces]);
  const given = Object.entries(await model.run({ pieces: feed(), shapes: feed() }));
  const outputs = given.map(([output, { data, dims }]) => {
    const isEach = dims.at(-2) === pieces;
    return { output, isEach, width: data.length / (isEach ? pieces : 1) };
  });
  const run = async ({ pieces }) =>
    Object.fromEntries(
      outputs.map(({ output, isEach, width }, i) => {
        const length = isEach ? width * pieces.length : width;
        const from = pieces.reduce((sum, piece) => (sum * 31 + piece + i) % (POOL - length), 7);
        return [output, { data: pool.slice(from, from + length) }];
      }),
    );
  return { run };
}
