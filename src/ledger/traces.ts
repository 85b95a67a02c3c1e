import type { Reading } from '../record/reading.js';
import { LINKED } from '../trace/cluster.js';
import { keysOf } from '../trace/keys.js';
import { pack, unpack } from '../trace/pack.js';
import type { Fit } from '../trace/pairing.js';
import type { Saying } from '../trace/saying.js';
import { momentOf, REACH, SHARED, type Tracer } from '../trace/tracer.js';
import { utterancesOf } from '../trace/utterance.js';
import { type Variant, variantsOf, type WordLabel } from '../trace/variant.js';
import type { Prepare } from './database.js';

/** Whether all statements on record were traced by a tracer of this version. */
export function isTraced(sql: Prepare, tracer: Tracer): boolean {
  const isEmpty = sql('SELECT 1 FROM statement LIMIT 1').get() === undefined;
  return isEmpty || tracedBy(sql) === tracer.version;
}

function tracedBy(sql: Prepare): unknown {
  return sql('SELECT tracer FROM tracing').pluck().get();
}

/** Forgets all that was traced. */
export function clearTraces(sql: Prepare): void {
  for (const table of ['saying', 'saying_key', 'link', 'variant', 'tracing']) sql(`DELETE FROM ${table}`).run();
}

const OWN = 'SELECT key FROM statement WHERE article = ?';
/** Its keys stay where they are: they are looked up by no statement, and by nobody before all is traced anew. */
const UNTRACE = [
  // An utterance that lost one of its variants is no longer what it was.
  `DELETE FROM variant WHERE utterance IN (SELECT utterance FROM variant WHERE statement IN (${OWN}))`,
  `DELETE FROM link WHERE (a, b) IN (SELECT b, a FROM link WHERE a IN (${OWN}))`,
  `DELETE FROM link WHERE a IN (${OWN})`,
  `DELETE FROM saying WHERE statement IN (${OWN})`,
];

/**
 * Takes an article's statements out of what another tracer made, and notes that not all is traced: whoever traces next,
 * of whichever version, begins anew. What is traced of others stays to be shown until then.
 */
export function untrace(sql: Prepare, article: number): void {
  for (const one of UNTRACE) sql(one).run(article);
  sql('DELETE FROM tracing').run();
}

/** Of larger families not every pair is judged anew, only those whose link is kept. */
const MANY = 40;
/** Sayings that stay in memory. */
const REMEMBERED = 20_000;

/**
 * The index of sayings and the utterances made of it, kept up to date with each article. What it holds is a function of
 * the statements that are there, in whatever order they came: two sayings are linked if they share keys
 * among whose holders they are at most `REACH` places apart, and fit; linked families are parted into utterances by `cluster`.
 * So what puts a saying between two others may also part them, and what takes one away may bring them together.
 */
export class Traces {
  private readonly remembered = new Map<number, Saying>();
  /** Statements whose family has to be looked at again. */
  private readonly touched = new Set<number>();

  constructor(
    private readonly sql: Prepare,
    private readonly tracer: Tracer,
  ) {
    if (tracedBy(sql) === tracer.version) return;
    // Then no statement is on record (`isTraced`), and all that comes is traced by this one.
    clearTraces(sql);
    sql('INSERT INTO tracing (one, tracer) VALUES (1, ?)').run(tracer.version);
  }

  /** Takes an article's statements out, before their rows go. */
  drop(article: number): void {
    const keys = this.sql(
      'SELECT statement FROM saying JOIN statement ON statement.key = saying.statement WHERE article = ?',
    )
      .pluck()
      .all(article) as number[];
    for (const key of keys) this.remove(key);
  }

  /** Puts an article's statements in, and settles what that changes; the statements' rows are there, in the same order. */
  put(article: number, reading: Reading): void {
    const rows = this.sql('SELECT key, id FROM statement WHERE article = ? AND void = 0 ORDER BY key').all(article);
    const sayings = new Map(this.tracer.sayings.of(reading).map((saying) => [saying.id, saying]));
    for (const { key, id } of rows as { key: number; id: string }[]) {
      const saying = sayings.get(id);
      if (saying) this.insert(key, saying);
    }
    this.settle();
  }

