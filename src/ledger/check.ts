import { InputError } from '../errors.js';
import { words as fold } from '../identity/fold.js';
import { sameName } from '../identity/same-name.js';
import type { Language } from '../language/language.js';
import type { TraceWords } from '../language/trace.js';
import type { Article } from '../record/article.js';
import { isSaying, sayings } from '../record/manner.js';
import type { Reading } from '../record/reading.js';
import type { Statement } from '../record/statement.js';
import { plainly } from '../text/view.js';
import { marked } from '../trace/marked.js';
import { type Match, matched } from '../trace/match.js';
import { byRarity } from '../trace/relation.js';
import { type Answer, answerOf } from './answer.js';
import { type Candidate, candidatesFor, type Extent, extent, type Searched } from './candidates.js';
import { type Fullest, fullest } from './fullest.js';
import type { Hit } from './hit.js';
import { type Part, partsOf } from './parts.js';
import { hits } from './query.js';
import type { Store } from './store.js';
import { utterance, utteranceIds } from './utterances.js';
import type { Verdict, Witness } from './witness.js';

/** What the record shows of some words. */
export interface Check {
  readonly words: string;
  readonly by: string | null;
  readonly verdict: Verdict;
  /** Whether it was all; and if it is not there, what is. */
  readonly answer: Answer;
  /** How much of the record was searched. */
  readonly searched: Searched;
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
  /** Of the versions that have the words or a part of them the one with the most words, and the sentences around it. */
  readonly fullest: Fullest | null;
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

/** So many candidates are compared word by word, and so many looked through for parts of the words. */
const MOST_COMPARED = 400;
const MOST_IN_PARTS = 60;
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
 * @param standing how many sayings stand, where that is known
 * @throws {InputError} if there is no word in them
 */
export function check(
  store: Store,
  language: Language,
  words: string,
  claim: Claim = {},
  standing: number | null = null,
): Check {
  if (fold(words).length === 0)
    throw new InputError('has no word to look for', `"${words}"`, 'give the words to check');
  return checked(store, language, extent(store, claim.versions, standing), plainly(words, language.text), claim);
}

/** A statement of the record, and how the words that are checked stand in it. */
interface Compared<Of = Hit> {
  readonly hit: Of;
  readonly match: Match;
}

function checked(store: Store, language: Language, of: Extent, words: string, claim: Claim): Check {
  const { by = null } = claim;
  const compare = comparing(language, of, words, claim);
  const witness = witnessing(store, by);
  const { fitting, likely, unsaid, former } = sought(store, language, of, words, claim, compare);
  const candidates = whole(store, fitting).map(witness);
  const verbatim = candidates.filter(({ label }) => label !== 'near');
  const isWhole = verbatim.some(({ label }) => label === 'same' || label === 'fuller');
  const parts = isWhole ? [] : partsOf(words, inFull(store, likely.slice(0, MOST_IN_PARTS)), language);
  const shown = [...verbatim, ...ofParts(parts, verbatim).map(compare).map(witness).map(asCut)];
  const witnesses = [
    ...shown,
    ...ofTheirUtterances(store, language.trace, shown, claim).map(compare).map(witness).map(asParaphrase),
  ].sort(byDay);
  const known = new Set(witnesses.map(({ hit }) => hit.id));
  const near = candidates
    .filter(({ hit, label }) => label === 'near' && !known.has(hit.id))
    .sort((a, b) => b.relation.shared - a.relation.shared);
  const verdict = verdictOf(witnesses);
  return {
    words,
    by,
    verdict,
    answer: answerOf(verdict, witnesses, verdict === 'in part' || areTelling(parts) ? parts : []),
    searched: of.searched,
    found: witnesses,
    near: near.slice(0, MOST_NEAR),
    unsaid,
    former,
    fullest: fullest(store, language, witnesses),
  };
}

/** What is on record near some words. */
interface Sought {
  /** What may be a witness, the most alike first. */
  readonly likely: readonly Candidate[];
  /** That of it which fits the words. */
  readonly fitting: readonly Compared<Candidate>[];
  /** How many fit and are no sayings, and how many do that stand in former versions of a page; neither is asked for. */
  readonly unsaid: number;
  readonly former: number;
}

function sought(
  store: Store,
  language: Language,
  of: Extent,
  words: string,
  claim: Claim,
  compare: (one: Candidate) => Compared<Candidate>,
): Sought {
  const isAsked = (one: Pick<Hit, 'manner'>): boolean => claim.all === true || isSaying(one);
  const stands = ({ current }: Pick<Hit, 'current'>): boolean => claim.versions === true || current === 1;
  const { small } = language.trace;
  const all = candidatesFor(store, words, { ...of, small, most: MOST_COMPARED }).filter(
    ({ article }) => article !== claim.without,
  );
  const near = all.map(compare).filter(({ match }) => match.label !== 'other');
  const said = near.filter(({ hit }) => isAsked(hit));
  const fitting = said.filter(({ hit }) => stands(hit));
  return {
    likely: all.filter((one) => isAsked(one) && stands(one)),
    fitting,
    unsaid: near.length - said.length,
    former: said.length - fitting.length,
  };
}

function comparing(language: Language, { searched, frequency }: Extent, words: string, claim: Claim) {
  const weigh = byRarity(searched.statements, frequency, language.trace);
  const isQuoted = claim.quoted ?? true;
  return <Of extends Pick<Hit, 'words' | 'kind'>>(hit: Of): Compared<Of> => ({
    hit,
    match: matched(words, hit.words, isQuoted && hit.kind === 'direct', language, weigh),
  });
}

/** Candidates as lists show them. */
function inFull({ database }: Store, candidates: readonly Candidate[]): Hit[] {
  return hits(
    database,
    candidates.map(({ key }) => key),
  );
}

function whole(store: Store, compared: readonly Compared<Candidate>[]): Compared[] {
  const hits = inFull(
    store,
    compared.map(({ hit }) => hit),
  );
  return compared.map(({ match }, i) => ({ hit: hits[i]!, match }));
}

function witnessing(store: Store, by: string | null) {
  const source = store
    .sql('SELECT found FROM appearance JOIN article ON article.appearance = appearance.seq WHERE article.id = ?')
    .pluck();
  return ({ hit, match: { label, relation } }: Compared): Witness => ({
    hit,
    from: hit.url ?? (source.get(hit.article) as string | null),
    utterances: utteranceIds(store.database, hit.id),
    // Told only where an utterance leads to it.
    label: label === 'other' ? 'paraphrase' : label,
    relation,
    fits: by === null || hit.speaker === null ? null : sameName(by, hit.speaker),
  });
}

/** The statements that have parts of the words, and are no witnesses yet. */
function ofParts(parts: readonly Part[], known: readonly Witness[]): Hit[] {
  if (!areTelling(parts)) return [];
  const ids = new Set(known.map(({ hit }) => hit.id));
  const hits = new Map(parts.flatMap(({ hit }) => (hit === null || ids.has(hit.id) ? [] : [[hit.id, hit]])));
  return [...hits.values()];
}

/** Whether words are put together from what several statements, or several places of one, have. */
function areTelling(parts: readonly Part[]): boolean {
  return parts.filter(({ hit }) => hit !== null).length > 1;
}

function asCut(one: Witness): Witness {
  return { ...one, label: 'cut' };
}

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
 * @param standing how many sayings stand, where that is known
 */
export function checkArticle(
  store: Store,
  language: Language,
  { article, actors, statements }: Reading,
  { by, all = false, versions = false }: Pick<Claim, 'by' | 'all' | 'versions'> = {},
  standing: number | null = null,
): ArticleCheck {
  const names = new Map(actors.map(({ id, name }) => [id, name]));
  // Counting takes longer the more is on record.
  const of = extent(store, versions, standing);
  return {
    article,
    isOnRecord: store.row(article.id) !== undefined,
    statements: (all ? statements : sayings(statements)).flatMap((statement) => {
      const speaker = names.get(statement.speaker.actor ?? '') ?? null;
      const claim = { by: by ?? speaker, without: article.id, all, versions };
      return quotationsOf(statement).map((words) => ({
        ...{ statement, speaker },
        checked: checked(store, language, of, words, claim),
      }));
    }),
  };
}

/** What a statement quotes: of a report each of its quotations, as far as they are long enough. */
function quotationsOf({ kind, words }: Statement): string[] {
  if (kind !== 'direct' && kind !== 'mixed') return [];
  const parts = kind === 'direct' ? [words] : [...marked(words)].flatMap(([part, isQuoted]) => (isQuoted ? part : []));
  return parts.filter((part) => fold(part).length >= LEAST_WORDS);
}

function verdictOf(witnesses: readonly Witness[]): Verdict {
  const labels = new Set(witnesses.map(({ label }) => label));
  if (labels.has('same') || labels.has('fuller')) return 'on record';
  if (labels.has('cut') || labels.has('joined')) return 'in part';
  return witnesses.length > 0 ? 'in other words' : 'not on record';
}

/** What tells the same in other words: the words themselves lead to it. */
function ofTheirUtterances(
  { database }: Store,
  trace: TraceWords,
  witnesses: readonly Witness[],
  { without, versions = false }: Claim,
): Hit[] {
  const known = new Set(witnesses.map(({ hit }) => hit.id));
  const verbatim = witnesses.filter(({ label }) => label !== 'paraphrase');
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
