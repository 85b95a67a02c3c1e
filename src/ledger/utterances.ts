import type { Told } from '../findings/context.js';
import type { TraceWords } from '../language/trace.js';
import { type Relation, relate } from '../trace/relation.js';
import type { Digest } from './digest.js';
import type { Filter } from './filter.js';
import type { Hit } from './hit.js';
import { type Column, inOrder, type Piece, type Place, pieceOf, type Stretch } from './piece.js';
import { hits } from './query.js';
import type { Connection } from './sqlite.js';
import type { VariantRow } from './traces.js';

/** What became of an utterance in one statement. */
export interface Retelling extends Told {
  readonly hit: Hit;
}

/** One act of saying, with all statements on record that point to it. */
export interface Utterance {
  /** The id of the statement that was printed first. */
  readonly id: string;
  /** In the order of publication; what has no day comes last. */
  readonly variants: readonly Retelling[];
  /** The first that was printed, be it in a former version of a page. */
  readonly first: Hit;
  /** How many statements of former versions of pages are left out. */
  readonly former: number;
  /** Ids of utterances with nearly the same words on other occasions. */
  readonly repeated: readonly string[];
}

/** A line of a list of utterances. */
export interface UtteranceRow {
  readonly id: string;
  readonly words: string;
  readonly statements: number;
  readonly articles: number;
  /** Of these so many that are no copies of one another, as agencies' reports are. */
  readonly tellings: number;
  readonly first_published: string | null;
  readonly last_published: string | null;
  readonly speakers: string | null;
}

/** The utterances that a statement belongs to, by their ids; a quotation made of two belongs to both. Its own alone else. */
export function utteranceIds(database: Connection, statement: string): string[] {
  const ids = database
    .prepareOnce(
      'SELECT DISTINCT utterance FROM variant JOIN statement ON statement.key = variant.statement WHERE statement.id = ? ORDER BY 1',
    )
    .pluck()
    .all(statement) as string[];
  return ids.length > 0 ? ids : [statement];
}

/**
 * An utterance with its variants; null if there is none with that id.
 *
 * @param versions whether those of former versions of pages are among them; they are where nothing else tells it
 */
export function utterance(database: Connection, trace: TraceWords, id: string, versions = false): Utterance | null {
  const rows = database
    .prepareOnce('SELECT statement, label, misattributed, recycled FROM variant WHERE utterance = ?')
    .all(id) as Omit<VariantRow, 'utterance'>[];
  if (rows.length === 0) {
    const key = database.prepareOnce('SELECT key FROM statement WHERE id = ? AND void = 0').pluck().get(id);
    if (key === undefined) return null;
    rows.push({ statement: key as number, label: 'fullest', misattributed: 0, recycled: null });
  }
  const found = hits(
    database,
    rows.map(({ statement }) => statement),
  );
  const all = retellings(rows, found, trace);
  const others = database
    .prepareOnce(
      `SELECT coalesce(variant.utterance, statement.id) FROM link JOIN statement ON statement.key = link.b
       LEFT JOIN variant ON variant.statement = link.b WHERE link.a = ? AND repeated >= 0.5`,
    )
    .pluck();
  const repeated = [...new Set(rows.flatMap(({ statement }) => others.all(statement) as string[]))]
    .filter((other) => other !== id)
    .sort();
  const standing = all.filter(({ hit }) => hit.current === 1);
  const variants = withFullest(versions || standing.length === 0 ? all : standing);
  return { id, variants, first: all[0]!.hit, former: all.length - variants.length, repeated };
}

/**
 * What became of an utterance in each of its statements, in the order of publication.
 *
 * @param hits the statements of the rows, in the same order
 */
export function retellings(
  rows: readonly Omit<VariantRow, 'utterance' | 'statement'>[],
  hits: readonly Hit[],
  trace: TraceWords,
): Retelling[] {
  // What was traced before a page had another version is no longer traced as it stands.
  const first = rows.findIndex(({ label }) => label === 'fullest');
  const fullest = hits[Math.max(0, first)]!;
  return rows
    .map(({ label, misattributed, recycled }, i): Retelling => {
      const hit = hits[i]!;
      let relation: Relation | undefined;
      return {
        hit,
        label,
        misattributed: misattributed === 1,
        recycled,
        // Of many variants few are looked at.
        get relation() {
          const isDirect = fullest.kind === 'direct' && hit.kind === 'direct';
          relation ??= relate(fullest.words, hit.words, isDirect, trace);
          return relation;
        },
      };
    })
    .sort((a, b) => order(a.hit, b.hit));
}

