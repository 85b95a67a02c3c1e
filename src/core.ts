/**
 * The part that needs nothing of Node, for browsers and whoever brings a runtime and the weights: `model/` of this package,
 * fetched as one likes, its models opened by onnxruntime-web.
 */
import { english } from './language/en/english.js';
import { WORDING } from './language/en/wording.js';
import type { Language } from './language/language.js';
import { Lists } from './language/lists.js';
import type { Outlet } from './language/outlets.js';
import { wordsOf } from './language/vocabulary.js';
import { worded as inWords, type Worded } from './language/wording.js';
import { type OddsFile, oddsOf } from './odds.js';
import { type ModelTexts, partsOf, type Sessions, textOf } from './parts.js';
import { type Reader, reader } from './read.js';
import { type Article, type ArticleInput, toArticle as named } from './record/article.js';
import { Outlets } from './situate/outlets.js';
import { type Cuts, cut } from './text/segment.js';

export { InputError } from './errors.js';
export type { Language } from './language/language.js';
export type { Outlet } from './language/outlets.js';
export type { ModelTexts, Session, Sessions } from './parts.js';
export type { Reader, ReadOptions } from './read.js';
export { isSaying } from './record/manner.js';
export type * from './record/types.js';
export type { Cuts as Segmentation } from './text/segment.js';
export type { Span } from './text/span.js';
export type { Worded };

const LISTS = 'en/';
const LIST = '.tsv';

/**
 * A reader of the shipped model.
 *
 * @param outlets outlets and platforms that the built-in list does not have; one with a name of the list replaces it
 * @throws {InputError} if a text is missing or damaged
 */
export function openReader<Tensor>(
  texts: ModelTexts,
  sessions: Sessions<Tensor>,
  outlets: Iterable<Outlet> = [],
): Reader {
  const language = openLanguage(texts);
  const odds = oddsOf(JSON.parse(textOf(texts, 'odds.json')) as OddsFile);
  return reader(partsOf(texts, sessions, language, odds), new Outlets(language.outlets, outlets));
}

/**
 * The language that the shipped model reads.
 *
 * @throws {InputError} if a list is missing or damaged
 */
export function openLanguage(texts: ModelTexts): Language {
  const lists = [...texts].filter(([name]) => name.startsWith(LISTS) && name.endsWith(LIST));
  const files = new Map(lists.map(([name, text]) => [name.slice(LISTS.length, -LIST.length), text]));
  return english(
    new Lists(files),
    wordsOf(() => textOf(texts, 'vocab.txt')),
  );
}

/** Cuts a text into paragraphs, sentences, quotations and turns. Accepts any string. */
export function segment(text: string, language: Language): Cuts {
  return cut(text, language.text);
}

/** Names an input by the SHA-256 of its text in UTF-8, and dates it by its first lines where nothing else does. */
export function toArticle(input: ArticleInput, language: Language): Promise<Article> {
  return named(input, language.text);
}

/** A reading, a statement or a finding in words: what the record keeps by code becomes a sentence for people. */
export function worded<T>(value: T): Worded<T> {
  return inWords(value, WORDING);
}
