import type { Report } from '../../ledger/put.js';
import { jsonLine } from './json.js';
import { plural } from './plural.js';
import type { Screen } from './screen.js';
import { inLine } from './wrap.js';

/** Tells what became of each article that was to be put on record; as a table nothing of those that were there. */
export function reportTeller(
  format: 'table' | 'jsonl',
  { colours, say, short }: Screen,
): (report: Report) => Promise<void> {
  if (format === 'jsonl') return (report) => say(jsonLine(report));
  return async ({ outcome, article, statements, where, former }) => {
    const id = short(article);
    const about = {
      added: `added     ${id}  ${plural(statements, 'statement')}`,
      version: `${colours.yellow('version ')}  ${id}  ${plural(statements, 'statement')}, instead of ${short(former ?? '')}`,
      elsewhere: `elsewhere ${id}  the same text with another title, day, publisher or address`,
      known: '',
    }[outcome];
    if (about !== '') await say(`${about}  ${colours.dim(inLine(where))}\n`);
  };
}
