import { preparing } from '../ledger/database.js';
import { Persons } from '../ledger/persons.js';
import type { ActorRow } from '../ledger/rows.js';
import { MIGRATIONS } from '../ledger/schema.js';
import { Connection } from '../ledger/sqlite.js';
import { openLanguage } from '../runtime/language.js';
import type { Task } from './worker.js';

/** Articles in the order of adding, and the names whose bearers are asked for. */
interface Named {
  /** What `scope` is of the actors. */
  readonly scopes: readonly string[];
  readonly articles: readonly {
    readonly id: string;
    readonly published: string | null;
    readonly urls: readonly string[];
    /** All of the article: who stands beside whom tells who it is. */
    readonly actors: readonly ActorRow[];
  }[];
}

const ACTOR = `INSERT INTO actor (article, id, name, type, identity, aliases, roles, identifiers)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?)`;
const ARTICLE = "INSERT INTO article (key, id, text, appearance, reading, reader) VALUES (?, ?, '', ?, ?, '')";
const APPEARANCE = 'INSERT INTO appearance (seq, article, published, url) VALUES (?, ?, ?, ?)';

/** Who bears some names over all articles, and which actor of which article is who, with what held it to be that one. */
export const tellsApart: Task<Named> = async function* ({ scopes, articles }) {
  const database = Connection.inMemory();
  try {
    database.pragma('foreign_keys = OFF');
    for (const step of MIGRATIONS) database.exec(step);
    const sql = preparing(database);
    const persons = new Persons(sql, openLanguage().names, new Set(scopes));
    let seq = 0;
    database.transaction(() => {
      for (const [key, { id, published, urls, actors }] of articles.entries()) {
        const first = seq + 1;
        sql(ARTICLE).run(key, id, first, first);
        for (const url of urls.length > 0 ? urls : [null]) sql(APPEARANCE).run(++seq, key, published, url);
        for (const actor of actors) sql(ACTOR).run(key, ...columns(actor));
        persons.put(key);
      }
    });
    yield {
      people: sql('SELECT id, name, type FROM person ORDER BY key').all(),
      actors: sql(
        `SELECT article.id AS article, actor.id AS actor, person.id AS person, why FROM actor
         JOIN article ON article.key = actor.article JOIN person ON person.key = actor.person`,
      ).all(),
    };
  } finally {
    database.close();
  }
};

function columns({ id, name, type, identity, aliases, roles, identifiers }: ActorRow): unknown[] {
  return [id, name, type, identity, aliases, roles, identifiers];
}
