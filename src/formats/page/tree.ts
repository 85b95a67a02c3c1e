import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse, type TreeAdapter } from 'parse5';
import { InputError } from '../../errors.js';
import { MOST_NESTING } from '../blocks.js';

/** An element of a page. */
export interface Tag {
  /** The local name, lower case. */
  readonly name: string;
  /** By their names, lower case. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly parent: Tag | null;
  /** Elements and text, as they stand; comments are left out. */
  readonly children: readonly (Tag | string)[];
  /** Its place among all elements of the page, from 0. */
  readonly index: number;
}

/** What the parser is given: pages of news have a fiftieth of it. */
const MOST = { characters: 5_000_000, elements: 100_000 };
const REMEDY = 'save its text as a .txt file';

type Open = { -readonly [Field in keyof Tag]: Tag[Field] } & { children: (Tag | string)[] };
type Nodes = DefaultTreeAdapterTypes.DefaultTreeAdapterMap;

/**
 * All elements of a page in its order, the root first, as the HTML standard parses any string: with `html`, `head` and `body`,
 * whether they are written or not. Nothing is run. Takes time linear in the page.
 *
 * @throws {InputError} if it is too large or nested too deeply
 */
export function tagsOf(source: string, where: string): Tag[] {
  if (source.length > MOST.characters) throw new InputError('is more than 5 MB of HTML', where, REMEDY);
  // Without scripts `noscript` holds elements, as its readers see them.
  const document = parse<Nodes>(source, { treeAdapter: limited(where), scriptingEnabled: false });
  const out: Tag[] = [];
  const steps: { node: DefaultTreeAdapterTypes.ChildNode; parent: Open | null }[] = [];
  const enter = (nodes: readonly DefaultTreeAdapterTypes.ChildNode[], parent: Open | null): void => {
    for (let i = nodes.length - 1; i >= 0; i--) steps.push({ node: nodes[i]!, parent });
  };
  enter(document.childNodes, null);
  while (steps.length > 0) {
    const { node, parent } = steps.pop()!;
    if ('value' in node) parent?.children.push(node.value);
    else if ('tagName' in node) {
      const attributes = new Map(node.attrs.map(({ name, value }) => [name.toLowerCase(), value]));
      const tag: Open = { name: node.tagName.toLowerCase(), attributes, parent, children: [], index: out.length };
      parent?.children.push(tag);
      out.push(tag);
      enter(node.childNodes, tag);
    }
  }
  return out;
}

/**
 * The standard's tree may have the square of the elements that its source has (formatting that is closed in the wrong
 * order is opened anew in each paragraph), so elements and nesting are counted as they are made.
 */
function limited(where: string): TreeAdapter<Nodes> {
  let elements = 0;
  let depth = 0;
  return {
    ...defaultTreeAdapter,
    createElement(...made) {
      if (++elements > MOST.elements) throw new InputError('has more than 100,000 elements', where, REMEDY);
      return defaultTreeAdapter.createElement(...made);
    },
    onItemPush() {
      if (++depth > MOST_NESTING) throw new InputError(`nests more than ${MOST_NESTING} elements`, where, REMEDY);
    },
    onItemPop() {
      depth--;
    },
  };
}
