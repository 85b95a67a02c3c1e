import { InputError } from '../errors.js';
import type { ActorNamed, PersonCorrection } from './entry.js';
import type { NamedIn, Persons } from './persons.js';
import type { Store } from './store.js';

/** A correction of who is who as the table has it. */
export interface PersonCorrectionRow extends Omit<PersonCorrection, 'to' | 'actors'> {
  readonly seq: number;
  /** JSON. */
  readonly to: string | null;
  readonly actors: string;
}

/** What people put right of who is who: each is an entry, and is done again where all is made anew. */
export class WhoIsWho {
  constructor(
    private readonly store: Pick<Store, 'sql' | 'row' | 'known' | 'file'>,
    private readonly persons: Persons,
  ) {}

  /**
   * Makes two persons one, by the actors that they have now.
   *
   * @returns what is put on record
   * @throws {InputError} if there is no such person, or both are one already
   */
  join(id: string, other: string, by: string, why: string): PersonCorrection {
    const [person, gone] = [this.known(id), this.known(other)];
    if (person.key === gone.key)
      throw new InputError('is that person already', other, `onrecord who "${person.name}" shows both`);
    const [to] = this.persons.actorsOf(person.key);
    const actors = this.persons.actorsOf(gone.key);
    const correction: PersonCorrection = {
      change: 'join',
      person: person.id,
      other: gone.id,
      to: to ? this.named(to) : null,
      actors: actors.map((one) => this.named(one)),
      by,
      why,
    };
    this.joined(actors, person.key, gone.key);
    return correction;
  }

  /**
   * Parts from a person what some articles say of it; what a join brought together is parted as it was, where the id that
   * was joined is given and no article.
   *
   * @param articles ids
   * @throws {InputError} if there is no such person, no such article of it, or nothing would be left
   */
  part(id: string, articles: readonly string[], by: string, why: string): PersonCorrection {
    const person = this.known(id);
    const actors = articles.length > 0 ? this.inArticles(person, articles) : this.joinedAs(id, person);
    const own = this.persons.actorsOf(person.key).length;
    if (actors.length >= own)
      throw new InputError('has no other article', person.id, 'name those that speak of somebody else');
    const now = this.persons.part(actors, person.key, articles.length > 0 ? null : id);
    const { id: other } = this.byKey(now);
    return {
      change: 'part',
      person: person.id,
      other,
      to: null,
      actors: actors.map((one) => this.named(one)),
      by,
      why,
    };
  }

  /**
   * Does again what an entry has, where all is as it was before it.
   *
   * @throws {InputError} if nobody is called so
   */
  again({ change, person, other, actors, by, why }: PersonCorrection): void {
    if (change === 'join') {
      this.join(person, other, by, why);
      return;
    }
    // One that was joined by hand has its own id back.
    const isFormer = this.store.sql('SELECT 1 FROM person_former WHERE id = ?').get(other) !== undefined;
    this.persons.part(
      actors.flatMap((one) => this.keyed(one)),
      this.known(person).key,
      isFormer ? other : null,
    );
  }

  /** Does again what is on record, in its order, where articles came and were read again since. */
  replay(): void {
    const rows = this.store.sql('SELECT * FROM person_correction ORDER BY seq').all() as PersonCorrectionRow[];
    for (const { change, other, to, actors: json } of rows) {
      const actors = (JSON.parse(json) as ActorNamed[]).flatMap((one) => this.keyed(one));
      const first = actors.find((one) => this.persons.of(one) !== null);
      if (!first) continue;
      const held = this.persons.of(first)!;
      if (change === 'part') this.persons.part(actors, held, other);
      else {
        const [target] = to === null ? [] : this.keyed(JSON.parse(to) as ActorNamed);
        const person = target && this.persons.of(target);
        if (person) this.joined(actors, person, held);
      }
    }
  }

  private joined(actors: readonly NamedIn[], person: number, gone: number): void {
    const ids = this.persons.idsOf(gone);
    this.persons.reconcile(person, gone);
    this.persons.bind(actors, person);
    this.persons.follow(ids, person);
  }

  private inArticles(person: { key: number; id: string }, articles: readonly string[]): NamedIn[] {
    const all = this.persons.actorsOf(person.key);
    return articles.flatMap((id) => {
      const { key } = this.store.known(id);
      const theirs = all.filter(({ article }) => article === key);
      if (theirs.length === 0) {
        throw new InputError(`is not in article ${id.slice(0, 12)}`, person.id, 'give an article that speaks of them');
      }
      return theirs;
    });
  }

  /** What a join brought to a person under another id. */
  private joinedAs(id: string, person: { id: string }): NamedIn[] {
    const row = this.store
      .sql("SELECT actors FROM person_correction WHERE change = 'join' AND other = ? ORDER BY seq DESC LIMIT 1")
      .pluck()
      .get(id) as string | undefined;
    if (row === undefined || id === person.id) {
      throw new InputError('was joined with nobody by hand', id, 'name the articles that speak of somebody else');
    }
    return (JSON.parse(row) as ActorNamed[]).flatMap((one) => this.keyed(one));
  }

  /** @throws {InputError} if nobody has or had that id */
  private known(id: string): { readonly key: number; readonly id: string; readonly name: string } {
    const row = this.store
      .sql('SELECT key, id, name FROM person WHERE id = ? OR key = (SELECT person FROM person_former WHERE id = ?)')
      .get(id, id);
    if (!row)
      throw new InputError(`has nobody called "${id}"`, this.store.file, 'look the id up with onrecord who NAME');
    return row as ReturnType<WhoIsWho['known']>;
  }

  private byKey(key: number): { readonly id: string } {
    return this.store.sql('SELECT id FROM person WHERE key = ?').get(key) as { id: string };
  }

  private named({ article, name }: NamedIn): ActorNamed {
    const id = this.store.sql('SELECT id FROM article WHERE key = ?').pluck().get(article) as string;
    return { article: id, name };
  }

  private keyed({ article, name }: ActorNamed): NamedIn[] {
    const row = this.store.row(article);
    return row ? [{ article: row.key, name }] : [];
  }
}
