// How the source is built, in numbers:
//
//   node bench/house.mjs [SRC]      this project's src where no folder is named; --show lists the places
//
// Regular expressions and English are not counted in language/, where they belong.
import { fileURLToPath } from 'node:url';
import { englishWords, survey } from './survey.mjs';

const [folder = fileURLToPath(new URL('../src', import.meta.url))] = process.argv
  .slice(2)
  .filter((a) => a !== '--show');
const rooms = survey(folder, englishWords());
const others = rooms.filter(({ file }) => !file.startsWith('language/'));
const lines = rooms.map((room) => room.lines).sort((a, b) => a - b);
const longest = rooms.find((room) => room.lines === lines.at(-1));
const sum = (list, key) => list.reduce((all, room) => all + room[key].length, 0);

console.log(`files                          ${rooms.length}`);
console.log(`median file, lines             ${lines[lines.length >> 1]}`);
console.log(`longest file, lines            ${longest.lines} (${longest.file})`);
console.log(`functions over 40 lines        ${sum(rooms, 'long')}`);
console.log(`regexes made inside functions  ${sum(others, 'regexes')}`);
console.log(`files that hold English        ${others.filter(({ english }) => english.length > 0).length}`);
if (process.argv.includes('--show')) {
  for (const key of ['long', 'regexes', 'english'])
    for (const { file, [key]: places } of key === 'long' ? rooms : others)
      if (places.length > 0) console.log(`${key.padEnd(8)} ${file}: ${places.join(', ')}`);
}
