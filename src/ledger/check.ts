import { InputError } from '../errors.js';
import { words as fold } from '../identity/fold.js';
import type { Language } from '../language/language.js';
import type { TextWords } from '../language/text.js';
import type { TraceWords } from '../language/trace.js';
import type { Article } from '../record/article.js';
import { isSaying, sayings } from '../record/manner.js';
import type { Reading } from '../record/reading.js';
import type { Statement } from '../record/statement.js';
import { cut } from '../text/segment.js';
import { plainly, viewOf } from '../text/view.js';
import { marked } from '../trace/marked.js';
import { byRarity, holds, type Relation, relate } from '../trace/relation.js';
import type { Hit } from './hit.js';
import { CURRENT, hits, quoted, SAID } from './query.js';
import type { Store } from './store.js';
import { utterance, utteranceIds } from './utterances.js';

/**
 * How a statement on record stands to the words asked for, as `Relation` has it, but for two: `fuller`, they are a part of
 * it, and `cut`, it is a part of them, or both are parts of the same; a `paraphrase` may also be one only by what else its
 * utterance has.
 */
export const CHECK_LABELS = ['same', 'fuller', 'cut', 'altered', 'paraphrase', 'near'] as const;
export type CheckLabel = (typeof CHECK_LABELS)[number];

/**
 * How much of some words is on record: all of them in one statement, which may have more; a part, where no statement has the
 * rest ("until summer" behind what others broke off before "until spring"); others like them, or a report of them; none.
 */
