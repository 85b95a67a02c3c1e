import { MIGRATIONS } from './schema.js';
import { Connection } from './sqlite.js';

/** A table, an index, a view or a trigger. */
interface Part {
  readonly type: string;
  readonly name: string;
  readonly sql: string | null;
}

/**
 * How the tables, views and triggers of a ledger differ from those that it was made with: a sentence each, without its stop.
 * A table that somebody put beside them shows nothing that is not so, and is none of them; a view, a trigger or an index may.
 */
export function otherwisePlanned(database: Connection): string[] {
  const [parts, planned] = [partsOf(database), today()];
  const out: string[] = [];
  for (const [name, { type, sql }] of planned) {
    const own = parts.get(name);
    if (!own) out.push(`the ${type} ${name} is gone`);
    else if (own.type !== type || plain(own.sql) !== plain(sql)) out.push(`the ${type} ${name} was changed`);
  }
  for (const [name, { type }] of parts) {
    if (!planned.has(name) && type !== 'table') out.push(`the ${type} ${name} is none of the ledger's`);
  }
  return out;
}

function partsOf(database: Connection): Map<string, Part> {
  const parts = database.prepare('SELECT type, name, sql FROM main.sqlite_schema ORDER BY name').all() as Part[];
  // SQLite's own, and what it makes of a table's keys.
  return new Map(parts.filter(({ name }) => !name.startsWith('sqlite_')).map((part) => [part.name, part]));
}

let plan: ReadonlyMap<string, Part> | undefined;

/** What today's ledger is made of; the steps to it are taken once. */
function today(): ReadonlyMap<string, Part> {
  if (plan) return plan;
  const empty = Connection.inMemory();
  for (const step of MIGRATIONS) empty.exec(step);
  plan = partsOf(empty);
  empty.close();
  return plan;
}

function plain(sql: string | null): string {
  return (sql ?? '').replace(/\s+/g, ' ');
}

/** The statements by which tables and their indexes are made, by the tables' names. */
export function plannedTables(names: readonly string[]): { readonly tables: string[]; readonly indexes: string[] } {
  const parts = today();
  const isOf = new RegExp(` ON (?:${names.join('|')}) \\(`);
  const indexes = [...parts.values()].flatMap(({ type, sql }) =>
    type === 'index' && sql && isOf.test(sql) ? [sql] : [],
  );
  return { tables: names.map((name) => parts.get(name)!.sql!), indexes };
}
