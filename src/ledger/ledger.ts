import { setImmediate } from 'node:timers/promises';
import { InputError } from '../errors.js';
import type { Language } from '../language/language.js';
import type { Odds } from '../odds.js';
import { withoutPassword } from '../record/address.js';
import type { Article } from '../record/article.js';
import type { Finding } from '../record/finding.js';
import { type Reading, saidIn } from '../record/reading.js';
import { isOfSpeech } from '../speech.js';
import { plainly } from '../text/view.js';
import type { Tracer } from '../trace/tracer.js';
import { isSame } from './added.js';
import { checkPage, checkQuery } from './asked.js';
import { jsonOf } from './body.js';
import { type ArticleCheck, type Check, type Claim, check, checkArticle } from './check.js';
import { type Around, checked, kindIn } from './checked.js';
import { type Change, compare } from './compare.js';
import { Copies } from './copies.js';
import { explained, guarded, LedgerError, type Prepare } from './database.js';
import { Digest } from './digest.js';
import { FEWEST_DIGITS } from './digits.js';
import { type Signed, signed } from './effect.js';
import {
  type Appearance,
  type Body,
  type CorrectableField,
  type Correction,
  type EntryKind,
  hashOf,
  type PersonCorrection,
  pack,
  type RecordedReading,
  START,
} from './entry.js';
import type { Filter } from './filter.js';
import { findings } from './findings.js';
import type { Hit } from './hit.js';
import { keepCorrected } from './keep.js';
import { bringUpToDate } from './made.js';
import { areUnlike } from './near.js';
import {
  type ArticleEntry,
  type ArticleFilter,
  articleEntries,
  type Coverage,
  countArticles,
  coverage,
} from './overview.js';
import { Persons } from './persons.js';
import type { Piece, Stretch } from './piece.js';
import { located, type Placed } from './placed.js';
import { notePlacer, placeAnew, placedUpTo } from './placing.js';
import { articlesByDay, articlesOf, count, every, hitsOf, indexed, type Page, type Query, search } from './query.js';
import { type Quoted, type QuotedQuery, quoted } from './quoted.js';
import { type Retraced, retrace } from './retrace.js';
import { type Review, type Reviewed, review, reviewOf } from './review.js';
import type { Seal } from './seal.js';
import { checkSpeech, type SpeechCheck } from './speech.js';
import type { Connection } from './sqlite.js';
import type { StandingReading } from './standing.js';
import type { ArticleRow, Store } from './store.js';
import { type Story, storyOf } from './story.js';
import { Tables } from './tables.js';
import { type Table, type TableName, take } from './take.js';
import { isTraced, Traces, untrace } from './traces.js';
import {
  countUtterances,
  type Retold,
  retoldIn,
  type Utterance,
  type UtteranceRow,
  utterance,
  utteranceIds,
  utterances,
} from './utterances.js';
import { type Verified, type VerifyOptions, verify } from './verify.js';
import { Versions } from './versions.js';
import { type Bearer, type Extent, who } from './who.js';
import { WhoIsWho } from './who-is-who.js';

/** What a ledger works with: each is asked for when it is first needed. */
export interface Means {
  readonly tracer: () => Tracer;
  readonly language: () => Language;
  readonly odds: () => Odds;
  /** When an entry is put on record. */
  readonly now: () => Date;
}

/** Where an article stands towards the ledger before it is added. */
export type Presence =
  /** It is there, with the same title, day, publisher and address. */
  | 'known'
  /** Its text is there, from elsewhere or with other metadata. */
  | 'elsewhere'
  /** The same, with an earlier day than the ledger's, or with the first: its statements were said by then. */
  | 'earlier'
  | 'new';

/** A statement that a person found: each place as its words, or as offsets (`120-222`). */
export interface FoundStatement {
  readonly content: string;
  /** The words that credit it. */
  readonly cue?: string;
  /** Whom it is credited to. */
  readonly source?: string;
  /** What else is known of it. */
  readonly fields?: readonly (readonly [CorrectableField, string])[];
}

/** What came of adding an article. Whether it was traced as well is asked of the ledger, for all that it holds: `isTraced`. */
export interface Added {
  readonly outcome: Presence;
  /** The article that stood at the same address before, by its id. */
  readonly former: string | null;
}

/** An article of the ledger as a place lists it. */
export interface Version {
  readonly seq: number;
  readonly at: string;
  /** Whether it stands there now. */
  readonly isCurrent: boolean;
  /** Where it was taken from: the file with the line, the address. */
  readonly found: string | null;
  readonly article: Article;
}

/** What stood at an address, and what stood there next. */
export interface Revision {
  readonly former: Version;
  readonly later: Version;
  readonly changes: readonly Change[];
}

/** The program's own version, before the rules and the model that a reader names. */
const PROGRAM = /^onrecord \S+ (?=rules )/u;
const DAMAGED = 'put back a copy of it; onrecord verify tells more';
/** So many counts are kept until something changes. */
const MOST_COUNTED = 50;

