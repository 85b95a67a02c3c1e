import type { Reading } from '../record/reading.js';
import { type Edge, LINKED } from '../trace/cluster.js';
import { copyKey } from '../trace/copies.js';
import { keysOf } from '../trace/keys.js';
import { pack, unpack } from '../trace/pack.js';
import type { Fit } from '../trace/pairing.js';
import type { Saying } from '../trace/saying.js';
import { momentOf, REACH, SHARED, type Tracer } from '../trace/tracer.js';
import { utterancesOf } from '../trace/utterance.js';
import { type ToldSaying, type Variant, type VariantLabel, variantsOf, wordLabel } from '../trace/variant.js';
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

/** From this probability on of having been said again, two are not joined by what they have in common with a third. */
const APART = 0.8;
/** Of larger families not every pair is judged anew, only those whose link is kept. */
const MANY = 40;
/** So many copies count where papers disagree; more say no more. */
export const MOST_COPIES = 100;
/** Sayings that stay in memory. */
const REMEMBERED = 20_000;

/**
 * The index of sayings and the utterances made of it, kept up to date with each article. What it holds is a function of
 * the statements that are there, in whatever order they came: of copies the first that was printed stands for all
 * (`copyKey`); two others are linked if they share keys among whose holders they are at most `REACH` places apart, and fit;
 * linked families are parted into utterances by `cluster`. So what puts a saying between two others may also part them, and
 * what takes one away may bring them together.
 */
