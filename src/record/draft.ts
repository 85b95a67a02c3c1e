import type { Span } from '../text/span.js';
import type { Turn } from '../text/turn.js';
import type { Act } from './act.js';
import type { Article } from './article.js';
import type { Frame } from './frame.js';
import type { Reason } from './reason.js';
import type { Speaker } from './speaker.js';
import type { OpenField, Statement } from './statement.js';

/** A statement in the making: each step of a reading fills some of its fields, or says why they stay open. */
export interface Draft extends Statement {
  /** What is done by saying it; null of any kind but an act. */
  readonly act: Act | null;
  /** Null where no words credit it, and before frames are made. */
  readonly frame: Frame | null;
  /** The turn of an interview or a transcript that it is; null for any other. */
  readonly turn: Turn | null;
  /** Probability that its source is the words that it has for it. */
  readonly sourceP: number;
}

/** The spans of an attribution, and what is known with them. */
export interface Passage extends Pick<Statement, 'kind' | 'content' | 'cue' | 'source' | 'p'> {
  /** Probability that its source is that one; 1 unless it is told. */
  readonly sourceP?: number;
}

const UNKNOWN: Speaker = { actor: null, p: 0, candidates: [], reason: null, evidence: [] };

/** A statement of which nothing is known but where it stands. */
export function draft(
  { id, text }: Article,
  passage: Passage,
  act: Act | null = null,
  turn: Turn | null = null,
): Draft {
  const { kind, content, cue, source, sourceP = 1, p } = passage;
  const spans = kind === 'act' ? cue : content;
  const [first, last] = [spans[0]!, spans[spans.length - 1]!];
  return {
    id: `${id}:${first[0]}-${last[1]}`,
    kind,
    manner: 'said',
    content,
    cue,
    source,
    words: content.map(([start, end]: Span) => text.slice(start, end)).join(' … '),
    p,
    code: act?.code ?? null,
    speaker: UNKNOWN,
    addressee: null,
    channel: null,
    time: null,
    about: [],
    modality: null,
    within: null,
    onBehalfOf: null,
    open: {},
    act,
    frame: null,
    turn,
    sourceP,
  };
}

/** Of drafts that give the very same words the one that is most probably a statement: what is told twice was said once. */
export function distinct(drafts: readonly Draft[]): Draft[] {
  const best = new Map<string, Draft>();
  for (const one of drafts) if (one.p > (best.get(one.id)?.p ?? -1)) best.set(one.id, one);
  return drafts.filter((one) => best.get(one.id) === one);
}

/** The draft with a field filled; or, where the value is null, open for a reason. */
export function fill<Field extends Exclude<OpenField, 'speaker'>>(
  made: Draft,
  field: Field,
  value: Draft[Field] | null,
  reason: Reason | null,
): Draft {
  const { [field]: _, ...open } = made.open;
  return { ...made, [field]: value, open: reason === null ? open : { ...open, [field]: reason } };
}

/** The draft as it goes on record. */
export function statementOf({ act: _, frame: __, turn: ___, sourceP: ____, ...statement }: Draft): Statement {
  return statement;
}