/** How all is traced anew. */
export interface RetraceOptions {
  /** Called often, the last time with both alike. */
  readonly onProgress?: (done: number, of: number) => void;
  /** Gives up, and leaves all as it was. An `AbortSignal`, whose type not every program has. */
  readonly signal?: { readonly aborted: boolean; readonly reason: unknown };
}

/**
 * The store of all readings: a SQLite file, append-only. What is added is an entry, chained by hash to the former one;
 * everything else in the file is made of the entries. Each article is added in one transaction: it is there whole, or not.
 */
export class Ledger {
  private readonly tables: Tables;
  /** Opened when something is written. */
  private traces: Traces | undefined;
  private digested: Digest | undefined;
  /** Who is quoted how often, as it was counted since the last change. */
  private counted = { version: -1, answers: new Map<string, Quoted>() };
  /** SQLite's count of what other connections wrote. */
  private version = -1;
  /** The same, when the index of words was last seen to hold all. */
  private wholeAt = -1;
  private isRetracing = false;

  constructor(
    private readonly store: Store,
    private readonly means: Means,
  ) {
    this.tables = guarded(store.file, () => {
      bringUpToDate(store, means.language);
      return new Tables(store.database, means.language);
    });
  }

  /** The file's path, as it was given. */
  get file(): string {
    return this.store.file;
  }

  close(): void {
    this.store.database.close();
  }

  /**
   * Whether an article is there.
   *
   * @param live fetched from its address just now: then what stood there last counts, so that a text that went back to an
   *   earlier state is told; otherwise whatever stood there once
   */
  find(article: Article, live = false): Presence {
    return this.ask(() => this.presenceOf(this.atOwnAddress(article, live), live));
  }

