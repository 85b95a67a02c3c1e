import type { ArticleInput } from '../record/article.js';

/** What a list says of a page that it points to. */
export type Known = Pick<ArticleInput, 'title' | 'published' | 'publisher' | 'byline' | 'origins'>;

/** A place that is watched: one that somebody named, or one that such a place led to. */
export interface Place {
  /** An `http(s)` address, or the whole path of a file or folder. */
  readonly address: string;
  /** A `source` is a list, a folder, or an article that is watched for changes; a `page` or a `file` was found in one. */
  readonly kind: 'source' | 'page' | 'file';
  /** The place that led here; null for one that somebody named. */
  readonly listed: string | null;
  /** Whether the pages are read that feeds point to, and not what stands in the feeds. */
  readonly follow: boolean;
  readonly known: Known | null;
  /** What it was recognised by when it was last read; null where a server does that. */
  readonly mark: string | null;
  /** How often it was read. */
  readonly done: number;
  /** How often it failed, one time after the other. */
  readonly tries: number;
  /** When it was last asked, and when it is to be asked again: milliseconds since 1970; null for never. */
  readonly asked: number | null;
  readonly next: number | null;
  /** What went wrong the last time, in a sentence without its stop. */
  readonly fault: string | null;
}

/** What came of asking a place. */
export type Visited = Pick<Place, 'mark' | 'done' | 'tries' | 'next' | 'fault'>;

export function isAddress(place: string): boolean {
  return /^https?:\/\//iu.test(place);
}
