import { SaxesParser } from 'saxes';
import { InputError } from '../errors.js';
import { MOST_NESTING } from './blocks.js';

const LATE_DECLARATION = /^\s+<\?xml\s[^>]{0,300}\?>/;

/** An element of an XML document. */
export interface Element {
  /** The local name, lower case. */
  readonly name: string;
  /** The namespace's name; empty where there is none. */
  readonly namespace: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (Element | string)[];
}

/**
 * Parses XML 1.0 with namespaces. Entities of a DTD are not expanded and nothing outside the document is fetched, so that
 * a document takes no more memory than it has characters.
 *
 * @throws {InputError} with line and column if it is not well-formed, uses entities of its own, or nests too deeply
 */
export function parseXml(source: string, where: string): Element {
  const parser = new SaxesParser({ xmlns: true, position: true });
  const open: Element[] = [];
  let root: Element | undefined;
  parser.on('error', (error) => {
    throw new InputError(`is not well-formed XML (${error.message})`, where, 'mend it, or export it again');
  });
  parser.on('opentag', ({ local, uri, attributes }) => {
    const plain = Object.values(attributes).map(({ local: name, value }): [string, string] => [
      name.toLowerCase(),
      value,
    ]);
    const element = { name: local.toLowerCase(), namespace: uri, attributes: Object.fromEntries(plain), children: [] };
    open.at(-1)?.children.push(element);
    root ??= element;
    if (open.push(element) > MOST_NESTING) {
      throw new InputError(`nests more than ${MOST_NESTING} elements`, where, 'save its text as a .txt file');
    }
  });
  parser.on('closetag', () => void open.pop());
  const text = (words: string): void => void open.at(-1)?.children.push(words);
  parser.on('text', text);
  parser.on('cdata', text);
  // White space before the declaration, which many servers send, is passed over; lines keep their numbers.
  parser.write(source.replace(LATE_DECLARATION, (all) => all.replace(/\S/g, ' '))).close();
  if (!root) throw new InputError('holds no XML element', where, 'export it again');
  return root;
}

/** The elements below one, with it, in document order, whose local name is `name`. */
export function* elements(root: Element, name: string): Generator<Element> {
  const steps: Element[] = [root];
  while (steps.length > 0) {
    const element = steps.pop()!;
    if (element.name === name) yield element;
    for (let i = element.children.length - 1; i >= 0; i--) {
      const child = element.children[i]!;
      if (typeof child !== 'string') steps.push(child);
    }
  }
}

/** The first element of that local name. */
export function first(root: Element | null, name: string): Element | null {
  return root ? (elements(root, name).next().value ?? null) : null;
}

/** The words of an element with all below it, white space made single; null without any. */
export function wordsOf(element: Element | null): string | null {
  if (!element) return null;
  let out = '';
  const steps: (Element | string)[] = [element];
  while (steps.length > 0) {
    const step = steps.pop()!;
    if (typeof step === 'string') out += step;
    else for (let i = step.children.length - 1; i >= 0; i--) steps.push(step.children[i]!);
  }
  return out.replace(/\s+/g, ' ').trim() || null;
}
