import type { Language } from '../language/language.js';
import type { Actor } from '../record/actor.js';
import type { Reading } from '../record/reading.js';
import { appearanceIn, correctionIn, isOfPersons, personCorrectionIn, readingIn } from './body.js';
import { type Corrected, corrected } from './corrections.js';
import type { Prepare } from './database.js';
import { type Entry, type PersonCorrection, unpack } from './entry.js';
import { PERSON_TABLES, Persons } from './persons.js';
import { actorRow } from './rows.js';
import type { ArticleRow } from './store.js';
import { WhoIsWho } from './who-is-who.js';

/** What who is who is made of and kept in. */
export const REPLAYED = ['article', 'appearance', 'actor', 'person_correction', ...PERSON_TABLES] as const;

/**
 * Puts together who is who as it was done, entry by entry, into tables of these names that are empty: who has which id hangs on
 * the order in which articles came, were read again and were put right.
 */
export class Replay {
  private readonly persons: Persons;
  private readonly whoIsWho: WhoIsWho;

  /**
   * @param sql which finds the empty tables by their names, and the record
   * @param placedUpTo up to this entry all was put together at once
   * @param textOf gives an article's text
   */
  constructor(
    private readonly sql: Prepare,
    { names }: Language,
    private readonly placedUpTo: number,
    private readonly textOf: (article: string) => string,
  ) {
    this.persons = new Persons(sql, names);
    const row = (id: string): ArticleRow | undefined => this.row(id);
    this.whoIsWho = new WhoIsWho({ sql, row, known: (id) => row(id)!, file: '' }, this.persons);
  }

  /** @param onProgress called with the number of each entry */
  run(onProgress: (entry: number) => void): void {
    if (this.placedUpTo === 0) this.begin();
    const entries = this.sql('SELECT seq, kind, at, body FROM entry ORDER BY seq');
    for (const entry of entries.iterate() as IterableIterator<Entry>) {
      onProgress(entry.seq);
      this.take(entry, unpack(entry.body));
      if (entry.seq === this.placedUpTo) this.begin();
    }
  }

  private begin(): void {
    this.persons.placeAll();
    this.whoIsWho.replay();
  }

  private take({ seq, kind }: Entry, json: string): void {
    if (kind === 'article') this.appear(seq, json);
    else if (kind === 'reading') this.read(seq, json);
    else if (isOfPersons(json)) this.putRight(seq, personCorrectionIn(json));
    else {
      const { article } = correctionIn(json);
      const { key, reading } = this.row(article)!;
      this.put(seq, key, this.standing(article, reading, seq));
    }
  }

  private appear(seq: number, json: string): void {
    const { article, url, published } = appearanceIn(json);
    const key = this.row(article)?.key ?? this.newArticle(article, seq);
    this.sql('INSERT INTO appearance (seq, article, url, published) VALUES (?, ?, ?, ?)').run(seq, key, url, published);
  }

  private newArticle(id: string, seq: number): number {
    const { lastInsertRowid } = this.sql(
      "INSERT INTO article (id, text, appearance, reading, reader) VALUES (?, '', ?, ?, '')",
    ).run(id, seq, seq);
    return lastInsertRowid;
  }

  private read(seq: number, json: string): void {
    const { article, appearance, actors } = readingIn(json);
    const { key } = this.row(article)!;
    this.sql('UPDATE article SET appearance = ?, reading = ? WHERE key = ?').run(appearance, seq, key);
    const isCorrected = this.sql('SELECT 1 FROM main.correction WHERE article = ? AND seq < ?').get(key, seq);
    this.put(seq, key, isCorrected ? this.standing(article, seq, seq) : actors);
  }

  /** The actors of an article's reading as it stood after an entry. */
  private standing(id: string, reading: number, upTo: number): readonly Actor[] {
    const { article, ...body } = readingIn(this.json(reading));
    const text = this.textOf(article);
    const { language } = body;
    const bare = { id, title: null, byline: null, published: null, publisher: null, url: null, language, text };
    const machine: Reading = { ...body, article: bare };
    const seqs = this.sql('SELECT seq FROM main.correction WHERE article = ? AND seq <= ? ORDER BY seq')
      .pluck()
      .all(this.row(id)!.key, upTo) as number[];
    const all = seqs.map((seq): Corrected => ({ ...correctionIn(this.json(seq)), seq, at: '' }));
    return corrected(machine, all).actors;
  }

  private put(seq: number, article: number, actors: readonly Actor[]): void {
    const isPlaced = seq > this.placedUpTo;
    const former = isPlaced ? this.persons.drop(article) : undefined;
    this.sql('DELETE FROM actor WHERE article = ?').run(article);
    const insert = this.sql(
      'INSERT INTO actor (article, id, name, type, identity, aliases, roles, identifiers) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
    );
    for (const { id, name, type, identity, aliases, roles, identifiers } of actors.map(actorRow))
      insert.run(article, id, name, type, identity, aliases, roles, identifiers);
    if (isPlaced) this.persons.put(article, former);
  }

  private putRight(seq: number, entry: PersonCorrection): void {
    if (seq > this.placedUpTo) this.whoIsWho.again(entry);
    const { change, person, other, to, actors, by, why } = entry;
    this.sql(
      'INSERT INTO person_correction (seq, change, person, other, "to", actors, by, why) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
    ).run(seq, change, person, other, to && JSON.stringify(to), JSON.stringify(actors), by, why);
  }

  private json(seq: number): string {
    return unpack(this.sql('SELECT body FROM entry WHERE seq = ?').pluck().get(seq) as Uint8Array);
  }

  private row(id: string): ArticleRow | undefined {
    return this.sql('SELECT * FROM article WHERE id = ?').get(id) as ArticleRow | undefined;
  }
}
