import type { Page } from './page.js';
import type { Source } from './source.js';
import { wordsIn } from './tag.js';

/** Where the name of a publisher stands, the likeliest first. */
export const PUBLISHER: readonly Source[] = [
  {
    name: 'JSON-LD',
    find: function* ({ things }) {
      for (const { notation, fields } of things) {
        const name = notation === 'JSON-LD' ? nameOf(fields.publisher) : null;
        if (name) yield { value: name, by: 'JSON-LD publisher' };
      }
    },
  },
  ofMetas('og:site_name', ['og:site_name']),
  {
    name: 'marked',
    find: function* ({ things }) {
      for (const { notation, fields } of things) {
        const name = notation === 'JSON-LD' ? null : nameOf(fields.publisher);
        if (name) yield { value: name, by: `${notation} publisher` };
      }
    },
  },
  ofMetas('other meta', [
    'dc.publisher',
    'dcterms.publisher',
    'publisher',
    'parsely-site',
    'citation_journal_title',
    'cre',
    'application-name',
    'apple-mobile-web-app-title',
  ]),
  {
    name: 'title',
    find: function* (page) {
      const name = hostNameIn(page);
      if (name) yield { value: name, by: 'the page’s title, by its address' };
    },
  },
];

function ofMetas(name: string, names: readonly string[]): Source {
  return {
    name,
    find: function* ({ metas }) {
      for (const one of names) for (const value of metas.get(one) ?? []) yield { value, by: `meta ${one}` };
    },
  };
}

function nameOf(value: unknown): string | null {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return nameOf(value[0]);
  return typeof value === 'object' && value !== null ? nameOf((value as Record<string, unknown>).name ?? null) : null;
}

/** A name: no address, and none of the titles that the page gives its article. */
export function publisherName(value: string, titles: readonly string[] = []): string | null {
  const name = value.replace(/\s+/g, ' ').replace(/^[\s|–—-]+|[\s|–—-]+$/g, '');
  if (titles.some((title) => squashed(title) === squashed(name))) return null;
  return name === '' || name.length > 100 || /^(?:https?:|\/)/i.test(name) ? null : name;
}

/** The part of the page's title that its host is called by: “Ferry stays | The Harbour Post” at harbourpost.example. */
function hostNameIn({ tags, url }: Page): string | null {
  const title = tags.find(({ name }) => name === 'title');
  const words = title && wordsIn(title, 400);
  if (!words || url === null || !URL.canParse(url)) return null;
  const host = squashed(new URL(url).hostname.replace(/^www\./, '').replace(/\.[a-z]+$/, ''));
  const parts = words.split(/\s+[|–—:·»«-]\s+|\s*[|»«]\s*/);
  if (parts.length < 2) return null;
  const isHost = (part: string): boolean => {
    const name = squashed(part);
    return name.length > 2 && (host.includes(name) || name.includes(host));
  };
  return [parts.at(-1)!, parts[0]!].find(isHost) ?? null;
}

function squashed(words: string): string {
  return words
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
