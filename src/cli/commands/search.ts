import { count, MOST_WEIGHED, type Page, type Query, search } from '../../ledger/query.js';
import { days } from '../../text/days.js';
import { type LedgerOptions, withLedger } from '../ledger.js';
import { entry, type ListFormat, printed } from '../screen/list.js';
import { paintFor } from '../screen/paint.js';
import { plural } from '../screen/plural.js';
import { fitting, wrap } from '../screen/wrap.js';
import { EXIT, type Terminal, write } from '../terminal.js';

export interface SearchOptions extends LedgerOptions {
  readonly format: ListFormat;
  readonly sort: Page['sort'];
  readonly ascending?: boolean;
  readonly limit: number;
  readonly page: number;
  readonly count?: boolean;
}

/** `onrecord search`: statements by their words and fields, a page at a time. */
export function searchCommand(query: Query, options: SearchOptions, terminal: Terminal): Promise<number> {
  const { format, limit, page, sort, ascending = false } = options;
  return withLedger(options, 'read', async ({ database }) => {
    const total = count(database, query);
    if (options.count) {
      await write(terminal.stdout, `${total}\n`);
      return EXIT.done;
    }
    const offset = (page - 1) * limit;
    const hits = search(database, query, { sort, ascending, limit, offset });
    if (format !== 'table') {
      await write(terminal.stdout, printed(hits, format, total));
      return EXIT.done;
    }
    const { stdout, env } = terminal;
    const colours = paintFor(stdout, env);
    const columns = stdout.columns ?? 80;
    for (const [i, hit] of hits.entries()) {
      await write(stdout, `${entry(hit, offset + i + 1, columns, colours).join('\n')}\n\n`);
    }
    if (sort === 'relevance' && query.words !== undefined && total > MOST_WEIGHED) {
      await write(stdout, `${colours.dim('So many fit that they are not weighed: the latest added come first.')}\n`);
    }
    const end = offset + hits.length;
    const more = end < total ? ` --page ${page + 1} has the next.` : '';
    const range =
      hits.length > 0 ? `${offset + 1} to ${end} of ${plural(total, 'statement')}.${more}` : none(total, page);
    await write(
      stdout,
      wrap([{ text: range, style: colours.dim }], fitting(columns))
        .map((line) => `${line}\n`)
        .join(''),
    );
    return EXIT.done;
  });
}

function none(total: number, page: number): string {
  if (total > 0) return `Page ${page} is behind the last of ${plural(total, 'statement')}.`;
  return 'No statement on record fits. Fewer words, or "beginning*", find more.';
}

export interface TimelineOptions extends LedgerOptions {
  readonly format: ListFormat;
  readonly limit: number;
}

/** `onrecord timeline`: the same in the order in which it was said, by day; what has no day stands at the end. */
export function timelineCommand(query: Query, options: TimelineOptions, terminal: Terminal): Promise<number> {
  return withLedger(options, 'read', async ({ database }) => {
    const total = count(database, query);
    const hits = search(database, query, { sort: 'said', ascending: true, limit: options.limit });
    const { stdout, env } = terminal;
    if (options.format !== 'table') {
      await write(stdout, printed(hits, options.format, total));
      return EXIT.done;
    }
    const colours = paintFor(stdout, env);
    const columns = stdout.columns ?? 80;
    let heading = '';
    for (const [i, hit] of hits.entries()) {
      const { said_from: from, said_to: to } = hit;
      const when = from === null ? 'Said on a day that the text leaves open' : days(from, to!);
      if (when !== heading) await write(stdout, `${colours.bold(when)}\n\n`);
      heading = when;
      await write(stdout, `${entry(hit, i + 1, columns, colours).join('\n')}\n\n`);
    }
    const left = total - hits.length;
    const end =
      total === 0
        ? none(0, 1)
        : left > 0
          ? `${plural(left, 'more statement')}: --limit shows more.`
          : `${plural(total, 'statement')}.`;
    await write(stdout, `${colours.dim(end)}\n`);
    return EXIT.done;
  });
}
