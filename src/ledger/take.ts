import type { Hit } from './hit.js';
import { every, keysOf, type Query } from './query.js';
import type { Connection } from './sqlite.js';

/** What a column holds: days are ISO 8601. */
export type ColumnType = 'text' | 'number' | 'count' | 'day';

export interface Column {
  readonly name: string;
  readonly type: ColumnType;
}

/** A row, by the names of its columns. */
export type Row = Readonly<Record<string, unknown>>;

/** Rows with their columns, as they are taken away. */
export interface Table {
  readonly columns: readonly Column[];
  readonly rows: Iterable<Row>;
}

const text = (name: string): Column => ({ name, type: 'text' });
const day = (name: string): Column => ({ name, type: 'day' });
const number = (name: string): Column => ({ name, type: 'number' });
const count = (name: string): Column => ({ name, type: 'count' });

/** The columns of a table of statements; the names are those of the view, which no database reserves. */
export const STATEMENT_COLUMNS: readonly (Column & { readonly of: keyof Hit })[] = [
  ...(['id', 'kind', 'manner', 'words', 'context', 'speaker', 'person', 'speaker_identity'] as const).map(same(text)),
  same(number)('speaker_p'),
  ...(['addressee', 'channel', 'channel_kind'] as const).map(same(text)),
  ...(['said_from', 'said_to'] as const).map(same(day)),
  { ...text('said_precision'), of: 'precision' },
  same(text)('modality'),
  { ...text('within_statement'), of: 'within' },
  ...(['on_behalf_of', 'cue', 'source'] as const).map(same(text)),
  same(number)('p'),
  same(text)('code'),
  { ...text('open_fields'), of: 'open' },
  ...(['about', 'corrected', 'utterance', 'label', 'article', 'title'] as const).map(same(text)),
  same(day)('published'),
  ...(['publisher', 'url', 'also', 'copy_of'] as const).map(same(text)),
  same(count)('current'),
  { ...count('content_start'), of: 'start' },
  { ...count('content_end'), of: 'end' },
];

function same(of: (name: string) => Column) {
  return (name: keyof Hit): Column & { of: keyof Hit } => ({ ...of(name), of: name });
}

/** A statement as a row. */
export function statementRow(hit: Hit): Row {
  return Object.fromEntries(
    STATEMENT_COLUMNS.map(({ name, of }) => [name, name === 'code' ? cameo(hit.code) : hit[of]]),
  );
}

/** A code as text: "051" alone is the number 51 to most programs. */
function cameo(code: string | null): string | null {
  return code === null ? null : `cameo:${code}`;
}

/** The tables that views hold, but for statements: their columns, and how a row belongs to a statement that was chosen. */
const VIEWS = {
  about: {
    view: 'stances',
    columns: [
      ...['statement', 'actor', 'actor_person', 'target', 'target_person', 'stance'].map(text),
      count('stance_sign'),
      number('stance_p'),
      ...['kind', 'code', 'words', 'context'].map(text),
      ...['said_from', 'said_to'].map(day),
      ...['article', 'title'].map(text),
      day('published'),
      ...['publisher', 'url'].map(text),
      count('current'),
    ],
    where: 'statement IN (SELECT id FROM temp.chosen)',
  },
  utterances: {
    view: 'utterances',
    columns: [
      ...['id', 'words'].map(text),
      ...['statements', 'articles', 'tellings'].map(count),
      ...['first_published', 'last_published'].map(day),
      text('speakers'),
    ],
    where: `id IN (SELECT coalesce(variant.utterance, chosen.id) FROM temp.chosen LEFT JOIN variant ON variant.statement = chosen.key)`,
  },
  variants: {
    view: 'variants',
    columns: [
      ...['utterance', 'statement', 'label'].map(text),
      count('misattributed'),
      ...['recycled', 'words', 'speaker'].map(text),
      day('published'),
      ...['publisher', 'article'].map(text),
      count('current'),
    ],
    where: 'statement IN (SELECT id FROM temp.chosen)',
  },
  corrections: {
    view: 'corrections',
    columns: [count('entry'), ...['at', 'statement', 'field', 'value', 'by', 'why'].map(text)],
    where: 'statement IN (SELECT id FROM temp.chosen)',
  },
  people: {
    view: 'people',
    columns: [
      ...['id', 'name', 'type', 'aliases', 'roles', 'identifiers'].map(text),
      ...['articles', 'statements'].map(count),
    ],
    where: `id IN (SELECT person.id FROM temp.chosen JOIN statement ON statement.key = chosen.key
      JOIN actor ON actor.article = statement.article JOIN person ON person.key = actor.person
      WHERE actor.id = speaker_actor OR actor.id IN (SELECT actor FROM about WHERE about.statement = statement.key))`,
  },
} as const satisfies Record<string, { view: string; columns: readonly Column[]; where: string }>;

/** The columns of each table. */

export const COLUMNS_OF: Readonly<Record<TableName, readonly Column[]>> = {
  statements: STATEMENT_COLUMNS,
  about: VIEWS.about.columns,
  utterances: VIEWS.utterances.columns,
  variants: VIEWS.variants.columns,
  corrections: VIEWS.corrections.columns,
  people: VIEWS.people.columns,
};

export const TABLES = ['statements', ...(Object.keys(VIEWS) as (keyof typeof VIEWS)[])] as const;
export type TableName = (typeof TABLES)[number];

/** One of the tables, as far as it belongs to the statements that a query finds. */
export function take(database: Connection, query: Query, name: TableName): Table {
  if (name === 'statements') return { columns: STATEMENT_COLUMNS, rows: statements(database, query) };
  const { view, columns, where } = VIEWS[name];
  database.exec('CREATE TEMP TABLE IF NOT EXISTS chosen (key INTEGER PRIMARY KEY, id TEXT NOT NULL)');
  database.exec('DELETE FROM temp.chosen');
  const choose = database.prepare('INSERT INTO temp.chosen SELECT key, id FROM statement WHERE key = ?');
  database.transaction(() => {
    for (const key of keysOf(database, query)) choose.run(key);
  });
  const names = columns.map((column) => `"${column.name}"`).join(', ');
  const rows = database.prepare(`SELECT ${names} FROM ${view} WHERE ${where}`).iterate() as IterableIterator<Row>;
  return { columns, rows };
}

function* statements(database: Connection, query: Query): Generator<Row> {
  for (const hit of every(database, query)) yield statementRow(hit);
}
