import stringWidth from 'string-width';
import type { Kind, Reading, Statement } from '../statement.js';
import type { Span } from '../text/span.js';
import type { Paint } from './paint.js';
import { printable, wrap } from './wrap.js';

const LABEL = 11;
const NUMBER = 4;
const NARROWEST = 40;
const WIDEST = 100;
const KINDS: readonly Kind[] = ['direct', 'mixed', 'indirect', 'act'];

/** One reading for people: the article's heading, a summary, and each statement with the words that say so. */
export function table({ article, statements }: Reading, name: string, columns: number, paint: Paint): string {
  const width = Math.min(Math.max(columns, NARROWEST), WIDEST);
  const lines: string[] = [];
  for (const line of wrap(article.title ?? name, width)) lines.push(paint.bold(line));
  const about = [article.publisher, article.published, article.title === null ? null : name];
  const known = about.filter((part) => part !== null).join(' · ');
  if (known !== '') lines.push(...wrap(known, width).map(paint.dim));
  if (statements.length === 0) {
    lines.push(...wrap('No attributed statements found in this text.', width), '');
    return lines.join('\n');
  }
  lines.push(...wrap(summary(statements), width).map(paint.dim), '');
  const digits = Math.max(NUMBER, String(statements.length).length + 2);
  for (const [i, statement] of statements.entries()) {
    lines.push(...entry(statement, article.text, i + 1, width, digits, paint), '');
  }
  const open = openEverywhere(statements);
  if (open !== '') lines.push(...wrap(open, width).map(paint.dim), '');
  return lines.join('\n');
}

function summary(statements: readonly Statement[]): string {
  const counts = KINDS.map((kind) => [kind, statements.filter((s) => s.kind === kind).length] as const);
  const kinds = counts.filter(([, n]) => n > 0).map(([kind, n]) => `${n} ${kind}`);
  const unnamed = statements.filter((s) => s.source.length === 0).length;
  const noun = statements.length === 1 ? 'statement' : 'statements';
  return `${statements.length} ${noun}: ${kinds.join(', ')}${unnamed > 0 ? `; ${unnamed} with no source named` : ''}`;
}

function entry(s: Statement, text: string, n: number, width: number, digits: number, paint: Paint): string[] {
  const colour = { direct: paint.green, mixed: paint.yellow, indirect: paint.cyan, act: paint.magenta }[s.kind];
  const indent = ' '.repeat(digits + LABEL);
  const [first = '', ...rest] = wrap(s.words, width - digits - LABEL);
  const out = [
    `${paint.dim(String(n).padStart(digits - 2))}  ${colour(s.kind.padEnd(LABEL))}${first}`,
    ...rest.map((line) => indent + line),
  ];
  const field = (label: string, value: readonly string[]): void => {
    for (const [i, line] of value.entries()) {
      out.push(`${' '.repeat(digits)}${paint.dim((i === 0 ? label : '').padEnd(LABEL))}${line}`);
    }
  };
  const room = width - digits - LABEL;
  if (s.source.length > 0) field('who', wrap(slices(text, s.source), room).map(paint.bold));
  else field('who', wrap(`open: ${s.speaker.reason}`, room).map(paint.red));
  if (s.cue.length > 0) field('says so', wrap(saysSo(text, s), room - 6));
  const p =
    s.p > 0
      ? `p ${s.p
          .toFixed(2)
          .replace(/^0/, '')
          .replace(/^1\.00$/, '.99')}`
      : '';
  const last = out.length - 1;
  const bare = stringWidth(out[last]!);
  if (p !== '' && bare + p.length < width) out[last] += ' '.repeat(width - bare - p.length) + paint.dim(p);
  return out;
}

function slices(text: string, spans: readonly Span[]): string {
  return printable(spans.map(([start, end]) => text.slice(start, end)).join(' … '));
}

/** Source and cue as they stand in the text, with what stands between them: "Khan ⟨told⟩". */
function saysSo(text: string, { source, cue }: Statement): string {
  const pieces = [...source, ...cue].sort((a, b) => a[0] - b[0]);
  const near: [number, number][] = [];
  for (const [start, end] of pieces) {
    const last = near[near.length - 1];
    if (last && start - last[1] <= 30) last[1] = Math.max(last[1], end);
    else near.push([start, end]);
  }
  return `“${near.map(([start, end]) => text.slice(start, end)).join(' … ')}”`;
}

/** The fields that no statement has yet, said once rather than under each. */
function openEverywhere(statements: readonly Statement[]): string {
  const fields = new Map<string, string[]>();
  for (const [field, reason] of Object.entries(statements[0]!.open)) {
    if (!statements.every((s) => s.open[field as keyof Statement['open']] === reason)) continue;
    fields.set(reason, [...(fields.get(reason) ?? []), field === 'onBehalfOf' ? 'on behalf of' : field]);
  }
  return Array.from(fields, ([reason, names]) => `Open in every statement, ${reason}: ${names.join(', ')}.`).join(' ');
}
