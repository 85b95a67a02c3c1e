import { z } from 'zod';
import type { Query } from '../ledger/query.js';
import { STANCES, type StanceName } from '../record/about.js';
import { MANNERS } from '../record/manner.js';
import { KINDS, MODALITIES, OPEN_FIELDS } from '../record/statement.js';
import type { Paged } from './cursor.js';
import type { FilterAsked } from './questions/filter.js';
import { DAY } from './schema.js';

/** What may be asked of pages. Parameters of an address are texts; empty ones count as not given. */

const name = z.string().max(200);
const MOST_PAGES = 100_000;

const FLAG = z
  .enum(['true', 'false'])
  .default('false')
  .transform((is) => is === 'true');
export const ALL = FLAG.describe('Also what is no saying: what was thought, wanted, found, or none of these.');

export const CURSOR = z
  .string()
  .max(1000)
  .optional()
  .describe('Goes on behind an answer whose “next” it is, whatever came or went since; then no page counts.');

export const PAGED = {
  page: z.coerce.number().int().min(1).max(MOST_PAGES).default(1).describe('Which page; 1 is the first.'),
  limit: z.coerce.number().int().min(1).max(200).default(20).describe('How many on a page.'),
  cursor: CURSOR,
};

/** The piece of a list that is asked for. */
export function pagedAsked({ page, limit, cursor }: z.output<z.ZodObject<typeof PAGED>>): Paged {
  return { page, limit, ...(cursor !== undefined && { cursor }) };
}

/** Who puts something right: every change is signed. */
export const SIGNATURE = {
  by: z.string().trim().min(1).max(200).describe('Who corrects.'),
  why: z.string().trim().min(1).max(1000).describe('What shows it.'),
};

/** The most characters of an address to which a browser goes back. */
export const MOST_BACK = 500;
/** A page of this site from which something was put right, to which a browser goes back. */
export const BACK = z
  .string()
  .max(MOST_BACK)
  .regex(
    /^\/(?:review(?:\/list)?|findings|actors|quoted|articles\/[0-9a-f]{64}|statements\/[\w%:.-]+)(?:\?[^\s#"<>\\]*)?$/u,
  )
  .optional()
  .describe('Where a browser goes from there.');

/** Names, one a line or with semicolons between them. */
const NAMES = z
  .union([z.array(name).max(1000), z.string().max(50_000)])
  .transform((given) =>
    (typeof given === 'string' ? given.split(/[\n;]/u) : given).map((one) => one.trim()).filter(Boolean),
  );
export const PEOPLE = NAMES.describe('Names, one a line or with semicolons between them.');
const PEOPLE_ASKED = NAMES.optional().describe(
  'Only what one of these said: names, one a line or with semicolons between them.',
);
export const LIST = name.optional().describe('Only what one of this list said, which the ledger keeps (/lists).');

/** By what lists are narrowed. */
export const FILTER = {
  outlet: name.optional().describe('Of this outlet only, by its exact name.'),
  role: name.optional().describe('Said by somebody of this role, or of one with these words in it.'),
  channel: name.optional().describe('Said through this, or through what has these words in its name.'),
  publishedFrom: DAY.optional().describe('Published on this day or later.'),
  publishedTo: DAY.optional().describe('Published on this day or earlier.'),
  list: LIST,
  people: PEOPLE_ASKED,
};

export type FilterGiven = z.output<z.ZodObject<typeof FILTER>>;

/** The filter that a page asks by. */
export function filterAsked(asked: FilterGiven): FilterAsked {
  const fields = Object.keys(FILTER) as (keyof FilterGiven)[];
  return Object.fromEntries(fields.flatMap((field) => (asked[field] === undefined ? [] : [[field, asked[field]]])));
}

/** The fields by which statements are chosen. */
export const QUERY = {
  words: z
    .string()
    .max(1000)
    .optional()
    .describe(
      'Words of what was said: "a phrase" in quotation marks, a* for beginnings, -word for what must not be there.',
    ),
  speaker: name.optional().describe('Who said it.'),
  addressee: name.optional().describe('To whom.'),
  about: name.optional().describe('Of whom.'),
  stance: z
    .enum(Object.keys(STANCES) as [StanceName, ...StanceName[]])
    .optional()
    .describe('Towards those whom “about” names.'),
  channel: name.optional().describe('Through what.'),
  outlet: name.optional().describe('Who published it.'),
  saidFrom: DAY.optional().describe('Said on this day or later.'),
  saidTo: DAY.optional().describe('Said on this day or earlier.'),
  publishedFrom: DAY.optional().describe('Published on this day or later.'),
  publishedTo: DAY.optional().describe('Published on this day or earlier.'),
  role: name.optional().describe('Said by somebody of this role, or of one with these words in it.'),
  people: PEOPLE_ASKED,
  kind: z.enum(KINDS).optional().describe('How it is given.'),
  modality: z.enum(MODALITIES).optional().describe('How it was said.'),
  manner: z.enum(MANNERS).optional().describe('In what way it is the source’s.'),
  open: z.enum(OPEN_FIELDS).optional().describe('With this field open.'),
  versions: FLAG.describe('Also what former versions of pages say.'),
  all: ALL,
};

type QueryAsked = z.output<z.ZodObject<typeof QUERY>>;

/** The library's query. */
export function queryOf(asked: QueryAsked): Query {
  const fields = Object.keys(QUERY) as (keyof QueryAsked)[];
  const given = fields.filter((field) => asked[field] !== undefined).map((field) => [field, asked[field]]);
  const query = Object.fromEntries(given) as Query;
  // A stance is towards somebody; a form that names nobody asks for none.
  if (query.about !== undefined || query.stance === undefined) return query;
  const { stance: _, ...rest } = query;
  return rest;
}
