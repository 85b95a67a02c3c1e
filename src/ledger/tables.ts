import type { Language } from '../language/language.js';
import type { TextWords } from '../language/text.js';
import type { StandingReading } from './corrections.js';
import { type AboutRow, type ActorRow, facet, rowsOf, type SearchRow, type StatementRow } from './rows.js';
import type { Connection, Statement } from './sqlite.js';

const ACTOR = [
  'id',
  'name',
  'type',
  'identity',
  'aliases',
  'roles',
  'identifiers',
] as const satisfies (keyof ActorRow)[];
const STATEMENT = [
  'id',
  'kind',
  'manner',
  'start',
  'end',
  'words',
  'context',
  'folded',
  'cue',
  'source',
  'p',
  'code',
  'speaker',
  'speaker_actor',
  'speaker_identity',
  'speaker_p',
  'addressee',
  'channel',
  'channel_kind',
  'said_from',
  'said_to',
  'precision',
  'modality',
  'within',
  'on_behalf_of',
  'open',
  'void',
  'current',
  'corrected',
  'published',
  'publisher',
] as const satisfies (keyof StatementRow)[];
const ABOUT = ['actor', 'name', 'identity', 'stance', 'p'] as const satisfies (keyof AboutRow)[];
const SEARCH = [
  'words',
  'speaker',
  'addressee',
  'favoured',
  'opposed',
  'mentioned',
  'channel',
  'outlet',
  'title',
  'facets',
] as const satisfies (keyof SearchRow)[];

/** The tables that are made of the record, for search: what a reading comes to stands in them while it is the latest. */
export class Tables {
  private readonly actor: Statement;
  private readonly actorWords: Statement;
  private readonly statement: Statement;
  private readonly about: Statement;
  private readonly statementWords: Statement;
  private readonly drops: readonly Statement[];

  constructor(
    private readonly database: Connection,
    private readonly language: () => Language,
  ) {
    this.actor = insert(database, 'actor', ['article', ...ACTOR]);
    this.actorWords = insert(database, 'actor_words', ['rowid', 'names']);
    this.statement = insert(database, 'statement', ['article', ...STATEMENT]);
    this.about = insert(database, 'about', ['statement', ...ABOUT]);
    this.statementWords = insert(database, 'statement_words', ['rowid', ...SEARCH]);
    const ofArticle = 'IN (SELECT key FROM statement WHERE article = ?)';
    this.drops = [
      `DELETE FROM statement_words WHERE rowid ${ofArticle}`,
      `DELETE FROM about WHERE statement ${ofArticle}`,
      'DELETE FROM statement WHERE article = ?',
      'DELETE FROM actor_words WHERE rowid IN (SELECT key FROM actor WHERE article = ?)',
      'DELETE FROM actor WHERE article = ?',
    ].map((sql) => database.prepare(sql));
  }

  /**
   * Puts an article's rows in the place of those that it has.
   *
   * @param current whether the article stands at an address
   */
  put(article: number, reading: StandingReading, current: 0 | 1): void {
    for (const drop of this.drops) drop.run(article);
    const { actors, statements } = rowsOf(reading, current, this.language().text);
    for (const row of actors) {
      const { lastInsertRowid } = this.actor.run(article, ...ACTOR.map((column) => row[column]));
      this.actorWords.run(lastInsertRowid, actorWords(row));
    }
    for (const { row, about, search } of statements) {
      const values = STATEMENT.map((column) => row[column]);
      const { lastInsertRowid } = this.statement.run(article, ...values);
      for (const one of about) this.about.run(lastInsertRowid, ...ABOUT.map((column) => one[column]));
      // What a person found to be no statement is not found by its words.
      if (row.void === 0) this.statementWords.run(lastInsertRowid, ...SEARCH.map((column) => search[column]));
    }
  }

  /** Puts down with an article's statements whether it stands at an address, which came after them. */
  setCurrent(article: number, current: 0 | 1): void {
    const former = ` ${facet('former')}`;
    const facets = current === 1 ? "replace(facets, ?, '')" : 'facets || ?';
    const own = 'SELECT key FROM statement WHERE article = ? AND current <> ?';
    this.database
      .prepare(`UPDATE statement_words SET facets = ${facets} WHERE rowid IN (${own})`)
      .run(former, article, current);
    this.database.prepare('UPDATE statement SET current = ? WHERE article = ?').run(current, article);
  }

  /** An article's rows as they stand in the tables, and what they are found by, to compare with those of the record. */
  rows(article: number): unknown {
    const columns = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(', ');
    const select = (names: readonly string[], rest: string) =>
      this.database.prepare(`SELECT ${columns(names)} FROM ${rest}`);
    const about = select(ABOUT, 'about WHERE statement = ? ORDER BY rowid');
    const search = select(SEARCH, 'statement_words WHERE rowid = ?');
    const names = select(['names'], 'actor_words WHERE rowid = ?').pluck();
    const actors = select(['key', ...ACTOR], 'actor WHERE article = ? ORDER BY key').all(article) as (ActorRow & {
      key: number;
    })[];
    const statements = select(['key', ...STATEMENT], 'statement WHERE article = ? ORDER BY key').all(
      article,
    ) as (StatementRow & { key: number })[];
    return {
      actors: actors.map(({ key: _, ...row }) => row),
      statements: statements.map(({ key, ...row }) => ({ row, about: about.all(key) })),
      names: actors.map(({ key }) => names.get(key) ?? null),
      search: statements.map(({ key }) => search.get(key) ?? null),
    };
  }
}

/** What an article's rows should be, as `Tables.rows` gives those that are there. */
export function expectedRows(reading: StandingReading, current: 0 | 1, language: TextWords): unknown {
  const { actors, statements } = rowsOf(reading, current, language);
  return {
    actors,
    statements: statements.map(({ row, about }) => ({ row, about })),
    names: actors.map(actorWords),
    search: statements.map(({ row, search }) => (row.void === 0 ? search : null)),
  };
}

/** What an actor is found by. */
function actorWords({ name, aliases }: ActorRow): string {
  return [name, ...(JSON.parse(aliases) as string[])].join(' | ');
}

function insert(database: Connection, table: string, columns: readonly string[]): Statement {
  const names = columns.map((name) => `"${name}"`).join(', ');
  return database.prepare(`INSERT INTO ${table} (${names}) VALUES (${columns.map(() => '?').join(', ')})`);
}
