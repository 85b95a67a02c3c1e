import { type Edge, LINKED } from '../trace/cluster.js';
import { keysOf } from '../trace/keys.js';
import { pack, unpack } from '../trace/pack.js';
import type { Fit } from '../trace/pairing.js';
import type { Saying } from '../trace/saying.js';
import { momentOf, REACH, SHARED, type Tracer } from '../trace/tracer.js';
import type { Prepare } from './database.js';
import type { Store } from './store.js';
import {
  cells,
  clearTraces,
  copied,
  copyKeyIn,
  edge,
  INSERT_VARIANT,
  MOST_COPIES,
  memberOf,
  variantRows,
} from './traces.js';

/** What came of tracing a ledger anew. */
export interface Retraced {
  readonly statements: number;
  /** Pairs of statements that were compared. */
  readonly compared: number;
  readonly links: number;
  /** Utterances with more than one statement. */
  readonly utterances: number;
}

/** How far it is. */
export interface Done {
  readonly done: number;
  readonly of: number;
}

/** Statements that are compared, or parted into utterances, from one step to the next. */
const EVERY = 100;
/** Rows that are put into a table from one step to the next. */
const ROWS = 10_000;

/**
 * Traces all that a ledger holds anew, in memory (some 700 bytes a statement). It comes to the same as adding one article
 * after the other (`Traces`), in a part of the time. Gives a step now and then, between which others may be heard; all of
 * it goes inside one transaction of the caller's.
 */
export function* retrace(store: Pick<Store, 'sql' | 'reading'>, tracer: Tracer): Generator<Done, Retraced> {
  const { sql } = store;
  clearTraces(sql);
  const held = yield* collect(store, tracer);
  const count = held.statements.length;
  const index = indexed(held);
  const insertKey = sql('INSERT INTO saying_key (key, moment, statement) VALUES (?, ?, ?)');
  for (let i = 0; i < index.keys.length; i++) {
    if (i % ROWS === 0) yield { done: count, of: 2 * count };
    const rank = index.ranks[i]!;
    insertKey.run(index.keys[i]!, held.moments[rank]!, held.statements[rank]!);
  }
  let copied = 0;
  for (const { key, ranks } of held.copies) {
    for (const rank of ranks) {
      if (copied++ % ROWS === 0) yield { done: count, of: 2 * count };
      insertKey.run(key, held.moments[rank]!, held.statements[rank]!);
    }
  }
  const { links, compared } = yield* linked(held, index, tracer);
  const insertLink = sql('INSERT INTO link (a, b, same, repeated) VALUES (?, ?, ?, ?)');
  for (const [i, { a, b, same, repeated }] of links.entries()) {
    if (i % ROWS === 0) yield { done: secondHalf(count, count), of: 2 * count };
    insertLink.run(held.statements[a], held.statements[b], same, repeated);
    insertLink.run(held.statements[b], held.statements[a], same, repeated);
  }
  const utterances = yield* settle(sql, tracer, held, links);
  sql('INSERT INTO tracing (one, tracer) VALUES (1, ?)').run(tracer.version);
  yield { done: 2 * count, of: 2 * count };
  return { statements: count, compared, links: links.length, utterances };
}

/** How far it is when so many of the statements were compared or parted: both together make the second half of the way. */
function secondHalf(count: number, after: number): number {
  return count + Math.floor(after / 2);
}

/** Compares those that share keys enough among whose holders they are near. */
function* linked(
  held: Held,
  index: Index,
  tracer: Tracer,
): Generator<Done, { readonly links: readonly Link[]; readonly compared: number }> {
  const count = held.statements.length;
  const links: Link[] = [];
  let compared = 0;
  // By the later of two, with which saying it was last seen together, and how many keys they share.
  const seen = new Uint32Array(count);
  const shared = new Uint8Array(count);
  for (let rank = 0; rank < count; rank++) {
    if (rank % EVERY === 0) yield { done: secondHalf(count, rank), of: 2 * count };
    const saying = held.saying(rank);
    for (let i = index.starts[rank]!; i < index.starts[rank + 1]!; i++) {
      const at = index.positions[i]!;
      for (let other = at + 1; other <= at + REACH && index.keys[other] === index.keys[at]; other++) {
        const candidate = index.ranks[other]!;
        if (seen[candidate] !== rank + 1) shared[candidate] = 0;
        seen[candidate] = rank + 1;
        if (++shared[candidate]! !== SHARED) continue;
        compared++;
        const fit = tracer.judge(saying, held.saying(candidate));
        if (fit && Math.max(fit.same, fit.repeated) >= LINKED) links.push({ a: rank, b: candidate, ...fit });
      }
    }
  }
  return { links, compared };
}

interface Link extends Fit {
  /** Ranks. */
  readonly a: number;
  readonly b: number;
}

