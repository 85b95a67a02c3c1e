import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { Language } from '../language/language.js';
import type { Reading } from '../record/reading.js';
import type { Statement } from '../record/statement.js';
import type { Span } from '../text/span.js';
import { plainly } from '../text/view.js';
import type { Tracer } from '../trace/tracer.js';
import { isInText } from './added.js';
import { appearanceIn, correctionIn, isOfPersons, personCorrectionIn, readingIn, type TodaysReading } from './body.js';
import { otherwiseSketched } from './copies.js';
import { type Corrected, corrected, type StandingReading } from './corrections.js';
import { orphans, otherwisePlaced, otherwiseTraced } from './derived.js';
import { type Appearance, type Entry, hashOf, type PersonCorrection, START, unpack } from './entry.js';
import { otherwisePlanned } from './plan.js';
import type { Seal } from './seal.js';
import type { ArticleRow, Store } from './store.js';
import { expectedRows, Tables } from './tables.js';
import { currentOf } from './versions.js';
import type { PersonCorrectionRow } from './who-is-who.js';

/** Something that is not as it was put on record. */
export interface Fault {
  /** The entry that it concerns; null if it is the file as a whole. */
  readonly entry: number | null;
  /** What is wrong, a sentence without its full stop. */
  readonly what: string;
}

/** What a ledger holds, as far as it was checked. */
export interface Verified {
  readonly entries: number;
  readonly articles: number;
  readonly statements: number;
  readonly corrections: number;
  /** Hash of the last entry. Whoever notes it down can tell later whether anything up to it was changed. */
  readonly head: string;
  /** In the order of their entries; the first tells where trust ends. */
  readonly faults: readonly Fault[];
  /** Whether the tables of tracing were compared, too: not where another version made them, nor where all else has faults. */
  readonly isTraced: boolean;
  /** The same of who is who, which is put together again entry by entry. */
  readonly isPlaced: boolean;
}

/** How a ledger is checked. */
export interface VerifyOptions {
  /** Hash of an entry that was noted down earlier: the chain must have it. */
  readonly head?: string | undefined;
  /** What was kept of it earlier: the chain must have it at that place. */
  readonly seal?: Pick<Seal, 'entries' | 'head'> | undefined;
  /** Called with the number of each entry. */
  readonly onProgress?: (entry: number, of: number) => void;
}

const GONE = 'is gone from the record, but stands in the tables';
/** More are not told apart: one change of an early entry touches all behind it. */
const MOST_FAULTS = 20;

/** Says what is wrong, with an entry or with the file as a whole. */
type Tell = (entry: number | null, what: string) => void;

/**
 * Checks all that a ledger promises: the chain of hashes, the texts' hashes, that each span gives the words that the
 * statement has, that the tables, the index of words and what tracing made hold what the record says, and nothing else, and
 * that its views and triggers are those that it was made with.
 */
export function verify(
  store: Store,
  tracer: () => Tracer,
  { head, seal, onProgress = () => {} }: VerifyOptions,
): Verified {
  const { database, sql } = store;
  const faults: Fault[] = [];
  const fault: Tell = (entry, what) => {
    if (faults.length < MOST_FAULTS) faults.push({ entry, what });
  };
  const language = (): Language => tracer().language;
  const recorded = new Recorded();
  const of = sql('SELECT count(*) FROM entry').pluck().get() as number;
  // One transaction, so that what another process adds meanwhile is not half seen.
  return database.transaction(() => {
    const last = record(store, recorded, { head, seal, onProgress: (seq) => onProgress(seq, of) }, fault);
    const statements = new Comparison(store, language, recorded, fault, faults.length === 0).run(onProgress, of);
    for (const line of sql('PRAGMA integrity_check').pluck().all()) {
      if (line !== 'ok') fault(null, `SQLite finds: ${line}`);
    }
    for (const what of [...otherwisePlanned(database), ...orphans(database)]) fault(null, what);
    // A ledger whose tables are not as planned may lack some.
    if (faults.length === 0) for (const what of otherwiseSketched(sql)) fault(null, what);
    // What hangs on something that is amiss tells nothing more.
    const isWhole = faults.length === 0;
    const placed = isWhole ? otherwisePlaced(store, language(), (seq) => onProgress(seq, of)) : null;
    const traced = isWhole ? otherwiseTraced(store, tracer(), (done, all) => onProgress(of + done, of + all)) : null;
    for (const what of [...(placed ?? []), ...(traced ?? [])]) fault(null, what);
    faults.sort((a, b) => (a.entry ?? Number.POSITIVE_INFINITY) - (b.entry ?? Number.POSITIVE_INFINITY));
    const corrections = [...recorded.corrections.values()].flat().length + recorded.persons.size;
    return {
      entries: of,
      articles: recorded.latest.size,
      statements,
      corrections,
      head: last,
      faults,
      isTraced: traced !== null,
      isPlaced: placed !== null,
    };
  });
}

