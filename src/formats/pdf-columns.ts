/** A run of letters on a page. Points, from the page's lower left corner. */
export interface Run {
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
  /** The line that the letters stand on. */
  readonly y: number;
  readonly size: number;
}

/** Runs that stand on one line, from left to right. */
export interface Row {
  readonly runs: readonly Run[];
  readonly y: number;
}

/** A line of a column. */
export interface Line extends Run {
  /** The edges of the column that it stands in. */
  readonly left: number;
  readonly right: number;
}

/** Gaps between runs, by the size of the letters: words stand apart by the one, columns perhaps by the other. */
const GAP = { word: 0.15, column: 0.8, wide: 1.2 };
/** So many lines side by side are columns and no chance; more, where the gap between them is narrow. */
const LEAST_ROWS = { wide: 3, narrow: 5 };
/** The narrower of two columns has this part of the other's width at least; what is narrower are labels of lines. */
const NARROWEST = 0.25;
/** How deep columns stand in columns, and how many gaps are tried for each. */
const MOST = { nesting: 12, gaps: 40, notes: 200 };
/** How far the sizes of a text's lines are apart, by their own. */
const SAME_SIZE = 0.12;
/** Marks of notes, and how small they are. */
const NOTE = { size: 0.8, mark: /^[\d*†‡,]{1,4}$/ };
/** So many numbers that count on are no chance. */
const LEAST_COUNTED = 8;
const COUNT = /^\d{1,3}$/;
/** The letters of a headline are larger than the text's by so much. */
const HEADLINE = 1.25;
/** What begins a paragraph over several lines. */
const DROP_CAP = { size: 1.8, letters: 2 };

/** The rows of a page, from its top, without the numbers of notes and of lines. */
export function rowsOf(runs: readonly Run[]): Row[] {
  const rows: { runs: Run[]; y: number; size: number }[] = [];
  const letters = lowered(runs);
  for (const run of withoutNotes(letters).sort((a, b) => b.y - a.y)) {
    const row = rows.at(-1);
    if (row && row.y - run.y < 0.35 * Math.min(row.size, run.size)) row.runs.push(run);
    else rows.push({ runs: [run], y: run.y, size: run.size });
  }
  for (const row of rows) row.runs.sort((a, b) => a.x0 - b.x0);
  return withoutCounts(rows);
}

/** Leaves out small raised marks behind words: they point to notes. */
function withoutNotes(runs: readonly Run[]): Run[] {
  const normal = usual(runs);
  const isSmall = ({ text, size }: Run): boolean => size < NOTE.size * normal && NOTE.mark.test(text.trim());
  if (runs.filter(isSmall).length > MOST.notes) return [...runs];
  const isBehind = (run: Run, word: Run): boolean => {
    const up = run.y - word.y;
    return Math.abs(run.x0 - word.x1) < 0.3 * word.size && up > 0.1 * word.size && up < 0.7 * word.size;
  };
  return runs.filter((run) => !isSmall(run) || !runs.some((word) => word.size > run.size && isBehind(run, word)));
}

/** Leaves out the numbers that count a page's lines at its margin. */
function withoutCounts(rows: readonly Row[]): Row[] {
  const numbers = rows.map(({ runs }) =>
    COUNT.test(runs[0]?.text.trim() ?? '') && runs.length > 0 ? Number(runs[0]!.text) : null,
  );
  const counted = numbers.filter((number) => number !== null);
  const next = counted.filter((number, i) => i > 0 && number === counted[i - 1]! + 1).length;
  if (next < LEAST_COUNTED || next < 0.8 * (counted.length - 1)) return [...rows];
  return rows
    .map((row, i) => (numbers[i] === null ? row : { ...row, runs: row.runs.slice(1) }))
    .filter(({ runs }) => runs.length > 0);
}

function usual(runs: readonly Run[]): number {
  const sizes = runs.map(({ size }) => size).sort((a, b) => a - b);
  return sizes[sizes.length >> 1] ?? 0;
}

/** The words of a row, whatever column they stand in. */
export function rowText({ runs }: Row): string {
  return worded(runs).text;
}

/** The lines of a page as a person reads them: down one column, then the next; what runs over columns parts them. */
export function linesInOrder(rows: readonly Row[]): Line[] {
  return region(
    rows.map(({ runs, y }) => ({ y, runs: fragments(runs) })),
    0,
  );
}

/** Big letters at the beginning of paragraphs stand on a line below: they are put where they are read. */
function lowered(runs: readonly Run[]): Run[] {
  const normal = usual(runs);
  const top = ({ y, size }: Run): number => y + 0.7 * size;
  const isCap = (run: Run): boolean => run.size > DROP_CAP.size * normal && run.text.trim().length <= DROP_CAP.letters;
  if (runs.filter(isCap).length > MOST.gaps) return [...runs];
  return runs.map((run) => {
    if (!isCap(run)) return run;
    const beside = runs.filter(
      (other) =>
        other.x0 >= run.x1 - normal &&
        other.x0 < run.x1 + 2 * normal &&
        Math.abs(top(other) - top(run)) < normal &&
        other.size < run.size / DROP_CAP.size,
    );
    const [first] = beside.sort((a, b) => b.y - a.y);
    return first ? { ...run, y: first.y, x1: first.x0, size: first.size } : run;
  });
}

/** The stretches of a row between gaps that might part columns. */
function fragments(runs: readonly Run[]): Run[] {
  const out: Run[][] = [];
  for (const run of runs) {
    const last = out.at(-1)?.at(-1);
    if (last && run.x0 - last.x1 < GAP.column * Math.max(last.size, run.size)) out.at(-1)!.push(run);
    else if (run.text.trim() !== '') out.push([run]);
  }
  return out.map(worded);
}

