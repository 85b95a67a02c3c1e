import { z } from 'zod';
import { InputError } from '../errors.js';
import { LedgerError } from '../ledger/database.js';
import { BusyError } from '../runtime/crew/crew.js';

/** Why a request was not answered, as RFC 9457 has it. */
export interface Problem {
  readonly title: string;
  readonly status: number;
  /** What is wrong, and what to do about it. */
  readonly detail: string;
}

export const PROBLEM = z
  .object({
    type: z.literal('about:blank'),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    request: z.string().describe('The request’s id, by which the log knows it.'),
  })
  .describe('Why a request was not answered (RFC 9457).');

const TITLES: Readonly<Record<number, string>> = {
  400: 'Not understood',
  401: 'A token is needed',
  403: 'Refused',
  404: 'Not on record',
  405: 'Not possible here',
  413: 'Too large',
  415: 'Not understood',
  421: 'Not asked by its own name',
  429: 'Too many requests',
  500: 'On Record failed',
  503: 'Too busy',
};

/** A request that is refused: told as it stands. */
export class Refusal extends Error implements Problem {
  constructor(
    readonly status: keyof typeof TITLES & number,
    readonly detail: string,
  ) {
    super(detail);
  }

  get title(): string {
    return TITLES[this.status]!;
  }
}

/** What an error tells whoever asked: of a mistake of ours nothing but that there was one. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Refusal) return error;
  if (error instanceof BusyError) {
    return new Refusal(503, 'Too much is being read at the moment. Try again in a minute.');
  }
  if (error instanceof LedgerError) {
    return new Refusal(503, `The ledger ${error.what}; ${error.remedy}.`);
  }
  if (error instanceof InputError) {
    return new Refusal(400, `${sentence(`${error.where} ${error.what}`)} ${sentence(error.remedy)}`);
  }
  return new Refusal(
    500,
    'Something went wrong that should not have. Try it again; where it happens twice, report it with what the log tells under the request’s id.',
  );
}

function sentence(clause: string): string {
  return `${clause.charAt(0).toUpperCase()}${clause.slice(1)}.`;
}
