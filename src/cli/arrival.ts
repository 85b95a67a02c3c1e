import type { Found } from '../formats/item.js';
import type { Arrival } from '../ledger/put.js';
import { toArticle } from '../record/article.js';
import { openLanguage } from '../runtime/language.js';
import type { Desk } from './desk.js';
import type { IntakeOptions } from './options.js';
import { notice, otherLanguage } from './screen/notice.js';
import type { Terminal } from './terminal.js';

const ADDRESS = /^https?:/i;

/**
 * An article that was found, as it goes on record. What a person should know of it is told on standard error.
 *
 * @param quiet called before something is told
 */
export async function arrivalOf(
  found: Found,
  options: Pick<IntakeOptions, 'published' | 'force'>,
  terminal: Terminal,
  desk: Desk,
  quiet: () => void,
): Promise<Arrival> {
  const { where, note } = found;
  if (note) {
    quiet();
    await notice(terminal, 'note:', `${where} ${note}`);
  }
  const input = { ...found.input, published: found.input.published ?? options.published ?? null };
  const article = await toArticle(input, openLanguage().text);
  if (!options.force && article.language !== openLanguage().code) {
    quiet();
    await notice(terminal, 'warning:', otherLanguage(article, where));
  }
  return { where, article, live: ADDRESS.test(where), read: () => desk.read(input, where) };
}
