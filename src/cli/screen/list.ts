import { csvLine } from '../../formats/csv.js';
import { COLUMNS, type Hit } from '../../ledger/query.js';
import { days } from '../../text/days.js';
import type { Paint } from './paint.js';
import { fitting, type Run, wrap } from './wrap.js';

export const LIST_FORMATS = ['table', 'json', 'jsonl', 'csv'] as const;
export type ListFormat = (typeof LIST_FORMATS)[number];

const PLAIN = (text: string): string => text;

/** Statements for programs; `json` says how many there are in all. */
export function printed(hits: readonly Hit[], format: Exclude<ListFormat, 'table'>, total: number): string {
  switch (format) {
    case 'json':
      return `${JSON.stringify({ total, statements: hits }, null, 2)}\n`;
    case 'jsonl':
      return hits.map((hit) => `${JSON.stringify(hit)}\n`).join('');
    case 'csv':
      return [COLUMNS.map(({ name }) => name), ...hits.map((hit) => COLUMNS.map(({ name }) => hit[name]))]
        .map(csvLine)
        .join('');
  }
}

/** Where a statement stands, in a line. */
export function place({ publisher, published, title, url, id }: Hit): string {
  return [publisher, published, title ?? url, id].filter(Boolean).join(' · ');
}

/** What was said; an act gives no words, only whom or what it is about. */
export function said({ kind, cue, words }: Hit): string {
  return kind === 'act' ? `${cue} ${words}` : words;
}

/** How, for and to whom, through what and when it was said, as far as the text says. */
export function circumstances(hit: Hit): string[] {
  return [
    hit.modality !== null && hit.modality !== 'asserted' ? hit.modality : null,
    hit.on_behalf_of && `for ${hit.on_behalf_of}`,
    hit.addressee && `to ${hit.addressee}`,
    hit.channel && `through ${hit.channel}`,
    hit.said_from && `on ${days(hit.said_from, hit.said_to!)}`,
  ].filter((part): part is string => Boolean(part));
}

/** A statement in a list: its words, who and when, where it stands. */
export function entry(hit: Hit, number: number, columns: number, paint: Paint): string[] {
  const width = fitting(columns);
  const margin = ' '.repeat(6);
  const lines = (runs: readonly Run[]): string[] => wrap(runs, width - margin.length).map((line) => margin + line);
  const [first = '', ...rest] = lines([{ text: said(hit), style: hit.kind === 'direct' ? paint.green : PLAIN }]);
  const who: Run =
    hit.speaker === null ? { text: 'open: who said it', style: paint.red } : { text: hit.speaker, style: paint.bold };
  const facts = [
    ...circumstances(hit),
    hit.about && `about ${hit.about}`,
    hit.corrected && `corrected: ${hit.corrected}`,
  ].filter(Boolean);
  return [
    `${paint.dim(String(number).padStart(4))}  ${first.slice(margin.length)}`,
    ...rest,
    ...lines([who, { text: facts.length > 0 ? ` · ${facts.join(' · ')}` : '', style: PLAIN }]),
    ...lines([{ text: place(hit), style: paint.dim }]),
  ];
}