/** All sayings in the order of publication, their ranks. */
interface Held {
  readonly statements: readonly number[];
  readonly moments: readonly number[];
  saying(rank: number): Saying;
  /** Ranks of those that are copies of one another, ascending, by their key; also of one alone. */
  readonly copies: readonly { readonly key: number; readonly ranks: readonly number[] }[];
  /** By rank, whether another stands for it. */
  readonly isCopy: Uint8Array;
}

/** Bytes that are kept together, at most; of few sayings fewer are. */
const SLAB = 1 << 26;
const FIRST_SLAB = 1 << 16;

function* collect(store: Pick<Store, 'sql' | 'reading'>, tracer: Tracer): Generator<Done, Held> {
  const { sql } = store;
  const of = sql('SELECT count(*) FROM statement').pluck().get() as number;
  const articles = sql('SELECT key, id FROM article ORDER BY key').all() as { key: number; id: string }[];
  const rows = sql('SELECT key, id FROM statement WHERE article = ? AND void = 0 ORDER BY key');
  const insert = sql('INSERT INTO saying (statement, body) VALUES (?, ?)');
  const packed = new Packed();
  const [statements, moments]: [number[], number[]] = [[], []];
  const copyKeys: (number | null)[] = [];
  for (const { key: article, id } of articles) {
    const sayings = new Map(tracer.sayings.of(store.reading(id)!).map((saying) => [saying.id, saying]));
    const seen = new Map<number, number>();
    for (const { key, id } of rows.all(article) as { key: number; id: string }[]) {
      const saying = sayings.get(id);
      if (!saying) continue;
      copyKeys.push(copyKeyIn(saying, seen));
      const bytes = pack(saying);
      insert.run(key, bytes);
      packed.push(id, bytes);
      statements.push(key);
      moments.push(momentOf(saying));
    }
    yield { done: statements.length, of: 2 * of };
  }
  const order = Uint32Array.from(statements.keys()).sort(
    (i, j) => moments[i]! - moments[j]! || statements[i]! - statements[j]!,
  );
  return {
    statements: Array.from(order, (i) => statements[i]!),
    moments: Array.from(order, (i) => moments[i]!),
    saying: (rank) => packed.saying(order[rank]!),
    ...copiesAmong(Array.from(order, (i) => copyKeys[i]!)),
  };
}

/** Who stands with whom, by the keys of copies in the order of publication. */
function copiesAmong(keys: readonly (number | null)[]): Pick<Held, 'copies' | 'isCopy'> {
  const byKey = new Map<number, number[]>();
  const isCopy = new Uint8Array(keys.length);
  for (const [rank, key] of keys.entries()) {
    if (key === null) continue;
    const ranks = byKey.get(key);
    if (ranks) {
      ranks.push(rank);
      isCopy[rank] = 1;
    } else byKey.set(key, [rank]);
  }
  return { copies: Array.from(byKey, ([key, ranks]) => ({ key, ranks })), isCopy };
}

/** Packed sayings, many in one piece of memory. */
class Packed {
  private readonly slabs: Uint8Array[] = [];
  private readonly ids: string[] = [];
  private readonly begins: number[] = [];
  private readonly ends: number[] = [];
  private free = 0;

  push(id: string, bytes: Uint8Array): void {
    const last = this.slabs.at(-1)?.length ?? 0;
    if (this.free + bytes.length > last) {
      const size = last === 0 ? FIRST_SLAB : Math.min(2 * last, SLAB);
      this.slabs.push(new Uint8Array(Math.max(size, bytes.length)));
      this.free = 0;
    }
    this.slabs.at(-1)!.set(bytes, this.free);
    this.ids.push(id);
    this.begins.push((this.slabs.length - 1) * SLAB + this.free);
    this.ends.push(this.free + bytes.length);
    // The lists in it are of 32 bits.
    this.free += Math.ceil(bytes.length / 4) * 4;
  }

  saying(i: number): Saying {
    const slab = Math.floor(this.begins[i]! / SLAB);
    return unpack(this.ids[i]!, this.slabs[slab]!.subarray(this.begins[i]! % SLAB, this.ends[i]!));
  }
}

/** Who has which key. */
interface Index {
  /** Sorted; by each the rank of a saying that has it, ascending among those with the same key. */
  readonly keys: Uint32Array;
  readonly ranks: Uint32Array;
  /** By rank, the places of its keys in these lists: from `starts[rank]` to `starts[rank + 1]`. */
  readonly positions: Uint32Array;
  readonly starts: Uint32Array;
}