/**
 * Takes in what the record says, and tells what is wrong with its chain, and with its end where that is known from elsewhere.
 *
 * @returns the hash of the last entry
 */
function record(
  store: Store,
  recorded: Recorded,
  { head, seal, onProgress }: Pick<VerifyOptions, 'head' | 'seal'> & { readonly onProgress: (seq: number) => void },
  fault: Tell,
): string {
  let last: string = START;
  let isHeadFound = head === undefined || head === START;
  let isSealed = seal === undefined || (seal.entries === 0 && seal.head === START);
  for (const { entry, json } of chained(store, fault)) {
    onProgress(entry.seq);
    last = entry.hash;
    isHeadFound ||= last === head;
    isSealed ||= entry.seq === seal?.entries && last === seal.head;
    if (json === null) continue;
    try {
      recorded.take(entry, json);
    } catch {
      fault(entry.seq, `has a body that is none of its kind (${entry.kind})`);
    }
  }
  if (!isHeadFound) fault(null, `no entry has the hash ${head}: the record was cut or written anew`);
  if (!isSealed) fault(null, `has not the entry ${seal!.entries} that was sealed: the record was cut or written anew`);
  return last;
}

/** The entries in order, each with its body; null where that can't be read. What is wrong with the chain is told on the way. */
function* chained({ sql }: Store, fault: Tell): Generator<{ readonly entry: Entry; readonly json: string | null }> {
  let hash: string = START;
  let seq = 0;
  for (const entry of sql('SELECT * FROM entry ORDER BY seq').iterate() as IterableIterator<Entry>) {
    if (entry.seq !== seq + 1)
      fault(seq + 1, entry.seq === seq + 2 ? 'is missing' : `is missing, as are those up to ${entry.seq - 1}`);
    seq = entry.seq;
    let json: string | null = null;
    try {
      json = unpack(entry.body);
    } catch {
      fault(seq, "has a body that can't be read");
    }
    if (json !== null && hashOf(hash, entry, json) !== entry.hash)
      fault(seq, 'was changed, or stands behind another than it was written behind: its hash does not fit');
    yield { entry, json };
    // Chained on with the hash that is there, so that one change does not make all behind it look changed.
    hash = entry.hash;
  }
}

/** What the entries come to: by article its present reading, and what was corrected. */
class Recorded {
  readonly appearances = new Map<number, Appearance>();
  /** By article the entry of its present reading. */
  readonly latest = new Map<string, number>();
  readonly corrections = new Map<string, Corrected[]>();
  readonly persons = new Map<number, PersonCorrection>();

  take({ seq, kind, at }: Entry, json: string): void {
    if (kind === 'article') this.appearances.set(seq, appearanceIn(json));
    else if (kind === 'reading') this.latest.set(readingIn(json).article, seq);
    else if (isOfPersons(json)) this.persons.set(seq, personCorrectionIn(json));
    else {
      const correction = { ...correctionIn(json), seq, at };
      this.corrections.set(correction.article, [...(this.corrections.get(correction.article) ?? []), correction]);
    }
  }
}

/** Entries of the appearances that stand at their addresses, and the articles that do. */
interface Current {
  readonly entries: ReadonlySet<number>;
  readonly articles: ReadonlySet<string>;
}

