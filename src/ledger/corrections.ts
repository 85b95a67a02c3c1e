import { InputError } from '../errors.js';
import { isDay } from '../formats/day.js';
import { words } from '../identity/fold.js';
import { STANCE_NAMES, STANCES, type StanceName } from '../record/about.js';
import { type Actor, person } from '../record/actor.js';
import type { FindingKind } from '../record/finding-kind.js';
import { isSaying, MANNERS, type Manner } from '../record/manner.js';
import type { Reading } from '../record/reading.js';
import { MODALITIES, type Modality, type OpenField, type Statement } from '../record/statement.js';
import type { CorrectedField, Correction } from './entry.js';

/** A correction with its place in the record. */
export interface Corrected extends Correction {
  /** Its entry. */
  readonly seq: number;
  readonly at: string;
}

/** A statement as it stands: the machine's reading, with what people put right. */
export interface StandingStatement extends Statement {
  /** In the order in which they were made; the last of a field holds. */
  readonly corrections: readonly Corrected[];
  /** A person found that it is no statement. */
  readonly void: boolean;
}

/** A reading as it stands. */
export interface StandingReading extends Reading {
  readonly statements: readonly StandingStatement[];
}

const BY_HAND = { code: 'by hand' } as const;
/** "Ilse Varga against"; "none" takes her off the list. */
const ABOUT = new RegExp(`^(?<name>.+?)\\s+(?<stance>${Object.values(STANCE_NAMES).join('|')}|none)$`);
const TIME = /^(?<start>\d{4}-\d{2}-\d{2})(?:\/(?<end>\d{4}-\d{2}-\d{2}))?$/;

/**
 * Checks what a person gives for a field. "none" and the empty text leave it open.
 *
 * @returns the value as it is kept
 * @throws {InputError} if the field can't have it
 */
export function checked(field: CorrectedField, value: string): string | null {
  const given = value.trim();
  const wrong = (remedy: string): InputError => new InputError(`can't be "${given}"`, field, remedy);
  switch (field) {
    case 'statement':
      if (given !== 'none') throw wrong('write statement=none for what is no statement');
      return null;
    case 'modality':
      if (!MODALITIES.includes(given as Modality)) throw wrong(`write one of ${MODALITIES.join(', ')}`);
      return given;
    case 'manner':
      if (!MANNERS.includes(given as Manner)) throw wrong(`write one of ${MANNERS.join(', ')}`);
      return given;
    case 'about':
      if (!ABOUT.test(given)) throw wrong('write about="NAME for", against, neither, or none');
      return given;
    case 'time': {
      if (given === '' || given === 'none') return null;
      const { start, end = start } = TIME.exec(given)?.groups ?? {};
      if (!start || !end || !isDay(start) || !isDay(end) || end < start) {
        throw wrong('write a day as 2026-03-04, or the first and the last as 2026-03-02/2026-03-04');
      }
      return given;
    }
    default:
      return given === '' || given === 'none' ? null : given;
  }
}

/** The reading with what people corrected. It depends on nothing else, so the machine's own stays as it was. */
export function corrected(reading: Reading, corrections: readonly Corrected[]): StandingReading {
  const actors = [...reading.actors];
  const byStatement = new Map<string, Corrected[]>();
  for (const correction of corrections) {
    byStatement.set(correction.statement, [...(byStatement.get(correction.statement) ?? []), correction]);
  }
  const statements = reading.statements.map((statement): StandingStatement => {
    const made = byStatement.get(statement.id) ?? [];
    const isVoid = made.some(({ field }) => field === 'statement');
    return made.reduce<StandingStatement>((s, one) => withCorrection(s, one, actors), {
      ...statement,
      corrections: made,
      void: isVoid,
    });
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
  if (statement.void || !isSaying(statement)) return true;
  const field = ASKS_FOR[kind];
  return field !== null && (field === 'speaker' ? statement.speaker.actor : statement[field]) !== null;
}

function withCorrection(s: StandingStatement, { field, value }: Correction, actors: Actor[]): StandingStatement {
  switch (field) {
    case 'statement':
      return s;
    case 'speaker':
      return {
        ...closed(s, field, value),
        speaker: {
          actor: value === null ? null : actorOf(value, actors),
          p: value === null ? 0 : 1,
          candidates: [],
          reason: value === null ? BY_HAND : null,
          evidence: [],
        },
      };
    case 'addressee':
      return {
        ...closed(s, field, value),
        addressee: value === null ? null : { actor: actorOf(value, actors), p: 1, evidence: [] },
      };
    case 'channel':
      return {
        ...closed(s, field, value),
        channel: value === null ? null : { name: value, kind: 'other', evidence: [] },
      };
    case 'modality':
      return { ...s, modality: value as Modality };
    case 'manner':
      return { ...s, manner: value as Manner };
    case 'time': {
      const { start, end = start } = TIME.exec(value ?? '')?.groups ?? {};
      const precision = start === end ? 'day' : 'range';
      const time = start ? ({ start, end: end!, precision, basis: BY_HAND, evidence: [] } as const) : null;
      return { ...closed(s, field, value), time };
    }
    case 'about': {
      const { name, stance } = ABOUT.exec(value!)!.groups!;
      const actor = actorOf(name!, actors);
      const rest = s.about.filter((one) => one.actor !== actor);
      const added = stance === 'none' ? [] : [{ actor, stance: STANCES[stance as StanceName], p: 1, evidence: [] }];
      return { ...s, about: [...rest, ...added] };
    }
  }
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
