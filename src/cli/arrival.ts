import type { Found } from '../formats/item.js';
import type { Arrival } from '../ledger/put.js';
import { toArticle } from '../record/article.js';
import type { Reading } from '../record/reading.js';
import { openLanguage } from '../runtime/language.js';
import type { Desk } from './desk.js';
import type { IntakeOptions } from './options.js';
import { notice, otherLanguage } from './screen/notice.js';
import type { Terminal } from './terminal.js';

const ADDRESS = /^https?:/i;

/** An article that was found, as it goes on record; it is being read already if it is wanted. */
export async function arrivalOf(
  { where, input: given }: Found,
  { published }: Pick<IntakeOptions, 'published'>,
  desk: Desk,
  isWanted: (arrival: Arrival) => boolean = () => false,
): Promise<Arrival> {
  const input = { ...given, published: given.published ?? published ?? null };
  const article = await toArticle(input, openLanguage().text);
  const begin = (): (() => Promise<Reading>) => desk.begin(input, where);
  const arrival = { where, article, live: ADDRESS.test(where), read: () => begin()() };
  return isWanted(arrival) ? { ...arrival, read: begin() } : arrival;
}

/**
 * What a person should know of an article that was found is told on standard error.
 *
 * @param quiet called before something is told
 */
export async function noteArrival(
  { where, note }: Found,
  { article }: Arrival,
  { force = false }: Pick<IntakeOptions, 'force'>,
  terminal: Terminal,
  quiet: () => void = () => {},
): Promise<void> {
  const isOther = !force && article.language !== openLanguage().code;
  if (note || isOther) quiet();
  if (note) await notice(terminal, 'note:', `${where} ${note}`);
  if (isOther) await notice(terminal, 'warning:', otherLanguage(article, where));
}