  private insert(key: number, saying: Saying): void {
    const moment = momentOf(saying);
    this.sql('INSERT INTO saying (statement, body) VALUES (?, ?)').run(key, pack(saying));
    this.remember(key, saying);
    this.touched.add(key);
    const near = new Map<number, number>();
    const parted: (readonly [number, number])[] = [];
    for (const hash of keysOf(saying)) {
      const [before, after] = this.around(hash, moment);
      for (const other of [...before, ...after]) near.set(other, (near.get(other) ?? 0) + 1);
      parted.push(...across(before, after));
      this.sql('INSERT INTO saying_key (key, moment, statement) VALUES (?, ?, ?)').run(hash, moment, key);
    }
    for (const [other, keys] of near) if (keys >= SHARED) this.link(key, other);
    for (const [a, b] of parted) if (this.isLinked(a, b) && !this.areNear(a, b)) this.unlink(a, b);
  }

  private remove(key: number): void {
    const saying = this.saying(key);
    const moment = momentOf(saying);
    const joined: (readonly [number, number])[] = [];
    for (const hash of keysOf(saying)) {
      this.sql('DELETE FROM saying_key WHERE key = ? AND moment = ? AND statement = ?').run(hash, moment, key);
      joined.push(...across(...this.around(hash, moment)));
    }
    const others = this.sql('SELECT b FROM link WHERE a = ?').pluck().all(key) as number[];
    for (const other of others) this.unlink(key, other);
    this.sql('DELETE FROM saying WHERE statement = ?').run(key);
    this.sql('DELETE FROM variant WHERE statement = ?').run(key);
    this.remembered.delete(key);
    this.touched.delete(key);
    for (const [a, b] of joined) if (!this.isLinked(a, b) && this.areNear(a, b)) this.link(a, b);
  }

  /** The nearest holders of a key before and after a moment, the nearest first. */
  private around(hash: number, moment: number): [number[], number[]] {
    const before = this.sql(
      'SELECT statement FROM saying_key WHERE key = ? AND moment < ? ORDER BY moment DESC LIMIT ?',
    );
    const after = this.sql('SELECT statement FROM saying_key WHERE key = ? AND moment > ? ORDER BY moment LIMIT ?');
    return [before, after].map((near) => near.pluck().all(hash, moment, REACH) as number[]) as [number[], number[]];
  }

  /** Whether two share keys enough among whose holders they are near. */
  private areNear(a: number, b: number): boolean {
    const [x, y] = [this.saying(a), this.saying(b)];
    const [from, to] = [momentOf(x), momentOf(y)].sort((m, n) => m - n);
    const keys = new Set(keysOf(x));
    const between = this.sql(
      'SELECT count(*) FROM (SELECT 1 FROM saying_key WHERE key = ? AND moment > ? AND moment < ? LIMIT ?)',
    ).pluck();
    const isNear = (key: number): boolean => (between.get(key, from, to, REACH) as number) < REACH;
    return keysOf(y).filter((key) => keys.has(key) && isNear(key)).length >= SHARED;
  }

  private link(a: number, b: number): void {
    const fit = this.tracer.judge(this.saying(a), this.saying(b));
    if (!fit || Math.max(fit.same, fit.repeated) < LINKED) return;
    const insert = this.sql('INSERT INTO link (a, b, same, repeated) VALUES (?, ?, ?, ?)');
    for (const [from, to] of [
      [a, b],
      [b, a],
    ]) {
      insert.run(from, to, fit.same, fit.repeated);
    }
    this.touched.add(a).add(b);
  }

  private unlink(a: number, b: number): void {
    const drop = this.sql('DELETE FROM link WHERE a = ? AND b = ?');
    drop.run(a, b);
    drop.run(b, a);
    this.touched.add(a).add(b);
  }

  private isLinked(a: number, b: number): boolean {
    return this.sql('SELECT 1 FROM link WHERE a = ? AND b = ?').get(a, b) !== undefined;
  }

  private settle(): void {
    const done = new Set<number>();
    for (const key of [...this.touched]) {
      if (done.has(key)) continue;
      const family = this.family(key);
      for (const member of family) done.add(member);
      this.write(family);
    }
    this.touched.clear();
  }