export class Traces {
  private readonly remembered = new Map<number, Saying>();
  /** Statements whose family has to be looked at again. */
  private readonly touched = new Set<number>();
  /** Copies of which nothing is put down yet. */
  private readonly fresh = new Set<number>();

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
    const seen = new Map<number, number>();
    for (const { key, id } of rows as { key: number; id: string }[]) {
      const saying = sayings.get(id);
      if (saying) this.insert(key, saying, copyKeyIn(saying, seen));
    }
    this.settle();
  }

  /** Settles anew what an article's statements belong to: which of the versions of its page stands is another one. */
  touch(article: number): void {
    const keys = this.sql(
      'SELECT statement FROM saying JOIN statement ON statement.key = saying.statement WHERE article = ?',
    );
    for (const key of keys.pluck().all(article) as number[]) {
      const copies = this.copiesOf(key, this.saying(key));
      this.touched.add(copies === null ? key : this.firstOf(copies)!.statement);
    }
    this.settle();
  }

  private insert(key: number, saying: Saying, copies: number | null): void {
    this.sql('INSERT INTO saying (statement, body) VALUES (?, ?)').run(key, pack(saying));
    this.remember(key, saying);
    const first = copies === null ? null : this.firstOf(copies);
    const moment = momentOf(saying);
    if (copies !== null) this.hold(copies, moment, key);
    if (first !== null && first.moment <= moment) {
      this.touched.add(first.statement);
      this.fresh.add(key);
      return;
    }
    if (first !== null) this.unindex(first.statement);
    this.index(key, saying);
  }

  private remove(key: number): void {
    const saying = this.saying(key);
    const copies = this.copiesOf(key, saying);
    const first = copies === null ? null : this.firstOf(copies);
    if (copies !== null) this.release(copies, momentOf(saying), key);
    if (first === null || first.statement === key) {
      this.unindex(key);
      const next = copies === null ? null : this.firstOf(copies);
      if (next !== null) this.index(next.statement, this.saying(next.statement));
    } else this.touched.add(first.statement);
    this.sql('DELETE FROM saying WHERE statement = ?').run(key);
    this.sql('DELETE FROM variant WHERE statement = ?').run(key);
    this.remembered.delete(key);
    this.touched.delete(key);
  }

  /** Makes a saying one that is compared with others. */
  private index(key: number, saying: Saying): void {
    const moment = momentOf(saying);
    this.touched.add(key);
    const near = new Map<number, number>();
    const parted: (readonly [number, number])[] = [];
    for (const hash of keysOf(saying)) {
      const [before, after] = this.around(hash, moment);
      for (const other of [...before, ...after]) near.set(other, (near.get(other) ?? 0) + 1);
      parted.push(...across(before, after));
      this.hold(hash, moment, key);
    }
    for (const [other, keys] of near) if (keys >= SHARED) this.link(key, other);
    for (const [a, b] of parted) if (this.isLinked(a, b) && !this.areNear(a, b)) this.unlink(a, b);
  }

  private unindex(key: number): void {
    const saying = this.saying(key);
    const moment = momentOf(saying);
    const joined: (readonly [number, number])[] = [];
    for (const hash of keysOf(saying)) {
      this.release(hash, moment, key);
      joined.push(...across(...this.around(hash, moment)));
    }
    const others = this.sql('SELECT b FROM link WHERE a = ?').pluck().all(key) as number[];
    for (const other of others) this.unlink(key, other);
    for (const [a, b] of joined) if (!this.isLinked(a, b) && this.areNear(a, b)) this.link(a, b);
    this.touched.delete(key);
  }

  private hold(hash: number, moment: number, key: number): void {
    this.sql('INSERT INTO saying_key (key, moment, statement) VALUES (?, ?, ?)').run(hash, moment, key);
  }

  private release(hash: number, moment: number, key: number): void {
    this.sql('DELETE FROM saying_key WHERE key = ? AND moment = ? AND statement = ?').run(hash, moment, key);
  }

  /** Of copies the first that was printed. */
  private firstOf(copies: number): { readonly statement: number; readonly moment: number } | null {
    const first = this.sql(
      'SELECT statement, moment FROM saying_key WHERE key = ? ORDER BY moment, statement LIMIT 1',
    ).get(copies);
    return (first as { statement: number; moment: number } | undefined) ?? null;
  }

  /** The key under which a saying stands with its copies; null where it can have none. */
  private copiesOf(statement: number, saying: Saying): number | null {
    const holds = this.sql('SELECT 1 FROM saying_key WHERE key = ? AND moment = ? AND statement = ?');
    for (let nth = 0; ; nth++) {
      const copies = copyKey(saying, nth);
      if (copies === null || holds.get(copies, momentOf(saying), statement) !== undefined) return copies;
    }
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
    this.fresh.clear();
  }

  /** All that links lead to from a statement. */
  private family(key: number): number[] {
    const members = new Set([key]);
    const linked = this.sql('SELECT b FROM link WHERE a = ? AND same >= ?').pluck();
    // A set is gone through in the order of insertion, with what is added meanwhile.
    for (const member of members) for (const other of linked.all(member, LINKED) as number[]) members.add(other);
    return [...members];
  }

  /** Parts a family into utterances, and puts down what became of each. */
  private write(family: readonly number[]): void {
    const own = this.sql('SELECT words, current FROM statement WHERE key = ?');
    const several = this.sql(
      `SELECT count(*) AS copies, sum(current) AS standing FROM (
         SELECT current FROM saying_key JOIN statement ON statement.key = statement WHERE saying_key.key = ? LIMIT ?)`,
    );
    const members = family
      .map((key) => {
        const saying = this.saying(key);
        const copies = this.copiesOf(key, saying);
        const { words, current } = own.get(key) as { words: string; current: 0 | 1 };
        const alone = { copies: 1, standing: current };
        const held = copies === null ? alone : (several.get(copies, MOST_COPIES) as typeof alone);
        return { ...memberOf(key, saying, words, held), under: copies };
      })
      .sort((a, b) => momentOf(a.saying) - momentOf(b.saying));
    const rows = new Map<number, VariantRow[]>(family.map((key) => [key, []]));
    for (const row of variantRows(members, this.tracer, () => this.edges(members))) rows.get(row.statement)!.push(row);
    for (const { key, under } of members) this.putDown(key, under, rows.get(key)!);
  }

  /** Puts down what became of a statement, and of its copies as far as that is new. */
  private putDown(key: number, copies: number | null, rows: readonly VariantRow[]): void {
    const former = this.sql('SELECT utterance, label, misattributed, recycled FROM variant WHERE statement = ?').all(
      key,
    );
    const isChanged = told(former as VariantRow[]) !== told(rows);
    const own =
      copies === null
        ? []
        : (this.sql('SELECT statement FROM saying_key WHERE key = ?').pluck().all(copies) as number[]);
    const drop = this.sql('DELETE FROM variant WHERE statement = ?');
    const insert = this.sql(INSERT_VARIANT);
    for (const statement of [key, ...own.filter((one) => one !== key)]) {
      if (!isChanged && !this.fresh.has(statement)) continue;
      drop.run(statement);
      for (const row of rows) insert.run(...cells(statement === key ? row : copied(row, statement)));
    }
  }

  /** The links that are kept between members, by their places. */
  private edges(members: readonly { readonly key: number }[]): Edge[] {
    const placeOf = new Map(members.map(({ key }, place) => [key, place]));
    const links = this.sql('SELECT b, same, repeated FROM link WHERE a = ?');
    return members.flatMap(({ key }, a) =>
      (links.all(key) as { b: number; same: number; repeated: number }[])
        .map(({ b, ...fit }) => edge(a, placeOf.get(b) ?? -1, fit))
        .filter(({ b }) => b > a)
        .sort((x, y) => x.b - y.b),
    );
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

/** The key of a saying with its copies, by those of its article that came before. */
export function copyKeyIn(saying: Saying, seen: Map<number, number>): number | null {
  const first = copyKey(saying, 0);
  if (first === null) return null;
  const nth = seen.get(first) ?? 0;
  seen.set(first, nth + 1);
  return nth === 0 ? first : copyKey(saying, nth);
}

/** What a table has of a statement in an utterance that has several. */
export interface VariantRow {
  readonly utterance: string;
  /** Its key. */
  readonly statement: number;
  /** How its words stand to the fullest version's; `fullest` is that one. */
  readonly label: VariantLabel | 'fullest';
  readonly misattributed: 0 | 1;
  readonly recycled: Variant['recycled'];
}

/** Puts `cells` of a row into its table. */
export const INSERT_VARIANT =
  'INSERT INTO variant (utterance, statement, label, misattributed, recycled) VALUES (?, ?, ?, ?, ?)';

export function cells({ utterance, statement, label, misattributed, recycled }: VariantRow) {
  return [utterance, statement, label, misattributed, recycled] as const;
}

/** The row of a copy. */
export function copied(row: VariantRow, statement: number): VariantRow {
  return { ...row, statement, label: row.label === 'fullest' ? 'same' : row.label };
}

/** Rows of one statement, to be compared. */
function told(rows: readonly VariantRow[]): string {
  return rows
    .map(({ utterance, label, misattributed, recycled }) => `${utterance} ${label} ${misattributed} ${recycled}`)
    .sort()
    .join('; ');
}

/** One of a family: a statement that stands for its copies, too. */
export interface Member extends ToldSaying {
  /** Of the statement. */
  readonly key: number;
  /** How many copies there are with it, former versions of pages among them. */
  readonly copies: number;
  /** Whether it or one of its copies stands in no former version. */
  readonly isCurrent: boolean;
}

export function memberOf(
  key: number,
  saying: Saying,
  words: string,
  { copies, standing }: { readonly copies: number; readonly standing: number },
): Member {
  return { key, saying, words, papers: Math.max(standing, 1), copies, isCurrent: standing > 0 };
}

/**
 * The rows of a family's utterances; a statement that is alone in its utterance, and has no copies, has none.
 *
 * @param members in the order of publication
 * @param kept the links that are kept, by the members' places
 */
export function variantRows(members: readonly Member[], tracer: Tracer, kept: () => readonly Edge[]): VariantRow[] {
  const sayings = members.map(({ saying }) => saying);
  const edges = members.length <= MANY ? allEdges(sayings, tracer) : kept();
  const groups = utterancesOf(members, edges, tracer.language.trace).filter(
    (group) => group.length > 1 || members[group[0]!]!.copies > 1,
  );
  const times = new Uint32Array(members.length);
  for (const group of groups) for (const i of group) times[i]!++;
  return groups.flatMap((group) => {
    const own = group.map((i) => members[i]!);
    const joined = group.map((i) => times[i]! > 1);
    // Named by the first that was printed and that no other utterance has.
    const utterance = members[group.find((i) => times[i] === 1) ?? group[0]!]!.saying.id;
    return toldApart(own, joined, tracer).map(({ member, label, misattributed, recycled }) => ({
      utterance,
      statement: own[member]!.key,
      label: label ?? 'fullest',
      misattributed: misattributed ? (1 as const) : (0 as const),
      recycled,
    }));
  });
}

/** What is known of every pair. */
function allEdges(sayings: readonly Saying[], tracer: Tracer): Edge[] {
  return sayings.flatMap((one, a) =>
    sayings.slice(a + 1).flatMap((other, i) => {
      const fit = tracer.known(one, other);
      return fit ? [edge(a, a + 1 + i, fit)] : [];
    }),
  );
}

/** What became of an utterance in each statement: a former version of a page is no measure of what stands now. */
function toldApart(members: readonly Member[], joined: readonly boolean[], { language: { trace } }: Tracer): Variant[] {
  const all = variantsOf(members, trace, joined);
  const standing = members.flatMap(({ isCurrent }, i) => (isCurrent ? [i] : []));
  if (standing.length === 0 || standing.length === members.length) return all;
  const now = variantsOf(
    standing.map((i) => members[i]!),
    trace,
    standing.map((i) => joined[i]!),
  );
  const fullest = members[standing[now.findIndex(({ label }) => label === null)]!]!;
  return all.map((one) => {
    const place = standing.indexOf(one.member);
    // Where it stood first may be a former version.
    if (place >= 0) return { ...one, label: now[place]!.label, misattributed: now[place]!.misattributed };
    return { ...one, label: wordLabel(fullest, members[one.member]!, trace).label };
  });
}

/** What a fit tells of two members of a family. */
export function edge(a: number, b: number, { same, repeated }: Fit): Edge {
  return { a, b, p: same, isApart: repeated >= APART };
}
