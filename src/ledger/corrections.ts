import { words } from '../identity/fold.js';
import { STANCE_NAMES, STANCES, type StanceName } from '../record/about.js';
import { type Actor, person } from '../record/actor.js';
import type { Finding } from '../record/finding.js';
import type { FindingKind } from '../record/finding-kind.js';
import { isSaying, type Manner } from '../record/manner.js';
import type { Reading } from '../record/reading.js';
import type { Modality, OpenField } from '../record/statement.js';
import { withAdded, wordsOf } from './added.js';
import { inEffect } from './effect.js';
import type { Correction } from './entry.js';
import { contentIn, placesIn } from './placed.js';
import type { Corrected, StandingReading, StandingStatement } from './standing.js';

export type { Corrected, StandingReading, StandingStatement } from './standing.js';

const BY_HAND = { code: 'by hand' } as const;
/** "Ilse Varga against"; "none" takes her off the list. */
export const ABOUT = new RegExp(`^(?<name>.+?)\\s+(?<stance>${Object.values(STANCE_NAMES).join('|')}|none)$`);
export const TIME = /^(?<start>\d{4}-\d{2}-\d{2})(?:\/(?<end>\d{4}-\d{2}-\d{2}))?$/;

/**
 * The reading with what people corrected. It depends on nothing else, so the machine's own stays as it was.
 *
 * @param all the corrections of its article, taken back ones among them, in the order in which they were made
 */
export function corrected(machine: Reading, all: readonly Corrected[]): StandingReading {
  const corrections = inEffect(all);
  const voided = new Set(corrections.filter(({ field }) => field === 'statement').map(({ statement }) => statement));
  const added = corrections.filter(({ field }) => field === 'added');
  const reading = withAdded(machine, added, voided);
  const actors = [...reading.actors];
  const byStatement = new Map<string, Corrected[]>();
  for (const one of corrections) byStatement.set(one.statement, [...(byStatement.get(one.statement) ?? []), one]);
  const statements = reading.statements.map((statement): StandingStatement => {
    const made = byStatement.get(statement.id) ?? [];
    const bare = { ...statement, corrections: made, void: voided.has(statement.id) };
    return made.reduce<StandingStatement>((s, one) => withCorrection(s, one, actors, reading.article.text), bare);
  });
  const known = new Map(statements.map((statement) => [statement.id, statement]));
  const findings = reading.findings.filter(({ kind, statement }) => !isAnswered(kind, known.get(statement ?? '')));
  return { ...reading, actors, statements, findings };
}

/** The field that a finding asks for; null if its answer stands elsewhere than in one. */
const ASKS_FOR: Readonly<Record<FindingKind, 'speaker' | 'time' | null>> = {
  unattributed: 'speaker',
  'ambiguous speaker': 'speaker',
  undated: 'time',
  cut: null,
  altered: null,
  joined: null,
  misattributed: null,
  recycled: null,
  'out of order': null,
  'second-hand': null,
};

/** Whether a person has put right what a finding asks for. */
function isAnswered(kind: FindingKind, statement: StandingStatement | undefined): boolean {
  if (!statement || statement.corrections.length === 0) return false;
  if (statement.void || !isSaying(statement) || dismissal(kind, statement)) return true;
  const field = ASKS_FOR[kind];
  return field !== null && (field === 'speaker' ? statement.speaker.actor : statement[field]) !== null;
}

/** The correction by which a person found a finding of a statement to be none; undefined where nobody did. */
export function dismissal(kind: FindingKind, { corrections }: Pick<StandingStatement, 'corrections'>) {
  return corrections.find(({ field, value }) => field === 'finding' && value === kind);
}

/** Findings without those that people dismissed. */
export function undismissed(findings: readonly Finding[], { statements }: StandingReading): Finding[] {
  const known = new Map(statements.map((one) => [one.id, one]));
  return findings.filter(({ kind, statement }) => {
    const own = known.get(statement ?? '');
    return !own || !dismissal(kind, own);
  });
}

function withCorrection(
  s: StandingStatement,
  { field, value }: Correction,
  actors: Actor[],
  text: string,
): StandingStatement {
  switch (field) {
    // What it is made of, whether it is one, what is found in it, and what holds no longer: nothing of these is a field.
    case 'added':
    case 'statement':
    case 'finding':
    case 'undo':
      return s;
    case 'content': {
      const { kind, content } = contentIn(value!)!;
      return { ...s, kind, content, words: wordsOf(text, content) };
    }
    case 'cue':
    case 'source':
      return { ...s, [field]: value === null ? [] : placesIn(value)! };
    case 'speaker':
      return { ...closed(s, field, value), speaker: speakerByHand(value === null ? null : actorOf(value, actors)) };
    case 'addressee': {
      const addressee = value === null ? null : { actor: actorOf(value, actors), p: 1, evidence: [] };
      return { ...closed(s, field, value), addressee };
    }
    case 'channel': {
      const channel = value === null ? null : ({ name: value, kind: 'other', evidence: [] } as const);
      return { ...closed(s, field, value), channel };
    }
    case 'modality':
      return { ...s, modality: value as Modality };
    case 'manner':
      return { ...s, manner: value as Manner };
    case 'time':
      return { ...closed(s, field, value), time: timeByHand(value) };
    case 'about':
      return { ...s, about: aboutByHand(s.about, value!, actors) };
  }
}

function speakerByHand(actor: string | null): StandingStatement['speaker'] {
  const isOpen = actor === null;
  return { actor, p: isOpen ? 0 : 1, candidates: [], reason: isOpen ? BY_HAND : null, evidence: [] };
}

function timeByHand(value: string | null): StandingStatement['time'] {
  const { start, end = start } = TIME.exec(value ?? '')?.groups ?? {};
  const precision = start === end ? 'day' : 'range';
  return start ? { start, end: end!, precision, basis: BY_HAND, evidence: [] } : null;
}

/** Whom a statement speaks of, with one of them put right or taken out. */
function aboutByHand(about: StandingStatement['about'], value: string, actors: Actor[]): StandingStatement['about'] {
  const { name, stance } = ABOUT.exec(value)!.groups!;
  const actor = actorOf(name!, actors);
  const others = about.filter((one) => one.actor !== actor);
  return stance === 'none' ? others : [...others, { actor, stance: STANCES[stance as StanceName], p: 1, evidence: [] }];
}

/** The statement with a field open, or no longer open. */
function closed(s: StandingStatement, field: OpenField, value: string | null): StandingStatement {
  const { [field]: _, ...open } = s.open;
  return { ...s, open: value === null ? { ...open, [field]: BY_HAND } : open };
}

/** The actor of the article with that name; one whom it does not have is added, without mentions. */
function actorOf(name: string, actors: Actor[]): string {
  const key = words(name).join(' ');
  const known = actors.find((actor) => [actor.name, ...actor.aliases].some((one) => words(one).join(' ') === key));
  if (known) return known.id;
  const id = `c${actors.filter((actor) => /^c\d+$/.test(actor.id)).length + 1}`;
  actors.push(person(id, name));
  return id;
}
