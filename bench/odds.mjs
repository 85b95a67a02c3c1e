// How often what rests on a probability of model/odds.json is right.
//
//   node bench/odds.mjs POLNEAR READ.jsonl PAIRS.jsonl           prints right and of, and what model/odds.json says
//   node bench/odds.mjs POLNEAR READ.jsonl PAIRS.jsonl --write   puts the counts into model/odds.json
//   node bench/odds.mjs POLNEAR READ.jsonl PAIRS.jsonl --open    prints what rests on each and was not judged yet
//   node bench/odds.mjs POLNEAR READ.jsonl PAIRS.jsonl --wrong   prints what is wrong
//
// POLNEAR holds `dev` and `train` as PolNeAR comes. READ.jsonl is what `onrecord read --format jsonl` printed of what
// bench/polnear.mjs makes of them, PAIRS.jsonl what an annotator called one utterance or not. A text is read again with each
// probability a little lower, and what then has another one rests on it. Whether that is right say training/readings.tsv, and
// bench/odds.tsv: odd, text, where the statement stands, the answer's hash, 1 or 0. An answer that is another today than the
// one that was judged is not counted.
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openLedger } from '../dist/index.js';
import { ODDS, smoothed } from '../dist/odds.js';
import { reader } from '../dist/read.js';
import { openParts } from '../dist/runtime/node.js';
import { openOdds } from '../dist/runtime/odds.js';
import { openTracer } from '../dist/runtime/tracer.js';
import { labelled, readings as passages } from './passages.mjs';
import { bare, readings, same } from './readings.mjs';

const FILE = new URL('../model/odds.json', import.meta.url);
const VERDICTS = new URL('odds.tsv', import.meta.url);
const PAIRS = new URL('../training/pairs.tsv', import.meta.url);
const ONE_UTTERANCE = ['same', 'cut', 'altered', 'paraphrase'];
const OF_STATEMENT = ['turn', 'signed', 'reported', 'act'];
const OF_ADDRESSEE = ['told', 'called'];
const OF_ARTICLE = ['unattributed', 'ambiguous', 'ambiguousTogether', 'undated'];
const FACTORS = ['sameSpeaker', 'perhapsSameSpeaker'];
const OF_SPEAKER = ODDS.slice(ODDS.indexOf('named'), ODDS.indexOf('told'));
const OF_LEDGER = ODDS.slice(ODDS.indexOf('cut'));
const NUDGE = 0.004;

const args = process.argv.slice(2);
const [polnear, read, pairs] = args.filter((arg) => !arg.startsWith('--'));
const isOpen = args.includes('--open');
const odds = openOdds();
const told = readings(new URL('../training/readings.tsv', import.meta.url), polnear);
const verdicts = new Map(
  readFileSync(VERDICTS, 'utf8')
    .trim()
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .map((line) => line.split('\t'))
    .map(([odd, text, place, answer, right]) => [`${odd} ${text} ${place}`, { answer, isRight: right === '1' }]),
);
const counts = new Map(ODDS.map((odd) => [odd, { right: 0, of: 0, open: 0 }]));

const parts = await openParts();
const tagged = memo(
  (text, segmentation) => parts.tagger.tag(text, segmentation),
  (text) => `${text} ${odds.signed}`,
);
const leant = memo(
  (text, saying, mention, told) => parts.judge.stance(text, saying, mention, told),
  (text, { content, cue }, mention, told) => `${content} ${cue} ${mention} ${told} ${text}`,
);
const again = reader({ ...parts, tagger: { tag: tagged }, judge: { stance: leant } });
const texts = new Set(
  [...told.keys(), ...verdicts.keys()].map((key) => key.split(' ').find((part) => part.includes('/'))),
);
for (const name of [...texts].sort()) await countReading(name);
countLedger();
await countPairs();
report();

async function countReading(name) {
  const text = readFileSync(join(polnear, `${name.replace('/', '/text/')}.txt`), 'utf8');
  const input = { text, published: /_(\d{4}-\d\d-\d\d)_/.exec(name)?.[1] ?? null };
  tagged.forget();
  leant.forget();
  const base = await again(input);
  /** The reading with each odd a little lower. */
  const nudged = new Map();
  for (const odd of ODDS.filter((one) => !OF_LEDGER.includes(one))) {
    nudged.set(odd, await holding(odd, odds[odd] - NUDGE, () => again(input)));
  }
  for (const i of base.statements.keys()) {
    countStatement(name, i, base, nudged);
    countSpeaker(name, i, base, nudged, text);
  }
  for (const odd of OF_ARTICLE)
    for (const [i, finding] of base.findings.entries())
      if (nudged.get(odd).findings[i]?.p !== finding.p) judge(odd, name, { id: finding.statement }, '');
}

function countStatement(name, i, { actors, statements }, nudged) {
  const statement = statements[i];
  const { addressee, about, p } = statement;
  const nameOf = (id) => actors.find((actor) => actor.id === id).name;
  const other = (odd) => nudged.get(odd).statements[i];
  for (const odd of OF_STATEMENT) if (other(odd).p !== p) judge(odd, name, statement, '');
  for (const odd of OF_ADDRESSEE)
    if (other(odd).addressee?.p !== addressee?.p) judge(odd, name, statement, nameOf(addressee.actor));
  if (other('actStance').about.some((one, n) => one.p !== about[n].p))
    judge('actStance', name, statement, about.map(({ actor, stance }) => `${nameOf(actor)} ${stance}`).join());
}

