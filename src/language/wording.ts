import type { Coded } from '../record/coded.js';
import type { Manner } from '../record/manner.js';
import type { Message } from '../record/message.js';
import type { Reason } from '../record/reason.js';
import type { Basis } from '../record/time.js';

/** How a language words each of several things that can be told. */
export type Phrases<Codes> = { readonly [Code in keyof Codes]: (coded: Codes[Code]) => string };

/** What the record tells a reader, in the words of one language. */
export interface Wording {
  reason(reason: Reason): string;
  basis(basis: Basis): string;
  message(message: Message): string;
  /** Nothing of what is simply said or written. */
  manner(manner: Manner): string;
  /** What a person put right: a field of a statement, and what it is since; null where it is left open. */
  correction(field: string, value: string | null): string;
}

/** @param phrases one for each code, so that none can be forgotten */
export function phrase<Codes>(phrases: Phrases<Codes>, coded: Coded<Codes>): string {
  return phrases[coded.code](coded);
}

/** The same with sentences in the place of what is kept by code, as people and other programs read it. */
export type Worded<T> = T extends Reason | Basis | Message
  ? string
  : T extends object
    ? { readonly [Field in keyof T]: Worded<T[Field]> }
    : T;

/** Words a reading, a statement, a finding, or what has some of them in it; it must be plain, as JSON is. */
export function worded<T>(value: T, wording: Wording): Worded<T> {
  return sentences(value, wording) as Worded<T>;
}

function sentences(value: unknown, wording: Wording): unknown {
  if (Array.isArray(value)) return value.map((one) => sentences(one, wording));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([field, held]) => [field, sentence(field, held, wording)]));
}

/** Where the record keeps codes: a field's name tells what they are. */
function sentence(field: string, held: unknown, wording: Wording): unknown {
  if (typeof held !== 'object' || held === null) return held;
  switch (field) {
    case 'reason':
      return wording.reason(held as Reason);
    case 'basis':
      return wording.basis(held as Basis);
    case 'message':
      return wording.message(held as Message);
    case 'open':
      return Object.fromEntries(Object.entries(held).map(([open, why]) => [open, wording.reason(why as Reason)]));
    default:
      return sentences(held, wording);
  }
}
