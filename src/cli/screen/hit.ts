import { WORDING } from '../../language/en/wording.js';
import type { Hit } from '../../ledger/hit.js';
import { STATEMENT_COLUMNS, statementRow } from '../../ledger/take.js';
import { days } from '../../text/days.js';
import type { Rows } from './rows.js';
import type { Look } from './screen.js';
import { plain, type Run, type Runs, wrap } from './wrap.js';

/** The columns before a statement's words, where its number stands. */
const MARGIN = 6;

/** A statement in a list: its words, who and when, where it stands. */
export function entry(hit: Hit, number: number, look: Look): string[] {
  const { width, colours } = look;
  const lines = (runs: Runs): string[] => wrap(runs, width, MARGIN);
  const [first = '', ...rest] = lines([{ text: said(hit), style: hit.kind === 'direct' ? colours.green : plain }]);
  const facts = [
    ...circumstances(hit),
    hit.about && `about ${hit.about}`,
    hit.corrected && `corrected: ${hit.corrected}`,
  ].filter(Boolean);
  return [
    `${colours.dim(String(number).padStart(MARGIN - 2))}  ${first.slice(MARGIN)}`,
    ...rest,
    ...lines([speaker(hit.speaker, look), facts.map((fact) => ` · ${fact}`).join('')]),
    ...lines([{ text: place(hit, look), style: colours.dim }]),
  ];
}

/** Who said it, in red if it should be another. */
export function speaker(name: string | null, { colours }: Look, isOther = false): Run {
  if (name === null) return { text: 'open: who said it', style: colours.red };
  return { text: name, style: isOther ? colours.red : colours.bold };
}

/** Where an article was taken from: its address, or its file. */
export interface Found {
  readonly from: string | null;
}

/** Where a statement stands, in a line: its paper, day and title, its address or file, its id. */
export function place(hit: Hit & Partial<Found>, { short }: Look): string {
  const { publisher, published, title, url, id, also, copy_of: copy, from = url } = hit;
  const elsewhere = [also && `also in ${also}`, copy && `a copy of ${short(copy)}`];
  return [publisher, published, title, from, short(id), ...elsewhere].filter(Boolean).join(' · ');
}

/** What was said; an act gives no words, only whom or what it is about. */
export function said({ kind, cue, words }: Hit): string {
  return kind === 'act' ? `${cue} ${words}` : words;
}

/** How, for and to whom, through what and when it was said, as far as the text says. */
export function circumstances(hit: Hit): string[] {
  return [
    WORDING.manner(hit.manner),
    hit.modality !== null && hit.modality !== 'asserted' ? hit.modality : null,
    hit.on_behalf_of && `for ${hit.on_behalf_of}`,
    hit.addressee && `to ${hit.addressee}`,
    hit.channel && `through ${hit.channel}`,
    hit.said_from && `on ${days(hit.said_from, hit.said_to!)}`,
  ].filter((part): part is string => Boolean(part));
}

/** Statements for programs, of so many in all. */
export function hitRows(hits: readonly Hit[], total: number): Rows<Hit> {
  return {
    rows: hits,
    whole: { total, statements: hits },
    head: STATEMENT_COLUMNS.map(({ name }) => name),
    cells: (hit) => Object.values(statementRow(hit)),
  };
}
