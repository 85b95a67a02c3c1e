import { InputError } from '../errors.js';
import type { Ledger } from '../ledger/ledger.js';

export const ADDRESS = /^https?:/i;

/**
 * The id that a person means by an id or the beginning of one, or by an article's address.
 *
 * @throws {InputError} if nothing is called so, or several are
 */
export function chosenId(ledger: Ledger, name: string): string {
  if (name.trim() === '') throw new InputError('is no id', `"${name}"`, 'look one up with onrecord search');
  const latest = ADDRESS.test(name) ? ledger.versions(name).find(({ isCurrent }) => isCurrent)?.article.id : undefined;
  const exact = latest ?? name;
  const ids = ledger.reading(exact) ? [exact] : ledger.matching(exact);
  if (ids.includes(exact)) return exact;
  if (ids.length === 1) return ids[0]!;
  // An article's digits begin its statements' ids, too.
  const articles = ids.filter((id) => !id.includes(':'));
  if (articles.length === 1) return articles[0]!;
  if (ids.length === 0)
    throw new InputError(`has nothing called "${name}"`, ledger.file, 'look its id up with onrecord search');
  throw new InputError(`has several that begin with "${name}"`, ledger.file, `give more of it, for instance ${ids[0]}`);
}

/** @throws {InputError} if it is no statement, or a person found that it is none */
export function chosenStatement(ledger: Ledger, name: string): string {
  const id = chosenId(ledger, name);
  if (!id.includes(':'))
    throw new InputError(`has an article called "${name}"`, ledger.file, 'give the id of one of its statements');
  const { statements } = ledger.reading(ledger.articleOf(id))!;
  if (statements.find((one) => one.id === id)?.void)
    throw new InputError(
      `has a correction by which ${name} is no statement`,
      ledger.file,
      `onrecord show ${name} tells whose`,
    );
  return id;
}

/** @throws {InputError} if it is no article; a statement's stands for its article */
export function chosenArticle(ledger: Ledger, name: string): string {
  const id = chosenId(ledger, name);
  return id.includes(':') ? ledger.articleOf(id) : id;
}
