import { createHash } from 'node:crypto';
import { words } from '../identity/fold.js';
import type { Prepare } from './database.js';

/** So many words in a row are compared. */
const ROW = 5;
/** Texts of fewer rows say too little: two notices of a few words are alike by chance. */
const LEAST = 40;
/**
 * A text's rows are told by the smallest of their hashes under so many functions: as many of two texts' are the same as the
 * two share of all their rows (Broder 1997). In bands of a few, what shares more than a half stands together in one at least.
 */
const BANDS = 16;
const IN_BAND = 4;
/** Of all rows of both texts so many stand in both, in copies of one report. */
const ALIKE = 0.6;
/** What papers print alike on other days is a form that is filled in: tables, weather, results. */
const DAYS = 7;
const DAY = 86_400_000;

/**
 * Which texts are copies of one report, as agencies send it out and papers shorten it: nearly the same words at other
 * addresses, within a few days. Those that are stand under the one that was published first (`article.telling`); another
 * version of the same page is no copy. What it comes to does not hang on the order in which they are added.
 */
export class Copies {
  constructor(private readonly sql: Prepare) {}

  /** Looks for the copies of a text, with the day on which it appeared first. */
  put(article: number): void {
    const { text } = this.sql('SELECT text FROM article WHERE key = ?').get(article) as { text: string };
    const sketch = sketchOf(text);
    this.sql('DELETE FROM sketch_band WHERE article = ?').run(article);
    // Node 22 binds a blob of no bytes as null.
    const put = this.sql("INSERT OR REPLACE INTO sketch (article, body) VALUES (?, coalesce(?, x''))");
    put.run(article, new Uint8Array(sketch.buffer));
    if (sketch.length === 0) return;
    const members = new Set([article]);
    for (const band of bandsOf(sketch)) {
      const others = this.sql('SELECT article FROM sketch_band WHERE band = ? AND article <> ?')
        .pluck()
        .all(band, article);
      for (const other of others as number[]) {
        if (!members.has(other) && this.areCopies(article, sketch, other))
          for (const one of this.group(other)) members.add(one);
      }
      this.sql('INSERT OR IGNORE INTO sketch_band (band, article) VALUES (?, ?)').run(band, article);
    }
    for (const one of this.group(article)) members.add(one);
    const [first] = [...members].map((key) => ({ key, ...this.appeared(key) })).sort(byDay);
    const set = this.sql('UPDATE article SET telling = ? WHERE key = ? AND telling IS NOT ?');
    for (const key of members) set.run(first!.key, key, first!.key);
  }

  private areCopies(article: number, sketch: Uint32Array, other: number): boolean {
    const body = this.sql('SELECT body FROM sketch WHERE article = ?').pluck().get(other) as Uint8Array;
    if (!areAlike(sketch, new Uint32Array(Uint8Array.from(body).buffer))) return false;
    if (!areNear(this.appeared(article).published, this.appeared(other).published)) return false;
    const page = this.sql(
      'SELECT 1 FROM appearance AS a JOIN appearance AS b ON a.url = b.url WHERE a.article = ? AND b.article = ?',
    );
    return page.get(article, other) === undefined;
  }

  private group(article: number): number[] {
    const members = 'SELECT key FROM article WHERE telling = (SELECT telling FROM article WHERE key = ?)';
    return this.sql(members).pluck().all(article) as number[];
  }

  private appeared(article: number): { readonly id: string; readonly published: string | null } {
    return this.sql(
      'SELECT article.id, published FROM article JOIN appearance ON appearance.seq = article.appearance WHERE article.key = ?',
    ).get(article) as { id: string; published: string | null };
  }
}

/** How the sketches differ from what the texts give, a sentence, without its stop; none where they do not. */
export function otherwiseSketched(sql: Prepare): string[] {
  const stored = sql('SELECT body FROM sketch WHERE article = ?').pluck();
  const banded = sql('SELECT band FROM sketch_band WHERE article = ?').pluck();
  let count = 0;
  for (const { key, text } of sql('SELECT key, text FROM article').iterate() as Iterable<{
    key: number;
    text: string;
  }>) {
    const sketch = sketchOf(text);
    const body = stored.get(key) as Uint8Array | undefined;
    const isSame = body !== undefined && Buffer.from(sketch.buffer).equals(body);
    const own = new Set(sketch.length === 0 ? [] : bandsOf(sketch));
    const bands = banded.all(key) as number[];
    if (!isSame || bands.length !== own.size || !bands.every((band) => own.has(band))) count++;
  }
  return count === 0
    ? []
    : [`the tables of sketches say otherwise than ${count === 1 ? 'a text' : `${count.toLocaleString('en')} texts`}`];
}

/** A text with its day, by which the first of several is told. */
interface Appeared {
  readonly id: string;
  readonly published: string | null;
}

/** The earliest first, what has no day last; of one day by the id, which no order of adding changes. */
function byDay(a: Appeared, b: Appeared): number {
  const [x, y] = [a.published ?? '~', b.published ?? '~'];
  return x < y ? -1 : x > y ? 1 : a.id < b.id ? -1 : 1;
}

/** Whether two texts share rows enough, by their sketches. */
export function areAlike(a: Uint32Array, b: Uint32Array): boolean {
  const same = a.reduce((sum, hash, i) => sum + (hash === b[i] ? 1 : 0), 0);
  return same >= ALIKE * a.length;
}

/** Whether two texts were published so near to one another that they may be copies; what has no day may. */
export function areNear(a: string | null, b: string | null): boolean {
  return a === null || b === null || Math.abs(Date.parse(a) - Date.parse(b)) <= DAYS * DAY;
}

/** The smallest hash of a text's rows of words under each function; empty for a text of too few. */
export function sketchOf(text: string): Uint32Array {
  const all = words(text);
  if (all.length < LEAST + ROW) return new Uint32Array(0);
  const smallest = new Uint32Array(BANDS * IN_BAND).fill(0xffffffff);
  const hashes = all.map(wordHash);
  for (let i = 0; i + ROW <= hashes.length; i++) {
    let row = 0;
    for (let j = i; j < i + ROW; j++) row = Math.imul(row ^ hashes[j]!, 0x01000193) >>> 0;
    for (let n = 0; n < smallest.length; n++) {
      const hash = mixed(row, n);
      if (hash < smallest[n]!) smallest[n] = hash;
    }
  }
  return smallest;
}

/** FNV-1a (Fowler, Noll and Vo) over UTF-16 code units. */
function wordHash(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** The n-th function of a hash: the last steps of MurmurHash3 (Appleby) over it and the number. */
function mixed(hash: number, n: number): number {
  let h = Math.imul(hash ^ Math.imul(n + 1, 0x9e3779b1), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** The keys under which a sketch is looked up: what shares one may be a copy. */
export function bandsOf(sketch: Uint32Array): number[] {
  return Array.from({ length: BANDS }, (_, band) => {
    const own = sketch.slice(band * IN_BAND, (band + 1) * IN_BAND);
    return createHash('sha256')
      .update(`${band} ${own.join(' ')}`)
      .digest()
      .readUIntBE(0, 6);
  });
}
