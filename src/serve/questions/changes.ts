import { InputError } from '../../errors.js';
import type { CorrectableField } from '../../ledger/entry.js';
import type { Ledger } from '../../ledger/ledger.js';
import { wholeId } from './whole-id.js';

/** Who puts something right, and what shows it. */
export interface SignedAsked {
  readonly by: string;
  readonly why: string;
}

export interface CorrectAsked extends SignedAsked {
  readonly id: string;
  /** What is corrected, and what it should be. */
  readonly fields: readonly (readonly [CorrectableField, string])[];
}

export interface CorrectEachAsked extends SignedAsked {
  /** Statements. */
  readonly ids: readonly string[];
  readonly fields: readonly (readonly [CorrectableField, string])[];
}

export interface AddAsked extends SignedAsked {
  /** An article's id. */
  readonly id: string;
  /** As words of the text, or as offsets. */
  readonly content: string;
  readonly cue: string;
  readonly source: string;
  /** A name; empty where it is open. */
  readonly speaker: string;
}

export interface JoinAsked extends SignedAsked {
  /** Who it is, by an id, and who that is, too: by an id, or by a name. */
  readonly id: string;
  readonly other: string;
}

export interface PartAsked extends SignedAsked {
  readonly id: string;
  /** Those that speak of somebody else; where there are none, what a join brought is parted. */
  readonly articles: readonly string[];
}

export interface ListAsked {
  readonly name: string;
  readonly people: readonly string[];
}

/**
 * The id of whom a name means, if one person bears it beside another; what is no such name is taken for an id.
 *
 * @throws {InputError} if several bear it
 */
function idOf(ledger: Ledger, name: string, beside: string): string {
  if (!/\p{L}/u.test(name)) return name;
  const identities = ledger
    .who(name, 0)
    .filter(({ identity: { id } }) => id !== beside && !id.includes('@'))
    .map(({ identity }) => identity);
  const exact = identities.filter((one) => one.id === name || one.name.toLowerCase() === name.trim().toLowerCase());
  const [only, ...others] = exact.length > 0 ? exact : identities;
  if (only === undefined) return name;
  if (others.length === 0) return only.id;
  const ids = [only, ...others].slice(0, MOST_NAMED).map((one) => `${one.id} (${one.name})`);
  throw new InputError('is borne by several people', `“${name}”`, `give the id of one: ${ids.join(', ')}`);
}

/** So many of those who bear a name are named. */
const MOST_NAMED = 5;

/** A statement that was added and taken back is none of the ledger's any more, and yet can be brought back. */
const STATEMENT = /^[0-9a-f]{64}:\d+-\d+$/u;

/** What can be put on record by hand. Each gives null where there is nothing of the id that it is asked of. */
export const CHANGES = {
  correct(ledger: Ledger, { id, fields, by, why }: CorrectAsked): { readonly id: string } | null {
    const isUndo = fields.every(([field]) => field === 'undo');
    const known = wholeId(ledger, id, 'statement') ?? (isUndo && STATEMENT.test(id) ? id : null);
    if (known === null) return null;
    ledger.correct(known, fields, by, why);
    return { id: known };
  },
  correctEach(ledger: Ledger, { ids, fields, by, why }: CorrectEachAsked): { readonly statements: number } | null {
    const known = ids.map((id) => wholeId(ledger, id, 'statement'));
    if (known.includes(null)) return null;
    ledger.correctEach(known as string[], fields, by, why);
    return { statements: known.length };
  },
  addStatement(ledger: Ledger, { id, content, cue, source, speaker, by, why }: AddAsked) {
    const article = wholeId(ledger, id, 'article');
    if (article === null) return null;
    const fields = speaker.trim() === '' ? [] : [['speaker', speaker] as const];
    const { id: statement } = ledger.addStatement(article, { content, cue, source, fields }, by, why);
    return { article, id: statement };
  },
  join: (ledger: Ledger, { id, other, by, why }: JoinAsked) => {
    const { person, other: joined } = ledger.join(id, idOf(ledger, other, id), by, why);
    return { person, other: joined };
  },
  part: (ledger: Ledger, { id, articles, by, why }: PartAsked) => {
    const { person, other } = ledger.part(id, articles, by, why);
    return { person, other };
  },
  keepList: (ledger: Ledger, { name, people }: ListAsked) => {
    ledger.keepList(name, people);
    return { name, people };
  },
} as const;

export type ChangeName = keyof typeof CHANGES;
export type ChangeAsked<Name extends ChangeName> = Parameters<(typeof CHANGES)[Name]>[1];
export type Changed<Name extends ChangeName> = ReturnType<(typeof CHANGES)[Name]>;
