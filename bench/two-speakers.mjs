// Whether two people who speak in one paragraph keep their words: frames, each with thirty pairs of people and sayings.
//
//   node bench/two-speakers.mjs [--show]      --show prints each quotation in the wrong mouth, or open
//
// Prints a line a frame: how many of its quotations are credited rightly, left open, not found, or in the other's mouth; of
// those how many at p >= .9.
import { openReader } from '../dist/index.js';

const PEOPLE = [
  ['Karl Brandt', 'Ilse Varga'],
  ['Amara Nwosu', 'Piet van Rooyen'],
  ['Lena Obuya', 'Tomas Hedlund'],
  ['Rosa Quintal', 'Declan Shea'],
  ['Mei Tanaka', 'Oskar Wendt'],
  ['Farid Haddad', 'Ingrid Solberg'],
  ['Nadia Petrosyan', 'Gwilym Prosser'],
  ['Sunita Rao', 'Marek Zielinski'],
  ['Bo Lind', 'Chidi Eze'],
  ['Alma Reyes', 'Jonas Falk'],
];
const SAYINGS = [
  ['The money is there', 'I doubt it'],
  ['We will reopen the bridge before the winter', 'Nobody has shown us a plan that could work'],
  ['The figures speak for themselves', 'Those figures leave out half of the town'],
];
const FRAMES = {
  'said, said': (a, b, x, y) => `“${x},” ${a} said. “${y},” ${b} said.`,
  'said behind': (a, b, x, y) => `“${x},” said ${a}. “${y},” said ${b}.`,
  'colon, colon': (a, b, x, y) => `${a} said: “${x}.” ${b} said: “${y}.”`,
  'and added': (a, b, x, y) => `“${x},” ${a} told the council, and ${b} added: “${y}.”`,
  descriptions: (a, b, x, y) =>
    `“${x},” ${a}, the harbour master, said on Monday. “${y},” ${b}, who runs the school, said a day later.`,
  'other side': (a, b, x, y) =>
    `“${x},” insisted ${a}, a member of the board. But “${y},” countered ${b} of the residents’ group.`,
  'broken up': (a, b, x, y) => `“${x},” ${a} said. “It always was.” “${y},” ${b} answered. “And I said so.”`,
  'run together': (a, b, x, y) =>
    `The meeting ran late. “${x},” ${a} told reporters outside the hall. The crowd had gone home by then. “${y},” ${b} told them. No vote was held.`,
};

const read = await openReader();
const isShown = process.argv.includes('--show');
const totals = { right: 0, open: 0, missing: 0, wrong: 0, sure: 0 };
for (const [frame, make] of Object.entries(FRAMES)) {
  const counts = { right: 0, open: 0, missing: 0, wrong: 0, sure: 0 };
  for (const people of PEOPLE) {
    for (const words of SAYINGS) {
      const text = make(...people, ...words);
      const { actors, statements } = await read({ text });
      for (const [i, saying] of words.entries()) {
        const statement = statements.find((one) => one.words.includes(saying));
        const { actor, p } = statement?.speaker ?? {};
        const name = actors.find(({ id }) => id === actor)?.name;
        const verdict = !statement ? 'missing' : name === undefined ? 'open' : name === people[i] ? 'right' : 'wrong';
        counts[verdict]++;
        if (verdict === 'wrong' && p >= 0.9) counts.sure++;
        if (isShown && verdict !== 'right') console.log(`${verdict} ${name ?? ''} ${p ?? ''}: ${text}`);
      }
    }
  }
  print(frame, counts);
  for (const key of Object.keys(totals)) totals[key] += counts[key];
}
print('all', totals);

function print(name, { right, open, missing, wrong, sure }) {
  console.log(
    `${name.padEnd(14)} right ${right}, open ${open}, not found ${missing}, wrong ${wrong} (p >= .9: ${sure})`,
  );
}
