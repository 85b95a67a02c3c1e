import { countWhile } from '../text/spans.js';
import type { Line } from './line.js';
import { type Column, inOrder, type Place } from './piece.js';

/** An utterance that is told in more than one statement, with what it is ordered by. */
export interface UtteranceCount {
  readonly id: string;
  /** Its values of the columns `BY_ARTICLES`. */
  readonly place: Place;
  /** All statements that tell it, those of former versions of pages among them. */
  readonly lines: readonly Line[];
}

/** What stands in most articles first. */
export const BY_ARTICLES: readonly Column[] = [
  { sql: 'articles', down: true },
  { sql: 'statements', down: true },
  { sql: 'first_published', down: true },
  { sql: 'utterance' },
];
const order = inOrder(BY_ARTICLES);

/** Which statements tell which utterance, in memory, and these in the order of their list: only what changed is counted anew. */
export class UtteranceCounts {
  /** By the keys of the statements, so that one that very many tell takes in another at no more cost. */
  private readonly lines = new Map<string, Map<number, Line>>();
  private ordered: UtteranceCount[] = [];
  /** Those that changed since they were ordered. */
  private readonly changed = new Set<string>();

  /** Puts an article's statements as they stand in the place of what they were. */
  replace(before: readonly Line[], after: readonly Line[]): void {
    for (const line of before) for (const id of line.utterances) this.take(id, line);
    for (const line of after) for (const id of line.utterances) this.put(id, line);
  }

  /** Those that are told in more than one statement, what stands in most articles first. */
  several(): readonly UtteranceCount[] {
    if (this.changed.size > 0) {
      const kept = this.ordered.filter(({ id }) => !this.changed.has(id));
      this.ordered = merged(kept, inPlace(this.counted(this.changed, false)));
      this.changed.clear();
    }
    return this.ordered;
  }

  /** The same with the statements of former versions of pages. */
  severalWithFormer(): readonly UtteranceCount[] {
    return inPlace(this.counted(this.lines.keys(), true));
  }

  private take(id: string, line: Line): void {
    this.changed.add(id);
    const lines = this.lines.get(id)!;
    lines.delete(line.key);
    if (lines.size === 0) this.lines.delete(id);
  }

  private put(id: string, line: Line): void {
    this.changed.add(id);
    const lines = this.lines.get(id) ?? new Map<number, Line>();
    this.lines.set(id, lines.set(line.key, line));
  }

  private counted(ids: Iterable<string>, withFormer: boolean): UtteranceCount[] {
    return [...ids].flatMap((id) => {
      const lines = [...(this.lines.get(id)?.values() ?? [])];
      const wanted = withFormer ? lines : lines.filter(({ isCurrent }) => isCurrent);
      return wanted.length > 1 ? { id, lines, place: placeOf(id, wanted) } : [];
    });
  }
}

/** Whether one that is listed stands behind a place. */
export function isBehind({ place }: UtteranceCount, after: Place): boolean {
  return order(place, after) > 0;
}

function inPlace(counts: UtteranceCount[]): UtteranceCount[] {
  return counts.sort((a, b) => order(a.place, b.place));
}

/** Both in one order: where each of the few goes among the many is looked up by halves. */
function merged(many: readonly UtteranceCount[], few: readonly UtteranceCount[]): UtteranceCount[] {
  const all: UtteranceCount[] = [];
  let next = 0;
  for (const one of few) {
    const place = countWhile(many.length, (i) => order(many[i]!.place, one.place) < 0);
    for (; next < place; next++) all.push(many[next]!);
    all.push(one);
  }
  for (; next < many.length; next++) all.push(many[next]!);
  return all;
}

function placeOf(id: string, lines: readonly Line[]): Place {
  const days = lines.flatMap(({ published }) => published ?? []).sort();
  return [new Set(lines.map(({ article }) => article)).size, lines.length, days[0] ?? null, id];
}
