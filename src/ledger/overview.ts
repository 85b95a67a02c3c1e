import type { Filter } from './filter.js';
import { behind, type Column, orderBy, type Piece, pieceOf, placeIn, type Stretch } from './piece.js';
import { SAID, STANDING } from './query.js';
import type { Connection } from './sqlite.js';

/** How much is on record; former versions of pages are not counted. */
export interface Coverage {
  readonly articles: number;
  /** Sayings only. */
  readonly statements: number;
  /** First and last day of publication, ISO 8601; null where no article has a day. */
  readonly from: string | null;
  readonly to: string | null;
  /** Who published the articles, those with most first. */
  readonly outlets: readonly { readonly name: string; readonly articles: number }[];
}

/** An article as a list shows it. */
export interface ArticleEntry {
  readonly id: string;
  readonly title: string | null;
  readonly byline: string | null;
  readonly published: string | null;
  readonly publisher: string | null;
  readonly url: string | null;
  /** When it was put on record: UTC, ISO 8601. */
  readonly added: string;
  /** How many sayings it has. */
  readonly statements: number;
}

/** @param standing how many sayings stand, where that is known; else they are counted */
export function coverage(database: Connection, standing: number | null = null): Coverage {
  const one = (sql: string): unknown => database.prepare(sql).get();
  const { articles } = one('SELECT count(*) AS articles FROM article WHERE current = 1') as { articles: number };
  const statements = standing ?? (one(`SELECT count(*) AS statements FROM ${STANDING}`) as Coverage).statements;
  // Each alone is the end of an index; asked together, all days are gone through.
  const end = (of: 'min' | 'max'): string =>
    `(SELECT ${of}(published) FROM appearance INDEXED BY appearance_published WHERE current = 1)`;
  const days = one(`SELECT ${end('min')} AS "from", ${end('max')} AS "to"`) as Pick<Coverage, 'from' | 'to'>;
  const outlets = database
    .prepare(
      `SELECT publisher AS name, count(DISTINCT article) AS articles FROM appearance INDEXED BY appearance_publisher
       WHERE publisher IS NOT NULL AND current = 1 GROUP BY publisher ORDER BY articles DESC, name`,
    )
    .all() as Coverage['outlets'];
  return { articles, statements, ...days, outlets };
}

/** The latest published first; what has no day comes last. */
const BY_DAY: readonly Column[] = [
  { sql: 'published', down: true },
  { sql: 'article.key', down: true },
];

/** Which articles a list is of: by outlet and day, and, where statements are asked for, those that have one. */
export type ArticleFilter = Pick<Filter, 'outlet' | 'publishedFrom' | 'publishedTo'> & {
  /** Keys of articles. */
  readonly having?: Iterable<number>;
};

/** Articles but former versions of pages, the latest published first; what has no day comes last. */
export function articleEntries(
  database: Connection,
  { limit, offset = 0, after = null }: Stretch,
  filter: ArticleFilter,
): Piece<ArticleEntry> {
  // The page is chosen by its keys; only its own rows are then put together.
  const { where, values } = fitting(filter);
  const from = after && behind(BY_DAY, after);
  const places = database
    .prepare(
      `SELECT ${BY_DAY.map(({ sql }) => sql).join(', ')} FROM ${BY_INDEX}
       WHERE ${where} ${from ? `AND ${from.sql}` : ''} ORDER BY ${orderBy(BY_DAY)} LIMIT ? OFFSET ?`,
    )
    .all(...values, ...(from?.values ?? []), limit + 1, offset)
    .map(placeIn);
  const row = database.prepare(
    `SELECT article.id, title, byline, published, publisher, url, entry.at AS added,
       (SELECT count(*) FROM statement AS s WHERE s.article = article.key AND s.void = 0 AND ${SAID}) AS statements
     FROM article JOIN appearance ON appearance.seq = article.appearance JOIN entry ON entry.seq = article.appearance
     WHERE article.key = ?`,
  );
  const { rows, next } = pieceOf(
    places.map((place) => [place.at(-1)!, place] as const),
    limit,
  );
  return { rows: rows.map((key) => row.get(key) as ArticleEntry), next };
}

/** How many articles a filter leaves. */
export function countArticles(database: Connection, filter: ArticleFilter): number {
  const { where, values } = fitting(filter);
  return database
    .prepare(`SELECT count(*) FROM ${APPEARED} WHERE ${where}`)
    .pluck()
    .get(...values) as number;
}

/** Articles' texts stand before what is asked here, and are not read over. */
const APPEARED = 'article INDEXED BY article_appearance JOIN appearance ON appearance.seq = article.appearance';
/** The same in the order of the days: of all only those of the page are gone through. */
const BY_INDEX =
  'appearance INDEXED BY appearance_published CROSS JOIN article INDEXED BY article_appearance ON article.appearance = appearance.seq';

function fitting({ outlet, publishedFrom, publishedTo, having }: ArticleFilter): { where: string; values: string[] } {
  const own: readonly (readonly [string, string | undefined])[] = [
    ['publisher = ?', outlet],
    ['published >= ?', publishedFrom],
    ['published <= ?', publishedTo],
    ['article.key IN (SELECT value FROM json_each(?))', having && JSON.stringify([...having])],
  ];
  const asked = own.filter((pair): pair is readonly [string, string] => pair[1] !== undefined);
  return {
    where: ['article.current = 1', ...asked.map(([sql]) => sql)].join(' AND '),
    values: asked.map(([, value]) => value),
  };
}
