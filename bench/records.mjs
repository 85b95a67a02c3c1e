// How much of what careful readers put on record of many articles is read: the reader's corpus, field by field.
//
//   python -m onrecord_training.corpus compile corpus corpus.jsonl     (in training/)
//   node bench/records.mjs CORPUS.jsonl [--part dev] [--domains] [--show FIELD]
//
// Without --part all articles count. Prints for each field what it found of all (recall), how much of what it says is right
// (precision) and F1; --domains the F1 of statements and of speakers by domain; --show each value of FIELD that is wrong
// (`missing` and `extra` for statements).
//
// A statement is found where its content shares half of its words (Jaccard) with one that is shown, one to one; an act where
// the cues touch. Only sayings count, on both sides; `manner` counts all attributions that both have. Names are compared
// without titles and articles: one must hold the words of the other.
import { readFileSync } from 'node:fs';
import { openReader } from '../dist/index.js';
import { isSaying } from '../dist/record/manner.js';
import { CodePoints } from '../dist/text/codepoints.js';
import { jaccard } from './jaccard.mjs';

const HALF = 0.5;
const SURE = 0.8;
const FIELDS = ['statements', 'speaker', 'addressee', 'channel', 'time', 'manner', 'modality', 'onBehalfOf', 'within'];

/** Counts of hits, of what was wanted and of what was said. */
export class Scores {
  fields = new Map();
  domains = new Map();
  stance = { pairs: [], sure: [0, 0] };
  articles = 0;

  add(field, right, wanted, given, into = this.fields) {
    const at = into.get(field) ?? [0, 0, 0];
    into.set(field, [at[0] + right, at[1] + wanted, at[2] + given]);
  }
}

