import type { Elsewhere, Finding } from '../record/finding.js';
import type { Reading } from '../record/reading.js';
import type { Statement } from '../record/statement.js';
import { days } from '../text/days.js';
import type { Span } from '../text/span.js';
import { answers } from '../trace/answers.js';
import { shown } from '../trace/article-findings.js';
import type { Stretch } from '../trace/difference.js';
import { plainly, relate } from '../trace/relation.js';
import { spelled } from '../trace/spelling.js';
import { type Turn, turns } from '../trace/turns.js';
import type { Ledger } from './ledger.js';
import type { Hit } from './query.js';
import { type Retelling, type Utterance, utterance, utteranceIds } from './utterances.js';

/** How often such findings are right; counted in `test/cases` and by eye (docs/quality.md). */
const P = {
  cutTurned: 0.95,
  cutShort: 0.9,
  alteredTurned: 0.95,
  altered: 0.9,
  alteredSlightly: 0.7,
  misattributed: 0.9,
  recycledByDate: 0.93,
  recycledByTense: 0.9,
  outOfOrder: 0.9,
  secondHand: 0.9,
} as const;
/** Of a sentence that was left off so many words are worth a note. */
const WORTH = 4;
/** A change of more words is another sentence; more changes than these are another saying. */
const LONG = 8;
const MANY = 4;
/** Papers of other time zones may be a day off. */
const DAY = 86_400_000;
const PRINTED = new Set(['broadcaster', 'newspaper', 'magazine', 'news site', 'agency', 'podcast']);

/** What a careful editor would flag in an article, by itself and against all else on record; null if it is not there. */
export function findings(ledger: Ledger, article: string): Finding[] | null {
  const reading = ledger.reading(article);
  if (!reading) return null;
  const own = reading.findings;
  const traced = reading.statements
    .filter((statement) => !statement.void && statement.kind !== 'act')
    .flatMap((statement) =>
      utteranceIds(ledger.database, statement.id).flatMap((id) => {
        const found = utterance(ledger.database, id);
        return found ? ofStatement(ledger, reading, statement, found) : [];
      }),
    );
  return [...own, ...traced, ...outOfOrder(ledger, reading)].sort(
    (a, b) => (a.evidence[0]?.[0] ?? 0) - (b.evidence[0]?.[0] ?? 0),
  );
}

function ofStatement(ledger: Ledger, reading: Reading, statement: Statement, one: Utterance): Finding[] {
  const own = one.variants.find(({ hit }) => hit.id === statement.id);
  if (!own) return [];
  const fullest = one.variants.find(({ label }) => label === 'fullest')!;
  return [
    ...cut(ledger, statement, own, fullest),
    ...altered(ledger, statement, own, fullest),
    ...misattributed(ledger, statement, own, one),
    ...recycled(ledger, statement, own, one),
    ...secondHand(ledger, reading, statement, one),
  ];
}

function cut(ledger: Ledger, statement: Statement, own: Retelling, fullest: Retelling): Finding[] {
  // Of a report the words between quotations are the reporter's, and nothing is cut that leaves them out.
  if (own.label !== 'cut' || statement.kind === 'indirect' || fullest.hit.kind !== 'direct') return [];
  if (fullest.hit.article === own.hit.article) return [];
  const quoted = statement.kind === 'direct' ? own.hit.words : longestQuotation(own.hit.words);
  const { label, difference } = relate(fullest.hit.words, quoted, true);
  const lost = label === 'cut' ? leftOff(difference) : null;
  // What stands before an opening mark is the paper's.
  if (!lost || /[“«]|(?<!\S)["‘]/u.test(lost.words)) return [];
  const kept = new Set(spelled(own.hit.words));
  // Whoever says a thing twice may be quoted once.
  if (spelled(lost.words).every((word) => kept.has(word))) return [];
  const turned = turns([
    { words: lost.kept, in: 'both' },
    { words: lost.words, in: 'former' },
  ]).filter(({ change, words }) => change === 'lost' && !spelled(words).every((word) => kept.has(word)));
  if (turned.length === 0 && spelled(lost.words).length < WORTH) return [];
  return [
    {
      kind: 'cut',
      statement: statement.id,
      message: `${shown(own.hit.words)} leaves off ${shown(lost.words)}, which ${where(fullest.hit)} has.${named(turned)}`,
      evidence: statement.content,
      p: turned.length > 0 ? P.cutTurned : P.cutShort,
      elsewhere: [place(ledger, fullest.hit)],
    },
  ];
}

/** What of a report stands in quotation marks, the longest of several. */
function longestQuotation(words: string): string {
  const found = [
    ...words.matchAll(/[“"«]([^”"»]+)|''((?:(?!'').)+)|(?<!\p{L})[‘']([^’']+(?:[’'](?=\p{L})[^’']+)*)/gsu),
  ];
  const quoted = found.map(([, ...groups]) => groups.find((group) => group !== undefined)!);
  return quoted.sort((a, b) => b.length - a.length)[0] ?? '';
}

