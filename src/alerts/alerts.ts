import { randomBytes } from 'node:crypto';
import { InputError } from '../errors.js';
import type { Ledger } from '../ledger/ledger.js';
import type { Alert, Asks, KeptTip, Tip } from './alert.js';
import { tipsIn } from './find.js';

interface AlertRow {
  readonly id: string;
  readonly asks: string;
  readonly made: number;
  readonly seen: number;
  readonly webhook: string | null;
  readonly secret: string | null;
  readonly private: 0 | 1;
}

interface TipRow extends Omit<KeptTip, keyof Tip> {
  readonly body: string;
}

/** A tip that is to be sent, where to, and with which secret. */
export interface Due extends KeptTip {
  readonly to: Alert;
  readonly secret: string;
}

const MOST_ALERTS = 1000;
/** Each alert keeps so many of its tips; what is on record is found by a search. */
const MOST_TIPS = 1000;
/** So many articles are looked at between two looks at what else is to be done. */
const MOST_ARTICLES = 200;

/** Of what people want to be told, and what they were told: kept in a ledger's file beside the record. */
export class Alerts {
  constructor(private readonly ledger: Ledger) {}

  /**
   * Makes an alert for what goes on record from now on.
   *
   * @returns with the secret by which what is sent is signed, which is told only here; null where nothing is sent
   * @throws {InputError} if nothing is asked for, or it can't be looked for
   */
  add(asks: Asks, webhook: string | null, isPrivate: boolean, now: number): { alert: Alert; secret: string | null } {
    this.tryOut(asks);
    const id = randomBytes(4).toString('hex');
    const secret = webhook === null ? null : `whsec_${randomBytes(24).toString('base64')}`;
    this.ledger.changeBeside((sql) => {
      const count = sql('SELECT count(*) FROM alert').pluck().get() as number;
      if (count >= MOST_ALERTS) {
        throw new InputError(`has ${MOST_ALERTS} alerts already`, this.ledger.file, 'remove some of them first');
      }
      sql(
        `INSERT INTO alert (id, asks, made, seen, webhook, secret, private)
         VALUES (?, ?, ?, (SELECT coalesce(max(seq), 0) FROM entry), ?, ?, ?)`,
      ).run(id, JSON.stringify(asks), now, webhook, secret, Number(isPrivate));
    });
    return { alert: { id, asks, made: now, webhook, isPrivate }, secret };
  }

  /** Removes an alert with all that it told; gives whether there was one. */
  remove(id: string): boolean {
    return this.ledger.changeBeside((sql) => sql('DELETE FROM alert WHERE id = ?').run(id).changes > 0);
  }

  /** All alerts, the first made first. */
  list(): Alert[] {
    return this.ledger.beside((sql) => (sql('SELECT * FROM alert ORDER BY made, id').all() as AlertRow[]).map(alertOf));
  }

  find(id: string): Alert | null {
    const row = this.ledger.beside((sql) => sql('SELECT * FROM alert WHERE id = ?').get(id)) as AlertRow | undefined;
    return row ? alertOf(row) : null;
  }

  /** What was told, the latest first. */
  tips(limit: number, alert: string | null = null): KeptTip[] {
    const rows = this.ledger.beside((sql) =>
      sql('SELECT * FROM alerted WHERE ? IS NULL OR alert = ? ORDER BY seq DESC LIMIT ?').all(alert, alert, limit),
    ) as TipRow[];
    return rows.map(tipOf);
  }

  /** Looks through what went on record since the last time, whoever put it there; gives what is new to tell. */
  look(now: number): KeptTip[] {
    const rows = this.ledger.beside((sql) => sql('SELECT * FROM alert ORDER BY made, id').all()) as AlertRow[];
    return rows.flatMap((row) => this.lookFor(row, now));
  }

