import { WORDING } from '../../language/en/wording.js';
import type { Hit } from '../../ledger/hit.js';
import type { Chapter, Story } from '../../ledger/story.js';
import type { UtteranceRow } from '../../ledger/utterances.js';
import type { Finding } from '../../record/finding.js';
import type { FindingKind } from '../../record/finding-kind.js';
import type { Relation } from '../../trace/relation.js';
import { plural } from './plural.js';
import type { Rows } from './rows.js';
import type { Look } from './screen.js';
import { besides, version } from './variant.js';
import { wrap } from './wrap.js';

/** Another occasion on which nearly the same was said. */
export interface Repetition {
  readonly hit: Hit;
  /** From the fullest version of the utterance. */
  readonly relation: Relation;
}

/** Findings that are less probable are not shown. */
const LEAST = 0.3;
/** What these tell, the words and marks of a version show. */
const SHOWN: ReadonlySet<FindingKind> = new Set(['cut', 'altered', 'misattributed', 'recycled']);
/** So many repetitions are shown; the rest is counted. */
export const MOST_REPEATED = 10;
/** The columns before an utterance's words in a list, where the number of its articles stands. */
const MARGIN = 6;
const COLUMNS = [
  'id',
  'words',
  'statements',
  'articles',
  'tellings',
  'first_published',
  'last_published',
  'speakers',
] as const;

/** One utterance, with all statements that give it, and the first of its repetitions. */
export function told(
  { id, variants, first, repeated }: Story,
  repetitions: readonly Repetition[],
  look: Look,
): string[] {
  const { width, colours } = look;
  const left = repeated.length - MOST_REPEATED;
  const lines = [
    ...wrap(
      summary(
        variants.map(({ hit }) => hit),
        first,
        look,
      ),
      width,
    ),
    colours.dim(`utterance ${look.short(id)}`),
    '',
    ...variants.flatMap((one) => {
      const { hit, label, relation, misattributed: isOther } = one;
      return version({ hit, label, relation, isOther, marks: marks(one) }, look);
    }),
    ...(repeated.length > 0
      ? wrap([{ text: 'Nearly the same words on other occasions', style: colours.bold }], width)
      : []),
    ...repetitions.flatMap((one) => version({ ...one, label: 'repeated', isOther: false, marks: [] }, look)),
    ...(left > 0 ? [colours.dim(`${plural(left, 'more occasion')}: --format json names them.`), ''] : []),
  ];
  return lines.slice(0, -1);
}

/** An utterance in a list of those that are told in several statements. */
export function retold(row: UtteranceRow, { width, colours, short }: Look): string[] {
  const { id, words, articles, tellings, first_published: from, last_published: to, speakers } = row;
  const [first = '', ...rest] = wrap([{ text: words, style: colours.green }], width, MARGIN);
  const span = from === null ? '' : from === to ? ` on ${from}` : ` from ${from} to ${to}`;
  const who =
    speakers === null
      ? { text: 'open: who said it', style: colours.red }
      : { text: speakers.replaceAll(',', ', '), style: colours.bold };
  const number = String(articles).padStart(MARGIN - 2);
  return [
    `${colours.dim(number)}  ${first.slice(MARGIN)}`,
    ...rest,
    ...wrap([who, ` · ${plural(articles, 'article')}${butCopies(articles, tellings)}${span}`], width, MARGIN),
    ' '.repeat(MARGIN) + colours.dim(short(id)),
  ];
}

/** Utterances for programs, of so many in all. */
export function utteranceRows(rows: readonly UtteranceRow[], total: number): Rows<UtteranceRow> {
  return {
    rows,
    whole: { total, utterances: rows },
    head: COLUMNS,
    cells: (row) => COLUMNS.map((name) => row[name]),
  };
}

function summary(hits: readonly Hit[], first: Hit, { colours }: Look) {
  const articles = new Set(hits.map(({ article }) => article)).size;
  const tellings = new Set(hits.map(({ article, copy_of: copy }) => copy ?? article)).size;
  const counts = `${plural(hits.length, 'statement')} in ${plural(articles, 'article')}${butCopies(articles, tellings)}.`;
  const differences = hits.length > 1 ? ' Differences are from the fullest version.' : '';
  return [{ text: counts, style: colours.bold }, ` ${firstSeen(first, hits)}${differences}`];
}

/** How many articles are left if copies of one report count once. */
function butCopies(articles: number, tellings: number): string {
  return tellings < articles ? ` (${tellings.toLocaleString('en')} but for copies)` : '';
}

/** Where, when and by whom: of the articles on record, not of all that were printed. */
function firstSeen(first: Hit, hits: readonly Hit[]): string {
  const { published, publisher, title, url, article, speaker, current } = first;
  if (published === null) return 'No article gives a day of publication.';
  const where = publisher ?? (title === null ? (url ?? article.slice(0, 12)) : `“${title}”`);
  const who = speaker === null ? 'where it is open who said it' : `credited to ${speaker}`;
  const version = current === 1 ? '' : ' (a former version of the page)';
  const rest = hits.filter(({ id }) => id !== first.id);
  return `First seen on ${published} in ${where}${version}${besides([first, ...rest])}, ${who}.`;
}

function marks({ label, misattributed, recycled, toldBy, findings }: Chapter): string[] {
  return [
    ...(toldBy === null ? [] : [`as told by ${toldBy}`]),
    ...(label === 'maybe' ? ['told again, or said again: no paper tells the occasion'] : []),
    ...(misattributed ? ['credited to another than the others are'] : []),
    ...(recycled === 'date' ? ['told as said on a day after it was first printed'] : []),
    ...(recycled === 'tense' ? ['told in the present tense, long after it was first printed'] : []),
    ...findings.filter(({ p }) => p >= LEAST).map(flagged),
  ];
}

/** A finding: in words, where these tell more than stands around it. */
function flagged({ kind, message }: Finding): string {
  return SHOWN.has(kind) ? `finding: ${kind}` : `finding: ${kind}. ${WORDING.message(message)}`;
}
