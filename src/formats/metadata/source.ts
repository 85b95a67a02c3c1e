import type { Page } from './page.js';

/** A value of a page's metadata, and where it stood. */
export interface Found {
  readonly value: string;
  /** The source that gave it, for people: “meta article:published_time”. */
  readonly by: string;
}

/** Where a field of metadata may stand, with all that stands there, the likeliest first. */
export interface Source {
  readonly name: string;
  readonly find: (page: Page) => Iterable<Found>;
}

/** The first of what an ordered list of sources gives that a reader of such values can read. */
export function winner<T>(page: Page, sources: readonly Source[], read: (found: Found) => T | null): Won<T> | null {
  for (const { name, find } of sources) {
    for (const candidate of find(page)) {
      const value = read(candidate);
      if (value !== null) return { value, source: name, by: candidate.by };
    }
  }
  return null;
}

/** What won, read, and which source gave it. */
export interface Won<T> {
  readonly value: T;
  readonly source: string;
  readonly by: string;
}
