import { WORDING } from '../../language/en/wording.js';
import type { Article } from '../../record/article.js';
import { inView } from '../../record/moved.js';
import type { Reading } from '../../record/reading.js';
import type { Reason } from '../../record/reason.js';
import { KINDS, type OpenField, type Statement } from '../../record/statement.js';
import { openLanguage } from '../../runtime/language.js';
import { cut } from '../../text/segment.js';
import { viewOf } from '../../text/view.js';
import { plural } from './plural.js';
import type { Look } from './screen.js';
import { Entries } from './statements.js';
import { wrap } from './wrap.js';

/** One reading for people: the article's heading, a summary, and each statement with the words that say so. */
export function table(reading: Reading, name: string, look: Look): string {
  const words = openLanguage().text;
  const { article, actors, statements } = inView(reading, viewOf(reading.article.text, words));
  const count = statements.length > 0 ? summary(statements) : 'No attributed statements found in this text.';
  const lines = [...heading(article, name, look), ...wrap([{ text: count, style: look.colours.dim }], look.width)];
  const quotations = cut(article.text, words)
    .quotations.filter((q) => q.depth === 0)
    .map((q) => q.outer);
  const named = new Map(actors.map(({ id, name: actor }) => [id, actor]));
  const numbers = new Map(statements.map(({ id }, i) => [id, i + 1]));
  const names = { actor: (id: string) => named.get(id)!, number: (id: string) => numbers.get(id)! };
  const entries = new Entries(article.text, quotations, statements.length, look, names);
  for (const [i, statement] of statements.entries()) lines.push('', ...entries.lines(statement, i + 1));
  return `${lines.join('\n')}\n`;
}

/** An article's title, or the name by which it was given; its paper, its day, and that name. */
export function heading({ title, publisher, published }: Article, name: string, { width, colours }: Look): string[] {
  const about = [publisher, published, title === null ? null : name].filter((part) => part !== null).join(' · ');
  return [
    ...wrap([{ text: title ?? name, style: colours.bold }], width),
    ...wrap([{ text: about, style: colours.dim }], width),
  ];
}

/** What no statement at all has yet, in a sentence that is said once rather than under each. */
export function openNote(open: Statement['open'], { width, colours }: Look): string {
  const fields = new Map<string, string[]>();
  for (const [field, why] of Object.entries(open)) {
    const reason = WORDING.reason(why);
    fields.set(reason, [...(fields.get(reason) ?? []), field]);
  }
  const text = Array.from(fields, ([reason, names]) => `Open in every statement, ${reason}: ${names.join(', ')}.`);
  const lines = wrap([{ text: text.join(' '), style: colours.dim }], width);
  return lines.map((line) => `\n${line}`).join('') + (lines.length > 0 ? '\n' : '');
}

/** The fields that are open for one reason in all statements; `before` is what earlier articles left of them. */
export function openInAll(statements: readonly Statement[], before?: Statement['open']): Statement['open'] | undefined {
  const [first] = statements;
  if (!first) return before;
  const fields = Object.entries(before ?? first.open) as [OpenField, Reason][];
  return Object.fromEntries(
    fields.filter(([field, reason]) => {
      const words = WORDING.reason(reason);
      return statements.every(({ open }) => open[field] && WORDING.reason(open[field]) === words);
    }),
  );
}

function summary(statements: readonly Statement[]): string {
  const counts = KINDS.map((kind) => [kind, statements.filter((s) => s.kind === kind).length] as const);
  const kinds = counts.filter(([, n]) => n > 0).map(([kind, n]) => `${n} ${kind}`);
  const open = statements.filter((s) => s.speaker.actor === null).length;
  return `${plural(statements.length, 'statement')}: ${kinds.join(', ')}${open > 0 ? `; ${open} with the speaker open` : ''}`;
}
