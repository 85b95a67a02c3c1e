import type { Reader } from '../read.js';
import type { ArticleInput } from '../record/article.js';
import type { Reading } from '../record/reading.js';
import { openLanguage } from '../runtime/language.js';
import { openTracer } from '../runtime/tracer.js';
import { derived } from './derived.js';
import type { Task } from './worker.js';

/** An article that is to be read. */
interface ToRead {
  readonly input: ArticleInput;
  /** Whether it is read whatever its language. */
  readonly force?: boolean;
}

/** What was found in an article before, with the article. */
interface WasRead {
  readonly reading: Reading;
}

/** Reads an article, and gives with the reading what is made of it. */
export function reads(reader: () => Promise<Reader>): Task<ToRead> {
  return async function* ({ input, force = false }) {
    const reading = await (await reader())(input, { force });
    yield { reading: body(reading), ...derived(reading, openLanguage(), openTracer()) };
  };
}

/** Gives what is made of a reading. */
export const derives: Task<WasRead> = async function* ({ reading }) {
  yield { reading: body(reading), ...derived(reading, openLanguage(), openTracer()) };
};

/** A reading as JSON, without the article's text and where it appeared. */
function body({ article: { language, markup }, actors, statements, findings }: Reading): string {
  return JSON.stringify({ language, ...(markup && { markup }), actors, statements, findings });
}