  /** What is to be sent, and was not yet. */
  due(now: number, limit: number): Due[] {
    const rows = this.ledger.beside((sql) =>
      sql('SELECT * FROM alerted WHERE next <= ? ORDER BY next, seq LIMIT ?').all(now, limit),
    ) as TipRow[];
    return rows.flatMap((row): Due[] => {
      const alert = this.ledger.beside((sql) => sql('SELECT * FROM alert WHERE id = ?').get(row.alert)) as
        | AlertRow
        | undefined;
      return alert?.secret ? [{ ...tipOf(row), to: alertOf(alert), secret: alert.secret }] : [];
    });
  }

  /** Keeps what came of sending a tip. */
  settle(seq: number, { tries, next, fault }: Pick<KeptTip, 'tries' | 'next' | 'fault'>): void {
    this.ledger.changeBeside((sql) =>
      sql('UPDATE alerted SET tries = ?, next = ?, fault = ? WHERE seq = ?').run(tries, next, fault, seq),
    );
  }

  private lookFor(row: AlertRow, now: number): KeptTip[] {
    const keptTips: KeptTip[] = [];
    for (let { seen } = row; ; ) {
      const [upTo, articles] = this.since(seen);
      if (upTo === seen) return keptTips;
      const tips = tipsIn(this.ledger, JSON.parse(row.asks) as Asks, articles);
      keptTips.push(...this.keep(row, upTo, tips, now));
      seen = upTo;
    }
  }

  /** Articles that appeared behind an entry, and the entry up to which these are all. */
  private since(seen: number): readonly [upTo: number, articles: string[]] {
    return this.ledger.beside((sql) => {
      const rows = sql(
        `SELECT seq, article.id FROM appearance JOIN article ON article.key = appearance.article
         WHERE seq > ? ORDER BY seq LIMIT ?`,
      ).all(seen, MOST_ARTICLES) as { seq: number; id: string }[];
      const last = sql('SELECT coalesce(max(seq), 0) FROM entry').pluck().get() as number;
      const upTo = rows.length === MOST_ARTICLES ? rows.at(-1)!.seq : last;
      return [Math.max(upTo, seen), [...new Set(rows.map(({ id }) => id))]];
    });
  }

  private keep({ id, webhook }: AlertRow, seen: number, tips: readonly Tip[], now: number): KeptTip[] {
    return this.ledger.changeBeside((sql) => {
      // It may have been removed meanwhile.
      if (sql('UPDATE alert SET seen = max(seen, ?) WHERE id = ?').run(seen, id).changes === 0) return [];
      const next = webhook === null ? null : now;
      const put = sql(
        'INSERT INTO alerted (alert, what, at, body, next) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING',
      );
      const kept = tips.flatMap((tip): KeptTip[] => {
        const { changes, lastInsertRowid: seq } = put.run(id, tip.what, now, JSON.stringify(tip), next);
        return changes === 0 ? [] : [{ ...tip, seq: Number(seq), alert: id, at: now, tries: 0, next, fault: null }];
      });
      if (kept.length > 0) {
        sql(
          `DELETE FROM alerted WHERE alert = ? AND next IS NULL
             AND seq <= (SELECT seq FROM alerted WHERE alert = ? ORDER BY seq DESC LIMIT 1 OFFSET ?)`,
        ).run(id, id, MOST_TIPS);
      }
      return kept;
    });
  }

  private tryOut({ query, finding, quotation }: Asks): void {
    if (Object.keys(query).length === 0 && finding === null && quotation === null) {
      throw new InputError('asks for nothing', 'the alert', 'give words, a name, a quotation or a kind of finding');
    }
    this.ledger.count(query);
    if (quotation !== null) this.ledger.check(quotation);
  }
}

function alertOf({ id, asks, made, webhook, private: isPrivate }: AlertRow): Alert {
  return { id, asks: JSON.parse(asks) as Asks, made, webhook, isPrivate: isPrivate === 1 };
}

function tipOf({ body, seq, alert, at, tries, next, fault }: TipRow): KeptTip {
  return { ...(JSON.parse(body) as Tip), seq, alert, at, tries, next, fault };
}
