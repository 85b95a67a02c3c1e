// Readings made from those of the example newspaper, as many as a measurement wants: the words of their statements with some
// exchanged, other speakers, papers and days. The same seed gives the same readings.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { readMarkdown } from '../dist/formats/markdown.js';
import { person } from '../dist/record/actor.js';
import { draft, statementOf } from '../dist/record/draft.js';
import { openReader } from '../dist/runtime/pool.js';
import { random } from './random.mjs';

const EXAMPLES = new URL('../examples/', import.meta.url);
const STATEMENTS = 20;
/** One word in three is another's. */
const EXCHANGED = 1 / 3;
const SYLLABLES = 'ba de ko lu mar nis or pel qua ran sel tov ul ven wis yar zin hal bro fen'.split(' ');
const PAPERS = 'Post Lantern Wire Herald Courier Times Observer Gazette Tribune Echo'.split(' ');

/**
 * @param most of how many articles of the example newspaper the words are; of all, for a record to be measured
 * @returns a generator of readings, without end
 */
export async function corpus(seed = 1, most = Number.POSITIVE_INFINITY) {
  const read = await openReader({ threads: 1 });
  const contents = [];
  const names = readdirSync(EXAMPLES).filter((file) => file.startsWith('20'));
  for (const name of names.slice(0, most)) {
    const source = readFileSync(new URL(name, EXAMPLES), 'utf8');
    const { statements } = await read(name.endsWith('.md') ? readMarkdown(source, name) : { text: source });
    for (const { kind, words } of statements) {
      if (kind !== 'act') contents.push(words.replace(/[“”"‘’]/g, '').split(/\s+/));
    }
  }
  return generate(contents, random(seed));
}

function* generate(contents, next) {
  const pick = (list) => list[Math.floor(next() * list.length)];
  const vocabulary = contents.flat();
  // Some thousands of names; a few are in the news every day.
  const names = Array.from({ length: 5000 }, () => `${name(pick)} ${name(pick)}`);
  const known = () => names[Math.floor(next() ** 3 * names.length)];
  for (let n = 0; ; n++) {
    const lines = Array.from({ length: STATEMENTS }, () => {
      const content = pick(contents).map((word) => (next() < EXCHANGED ? pick(vocabulary) : word));
      return {
        words: `“${content.join(' ')},”`,
        speaker: known(),
        about: next() < 0.3 ? known() : null,
        kind: pick(['direct', 'indirect', 'mixed']),
      };
    });
    yield reading(lines, n, day(next), `The ${pick(PAPERS)}`, next);
  }
}

function reading(lines, n, published, publisher, next) {
  const text = lines.map(({ words, speaker }) => `${words} said ${speaker}.`).join('\n\n');
  const id = createHash('sha256').update(text).digest('hex');
  const people = [...new Set(lines.flatMap(({ speaker, about }) => [speaker, about]).filter(Boolean))];
  const ids = new Map(people.map((one, i) => [one, `a${i + 1}`]));
  const actors = people.map((one) => ({
    ...person(ids.get(one), one),
    aliases: [one.split(' ')[1]],
    identity: `${one.toLowerCase().replace(' ', '-')}@${id}`,
  }));
  const article = {
    id,
    title: `Story ${n}`,
    published,
    publisher,
    byline: null,
    language: 'en',
    url: `https://paper.example/${n}`,
    text,
  };
  let at = 0;
  const statements = lines.map(({ words, speaker, about, kind }) => {
    const [start, end] = [at, at + words.length];
    at = end + speaker.length + 9;
    const isOpen = next() < 0.2;
    const isDated = next() < 0.3;
    const source = [[end + 6, end + 6 + speaker.length]];
    const passage = { kind, content: [[start, end]], cue: [[end + 1, end + 5]], source, p: 0.9 };
    return {
      ...statementOf(draft(article, passage)),
      speaker: {
        actor: isOpen ? null : ids.get(speaker),
        p: isOpen ? 0 : 0.97,
        candidates: [],
        reason: isOpen ? { code: 'no source', names: [] } : null,
        evidence: source,
      },
      time: isDated
        ? {
            start: published,
            end: published,
            precision: 'day',
            basis: { code: 'publication', day: published },
            evidence: [],
          }
        : null,
      about: about ? [{ actor: ids.get(about), stance: Math.floor(next() * 3) - 1, p: 0.8, evidence: [] }] : [],
      modality: 'asserted',
      open: {
        addressee: { code: 'no addressee' },
        channel: { code: 'no channel' },
        ...(isDated ? {} : { time: { code: 'no time' } }),
      },
    };
  });
  return { article, actors, statements, findings: [] };
}

function name(pick) {
  const word = pick(SYLLABLES) + pick(SYLLABLES) + pick(SYLLABLES);
  return word[0].toUpperCase() + word.slice(1);
}

function day(next) {
  return new Date(Date.UTC(2016, 0, 1) + Math.floor(next() * 3650) * 86_400_000).toISOString().slice(0, 10);
}
