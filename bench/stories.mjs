// How rightly stories that several papers tell are traced: test/cases/stories, a file a story; with --held test/cases/held-stories,
// on which nothing was tuned and nothing may be; with --later test/cases/later-stories, written and measured before the last rules.
//
//   node bench/stories.mjs [--held | --later] [--show] [NAME…]
//
// A file has the papers' articles, each below a line `# PAPER, DAY, TITLE`, and then what a reader makes of them:
//
//   = 1 WORDS | 2 WORDS | LABEL     how the statement of article 2 that begins with these words stands to that of article 1
//   ! 2 KIND WORDS                  a finding in article 2 whose message has these words; kinds with bars between
//
// Labels: same, cut, altered, paraphrase, translation, misattributed and joined are of one utterance; repeated and different are
// not; maybe is either. Prints how many pairs are rightly linked or kept apart, of those rightly linked how many are rightly
// labelled, and how many findings are right; with --show also what is wrong.
import { readdirSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const FOLDER = new URL('../test/cases/stories/', import.meta.url);
const HELD = new URL('../test/cases/held-stories/', import.meta.url);
export const LATER = new URL('../test/cases/later-stories/', import.meta.url);
const APART = new Set(['repeated', 'different']);
/** Findings of what others have, which are judged; what an article shows by itself is not. */
const JUDGED = new Set(['cut', 'altered', 'misattributed', 'recycled', 'joined', 'out of order', 'second-hand']);
const LEAST = 0.3;

/** The stories of a folder. */
export function stories(folder = FOLDER) {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => ({ name: name.slice(0, -4), ...parse(readFileSync(new URL(name, folder), 'utf8')) }));
}

function parse(file) {
  const [articles, pairs, findings] = [[], [], []];
  for (const line of file.split('\n')) {
    const head = /^# (.+), (\d{4}-\d\d-\d\d), (.+)$/.exec(line);
    if (head) articles.push({ publisher: head[1], published: head[2], title: head[3], text: '' });
    else if (line.startsWith('= ')) pairs.push(pairOf(line.slice(2)));
    else if (line.startsWith('! ')) {
      const [, article, kinds, words] = /^(\d+) (\S+) ?(.*)$/.exec(line.slice(2));
      findings.push({
        article: Number(article),
        kinds: kinds.replaceAll('-', ' ').replace('second hand', 'second-hand').split('|'),
        words,
      });
    } else articles.at(-1).text += `${line}\n`;
  }
  return { articles: articles.map((one) => ({ ...one, text: one.text.trim() })), pairs, findings };
}

function pairOf(line) {
  const [a, b, label] = line.split(' | ');
  const side = (text) => ({ article: Number(text.split(' ')[0]), words: text.replace(/^\d+ /, '') });
  return { a: side(a), b: side(b), labels: label.split('|') };
}

/**
 * Reads and traces one story, and counts what is right.
 *
 * @param read text and metadata to a reading
 * @param ledger an empty one
 * @param message a finding's message in words
 * @param oddOf the odd on which it rests whether two statements are one utterance, each by its reading and id; none if the model weighs it
 */
export async function judged(story, { read, ledger, message, oddOf }) {
  const readings = [];
  for (const article of story.articles) {
    const reading = await read(article);
    ledger.add(reading.article, reading, 'stories', article.title);
    readings.push(reading);
  }
  const [wrong, rests] = [[], []];
  const [pairs, labels, findings, missed] = [0, 0, 0, 0].map(() => ({ right: 0, of: 0 }));
  for (const pair of story.pairs) {
    const [a, b] = [pair.a, pair.b].map((side) => statementOf(readings, side));
    pairs.of++;
    const found = a && b ? relationOf(ledger, a, b) : 'not read';
    const odd =
      a && b ? oddOf?.(...[pair.a, pair.b].map(({ article }, i) => [readings[article - 1], [a, b][i].id])) : null;
    if (odd && !pair.labels.includes('maybe')) {
      const isOne = !APART.has(pair.labels[0]);
      rests.push([odd, odd === 'otherOccasion' ? pair.labels[0] === 'repeated' : isOne]);
    }
    const isLinked = found !== null && found !== 'repeated' && found !== 'not read';
    const isMaybe = pair.labels.includes('maybe');
    const isRight = a && b && (isMaybe || isLinked === !APART.has(pair.labels[0]));
    if (isRight) {
      pairs.right++;
      if (pair.labels[0] !== 'different') {
        labels.of++;
        if (pair.labels.includes(found ?? 'different')) labels.right++;
        else wrong.push(`${story.name}: ${show(pair)} is called ${found}`);
      }
    } else wrong.push(`${story.name}: ${show(pair)} is ${found ?? 'apart'}`);
  }
  const all = readings.flatMap(({ article }, i) =>
    ledger
      .findings(article.id)
      .filter(({ kind, p }) => JUDGED.has(kind) && p >= LEAST)
      .map((finding) => ({ article: i + 1, kind: finding.kind, words: message(finding) })),
  );
  const isOf = (wanted, { article, kind, words }) =>
    wanted.article === article && wanted.kinds.includes(kind) && words.includes(wanted.words);
  for (const one of all) {
    if (one.kind === 'joined') rests.push(['joined', story.findings.some((wanted) => isOf(wanted, one))]);
    findings.of++;
    if (story.findings.some((wanted) => isOf(wanted, one))) findings.right++;
    else wrong.push(`${story.name}: finding in ${one.article}, ${one.kind}: ${one.words}`);
  }
  for (const wanted of story.findings) {
    missed.of++;
    if (all.some((one) => isOf(wanted, one))) missed.right++;
    else wrong.push(`${story.name}: no finding in ${wanted.article}: ${wanted.kinds.join('|')} ${wanted.words}`);
  }
  return { pairs, labels, findings, missed, wrong, rests };
}