function currentIn({ appearances }: Recorded): Current {
  const entries = currentOf(appearances);
  return { entries, articles: new Set([...entries].map((seq) => appearances.get(seq)!.article)) };
}

/** Compares texts and tables with what the entries come to. */
class Comparison {
  private readonly tables: Tables;
  /** What stands at its address by the record; null where entries are not what they were, which is told. */
  private readonly current: Current | null;

  constructor(
    private readonly store: Store,
    private readonly language: () => Language,
    private readonly recorded: Recorded,
    private readonly fault: Tell,
    isWhole: boolean,
  ) {
    this.tables = new Tables(store.database, language);
    this.current = isWhole ? currentIn(recorded) : null;
  }

  /** @returns how many statements there are */
  run(progress: (entry: number, of: number) => void, of: number): number {
    const { store, recorded, fault } = this;
    let statements = 0;
    const uncertain = this.corrections();
    for (const [id, seq] of recorded.latest) {
      progress(seq, of);
      const row = store.row(id);
      if (row) statements += this.article(row, seq, uncertain);
      else fault(seq, `is of article ${id}, whose text is gone`);
    }
    for (const id of store.sql('SELECT id FROM article').pluck().all() as string[]) {
      if (!recorded.latest.has(id))
        fault(null, `the tables hold the article ${JSON.stringify(id)}, of which the record has no reading`);
    }
    this.appearances();
    this.persons();
    return statements;
  }

  /**
   * @param seq the entry of its present reading
   * @param uncertain articles whose corrections are not those of the record
   * @returns how many statements it has
   */
  private article(row: ArticleRow, seq: number, uncertain: ReadonlySet<number>): number {
    const { recorded, fault } = this;
    const { id, text } = row;
    const body = this.reading(seq);
    this.row(row, seq, body);
    const appearance = body && recorded.appearances.get(body.appearance);
    if (!body || !appearance) return 0;
    const { title, byline, published, publisher, url } = appearance;
    const { statements, language } = body;
    const article = {
      id,
      title,
      byline,
      published,
      publisher,
      url,
      language,
      ...(body.markup && { markup: body.markup }),
      text,
    };
    const reading: Reading = { ...body, article };
    for (const statement of statements) {
      const what = wrongSpans(statement, text, this.language);
      if (what) fault(seq, `has the statement ${statement.id}, ${what}`);
    }
    for (const correction of recorded.corrections.get(id) ?? []) {
      if (!isInText(correction, text)) fault(correction.seq, 'puts the words of a statement where the text has none');
    }
    // Without a correction that was taken out, the tables can't say what the record says.
    if (!uncertain.has(row.key)) {
      this.compare(row.key, seq, corrected(reading, recorded.corrections.get(id) ?? []), row.current);
    }
    return statements.length;
  }

  /** Whether the row of an article is of its present reading. */
  private row(row: ArticleRow, seq: number, body: TodaysReading | null): void {
    const { recorded, current, fault } = this;
    const { id, text } = row;
    if (sha256(text) !== id) fault(row.appearance, `names article ${id.slice(0, 12)}, whose text was changed`);
    if (row.reading !== seq)
      fault(seq, `is the latest reading of its article, but the tables hold another (${row.reading})`);
    if (!body || !recorded.appearances.has(body.appearance)) return;
    if (row.reader !== body.reader || row.appearance !== body.appearance) {
      fault(seq, 'is by another reader, or of another appearance, than the table of articles has it');
    }
    if (current && row.current !== Number(current.articles.has(id))) {
      fault(seq, 'stands at its address, or does not, otherwise than the table of articles has it');
    }
  }

  private compare(key: number, seq: number, reading: StandingReading, current: 0 | 1): void {
    const [tabled, expected] = [this.tables.rows(key), expectedRows(reading, current, this.language().text)].map(
      plain,
    ) as [Plain, Plain];
    const differs = (...parts: (keyof Plain)[]): boolean =>
      parts.some((part) => !isDeepStrictEqual(tabled[part], expected[part]));
    if (differs('actors', 'statements'))
      this.fault(seq, 'says otherwise than the tables made of it, which were changed');
    if (differs('names', 'search')) this.fault(seq, 'says otherwise than the index of words, by which it is searched');
  }

