import type { Answer } from '../../ledger/answer.js';
import type { Check } from '../../ledger/check.js';
import { CHECK_LABELS, credits, type Verdict, type Witness } from '../../ledger/witness.js';
import type { Change } from '../../record/message.js';
import { place } from './hit.js';
import { plural } from './plural.js';
import type { Look } from './screen.js';
import { besides, named, turned, version } from './variant.js';
import { type Run, wrap } from './wrap.js';

const VERDICT: Readonly<Record<Verdict, string>> = {
  'on record': 'On record.',
  'in part': 'Only a part is on record.',
  'in other words': 'Not on record word for word.',
  'not on record': 'Not on record.',
};

/** What the record shows of words. */
export function checked(check: Check, look: Look): string {
  const { found, near, by } = check;
  const [first] = found;
  const lines = [
    ...headline(check, look),
    ...(first ? ['', ...seenFirst(first, found, look)] : []),
    ...inTheFullest(check, look),
    ...(first ? elsewhere(first, found, look) : []),
    ...(first ? wrap(counted(check), look.width) : []),
    ...(first ? wrap(credited(found, by), look.width) : []),
    ...(first && near.length > 0 ? [''] : []),
    ...group('Not the same words, but near', near, look),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

/** The same in a few lines: what is said of the whole, and where the words were seen first. */
export function briefly(check: Check, look: Look): string {
  const [first] = check.found;
  const lines = [
    ...headline(check, look),
    ...(first ? wrap([`${seen(first)}: `, { text: placed(first, look), style: look.colours.dim }], look.width) : []),
  ];
  return `${lines.join('\n')}\n`;
}

function headline(check: Check, look: Look): string[] {
  const runs = [...verdict(check, look), ...(check.found.length === 0 ? [` ${extent(check)}`] : [])];
  return wrap(runs, look.width);
}

/** Whether the words are on record, all of them, and by whom was asked for; and if not, what is. */
export function verdict(check: Check, { colours }: Look): (string | Run)[] {
  const { verdict: one, answer, found, by } = check;
  const isOthers = by !== null && found.length > 0 && found.every(({ fits }) => fits === false);
  return [
    { text: VERDICT[one], style: colours.bold },
    ' ',
    ...(one === 'not on record' ? ['No statement has these words.'] : told(check, answer)),
    ...(isOthers ? [' ', { text: `None credits ${by} with it.`, style: colours.red }] : []),
  ];
}

function told({ verdict: one, found }: Check, answer: Answer): (string | Run)[] {
  if (one === 'on record') return wasItAll(answer);
  if (answer.parts.some(({ hit }) => hit !== null)) return [`${putTogether(answer)}.`];
  if (one === 'in part') {
    const { less, other } = answer.papers;
    const joined = found.some(({ label }) => label === 'joined') && less === 0;
    if (joined) return ['Two sentences, between which words of the paper’s stand, are made one.'];
    return [
      `${plural(Math.max(1, less), 'paper')} ${less > 1 ? 'have' : 'has'} less of it${other > 0 ? `, ${other} ${other > 1 ? 'have' : 'has'} other words` : ''}.`,
    ];
  }
  if (answer.changes.length === 0) return ['It is told in other words.'];
  return [`On record it stands ${answer.changes.slice(0, MOST_CHANGES).map(otherwise).join(', ')}.`];
}

const MOST_CHANGES = 3;

/** "with “not”", "without “all”", "with “some” for “all”" */
function otherwise({ from, to }: Change): string {
  if (to === '') return `without “${from}”`;
  return from === '' ? `with “${to}”` : `with “${to}” for “${from}”`;
}

/** "But it was not all: in 2 papers it goes on, “if the state pays”; lost: condition “if”. 1 paper cut it." */
function wasItAll({ papers, rest, lost }: Answer): string[] {
  const cut =
    papers.less > 0 ? ` ${plural(papers.less, 'paper')} cut it${lost.length > 0 ? ` (${turned(lost)})` : ''}.` : '';
  if (rest === null) return [`And it was all: no version has more of it.${cut}`];
  const turn = rest.turns.length > 0 ? `, with ${named(rest.turns)}` : '';
  const more = `But it was not all: ${plural(papers.more, 'paper')} ${papers.more > 1 ? 'have' : 'has'} more of the sentence${turn}.`;
  const less =
    papers.same > 0 ? ` ${plural(papers.same, 'paper')} ${papers.same > 1 ? 'have' : 'has'} no more than this.` : '';
  return [more + less + cut];
}

/** "It is put together of “…” (Varga) and “…” (Brandt); none has “…” with it" */
function putTogether({ parts }: Answer): string {
  const own = parts.flatMap(({ words, hit }) => (hit ? [`“${words}” (${hit.speaker ?? 'open'})`] : []));
  const none = parts.flatMap(({ words, hit }) => (hit ? [] : [`“${words}”`]));
  const start = own.length > 1 ? 'It is put together of' : 'On record is';
  return `${start} ${own.join(' and ')}${none.length > 0 ? `; none has ${none.join(', ')} with it` : ''}`;
}

/** "5 statements: 2 same, 3 cut. Searched were …" */
function counted(check: Check): string {
  return `${labels(check.found)}. ${extent(check)}`;
}

/** How much was searched. */
export function extent({ searched: { statements, articles, outlets, from, to } }: Pick<Check, 'searched'>): string {
  const span = from === null ? '' : from === to ? ` of ${from}` : ` from ${from} to ${to}`;
  const of = outlets > 0 ? ` of ${plural(outlets, 'outlet')}` : '';
  return `Searched were ${plural(statements, 'statement')} in ${plural(articles, 'article')}${of}${span}.`;
}

/** To whom the record credits the words, and whether that is who was asked for. */
export function credited(witnesses: readonly Witness[], by: string | null): string {
  const names = credits(witnesses);
  if (by === null) return `Credited to: ${names}.`;
  const yes = witnesses.filter(({ fits }) => fits).length;
  return `Credited to ${by} in ${yes} of ${witnesses.length}: ${names}.`;
}

/** What the first of several is called: those without a day come last. */
export function seen({ hit }: Witness): string {
  return hit.published === null ? 'Without a day' : 'First seen';
}

/** Where a witness stands: its paper and day, its address or file, its id. */
export function placed({ hit, from }: Witness, look: Look): string {
  return place({ ...hit, from }, look);
}

function seenFirst(first: Witness, witnesses: readonly Witness[], look: Look): string[] {
  const heading = [{ text: seen(first), style: look.colours.bold }, besides(witnesses.map(({ hit }) => hit))];
  return [...wrap(heading, look.width), ...entry(withFirst(first, witnesses), look)];
}

/** What is told with the first: what tells the same of its utterance. */
function withFirst(first: Witness, witnesses: readonly Witness[]): Witness[] {
  return alikeTo(
    first,
    witnesses.filter((one) => isOfOne(first, one)),
  );
}

function isOfOne(first: Witness, other: Witness): boolean {
  return other.utterances.some((id) => first.utterances.includes(id));
}

function inTheFullest({ fullest }: Check, { width, colours }: Look): string[] {
  if (!fullest) return [];
  const { before, within, after } = fullest;
  const around = [
    { text: before, style: colours.dim },
    { text: ` ${within} `, style: colours.green },
    { text: after, style: colours.dim },
  ];
  return [...wrap([{ text: 'In the fullest version', style: colours.bold }], width), ...wrap(around, width, 2), ''];
}

/** The witnesses beside those that have the first one's words: of the same utterance, and of others. */
function elsewhere(first: Witness, witnesses: readonly Witness[], look: Look): string[] {
  const own = withFirst(first, witnesses);
  const rest = witnesses.filter((one) => !own.includes(one));
  const others = rest.filter((one) => isOfOne(first, one));
  const areLater = others.every(({ hit }) => hit.published !== null && hit.published !== first.hit.published);
  const apart = rest.filter((one) => !isOfOne(first, one));
  return [
    ...group(areLater ? 'Later' : 'Other versions', others, look),
    ...group('Alike, but not taken for the same saying', apart, look),
  ];
}

/** Versions under a heading, what tells the same together. */
function group(heading: string, witnesses: readonly Witness[], look: Look): string[] {
  if (witnesses.length === 0) return [];
  const groups: Witness[][] = [];
  for (const one of witnesses) {
    if (!groups.some((own) => own.includes(one))) groups.push(alikeTo(one, witnesses));
  }
  return [
    ...wrap([{ text: heading, style: look.colours.bold }], look.width),
    ...groups.flatMap((own) => entry(own, look)),
  ];
}

/** The witnesses that tell the same of the words, credited to the same; the one itself first. */
function alikeTo(one: Witness, all: readonly Witness[]): Witness[] {
  const key = ({ hit, label, relation }: Witness): string => {
    const difference = relation.difference.map(({ words, in: where }) => [words.toLowerCase(), where]);
    return JSON.stringify([hit.speaker, label, label === 'near' || label === 'paraphrase' ? hit.words : difference]);
  };
  const own = key(one);
  return [one, ...all.filter((other) => other !== one && key(other) === own)];
}

/** "5 statements: 2 same, 3 cut" */
function labels(witnesses: readonly Witness[]): string {
  const counts = new Map<string, number>();
  for (const { label } of witnesses) counts.set(label, (counts.get(label) ?? 0) + 1);
  const occurring = CHECK_LABELS.filter((label) => counts.has(label));
  return `${plural(witnesses.length, 'statement')}: ${occurring.map((label) => `${counts.get(label)} ${label}`).join(', ')}`;
}

/** A version, and under it every paper and page that has it. */
function entry(witnesses: readonly Witness[], look: Look): string[] {
  const [{ hit, label, relation, fits, from }, ...others] = witnesses as [Witness, ...Witness[]];
  const shown = version({ hit: { ...hit, from }, label, relation, isOther: fits === false, marks: [] }, look);
  const lines = byPaper(others).flatMap((one) =>
    wrap([{ text: `also ${placed(one, look)}`, style: look.colours.dim }], look.width, 2),
  );
  return [...shown.slice(0, -1), ...lines, ''];
}

/** Papers in the order of their first appearance, versions of a page one after another. */
function byPaper(witnesses: readonly Witness[]): Witness[] {
  const order = new Map<string, number>();
  const key = ({ hit }: Witness): string => hit.publisher ?? '';
  for (const one of witnesses) if (!order.has(key(one))) order.set(key(one), order.size);
  return [...witnesses].sort(
    (a, b) => order.get(key(a))! - order.get(key(b))! || (a.from ?? '').localeCompare(b.from ?? ''),
  );
}
