import type { Language } from '../language/language.js';
import { contextsIn } from './context.js';
import { Copies } from './copies.js';
import { PLACING_RULES, placeAnew } from './placing.js';
import type { Store } from './store.js';
import { Tables } from './tables.js';
import { Versions } from './versions.js';

/** What is made of the record by rules that change from one version to the next: how often each changed. */
const RULES = { versions: 1, persons: PLACING_RULES, contexts: 1, copies: 1 } as const;

/** Makes anew, in one transaction, what rules of before made of the record, or what is not there yet. */
export function bringUpToDate(store: Store, language: () => Language): void {
  const { database, sql } = store;
  const isMade = (what: keyof typeof RULES): boolean =>
    sql('SELECT rules FROM made WHERE what = ?').pluck().get(what) === RULES[what];
  const due = (): (keyof typeof RULES)[] =>
    (Object.keys(RULES) as (keyof typeof RULES)[]).filter((what) => !isMade(what));
  if (due().length === 0) return;
  database.transaction(() => {
    // Another process may have done it while this one waited.
    for (const what of due()) {
      MAKE[what](store, language);
      sql('INSERT OR REPLACE INTO made (what, rules) VALUES (?, ?)').run(what, RULES[what]);
    }
  }, 'immediate');
}

const MAKE: Readonly<Record<keyof typeof RULES, (store: Store, language: () => Language) => void>> = {
  versions: ({ database, sql }, language) => {
    new Versions(sql).settleAll();
    const tables = new Tables(database, language);
    const changed = sql(
      'SELECT DISTINCT article.key, article.current FROM article JOIN statement ON statement.article = article.key WHERE statement.current <> article.current',
    ).all() as { key: number; current: 0 | 1 }[];
    for (const { key, current } of changed) tables.setCurrent(key, current);
    // Which version stands is a part of what is traced.
    if (changed.length > 0) sql('DELETE FROM tracing').run();
  },
  persons: (store, language) => placeAnew(store, language().names),
  copies: ({ sql }) => {
    const copies = new Copies(sql);
    for (const key of sql('SELECT key FROM article ORDER BY key').pluck().all() as number[]) copies.put(key);
  },
  contexts: (store, language) => {
    const put = store.sql('UPDATE statement SET context = ? WHERE article = ? AND id = ?');
    const articles = store.sql('SELECT key, id FROM article ORDER BY key').all() as { key: number; id: string }[];
    for (const { key, id } of articles) {
      const { article, statements } = store.reading(id)!;
      const contextOf = contextsIn(article.text, language().text);
      for (const statement of statements) put.run(contextOf(statement), key, statement.id);
    }
  },
};
