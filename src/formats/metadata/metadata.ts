import type { Origins } from '../../record/article.js';
import { bylineOf } from './byline.js';
import { plausible } from './days.js';
import { CANONICAL, ownAddress } from './identity.js';
import type { Page } from './page.js';
import { localDay, MODIFIED, PUBLISHED } from './published.js';
import { PUBLISHER, publisherName } from './publisher.js';
import { type Source, type Won, winner } from './source.js';
import { isoOf } from './stamp.js';

const ofMetas = (name: string, names: readonly string[]): Source => ({
  name,
  find: function* ({ metas }) {
    for (const one of names) for (const value of metas.get(one) ?? []) yield { value, by: `meta ${one}` };
  },
});
const ofThings = (field: string): Source => ({
  name: 'vocabulary',
  find: function* ({ things }) {
    for (const { notation, fields } of things) {
      const value = [fields[field]].flat()[0];
      if (typeof value === 'string' && value.trim() !== '') yield { value, by: `${notation} ${field}` };
    }
  },
});

const SECTION: readonly Source[] = [
  ofThings('articlesection'),
  ofMetas('meta', [
    'article:section',
    'parsely-section',
    'cxenseparse:recs:category',
    'sailthru.section',
    'section',
    'dc.subject.section',
  ]),
];
const LANGUAGE: readonly Source[] = [
  {
    name: 'lang attribute',
    find: function* ({ tags }) {
      const lang = tags[0]?.attributes.get('lang') ?? tags[0]?.attributes.get('xml:lang');
      if (lang) yield { value: lang, by: 'html lang' };
    },
  },
  ofThings('inlanguage'),
  ofMetas('meta', ['content-language', 'og:locale', 'dc.language', 'dcterms.language', 'language']),
];

/** The fields of an article that its page gives. */
export interface Values {
  /** Names, parted by commas. */
  readonly byline: string | null;
  /** The day at the publisher's, ISO 8601. */
  readonly published: string | null;
  readonly publisher: string | null;
  readonly url: string | null;
}

/** What a page says of its article: each field from the first of an ordered list of sources that can be read. */
export function pageMetadata(page: Page): { values: Values; origins: Origins } {
  const publisher = winner(page, PUBLISHER, ({ value }) => publisherName(value, page.titles));
  const byline = bylineOf(page, publisher?.value ?? null);
  const published = winner(page, PUBLISHED, ({ value }) => plausible(value, page.habits, page.today));
  const modified = winner(page, MODIFIED, ({ value }) => plausible(value, page.habits, page.today));
  const url = winner(page, CANONICAL, ({ value }) => ownAddress(value, page));
  return {
    values: {
      byline: byline?.value.join(', ') ?? null,
      published: published && localDay(published.value, page),
      publisher: publisher?.value ?? null,
      url: url?.value ?? null,
    },
    origins: {
      ...told('byline', byline, (names) => names.join(', ')),
      ...told('published', published, isoOf),
      ...told('modified', modified, isoOf),
      ...told('publisher', publisher, plainly),
      ...told(
        'section',
        winner(page, SECTION, ({ value }) => value.trim() || null),
        plainly,
      ),
      ...told(
        'language',
        winner(page, LANGUAGE, ({ value }) => languageTag(value)),
        plainly,
      ),
      // Where the page came from needs no word of its own.
      ...(url?.value !== page.url && told('url', url, plainly)),
    },
  };
}

const plainly = (value: string): string => value;

function told<T>(field: keyof Origins, won: Won<T> | null, write: (value: T) => string): Origins {
  return won ? { [field]: { value: write(won.value), source: won.source, by: won.by } } : {};
}

function languageTag(value: string): string | null {
  const tag = value.trim().replaceAll('_', '-');
  return /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i.test(tag) ? tag : null;
}