/** A speaker rests on one odd, or on that by which "I" is who says the words around. */
function countSpeaker(name, i, { actors, statements }, nudged, text) {
  const movedBy = (odd) => speakerMoved(statements[i], nudged.get(odd).statements[i]);
  const own = OF_SPEAKER.filter((odd) => movedBy(odd) !== undefined);
  const odd = own.find((one) => FACTORS.includes(one)) ?? (own.length === 1 ? own[0] : undefined);
  if (odd === undefined) return;
  const actor = actors.find(({ id }) => id === movedBy(odd));
  judge(odd, name, statements[i], actor.name, actor, text);
}

/** The actor whose probability as the speaker fell most; undefined if none did. */
function speakerMoved(a, b) {
  const p = ({ speaker }) =>
    new Map([...speaker.candidates, ...(speaker.actor ? [speaker] : [])].map((one) => [one.actor, one.p]));
  const [before, after] = [p(a), p(b)];
  const change = (actor) => before.get(actor) - (after.get(actor) ?? 0);
  return [...before.keys()].filter((actor) => change(actor) > 0).sort((x, y) => change(y) - change(x))[0];
}

function countLedger() {
  const folder = mkdtempSync(join(tmpdir(), 'odds-'));
  const ledger = openLedger(join(folder, 'all.db'));
  const articles = readFileSync(read, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  for (const reading of articles) ledger.add(reading.article, reading, 'bench');
  for (const { article } of articles) {
    const base = ledger.findings(article.id);
    const file = article.url.split('/').at(-1);
    const name = `${existsSync(join(polnear, 'dev/text', `${file}.txt`)) ? 'dev' : 'train'}/${file}`;
    if (base.length === 0) continue;
    for (const odd of OF_LEDGER) {
      const moved = nudgedNow(odd, () => ledger.findings(article.id));
      for (const [i, finding] of base.entries())
        if (moved[i].p !== finding.p) judge(odd, name, { id: finding.statement }, '');
    }
  }
  ledger.close();
  rmSync(folder, { recursive: true });
}

/** What of the pairs that are the same word for word is one utterance, and what the same on another occasion. */
async function countPairs() {
  const byName = await passages(read);
  const tracer = openTracer();
  for (const file of [PAIRS, pairs]) {
    for (const { label, a, b } of labelled(file, byName, tracer.sayings)) {
      if (label === 'misattributed' || tracer.judge(a, b) === null) continue;
      const p = tracer.judge(a, b).same;
      const restsOn = (odd) => nudgedNow(odd, () => tracer.judge(a, b).same) !== p;
      for (const odd of ['verbatim', 'sameWords', 'oneOccasion', 'translated'])
        if (restsOn(odd)) count(odd, ONE_UTTERANCE.includes(label));
      if (restsOn('verbatim')) count('verbatimRepeated', label === 'repeated');
      if (restsOn('otherOccasion')) count('otherOccasion', label === 'repeated');
    }
  }
}

function count(odd, isRight) {
  const all = counts.get(odd);
  all.of++;
  if (isRight) all.right++;
}

function judge(odd, text, { id, source = [] }, answer, actor, words) {
  const place = id.split(':')[1];
  const verdict = verdicts.get(`${odd} ${text} ${place}`);
  const hash = createHash('sha256')
    .update(answer ?? '')
    .digest('hex')
    .slice(0, 8);
  const reading = words && told.get(`${text} ${points(words, source[0]?.[0] ?? Number(place.split('-')[0]))}`);
  let isRight;
  if (verdict?.answer === hash) isRight = verdict.isRight;
  else if (reading?.sure === 2 && actor) isRight = same(reading, [actor.name, ...actor.aliases], false);
  // A name that the source has is its bearer's.
  else if (odd === 'named' && text.startsWith('dev/') && isInside(actor.name, words.slice(...source[0])))
    isRight = true;
  if (isRight === undefined) {
    counts.get(odd).open++;
    if (isOpen) console.log([odd, text, place, hash, '?', answer].join('\t'));
    return;
  }
  if (!isRight && args.includes('--wrong')) console.log([odd, text, place, hash, 0, answer].join('\t'));
  count(odd, isRight);
}

function isInside(name, source) {
  return bare(source).includes(bare(name).at(-1));
}

async function holding(odd, p, run) {
  const shipped = odds[odd];
  odds[odd] = p;
  const out = await run();
  odds[odd] = shipped;
  return out;
}

function nudgedNow(odd, run) {
  const shipped = odds[odd];
  odds[odd] = shipped - NUDGE;
  const out = run();
  odds[odd] = shipped;
  return out;
}

/** Offsets of readings count code points. */
function points(text, offset) {
  return [...text.slice(0, offset)].length;
}

function memo(make, key) {
  const made = new Map();
  const held = (...given) => {
    const name = key(...given);
    if (!made.has(name)) made.set(name, make(...given));
    return made.get(name);
  };
  held.forget = () => made.clear();
  return held;
}

function report() {
  const file = JSON.parse(readFileSync(FILE, 'utf8'));
  for (const [odd, { right, of, open }] of counts) {
    const now = of > 0 ? smoothed(right, of) : '';
    const left = open > 0 ? ` (${open} not judged)` : '';
    console.log(`${odd.padEnd(20)} ${`${right} of ${of}`.padEnd(12)} ${String(now).padEnd(6)} ${file[odd].p}${left}`);
    if (of > 0 && file[odd].like === undefined) Object.assign(file[odd], { p: now, right, of });
  }
  for (const entry of Object.values(file).filter(({ like }) => like !== undefined)) {
    const sum = (key) => entry.like.reduce((all, odd) => all + file[odd][key], 0);
    entry.p = smoothed(sum('right'), sum('of'));
  }
  const lines = Object.entries(file).map(([odd, entry]) => `  "${odd}": ${JSON.stringify(entry)}`);
  if (args.includes('--write')) writeFileSync(FILE, `{\n${lines.join(',\n')}\n}\n`);
}
