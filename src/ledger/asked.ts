import { InputError } from '../errors.js';
import { STANCES } from '../record/about.js';
import { MANNERS } from '../record/manner.js';
import { KINDS, MODALITIES, OPEN_FIELDS } from '../record/statement.js';
import { type Page, type Query, SORTS } from './query.js';

/** The fields of a query that have few values, and which; a program may ask with any. */
const VALUES: Readonly<Partial<Record<keyof Query, readonly string[]>>> = {
  kind: KINDS,
  modality: MODALITIES,
  manner: MANNERS,
  open: OPEN_FIELDS,
  stance: Object.keys(STANCES),
};
const FLAGS: ReadonlySet<string> = new Set(['all', 'versions', 'corrected']);
const NUMBERS: ReadonlySet<string> = new Set(['least']);
const SEVERAL: ReadonlySet<string> = new Set(['people']);

/** @throws {InputError} if a query asks for what no statement can have */
export function checkQuery(query: Query): void {
  for (const [field, value] of Object.entries(query)) {
    if (value === undefined) continue;
    const values = VALUES[field as keyof Query];
    const wrong = (remedy: string): InputError => new InputError(`can't be ${JSON.stringify(value)}`, field, remedy);
    if (values && !values.includes(value as string)) throw wrong(`give one of ${values.join(', ')}`);
    if (FLAGS.has(field)) {
      if (typeof value !== 'boolean') throw wrong('give true or false');
    } else if (NUMBERS.has(field)) {
      if (typeof value !== 'number' || Number.isNaN(value)) throw wrong('give a number');
    } else if (SEVERAL.has(field)) {
      if (!Array.isArray(value) || value.some((one) => typeof one !== 'string')) throw wrong('give a list of texts');
    } else if (typeof value !== 'string') throw wrong('give a text');
  }
}

/** @throws {InputError} if there is no such page */
export function checkPage({ sort, limit, offset = 0 }: Page): void {
  if (!SORTS.includes(sort))
    throw new InputError(`can't be ${JSON.stringify(sort)}`, 'sort', `give one of ${SORTS.join(', ')}`);
  for (const [field, value] of Object.entries({ limit, offset })) {
    if (!Number.isSafeInteger(value) || value < 0) {
      throw new InputError(`can't be ${JSON.stringify(value)}`, field, 'give a whole number from 0');
    }
  }
}
