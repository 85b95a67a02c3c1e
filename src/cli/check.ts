import { existsSync } from 'node:fs';
import { type Checked, check, type Variant } from '../ledger/check.js';
import type { Statement } from '../statement.js';
import { type BatchOptions, batch } from './batch.js';
import { turned } from './diff.js';
import { type LedgerOptions, withLedger } from './ledger.js';
import { place } from './list.js';
import { type Paint, paint, wantsColour } from './paint.js';
import { plural } from './plural.js';
import { EXIT, type Terminal, write } from './terminal.js';
import { version } from './variant.js';
import { fitting, type Run, wrap } from './wrap.js';

export const CHECK_FORMATS = ['table', 'json'] as const;

export interface CheckOptions extends BatchOptions, LedgerOptions {
  readonly format: (typeof CHECK_FORMATS)[number];
  readonly by?: string;
}

const PLAIN = (text: string): string => text;
/** Of an article's statements those are checked that give so many of the speaker's own words. */
const WORTH = 3;

/**
 * `onrecord check`: whether words are on record, where first, and what became of them; of an article, all that it quotes.
 */
export function checkCommand(words: readonly string[], options: CheckOptions, terminal: Terminal): Promise<number> {
  const [only] = words;
  if (words.length === 1 && isSource(only!)) return checkArticles(only!, options, terminal);
  return withLedger(options, 'read', async (ledger) => {
    const checked = check(ledger, words.join(' '), { by: options.by ?? null });
    const { stdout, env } = terminal;
    const colours = paint(wantsColour(env, stdout.isTTY === true));
    const width = fitting(stdout.columns ?? 80);
    await write(
      stdout,
      options.format === 'json' ? `${JSON.stringify(checked, null, 2)}\n` : report(checked, width, colours),
    );
    return EXIT.done;
  });
}

/** A name of a file that is not there is told as such, and not looked for as a word. */
const LIKE_A_FILE = /^\S*[/\\]\S*$|^\S+\.(?:txt|md|markdown|x?html?|jsonl?|ndjson|xml|rss|atom|warc|wet)(?:\.gz)?$/iu;

function isSource(name: string): boolean {
  return name === '-' || LIKE_A_FILE.test(name) || existsSync(name);
}

/** A statement of an article, and what the record has of its words. */
interface CheckedStatement {
  readonly statement: Statement;
  readonly speaker: string | null;
  readonly checked: Checked;
}

function checkArticles(name: string, options: CheckOptions, terminal: Terminal): Promise<number> {
  return withLedger(options, 'read', async (ledger) => {
    const { stdout, env } = terminal;
    const colours = paint(wantsColour(env, stdout.isTTY === true));
    const width = fitting(stdout.columns ?? 80);
    const all: unknown[] = [];
    const code = await batch([name], options, terminal, async ({ where, article, read }, quiet) => {
      const { actors, statements } = await read();
      quiet();
      const names = new Map(actors.map((actor) => [actor.id, actor.name]));
      const own = statements.filter(
        ({ kind, words }) => /^(?:direct|mixed)$/.test(kind) && words.split(/\s+/).length >= WORTH,
      );
      const found = own.map((statement): CheckedStatement => {
        const speaker = statement.speaker.actor === null ? null : (names.get(statement.speaker.actor) ?? null);
        return {
          statement,
          speaker,
          checked: check(ledger, statement.words, { by: options.by ?? speaker, without: article.id }),
        };
      });
      if (options.format === 'json') all.push({ article, statements: found });
      else await write(stdout, `${articleReport(found, article.title ?? where, width, colours).join('\n')}\n`);
    });
    if (options.format === 'json') await write(stdout, `${JSON.stringify(all, null, 2)}\n`);
    return code;
  });
}

function articleReport(all: readonly CheckedStatement[], title: string, width: number, colours: Paint): string[] {
  const lines = [...wrap([{ text: title, style: colours.bold }], width), ''];
  const say = (runs: readonly Run[]): void => void lines.push(...wrap(runs, width - 2).map((line) => `  ${line}`));
  for (const { statement, speaker, checked } of all) {
    const { found, near } = checked;
    const first = found[0] ?? near[0];
    const label = found[0] ? called(found[0]) : near.length > 0 ? 'near' : 'not on record';
    const style = label === 'same' ? colours.green : found[0] ? colours.yellow : colours.dim;
    lines.push(style(label));
    say([{ text: statement.words, style: PLAIN }]);
    say([
      speaker === null ? { text: 'open: who said it', style: colours.red } : { text: speaker, style: colours.bold },
    ]);
    if (first) {
      const { hit, relation, fits } = first;
      const what = found[0] ? 'first seen' : 'not the same words, but near';
      say([{ text: `${what}: ${place(hit)}`, style: colours.dim }]);
      if (found[0] && fits !== true && hit.speaker !== null)
        say([{ text: `credited there to ${hit.speaker}`, style: fits === false ? colours.red : PLAIN }]);
      if (found[0] && relation.turns.length > 0)
        say([{ text: `there, against here: ${turned(relation.turns)}`, style: colours.bold }]);
    }
    lines.push('');
  }
  const there = all.filter(({ checked }) => checked.found.length > 0).length;
  const note =
    all.length === 0
      ? 'The article quotes nobody: there is nothing to check.'
      : `${there} of ${plural(all.length, 'quotation')} are on record. ${extent(all[0]!.checked)}`;
  return [...lines, ...wrap([{ text: note, style: colours.bold }], width)];
}

