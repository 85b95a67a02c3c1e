import type { Wording } from '../language/wording.js';
import type { Asks, Tip } from './alert.js';

/** Longer words are cut. */
const LONG = 140;

/** What an alert tells, in a sentence. */
export function toldIn({ finding, hit, label, article }: Tip, wording: Wording): string {
  const { publisher, title, url, published } = article;
  const place = publisher ?? title ?? url ?? `article ${article.id.slice(0, 12)}`;
  const where = published === null ? place : `${place}, ${published}`;
  if (finding !== null) return `${where}: ${finding.kind}. ${wording.message(finding.message)}`;
  const words = hit!.kind === 'act' ? `${hit!.cue} ${hit!.words}` : hit!.words;
  return `${hit!.speaker ?? 'Open who'}: ${cut(words)} (${label === null ? where : `${label}; ${where}`})`;
}

/** Of what an alert tells, in a clause. */
export function askedIn({ query, finding, quotation }: Asks): string {
  const { words, speaker, ...more } = query;
  const parts = [
    finding === null ? null : `a finding “${finding}”`,
    quotation === null ? null : `the quotation “${quotation}”`,
    words === undefined ? null : `the words ${words}`,
    speaker === undefined ? null : `by ${speaker}`,
    ...Object.entries(more).map(([field, value]) => `${field} ${value}`),
  ];
  return parts.filter((part) => part !== null).join(', ');
}

function cut(words: string): string {
  return words.length <= LONG ? words : `${words.slice(0, words.lastIndexOf(' ', LONG))} …`;
}
