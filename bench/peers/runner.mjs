import { readFileSync, writeFileSync } from 'node:fs';

/**
 * What every peer does, whatever it is written in: it opens its models, reads a short text, says `first` and what computing that took so far, warms up on some texts, reads all
 * of them, writes down what it found, and says in JSON what computing that took (in seconds of a core) and how much memory (in MiB).
 *
 * @param {[list: string, predictions: string]} args
 * @param {() => Promise<(text: string) => object[] | Promise<object[]>>} open
 */
export async function run([list, predictions], open) {
  const { short, warm, texts } = JSON.parse(readFileSync(list, 'utf8'));
  const read = await open();
  await read(short);
  const { user: own, system: systems } = process.cpuUsage();
  console.log(`first ${(own + systems) / 1e6}`);
  for (const { text } of texts.slice(0, warm)) await read(text);
  const found = [];
  const before = process.cpuUsage();
  for (const { name, text } of texts) found.push({ doc: name, attributions: await read(text) });
  const { user, system } = process.cpuUsage(before);
  writeFileSync(predictions, found.map((one) => `${JSON.stringify(one)}\n`).join(''));
  const memory = Math.round(process.resourceUsage().maxRSS / 1024);
  console.log(JSON.stringify({ seconds: (user + system) / 1e6, memory }));
}