/** Runs that stand side by side, as one; a gap is a space. */
function worded(runs: readonly Run[]): Run {
  let text = '';
  let end = Number.POSITIVE_INFINITY;
  for (const { text: words, x0, x1, size } of runs) {
    if (x0 - end > GAP.word * size && !/\s$/.test(text) && !/^[\s,.;:!?)\]”]/.test(words)) text += ' ';
    text += words;
    end = x1;
  }
  const sizes = runs.map(({ size }) => size);
  return {
    text: text.replace(/\s+/g, ' ').trim(),
    x0: runs[0]?.x0 ?? 0,
    x1: Math.max(...runs.map(({ x1 }) => x1)),
    y: runs[0]?.y ?? 0,
    size: Math.max(...sizes),
  };
}

function region(rows: readonly Row[], depth: number): Line[] {
  const gap = depth < MOST.nesting ? gapIn(rows) : null;
  if (gap === null) return column(rows);
  const lines: Line[] = [];
  for (const band of bandsOf(rows, gap)) {
    const left = sideOf(band.rows, ({ x1 }) => x1 <= gap);
    const right = sideOf(band.rows, ({ x1 }) => x1 > gap);
    if (!band.isCrossed && areColumns(left, right)) lines.push(...region(left, depth + 1), ...region(right, depth + 1));
    // What is no two columns here may be two elsewhere.
    else lines.push(...region(band.rows, band.isCrossed ? MOST.nesting : depth + 1));
  }
  return lines;
}

function column(rows: readonly Row[]): Line[] {
  const lines = rows.filter(({ runs }) => runs.length > 0).map(({ runs }) => worded(runs));
  const normal = usual(lines);
  // Headlines and heads may reach farther than the text.
  const own = lines.filter(({ size }) => Math.abs(size - normal) <= SAME_SIZE * normal);
  const left = Math.min(...own.map(({ x0 }) => x0));
  const right = Math.max(...own.map(({ x1 }) => x1));
  return lines.map((line) => ({ ...line, left: Math.min(left, line.x0), right: Math.max(right, line.x1) }));
}

/** Where a gap parts the most lines into columns; null where none does. */
function gapIn(rows: readonly Row[]): number | null {
  let best: { at: number; rows: number } | null = null;
  for (const at of candidates(rows)) {
    let parted = 0;
    for (const band of bandsOf(rows, at)) {
      if (band.isCrossed) continue;
      const [left, right] = [sideOf(band.rows, ({ x1 }) => x1 <= at), sideOf(band.rows, ({ x1 }) => x1 > at)];
      if (areColumns(left, right)) parted += left.length + right.length;
    }
    if (parted > (best?.rows ?? 0)) best = { at, rows: parted };
  }
  return best?.at ?? null;
}

/** The middles of gaps between the runs of a row that many rows share. */
function candidates(rows: readonly Row[]): number[] {
  const counts = new Map<number, number>();
  for (const { runs } of rows) {
    for (const [i, run] of runs.slice(1).entries()) {
      const middle = Math.round((runs[i]!.x1 + run.x0) / 2);
      for (const at of [middle, Math.round(run.x0 - 0.4 * run.size)]) counts.set(at, (counts.get(at) ?? 0) + 1);
    }
  }
  const edges = [...counts].sort(([, a], [, b]) => b - a).slice(0, MOST.gaps);
  return edges.map(([at]) => at);
}

interface Band {
  readonly rows: Row[];
  readonly isCrossed: boolean;
}

/** Rows one below the other that all run over a place, or all leave it free. */
function bandsOf(rows: readonly Row[], at: number): Band[] {
  const bands: Band[] = [];
  const normal = usual(rows.flatMap(({ runs }) => runs));
  let isTop = true;
  for (const row of rows) {
    // A headline's last line may be too short to run over the gap.
    isTop &&= row.runs.length === 1;
    const isHeadline = isTop && row.runs[0]!.size > HEADLINE * normal;
    const isCrossed = isHeadline || row.runs.some(({ x0, x1 }) => x0 < at && x1 > at);
    if (bands.at(-1)?.isCrossed === isCrossed) bands.at(-1)!.rows.push(row);
    else bands.push({ rows: [row], isCrossed });
  }
  return bands;
}

function sideOf(rows: readonly Row[], isHere: (run: Run) => boolean): Row[] {
  return rows.flatMap(({ y, runs }) => {
    const here = runs.filter(isHere);
    return here.length > 0 ? [{ y, runs: here }] : [];
  });
}

function areColumns(left: readonly Row[], right: readonly Row[]): boolean {
  if (Math.min(left.length, right.length) < LEAST_ROWS.wide) return false;
  const [a, b] = [edges(left), edges(right)];
  const gap = (b.x0 - a.x1) / Math.max(a.size, b.size);
  if (gap < GAP.column || (gap < GAP.wide && Math.min(left.length, right.length) < LEAST_ROWS.narrow)) return false;
  const [narrow, wide] = [a.x1 - a.x0, b.x1 - b.x0].sort((one, other) => one - other) as [number, number];
  return narrow >= NARROWEST * wide;
}

function edges(rows: readonly Row[]) {
  let [x0, x1, size] = [Number.POSITIVE_INFINITY, 0, 0];
  for (const { runs } of rows) {
    for (const run of runs)
      [x0, x1, size] = [Math.min(x0, run.x0), Math.max(x1, run.x1), size + run.size / runs.length];
  }
  return { x0, x1, size: size / rows.length };
}
