import { InputError } from '../errors.js';
import type { Columns } from '../formats/columns.js';
import { Fetcher } from '../intake/fetcher.js';
import type { Parsers } from '../intake/parsers.js';
import { takeInStream } from '../intake/source.js';
import { whole } from '../intake/whole.js';
import { toArticle } from '../record/article.js';
import { openLanguage } from '../runtime/language.js';
import type { Task } from './worker.js';

/** A file, whose bytes follow. */
interface File {
  /** What it is called: its ending tells the format, and articles are said to be found there. */
  readonly where: string;
  /** Day of publication of articles that carry none. */
  readonly published?: string | null;
  readonly columns?: Columns;
}

/** The articles of a file, in its order; in the place of one that can't be read, why. */
export function arrives(parsers: Parsers): Task<File> {
  return async function* ({ where, published = null, columns }, { bytes }) {
    const intake = { stdin: bytes, fetcher: new Fetcher(), parse: parsers.parse, ...(columns && { columns }) };
    for await (const item of takeInStream(where, bytes, intake)) {
      if (item instanceof InputError) yield { error: { what: item.what, where: item.where, remedy: item.remedy } };
      else if ('passed' in item) yield { passed: item };
      else {
        const { input: given, where: found } = whole(item);
        const input = { ...given, published: given.published ?? published };
        const { language: _, ...article } = await toArticle(input, openLanguage().text);
        yield { article, found };
      }
    }
  };
}