/** Compares one reading with its gold. `tell(field, line)` hears of each value that is wrong. */
export function compare(gold, reading, scores, tell = () => {}) {
  const { text } = gold;
  const points = new CodePoints(text);
  const given = reading.statements.map((statement) => ({ statement, ...located(statement, points) }));
  const wanted = gold.statements.map((statement) => ({ statement, ...located(statement) }));
  const pairs = match(wanted, given, text);
  const words = (spans) => [...text].slice(spans[0]?.[0] ?? 0, spans.at(-1)?.[1] ?? 0).join('');
  const say = (field, one, is) =>
    tell(field, `${gold.doc}: “${words(one.content.length ? one.content : one.cue)}” [${words(one.cue)}]: ${is}`);
  const names = new Map(reading.actors.map((actor) => [actor.id, actor.name]));
  const domain = gold.domain ?? 'none';
  scores.articles++;
  const shown = given.filter((one) => isSaying(one.statement));
  const sayings = wanted.filter((one) => isSaying(one.statement));
  let found = 0;
  for (const one of sayings) {
    const other = pairs.get(one);
    if (!other || !isSaying(other.statement)) {
      say('missing', one, other ? `is taken for ${other.statement.manner}` : 'is not found');
      continue;
    }
    found++;
    compareFields(one, other);
  }
  for (const other of shown) {
    const one = [...pairs].find(([, is]) => is === other)?.[0];
    if (one && isSaying(one.statement)) continue;
    say(
      'extra',
      other,
      one ? `is ${one.statement.manner}` : `is none (${other.statement.kind}, p ${other.statement.p.toFixed(2)})`,
    );
  }
  scores.add('statements', found, sayings.length, shown.length);
  scores.add('statements', found, sayings.length, shown.length, domainOf(domain));
  for (const [one, other] of pairs) {
    const right = one.statement.manner === other.statement.manner;
    scores.add('manner', +right, 1, 1);
    if (!right) say('manner', one, `wanted ${one.statement.manner}, got ${other.statement.manner}`);
  }

  function domainOf(name) {
    if (!scores.domains.has(name)) scores.domains.set(name, new Map());
    return scores.domains.get(name);
  }

  function compareFields(one, other) {
    const { statement: gs } = one;
    const { statement: os } = other;
    const actor = gs.speaker === null ? null : gold.actors[gs.speaker];
    const name = os.speaker.actor === null ? null : names.get(os.speaker.actor);
    const right = actor !== null && name !== null && isNamed(actor, name, text);
    scores.add('speaker', +right, actor === null ? 0 : 1, name === null ? 0 : 1);
    scores.add('speaker', +right, actor === null ? 0 : 1, name === null ? 0 : 1, domainOf(domain));
    if (name !== null && !right)
      say('speaker', one, `wanted ${actor?.name ?? 'open'}, got ${name} (p ${os.speaker.p.toFixed(2)})`);
    if (name === null && actor !== null)
      say('open', one, `wanted ${actor.name}, is open (${os.speaker.reason?.code}); source “${words(other.source)}”`);

    for (const field of ['addressee', 'channel']) {
      const want = gs[field];
      const got = os[field];
      const isRight = Boolean(want && got && meets(want, got, field));
      scores.add(field, +isRight, want ? 1 : 0, got ? 1 : 0);
      const gotName = got && (field === 'channel' ? got.name : names.get(got.actor));
      if ((want || got) && !isRight)
        say(field, one, `wanted ${want ? `“${words([want.span])}”` : 'none'}, got ${gotName ?? 'none'}`);
    }

    const isSame = Boolean(
      gs.time && os.time && gs.time.start === os.time.start.slice(0, 10) && gs.time.end === os.time.end.slice(0, 10),
    );
    scores.add('time', +isSame, gs.time ? 1 : 0, os.time ? 1 : 0);
    if ((gs.time || os.time) && !isSame)
      say(
        'time',
        one,
        `wanted ${gs.time ? `${gs.time.start}..${gs.time.end}` : 'none'}, got ${os.time ? `${os.time.start}..${os.time.end}` : 'none'}`,
      );

    const modality = os.modality ?? 'asserted';
    scores.add('modality', +(modality === gs.modality), 1, 1);
    if (modality !== gs.modality) say('modality', one, `wanted ${gs.modality}, got ${modality}`);

    for (const field of ['onBehalfOf']) {
      const want = gs[field] === null ? null : gold.actors[gs[field]];
      const got = os[field] === null ? null : names.get(os[field]);
      const isRight = want !== null && got !== null && isNamed(want, got, text);
      scores.add(field, +isRight, want ? 1 : 0, got ? 1 : 0);
      if ((want || got) && !isRight) say(field, one, `wanted ${want?.name ?? 'none'}, got ${got ?? 'none'}`);
    }
    const outer = gs.within === null ? null : wanted[gs.within];
    const outerIs = os.within === null ? null : given.find((g) => g.statement.id === os.within);
    const isWithin = Boolean(outer && outerIs && pairs.get(outer) === outerIs);
    scores.add('within', +isWithin, outer ? 1 : 0, outerIs ? 1 : 0);

    for (const about of gs.about) {
      const target = gold.actors[about.actor];
      const got = os.about.find((a) => isNamed(target, names.get(a.actor) ?? '', text));
      const stance = got?.stance ?? 0;
      scores.stance.pairs.push([about.stance, stance]);
      if (got && got.stance !== 0 && got.p >= SURE) {
        scores.stance.sure[1]++;
        scores.stance.sure[0] += +(got.stance === about.stance);
      }
      scores.add('about', got ? 1 : 0, 1, 0);
      if (stance !== about.stance)
        say('stance', one, `${target.name}: wanted ${about.stance}, got ${got ? stance : 'no target'}`);
    }
  }

  function meets(want, got, field) {
    if (got.evidence.some(([s, e]) => points.fromUtf16(s) < want.span[1] && points.fromUtf16(e) > want.span[0]))
      return true;
    const name = field === 'channel' ? got.name : (names.get(got.actor) ?? '');
    if (want.actor !== null && isNamed(gold.actors[want.actor], name, text)) return true;
    return alike(words([want.span]), name);
  }
}

export function located(statement, points) {
  const convert = (spans) => (points ? spans.map(([s, e]) => [points.fromUtf16(s), points.fromUtf16(e)]) : spans);
  return { content: convert(statement.content), cue: convert(statement.cue), source: convert(statement.source) };
}

