import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { InputError } from '../errors.js';
import type { ArticleInput } from '../record/article.js';
import { type Block, type Branch, blocks, joined, MOST_NESTING, plainBlock } from './blocks.js';
import { type Metadata, metadataOf } from './html-metadata.js';

/** What the parsers are given: pages of news have a fiftieth of it. */
const MOST = { characters: 5_000_000, elements: 100_000 };
/** What asks for consent to cookies, by its class or id; Readability takes it for a part of short articles. */
const CONSENT = /(?:^|[\s_-])(?:cookies?|consent|gdpr|onetrust|privacy)(?:$|[\s_-])/i;
/** A page whose article is shorter, in characters, may have the whole of it in its metadata. */
const SHORT = 500;

/**
 * A web page: the article's text is the headline and the paragraphs that Mozilla's Readability takes for the article,
 * a blank line between them. Title, byline, day, publisher and address come from what the page says of
 * itself, with where it says so. Nothing of the page is run or fetched.
 *
 * @param url where the page came from; the page's own canonical address goes before it
 * @throws {InputError} if it has no article, or is too large or nested too deeply for the parsers
 */
export function readHtml(source: string, where: string, url: string | null = null): ArticleInput {
  const document = documentOf(source, where);
  const found = metadataOf(document, url);
  for (const notice of document.querySelectorAll('[class], [id]')) {
    if (CONSENT.test(`${notice.className} ${notice.id}`) && !notice.querySelector('article, main, h1')) notice.remove();
  }
  const paragraphs = article(document, where);
  const longest = chosen(paragraphs, found);
  if (longest.length === 0) {
    throw new InputError('has no article that can be found', where, 'save its text as a .txt file');
  }
  return {
    ...joined(headed(found.title, longest)),
    title: found.title,
    published: found.published,
    publisher: found.publisher,
    byline: found.byline,
    url: found.url,
    origins: found.origins,
  };
}

/**
 * The text of a piece of HTML that is all article, as feeds and wires carry it.
 *
 * @throws {InputError} if it is too large or nested too deeply
 */
export function htmlText(source: string, where: string): string {
  return joined(blocks(branchOf(documentOf(`<!doctype html><html><body>${source}</body></html>`, where).body))).text;
}

function documentOf(source: string, where: string): Document {
  if (source.length > MOST.characters) {
    throw new InputError('is more than 5 MB of HTML', where, 'save its text as a .txt file');
  }
  const { document } = parseHTML(/<html[\s>]/i.test(source) ? source : `<html><body>${source}</body></html>`);
  measure(document, where);
  return document;
}

/** Refuses what would exhaust the stack or the hours of what comes after. */
function measure(document: Document, where: string): void {
  let elements = 0;
  let depth = 0;
  let node: Element | null = document.documentElement;
  while (node) {
    if (++elements > MOST.elements || depth > MOST_NESTING) {
      const what = depth > MOST_NESTING ? `nests more than ${MOST_NESTING} elements` : 'has more than 100,000 elements';
      throw new InputError(what, where, 'save its text as a .txt file');
    }
    if (node.firstElementChild) {
      node = node.firstElementChild;
      depth++;
      continue;
    }
    while (node && !node.nextElementSibling) {
      node = node.parentElement;
      depth--;
    }
    node = node?.nextElementSibling ?? null;
  }
}

/** The paragraphs of the page's article; none where Readability finds none. */
function article(document: Document, where: string): Block[] {
  let content: Node | null;
  try {
    content =
      new Readability<Node>(document, { serializer: (node) => node, maxElemsToParse: MOST.elements }).parse()
        ?.content ?? null;
  } catch (error) {
    // Readability looks for a body, and for what is in it, in pages that have none.
    if (error instanceof TypeError || error instanceof RangeError) return [];
    throw new InputError(`can't be taken apart (${(error as Error).message})`, where, 'save its text as a .txt file');
  }
  return content ? blocks(branchOf(content)) : [];
}

/** The article of the page, or that of its metadata where the page shows but the beginning of it. */
function chosen(paragraphs: readonly Block[], { body }: Metadata): readonly Block[] {
  const length = paragraphs.reduce((sum, { text }) => sum + text.length, 0);
  return length < SHORT && body !== null && body.join('').length > length ? body.map(plainBlock) : paragraphs;
}

/** The headline goes before the paragraphs, where they don't begin with it. */
function headed(title: string | null, paragraphs: readonly Block[]): readonly Block[] {
  const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();
  const isThere = title === null || plain(paragraphs[0]?.text ?? '') === plain(title);
  return isThere ? paragraphs : [plainBlock(title), ...paragraphs];
}

/** A document's node without what is particular to documents. */
export function branchOf(root: Node): Branch {
  const top = { name: root.nodeName.toLowerCase(), children: [] as (Branch | string)[] };
  const steps: { node: Node; into: (Branch | string)[] }[] = [{ node: root, into: top.children }];
  while (steps.length > 0) {
    const { node, into } = steps.pop()!;
    for (const child of node.childNodes) {
      if (child.nodeType === 3 || child.nodeType === 4) into.push(child.nodeValue ?? '');
      if (child.nodeType !== 1 || (child as Element).hasAttribute('hidden')) continue;
      const branch = { name: (child as Element).localName.toLowerCase(), children: [] as (Branch | string)[] };
      into.push(branch);
      steps.push({ node: child, into: branch.children });
    }
  }
  return top;
}
