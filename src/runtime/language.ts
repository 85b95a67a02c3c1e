import { readdirSync, readFileSync } from 'node:fs';
import { english } from '../language/en/english.js';
import type { Language } from '../language/language.js';
import { Lists } from '../language/lists.js';
import { wordsOf } from '../language/vocabulary.js';
import { MODEL } from './model.js';

const LIST = '.tsv';
let shared: Language | undefined;

/**
 * The language that the shipped model reads, with its lists, which are read at the first call.
 *
 * @throws {InputError} if a list is missing or damaged
 */
export function openLanguage(): Language {
  shared ??= english(
    listsIn(new URL('en/', MODEL)),
    wordsOf(() => readFileSync(new URL('vocab.txt', MODEL), 'utf8')),
  );
  return shared;
}

function listsIn(folder: URL): Lists {
  const names = readdirSync(folder).filter((name) => name.endsWith(LIST));
  return new Lists(
    new Map(names.map((name) => [name.slice(0, -LIST.length), readFileSync(new URL(name, folder), 'utf8')])),
  );
}