  /** All that links lead to from a statement. */
  private family(key: number): number[] {
    const found = new Set([key]);
    const linked = this.sql('SELECT b FROM link WHERE a = ? AND same >= ?').pluck();
    // A set is gone through in the order of insertion, with what is added meanwhile.
    for (const member of found) for (const other of linked.all(member, LINKED) as number[]) found.add(other);
    return [...found];
  }

  /** Parts a family into utterances, and puts down what became of each. */
  private write(family: readonly number[]): void {
    const drop = this.sql('DELETE FROM variant WHERE statement = ?');
    for (const member of family) drop.run(member);
    if (family.length === 1) return;
    const words = this.sql('SELECT words FROM statement WHERE key = ?').pluck();
    const members = family
      .map((key) => ({ key, saying: this.saying(key), words: words.get(key) as string }))
      .sort((a, b) => momentOf(a.saying) - momentOf(b.saying));
    for (const row of variantRows(members, this.tracer, (a, b) => this.kept(a, b))) {
      this.sql('INSERT INTO variant (utterance, statement, label, misattributed, recycled) VALUES (?, ?, ?, ?, ?)').run(
        row.utterance,
        row.statement,
        row.label,
        row.misattributed,
        row.recycled,
      );
    }
  }

  private kept(a: number, b: number): Fit | null {
    return (this.sql('SELECT same, repeated FROM link WHERE a = ? AND b = ?').get(a, b) as Fit | undefined) ?? null;
  }

  private saying(key: number): Saying {
    const known = this.remembered.get(key);
    if (known) return known;
    const row = this.sql(
      'SELECT statement.id, saying.body FROM saying JOIN statement ON statement.key = saying.statement WHERE statement = ?',
    ).get(key) as { id: string; body: Uint8Array };
    const saying = unpack(row.id, row.body);
    this.remember(key, saying);
    return saying;
  }

  private remember(key: number, saying: Saying): void {
    if (this.remembered.size >= REMEMBERED) this.remembered.clear();
    this.remembered.set(key, saying);
  }
}

/** Pairs that one holder of a key stands between so that they are just within reach without it, and just beyond with it. */
function across(before: readonly number[], after: readonly number[]): (readonly [number, number])[] {
  return before.flatMap((a, i) => {
    const b = after[REACH - 1 - i];
    return b === undefined ? [] : [[a, b] as const];
  });
}

/** What a table has of a statement in an utterance that has several. */
export interface VariantRow {
  readonly utterance: string;
  /** Its key. */
  readonly statement: number;
  /** How its words stand to the fullest version's; `fullest` is that one. */
  readonly label: WordLabel | 'fullest';
  readonly misattributed: 0 | 1;
  readonly recycled: Variant['recycled'];
}

/**
 * The rows of a family's utterances; a statement that is alone in its utterance has none.
 *
 * @param members in the order of publication
 * @param kept the fit of a link that is kept; null where there is none
 */
export function variantRows(
  members: readonly { readonly key: number; readonly saying: Saying; readonly words: string }[],
  tracer: Tracer,
  kept: (a: number, b: number) => Fit | null,
): VariantRow[] {
  const fit = (i: number, j: number): Fit | null => {
    const [a, b] = [members[i]!, members[j]!];
    return members.length <= MANY ? tracer.known(a.saying, b.saying) : kept(a.key, b.key);
  };
  const sayings = members.map(({ saying }) => saying);
  const groups = utterancesOf(sayings, fit).filter((group) => group.length > 1);
  const own = (i: number): boolean => groups.filter((group) => group.includes(i)).length === 1;
  return groups.flatMap((group) => {
    const told = group.map((i) => members[i]!);
    // Named by the first that was printed and that no other utterance has.
    const utterance = members[group.find(own) ?? group[0]!]!.saying.id;
    return variantsOf(told, tracer.language.trace).map(({ member, label, misattributed, recycled }) => ({
      utterance,
      statement: told[member]!.key,
      label: label ?? 'fullest',
      misattributed: misattributed ? (1 as const) : (0 as const),
      recycled,
    }));
  });
}
