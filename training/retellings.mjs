// The features of invented retellings, read by the shipped reader, to fit by which two statements are called one utterance.
//
//   node training/retellings.mjs [FILE]      retellings.txt if none is given; prints lines like those of pairs.mjs
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { openLanguage } from '../dist/runtime/language.js';
import { features } from '../dist/trace/pair.js';
import { Sayings } from '../dist/trace/saying.js';
import { Weights } from '../dist/trace/weights.js';

/** The cases of a file: an article and others that have it otherwise. */
export function* cases(file) {
  let first;
  for (const [n, line] of readFileSync(file, 'utf8').split('\n').entries()) {
    if (line.startsWith('#') || line === '') continue;
    const [, day, own] = /^@ (\S+) (.*)$/.exec(line) ?? [];
    if (own) first = { n, ...article(own, day, `Paper ${n} A`) };
    else {
      const [, label, later, text] = /^(\S+) (\d+) (.*)$/.exec(line);
      const published = new Date(Date.parse(first.published) + later * 86_400_000).toISOString().slice(0, 10);
      yield {
        id: `own-${n + 1}`,
        docs: [`own-${first.n}`, `own-${n}`],
        label,
        a: first,
        b: article(text, published, `Paper ${n}`),
      };
    }
  }
}

function article(text, published, publisher) {
  const [before, words] = text.split('|');
  const at = [before.length, before.length + words.length];
  return { text: text.replaceAll('|', ''), published, publisher, title: null, at };
}

/** Prints the features of all pairs. */
export async function print(file, read) {
  const { words } = JSON.parse(readFileSync(new URL('../model/trace.json', import.meta.url), 'utf8'));
  const sayings = new Sayings(new Weights(words), openLanguage());
  const sayingOf = async ({ at: [start, end], ...own }) => {
    const reading = await read(own);
    const overlap = ({ content }) =>
      content.reduce((sum, [from, to]) => sum + Math.max(0, Math.min(to, end) - Math.max(from, start)), 0);
    const [found] = reading.statements
      .filter(({ kind, content }) => kind !== 'act' && content.length > 0)
      .sort((x, y) => overlap(y) - overlap(x));
    return found && overlap(found) > 0 ? sayings.of(reading).find(({ id }) => id === found.id) : undefined;
  };
  for (const { a, b, ...pair } of cases(file)) {
    const [x, y] = [await sayingOf(a), await sayingOf(b)];
    if (x && y) console.log(JSON.stringify({ ...pair, confidence: 'high', ...features(x, y) }));
    else process.stderr.write(`${pair.id}: the reader has no such statement\n`);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { openReader } = await import('../dist/index.js');
  await print(process.argv[2] ?? new URL('retellings.txt', import.meta.url), await openReader());
}
