import { STANCE_NAMES } from '../record/about.js';
import { MANNERS } from '../record/manner.js';
import { KINDS, MODALITIES, OPEN_FIELDS } from '../record/statement.js';
import { CORRECTED } from './entry.js';
import { contentIn, placesIn } from './placed.js';

/** Whether a value of a body has the shape that those who read it take for granted. */
type Shape = (value: unknown) => boolean;

const text: Shape = (value) => typeof value === 'string';
const number: Shape = (value) => typeof value === 'number' && Number.isFinite(value);
const whole: Shape = (value) => Number.isSafeInteger(value) && (value as number) >= 0;
const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function orNull(shape: Shape): Shape {
  return (value) => value === null || shape(value);
}

function optional(shape: Shape): Shape {
  return (value) => value === undefined || shape(value);
}

function oneOf(values: readonly unknown[]): Shape {
  return (value) => values.includes(value);
}

function list(shape: Shape): Shape {
  return (value) => Array.isArray(value) && value.every(shape);
}

function fields(shapes: Readonly<Record<string, Shape>>): Shape {
  const all = Object.entries(shapes);
  return (value) => isObject(value) && all.every(([name, shape]) => shape(value[name]));
}

function mapOf(shape: Shape): Shape {
  return (value) => isObject(value) && Object.values(value).every(shape);
}

const hash: Shape = (value) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
const span: Shape = (value) => Array.isArray(value) && value.length === 2 && value.every(whole);
/** A code with what is told, or a sentence of before the codes. */
const message: Shape = (value) => text(value) || fields({ code: text })(value);

const origin = fields({ value: text, source: text, by: text });

export const isAppearance: Shape = fields({
  article: hash,
  title: orNull(text),
  byline: orNull(text),
  published: orNull(text),
  publisher: orNull(text),
  url: orNull(text),
  found: orNull(text),
  former: orNull(whole),
  origins: (value) => value === undefined || mapOf(origin)(value),
});

const isSigned = fields({
  article: hash,
  statement: text,
  field: oneOf(CORRECTED),
  value: orNull(text),
  by: text,
  why: text,
});

const isPlaced = fields({ kind: oneOf(KINDS), content: list(span), cue: list(span), source: list(span) });

/** Values that are read before they are told. */
const VALUES: Readonly<Record<string, (value: string) => boolean>> = {
  content: (value) => contentIn(value) !== null,
  cue: (value) => placesIn(value) !== null,
  source: (value) => placesIn(value) !== null,
  undo: (value) => /^\d+$/.test(value),
  added: (value) => isPlaced(JSON.parse(value)),
};

export const isCorrection: Shape = (value) => {
  if (!isSigned(value)) return false;
  const { field, value: given } = value as { field: string; value: string | null };
  const reads = VALUES[field];
  return reads === undefined || (given === null ? field === 'cue' || field === 'source' : reads(given));
};

const isActorNamed = fields({ article: hash, name: text });

export const isPersonCorrection: Shape = fields({
  change: oneOf(['join', 'part']),
  person: text,
  other: text,
  to: orNull(isActorNamed),
  actors: list(isActorNamed),
  by: text,
  why: text,
});

const isActor = fields({
  id: text,
  name: text,
  type: text,
  aliases: list(text),
  mentions: list(span),
  roles: list(text),
  identity: orNull(text),
  identifiers: mapOf(text),
});

const isStatement = fields({
  id: text,
  kind: oneOf(KINDS),
  manner: optional(oneOf(MANNERS)),
  content: list(span),
  cue: list(span),
  source: list(span),
  words: text,
  p: number,
  code: orNull(text),
  speaker: fields({
    actor: orNull(text),
    p: number,
    candidates: list(fields({ actor: text, p: number })),
    reason: orNull(message),
    evidence: list(span),
  }),
  addressee: orNull(fields({ actor: text, p: number, evidence: list(span) })),
  channel: orNull(fields({ name: text, kind: text, evidence: list(span) })),
  time: orNull(fields({ start: text, end: text, precision: text, basis: message, evidence: list(span) })),
  about: list(
    fields({ actor: text, stance: oneOf(Object.keys(STANCE_NAMES).map(Number)), p: number, evidence: list(span) }),
  ),
  modality: orNull(oneOf(MODALITIES)),
  within: orNull(text),
  onBehalfOf: orNull(text),
  open: (value) => mapOf(message)(value) && Object.keys(value as object).every(oneOf(OPEN_FIELDS)),
});

const isFinding = fields({
  kind: text,
  statement: orNull(text),
  message: message,
  evidence: list(span),
  p: number,
  elsewhere: list(fields({ article: text, statement: text, evidence: list(span) })),
});

const isBare = fields({
  article: hash,
  appearance: whole,
  reader: text,
  language: optional(text),
  actors: list(isActor),
  statements: list(isStatement),
  findings: list(isFinding),
});

/** Also that it speaks of no actor whom it does not have. */
export const isReading: Shape = (value) => {
  if (!isBare(value)) return false;
  const { actors, statements } = value as Bare;
  const known = new Set(actors.map(({ id }) => id));
  return statements.every(({ about }) => about.every(({ actor }) => known.has(actor)));
};

interface Bare {
  readonly actors: readonly { readonly id: string }[];
  readonly statements: readonly { readonly about: readonly { readonly actor: string }[] }[];
}
