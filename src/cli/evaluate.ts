import { writeFile } from 'node:fs/promises';
import { type Attribution, goldDocuments } from '../evaluate/brat.js';
import { type Figures, Scorer, type Scores } from '../evaluate/score.js';
import type { Statement } from '../statement.js';
import { CodePoints } from '../text/codepoints.js';
import { EXIT, type Terminal, write } from './terminal.js';

export interface EvaluateOptions {
  /** A file to write the predictions to, one JSON line a document, offsets in code points. */
  readonly predictions?: string;
  /** Print how the statements' probabilities compare with how often they were right. */
  readonly reliability?: boolean;
}

/** `onrecord evaluate`: reads the texts of an annotated folder and compares what it finds with the annotations. */
export async function evaluateCommand(folder: string, options: EvaluateOptions, terminal: Terminal): Promise<number> {
  const read = await terminal.openReader();
  const scorer = new Scorer();
  const lines: string[] = [];
  for await (const document of goldDocuments(folder)) {
    if (terminal.stderr.isTTY) terminal.stderr.write(`\r\x1b[K${document.name}`);
    const { statements } = await read({ text: document.text });
    const points = new CodePoints(document.text);
    const attributions = statements.map((s) => attribution(s, points));
    scorer.add(document, attributions);
    lines.push(JSON.stringify({ doc: document.name, attributions }));
  }
  if (terminal.stderr.isTTY) terminal.stderr.write('\r\x1b[K');
  if (options.predictions !== undefined) await writeFile(options.predictions, `${lines.join('\n')}\n`);
  await write(terminal.stdout, report(scorer.scores()));
  if (options.reliability) await write(terminal.stdout, reliability(scorer));
  return EXIT.done;
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
    ['direct_found', scores.direct.found.toFixed(3)],
    ['direct_relation', scores.direct.relation.toFixed(3)],
  ];
  return rows
    .map(([name, value]) => `${name.padEnd(16)} ${typeof value === 'string' ? value : line(value)}\n`)
    .join('');
}

function line({ precision, recall, f1 }: Figures): string {
  return `P ${precision.toFixed(3)} R ${recall.toFixed(3)} F1 ${f1.toFixed(3)}`;
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
