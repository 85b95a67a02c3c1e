import { InputError } from '../errors.js';
import type { ArticleInput } from '../record/article.js';
import { joined, kindIn, passages } from './blocks.js';
import { dayOf } from './day.js';
import type { Item } from './item.js';
import { authors } from './metadata/authors.js';
import { type Element, elements, first, parseXml, wordsOf } from './xml.js';

/** What may be the root: a message with items in it, or an item alone. */
const NEWSML_ROOTS: ReadonlySet<string> = new Set(['newsmessage', 'newsitem']);

/**
 * News items in IPTC NewsML-G2 (https://iptc.org/standards/newsml-g2/): of each `newsItem` with text in its `contentSet`
 * (XHTML or NITF in `inlineXML`, plain text in `inlineData`) the headline, creator, provider, address and day of first
 * creation. A plain body is kept to the last character. Items without text, such as pictures, are passed over.
 *
 * @throws {InputError} if it is no NewsML-G2, or no item in it has text
 */
export function readNewsml(source: string, where: string): Item[] {
  const root = parseXml(source, where);
  if (!NEWSML_ROOTS.has(root.name)) {
    throw new InputError(`is XML with <${root.name}>, which is not read`, where, 'give NewsML-G2, RSS, Atom or HTML');
  }
  const items = [...elements(root, 'newsitem')];
  const articles = items.flatMap((item, i): Item[] => {
    const body = bodyOf(item);
    const place = items.length === 1 ? where : `${where}, item ${i + 1}`;
    return body === null ? [] : [{ where: place, input: { ...body, ...headOf(item) } }];
  });
  if (articles.length === 0)
    throw new InputError('has no item with text', where, 'give items with inlineXML or inlineData');
  return articles;
}

/** What holds pictures, with what is said of them. */
const PICTURE = /^fig(?:ure|caption)$/;

function bodyOf(item: Element): Pick<ArticleInput, 'text' | 'markup'> | null {
  const content = first(item, 'contentset');
  const plain = first(content, 'inlinedata');
  if (plain) {
    const text = plain.children.filter((child) => typeof child === 'string').join('');
    return /\S/.test(text) ? { text } : null;
  }
  const markup = first(content, 'inlinexml');
  // NITF and XHTML have their words in a body, after a head; NITF's headlines and bylines stand in the body's head.
  const body = first(markup, 'body.content') ?? first(markup, 'body') ?? markup;
  if (!body) return null;
  const parts = passages(body, ({ name }) => PICTURE.test(name));
  const read = joined(parts.map((passage) => ({ ...passage, ...kindIn(passage.owner.name) })));
  return read.text === '' ? null : read;
}

/** How a link says that it leads to the item itself; others lead to pictures, former versions, what else there is to see. */
const OWN = /^(?:\w+:)?(?:canonical|self|alternate|permalink|sameAs)$/i;

function ownLinks(meta: Element | null): (string | undefined)[] {
  const links = meta ? [...elements(meta, 'link')] : [];
  return links
    .filter(
      ({ attributes: { rel, contenttype } }) =>
        (!rel || OWN.test(rel)) && !/^(?:image|video|audio)\//i.test(contenttype ?? ''),
    )
    .map(({ attributes }) => attributes.href);
}

function headOf(item: Element) {
  const item1 = first(item, 'itemmeta');
  const content = first(item, 'contentmeta');
  const link = [item.attributes.guid, ...ownLinks(item1)].find((uri) => uri && /^https?:/i.test(uri));
  const dates = [
    wordsOf(first(item1, 'firstcreated')),
    wordsOf(first(content, 'contentcreated')),
    wordsOf(first(item1, 'versioncreated')),
  ];
  const provider = first(item1, 'provider');
  return {
    title: wordsOf(first(content, 'headline')) ?? wordsOf(first(item, 'hl1')),
    published: dates.map(dayOf).find((day) => day !== null) ?? null,
    publisher:
      wordsOf(first(provider, 'name')) ??
      wordsOf(first(first(item, 'rightsinfo'), 'name')) ??
      provider?.attributes.literal ??
      null,
    byline: authors(wordsOf(first(content, 'by'))) ?? authors(wordsOf(first(first(content, 'creator'), 'name'))),
    url: link ?? null,
  };
}
