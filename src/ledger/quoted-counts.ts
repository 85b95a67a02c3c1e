import type { Line } from './line.js';

/** What is quoted of one of those that are counted. */
export interface Tally {
  statements: number;
  /** How many of them are quoted in full. */
  direct: number;
  articles: number;
  /** By who published the articles, how many there are. */
  readonly publishers: Map<string, number>;
}

/** What was quoted on a day. */
export interface Day {
  statements: number;
  /** How many of them have no speaker. */
  open: number;
  /** By the numbers of those that are counted; empty where that is not told. */
  readonly groups: number[];
}

/** By how many statements each pronoun refers to somebody. */
export interface Pronouns {
  he: number;
  she: number;
}

/** Who is quoted how often in all that stands, and by which pronouns, in memory: only what changed is counted anew. */
export class QuotedCounts {
  /** By `Line.counted`. */
  readonly tallies: (Tally | undefined)[] = [];
  readonly days = new Map<string | null, Day>();
  /** By `Line.who`; of former versions and what is no saying, too. */
  readonly pronouns: (Pronouns | undefined)[] = [];

  statements(): number {
    return [...this.days.values()].reduce((sum, { statements }) => sum + statements, 0);
  }

  /** Puts an article's statements as they stand in the place of what they were. */
  replace(before: readonly Line[], after: readonly Line[]): void {
    this.count(before, -1);
    this.count(after, 1);
  }

  private count(lines: readonly Line[], by: 1 | -1): void {
    const own = new Map<number, Tally>();
    for (const line of lines) {
      if (line.pronoun !== null && line.who !== null) this.refer(line.who, line.pronoun, by);
      if (!line.isCurrent || !line.isSaid) continue;
      const day = dayOf(this.days, line.published);
      day.statements += by;
      if (line.speaker === null) day.open += by;
      if (day.statements === 0) this.days.delete(line.published);
      for (const number of line.counted) own.set(number, this.counted(number, line, by));
    }
    // An article's lines are of one publisher.
    const publisher = lines[0]?.publisher ?? null;
    for (const [number, tally] of own) {
      tally.articles += by;
      if (publisher !== null) {
        const articles = (tally.publishers.get(publisher) ?? 0) + by;
        if (articles === 0) tally.publishers.delete(publisher);
        else tally.publishers.set(publisher, articles);
      }
      if (tally.statements === 0) this.tallies[number] = undefined;
    }
  }

  private refer(who: number, pronoun: 'he' | 'she', by: 1 | -1): void {
    const known = this.pronouns[who] ?? { he: 0, she: 0 };
    known[pronoun] += by;
    this.pronouns[who] = known.he + known.she === 0 ? undefined : known;
  }

  private counted(number: number, { isDirect }: Line, by: 1 | -1): Tally {
    const tally = this.tallies[number] ?? { statements: 0, direct: 0, articles: 0, publishers: new Map() };
    this.tallies[number] = tally;
    tally.statements += by;
    if (isDirect) tally.direct += by;
    return tally;
  }
}

export function dayOf(days: Map<string | null, Day>, published: string | null): Day {
  const day = days.get(published) ?? { statements: 0, open: 0, groups: [] };
  days.set(published, day);
  return day;
}
