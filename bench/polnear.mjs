// PolNeAR's articles as JSON Lines with their dates and papers, for `onrecord read` and `add`; addresses end in the texts' names.
//
//   node bench/polnear.mjs POLNEAR > polnear.jsonl
//
// POLNEAR is the folder with metadata.tsv and a folder for each part, which has its texts in text/.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder] = process.argv.slice(2);
if (!folder || !existsSync(join(folder, 'metadata.tsv'))) {
  process.stderr.write('usage: node bench/polnear.mjs POLNEAR\nPOLNEAR is the folder with metadata.tsv\n');
  process.exit(2);
}
const [head, ...rows] = readFileSync(join(folder, 'metadata.tsv'), 'utf8').trimEnd().split('\n');
const columns = head.split('\t');
for (const row of rows) {
  const cells = row.split('\t');
  const of = (name) => cells[columns.indexOf(name)];
  const name = of('filename');
  const file = join(folder, of('compartment'), 'text', `${name}.txt`);
  if (!existsSync(file)) continue;
  const article = {
    text: readFileSync(file, 'utf8'),
    title: of('title'),
    published: of('publication_date'),
    publisher: of('publisher'),
    url: `https://polnear.example/${name}`,
  };
  process.stdout.write(`${JSON.stringify(article)}\n`);
}