function indexed(held: Held): Index {
  const count = held.statements.length;
  const starts = new Uint32Array(count + 1);
  const own = held.statements.map((_, rank) => (held.isCopy[rank] ? new Uint32Array() : keysOf(held.saying(rank))));
  for (const [rank, keys] of own.entries()) starts[rank + 1] = starts[rank]! + keys.length;
  const all = starts[count]!;
  let [keys, ranks] = [new Uint32Array(all), new Uint32Array(all)];
  for (const [rank, some] of own.entries()) {
    keys.set(some, starts[rank]!);
    ranks.fill(rank, starts[rank]!, starts[rank + 1]!);
  }
  own.length = 0;
  for (const shift of [0, 16]) [keys, ranks] = byDigits(keys, ranks, shift);
  const next = starts.slice();
  const positions = new Uint32Array(all);
  for (let at = 0; at < all; at++) positions[next[ranks[at]!]!++] = at;
  return { keys, ranks, positions, starts };
}

/** A pass of a radix sort: by sixteen bits, and else in the order that is there. */
function byDigits(
  keys: Uint32Array,
  ranks: Uint32Array,
  shift: number,
): [Uint32Array<ArrayBuffer>, Uint32Array<ArrayBuffer>] {
  const starts = new Uint32Array(65_537);
  for (const key of keys) starts[((key >>> shift) & 0xffff) + 1]!++;
  for (let digit = 0; digit < 65_536; digit++) starts[digit + 1]! += starts[digit]!;
  const [sorted, moved] = [new Uint32Array(keys.length), new Uint32Array(keys.length)];
  for (let i = 0; i < keys.length; i++) {
    const at = starts[(keys[i]! >>> shift) & 0xffff]!++;
    sorted[at] = keys[i]!;
    moved[at] = ranks[i]!;
  }
  return [sorted, moved];
}

/** Parts the linked into utterances. @returns how many there are of more than one statement */
function* settle(sql: Prepare, tracer: Tracer, held: Held, links: readonly Link[]): Generator<Done, number> {
  const count = held.statements.length;
  const edgesOf = keptBy(links);
  const own = sql('SELECT words, current FROM statement WHERE key = ?');
  const row = (rank: number) => own.get(held.statements[rank]!) as { words: string; current: 0 | 1 };
  const insert = sql(INSERT_VARIANT);
  const copies = new Map(held.copies.filter(({ ranks }) => ranks.length > 1).map(({ ranks }) => [ranks[0]!, ranks]));
  const utterances = new Set<string>();
  let [settled, next] = [0, 0];
  for (const family of families(count, links, copies.keys())) {
    if (settled >= next) {
      yield { done: secondHalf(count, count + settled), of: 2 * count };
      next = settled + EVERY;
    }
    settled += family.length;
    const members = family.map((rank) => {
      const ranks = copies.get(rank)?.slice(0, MOST_COPIES) ?? [rank];
      const standing = ranks.reduce((sum, copy) => sum + row(copy).current, 0);
      return memberOf(held.statements[rank]!, held.saying(rank), row(rank).words, { copies: ranks.length, standing });
    });
    const rankOf = new Map(members.map(({ key }, place) => [key, family[place]!]));
    for (const row of variantRows(members, tracer, () => edgesOf(family))) {
      utterances.add(row.utterance);
      insert.run(...cells(row));
      for (const copy of copies.get(rankOf.get(row.statement)!)?.slice(1) ?? []) {
        insert.run(...cells(copied(row, held.statements[copy]!)));
      }
    }
  }
  return utterances.size;
}

/** The links that are kept between the members of a family, by their places. */
function keptBy(links: readonly Link[]): (family: readonly number[]) => Edge[] {
  const byFirst = new Map<number, Link[]>();
  for (const link of links) {
    const own = byFirst.get(link.a);
    if (own) own.push(link);
    else byFirst.set(link.a, [link]);
  }
  return (family) => {
    const placeOf = new Map(family.map((rank, place) => [rank, place]));
    return family.flatMap((rank, a) =>
      (byFirst.get(rank) ?? [])
        .flatMap(({ b, ...fit }) => (placeOf.has(b) ? [edge(a, placeOf.get(b)!, fit)] : []))
        .sort((x, y) => x.b - y.b),
    );
  };
}

/** The ranks that links of one utterance lead to from one another, each family ascending; and those alone that have copies. */
function families(count: number, links: readonly Link[], copied: Iterable<number>): number[][] {
  const parent = Uint32Array.from({ length: count }, (_, rank) => rank);
  const root = (rank: number): number => {
    let at = rank;
    while (parent[at] !== at) at = parent[at] = parent[parent[at]!]!;
    return at;
  };
  const same = links.filter((link) => link.same >= LINKED);
  for (const { a, b } of same) parent[root(a)] = root(b);
  const byRoot = new Map<number, Set<number>>();
  for (const { a, b } of same) {
    const family = byRoot.get(root(a));
    if (family) family.add(a).add(b);
    else byRoot.set(root(a), new Set([a, b]));
  }
  for (const rank of copied) if (!byRoot.has(root(rank))) byRoot.set(root(rank), new Set([rank]));
  return Array.from(byRoot.values(), (family) => [...family].sort((a, b) => a - b));
}
