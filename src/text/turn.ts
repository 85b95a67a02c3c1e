import type { Label } from './labels.js';
import type { Span } from './span.js';

/** What one speaker says at a time in an interview or a transcript: "VELD: We have no plans." */
export interface Turn {
  /** The words that name the speaker, without the colon; null where only its form tells a question, and its answer. UTF-16 code units. */
  readonly label: Span | null;
  /** What parts the label from the words; null where it stands on a line of its own, or there is none. */
  readonly mark: Span | null;
  /** An office, a seat, a firm, an aside that the label sets off from the name. */
  readonly extra: Span | null;
  /** What the label says that its bearer is. */
  readonly office: Span | null;
  /** Through what it was said, where the label names it. */
  readonly through: Span | null;
  /** When its first caption is shown; null outside captions. */
  readonly shown: Span | null;
  /** What is said, a span a paragraph, without directions for the stage. */
  readonly content: readonly Span[];
  /** Of an interview whose labels name nobody: whether it asks or answers. */
  readonly voice: 'asks' | 'answers' | null;
  /** Whether the label names a person, and not only an office ("THE WITNESS"). */
  readonly isNamed: boolean;
}

/** A turn while its paragraphs are put together. */
export interface Open extends Turn {
  readonly content: Span[];
}

/** A question or an answer of an interview without labels. */
export const NO_LABEL: Omit<Open, 'voice' | 'content'> = {
  label: null,
  mark: null,
  extra: null,
  office: null,
  through: null,
  shown: null,
  isNamed: false,
};

/** The turn that a label begins. */
export function turnOf({ kind, name, mark, extra, office, through }: Label): Open {
  const voice = kind === 'asker' ? 'asks' : kind === 'answerer' ? 'answers' : null;
  return {
    label: name,
    mark,
    extra,
    office,
    through,
    shown: null,
    content: [],
    voice,
    isNamed: kind !== 'role' && voice === null,
  };
}
