import type { Markup } from '../text/markup.js';
import type { Span } from '../text/span.js';

/** A node of marked-up text, whatever it was marked up in. */
export interface Branch {
  /** The element's local name, lower case. */
  readonly name: string;
  readonly children: readonly (Branch | string)[];
}

/** Deeper than any page that people write; browsers give up at 512. */
export const MOST_NESTING = 500;

/** What runs on in a line, in XHTML and NITF. Any other element stands in lines of its own. */
export const INLINE: ReadonlySet<string> = new Set(
  'a abbr acronym b bdi bdo big button chron cite code data del dfn em event font function i ins kbd label lang location mark money num object.title org person pronounce q s samp small span strike strong sub sup time tt u var virtloc wbr'.split(
    ' ',
  ),
);
/** What has no words of the article. */
const WITHOUT_WORDS = new Set(
  'audio canvas button embed head iframe input link map math media meta nav noscript object option picture script select style svg template textarea title track video'.split(
    ' ',
  ),
);
const SPACE = /[ \t\n\r\f]+/g;

/** A paragraph of marked-up text, with what its markup tells. */
export interface Block {
  readonly text: string;
  /** The block quotation that it stands in, by number; null outside all. */
  readonly quotation: number | null;
  /** Whether all of it is bold or italic, or a heading below the first. */
  readonly isStressed: boolean;
  /** What it is, where it is no plain paragraph. */
  readonly kind?: Kind;
}

/** What a paragraph may be. */
export type Kind = 'headline' | 'headings' | 'items' | 'posts' | 'times';

/** Bold, italic, and headings inside an article. */
const STRESSED = new Set(['b', 'em', 'i', 'strong', 'h2', 'h3', 'h4', 'h5', 'h6']);
const MARK = /^\s*["“‘'«]/;

/** What a paragraph is by the element that it stands in. */
export function kindIn(name: string): { kind?: Kind } {
  if (/^h[2-6]$/.test(name)) return { kind: 'headings' };
  return /^(?:li|dd|dt)$/.test(name) ? { kind: 'items' } : {};
}

/** A plain paragraph. */
export function plainBlock(text: string): Block {
  return { text, quotation: null, isStressed: false };
}

/** Paragraphs as an article's text, a blank line between them, and what their markup tells of its spans. */
export function joined(blocks: readonly Block[]): { text: string; markup?: Markup } {
  const stressed: Span[] = [];
  const quoted = new Map<number, Span>();
  const kinds: { [kind in Kind]?: Span[] } = {};
  let text = '';
  for (const { text: words, isStressed, quotation, kind } of blocks) {
    if (text !== '') text += '\n\n';
    const span: Span = [text.length, text.length + words.length];
    text += words;
    if (isStressed) stressed.push(span);
    const begun = quotation === null ? undefined : quoted.get(quotation);
    const whole: Span = [begun?.[0] ?? span[0], span[1]];
    if (quotation !== null) quoted.set(quotation, whole);
    if (!kind) continue;
    const spans = kinds[kind] ?? [];
    kinds[kind] = spans;
    // A post is one, however many paragraphs it has.
    if (kind === 'posts' && begun) spans[spans.length - 1] = whole;
    else spans.push(span);
  }
  const isPlain = stressed.length + quoted.size + Object.keys(kinds).length === 0;
  return isPlain ? { text } : { text, markup: { stressed, quoted: [...quoted.values()], ...kinds } };
}

/** A paragraph of marked-up text, with where it stands. */
export interface Passage<Node extends Branch> extends Block {
  /** The innermost element around it that stands in lines of its own. */
  readonly owner: Node;
  /** How many of its characters are in links, before white space is made single. */
  readonly linked: number;
}

/**
 * The paragraphs, headings, list items and cells of marked-up text, as it would be shown: white space made single, `br`
 * a line end and two of them a paragraph's, `q` between quotation marks, and what has no words left out. A non-breaking
 * space stays one.
 *
 * @param isLeftOut whether an element is passed over, with all that is in it
 */
export function passages<Node extends Branch>(
  root: Node,
  isLeftOut: (node: Node) => boolean = () => false,
): Passage<Node>[] {
  const walk = new Walk<Node>(root);
  // Each step is a node to enter, or the end of one.
  const steps: (Node | string | { readonly left: Node })[] = [root];
  while (steps.length > 0) {
    const step = steps.pop()!;
    if (typeof step === 'string') walk.say(step.replace(SPACE, ' '));
    else if ('left' in step) walk.leave(step.left);
    else if (step.name === 'br') walk.break();
    else if (!WITHOUT_WORDS.has(step.name) && !isLeftOut(step)) {
      walk.enter(step);
      steps.push({ left: step });
      const isQuote = step.name === 'q' && !MARK.test(firstWords(step));
      if (isQuote) steps.push('”');
      for (let i = step.children.length - 1; i >= 0; i--) steps.push(step.children[i] as Node | string);
      if (isQuote) steps.push('“');
    }
  }
  return walk.end();
}

/** A walk through marked-up text: what it is in, and the passages that it came through. */
class Walk<Node extends Branch> {
  private readonly out: Passage<Node>[] = [];
  private readonly owners: Node[];
  private readonly quotations: number[] = [];
  private found = 0;
  private stress = 0;
  private links = 0;
  private line = '';
  private linked = 0;
  private isPlain = false;

  constructor(root: Node) {
    this.owners = [root];
  }

  say(words: string): void {
    this.line += words;
    if (this.links > 0) this.linked += words.length;
    if (this.stress === 0 && /\S/.test(words)) this.isPlain = true;
  }

  /** A line's end; the second in a row is a paragraph's. */
  break(): void {
    let at = this.line.length - 1;
    while (this.line[at] === ' ') at--;
    if (this.line[at] === '\n') this.end();
    else this.line += '\n';
  }

  enter(node: Node): void {
    if (!INLINE.has(node.name)) {
      this.end();
      this.owners.push(node);
    }
    if (node.name === 'blockquote') this.quotations.push(this.found++);
    if (STRESSED.has(node.name)) this.stress++;
    if (node.name === 'a') this.links++;
  }

  leave(node: Node): void {
    if (!INLINE.has(node.name)) {
      this.end();
      this.owners.pop();
    }
    if (node.name === 'blockquote') this.quotations.pop();
    if (STRESSED.has(node.name)) this.stress--;
    if (node.name === 'a') this.links--;
  }

  /** Ends the passage that is begun. */
  end(): Passage<Node>[] {
    const lines = this.line.split('\n').map((part) => part.replace(SPACE, ' ').trim());
    const text = lines.join('\n').trim();
    const quotation = this.quotations.at(-1) ?? null;
    if (text !== '')
      this.out.push({ text, quotation, isStressed: !this.isPlain, owner: this.owners.at(-1)!, linked: this.linked });
    this.line = '';
    this.linked = 0;
    this.isPlain = false;
    return this.out;
  }
}

/** The first words inside an element. */
function firstWords({ children }: Branch): string {
  for (const child of children) {
    const words = typeof child === 'string' ? child : firstWords(child);
    if (/\S/.test(words)) return words;
  }
  return '';
}
