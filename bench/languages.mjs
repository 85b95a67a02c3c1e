// Whether a text's language is told: pieces of so many characters of English articles, and of bench/languages.tsv.
//
//   node bench/languages.mjs DEV/text/*.txt
//
// Prints, for each length, how many of the English are taken for others, and how many of the others for English.
import { readFileSync } from 'node:fs';
import { openLanguage } from '../dist/runtime/language.js';
import { languageOf } from '../dist/text/language-of.js';

const LENGTHS = [50, 60, 80, 120, 250];
const MOST_OF_ONE = 12;
const { text: words } = openLanguage();

const pieces = (text, length) =>
  Array.from({ length: Math.min(MOST_OF_ONE, Math.floor(text.length / length)) }, (_, i) =>
    text.slice(i * length, (i + 1) * length),
  );
const english = process.argv.slice(2).map((file) => readFileSync(file, 'utf8').replace(/\s+/g, ' '));
const others = readFileSync(new URL('languages.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .slice(1)
  .map((line) => line.split('\t'));

let wrong = 0;
for (const text of english) if ((await languageOf(text, words)) !== words.code) wrong++;
console.log(`whole articles: ${wrong} of ${english.length} English ones taken for others`);
for (const length of LENGTHS) {
  let [asked, taken] = [0, 0];
  for (const piece of english.flatMap((text) => pieces(text, length))) {
    asked++;
    if ((await languageOf(piece, words)) !== words.code) taken++;
  }
  let [of, missed, named] = [0, 0, 0];
  for (const [language, text] of others) {
    for (const piece of pieces(text, length)) {
      const found = await languageOf(piece, words);
      of++;
      if (found === words.code) missed++;
      if (found === language) named++;
    }
  }
  console.log(
    `${length} characters: ${taken} of ${asked} English taken for others; of ${of} others ${missed} for English, ${named} by their right names`,
  );
}
