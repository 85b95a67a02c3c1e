import { InputError } from '../errors.js';
import type { Ledger } from '../ledger/ledger.js';
import type { Arrival } from '../ledger/put.js';
import type { Reading } from '../record/reading.js';
import { openLanguage } from '../runtime/language.js';
import { readerOfSpeech, speechOf } from '../speech.js';
import { batch } from './batch.js';
import type { IntakeOptions } from './options.js';
import type { Terminal } from './terminal.js';

/** A speech, and where its transcript was found. */
export interface Found {
  readonly reading: Reading;
  readonly where: string;
}

/**
 * A transcript as a reading of one speaker's words; null if it could not be taken in, which was told on standard error.
 *
 * @throws {InputError} if it is several texts, or says that others speak
 */
export async function readSpeech(
  name: string,
  by: string,
  options: IntakeOptions,
  terminal: Terminal,
): Promise<Found | null> {
  const arrivals: Arrival[] = [];
  const handle = async (arrival: Arrival): Promise<void> => {
    arrivals.push(arrival);
  };
  await batch([name], options, terminal, { handle });
  const [arrival, ...others] = arrivals;
  if (!arrival) return null;
  if (others.length > 0) throw new InputError('has several texts', name, 'name one transcript with --speech');
  return { reading: speechOf(arrival.article, by, openLanguage()), where: arrival.where };
}

/** Puts a speech on record as the source of its words, in the place of a reading that a model made of it. */
export function putOnRecord(ledger: Ledger, { reading, where }: Found, by: string): void {
  const reader = readerOfSpeech(by);
  if (ledger.find(reading.article) !== 'known') ledger.add(reading.article, reading, reader, where);
  const former = ledger.reading(reading.article.id)!;
  const own = new Set(reading.statements.map(({ id }) => id));
  const isSame = former.statements.length === own.size && former.statements.every(({ id }) => own.has(id));
  if (!isSame) ledger.reread(reading, reader);
}
