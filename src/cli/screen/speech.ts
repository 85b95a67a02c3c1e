import type { SpeechCheck } from '../../ledger/speech.js';
import { FAITHS, type FaithLabel, type Quoted, type Report } from '../../trace/reports.js';
import { extent } from './check.js';
import { speaker } from './hit.js';
import { plural } from './plural.js';
import type { Look } from './screen.js';
import { differing, turned } from './variant.js';
import { type Run, wrap } from './wrap.js';

/** What is called so of a quotation, for people. */
const NAMES: Readonly<Record<FaithLabel, string>> = {
  'not in it': 'not in the speech',
  altered: 'altered',
  'out of order': 'out of order',
  joined: 'joined',
  cut: 'cut',
  part: 'part of a sentence',
  'word for word': 'word for word',
};

/** What became of a speech in the articles that quote it. */
export function speechChecked(check: SpeechCheck, look: Look, isBrief = false): string {
  const { reports, others, by, speech } = check;
  const { width, colours } = look;
  const all = reports.flatMap(({ quotations }) => quotations);
  const lines = [
    ...wrap([{ text: `${by}: ${speech.title ?? 'the speech'}`, style: colours.bold }], width),
    ...wrap(
      `${plural(reports.length, 'article')} quote${reports.length === 1 ? 's' : ''} it: ${counted(all)}. ${extent(check)}`,
      width,
    ),
    '',
    ...reports.flatMap((one) => report(one, look, isBrief)),
    ...(others.length > 0 ? elsewhere(check, look) : []),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

/** "6 quotations: 4 word for word, 1 cut, 1 altered" */
function counted(quotations: readonly Quoted[]): string {
  const counts = [...FAITHS]
    .reverse()
    .map((label) => [quotations.filter((one) => one.label === label).length, NAMES[label]] as const)
    .filter(([n]) => n > 0)
    .map(([n, name]) => `${n} ${name}`);
  return `${plural(quotations.length, 'quotation')}${counts.length > 0 ? `: ${counts.join(', ')}` : ''}`;
}

function report({ article, quotations, uncompared }: Report, look: Look, isBrief: boolean): string[] {
  const { width, colours, short } = look;
  const { publisher, published, title, url, id } = article;
  const place = [publisher, published, title, url, short(id)].filter(Boolean).join(' · ');
  const more = uncompared > 0 ? `, and ${uncompared} more in the paper’s own words` : '';
  return [
    ...wrap([{ text: place, style: colours.bold }], width),
    ...wrap(`${counted(quotations)}${more}.`, width, 2),
    ...(isBrief ? [] : quotations.flatMap((one) => quotation(one, look))),
    '',
  ];
}

function quotation({ label, faults, words, difference, turns, speaker: name, fits }: Quoted, look: Look): string[] {
  const { width, colours } = look;
  const isFaithful = faults.length === 0;
  const called = isFaithful ? NAMES[label] : faults.map((fault) => NAMES[fault]).join(', ');
  const text: (string | Run)[] =
    isFaithful || difference.length === 0 ? [`“${words.replace(OUTER, '')}”`] : differing(difference, look);
  return [
    ...wrap([{ text: called, style: isFaithful ? colours.green : colours.yellow }, ' ', ...text], width, 2),
    ...(turns.length > 0 && !isFaithful ? wrap([{ text: turned(turns), style: colours.bold }], width, 4) : []),
    ...(fits === true ? [] : wrap(['credited to: ', speaker(name, look, true)], width, 4)),
  ];
}

const OUTER = /^[\s"'“”‘’«»„]+|[\s"'“”‘’«»,]+$/gu;

function elsewhere({ others, by }: SpeechCheck, { width, colours, short }: Look): string[] {
  const lines = others.flatMap(({ article, quotations }) => {
    const { publisher, published, title, url, id } = article;
    const place = [publisher, published, title, url, short(id)].filter(Boolean).join(' · ');
    return wrap([`${plural(quotations.length, 'quotation')}: `, { text: place, style: colours.dim }], width, 2);
  });
  return [...wrap([{ text: `Of ${by}, and not of this speech`, style: colours.bold }], width), ...lines];
}
