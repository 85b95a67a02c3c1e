import { InputError } from '../errors.js';
import { isDay } from '../formats/day.js';
import type { TextWords } from '../language/text.js';
import { FINDING_KINDS, type FindingKind } from '../record/finding-kind.js';
import { kindOf, marksAround } from '../record/kind.js';
import { MANNERS, type Manner } from '../record/manner.js';
import { type Kind, MODALITIES, type Modality } from '../record/statement.js';
import { segment } from '../text/segment.js';
import type { Span } from '../text/span.js';
import { viewOf } from '../text/view.js';
import { ABOUT, TIME } from './corrections.js';
import { signed } from './effect.js';
import type { CorrectableField } from './entry.js';
import { contentIn, contentTold, located, placesTold } from './placed.js';
import type { Corrected, StandingStatement } from './standing.js';

/** What a correction is held against. */
export interface Around {
  readonly text: string;
  readonly language: TextWords;
  /** As it stands; null if it is no statement of the reading any more. */
  readonly statement: StandingStatement | null;
  /** Its corrections. */
  readonly corrections: readonly Corrected[];
  /** What is found in the statement now. */
  readonly findings: () => readonly FindingKind[];
}

/**
 * Checks what a person gives for a field. "none" and the empty text leave it open.
 *
 * @returns the value as it is kept
 * @throws {InputError} if the field can't have it
 */
export function checked(field: CorrectableField, value: string, around: Around): string | null {
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
    case 'time':
      return day(given, wrong);
    case 'content':
    case 'cue':
    case 'source':
      return place(field, given, around);
    case 'finding':
      if (!around.findings().includes(given as FindingKind)) {
        throw new InputError(
          `has no finding "${given}"`,
          field,
          `onrecord findings shows them: ${FINDING_KINDS.join(', ')}`,
        );
      }
      return given;
    case 'undo':
      return undone(given, around);
    default:
      return given === '' || given === 'none' ? null : given;
  }
}

function day(given: string, wrong: (remedy: string) => InputError): string | null {
  if (given === '' || given === 'none') return null;
  const { start, end = start } = TIME.exec(given)?.groups ?? {};
  if (!start || !end || !isDay(start) || !isDay(end) || end < start) {
    throw wrong('write a day as 2026-03-04, or the first and the last as 2026-03-02/2026-03-04');
  }
  return given;
}

function place(
  field: 'content' | 'cue' | 'source',
  given: string,
  { text, language, statement }: Around,
): string | null {
  const near = statement?.content[0]?.[0] ?? statement?.cue[0]?.[0] ?? null;
  if (field !== 'content')
    return given === '' || given === 'none' ? null : placesTold(located(text, field, given, near));
  const known = contentIn(given);
  const content = located(text, field, known ? placesTold(known.content) : given, near);
  const kind =
    known?.kind ?? (statement?.kind === 'act' ? 'act' : kindIn(text, language, content, statement?.cue ?? []));
  return contentTold({ kind, content });
}

/** How a content of an article is given, by the marks around it. */
export function kindIn(text: string, language: TextWords, content: readonly Span[], cue: readonly Span[]): Kind {
  const view = viewOf(text, language);
  const segmentation = segment(view.text, language);
  const [at] = [...cue, ...content].map(view.into);
  return kindOf(view.text, content.map(view.into), marksAround(at ?? [0, 0], segmentation));
}

/** @throws {InputError} if it is no correction of the statement that holds */
function undone(given: string, { corrections }: Around): string {
  const holding = signed(corrections).filter(({ undone: by }) => by === null);
  if (holding.some(({ seq }) => String(seq) === given)) return given;
  const known = holding.map(({ seq, field }) => `${seq} (${field})`).join(', ');
  const remedy = known === '' ? 'nothing of it was corrected' : `write one of its corrections: ${known}`;
  throw new InputError(`can't be "${given}"`, 'undo', remedy);
}
