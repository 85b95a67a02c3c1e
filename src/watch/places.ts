import type { Prepare } from '../ledger/database.js';
import type { Ledger } from '../ledger/ledger.js';
import type { Known, Place, Visited } from './place.js';

/** A place that a list or a folder leads to, and when it is to be asked; null for one that is only remembered. */
export interface Listed extends Pick<Place, 'address' | 'kind' | 'known' | 'mark' | 'next'> {
  /** Whether it is asked again where its mark is another than that of before. */
  readonly isMarked?: true;
}

/** A source that somebody named, with what it led to. */
export interface Source extends Pick<Place, 'address' | 'follow' | 'asked' | 'next' | 'fault' | 'tries'> {
  /** How many places it led to, and how many of them wait to be read. */
  readonly places: number;
  readonly waiting: number;
}

type Row = Omit<Place, 'follow' | 'known'> & { readonly follow: 0 | 1; readonly known: string | null };

/** What is watched, kept in a ledger's file beside the record, so that whoever goes on after a stop knows what was done. */
export class Places {
  constructor(private readonly ledger: Ledger) {}

  /** Watches one more source, or asks a known one at once. */
  name(address: string, follow: boolean, now: number): void {
    this.ledger.changeBeside((sql) =>
      sql(
        `INSERT INTO watched (address, kind, follow, next) VALUES (?, 'source', ?, ?)
         ON CONFLICT DO UPDATE SET kind = 'source', listed = NULL, follow = excluded.follow, next = excluded.next`,
      ).run(address, Number(follow), now),
    );
  }

  /** Watches a source no more, with all that it led to; gives whether it was watched. What is on record stays. */
  remove(address: string): boolean {
    return this.ledger.changeBeside((sql) => {
      const { changes } = sql('DELETE FROM watched WHERE address = ? AND listed IS NULL').run(address);
      return changes > 0;
    });
  }

  /** What somebody named, in the order of addresses. */
  sources(): Source[] {
    return this.ledger.beside((sql) => {
      const rows = sql(
        `WITH RECURSIVE led (source, address, next) AS (
           SELECT address, address, next FROM watched WHERE listed IS NULL
           UNION ALL SELECT led.source, w.address, w.next FROM watched AS w JOIN led ON w.listed = led.address
         )
         SELECT s.address, s.follow, s.asked, s.next, s.fault, s.tries, count(*) - 1 AS places,
           sum(led.address <> s.address AND led.next IS NOT NULL AND led.next <= ?) AS waiting
         FROM led JOIN watched AS s ON s.address = led.source GROUP BY s.address ORDER BY s.address`,
      ).all(Date.now()) as (Omit<Source, 'follow'> & { follow: 0 | 1 })[];
      return rows.map((row) => ({ ...row, follow: row.follow === 1 }));
    });
  }

  /** The place whose turn it is; undefined if none is due. */
  due(now: number): Place | undefined {
    const row = this.ledger.beside((sql) =>
      sql('SELECT * FROM watched WHERE next <= ? ORDER BY next, address LIMIT 1').get(now),
    ) as Row | undefined;
    return (
      row && { ...row, follow: row.follow === 1, known: row.known === null ? null : (JSON.parse(row.known) as Known) }
    );
  }

  /** When the next place is due; null if nothing is watched. */
  nextAt(): number | null {
    return this.ledger.beside((sql) => sql('SELECT min(next) FROM watched').pluck().get()) as number | null;
  }

  /** Asks all sources at once that did not fail the last time. */
  wake(now: number): void {
    this.ledger.changeBeside((sql) =>
      sql("UPDATE watched SET next = ? WHERE kind = 'source' AND tries = 0 AND next IS NOT NULL").run(now),
    );
  }

  /** Keeps what came of asking a place. */
  settle(address: string, { mark, done, tries, next, fault }: Visited, now: number): void {
    this.ledger.changeBeside((sql) =>
      sql('UPDATE watched SET mark = ?, done = ?, tries = ?, next = ?, fault = ?, asked = ? WHERE address = ?').run(
        mark,
        done,
        tries,
        next,
        fault,
        now,
        address,
      ),
    );
  }

  /**
   * Keeps what a place leads to now: what is new comes in, and what it led to before and is done with is forgotten where it is
   * not listed any more.
   *
   * @returns how many of them are to be asked
   */
  list(by: Place, listed: readonly Listed[]): number {
    return this.ledger.changeBeside((sql) => {
      // It may have been taken off the list meanwhile.
      if (!sql('SELECT 1 FROM watched WHERE address = ?').get(by.address)) return 0;
      const count = listed.reduce((sum, one) => sum + this.put(sql, by, one), 0);
      const still = new Set(listed.map(({ address }) => address));
      const before = sql("SELECT address FROM watched WHERE listed = ? AND (next IS NULL OR kind <> 'page')")
        .pluck()
        .all(by.address) as string[];
      for (const address of before) {
        if (!still.has(address)) sql('DELETE FROM watched WHERE address = ?').run(address);
      }
      return count;
    });
  }

  private put(sql: Prepare, by: Place, { address, kind, known, mark, next, isMarked }: Listed): number {
    const { changes } = sql(
      'INSERT INTO watched (address, kind, listed, follow, known, mark, next) VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING',
    ).run(address, kind, by.address, Number(by.follow), known && JSON.stringify(known), mark, next);
    if (changes > 0) return next === null ? 0 : 1;
    if (next === null) return 0;
    // A file that was changed, or a list that was at rest.
    const due = isMarked ? 'mark IS NOT ?' : "kind = 'source' AND next IS NULL AND fault IS NULL AND ? IS NULL";
    return sql(`UPDATE watched SET next = ?, mark = ?, tries = 0 WHERE address = ? AND listed = ? AND ${due}`).run(
      next,
      mark,
      address,
      by.address,
      mark,
    ).changes;
  }
}
