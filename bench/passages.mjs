// Passages of articles that On Record read, as sayings: what an annotator marked is put in the place of what the reader
// found, with the time, channel and addressee of the reader's statement there.
import { createHash } from 'node:crypto';
import { createReadStream, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { assemble } from '../dist/assemble.js';
import { EMPTY } from '../dist/record/scene.js';
import { openLanguage } from '../dist/runtime/language.js';
import { openOdds } from '../dist/runtime/odds.js';
import { CodePoints } from '../dist/text/codepoints.js';
import { segment } from '../dist/text/segment.js';
import { Spans } from '../dist/text/spans.js';

/** Readings by the name that their address ends with; lines that `onrecord read --format jsonl` printed. */
export async function readings(file) {
  const out = new Map();
  const seen = new Set();
  for await (const line of createInterface({ input: createReadStream(file) })) {
    const reading = JSON.parse(line);
    const name = reading.article.url.split('/').at(-1);
    out.set(name, seen.has(reading.article.id) ? apart(reading, name) : reading);
    seen.add(reading.article.id);
  }
  return out;
}

/** One text under two names is one article to a ledger; to an annotator it is two. */
function apart(reading, name) {
  const id = createHash('sha256').update(name).digest('hex');
  const own = (old) => (old === null ? null : old.replace(/^[^:]+/, id));
  const statements = reading.statements.map((one) => ({ ...one, id: own(one.id), within: own(one.within) }));
  return { ...reading, article: { ...reading.article, id }, statements };
}

/** A reading whose statements are the given passages: `{ start, end, speaker }`, offsets in code points. */
export function marked(reading, passages) {
  const { article, statements } = reading;
  const segmentation = segment(article.text, openLanguage().text);
  const points = new CodePoints(article.text);
  const actors = [...reading.actors];
  const own = passages.map(({ start, end, speaker }) => {
    const content = [points.toUtf16(start), points.toUtf16(end)];
    const attribution = { cue: content, content: [content], source: null, p: 1 };
    // What else stands in quotation marks would be put on record, too.
    const outermost = Spans.of(segmentation.outermost.touching(content), ({ outer }) => outer);
    const cut = { ...segmentation, outermost, turns: [] };
    const known = { language: openLanguage(), odds: openOdds(), mentions: [] };
    const context = { ...known, article, segmentation: cut, attributions: [attribution] };
    const { act: _, frame: __, ...made } = assemble(EMPTY, context).statements[0];
    const there = closest(statements, content);
    let actor = actors.find(({ name }) => name === speaker);
    if (!actor && speaker) {
      actor = { id: `gold${actors.length}`, name: speaker, type: 'person', aliases: [], mentions: [], roles: [] };
      actors.push(actor);
    }
    return {
      ...made,
      ...(there && { time: there.time, channel: there.channel, addressee: there.addressee, source: there.source }),
      content: [content],
      words: article.text.slice(...content),
      speaker: { ...made.speaker, actor: actor?.id ?? null },
    };
  });
  return { ...reading, actors, statements: own };
}

/** The statement that shares most with a span, at least half of the shorter. */
export function closest(statements, [start, end]) {
  let [best, most] = [null, 0];
  for (const statement of statements) {
    if (statement.kind === 'act' || statement.content.length === 0) continue;
    const [from, to] = [statement.content[0][0], statement.content.at(-1)[1]];
    const shared = Math.min(end, to) - Math.max(start, from);
    if (2 * shared < Math.min(end - start, to - from)) continue;
    const fit = shared / (Math.max(end, to) - Math.min(start, from));
    if (fit > most) [best, most] = [statement, fit];
  }
  return best;
}

/**
 * The labelled pairs of a file as sayings: training/pairs.tsv, whose passages are statements as they were read, or JSON lines
 * with `a` and `b` as an annotator marked them. A pair of which one is not found is left out.
 */
export function* labelled(file, byName, sayings) {
  const isMarked = !String(file).endsWith('.tsv');
  const of = (passage) => {
    const reading = byName.get(passage.doc);
    if (isMarked) return sayings.of(marked(reading, [passage]))[0];
    const statement = closest(reading.statements, [passage.start, passage.end]);
    return statement && sayings.of({ ...reading, statements: [statement] })[0];
  };
  for (const line of readFileSync(file, 'utf8').trim().split('\n')) {
    const { id, a, b, label, confidence } = isMarked ? JSON.parse(line) : fromTsv(line);
    const [x, y] = [of(a), of(b)];
    if (x && y) yield { id, docs: [a.doc, b.doc], label, confidence, a: x, b: y };
  }
}

function fromTsv(line) {
  const [a, start, end, b, from, to, label, confidence] = line.split('\t');
  return {
    id: `${a}:${start} ${b}:${from}`,
    a: { doc: a, start: Number(start), end: Number(end) },
    b: { doc: b, start: Number(from), end: Number(to) },
    label,
    confidence,
  };
}
