import { InputError } from '../errors.js';

/** A line of a list: its cells by the name of their column; '' where a cell is empty. */
export type Row = Readonly<Record<string, string>>;

/**
 * The word lists of one language, as they stand in its folder beside the weights: tab-separated, the first line that is no
 * comment names the columns. Lines that begin with # say where a list comes from, and what its columns mean.
 */
export class Lists {
  private readonly parsed = new Map<string, readonly Row[]>();

  /** @param files what stands in each file, by its name without the ending */
  constructor(private readonly files: ReadonlyMap<string, string>) {}

  /**
   * The rows of a list, in its order.
   *
   * @throws {InputError} if there is no such list, or a row has more cells than the list has columns
   */
  rows(name: string): readonly Row[] {
    const before = this.parsed.get(name);
    if (before) return before;
    const text = this.files.get(name);
    if (text === undefined) throw new InputError('is missing', `the list “${name}”`, 'install the package again');
    const rows = parse(text, name);
    this.parsed.set(name, rows);
    return rows;
  }

  /** One column of a list, of those rows that have all the given cells; a cell with several words counts for each, and as a whole. */
  column(name: string, column: string, where: Row = {}): readonly string[] {
    const wanted = Object.entries(where);
    return this.rows(name)
      .filter((row) => wanted.every(([key, cell]) => row[key] === cell || row[key]?.split(' ').includes(cell)))
      .flatMap((row) => row[column] || []);
  }

  /** The words of a list, its first column, of those rows that have all the given cells. */
  words(name: string, where: Row = {}): ReadonlySet<string> {
    return new Set(this.column(name, 'word', where));
  }
}

function parse(text: string, name: string): Row[] {
  const lines = text.split(/\r?\n/).map((line, i) => ({ line, place: `the list “${name}”, line ${i + 1}` }));
  const [head, ...rest] = lines.filter(({ line }) => line !== '' && !line.startsWith('#'));
  const columns = head?.line.split('\t') ?? [];
  return rest.map(({ line, place }) => {
    const cells = line.split('\t');
    if (cells.length > columns.length)
      throw new InputError('has more cells than columns', place, `give it ${columns.length}, parted by tabs`);
    return Object.fromEntries(columns.map((column, i) => [column, cells[i] ?? '']));
  });
}
