import { isOfHost, withoutPassword } from '../../record/address.js';
import type { Page } from './page.js';
import type { Source } from './source.js';

/** Where the address of an article stands, the likeliest first. */
export const CANONICAL: readonly Source[] = [
  {
    name: 'canonical link',
    find: function* ({ tags }) {
      for (const { name, attributes } of tags) {
        const href = attributes.get('href');
        if (name === 'link' && href && /(?:^|\s)canonical(?:$|\s)/i.test(attributes.get('rel') ?? ''))
          yield { value: href, by: 'link rel=canonical' };
      }
    },
  },
  {
    name: 'og:url',
    find: function* ({ metas }) {
      for (const value of metas.get('og:url') ?? []) yield { value, by: 'meta og:url' };
    },
  },
  {
    name: 'JSON-LD',
    find: function* ({ things }) {
      for (const { fields, notation, types } of things) {
        if (notation !== 'JSON-LD' || types.some((type) => /site$|organization$/.test(type))) continue;
        for (const value of [fields.url, fields.mainentityofpage].flat()) {
          const href = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)['@id'] : value;
          if (typeof href === 'string') yield { value: href, by: `JSON-LD url of ${types[0] ?? 'the page'}` };
        }
      }
    },
  },
];

/** An address that can be the page's own: of the host that it came from, and of no whole site. */
export function ownAddress(value: string, { url }: Page): string | null {
  if (!URL.canParse(value, url ?? undefined)) return null;
  const address = new URL(value, url ?? undefined);
  if (!/^https?:$/.test(address.protocol) || (isRoot(address) && !(url && isRoot(new URL(url))))) return null;
  // A page speaks for its own host only: one that names another's address is no version of what stands there.
  return url === null || isOfHost(address.href, url) ? withoutPassword(address.href) : null;
}

/** A page that names its whole site names no article. */
function isRoot({ pathname, search }: URL): boolean {
  return search === '' && /^\/(?:index\.\w+|[a-z]{2}(?:-[a-z]{2})?\/?)?$/i.test(pathname);
}
