import { InputError } from '../errors.js';
import { dayOf } from './day.js';
import type { Found } from './item.js';
import { type Element, elements, first, parseXml, wordsOf } from './xml.js';

/**
 * The pages of a sitemap (https://www.sitemaps.org/protocol.html), with what one for news says of them
 * (https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap); of an index the sitemaps.
 *
 * @throws {InputError} if it names no page
 */
export function readSitemap(source: string, where: string): Found[] {
  const root = parseXml(source, where);
  const isIndex = root.name === 'sitemapindex';
  const places = [...elements(root, isIndex ? 'sitemap' : 'url')].flatMap((element): Found[] => {
    const address = wordsOf(first(element, 'loc')) ?? '';
    if (!/^https?:/iu.test(address) || !URL.canParse(address)) return [];
    const url = new URL(address).href;
    const changed = dayOf(wordsOf(first(element, 'lastmod')));
    return [{ where: url, input: { text: '', url, ...newsOf(element) }, changed, ...(isIndex && { isList: true }) }];
  });
  if (places.length === 0) throw new InputError('is a sitemap without a page', where, 'try again when it has some');
  return places;
}

/** What a sitemap for news says of a page. */
function newsOf(element: Element): Pick<Found['input'], 'title' | 'published' | 'publisher'> {
  const news = first(element, 'news');
  return {
    title: wordsOf(first(news, 'title')),
    published: dayOf(wordsOf(first(news, 'publication_date'))),
    publisher: wordsOf(first(first(news, 'publication'), 'name')),
  };
}
