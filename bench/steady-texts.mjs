// Made-up articles of a fixed form, and their readings, which take no time.
import { random } from './random.mjs';
import { plainReader } from './way-reader.mjs';

/** Statements of each article. */
export const PER_ARTICLE = 2;
const read = await plainReader();

export function textOf(name) {
  const [one, other] = [madeUp(`one ${name}`), madeUp(`other ${name}`)];
  return `“We will keep ${one} until ${name},” said Ilse Varga.\n\n“The harbour of ${other} is closed,” said Tomas Brandt.`;
}

const SYLLABLES = ['ka', 'lo', 'mi', 'ru', 'ste', 'van', 'por', 'del'];
const [WORDS, LONG] = [8, 3];

/** Words of no language, others for each name: what is said has little in common, as in a paper, and costs no more the more there is. */
function madeUp(name) {
  const next = random([...name].reduce((sum, letter) => (sum * 31 + letter.codePointAt(0)) | 0, 7));
  const syllable = () => SYLLABLES[Math.floor(next() * SYLLABLES.length)];
  return Array.from({ length: WORDS }, () => Array.from({ length: LONG }, syllable).join('')).join(' ');
}

export function readingOf(text) {
  return read({ text, published: '2026-03-02', publisher: 'Harbour Post' });
}
