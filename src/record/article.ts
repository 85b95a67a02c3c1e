import type { TextWords } from '../language/text.js';
import { dateline } from '../text/dateline.js';
import { languageOf } from '../text/language-of.js';
import type { Markup } from '../text/markup.js';
import { plainly } from '../text/view.js';
import { withoutPassword } from './address.js';

/** Where a field of an article's metadata was found. */
export interface Origin {
  /** What stood there, as far as it was read: a day with its time and zone, where it has them. */
  readonly value: string;
  /** The kind of place: “JSON-LD”, “time element”, “address”. */
  readonly source: string;
  /** The place, for people: “meta article:published_time”. */
  readonly by: string;
}

/** Where the metadata of an article were found, by field; a field that nothing told is absent. */
export interface Origins {
  readonly byline?: Origin;
  readonly published?: Origin;
  /** When it was last changed, ISO 8601. */
  readonly modified?: Origin;
  readonly publisher?: Origin;
  /** The part of the paper that it stands in. */
  readonly section?: Origin;
  /** The language that it says it is in, BCP 47. */
  readonly language?: Origin;
  readonly url?: Origin;
}

/**
 * One text as it came. Immutable: `id` is the SHA-256 of `text` (UTF-8, hex), so another text is another article.
 */
export interface Article {
  readonly id: string;
  readonly title: string | null;
  /** Day of publication, ISO 8601 (`YYYY-MM-DD`), from `--published` or the article's own metadata. */
  readonly published: string | null;
  readonly publisher: string | null;
  /** Who wrote it, as the article's own metadata say: “Lena Obuya”, “A and B”. */
  readonly byline: string | null;
  /** Without a name and a password in it. */
  readonly url: string | null;
  /** The language that most of it is in, as BCP 47 has it; `und` if it is none that can be told, yet not the one that is read. */
  readonly language: string;
  /** What the markup of its page told; absent where it told nothing. */
  readonly markup?: Markup;
  /** What its page shows beside it: captions, credits, teasers, prompts; absent unless it was asked for. */
  readonly furniture?: readonly string[];
  /** Where its metadata were found; absent where a person or a file without such places gave them. */
  readonly origins?: Origins;
  /**
   * Never normalised, but for halves of characters, which are U+FFFD each; every span in the record counts UTF-16 code
   * units of this string.
   */
  readonly text: string;
}

/** What intake knows of an article before it is read. Only `text` is needed. */
export interface ArticleInput {
  readonly text: string;
  readonly title?: string | null;
  /** Day of publication, ISO 8601 (`YYYY-MM-DD`). */
  readonly published?: string | null;
  readonly publisher?: string | null;
  /** Who wrote it. */
  readonly byline?: string | null;
  readonly url?: string | null;
  /** What the markup told, where the text came from a page. */
  readonly markup?: Markup;
  /** What its page shows beside it. */
  readonly furniture?: readonly string[];
  readonly origins?: Origins;
}

/** Names an input by the SHA-256 of its text in UTF-8, and dates it by its first lines where nothing else does. */
export async function toArticle(input: ArticleInput, language: TextWords): Promise<Article> {
  // Half a surrogate pair could not be kept, nor hashed.
  const own = input.text.toWellFormed();
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(own));
  const id = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
  const plain = (words: string | null | undefined): string | null =>
    words == null ? null : plainly(words.toWellFormed(), language);
  const text = plainly(own, language);
  return {
    id,
    title: plain(input.title),
    published: input.published ?? dateline(text, language),
    publisher: plain(input.publisher),
    byline: plain(input.byline),
    url: input.url == null ? null : withoutPassword(input.url.toWellFormed()),
    language: await languageOf(text, language),
    ...(input.markup && { markup: input.markup }),
    ...(input.furniture && { furniture: input.furniture }),
    ...(input.origins && { origins: input.origins }),
    text: own,
  };
}