function report(checked: Checked, width: number, colours: Paint): string {
  const { found, near, fullest, by } = checked;
  const lines: string[] = [];
  const say = (text: string | readonly Run[], indent = 0): void =>
    void lines.push(...wrap(text, width - indent).map((line) => ' '.repeat(indent) + line));
  const [first] = found;
  const exact = found.filter(({ relation }) => relation.label === 'same' || relation.label === 'cut').length;
  const verdict = exact > 0 ? 'On record.' : first ? 'Not on record word for word.' : 'Not on record.';
  say([
    { text: verdict, style: colours.bold },
    { text: ` ${first ? `${labels(found)}.` : 'No statement has these words.'} ${extent(checked)}`, style: PLAIN },
  ]);
  if (first) {
    say(credited(found, by));
    lines.push('');
    say([{ text: first.hit.published === null ? 'Without a day' : 'First seen', style: colours.bold }]);
    lines.push(...entry(first, width, colours));
  }
  if (fullest) {
    const { before, within, after } = fullest;
    say([{ text: 'In the fullest version', style: colours.bold }]);
    const around = [
      { text: before, style: colours.dim },
      { text: ` ${within} `, style: colours.green },
      { text: after, style: colours.dim },
    ];
    say(around, 2);
    lines.push('');
  }
  const isSame = (one: Variant): boolean => one.utterances.some((id) => first!.utterances.includes(id));
  const rest = found.slice(1);
  const later = rest.filter(isSame);
  const elsewhere = rest.filter((one) => !isSame(one));
  if (later.length > 0) say([{ text: 'Later', style: colours.bold }]);
  for (const variant of later) lines.push(...entry(variant, width, colours));
  if (elsewhere.length > 0) say([{ text: 'On another occasion, or by somebody else', style: colours.bold }]);
  for (const variant of elsewhere) lines.push(...entry(variant, width, colours));
  if (near.length > 0) say([{ text: 'Not the same words, but near', style: colours.bold }]);
  for (const variant of near) lines.push(...entry(variant, width, colours));
  return `${lines.join('\n').trimEnd()}\n`;
}

/** What a version is called: of what is cut, the words asked for may be the part, and the record has more. */
function called({ relation }: Variant): string {
  const { label, difference } = relation;
  return label === 'cut' && difference.every(({ in: where }) => where !== 'former') ? 'fuller' : label;
}

/** "5 statements: 2 same, 3 cut" */
function labels(found: readonly Variant[]): string {
  const counts = new Map<string, number>();
  for (const variant of found) counts.set(called(variant), (counts.get(called(variant)) ?? 0) + 1);
  const order = ['same', 'fuller', 'cut', 'altered', 'paraphrase'].filter((label) => counts.has(label));
  return `${plural(found.length, 'statement')}: ${order.map((label) => `${counts.get(label)} ${label}`).join(', ')}`;
}

function extent({ searched: { statements, articles, from, to } }: Checked): string {
  const span = from === null ? '' : from === to ? ` of ${from}` : ` from ${from} to ${to}`;
  return `Searched were ${plural(statements, 'statement')} in ${plural(articles, 'article')}${span}.`;
}

/** To whom the record credits the words, and whether that is who was asked for. */
function credited(found: readonly Variant[], by: string | null): string {
  const counts = new Map<string, number>();
  for (const { hit } of found) counts.set(hit.speaker ?? 'open', (counts.get(hit.speaker ?? 'open') ?? 0) + 1);
  const names = [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([name, n]) => `${name} (${n})`)
    .join(', ');
  if (by === null) return `Credited to: ${names}.`;
  const yes = found.filter(({ fits }) => fits).length;
  return `Credited to ${by} in ${yes} of ${found.length}: ${names}.`;
}

function entry(one: Variant, width: number, colours: Paint): string[] {
  const { hit, relation, fits } = one;
  return version({ hit, label: called(one), relation, isOther: fits === false, marks: [] }, width, colours);
}
