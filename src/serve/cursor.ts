import { InputError } from '../errors.js';
import type { Piece, Place, Stretch } from '../ledger/piece.js';

/** How a piece of a list is asked for: by the number of its page, or by the cursor that the piece before it gave. */
export interface Paged {
  /** 1 is the first. */
  readonly page: number;
  readonly limit: number;
  readonly cursor?: string;
}

/**
 * The piece that is meant.
 *
 * @throws {InputError} if the cursor is none
 */
export function stretchOf({ page, limit, cursor }: Paged): Stretch {
  return cursor === undefined ? { limit, offset: (page - 1) * limit } : { limit, after: placeAt(cursor) };
}

/** The cursor from which a list goes on; null where it ends. Nobody needs to know what is in it. */
export function cursorOf({ next }: Pick<Piece<unknown>, 'next'>): string | null {
  return next && Buffer.from(JSON.stringify(next)).toString('base64url');
}

/** @throws {InputError} if the cursor is none */
export function placeAt(cursor: string): Place {
  const place = parsed(Buffer.from(cursor, 'base64url').toString());
  const isPlace =
    Array.isArray(place) && place.every((one) => one === null || ['string', 'number'].includes(typeof one));
  if (!isPlace) throw new InputError('is none', 'the cursor', 'give the “next” of an answer, as it stands');
  return place;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