  /**
   * Puts an article with its reading on record; one that is there already is left as it is.
   *
   * @param reading null for one that was found `elsewhere`, whose text was read before
   * @param reader who read it: version of program and model
   * @param from where it was taken from
   * @throws {LedgerError} if the file can't be written; nothing of the article is in it then
   */
  add(given: Article, reading: Reading | null, reader: string, from: string | null = null, live = false): Added {
    return this.write(() => {
      const article = this.atOwnAddress({ ...given, url: given.url && withoutPassword(given.url) }, live);
      // Asked again inside the transaction: another process may have added it meanwhile.
      const outcome = this.presenceOf(article, live);
      if (outcome === 'known') return { outcome, former: null };
      const former = article.url === null ? null : this.last(article.url);
      const { id, title, byline, published, publisher, url } = article;
      const appearance: Appearance = {
        article: id,
        title,
        byline,
        published,
        publisher,
        url,
        found: from && withoutPassword(from),
        former: former?.seq ?? null,
        ...(article.origins && { origins: article.origins }),
      };
      const seq = this.append('article', appearance);
      const key = this.store.row(id)?.key ?? this.newArticle(article, seq, reader);
      this.store
        .sql(
          `INSERT INTO appearance (seq, article, title, byline, published, publisher, url, found, former)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        )
        .run(seq, key, title, byline, published, publisher, url, appearance.found, appearance.former);
      this.settle(seq);
      if (outcome !== 'elsewhere') {
        if (reading === null) throw new Error(`article ${id} must be read before it is added`);
        const kept = outcome === 'new' ? reading : this.kept(this.store.known(id), reading);
        this.record(key, seq, kept, reader);
      }
      return { outcome, former: former && former.id !== id ? former.id : null };
    });
  }

  /**
   * Puts another reading of an article in the place of the present one, which stays in the record. What people corrected
   * holds on; a corrected statement that the new reading does not have is kept.
   *
   * @returns the reading as it stands now
   */
  reread(reading: Reading, reader: string): StandingReading {
    return this.write(() => {
      const row = this.store.known(reading.article.id);
      return this.record(row.key, row.appearance, this.kept(row, reading), reader);
    });
  }

  /**
   * Puts corrections beside the machine's reading, all or none.
   *
   * @returns the reading as it stands now
   * @throws {InputError} if there is no such statement, or the field can't have that value
   */
  correct(
    statement: string,
    fields: readonly (readonly [CorrectableField, string])[],
    by: string,
    why: string,
  ): StandingReading {
    return this.write(() => this.rightStatement(statement, fields, by, why));
  }

  /** The same of several statements, of all or of none. */
  correctEach(
    statements: readonly string[],
    fields: readonly (readonly [CorrectableField, string])[],
    by: string,
    why: string,
  ): void {
    this.write(() => {
      for (const statement of statements) this.rightStatement(statement, fields, by, why);
    });
  }

  /**
   * Puts a statement on record that the reading of an article lacks, with what is known of it.
   *
   * @param article id
   * @returns the statement's id, and the reading as it stands now
   * @throws {InputError} if the words are not in the text, the reading has the statement, or a field can't have its value
   */
  addStatement(
    article: string,
    given: FoundStatement,
    by: string,
    why: string,
  ): { id: string; reading: StandingReading } {
    return this.write(() => {
      const row = this.store.known(article);
      const placed = this.placed(row.text, given);
      const id = `${article}:${placed.content[0]![0]}-${placed.content.at(-1)![1]}`;
      refuseKnown(id, placed, this.store.readingOf(row));
      this.sign({ article, statement: id, field: 'added', value: JSON.stringify(placed), by, why });
      let reading = this.corrected(article);
      for (const [field, value] of given.fields ?? []) {
        this.sign({ article, statement: id, field, value: checked(field, value, this.around(article, id)), by, why });
        reading = this.corrected(article);
      }
      return { id, reading };
    });
  }

  /** All that people corrected in an article, taken back or not, in the order in which they did; null if it is not there. */
  corrections(article: string): Signed[] | null {
    return this.ask(() => {
      const row = this.store.row(article);
      return row ? signed(this.store.corrections(row.key)) : null;
    });
  }

  /**
   * Puts on record that two persons are one, who is called as the first from then on.
   *
   * @param person id
   * @param other id, which means the first from then on
   * @throws {InputError} if nobody has such an id, or both are one already
   */
  join(person: string, other: string, by: string, why: string): PersonCorrection {
    return this.write(() => this.rightWho((whoIsWho) => whoIsWho.join(person, other, by, why)));
  }

  /**
   * Puts on record that what some articles say of a person is said of somebody else of the name.
   *
   * @param person id; one that was joined by hand takes back what it brought, where no article is given
   * @param articles ids
   * @throws {InputError} if nobody has such an id, an article does not speak of them, or no other would be left
   */
  part(person: string, articles: readonly string[], by: string, why: string): PersonCorrection {
    return this.write(() => this.rightWho((whoIsWho) => whoIsWho.part(person, articles, by, why)));
  }

  /** The reading of an article as it stands; null if there is no such article. */
  reading(article: string): StandingReading | null {
    return this.ask(() => this.store.reading(article));
  }

  /** All readings as they stand, in the order in which their articles were added. */
  *readings(): Generator<StandingReading> {
    const ids = this.store.sql('SELECT id FROM article ORDER BY key').pluck().all() as string[];
    for (const id of ids) yield this.reading(id)!;
  }

  /** The readings that a query touches, each with the statements that it finds, in the same order. */
  *readingsOf(query: Query): Generator<StandingReading> {
    for (const { article, statements } of articlesOf(this.whole(), this.plain(query))) {
      const whole = this.reading(article)!;
      // What a plan or a thought quotes stands within what that stands in, where those are left out.
      const reading = query.all ? whole : saidIn(whole);
      yield { ...reading, statements: reading.statements.filter(({ id }) => statements.has(id)) };
    }
  }

  /**
   * The ids of all articles, the latest published first; what has no day comes last.
   *
   * @param versions whether former versions of pages are among them
   */
  articles(versions = false): string[] {
    return this.ask(() => articlesByDay(this.store.database, versions));
  }

  /** Asks several things of one state of the record, whatever others put on it meanwhile. */
  atOnce<T>(questions: () => T): T {
    return this.ask(questions);
  }

  /** Stands for what is in the file at the moment: another text after whatever was written, by whomever. */
  state(): string {
    return this.ask(() => {
      const own = this.store.sql('SELECT total_changes()').pluck().get() as number;
      return `${this.store.database.pragma('data_version') as number} ${own}`;
    });
  }

  /** Reads what counts are made of; else the first count does, which takes the longer the more is on record. */
  readAhead(): void {
    this.ask(() => this.digest().utterances(false));
  }

  /** How much is on record. */
  coverage(): Coverage {
    return this.ask(() => coverage(this.store.database, this.standing()));
  }

  /** A page of the articles, without former versions of pages; the latest published first, what has no day last. */
  articleEntries(stretch: Stretch, filter: Filter = {}): Piece<ArticleEntry> {
    return this.ask(() => articleEntries(this.store.database, stretch, this.articleFilter(filter)));
  }

  /** How many articles a filter leaves. */
  countArticles(filter: Filter): number {
    return this.ask(() => countArticles(this.store.database, this.articleFilter(filter)));
  }

  private articleFilter({ outlet, publishedFrom, publishedTo, ...rest }: Filter): ArticleFilter {
    return {
      ...(outlet !== undefined && { outlet }),
      ...(publishedFrom !== undefined && { publishedFrom }),
      ...(publishedTo !== undefined && { publishedTo }),
      ...(Object.keys(rest).length > 0 && { having: this.digest().articlesWith(rest) }),
    };
  }

  /** Tells of statements of this moment, by their ids, whether a filter leaves them. */
  leaves(filter: Filter): (id: string) => boolean {
    return this.ask(() => this.digest().leaves(filter));
  }

  /** A piece of the queue of what a person should look at. */
  reviews(what: Review, stretch: Stretch, filter: Filter = {}): Reviewed {
    return this.ask(() =>
      Object.keys(filter).length === 0
        ? review(this.store.database, what, stretch)
        : reviewOf(this.store, this.digest(), what, stretch, filter),
    );
  }

  /** Who is quoted how often. */
  quoted(query: QuotedQuery): Quoted {
    return this.ask(() => {
      const digest = this.digest();
      const { version, answers } = this.counted;
      if (version !== digest.version()) this.counted = { version: digest.version(), answers: new Map() };
      else if (answers.has(JSON.stringify(query))) return answers.get(JSON.stringify(query))!;
      const answer = quoted(digest, query);
      if (this.counted.answers.size < MOST_COUNTED) this.counted.answers.set(JSON.stringify(query), answer);
      return answer;
    });
  }

  /**
   * A page of the statements that a query finds.
   *
   * @throws {InputError} if its words can't be looked for
   */
  search(query: Query, page: Page): Hit[] {
    return [...this.searchPiece(query, page).rows];
  }

  /**
   * The same, with the place from which the next piece goes on (`after`).
   *
   * @throws {InputError} if its words can't be looked for, or the place is of another list
   */
  searchPiece(query: Query, page: Page): Piece<Hit> {
    checkPage(page);
    return this.ask(() => search(this.whole(), this.plain(query), page));
  }

  /** Statements by their ids, in the same order; those that are not there are left out. */
  hits(ids: readonly string[]): Hit[] {
    return this.ask(() => hitsOf(this.store.database, ids));
  }

  /** How many statements a query finds. */
  count(query: Query): number {
    return this.ask(() => count(this.whole(), this.plain(query)));
  }

  /** How many attributions a query leaves out because they are no sayings. */
  countUnsaid(query: Query): number {
    if (query.all === true || query.manner !== undefined) return 0;
    return this.ask(() => count(this.whole(), this.plain(query), 'unsaid'));
  }

  /** A table of what belongs to the statements that a query finds, to be taken away. */
  take(query: Query, table: TableName): Table {
    return this.ask(() => take(this.whole(), this.plain(query), table));
  }

  /** Who an article's actors are over all articles: ids of the view `people`, by the actors' ids. */
  personsIn(article: string): ReadonlyMap<string, string> {
    const rows = this.store
      .sql(
        `SELECT actor.id AS actor, person.id AS person FROM article JOIN actor ON actor.article = article.key
         JOIN person ON person.key = actor.person WHERE article.id = ?`,
      )
      .all(article) as { actor: string; person: string }[];
    return new Map(rows.map(({ actor, person }) => [actor, person]));
  }

  /** All statements that a query finds, in the order in which they were added. */
  *every(query: Query): Generator<Hit> {
    try {
      yield* every(this.whole(), this.plain(query));
    } catch (error) {
      throw this.explain(error as Error);
    }
  }

  /**
   * Who bears a name, those with most statements first.
   *
   * @param latest how many of the latest statements are given with each
   * @throws {InputError} if the name has no word in it
   */
  who(name: string, latest: number, extent: Extent = {}): Bearer[] {
    return this.ask(() => {
      return who(this.whole(), plainly(name, this.means.language().text), latest, extent);
    });
  }

  /**
   * Whether some words are on record, where they stood first, and what became of them elsewhere. It says what the record
   * shows, not whether they were said.
   *
   * @throws {InputError} if there is no word in them
   */
  check(words: string, claim: Claim = {}): Check {
    return this.ask(() => {
      this.whole();
      return check(this.store, this.means.language(), words, claim, this.standing());
    });
  }

  /**
   * Checks what an article quotes against all other articles on record.
   *
   * @param given `by` stands for the names that the article gives; `all`, also what is no saying; `versions`, also former
   *   versions of pages
   */
  checkArticle(reading: Reading, given: Pick<Claim, 'by' | 'all' | 'versions'> = {}): ArticleCheck {
    return this.ask(() => {
      this.whole();
      return checkArticle(this.store, this.means.language(), reading, given, this.standing());
    });
  }

  /**
   * How faithfully articles quote a speech: what they cut, altered, joined, put out of order, and what is not in it.
   *
   * @param speech as `speechOf` makes it; it need not be on record
   * @param articles the articles; if not given, all on record that may quote it
   */
  checkSpeech(speech: Reading, articles?: readonly Reading[]): SpeechCheck {
    return this.ask(() => checkSpeech(this.store, this.means.language(), speech, articles));
  }

  /**
   * The utterances that stand in most articles first, of those that are told in more than one statement.
   *
   * @param versions whether former versions of pages count, too
   */
  utterances(stretch: Stretch, versions = false, filter: Filter = {}): Piece<UtteranceRow> {
    return this.ask(() => utterances(this.store.database, this.digest(), stretch, versions, filter));
  }

  /** How many utterances are told in more than one statement. */
  countUtterances(versions = false, filter: Filter = {}): number {
    return this.ask(() => countUtterances(this.digest(), versions, filter));
  }

  /**
   * An utterance with its variants; null if there is none with that id.
   *
   * @param versions whether those of former versions of pages are among them; they are where nothing else tells it
   */
  utterance(id: string, versions = false): Utterance | null {
    return this.ask(() => utterance(this.store.database, this.means.language().trace, id, versions));
  }

  /**
   * An utterance as a story: each retelling in the order of publication, who tells it, and what an editor would say to that;
   * null if there is none with that id.
   */
  story(id: string, versions = false): Story | null {
    return this.ask(() => {
      const one = utterance(this.store.database, this.means.language().trace, id, versions);
      return one && storyOf(this.store, this.means.language(), this.means.odds(), one);
    });
  }

  /** The utterances that a statement belongs to, by their ids; a quotation made of two belongs to both. Its own alone else. */
  utteranceIds(statement: string): string[] {
    return this.ask(() => utteranceIds(this.store.database, statement));
  }

  /** The statements of an article that are told elsewhere too. */
  retoldIn(article: string): Retold[] {
    return this.ask(() => retoldIn(this.store.database, article));
  }

  /** What a careful editor would flag in an article, by itself and against all else on record; null if it is not there. */
  findings(article: string): Finding[] | null {
    return this.ask(() => findings(this.store, this.means.language(), this.means.odds(), article));
  }

  /** What the record comes to now: kept elsewhere, it tells later whether anything up to here was cut or changed. */
  seal(): Seal {
    return this.ask(() => {
      const last = this.store.sql('SELECT seq, hash FROM entry ORDER BY seq DESC LIMIT 1').get();
      const { seq, hash } = (last as { seq: number; hash: string } | undefined) ?? { seq: 0, hash: START };
      return { entries: seq, head: hash, at: this.means.now().toISOString() };
    });
  }

  /** Checks all that a ledger promises. */
  verify(options: VerifyOptions = {}): Verified {
    return this.ask(() => verify(this.store, this.means.tracer, options));
  }

  /**
   * Whether all statements are traced by today's weights and rules. Where they are not, what is added is put on record
   * untraced, until `retrace` brings all up to date.
   */
  isTraced(): boolean {
    return this.ask(() => isTraced(this.store.sql, this.means.tracer()));
  }

  /**
   * Traces all statements anew; who is who is put together anew, too, where another version had a hand in it. Meanwhile nothing else is put on record, and what is asked of utterances may not be there yet.
   *
   * @throws the signal's reason if it was aborted; all is then as it was
   */
  async retrace({ onProgress, signal }: RetraceOptions = {}): Promise<Retraced> {
    this.refuseWhileRetracing();
    this.isRetracing = true;
    this.traces = undefined;
    try {
      return await this.store.database.longTransaction(async () => {
        const steps = retrace(this.store, this.means.tracer());
        for (;;) {
          if (signal?.aborted) throw signal.reason;
          const { done, value } = steps.next();
          if (done) {
            const { names } = this.means.language();
            if (placedUpTo(this.store.sql, names) === null) placeAnew(this.store, names);
            return value;
          }
          onProgress?.(value.done, value.of);
          await setImmediate();
        }
      });
    } catch (error) {
      throw explained(error as Error, this.file);
    } finally {
      this.isRetracing = false;
    }
  }

  /**
   * Articles whose reading is by another reader than the given one, by id; all if none is given. Speeches are read by none.
   * Readers of the same rules and the same model read alike, of whichever version the program is.
   */
  readOtherwise(reader: string | null): string[] {
    const rows = this.store.sql('SELECT id, reader FROM article WHERE reader IS NOT ? ORDER BY key').all(reader);
    const today = reader?.replace(PROGRAM, '');
    return (rows as Pick<ArticleRow, 'id' | 'reader'>[]).flatMap((row) =>
      isOfSpeech(row.reader) || row.reader.replace(PROGRAM, '') === today ? [] : [row.id],
    );
  }

  /** What stood at an address, the earliest first. */
  versions(url: string): Version[] {
    return this.appeared('url = ?', url);
  }

  /** Where an article stood, the earliest first. */
  appearances(article: string): Version[] {
    return this.appeared('article.id = ?', article);
  }

  /** What changed in what is said from each version at an address to the next. */
  diff(url: string): Revision[] {
    const versions = this.versions(url);
    const words = this.means.language().trace;
    return versions.slice(1).map((later, i): Revision => {
      const former = versions[i]!;
      const [was, is] = [former, later].map(({ article }) => saidIn(this.reading(article.id)!));
      return { former, later, changes: compare(was!, is!, words) };
    });
  }

  /** By how many of its first digits an article is told from all others on record, and `FEWEST_DIGITS` at least. */
  digits(article: string): number {
    const neighbours = [
      'SELECT id FROM article WHERE id < ? ORDER BY id DESC LIMIT 1',
      'SELECT id FROM article WHERE id > ? ORDER BY id LIMIT 1',
    ].flatMap((sql) => this.store.sql(sql).pluck().all(article) as string[]);
    let shared = FEWEST_DIGITS - 1;
    while (neighbours.some((other) => other.startsWith(article.slice(0, shared + 1)))) shared++;
    return shared + 1;
  }

  /**
   * The ids of the articles and statements that begin with these characters, at most `most`; a statement's may be given with
   * the first digits of its article alone, and all behind them.
   */
  matching(prefix: string, most = 10): string[] {
    const [digits = '', place] = prefix.split(':', 2);
    if (place !== undefined) {
      const articles = this.matching(digits, most).filter((id) => !id.includes(':'));
      const some = this.store.sql('SELECT DISTINCT id FROM statement WHERE id >= ? AND id < ? LIMIT ?').pluck();
      return articles
        .flatMap((id) => some.all(`${id}:${place}`, `${id}:${place}\u{10ffff}`, most) as string[])
        .slice(0, most);
    }
    const end = `${prefix}\u{10ffff}`;
    const of = (table: string): string[] =>
      this.store
        .sql(`SELECT DISTINCT id FROM ${table} WHERE id >= ? AND id < ? LIMIT ?`)
        .pluck()
        .all(prefix, end, most) as string[];
    return [...of('article'), ...of('statement')].slice(0, most);
  }

  /** The lists of people that somebody keeps, by their names. */
  lists(): ReadonlyMap<string, readonly string[]> {
    return this.ask(() => {
      const rows = this.store.sql('SELECT name, people FROM list ORDER BY name').all() as {
        name: string;
        people: string;
      }[];
      return new Map(rows.map(({ name, people }) => [name, JSON.parse(people) as string[]]));
    });
  }

  /** Keeps a list of people, by whom statements can be chosen, in the place of one of that name; an empty one is forgotten. */
  keepList(name: string, people: readonly string[]): void {
    this.write(() => {
      if (people.length === 0) this.store.sql('DELETE FROM list WHERE name = ?').run(name);
      else this.store.sql('INSERT OR REPLACE INTO list (name, people) VALUES (?, ?)').run(name, JSON.stringify(people));
    });
  }

  /** What a server gave to recognise a page by. */
  visit(address: string): { etag: string | null; modified: string | null } | undefined {
    return this.store.sql('SELECT etag, modified FROM visit WHERE address = ?').get(address) as ReturnType<
      Ledger['visit']
    >;
  }

  visited(address: string, { etag, modified }: { etag: string | null; modified: string | null }): void {
    const keep = this.store.sql('INSERT OR REPLACE INTO visit (address, etag, modified) VALUES (?, ?, ?)');
    this.write(() => keep.run(address, etag, modified));
  }

  /** Asks of what is kept beside the record, and is no part of it: what is watched, and of what people are told. */
  beside<T>(question: (sql: Prepare) => T): T {
    return this.ask(() => question(this.store.sql));
  }

  /** Changes that, all or nothing. */
  changeBeside<T>(action: (sql: Prepare) => T): T {
    return this.write(() => action(this.store.sql));
  }

  /**
   * The article that has a statement, by their ids.
   *
   * @throws {InputError} if there is no such statement
   */
  articleOf(statement: string): string {
    return this.ask(() => this.store.articleOf(statement).id);
  }

  /**
   * The database, whose index of words holds all statements: else what is on record would be told as not there.
   *
   * @throws {LedgerError} if it does not
   */
  private whole(): Connection {
    const { database, file } = this.store;
    const version = database.pragma('data_version') as number;
    if (version === this.wholeAt) return database;
    const [held, of] = indexed(database);
    if (held !== of) {
      const what = `has an index of words that holds ${held} of ${of} statements, and would miss what is on record`;
      throw new LedgerError(what, file, 'put back a copy of it; onrecord verify tells more');
    }
    this.wholeAt = version;
    return database;
  }

  private appeared(condition: string, value: string): Version[] {
    const rows = this.store
      .sql(
        `SELECT appearance.*, article.id, entry.at
       FROM appearance JOIN article ON article.key = appearance.article JOIN entry ON entry.seq = appearance.seq
       WHERE ${condition} ORDER BY seq`,
      )
      .all(value) as (Appearance & { seq: number; at: string; id: string; current: 0 | 1 })[];
    return rows.map(({ seq, at, id, title, byline, published, publisher, url, current, found }) => {
      const { origins: _, ...article } = this.store.machine(this.store.known(id)).article;
      const origins = this.store.originsOf(seq);
      return {
        seq,
        at,
        isCurrent: current === 1,
        found,
        article: { ...article, title, byline, published, publisher, url, ...(origins && { origins }) },
      };
    });
  }

  /** How many sayings stand, where counts are in memory; null where they would have to be read for that. */
  private standing(): number | null {
    return this.digested?.standing() ?? null;
  }

  private digest(): Digest {
    this.digested ??= new Digest(this.store.database, this.means.language().actors.sources.pronoun);
    return this.digested;
  }

  /** A query without what nobody sees of its words, which copies of pages bring with them. */
  private plain(query: Query): Query {
    checkQuery(query);
    const shown = Object.entries(query).map(([field, asked]) => [
      field,
      typeof asked === 'string' ? plainly(asked, this.means.language().text) : asked,
    ]);
    return Object.fromEntries(shown) as Query;
  }

  private kept(row: ArticleRow, reading: Reading): Reading {
    const corrected = this.store.corrections(row.key).map(({ statement }) => statement);
    return keepCorrected(reading, this.store.machine(row), new Set(corrected));
  }

  /**
   * An article without the address that its page claims, where another text stands there: a site that gives all its pages
   * one canonical address says which of them none is. What was fetched from its address stands there whatever it says.
   */
  private atOwnAddress(article: Article, live: boolean): Article {
    if (live || article.url === null || article.origins?.url === undefined) return article;
    const last = this.last(article.url);
    if (last === null || last.id === article.id) return article;
    return areUnlike(article.text, this.store.known(last.id).text) ? { ...article, url: null } : article;
  }

  private presenceOf(article: Article, live: boolean): Presence {
    const { id, url, title, byline, published, publisher } = article;
    const row = this.store.row(id);
    if (!row) return 'new';
    const last = live && url !== null ? this.last(url) : null;
    const same = this.store
      .sql(
        `SELECT max(seq) FROM appearance WHERE article = ? AND url IS ? AND title IS ? AND byline IS ? AND published IS ? AND publisher IS ?`,
      )
      .pluck()
      .get(row.key, url, title, byline, published, publisher) as number | null;
    if (same !== null && (last === null || last.seq === same)) return 'known';
    const since = this.store.appearance(row.appearance).published;
    return published !== null && (since === null || published < since) ? 'earlier' : 'elsewhere';
  }

  private last(url: string): { seq: number; id: string } | null {
    const row = this.store
      .sql(
        'SELECT seq, article.id FROM appearance JOIN article ON article.key = appearance.article WHERE url = ? ORDER BY seq DESC LIMIT 1',
      )
      .get(url);
    return (row ?? null) as { seq: number; id: string } | null;
  }

  private newArticle({ id, text }: Article, appearance: number, reader: string): number {
    // The reading follows in the same transaction; until then the article's own entry stands for it.
    const { lastInsertRowid } = this.store
      .sql('INSERT INTO article (id, text, appearance, reading, reader) VALUES (?, ?, ?, ?, ?)')
      .run(id, text, appearance, appearance, reader);
    return Number(lastInsertRowid);
  }

  private record(key: number, appearance: number, reading: Reading, reader: string): StandingReading {
    const { article, actors, statements, findings } = reading;
    const body: RecordedReading = {
      article: article.id,
      appearance,
      reader,
      language: article.language,
      ...(article.markup && { markup: article.markup }),
      actors,
      statements,
      findings,
    };
    const seq = this.append('reading', body);
    this.store
      .sql('UPDATE article SET appearance = ?, reading = ?, reader = ? WHERE key = ?')
      .run(appearance, seq, reader, key);
    new Copies(this.store.sql).put(key);
    const now = this.store.readingOf(this.store.known(article.id));
    this.put(key, now);
    return now;
  }

  /** Sees to which texts stand at the address of a new appearance. */
  private settle(appearance: number): void {
    const { sql } = this.store;
    for (const key of new Versions(sql).settle(appearance)) {
      const current = sql('SELECT current FROM article WHERE key = ?').pluck().get(key) as 0 | 1;
      this.tables.setCurrent(key, current);
      this.tracing()?.touch(key);
    }
  }

  /** What keeps traces up to date; null where those that are there are not of today's tracer. */
  private tracing(): Traces | null {
    if (!isTraced(this.store.sql, this.means.tracer())) return null;
    this.traces ??= new Traces(this.store.sql, this.means.tracer());
    return this.traces;
  }

  /** Puts a reading into the tables, and traces its statements; not where those that are there are traced otherwise. */
  private put(key: number, reading: StandingReading): void {
    const { current } = this.store.known(reading.article.id);
    const [traces, persons] = [this.tracing(), this.persons()];
    const former = persons.drop(key);
    if (traces) traces.drop(key);
    else untrace(this.store.sql, key);
    this.tables.put(key, reading, current);
    persons.put(key, former);
    notePlacer(this.store.sql, this.means.language().names);
    traces?.put(key, reading);
  }

  private rightStatement(
    statement: string,
    fields: readonly (readonly [CorrectableField, string])[],
    by: string,
    why: string,
  ): StandingReading {
    const { id } = this.store.correctable(statement);
    let now: StandingReading | null = null;
    for (const [field, value] of fields) {
      this.sign({ article: id, statement, field, value: checked(field, value, this.around(id, statement)), by, why });
      now = this.corrected(id);
    }
    return now ?? this.store.reading(id)!;
  }

  /** What a correction of a statement is held against. */
  private around(article: string, statement: string): Around {
    const row = this.store.known(article);
    const standing = this.store.readingOf(row).statements.find(({ id }) => id === statement) ?? null;
    return {
      text: row.text,
      language: this.means.language().text,
      statement: standing,
      corrections: this.store.corrections(row.key).filter((one) => one.statement === statement),
      findings: () =>
        findings(this.store, this.means.language(), this.means.odds(), article)!
          .filter((one) => one.statement === statement)
          .map(({ kind }) => kind),
    };
  }

  private placed(text: string, { content: words, cue, source }: FoundStatement): Placed {
    const content = located(text, 'content', words, null);
    const near = content[0]![0];
    const spans = (field: string, given: string | undefined) =>
      given === undefined || given.trim() === '' ? [] : located(text, field, given, near);
    const [credits, credited] = [spans('cue', cue), spans('source', source)];
    return {
      kind: kindIn(text, this.means.language().text, content, credits),
      content,
      cue: credits,
      source: credited,
    };
  }

  private sign(correction: Correction): void {
    const { article, statement, field, value, by, why } = correction;
    const { key } = this.store.known(article);
    this.store
      .sql('INSERT INTO correction (seq, article, statement, field, value, by, why) VALUES (?, ?, ?, ?, ?, ?, ?)')
      .run(this.append('correction', correction), key, statement, field, value, by, why);
  }

  /** An article's reading as it stands after a correction, put into the tables: after each, as `Replay` does it again. */
  private corrected(article: string): StandingReading {
    const row = this.store.known(article);
    const reading = this.store.readingOf(row);
    this.put(row.key, reading);
    return reading;
  }

  private append(kind: EntryKind, body: Body): number {
    const last = this.store.sql('SELECT seq, hash FROM entry ORDER BY seq DESC LIMIT 1').get();
    const { seq: former, hash } = (last as { seq: number; hash: string } | undefined) ?? { seq: 0, hash: START };
    const json = jsonOf(body);
    const entry = { seq: former + 1, kind, at: this.means.now().toISOString() };
    this.store
      .sql('INSERT INTO entry (seq, kind, at, body, hash) VALUES (?, ?, ?, ?, ?)')
      .run(entry.seq, kind, entry.at, pack(json), hashOf(hash, entry, json));
    return entry.seq;
  }

  private rightWho(act: (whoIsWho: WhoIsWho) => PersonCorrection): PersonCorrection {
    const { sql } = this.store;
    const made = act(new WhoIsWho(this.store, this.persons()));
    notePlacer(sql, this.means.language().names);
    const { change, person, other, to, actors, by, why } = made;
    sql(
      'INSERT INTO person_correction (seq, change, person, other, "to", actors, by, why) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
    ).run(
      this.append('correction', made),
      change,
      person,
      other,
      to && JSON.stringify(to),
      JSON.stringify(actors),
      by,
      why,
    );
    return made;
  }

  private persons(): Persons {
    return new Persons(this.store.sql, this.means.language().names);
  }

  /**
   * Why something that was asked could not be answered: where the file is not as it was written, that; else the error as it is.
   */
  explain(error: Error): Error {
    const known = explained(error, this.file);
    if (known instanceof InputError || known.name === 'AbortError') return known;
    try {
      const [first] = verify(this.store, this.means.tracer, {}).faults;
      if (!first) return error;
      const what = `${first.entry === null ? '' : `entry ${first.entry} `}${first.what}`;
      return new LedgerError(`is damaged (${what})`, this.file, DAMAGED);
    } catch {
      return new LedgerError(`is damaged (${error.message})`, this.file, DAMAGED);
    }
  }

  /** What a question reads is one state of the record, whoever writes meanwhile. */
  private ask<T>(question: () => T): T {
    try {
      return this.store.database.transaction(question);
    } catch (error) {
      throw this.explain(error as Error);
    }
  }

  private refuseWhileRetracing(): void {
    if (this.isRetracing) throw new LedgerError('is being traced anew', this.file, 'wait until that is done');
  }

  private write<T>(action: () => T): T {
    this.refuseWhileRetracing();
    return guarded(this.file, () => {
      try {
        return this.store.database.transaction(() => {
          // What another process wrote is not what is remembered here.
          const version = this.store.database.pragma('data_version') as number;
          if (version !== this.version) this.traces = undefined;
          this.version = version;
          return action();
        }, 'immediate');
      } catch (error) {
        // Nor is what was taken back.
        this.traces = undefined;
        throw error;
      }
    });
  }
}

/** @throws {InputError} if a reading has the statement already */
function refuseKnown(id: string, placed: Placed, { statements }: StandingReading): void {
  const known = statements.find((one) => one.id === id || (!one.void && isSame(placed, one)));
  if (!known) return;
  const remedy = known.void
    ? 'a person found that it is no statement: take that back with undo'
    : `correct it: content, cue and source move its edges`;
  throw new InputError('is on record already', known.id, remedy);
}
