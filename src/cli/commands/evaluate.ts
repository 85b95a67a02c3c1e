import { type FileHandle, open } from 'node:fs/promises';
import { InputError } from '../../errors.js';
import { type Attribution, goldDocuments } from '../../evaluate/brat.js';
import { type Figures, Scorer, type Scores } from '../../evaluate/score.js';
import type { Statement } from '../../record/statement.js';
import { CodePoints } from '../../text/codepoints.js';
import { Progress } from '../screen/progress.js';
import { EXIT, type Terminal, write } from '../terminal.js';

export interface EvaluateOptions {
  /** A file to write the predictions to, one JSON line a document, offsets in code points. */
  readonly predictions?: string;
  /** Print how the statements' probabilities compare with how often they were right. */
  readonly reliability?: boolean;
}

/** `onrecord evaluate`: reads the texts of an annotated folder and compares what it finds with the annotations. */
export async function evaluateCommand(folder: string, options: EvaluateOptions, terminal: Terminal): Promise<number> {
  // Opened before anything is read: a path that can't be written must not cost the minutes that reading takes.
  const predictions = options.predictions === undefined ? undefined : await create(options.predictions);
  const progress = new Progress(terminal.stderr);
  try {
    const scorer = new Scorer();
    const read = await terminal.openReader();
    for await (const document of goldDocuments(folder)) {
      progress.show(document.name);
      const { statements } = await read({ text: document.text });
      const points = new CodePoints(document.text);
      const attributions = statements.map((s) => attribution(s, points));
      scorer.add(document, attributions);
      await predictions?.write(`${JSON.stringify({ doc: document.name, attributions })}\n`);
    }
    progress.clear();
    await write(terminal.stdout, report(scorer.scores()));
    if (options.reliability) await write(terminal.stdout, reliability(scorer));
    return EXIT.done;
  } finally {
    progress.clear();
    await predictions?.close();
  }
}

async function create(path: string): Promise<FileHandle> {
  try {
    return await open(path, 'w');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new InputError(`can't be written (${code})`, path, 'name a file in a folder that you may write to');
  }
}

function attribution({ source, cue, content, p }: Statement, points: CodePoints): Attribution & { p: number } {
  const convert = (spans: Statement['content']): [number, number][] =>
    spans.map(([start, end]) => [points.fromUtf16(start), points.fromUtf16(end)]);
  return { source: convert(source), cue: convert(cue), content: convert(content), p };
}

/** The scores in the lines that the field's reference scorer for PolNeAR prints, so that the two can be compared. */
export function report(scores: Scores): string {
  const rows: [string, string | Figures][] = [
    ['docs', String(scores.documents)],
    ['gold', String(scores.gold)],
    ['pred', String(scores.predicted)],
    ['tokens_source', scores.tokens.source],
    ['tokens_cue', scores.tokens.cue],
    ['tokens_content', scores.tokens.content],
    ['content_exact', scores.exact],
    ['content_overlap', scores.overlap],
    ['relation', scores.relation],
    ['direct_gold', String(scores.direct.gold)],
    ['direct_found', thousandths(scores.direct.found)],
    ['direct_relation', thousandths(scores.direct.relation)],
  ];
  return rows
    .map(([name, value]) => `${name.padEnd(16)} ${typeof value === 'string' ? value : line(value)}\n`)
    .join('');
}

function line({ precision, recall, f1 }: Figures): string {
  return `P ${thousandths(precision)} R ${thousandths(recall)} F1 ${thousandths(f1)}`;
}

/**
 * Three decimals as C and Python print them: a half goes to the even digit, 0.0625 is 0.062, where `toFixed` rounds it
 * up. A binary fraction lies half-way only if it is an odd number of sixteenths, and then has just four decimals.
 */
function thousandths(value: number): string {
  const four = value.toFixed(4);
  const isHalf = Number.isInteger(value * 16) && four.endsWith('5');
  return isHalf && Number(four.at(-2)) % 2 === 0 ? four.slice(0, -1) : value.toFixed(3);
}

function reliability(scorer: Scorer): string {
  const bins = scorer.reliability();
  const rows = bins.map(
    ({ from, count, p, right }) =>
      `${from.toFixed(1)}-${(from + 0.1).toFixed(1)} ${String(count).padStart(6)} ${p.toFixed(3)} ${right.toFixed(3)}\n`,
  );
  const all = bins.reduce((sum, { count }) => sum + count, 0) || 1;
  const error = bins.reduce((sum, { count, p, right }) => sum + (count / all) * Math.abs(p - right), 0);
  return `\np        count mean p right\n${rows.join('')}expected calibration error ${error.toFixed(3)}\n`;
}