  private appearances(): void {
    const { store, recorded, fault } = this;
    const missing = new Map(recorded.appearances);
    const rows = store.sql(
      'SELECT appearance.*, article.id AS article FROM appearance JOIN article ON article.key = appearance.article',
    );
    for (const row of rows.iterate()) {
      const { seq, current, ...rest } = row as Appearance & { seq: number; current: 0 | 1 };
      const recordedHere = missing.get(seq);
      // Where metadata were found is in the entry alone.
      const { origins: _, ...entry } = recordedHere ?? {};
      if (!recordedHere) fault(seq, GONE);
      else if (
        !isDeepStrictEqual({ ...rest }, entry) ||
        (this.current && current !== Number(this.current.entries.has(seq)))
      )
        fault(seq, 'says otherwise than the table of appearances, which was changed');
      missing.delete(seq);
    }
    for (const seq of missing.keys()) fault(seq, 'is missing in the table of appearances');
  }

  private persons(): void {
    const { store, recorded, fault } = this;
    const missing = new Map(recorded.persons);
    for (const { seq, ...row } of store.sql('SELECT * FROM person_correction').all() as PersonCorrectionRow[]) {
      const entry = missing.get(seq);
      const { to, actors, ...rest } = row;
      const tabled = { ...rest, to: to && parsed(to), actors: parsed(actors) };
      if (!entry) fault(seq, GONE);
      else if (!isDeepStrictEqual(tabled, { ...entry }))
        fault(seq, 'says otherwise than the table of who is who, which was changed');
      missing.delete(seq);
    }
    for (const seq of missing.keys()) fault(seq, 'is missing in the table of who is who');
  }

  /** @returns the articles whose corrections are not those of the record */
  private corrections(): Set<number> {
    const { store, recorded: record, fault } = this;
    const rows = store
      .sql(
        `SELECT correction.seq, correction.article AS key, article.id AS article, statement, field, value, by, why, at
       FROM correction JOIN article ON article.key = correction.article LEFT JOIN entry ON entry.seq = correction.seq`,
      )
      .all() as (Corrected & { key: number })[];
    const tabled = new Map(rows.map(({ key, ...row }) => [row.seq, { key, row }]));
    for (const recorded of [...record.corrections.values()].flat()) {
      const inTable = tabled.get(recorded.seq);
      if (!inTable) fault(recorded.seq, 'is missing in the table of corrections');
      else if (!isDeepStrictEqual({ ...inTable.row }, { ...recorded })) {
        fault(recorded.seq, 'says otherwise than the table of corrections, which was changed');
      }
      tabled.delete(recorded.seq);
    }
    for (const seq of tabled.keys()) fault(seq, GONE);
    return new Set(Array.from(tabled.values(), ({ key }) => key));
  }

  private reading(seq: number): TodaysReading | null {
    try {
      return this.store.recorded(seq);
    } catch {
      // The entry's own fault is told already.
      return null;
    }
  }
}

/** The value of a column that should be JSON; undefined where it is none. */
function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/** An article's rows, without what SQLite gives its own with. */
type Plain = Readonly<Record<'actors' | 'statements' | 'names' | 'search', unknown>>;

function plain(rows: unknown): Plain {
  return JSON.parse(JSON.stringify(rows)) as Plain;
}

/** What is wrong with a statement's spans; null if each lies in the text and they give its words. */
function wrongSpans({ content, cue, source, speaker, words }: Statement, text: string, language: () => Language) {
  const isInside = ([start, end]: Span): boolean =>
    Number.isInteger(start) && 0 <= start && start < end && end <= text.length;
  if (![...content, ...cue, ...source, ...speaker.evidence].every(isInside)) return 'whose spans leave the text';
  const inText = content.map(([start, end]) => text.slice(start, end)).join(' … ');
  // Words are as a person reads them, without soft hyphens and with ligatures apart; how, is no part of the record.
  const isSame = inText === words || characters(plainly(inText, language().text)) === characters(words);
  return isSame ? null : 'whose spans give other words than it has';
}

/** Letters and figures, which no way of showing a text changes. */
function characters(words: string): string {
  return words.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