export const VERDICTS = ['on record', 'in part', 'in other words', 'not on record'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** A statement on record that has the words asked for, or some of them. */
export interface Witness {
  readonly hit: Hit;
  /** Ids of the utterances that it belongs to. */
  readonly utterances: readonly string[];
  readonly label: CheckLabel;
  /** From the words asked for to those on record. */
  readonly relation: Relation;
  /** Whether it is credited to the one who was asked for; null if nobody was, or if it is open. */
  readonly fits: boolean | null;
}

/** What the record shows of some words. */
export interface Check {
  readonly words: string;
  readonly by: string | null;
  readonly verdict: Verdict;
  /** How much of the record was searched. */
  readonly searched: {
    readonly statements: number;
    readonly articles: number;
    readonly from: string | null;
    readonly to: string | null;
  };
  /**
   * The same words, cut, altered or in a report, and what else is traced to the same utterances; the earliest published
   * first, what has no day last.
   */
  readonly found: readonly Witness[];
  /** What only shares a good part of the words, the nearest first. */
  readonly near: readonly Witness[];
  /** How many attributions have the words, or some of them, that are no sayings, and no witnesses. */
  readonly unsaid: number;
  /** How many statements have them that stand in former versions of pages only, and are no witnesses. */
  readonly former: number;
  /** Of the versions that are the same or cut the one with the most words, and the sentences around it in its article. */
  readonly fullest: {
    readonly witness: Witness;
    readonly before: string;
    readonly within: string;
    readonly after: string;
  } | null;
}

/** A quotation of an article, and what the record shows of its words. */
export interface StatementCheck {
  readonly statement: Statement;
  /** The name that the article credits it to; null while that is open. */
  readonly speaker: string | null;
  readonly checked: Check;
}

/** What all other articles on record show of what an article quotes. */
export interface ArticleCheck {
  readonly article: Article;
  /** Whether the article itself is on record; it is no witness of its own words. */
  readonly isOnRecord: boolean;
  /** Its quotations, in full or in part, of so many words that they don't stand anywhere. */
  readonly statements: readonly StatementCheck[];
}

/** Candidates are looked up by so many of the rarest words, and so many of them are compared word by word. */
const RAREST = 8;
const MOST_COMPARED = 400;
const MOST_NEAR = 5;
/** Later than any day. */
const NO_DAY = '9999';
/** Quotations of fewer words stand anywhere. */
export const LEAST_WORDS = 3;

/** What is known of the words beside themselves. */
export interface Claim {
  /** Who is supposed to have said them. */
  readonly by?: string | null;
  /** Id of the article in which they stand, which is no witness of them. */
  readonly without?: string;
  /** Whether all of the words stand in quotation marks; of a report some are the reporter's. Yes, if not given. */
  readonly quoted?: boolean;
  /** Whether what is on record and no saying is a witness too. */
  readonly all?: boolean;
  /** Whether what former versions of pages say is a witness too. */
  readonly versions?: boolean;
}

/**
 * Whether some words are on record, where they stood first, and what became of them elsewhere. It says what the record
 * shows, not whether they were said.
 *
 * @throws {InputError} if there is no word in them
 */
export function check(store: Store, language: Language, words: string, claim: Claim = {}): Check {
  if (fold(words).length === 0)
    throw new InputError('has no word to look for', `"${words}"`, 'give the words to check');
  return checked(store, language, extent(store, claim.versions), plainly(words, language.text), claim);
}

function checked(
  store: Store,
  language: Language,
  { searched, frequency }: ReturnType<typeof extent>,
  words: string,
  claim: Claim,
): Check {
  const { by = null } = claim;
  const { trace } = language;
  const weigh = byRarity(searched.statements, frequency, trace);
  const isQuoted = claim.quoted ?? true;
  const related = (hit: Hit): Related => ({
    hit,
    relation: relate(words, hit.words, isQuoted && hit.kind === 'direct', trace, weigh),
  });
  const witness = ({ hit, relation }: Related): Witness => ({
    hit,
    utterances: utteranceIds(store.database, hit.id),
    label: labelOf(relation, holds(hit.words, words, trace)),
    relation,
    fits: fits(hit, by),
  });
  const fitting = candidatesFor(store, words, frequency)
    .filter(({ article }) => article !== claim.without)
    .map(related)
    .filter(({ relation }) => relation.label !== 'other');
  const said = claim.all ? fitting : fitting.filter(({ hit }) => isSaying(hit));
  const standing = claim.versions ? said : said.filter(({ hit }) => hit.current === 1);
  const candidates = standing.map(witness);
  const verbatim = candidates.filter(({ relation }) => relation.label !== 'near');
  const found = [
    ...verbatim,
    ...ofTheirUtterances(store, trace, verbatim, claim).map(related).map(witness).map(asParaphrase),
  ];
  const known = new Set(found.map(({ hit }) => hit.id));
  const near = candidates.filter(({ hit, relation }) => relation.label === 'near' && !known.has(hit.id));
  found.sort(byDay);
  near.sort((a, b) => b.relation.shared - a.relation.shared);
  const verdict = verdictOf(found);
  return {
    words,
    by,
    verdict,
    searched,
    found,
    near: near.slice(0, MOST_NEAR),
    unsaid: fitting.length - said.length,
    former: said.length - standing.length,
    fullest: fullest(store, language.text, found),
  };
}

/** A statement of the record, and how the words that are checked relate to it. */
type Related = Pick<Witness, 'hit' | 'relation'>;

/** What has no day comes last. */
function byDay(a: Witness, b: Witness): number {
  const [x, y] = [a.hit.published ?? NO_DAY, b.hit.published ?? NO_DAY];
  return x < y ? -1 : x > y ? 1 : 0;
}

/**
 * Checks what an article quotes against all other articles on record.
 *
 * @param given `by` stands for the names that the article gives; `all`, also what is no saying; `versions`, also former
 *   versions of pages
 */
export function checkArticle(
  store: Store,
  language: Language,
  { article, actors, statements }: Reading,
  { by, all = false, versions = false }: Pick<Claim, 'by' | 'all' | 'versions'> = {},
): ArticleCheck {
  const names = new Map(actors.map(({ id, name }) => [id, name]));
  // Counting takes longer the more is on record.
  const of = extent(store, versions);
  return {
    article,
    isOnRecord: store.row(article.id) !== undefined,
    statements: (all ? statements : sayings(statements)).flatMap((statement) => {
      const words = quotedWords(statement);
      if (words === null) return [];
      const speaker = names.get(statement.speaker.actor ?? '') ?? null;
      const claim = { by: by ?? speaker, without: article.id, all, versions };
      return { statement, speaker, checked: checked(store, language, of, words, claim) };
    }),
  };
}

/** What a statement quotes: of a report its quotations, as far as they are long enough. Null if there is nothing. */
function quotedWords({ kind, words }: Statement): string | null {
  if (kind !== 'direct' && kind !== 'mixed') return null;
  const parts = kind === 'direct' ? [words] : [...marked(words)].flatMap(([part, isQuoted]) => (isQuoted ? part : []));
  const long = parts.filter((part) => fold(part).length >= LEAST_WORDS);
  return long.length > 0 ? long.join(' … ') : null;
}

function labelOf({ label }: Relation, isWhole: boolean): CheckLabel {
  // Told only where an utterance leads to it.
  if (label === 'other') return 'paraphrase';
  return label === 'cut' && isWhole ? 'fuller' : label;
}

function verdictOf(found: readonly Witness[]): Verdict {
  const labels = new Set(found.map(({ label }) => label));
  if (labels.has('same') || labels.has('fuller')) return 'on record';
  if (labels.has('cut')) return 'in part';
  return found.length > 0 ? 'in other words' : 'not on record';
}

/** What tells the same in other words: the words themselves lead to it. */
function ofTheirUtterances(
  { database }: Store,
  trace: TraceWords,
  found: readonly Witness[],
  { without, versions = false }: Claim,
): Hit[] {
  const known = new Set(found.map(({ hit }) => hit.id));
  const verbatim = found.filter(({ label }) => label !== 'paraphrase');
  const hits = [...new Set(verbatim.flatMap(({ utterances }) => utterances))]
    .flatMap((id) => utterance(database, trace, id, versions)?.variants ?? [])
    .map(({ hit }) => hit);
  return hits.filter(
    ({ id, article, current }) => article !== without && (versions || current === 1) && !known.has(id) && known.add(id),
  );
}

/** What shares few words is told in others, if it is of their utterance. */
function asParaphrase(one: Witness): Witness {
  const { label } = one.relation;
  if (label !== 'near' && label !== 'other') return one;
  return { ...one, label: 'paraphrase', relation: { ...one.relation, label: 'paraphrase' } };
}

/** As the index parts words: "don't" is two there. */
const TERM = /[\p{L}\p{M}\p{N}]+/gu;

/** Statements with some of the rarest of the words, those with most of them first; acts give no words. */
function candidatesFor({ database }: Store, words: string, frequency: (word: string) => number): Hit[] {
  const terms = (words.match(TERM) ?? []).flatMap((term) => fold(term));
  const known = [...new Set(terms)]
    .map((term) => ({ term, documents: frequency(term) }))
    .filter(({ documents }) => documents > 0)
    .sort((a, b) => a.documents - b.documents);
  if (known.length === 0) return [];
  const query = known
    .slice(0, RAREST)
    .map(({ term }) => quoted(term))
    .join(' OR ');
  const keys = database
    .prepare('SELECT rowid FROM statement_words WHERE statement_words MATCH ? ORDER BY rank LIMIT ?')
    .pluck()
    .all(`{words} : (${query})`, MOST_COMPARED) as number[];
  return hits(database, keys).filter(({ kind }) => kind !== 'act');
}

/** Whether one name has all words of the other: "Varga" and "Mayor Ilse Varga" may be one, "Greta Varga" and "Ilse Varga" not. */
function fits({ speaker }: Hit, by: string | null): boolean | null {
  if (by === null || speaker === null) return null;
  const [a, b] = [fold(by), fold(speaker)];
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a];
  return shorter.every((word) => longer.includes(word));
}

