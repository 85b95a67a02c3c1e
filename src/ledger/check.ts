import { InputError } from '../errors.js';
import { words as fold } from '../identity/fold.js';
import { openLanguage } from '../runtime/language.js';
import { segment } from '../text/segment.js';
import { byRarity, type Relation, relate } from '../trace/relation.js';
import type { Ledger } from './ledger.js';
import { type Hit, hits, quoted } from './query.js';
import { utterance, utteranceIds } from './utterances.js';

/** A statement on record that has the words asked for, or some of them. */
export interface Variant {
  readonly hit: Hit;
  /** Ids of the utterances that it belongs to. */
  readonly utterances: readonly string[];
  /** From the words asked for to those on record. */
  readonly relation: Relation;
  /** Whether it is credited to the one who was asked for; null if nobody was, or if it is open. */
  readonly fits: boolean | null;
}

/** What the record shows of some words. */
export interface Checked {
  readonly words: string;
  readonly by: string | null;
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
  readonly found: readonly Variant[];
  /** What only shares a good part of the words, the nearest first. */
  readonly near: readonly Variant[];
  /** Of the versions that are the same or cut the one with the most words, and the sentences around it in its article. */
  readonly fullest: {
    readonly variant: Variant;
    readonly before: string;
    readonly within: string;
    readonly after: string;
  } | null;
}

/** Candidates are looked up by so many of the rarest words, and so many of them are compared word by word. */
const RAREST = 8;
const MOST_COMPARED = 400;
const MOST_NEAR = 5;
const FOUND: readonly Relation['label'][] = ['same', 'cut', 'altered', 'paraphrase'];

/** What is asked of the record beside the words. */
export interface Asked {
  /** Who is supposed to have said them. */
  readonly by?: string | null;
  /** Id of the article in which they stand, which is no witness of them. */
  readonly without?: string;
  /** Whether all of the words stand in quotation marks; of a report some are the reporter's. Yes, if not given. */
  readonly quoted?: boolean;
}

/**
 * Whether some words are on record, where they stood first, and what became of them elsewhere. It says what the record
 * shows, not whether they were said.
 *
 * @throws {InputError} if there is no word in them
 */
export function check(
  ledger: Ledger,
  words: string,
  { by = null, without, quoted: isQuoted = true }: Asked = {},
): Checked {
  if (fold(words).length === 0)
    throw new InputError('has no word to look for', `"${words}"`, 'give the words to check');
  const { searched, frequency } = extent(ledger);
  const weigh = byRarity(searched.statements, frequency);
  const { database } = ledger;
  const variant = (hit: Hit): Variant => ({
    hit,
    utterances: utteranceIds(database, hit.id),
    relation: relate(words, hit.words, isQuoted && hit.kind === 'direct', weigh),
    fits: fits(hit, by),
  });
  const variants = candidates(ledger, words, frequency)
    .filter(({ article }) => article !== without)
    .map(variant);
  const found = variants.filter(({ relation }) => FOUND.includes(relation.label));
  const known = new Set(found.map(({ hit }) => hit.id));
  // What has the words leads to what tells the same in others.
  const verbatim = found.filter(({ relation }) => relation.label !== 'paraphrase');
  for (const id of new Set(verbatim.flatMap(({ utterances }) => utterances))) {
    for (const { hit } of utterance(database, id)?.variants ?? []) {
      if (known.has(hit.id) || hit.article === without) continue;
      known.add(hit.id);
      const one = variant(hit);
      const label = FOUND.includes(one.relation.label) ? one.relation.label : 'paraphrase';
      found.push({ ...one, relation: { ...one.relation, label } });
    }
  }
  const near = variants.filter(({ hit, relation }) => relation.label === 'near' && !known.has(hit.id));
  const day = ({ hit }: Variant): string => hit.published ?? '9999';
  found.sort((a, b) => (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0));
  near.sort((a, b) => b.relation.shared - a.relation.shared);
  return {
    words,
    by,
    searched,
    found,
    near: near.slice(0, MOST_NEAR),
    fullest: fullest(ledger, found),
  };
}

/** Statements with some of the rarest of the words, those with most of them first; acts give no words. */
function candidates({ database }: Ledger, words: string, frequency: (word: string) => number): Hit[] {
  // As the index parts them: "don't" is two words there.
  const terms = (words.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).flatMap((term) => fold(term));
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
function extent({ database }: Ledger): { searched: Checked['searched']; frequency: (word: string) => number } {
  database.exec('CREATE VIRTUAL TABLE IF NOT EXISTS temp.vocabulary USING fts5vocab(main, statement_words, row)');
  const documents = database.prepare('SELECT doc FROM temp.vocabulary WHERE term = ?').pluck();
  const known = new Map<string, number>();
  const frequency = (word: string): number => {
    const found = known.get(word) ?? (documents.get(word) as number | undefined) ?? 0;
    known.set(word, found);
    return found;
  };
  const statements = database.prepare('SELECT count(*) FROM statement WHERE void = 0').pluck().get() as number;
  const articles = database.prepare('SELECT count(*) FROM article').pluck().get() as number;
  const days = database.prepare('SELECT min(published) AS first, max(published) AS last FROM appearance').get();
  const { first, last } = days as { first: string | null; last: string | null };
  return { searched: { statements, articles, from: first, to: last }, frequency };
}

function fullest(ledger: Ledger, found: readonly Variant[]): Checked['fullest'] {
  // What is altered or reported may hold words of others around it.
  const whole = found.filter(({ relation }) => relation.label === 'same' || relation.label === 'cut');
  const [variant] = whole.sort((a, b) => fold(b.hit.words).length - fold(a.hit.words).length);
  if (!variant) return null;
  const { start, end, article } = variant.hit;
  const { text } = ledger.reading(article)!.article;
  const { sentences } = segment(text, openLanguage().text);
  const inside = sentences.filter(([from, to]) => from < end! && start! < to);
  const first = sentences.indexOf(inside[0]!);
  const slice = (i: number): string => (sentences[i] ? text.slice(...sentences[i]).trim() : '');
  const within = text.slice(inside[0]![0], inside.at(-1)![1]);
  return { variant, before: slice(first - 1), within, after: slice(first + inside.length) };
}
