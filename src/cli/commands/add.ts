import type { Ledger } from '../../ledger/ledger.js';
import { type BatchOptions, batch } from '../batch.js';
import { type LedgerOptions, withLedger } from '../ledger.js';
import { paintFor } from '../screen/paint.js';
import { plural } from '../screen/plural.js';
import { printable } from '../screen/wrap.js';
import { type Terminal, write } from '../terminal.js';

export const ADD_FORMATS = ['table', 'jsonl'] as const;

export interface AddOptions extends BatchOptions, LedgerOptions {
  readonly format: (typeof ADD_FORMATS)[number];
}

/** What became of one article, as `--format jsonl` prints it. */
interface Report {
  readonly outcome: 'added' | 'version' | 'elsewhere' | 'known';
  readonly article: string;
  readonly statements: number;
  readonly where: string;
  /** The article that stood at its address before. */
  readonly former: string | null;
}

/** `onrecord add`: reads articles and puts them on record. What is there already is not read again. */
export function addCommand(names: readonly string[], options: AddOptions, terminal: Terminal): Promise<number> {
  return withLedger(options, 'make', async (ledger) => {
    const counts = { added: 0, version: 0, elsewhere: 0, known: 0, statements: 0 };
    const tell = teller(options.format, terminal);
    let version: string | undefined;
    const memory = {
      get: (address: string) => ledger.visit(address),
      set: (...visit: Parameters<Ledger['visited']>) => ledger.visited(...visit),
    };
    const code = await batch(
      names,
      options,
      terminal,
      async ({ where, article, live, read }, quiet) => {
        const report = async (outcome: Report['outcome'], statements: number, former: string | null): Promise<void> => {
          counts[outcome]++;
          quiet();
          await tell({ outcome, article: article.id, statements, where, former });
        };
        const before = ledger.find(article, live);
        if (before === 'known') return report('known', 0, null);
        version ??= await terminal.readerVersion();
        const reading = before === 'elsewhere' ? null : await read();
        const { outcome, former } = ledger.add(article, reading, version, where, live);
        const statements = outcome === 'new' ? reading!.statements.length : 0;
        counts.statements += statements;
        // Only now is it said to be on record: the transaction is on the disk.
        const name = outcome === 'new' ? 'added' : outcome === 'undated' ? 'elsewhere' : outcome;
        await report(former === null ? name : 'version', statements, former);
      },
      memory,
    );
    if (options.format === 'table') await write(terminal.stdout, summary(counts, options.ledger));
    return code;
  });
}

function teller(format: AddOptions['format'], { stdout, env }: Terminal): (report: Report) => Promise<void> {
  if (format === 'jsonl') return (report) => write(stdout, `${JSON.stringify(report)}\n`);
  const { dim, yellow } = paintFor(stdout, env);
  return async ({ outcome, article, statements, where, former }) => {
    const id = article.slice(0, 12);
    const about = {
      added: `added     ${id}  ${plural(statements, 'statement')}`,
      version: `${yellow('version ')}  ${id}  ${plural(statements, 'statement')}, instead of ${former?.slice(0, 12)}`,
      elsewhere: `elsewhere ${id}  the same text with another title, day, publisher or address`,
      known: '',
    }[outcome];
    if (about !== '') await write(stdout, `${about}  ${dim(printable(where))}\n`);
  };
}

function summary(counts: Record<Report['outcome'] | 'statements', number>, file: string): string {
  const { added, version, elsewhere, known, statements } = counts;
  const parts = [
    `${plural(added + version, 'article')} with ${plural(statements, 'statement')} added to ${file}`,
    ...(version > 0 ? [`${plural(version, 'new version')} of an address`] : []),
    ...(elsewhere > 0 ? [`${plural(elsewhere, 'text')} seen elsewhere`] : []),
    ...(known > 0 ? [`${known} there already`] : []),
  ];
  return `${parts.join('; ')}.\n`;
}