const SENTENCE_END = /[.!?]["'”’]*(?:\s+|$)/u;

/**
 * What of the fullest version's sentence a cut leaves off: the words next to those that it keeps, up to where the sentence
 * ends; null if it keeps whole sentences.
 */
function leftOff(difference: readonly Stretch[]): { words: string; kept: string } | null {
  for (const [i, { words, in: where }] of difference.entries()) {
    if (where !== 'former') continue;
    const [before, after] = [difference[i - 1], difference[i + 1]];
    if (before?.in === 'both' && isRow(before.words) && !/[.!?…]["'”’]*\s*$/u.test(before.words)) {
      const end = SENTENCE_END.exec(words);
      const rest = words.slice(0, end?.index ?? words.length);
      if (/[\p{L}\p{N}]/u.test(rest)) return { words: rest, kept: before.words };
    }
    // Where the paper broke a quotation in two, a capital begins the second sentence.
    const isBroken = /…\s*$/u.test(words) && /^\P{L}*\p{Lu}/u.test(after?.words ?? '');
    const isWhole = isBroken || new RegExp(`${SENTENCE_END.source}$`, 'u').test(words);
    if (after?.in === 'both' && isRow(after.words) && !isWhole) {
      const rest = words.split(new RegExp(SENTENCE_END.source, 'u')).at(-1)!;
      if (/[\p{L}\p{N}]/u.test(rest)) return { words: rest, kept: after.words };
    }
  }
  return null;
}

/** A word or two may stand there by chance. */
function isRow(words: string): boolean {
  return spelled(words).length >= 3;
}

function altered(ledger: Ledger, statement: Statement, own: Retelling, fullest: Retelling): Finding[] {
  if (own.label !== 'altered' || own.relation.label !== 'altered' || fullest.hit.article === own.hit.article) return [];
  if (statement.kind !== 'direct' || fullest.hit.kind !== 'direct') return [];
  // What one has before or behind the other is cut, and no change.
  const inner = own.relation.difference.slice();
  while (inner[0] && inner[0].in !== 'both') inner.shift();
  while (inner.at(-1) && inner.at(-1)!.in !== 'both') inner.pop();
  const changes: { from: string; to: string }[] = [];
  for (let i = 0; i < inner.length; i++) {
    if (inner[i]!.in === 'both') continue;
    const from = inner[i]!.in === 'former' ? inner[i]!.words : '';
    if (from !== '' && inner[i + 1]?.in === 'later') i++;
    const to = inner[i]!.in === 'later' ? inner[i]!.words : '';
    const isEditors = /[[\]]/.test(from + to);
    if (!isEditors && spelled(from).join(' ') !== spelled(to).join(' '))
      changes.push({ from: from.trim(), to: to.trim() });
  }
  const isLong = changes.some(({ from, to }) => Math.max(spelled(from).length, spelled(to).length) > LONG);
  if (changes.length === 0 || changes.length > MANY || isLong) return [];
  const turned = turns(inner);
  const isSlight = turned.length === 0 && changes.every(({ from, to }) => [from, to].every((words) => isSmall(words)));
  const told = changes.map(({ from, to }) => {
    if (!/[\p{L}\p{N}]/u.test(from)) return `also ${shown(to)}`;
    return /[\p{L}\p{N}]/u.test(to) ? `${shown(to)} for ${shown(from)}` : `not ${shown(from)}`;
  });
  return [
    {
      kind: 'altered',
      statement: statement.id,
      message: `The quotation differs from that in ${where(fullest.hit)}: ${told.join('; ')}.${named(turned)}`,
      evidence: statement.content,
      p: turned.length > 0 ? P.alteredTurned : isSlight ? P.alteredSlightly : P.altered,
      elsewhere: [place(ledger, fullest.hit)],
    },
  ];
}

function isSmall(words: string): boolean {
  return spelled(words).every((word) => plainly(word) < 1);
}

function misattributed(ledger: Ledger, statement: Statement, own: Retelling, one: Utterance): Finding[] {
  if (!own.misattributed || !isVerbatim(own) || !isFullName(own.hit.speaker) || NESTED.test(own.hit.words)) return [];
  const others = one.variants.filter(
    ({ hit, misattributed: wrong }) => hit.article !== own.hit.article && isFullName(hit.speaker) && !wrong,
  );
  const [first] = others;
  if (!first) return [];
  const names = [...new Set(others.map(({ hit }) => hit.speaker))].join(', ');
  return [
    {
      kind: 'misattributed',
      statement: statement.id,
      message: `${shown(own.hit.words)} is credited to ${own.hit.speaker} here, to ${names} in ${where(first.hit)}${more(others)}.`,
      evidence: [...statement.content, ...statement.source],
      p: P.misattributed,
      elsewhere: others.slice(0, 5).map(({ hit }) => place(ledger, hit)),
    },
  ];
}

/** Another's words inside somebody's are credited to neither alone. */
const NESTED = /^["“'‘].*["“'‘]\P{L}*\p{L}+(?:\P{L}+\p{L}+){3,}.*["”'’].+["”'’]/su;

/** A description is nobody else than the name that another paper gives. */
function isFullName(speaker: string | null): boolean {
  return speaker !== null && /^\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*)+$/u.test(speaker);
}

/** The speaker's words, or a part of them, as the fullest version has them. */
function isVerbatim({ label, relation }: Retelling): boolean {
  return label === 'fullest' || ['same', 'cut', 'altered'].includes(relation.label);
}

function recycled(ledger: Ledger, statement: Statement, own: Retelling, one: Utterance): Finding[] {
  const first = one.variants.find(isVerbatim);
  if (!own.recycled || !isVerbatim(own) || !first || first.hit.published === null) return [];
  const told =
    own.recycled === 'date'
      ? `is told as said on ${days(own.hit.said_from!, own.hit.said_to!)}`
      : `is told in the present tense on ${own.hit.published}`;
  return [
    {
      kind: 'recycled',
      statement: statement.id,
      message: `${shown(own.hit.words)} ${told}; ${where(first.hit)} had it on ${first.hit.published}.`,
      evidence: [
        ...(statement.time?.evidence ?? []),
        ...(own.recycled === 'tense' ? statement.cue : []),
        ...statement.content,
      ],
      p: own.recycled === 'date' ? P.recycledByDate : P.recycledByTense,
      elsewhere: [place(ledger, first.hit)],
    },
  ];
}

/** Told by articles each of which has it from another paper, or from somebody else's mouth. */
function secondHand(ledger: Ledger, { article }: Reading, statement: Statement, one: Utterance): Finding[] {
  if (spelled(statement.words).length < WORTH) return [];
  // What is told in a report of a report is the reporter's; whose words are given can be asked for them.
  const isGiven = statement.kind === 'direct' || statement.kind === 'mixed';
  if (!one.variants.every(({ hit }) => isHearsay(ledger, hit) || isOfAnotherOutlet(hit))) return [];
  if (one.variants.length < 2 && !(isGiven && statement.within !== null)) return [];
  const by = statement.within === null ? `from ${statement.channel?.name}` : 'from what somebody else said';
  const all =
    one.variants.length === 1 ? 'No other article on record has it' : 'No article on record has it first hand';
  return [
    {
      kind: 'second-hand',
      statement: statement.id,
      message: `${shown(statement.words)} is known ${by}. ${all}.`,
      evidence: [...(statement.channel?.evidence ?? []), ...statement.content],
      p: P.secondHand,
      elsewhere: one.variants
        .filter(({ hit }) => hit.article !== article.id)
        .map(({ hit }) => ({ article: hit.article, statement: hit.id, evidence: [[hit.start!, hit.end!] as Span] })),
    },
  ];
}

/** Whether it is told by somebody else than who said it; who tells of their own words was there. */
function isHearsay({ database }: Ledger, { within, speaker }: Hit): boolean {
  if (within === null) return false;
  const teller = database.prepare('SELECT speaker FROM statement WHERE id = ?').pluck().get(within);
  return speaker === null || teller !== speaker;
}

function isOfAnotherOutlet({ channel, channel_kind: kind, publisher, speaker }: Hit): boolean {
  // What an agency itself reports it has first hand.
  if (channel === null || !PRINTED.has(kind ?? '') || sameOutlet(channel, speaker)) return false;
  return !sameOutlet(channel, publisher);
}

function sameOutlet(channel: string, publisher: string | null): boolean {
  const plain = (name: string): string =>
    name
      .toLowerCase()
      .replace(/^the /, '')
      .replace(/[^\p{L}\p{N}]/gu, '');
  return publisher !== null && plain(channel) === plain(publisher);
}

/** Answers to what was only said after them, by the times and days that the record has of both. */
function outOfOrder(ledger: Ledger, reading: Reading): Finding[] {
  return answers(reading).flatMap(({ answer, to, evidence }): Finding[] => {
    const latest = lastOf(ledger, answer);
    const earliest = firstOf(ledger, to);
    if (!latest || !earliest || Date.parse(latest.day) + DAY >= Date.parse(earliest.day)) return [];
    return [
      {
        kind: 'out of order',
        statement: answer.id,
        message:
          `${shown(answer.words)} is told as an answer to ${shown(to.words)}, but was said by ${latest.day}` +
          `${latest.hit ? ` (${where(latest.hit)})` : ''}, and that on ${earliest.day} or later.`,
        evidence: [evidence, ...answer.content],
        p: P.outOfOrder,
        elsewhere: [latest.hit, earliest.hit].flatMap((hit) => (hit ? [place(ledger, hit)] : [])),
      },
    ];
  });
}

interface Known {
  readonly day: string;
  /** The statement that shows it; null if it is the article's own. */
  readonly hit: Hit | null;
}

/** The last day on which something can have been said: the earliest that it was printed, or that a time given for it ends. */
function lastOf(ledger: Ledger, statement: Statement): Known | null {
  const ends = told(ledger, statement).flatMap(({ hit }) =>
    [hit.said_to, hit.published].filter((day) => day !== null).map((day) => ({ day: day!.slice(0, 10), hit })),
  );
  return ends.sort((a, b) => (a.day < b.day ? -1 : 1))[0] ?? null;
}

/** The first day on which something can have been said, by the times given for it. */
function firstOf(ledger: Ledger, statement: Statement): Known | null {
  const starts = told(ledger, statement).flatMap(({ hit }) =>
    hit.said_from === null || hit.precision === 'year' ? [] : [{ day: hit.said_from.slice(0, 10), hit }],
  );
  return starts.sort((a, b) => (a.day < b.day ? -1 : 1))[0] ?? null;
}

function told({ database }: Ledger, { id }: Statement): readonly Retelling[] {
  return utteranceIds(database, id).flatMap((one) => utterance(database, one)?.variants ?? []);
}

/** An article in a sentence: its paper, or its title, and its day. */
function where({ publisher, title, url, article, published }: Hit): string {
  const name = publisher ?? (title === null ? (url ?? article.slice(0, 12)) : `“${title}”`);
  return published === null ? name : `${name} of ${published}`;
}

function more(others: readonly Retelling[]): string {
  const articles = new Set(others.map(({ hit }) => hit.article)).size;
  return articles > 1 ? ` and ${articles - 1} more` : '';
}

function named(turned: readonly Turn[]): string {
  if (turned.length === 0) return '';
  const parts = turned.map(
    ({ sense, change, words }) => `${change === 'lost' ? 'without' : 'with'} the ${sense} “${words}”`,
  );
  return ` The meaning may turn: ${[...new Set(parts)].join(', ')}.`;
}

function place(ledger: Ledger, hit: Hit): Elsewhere {
  const statement = ledger.reading(hit.article)?.statements.find(({ id }) => id === hit.id);
  return {
    article: hit.article,
    statement: hit.id,
    evidence: statement ? [...statement.content, ...statement.source] : [],
  };
}
