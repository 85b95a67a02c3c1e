import type { Prepare } from './database.js';
import type { Appearance } from './entry.js';

const ADDRESS = /^https?:/i;

/** What decides which of two texts stands at their address. */
type Dated = Pick<Appearance, 'published' | 'found'>;
type Placed = Dated & Pick<Appearance, 'url'>;

/**
 * Whether what came later stands at an address instead of what stood there. What was fetched from its address just now
 * does; of what comes out of files and archives, what has an earlier day stood there before.
 */
export function supersedes(later: Dated, former: Dated): boolean {
  if (later.found !== null && ADDRESS.test(later.found)) return true;
  if (later.published === null || former.published === null) return true;
  return later.published.slice(0, 10) >= former.published.slice(0, 10);
}

/** Of each address the appearance that stands there now, by its entry; those without an address all stand. */
export function currentOf(appearances: ReadonlyMap<number, Placed>): Set<number> {
  const out = new Set<number>();
  const byUrl = new Map<string, number>();
  for (const [seq, appearance] of [...appearances].sort(([a], [b]) => a - b)) {
    if (appearance.url === null) {
      out.add(seq);
      continue;
    }
    const former = byUrl.get(appearance.url);
    if (former === undefined || supersedes(appearance, appearances.get(former)!)) byUrl.set(appearance.url, seq);
  }
  for (const seq of byUrl.values()) out.add(seq);
  return out;
}

/** Which texts stand at their addresses, in the tables. */
export class Versions {
  constructor(private readonly sql: Prepare) {}

  /**
   * Puts an appearance that was just added beside what stands at its address.
   *
   * @returns the articles, by their keys, that stand somewhere now and did not, or did and do not
   */
  settle(seq: number): number[] {
    const row = this.sql('SELECT article, published, found, url FROM appearance WHERE seq = ?').get(seq) as Dated & {
      article: number;
      url: string | null;
    };
    const former = this.sql(
      'SELECT seq, article, published, found FROM appearance WHERE url = ? AND current = 1 AND seq <> ?',
    ).get(row.url, seq) as (Dated & { seq: number; article: number }) | undefined;
    if (!former) return this.articles(row.article);
    const loser = supersedes(row, former) ? former.seq : seq;
    this.sql('UPDATE appearance SET current = 0 WHERE seq = ?').run(loser);
    return this.articles(row.article, former.article);
  }

  /** The same of all appearances, anew. */
  settleAll(): void {
    this.sql('UPDATE appearance SET current = 1 WHERE current = 0').run();
    const rows = this.sql('SELECT * FROM appearance ORDER BY seq').all() as (Appearance & { seq: number })[];
    const stand = currentOf(new Map(rows.map((row) => [row.seq, row])));
    const supersede = this.sql('UPDATE appearance SET current = 0 WHERE seq = ?');
    for (const { seq } of rows) if (!stand.has(seq)) supersede.run(seq);
    const articles = this.sql(
      'SELECT DISTINCT article FROM appearance WHERE current = 0 UNION SELECT key FROM article WHERE current = 0',
    );
    this.articles(...(articles.pluck().all() as number[]));
  }

  /** Puts down of articles whether they stand anywhere; gives those of which that changed. */
  private articles(...keys: number[]): number[] {
    return keys.filter((key) => {
      const stands = this.sql('SELECT max(current) FROM appearance WHERE article = ?').pluck().get(key) as 0 | 1;
      if (this.sql('SELECT current FROM article WHERE key = ?').pluck().get(key) === stands) return false;
      this.sql('UPDATE article SET current = ? WHERE key = ?').run(stands, key);
      return true;
    });
  }
}