/** Pairs of wanted and given, as `located` gives them, one to one, the most alike first. */
export function match(wanted, given, text) {
  const chars = [...text];
  const tokens = (one) => {
    const out = new Set();
    for (const [start, end] of one.content)
      for (const m of chars
        .slice(start, end)
        .join('')
        .matchAll(/[\p{L}\p{N}]+/gu))
        out.add(start + m.index);
    return out;
  };
  const sets = new Map([...wanted, ...given].map((one) => [one, tokens(one)]));
  const all = [];
  for (const w of wanted)
    for (const g of given) {
      const common = jaccard(sets.get(w), sets.get(g));
      const cues = w.cue.some(([s, e]) => g.cue.some(([x, y]) => s < y && e > x));
      const isAct = w.statement.kind === 'act' || g.statement.kind === 'act';
      if (common >= HALF || (isAct && cues)) all.push([common + (cues ? 1 : 0), w, g]);
    }
  const pairs = new Map();
  const taken = new Set();
  for (const [, w, g] of all.sort((x, y) => y[0] - x[0]))
    if (!pairs.has(w) && !taken.has(g)) {
      pairs.set(w, g);
      taken.add(g);
    }
  return pairs;
}

export function isNamed(actor, name, text) {
  const chars = [...text];
  return [actor.name, ...actor.mentions.map(([s, e]) => chars.slice(s, e).join(''))].some(
    (one) => one && alike(one, name),
  );
}

const SMALL = new Set([
  'the',
  'a',
  'an',
  'of',
  'in',
  'on',
  'at',
  'by',
  'for',
  'its',
  'his',
  'her',
  'their',
  'our',
  'my',
  'mr',
  'mrs',
  'ms',
  'dr',
]);
function alike(a, b) {
  const [x, y] = [a, b].map((name) => {
    const words = (name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((w) => !SMALL.has(w) && w !== 's');
    return new Set(words);
  });
  if (x.size === 0 || y.size === 0) return a.trim().toLowerCase() === b.trim().toLowerCase();
  const [few, many] = x.size <= y.size ? [x, y] : [y, x];
  return [...few].every((word) => many.has(word));
}

export function report(scores) {
  const lines = [`${scores.articles} articles`];
  const share = (a, b) => (b ? (a / b).toFixed(3) : '–');
  for (const field of [...FIELDS, 'about']) {
    const [right, wanted, given] = scores.fields.get(field) ?? [0, 0, 0];
    // Of whom else a statement speaks readers leave open, so there is no precision of that.
    const f1 = wanted + given && field !== 'about' ? ((2 * right) / (wanted + given)).toFixed(3) : '–';
    lines.push(
      `${field.padEnd(11)} recall ${share(right, wanted)} of ${wanted}, precision ${share(right, given)} of ${given}, F1 ${f1}`,
    );
  }
  const f1s = [-1, 0, 1].map((c) => {
    const { pairs } = scores.stance;
    const hit = pairs.filter(([w, g]) => w === c && g === c).length;
    const all = pairs.filter(([w]) => w === c).length + pairs.filter(([, g]) => g === c).length;
    return all ? (2 * hit) / all : 0;
  });
  const [sure, all] = scores.stance.sure;
  lines.push(
    `stance      macro F1 ${((f1s[0] + f1s[1] + f1s[2]) / 3).toFixed(3)} of ${scores.stance.pairs.length} (against ${f1s[0].toFixed(2)}, neither ${f1s[1].toFixed(2)}, for ${f1s[2].toFixed(2)}); for or against at p ≥ ${SURE}: ${share(sure, all)} of ${all}`,
  );
  return lines;
}

async function main() {
  const args = process.argv.slice(2);
  const option = (name) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
  const [path] = args;
  if (!path || path.startsWith('--')) {
    process.stderr.write('usage: node bench/records.mjs CORPUS.jsonl [--part dev] [--domains] [--show FIELD]\n');
    process.exit(2);
  }
  const read = await openReader();
  const scores = new Scores();
  const show = option('--show');
  for (const line of readFileSync(path, 'utf8').trim().split('\n')) {
    const gold = JSON.parse(line);
    if (option('--part') && gold.part !== option('--part')) continue;
    const { text, title, published, publisher } = gold;
    const reading = await read({ text, title, published, publisher });
    compare(gold, reading, scores, (field, told) => field === show && console.log(`${field}: ${told}`));
  }
  console.log(report(scores).join('\n'));
  if (args.includes('--domains'))
    for (const [domain, fields] of [...scores.domains].sort()) {
      const f1 = ([right, wanted, given] = [0, 0, 0]) => ((2 * right) / (wanted + given || 1)).toFixed(3);
      console.log(`${domain}: statements ${f1(fields.get('statements'))}, speaker ${f1(fields.get('speaker'))}`);
    }
}

if (process.argv[1] === new URL(import.meta.url).pathname) await main();