/** How much is on record, and in how many statements a word stands. */
function extent(
  { database }: Store,
  versions = false,
): { searched: Check['searched']; frequency: (word: string) => number } {
  database.exec('CREATE VIRTUAL TABLE IF NOT EXISTS temp.vocabulary USING fts5vocab(main, statement_words, row)');
  const documents = database.prepare('SELECT doc FROM temp.vocabulary WHERE term = ?').pluck();
  const known = new Map<string, number>();
  const frequency = (word: string): number => {
    const found = known.get(word) ?? (documents.get(word) as number | undefined) ?? 0;
    known.set(word, found);
    return found;
  };
  const statements = database
    .prepare(`SELECT count(*) FROM statement AS s WHERE void = 0 AND ${SAID} AND ${versions ? 'TRUE' : CURRENT}`)
    .pluck()
    .get() as number;
  const articles = database
    .prepare(`SELECT count(*) FROM article WHERE ${versions ? 'TRUE' : 'current = 1'}`)
    .pluck()
    .get() as number;
  const days = database.prepare('SELECT min(published) AS first, max(published) AS last FROM appearance').get();
  const { first, last } = days as { first: string | null; last: string | null };
  return { searched: { statements, articles, from: first, to: last }, frequency };
}

function fullest(store: Store, words: TextWords, found: readonly Witness[]): Check['fullest'] {
  // What is altered or reported may hold words of others around it.
  const whole = found.filter(({ label }) => label === 'same' || label === 'fuller' || label === 'cut');
  const [witness] = whole.sort((a, b) => fold(b.hit.words).length - fold(a.hit.words).length);
  if (!witness) return null;
  const { text, into } = viewOf(store.reading(witness.hit.article)!.article.text, words);
  const [start, end] = into([witness.hit.start!, witness.hit.end!]);
  const { sentences } = cut(text, words);
  const inside = sentences.filter(([from, to]) => from < end && start < to);
  const first = sentences.indexOf(inside[0]!);
  const slice = (i: number): string => (sentences[i] ? text.slice(...sentences[i]).trim() : '');
  const within = text.slice(inside[0]![0], inside.at(-1)![1]);
  return { witness, before: slice(first - 1), within, after: slice(first + inside.length) };
}
