import type { Entry, Told } from '../findings/context.js';
import type { TraceWords } from '../language/trace.js';
import { type Relation, relate } from '../trace/relation.js';
import type { Digest } from './digest.js';
import type { Filter } from './filter.js';
import type { Hit } from './hit.js';
import { type Piece, pieceOf, type Stretch } from './piece.js';
import { hits } from './query.js';
import type { Connection } from './sqlite.js';
import type { VariantRow } from './traces.js';
import { isBehind } from './utterance-counts.js';

/** What became of an utterance in one statement. */
export interface Retelling<Of extends Entry = Hit> extends Told {
  readonly hit: Of;
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
  const rows = rowsOf(database, id);
  if (rows.length === 0) return null;
  const keys = rows.map(({ statement }) => statement);
  const all = retellings(rows, hits(database, keys), trace);
  const standing = all.filter(({ hit }) => hit.current === 1);
  const variants = withFullest(versions || standing.length === 0 ? all : standing);
  return {
    id,
    variants,
    first: all[0]!.hit,
    former: all.length - variants.length,
    // Few ask for them.
    get repeated() {
      return repetitionsOf(database, id, keys);
    },
  };
}

/** What became of an utterance in each of its statements, as far as findings ask; itself alone, if it is a statement's id. */
export function toldIn(database: Connection, trace: TraceWords, id: string): readonly Retelling<Standing>[] {
  const tellings = database.prepareOnce(TOLD).all(id) as TellingRow[];
  const rows = tellings.length > 0 ? tellings : (database.prepareOnce(TOLD_ALONE).all(id) as TellingRow[]);
  return rows.length === 0 ? [] : withFullest(retellings(rows, rows, trace));
}

/** What findings ask of a statement, and whether it stands in no former version of a page. */
export type Standing = Entry & Pick<Hit, 'current'>;
type TellingRow = Standing & Omit<VariantRow, 'utterance' | 'statement'>;

const ENTRY = `s.id, s.kind, s.manner, s.words, s.speaker, s.channel, s.channel_kind, s.said_from, s.said_to, s."precision",
    s."within", article.id AS article, appearance.title, s.published, s.publisher, appearance.url, s."start", s."end", s.current`;
const PLACED = 'JOIN article ON article.key = s.article JOIN appearance ON appearance.seq = article.appearance';
const TOLD = `SELECT label, misattributed, recycled, ${ENTRY}
  FROM variant CROSS JOIN statement AS s ON s.key = variant.statement ${PLACED} WHERE utterance = ?`;
const TOLD_ALONE = `SELECT 'fullest' AS label, 0 AS misattributed, NULL AS recycled, ${ENTRY}
  FROM statement AS s ${PLACED} WHERE s.id = ? AND s.void = 0`;

/** The statements that tell an utterance; the only one, if nothing else does. */
function rowsOf(database: Connection, id: string): Omit<VariantRow, 'utterance'>[] {
  const rows = database
    .prepareOnce('SELECT statement, label, misattributed, recycled FROM variant WHERE utterance = ?')
    .all(id) as Omit<VariantRow, 'utterance'>[];
  if (rows.length > 0) return rows;
  const key = database.prepareOnce('SELECT key FROM statement WHERE id = ? AND void = 0').pluck().get(id);
  if (key === undefined) return [];
  return [{ statement: key as number, label: 'fullest', misattributed: 0, recycled: null }];
}

/** The utterances with nearly the same words on other occasions. */
function repetitionsOf(database: Connection, id: string, keys: readonly number[]): string[] {
  const others = database
    .prepareOnce(
      `SELECT coalesce(variant.utterance, statement.id) FROM link JOIN statement ON statement.key = link.b
       LEFT JOIN variant ON variant.statement = link.b WHERE link.a = ? AND repeated >= 0.5`,
    )
    .pluck();
  return [...new Set(keys.flatMap((key) => others.all(key) as string[]))].filter((other) => other !== id).sort();
}

/**
 * What became of an utterance in each of its statements, in the order of publication.
 *
 * @param hits the statements of the rows, in the same order
 */
export function retellings<Of extends Entry>(
  rows: readonly Omit<VariantRow, 'utterance' | 'statement'>[],
  hits: readonly Of[],
  trace: TraceWords,
): Retelling<Of>[] {
  // What was traced before a page had another version is no longer traced as it stands.
  const first = rows.findIndex(({ label }) => label === 'fullest');
  const fullest = hits[Math.max(0, first)]!;
  return rows
    .map(({ label, misattributed, recycled }, i): Retelling<Of> => {
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
function withFullest<Of extends Entry>(variants: readonly Retelling<Of>[]): readonly Retelling<Of>[] {
  if (variants.some(({ label }) => label === 'fullest')) return variants;
  const same = Math.max(
    0,
    variants.findIndex(({ label }) => label === 'same'),
  );
  return variants.map((one, i) => (i === same ? { ...one, label: 'fullest' } : one));
}

function order(a: Entry, b: Entry): number {
  const [x, y] = [a.published ?? '9999', b.published ?? '9999'];
  if (x !== y) return x < y ? -1 : 1;
  return a.id < b.id ? -1 : 1;
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
  const all = digest.utterancesWith(versions, filter);
  const rest = after === null ? all : all.filter((one) => isBehind(one, after));
  const wanted = rest.slice(offset, offset + limit + 1);
  const row = database.prepareOnce(
    `SELECT variant.utterance AS id, coalesce(max(CASE WHEN label = 'fullest' THEN words END), max(CASE WHEN label = 'same' THEN words END), min(words)) AS words, count(*) AS statements,
       count(DISTINCT article) AS articles, count(DISTINCT coalesce(telling, article)) AS tellings, min(published) AS first_published, max(published) AS last_published,
       group_concat(DISTINCT speaker) AS speakers
     FROM variant JOIN statement ON statement.key = variant.statement ${versions ? '' : 'AND statement.current = 1'}
       JOIN article AS text ON text.key = statement.article
     WHERE variant.utterance = ?`,
  );
  return pieceOf(
    wanted.map(({ id, place }) => [row.get(id) as UtteranceRow, place] as const),
    limit,
  );
}

/** A statement of which there are others of the same utterance. */
export interface Retold {
  readonly statement: string;
  readonly utterance: string;
  /** How many statements give the utterance, itself among them; those of former versions of pages are not. */
  readonly statements: number;
}

/** The statements of an article that are told elsewhere too, with their utterances. */
export function retoldIn(database: Connection, article: string): Retold[] {
  return database
    .prepare(
      `SELECT statement.id AS statement, variant.utterance,
         (SELECT count(*) FROM variant AS other JOIN statement AS told ON told.key = other.statement
           WHERE other.utterance = variant.utterance AND (told.current = 1 OR told.key = statement.key)) AS statements
       FROM variant JOIN statement ON statement.key = variant.statement JOIN article ON article.key = statement.article
       WHERE article.id = ? ORDER BY statement.key, variant.utterance`,
    )
    .all(article) as Retold[];
}

/** How many utterances are told in more than one statement. */
export function countUtterances(digest: Digest, versions: boolean, filter: Filter = {}): number {
  return digest.utterancesWith(versions, filter).length;
}
