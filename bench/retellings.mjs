// Articles without end, made up as news is: every day some things are said, most are printed once, some are retold by other
// papers on the same day or later, whole, cut, altered or in other words; some lines come back with everybody. The words are
// made up, too, and as rare or frequent as those of a language. The same seed gives the same articles.
// `credited` tells which words stand for a line's speaker; the name, if it is not given.
import { createHash } from 'node:crypto';
import { person } from '../dist/record/actor.js';
import { draft, statementOf } from '../dist/record/draft.js';
import { random } from './random.mjs';

const STATEMENTS = 10;
const ARTICLES_A_DAY = 100;
const SYLLABLES = 'ba de ko lu mar nis or pel qua ran sel tov ul ven wis yar zin hal bro fen gri mol sta tre vok'.split(
  ' ',
);
const SMALL =
  'the to of a that and in for not on is it be he with have i was as are would will from at do an who by this about we or what go can but like than all if so out more up when no them some just because into only over also then now'.split(
    ' ',
  );
const BOILERPLATE = [
  'declined to comment',
  'did not respond to a request for comment',
  'could not be reached',
  'we take these matters seriously',
];
const PAPERS = 'Post Lantern Wire Herald Courier Times Observer Gazette Tribune Echo'.split(' ');

export function* retellings(seed = 1, credited = ({ speaker }) => speaker) {
  const next = random(seed);
  const below = (n) => Math.floor(next() * n);
  const pick = (list) => list[below(list.length)];
  const word = () => Array.from({ length: 2 + below(3) }, () => pick(SYLLABLES)).join('');
  const capital = (text) => text[0].toUpperCase() + text.slice(1);
  // The rank of a word is as in a language: the n-th is 1/n as frequent as the first (Zipf).
  const vocabulary = Array.from({ length: 40_000 }, word);
  const rare = () => vocabulary[Math.min(vocabulary.length - 1, Math.floor(vocabulary.length ** next()))];
  const names = Array.from({ length: 8000 }, () => `${capital(word())} ${capital(word())}`);
  const name = () => names[Math.floor(next() ** 2 * names.length)];
  const sentence = (topic) =>
    Array.from({ length: 8 + below(16) }, () => {
      const kind = next();
      return kind < 0.5 ? pick(SMALL) : kind < 0.6 ? pick(topic) : kind < 0.65 ? capital(pick(topic)) : rare();
    });
  let recent = [];
  for (let n = 0; ; n++) {
    const day = Math.floor(n / ARTICLES_A_DAY);
    const topic = Array.from({ length: 12 }, rare);
    const lines = Array.from({ length: STATEMENTS }, () => {
      const kind = next();
      if (kind < 0.04) return { words: pick(BOILERPLATE).split(' '), speaker: name(), kind: 'indirect' };
      if (kind < 0.3 && recent.length > 0)
        return retold(recent[Math.floor(recent.length * next() ** 0.5)], { below, next, rare });
      const one = { words: sentence(topic), speaker: name(), kind: pick(['direct', 'indirect', 'indirect', 'mixed']) };
      recent.push(one);
      return one;
    });
    // What was said last month is seldom told again.
    if (recent.length > 30_000) recent = recent.slice(-20_000);
    yield reading(lines, day, `The ${pick(PAPERS)}`, topic, credited);
  }
}

function retold({ words, speaker, kind }, { below, next, rare }) {
  const how = next();
  if (how < 0.4) return { words, speaker, kind };
  if (how < 0.7) {
    const from = below(Math.max(1, words.length - 6));
    return { words: words.slice(from, from + 6 + below(words.length)), speaker, kind };
  }
  if (how < 0.9) return { words: words.map((word) => (next() < 0.1 ? rare() : word)), speaker, kind };
  return { words: words.filter(() => next() < 0.6), speaker, kind: 'indirect' };
}

function reading(lines, day, publisher, topic, credited) {
  const people = [...new Set(lines.map(({ speaker }) => speaker))];
  const published = new Date(Date.UTC(2016, 0, 1) + day * 86_400_000).toISOString().slice(0, 10);
  const actors = people.map((name, i) => person(`a${i + 1}`, name));
  let text = `${topic.join(' ')}\n\n`;
  const placed = lines.map((line) => {
    const { words, speaker, kind } = line;
    const source = credited(line);
    const content = kind === 'direct' ? `“${words.join(' ')},”` : words.join(' ');
    const start = text.length;
    text += `${content} said ${source}.\n\n`;
    return { start, end: start + content.length, speaker, source, kind };
  });
  const id = createHash('sha256').update(text).digest('hex');
  const article = { id, title: null, published, publisher, byline: null, url: null, language: 'en', text };
  const statements = placed.map(({ start, end, speaker: name, source: words, kind }) => {
    const cue = [[end + 1, end + 5]];
    const source = [[end + 6, end + 6 + words.length]];
    const speaker = { actor: `a${people.indexOf(name) + 1}`, p: 0.97, candidates: [], reason: null, evidence: [] };
    const passage = { kind, content: [[start, end]], cue, source, p: 0.9 };
    return { ...statementOf(draft(article, passage)), speaker, modality: 'asserted' };
  });
  return { article, actors, statements, findings: [] };
}
