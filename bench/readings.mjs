// Who the sources of PolNeAR's articles are, as they were read: training/readings.tsv. The twin of
// training/onrecord_training/readings.py.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const DROP = new Set('the a an mr mrs ms dr president sen gov rep senator former'.split(' '));

/** Readings by text and the source's offset in code points. */
export function readings(file, polnear) {
  const texts = new Map();
  const out = new Map();
  for (const line of readFileSync(file, 'utf8').trim().split('\n')) {
    const [name, offset, kind, spans, sure] = line.split('\t');
    if (!texts.has(name))
      texts.set(name, [...readFileSync(join(polnear, `${name.replace('/', '/text/')}.txt`), 'utf8')]);
    const [start, end] = spans ? spans.split(',')[0].split('-').map(Number) : [0, 0];
    out.set(`${name} ${offset}`, { kind, words: texts.get(name).slice(start, end).join(''), sure: Number(sure) });
  }
  return out;
}

/**
 * Whether an actor's names are the answer's: the same words, or those of one within the other's.
 *
 * @param isUnnamed what is asked is only whether the article names nobody else for it
 */
export function same({ kind, words }, names, isUnnamed) {
  const gold = bare(words);
  if (isUnnamed && kind === 'description') return true;
  if ((kind !== 'name' && kind !== 'description') || gold.length === 0) return false;
  return names.some((name) => {
    const own = bare(name);
    if (own.length === 0) return false;
    if (own.join(' ') === gold.join(' ')) return true;
    const isWithin = own.every((word) => gold.includes(word)) || gold.every((word) => own.includes(word));
    return isWithin && (kind === 'description' || (!isUnnamed && own.at(-1) === gold.at(-1)));
  });
}

/** The words that tell a name from others. */
export function bare(text) {
  const plain = text
    .replace(/’/g, "'")
    .replace(/\u00a0/g, ' ')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase();
  const words = (plain.match(/[\p{L}\p{N}_]+(?:['.-][\p{L}\p{N}_]+)*/gu) ?? []).map((word) => word.replace(/'s?$/, ''));
  const telling = words.filter((word) => !DROP.has(word));
  return telling.length > 0 ? telling : words;
}
