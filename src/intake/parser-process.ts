/**
 * The process in which documents are taken apart: whatever a parser does there, the program that asks goes on. It answers each
 * question with some of a document's articles, and is asked for more until there are no more.
 */
import { InputError } from '../errors.js';
import type { Found, Item } from '../formats/item.js';
import { type Document, parse } from './parse.js';

/** What is asked: to begin with a document, or to go on with it. */
export type Question = { readonly document: Document } | 'more';

/** An error as it goes from one process to another. */
export type Refusal = Pick<InputError, 'what' | 'where' | 'remedy'>;

export interface Answer {
  readonly items: readonly (Found | Refusal)[];
  /** Whether these are the last. */
  readonly isLast: boolean;
  /** Why the document as a whole, or what is left of it, can't be read. */
  readonly refusal?: Refusal;
}

/** Articles are handed over when they have so many characters, or are so many. */
const BATCH = { characters: 1_000_000, items: 200 };

let items: AsyncIterator<Item> | undefined;

async function answer(): Promise<Answer> {
  const batch: (Found | Refusal)[] = [];
  let characters = 0;
  try {
    while (characters < BATCH.characters && batch.length < BATCH.items) {
      const { done, value } = await items!.next();
      if (done) return { items: batch, isLast: true };
      batch.push(value instanceof InputError ? plain(value) : value);
      characters += value instanceof InputError ? 0 : value.input.text.length;
    }
    return { items: batch, isLast: false };
  } catch (error) {
    return { items: batch, isLast: true, refusal: refusalOf(error) };
  }
}

let where = '';

function refusalOf(error: unknown): Refusal {
  if (error instanceof InputError) return plain(error);
  // Whatever a parser stumbles over, it is this document that it can't take.
  const reason = error instanceof Error ? `${error.name}: ${error.message}`.split('\n')[0]!.slice(0, 200) : 'unknown';
  return { what: `can't be taken apart (${reason})`, where, remedy: 'save its text as a .txt file' };
}

function plain({ what, where: place, remedy }: InputError): Refusal {
  return { what, where: place, remedy };
}

process.on('message', (question: Question) => {
  if (question !== 'more') {
    items = parse(question.document);
    where = question.document.where;
  }
  void answer().then((reply) => process.send?.(reply));
});
// The program that asks decides when to end.
process.on('SIGINT', () => {});
process.on('disconnect', () => process.exit());