/** The fullest may be a former version's, of which another has every word. */
function withFullest(variants: readonly Retelling[]): readonly Retelling[] {
  if (variants.some(({ label }) => label === 'fullest')) return variants;
  const same = Math.max(
    0,
    variants.findIndex(({ label }) => label === 'same'),
  );
  return variants.map((one, i) => (i === same ? { ...one, label: 'fullest' } : one));
}

function order(a: Hit, b: Hit): number {
  const [x, y] = [a.published ?? '9999', b.published ?? '9999'];
  if (x !== y) return x < y ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

/** An utterance by what it is ordered by. */
interface Summed {
  readonly id: string;
  statements: number;
  articles: number;
  first: string | null;
  /** Whether one of its statements, be it in a former version, is what is asked for. */
  isAsked: boolean;
  /** The articles that have it. */
  readonly of: Set<number>;
}

/** The utterances that are told in more than one statement. */
function summed(database: Connection, digest: Digest, versions: boolean, filter: Filter): Summed[] {
  const fits = digest.fits(filter);
  const all = new Map<string, Summed>();
  digest.refresh();
  const rows = database.prepare('SELECT utterance AS id, statement FROM variant').iterate();
  for (const { id, statement } of rows as Iterable<{ id: string; statement: number }>) {
    const line = digest.line(statement);
    if (line === undefined) continue;
    const one = all.get(id) ?? { id, statements: 0, articles: 0, first: null, isAsked: false, of: new Set<number>() };
    all.set(id, one);
    one.isAsked ||= fits(line);
    if (!versions && !line.isCurrent) continue;
    one.statements++;
    one.of.add(line.article);
    const { published } = line;
    if (published !== null && (one.first === null || published < one.first)) one.first = published;
  }
  const several = [...all.values()].filter(({ statements, isAsked }) => statements > 1 && isAsked);
  for (const one of several) one.articles = one.of.size;
  return several;
}

const BY_ARTICLES: readonly Column[] = [
  { sql: 'articles', down: true },
  { sql: 'statements', down: true },
  { sql: 'first_published', down: true },
  { sql: 'utterance' },
];

function placeOf({ articles, statements, first, id }: Summed): Place {
  return [articles, statements, first, id];
}

/**
 * The utterances that stand in most articles first, of those that are told in more than one statement.
 *
 * @param filter what one of its statements must be
 */
export function utterances(
  database: Connection,
  digest: Digest,
  { limit, offset = 0, after = null }: Stretch,
  versions: boolean,
  filter: Filter = {},
): Piece<UtteranceRow> {
  const order = inOrder(BY_ARTICLES);
  const all = summed(database, digest, versions, filter)
    .map((one) => placeOf(one))
    .filter((place) => after === null || order(place, after) > 0)
    .sort(order)
    .slice(offset, offset + limit + 1);
  const row = database.prepareOnce(
    `SELECT variant.utterance AS id, coalesce(max(CASE WHEN label = 'fullest' THEN words END), max(CASE WHEN label = 'same' THEN words END), min(words)) AS words, count(*) AS statements,
       count(DISTINCT article) AS articles, count(DISTINCT coalesce(telling, article)) AS tellings, min(published) AS first_published, max(published) AS last_published,
       group_concat(DISTINCT speaker) AS speakers
     FROM variant JOIN statement ON statement.key = variant.statement ${versions ? '' : 'AND statement.current = 1'}
       JOIN article AS text ON text.key = statement.article
     WHERE variant.utterance = ?`,
  );
  return pieceOf(
    all.map((place) => [row.get(place.at(-1)) as UtteranceRow, place] as const),
    limit,
  );
}

/** A statement of which there are others of the same utterance. */
export interface Retold {
  readonly statement: string;
  readonly utterance: string;
  /** How many statements give the utterance, itself among them. */
  readonly statements: number;
}

/** The statements of an article that are told elsewhere too, with their utterances. */
export function retoldIn(database: Connection, article: string): Retold[] {
  return database
    .prepare(
      `SELECT statement.id AS statement, variant.utterance,
         (SELECT count(*) FROM variant AS other WHERE other.utterance = variant.utterance) AS statements
       FROM variant JOIN statement ON statement.key = variant.statement JOIN article ON article.key = statement.article
       WHERE article.id = ? ORDER BY statement.key, variant.utterance`,
    )
    .all(article) as Retold[];
}

/** How many utterances are told in more than one statement. */
export function countUtterances(database: Connection, digest: Digest, versions: boolean, filter: Filter = {}): number {
  return summed(database, digest, versions, filter).length;
}
