import { csvLine } from '../../formats/csv.js';
import { type Known, who } from '../../ledger/who.js';
import { type LedgerOptions, withLedger } from '../ledger.js';
import { entry, type ListFormat } from '../screen/list.js';
import { type Paint, paintFor } from '../screen/paint.js';
import { plural } from '../screen/plural.js';
import { fitting, wrap } from '../screen/wrap.js';
import { EXIT, type Terminal, write } from '../terminal.js';

/** Names and roles that are shown of someone; the other formats have them all. */
const SHOWN = 6;

export interface WhoOptions extends LedgerOptions {
  readonly format: ListFormat;
  readonly limit: number;
}

/** `onrecord who`: those who bear a name, what they said, and what was said of them. */
export function whoCommand(name: string, options: WhoOptions, terminal: Terminal): Promise<number> {
  return withLedger(options, 'read', async ({ database }) => {
    const found = who(database, name, options.limit);
    const { stdout, env } = terminal;
    const colours = paintFor(stdout, env);
    await write(stdout, shown(found, options, name, stdout.columns ?? 80, colours));
    return EXIT.done;
  });
}

function shown(
  found: readonly Known[],
  { format, limit }: WhoOptions,
  name: string,
  columns: number,
  colours: Paint,
): string {
  switch (format) {
    case 'json':
      return `${JSON.stringify(found, null, 2)}\n`;
    case 'jsonl':
      return found.map((one) => `${JSON.stringify(one)}\n`).join('');
    case 'csv': {
      const head = [
        'identity',
        'name',
        'type',
        'aliases',
        'roles',
        'articles',
        'said',
        'said_of',
        'for',
        'neither',
        'against',
        'apart',
      ];
      const rows = found.map(({ identity, aliases, roles, articles, said, saidOf, stances }) => [
        identity.id,
        identity.name,
        identity.type,
        aliases.join('|'),
        roles.join('|'),
        articles,
        said,
        saidOf,
        stances.for,
        stances.neither,
        stances.against,
        identity.apart,
      ]);
      return [head, ...rows].map(csvLine).join('');
    }
    case 'table':
      if (found.length === 0) return `${colours.dim(`Nobody on record is called "${name}".`)}\n`;
      return found.map((one) => section(one, limit, columns, colours)).join('\n');
  }
}

function section(one: Known, limit: number, columns: number, colours: Paint): string {
  const { identity, aliases, roles, articles, said, saidOf, stances, saidLately, saidOfLately } = one;
  const width = fitting(columns);
  const lines = wrap([{ text: identity.name, style: colours.bold }], width);
  const dim = (text: string): void => void lines.push(...wrap([{ text, style: colours.dim }], width));
  dim([identity.type, identity.id, ...Object.entries(identity.identifiers).map((pair) => pair.join(' '))].join(' · '));
  if (roles.length > 0) dim(some(roles, '; '));
  if (aliases.length > 0) dim(`also ${some(aliases, ', ')}`);
  if (identity.apart !== null) dim(`kept apart from others of the name: ${identity.apart}`);
  dim(
    `${plural(articles, 'article')}: said ${plural(said, 'statement')}; of them were said ${saidOf.toLocaleString('en')} ` +
      `(for ${stances.for}, neither ${stances.neither}, against ${stances.against})`,
  );
  const list = (heading: string, hits: Known['saidLately'], total: number): void => {
    if (hits.length === 0) return;
    lines.push('', total > limit ? `${heading}, the latest ${hits.length} of ${total}` : heading, '');
    for (const [i, hit] of hits.entries()) lines.push(...entry(hit, i + 1, columns, colours), '');
  };
  list('Said', saidLately, said);
  list('Said of them', saidOfLately, saidOf);
  return `${lines.join('\n')}\n`;
}

/** The first of a long list, and how many more there are. */
function some(texts: readonly string[], between: string): string {
  const rest = texts.length - SHOWN;
  return texts.slice(0, SHOWN).join(between) + (rest > 0 ? `${between}and ${rest} more` : '');
}
