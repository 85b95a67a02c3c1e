import { MOST_BACK } from '../asked.js';

/** Where things of the record stand on the site. */
export const to = {
  article: (id: string): string => `/articles/${encodeURIComponent(id)}`,
  statement: (id: string): string => `/statements/${encodeURIComponent(id)}`,
  utterance: (id: string): string => `/utterances/${encodeURIComponent(id)}`,
  actor: (name: string): string => `/actors?${new URLSearchParams({ name })}`,
  search: (query: Readonly<Record<string, string>>): string => `/search?${new URLSearchParams(query)}`,
  outlet: (outlet: string): string => to.search({ outlet }),
};

/** An article's own address, if it is one that a browser may be sent to; what articles say of themselves is not trusted. */
export function outward(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const { protocol, href } = new URL(url);
  return protocol === 'http:' || protocol === 'https:' ? href : null;
}

/** What an article is called in a list. */
export function titleOf({ title, url, id }: { title: string | null; url: string | null; id: string }): string {
  return title ?? url ?? `without a headline (${id.slice(0, 8)})`;
}

/** The page that is shown, to be gone back to; without what narrows it, where that is too long to be sent. */
export function backOf({ pathname, search }: URL): string {
  return pathname.length + search.length <= MOST_BACK ? pathname + search : pathname;
}

/** The same page with other parameters; those that are null are left out. */
export function withParameters({ pathname, search }: URL, changed: Readonly<Record<string, string | null>>): string {
  const parameters = new URLSearchParams(search);
  for (const [name, value] of Object.entries(changed)) {
    if (value === null) parameters.delete(name);
    else parameters.set(name, value);
  }
  const query = parameters.toString();
  return query === '' ? pathname : `${pathname}?${query}`;
}
