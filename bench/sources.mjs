// How probable the tagger takes the source of an attribution to be, and how often it is right: prints a table, and the slope
// and offset of Platt scaling (Platt 1999) that fit it.
//
//   node bench/sources.mjs DEV            DEV is PolNeAR's dev part
//   node bench/sources.mjs DEV --write    puts slope and offset into model/tagger.json
//
// Counted are attributions that have a source and whose cue and content meet those of an annotator's; a source is right if it
// meets the annotator's.
import { readFileSync, writeFileSync } from 'node:fs';
import { goldDocuments } from '../dist/evaluate/brat.js';
import { contextOf } from '../dist/read.js';
import { openParts } from '../dist/runtime/node.js';
import { CodePoints } from '../dist/text/codepoints.js';

const FILE = new URL('../model/tagger.json', import.meta.url);
const BINS = [0, 0.9, 0.95, 0.97, 0.98, 0.99, 0.995, 1];
/** What the tagger's certainty is bounded by: see src/tag/tagger.ts. */
const SUREST = 1 - 1e-7;

const parts = await openParts();
const settings = JSON.parse(readFileSync(FILE, 'utf8'));
const judged = [];
for await (const document of goldDocuments(process.argv[2])) await judge(document);
report();

async function judge({ text, attributions }) {
  const points = new CodePoints(text);
  const span = ([start, end]) => [points.fromUtf16(start), points.fromUtf16(end)];
  const meet = (some, others) => some.some(([a, b]) => others.some(([c, d]) => a < d && c < b));
  for (const { cue, content, source, sourceP } of (await contextOf({ text }, parts)).attributions) {
    // What no encoder weighed has none.
    if (!source || sourceP === undefined || sourceP === 1) continue;
    const same = attributions.filter((gold) => meet(gold.cue, [span(cue)]) && meet(gold.content, content.map(span)));
    if (same.length > 0) judged.push({ p: sourceP, isRight: same.some((gold) => meet(gold.source, [span(source)])) });
  }
}

function report() {
  for (let i = 0; i + 1 < BINS.length; i++) {
    const held = judged.filter(({ p }) => p >= BINS[i] && p < BINS[i + 1]);
    const right = held.filter(({ isRight }) => isRight).length;
    const mean = held.reduce((sum, { p }) => sum + p, 0) / held.length;
    if (held.length > 0)
      console.log(
        `| ${BINS[i]}-${BINS[i + 1]} | ${held.length} | ${mean.toFixed(3)} | ${(right / held.length).toFixed(3)} |`,
      );
  }
  const [slope, offset] = fitted();
  console.log(`${judged.length} sources, slope ${slope}, offset ${offset}`);
  if (!process.argv.includes('--write')) return;
  settings.sourceCalibration = { slope, offset };
  writeFileSync(FILE, `${JSON.stringify(settings, null, 1)}\n`);
}

/** Logistic regression on the tagger's own log odds, by Newton's method, with half steps. */
function fitted() {
  const { sourceCalibration: old } = settings;
  const most = Math.log(SUREST / (1 - SUREST));
  const odds = judged.map(({ p }) => Math.min(most, (Math.log(p / (1 - p)) - old.offset) / old.slope));
  // Certainties are so near to 1 that Newton's method is lost unless it begins with a flat slope.
  let [slope, offset] = [0.3, 1];
  for (let step = 0; step < 200; step++) {
    const [g, h] = [
      [0, 0],
      [0, 0, 0],
    ];
    for (const [i, x] of odds.entries()) {
      const p = 1 / (1 + Math.exp(-(slope * x + offset)));
      const miss = Number(judged[i].isRight) - p;
      const weight = p * (1 - p);
      g[0] += miss * x;
      g[1] += miss;
      h[0] += weight * x * x;
      h[1] += weight * x;
      h[2] += weight;
    }
    const det = h[0] * h[2] - h[1] * h[1];
    slope += (0.5 * (h[2] * g[0] - h[1] * g[1])) / det;
    offset += (0.5 * (h[0] * g[1] - h[1] * g[0])) / det;
  }
  return [Number(slope.toFixed(5)), Number(offset.toFixed(5))];
}
