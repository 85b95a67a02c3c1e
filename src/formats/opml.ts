import { InputError } from '../errors.js';
import type { Found } from './item.js';
import { elements, parseXml } from './xml.js';

/**
 * The feeds that a list of subscriptions in OPML (http://opml.org/spec2.opml) names, in their order, each once.
 *
 * @throws {InputError} if it is none, or names no feed
 */
export function readOpml(source: string, where: string): Found[] {
  const root = parseXml(source, where);
  const feeds = new Map<string, Found>();
  for (const { attributes } of elements(root, 'outline')) {
    const { xmlurl: address = '', title, text } = attributes;
    if (!/^https?:/iu.test(address) || !URL.canParse(address)) continue;
    const url = new URL(address).href;
    const name = title?.trim() || text?.trim() || null;
    if (!feeds.has(url)) feeds.set(url, { where: url, input: { text: '', title: name, url }, isList: true });
  }
  if (feeds.size === 0) throw new InputError('is a list that names no feed', where, 'export your subscriptions again');
  return [...feeds.values()];
}
