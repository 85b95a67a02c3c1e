// How well web pages become articles: text, title, day and byline against what people wrote down of them, what of the page stands
// in the text and is none of it, and which source of metadata won how often.
//
//   node bench/pages.mjs PAGES SCORE [--beside PYTHON] [--keep FOLDER]
//
// PAGES is a folder with `gold.jsonl`, whose lines name the page's file (gzip), its address and the gold; SCORE is the scorer,
// a Python script. --beside puts trafilatura (PyPI) beside it, in the same run, by a Python that has it. The pages are told into
// halves by the SHA-256 of their ids: rules of metadata are made by looking at half A only. Those of text are made without looking at the
// quarter “unseen”, by the SHA-1. The headline, which the golds leave out, is left out of
// the texts that begin with it. --keep leaves the predictions in a folder.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { passages } from '../dist/formats/blocks.js';
import { namesOf } from '../dist/formats/page/naming.js';
import { tagsOf } from '../dist/formats/page/tree.js';
import { toArticle } from '../dist/index.js';
import { parse } from '../dist/intake/parse.js';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { beside: { type: 'string' }, keep: { type: 'string' } },
});
const [pages, score] = positionals;
const folder = values.keep ?? mkdtempSync(join(tmpdir(), 'onrecord-pages-'));
mkdirSync(folder, { recursive: true });
const gold = lines(readFileSync(join(pages, 'gold.jsonl'), 'utf8'));

/** The fewest words of a caption or a link that are looked for in a text. */
const WORDS = 4;
const costs = [];
const read = [];
for (const page of gold) {
  const began = process.cpuUsage();
  read.push(await prediction(page));
  const { user, system } = process.cpuUsage(began);
  costs.push((user + system) / 1000);
}
const beside = new Map(gold.map((page) => [page.id, besideOf(page)]));
const all = { 'On Record': read };
if (values.beside) all.trafilatura = trafilatura(values.beside);
for (const [name, predictions] of Object.entries(all)) {
  for (const half of ['all', 'A', 'B', 'unseen']) scored(name, half, predictions.map(unheaded));
  besides(name, predictions);
}
costs.sort((a, b) => a - b);
console.log(`\nCPU a page: median ${costs[costs.length >> 1].toFixed(1)} ms, most ${costs.at(-1).toFixed(0)} ms\n`);
for (const field of ['published', 'byline', 'publisher', 'url', 'modified', 'section', 'language']) shares(field);

async function prediction({ id, file, url }) {
  const bytes = gunzipSync(readFileSync(join(pages, file)));
  try {
    const address = /^https?:/.test(url) ? url : null;
    for await (const item of parse({ where: id, format: 'html', bytes, url: address })) {
      if (!('input' in item)) break;
      const { text, title, published, byline, origins } = await toArticle(item.input);
      return { id, text, title, published, byline, origins };
    }
  } catch (error) {
    console.log(`${id}: ${error.message}`);
  }
  return { id, text: null, title: null, published: null, byline: null, origins: {} };
}

function trafilatura(python) {
  const program = `
import gzip, json, sys, trafilatura
for line in open(sys.argv[1] + "/gold.jsonl", encoding="utf8"):
    page = json.loads(line)
    url = page["url"] if page["url"].startswith("http") else None
    found = trafilatura.bare_extraction(gzip.open(sys.argv[1] + "/" + page["file"]).read(), url=url, with_metadata=True)
    found = found.as_dict() if found is not None else {}
    print(json.dumps({"id": page["id"], "text": found.get("text"), "title": found.get("title"), "published": found.get("date"), "byline": found.get("author")}))
`;
  const { stdout, stderr, status } = spawnSync(python, ['-c', program, pages], {
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
  if (status !== 0) throw new Error(stderr);
  return lines(stdout);
}

/** A prediction without the headline, which the golds leave out. */
function unheaded(prediction) {
  const { text, title } = prediction;
  const [first = ''] = (text ?? '').split('\n', 1);
  return title && bare(first) === bare(title) ? { ...prediction, text: text.slice(first.length).trim() } : prediction;
}

/** Captions, and links with the words of other articles, that a page has and its article has not. */
function besideOf({ file, body = '' }) {
  const tags = tagsOf(decoded(gunzipSync(readFileSync(join(pages, file)))), file);
  const wordsOf = (tag) =>
    bare(
      passages(tag)
        .map(({ text }) => text)
        .join(' '),
    );
  const own = bare(body);
  const telling = (list) => list.filter((words) => words.split(' ').length >= WORDS && !own.includes(words));
  const isCaption = (tag) => tag.name === 'figcaption' || /-caption-(?:text-)?(?:$|\|)/.test(namesOf(tag));
  return {
    captions: telling(tags.filter(isCaption).map(wordsOf)).filter((words) => words.length < 800),
    links: new Set(telling(tags.filter(leadsAway).map(wordsOf))),
  };
}

/** Whether an element is a link to another page, by the words of it. */
function leadsAway(tag) {
  const address = tag.attributes.get('href') ?? '#';
  return (
    tag.name === 'a' &&
    !address.includes('#') &&
    tag.children.some((child) => typeof child !== 'string' || !/^(?:https?:|www\.)/.test(child.trim()))
  );
}

/** How many texts have a caption of their page, and a line that is a link. */
function besides(name, predictions) {
  let [captioned, linked] = [0, 0];
  for (const { id, text } of predictions) {
    const { captions, links } = beside.get(id);
    const whole = bare(text ?? '');
    if (captions.some((words) => whole.includes(words))) captioned++;
    const [, ...rest] = (text ?? '').split('\n').filter((line) => line.trim() !== '');
    if (rest.some((line) => links.has(bare(line)))) linked++;
  }
  console.log(`${name}: captions in ${percent(captioned)} of texts, lines that are links in ${percent(linked)}\n`);
}

function decoded(bytes) {
  try {
    return new TextDecoder('utf8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function bare(words) {
  return words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function scored(name, half, predictions) {
  const chosen = gold.filter(({ id }) => half === 'all' || half === (half === 'unseen' ? quarterOf(id) : halfOf(id)));
  const ids = new Set(chosen.map(({ id }) => id));
  const files = [
    write(`gold-${half}`, chosen),
    write(
      `${name}-${half}`,
      predictions.filter(({ id }) => ids.has(id)),
    ),
  ];
  const { stdout, stderr, status } = spawnSync('python3', [score, ...files], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  console.log(`## ${name}, pages: ${half}\n${stdout}`);
}

/** A source's share of what was found of a field. */
function shares(field) {
  const counts = new Map();
  for (const { origins } of read) {
    const source = origins?.[field]?.source ?? 'none';
    counts.set(source, (counts.get(source) ?? 0) + 1);
  }
  const row = [...counts].sort((a, b) => b[1] - a[1]).map(([source, count]) => `${source} ${percent(count)}`);
  console.log(`| ${field} | ${row.join(', ')} |`);
}

function percent(count) {
  return `${((count / gold.length) * 100).toFixed(1)} %`;
}

function halfOf(id) {
  return 'AB'[Number.parseInt(createHash('sha256').update(id).digest('hex')[0], 16) % 2];
}

function quarterOf(id) {
  const hash = BigInt(`0x${createHash('sha1').update(id).digest('hex')}`);
  return hash % 4n === 1n ? 'unseen' : 'seen';
}

function write(name, rows) {
  const file = join(folder, `${name.replaceAll(' ', '-')}.jsonl`);
  writeFileSync(file, rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
  return file;
}

function lines(text) {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}