function show({ a, b, labels }) {
  return `${a.article} “${a.words}” and ${b.article} “${b.words}” (${labels.join('|')})`;
}

function statementOf(readings, { article, words }) {
  const {
    statements,
    article: { text },
  } = readings[article - 1];
  const at = text.indexOf(words);
  if (at < 0) throw new Error(`article ${article} has no “${words}”`);
  const holds = statements
    .filter(
      ({ kind, content }) =>
        kind !== 'act' && content.some(([start, end]) => start <= at + words.length / 2 && at < end),
    )
    .sort((x, y) => length(x) - length(y));
  return holds[0];
}

function length({ content }) {
  return content.at(-1)[1] - content[0][0];
}

/** How two statements are told to stand to one another; null where nothing is told. */
function relationOf(ledger, a, b) {
  const [own, others] = [a, b].map(({ id }) => ledger.utteranceIds(id));
  const shared = own.find((id) => others.includes(id));
  if (shared === undefined) {
    const isRepeated = own.some((id) => ledger.utterance(id).repeated.some((other) => others.includes(other)));
    return isRepeated ? 'repeated' : null;
  }
  const { variants } = ledger.utterance(shared);
  const [x, y] = [a, b].map(({ id }) => variants.find(({ hit }) => hit.id === id));
  if (x.misattributed || y.misattributed) return 'misattributed';
  if (x.label === 'fullest') return y.label === 'fullest' ? 'same' : y.label;
  if (y.label === 'fullest') return x.label;
  if (x.label === 'paraphrase' || y.label === 'paraphrase') return 'paraphrase';
  return x.label === 'joined' || y.label === 'joined'
    ? 'joined'
    : (ledger.compare?.(a.id, b.id) ?? (x.label === 'same' ? y.label : x.label));
}

export function sum(counts) {
  const total = {
    pairs: { right: 0, of: 0 },
    labels: { right: 0, of: 0 },
    findings: { right: 0, of: 0 },
    missed: { right: 0, of: 0 },
  };
  for (const one of counts) {
    for (const key of Object.keys(total)) {
      total[key].right += one[key].right;
      total[key].of += one[key].of;
    }
  }
  return total;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { openReader } = await import('../dist/index.js');
  const { WORDING } = await import('../dist/language/en/wording.js');
  const read = await openReader();
  await report({ read, wording: WORDING });
}

/** Prints how right all is. */
export async function report({ read, wording }) {
  const { newLedger } = await import('./scratch.mjs');
  const names = process.argv.slice(2).filter((one) => !one.startsWith('--'));
  const counts = [];
  const oddOf = await restingOn();
  const folder = process.argv.includes('--held') ? HELD : process.argv.includes('--later') ? LATER : FOLDER;
  for (const story of stories(folder)) {
    if (names.length > 0 && !names.includes(story.name)) continue;
    const { ledger, end } = await newLedger();
    counts.push(await judged(story, { read, ledger, oddOf, message: ({ message }) => wording.message(message) }));
    end();
  }
  if (process.argv.includes('--show')) for (const { wrong } of counts) for (const line of wrong) console.log(line);
  const { pairs, labels, findings, missed } = sum(counts);
  const rests = new Map();
  for (const [odd, isRight] of counts.flatMap((one) => one.rests)) {
    const { right, of } = rests.get(odd) ?? { right: 0, of: 0 };
    rests.set(odd, { right: right + (isRight ? 1 : 0), of: of + 1 });
  }
  const share = ({ right, of }) => `${right} of ${of}`;
  console.log(
    `${counts.length} stories: ${share(pairs)} pairs right, ${share(labels)} of these rightly labelled; ${share(findings)} findings right, ${share(missed)} wanted ones there`,
  );
  for (const [odd, one] of rests) console.log(`  ${odd}: ${share(one)}`);
}

/** Tells on which odd it rests whether two statements are one utterance: lowered a little, it moves what the tracer makes of them. */
async function restingOn() {
  const { openTracer } = await import('../dist/runtime/tracer.js');
  const { openOdds } = await import('../dist/runtime/odds.js');
  const [tracer, odds] = [openTracer(), openOdds()];
  const sayingOf = ([reading, id]) => tracer.sayings.of(reading).find((saying) => saying.id === id);
  return (one, other) => {
    const [a, b] = [sayingOf(one), sayingOf(other)];
    const fit = a && b && tracer.judge(a, b);
    if (!fit) return null;
    if (fit.repeated === odds.otherOccasion) return 'otherOccasion';
    if (fit.repeated > 0) return fit.same === odds.sameWords ? 'sameWords' : null;
    return ['oneOccasion', 'oneReported', 'translated'].find((odd) => fit.same === odds[odd]) ?? null;
  };
}
