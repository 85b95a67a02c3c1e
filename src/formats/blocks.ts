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
const INLINE = new Set(
  'a abbr acronym b bdi bdo big button chron cite code data del dfn em event font function i ins kbd label lang location mark money num object.title org person pronounce q s samp small span strike strong sub sup time tt u var virtloc wbr'.split(
    ' ',
  ),
);
/** What has no words of the article. */
const WITHOUT_WORDS = new Set(
  'audio canvas button embed form head iframe input link map math media meta nav noscript object option picture script select style svg template textarea title track video'.split(
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
}

/** Bold, italic, and headings inside an article. */
const STRESSED = new Set(['b', 'em', 'i', 'strong', 'h2', 'h3', 'h4', 'h5', 'h6']);
const MARK = /^\s*["“‘'«]/;

/** A plain paragraph. */
export function plainBlock(text: string): Block {
  return { text, quotation: null, isStressed: false };
}

/** Paragraphs as an article's text, a blank line between them, and what their markup tells of its spans. */
export function joined(blocks: readonly Block[]): { text: string; markup?: Markup } {
  const stressed: Span[] = [];
  const quoted = new Map<number, Span>();
  let text = '';
  for (const block of blocks) {
    if (text !== '') text += '\n\n';
    const span: Span = [text.length, text.length + block.text.length];
    text += block.text;
    if (block.isStressed) stressed.push(span);
    if (block.quotation !== null) quoted.set(block.quotation, [quoted.get(block.quotation)?.[0] ?? span[0], span[1]]);
  }
  return stressed.length + quoted.size === 0 ? { text } : { text, markup: { stressed, quoted: [...quoted.values()] } };
}

/** What a walk through marked-up text comes by. */
type Step = Branch | string | { readonly ends: 'block' | 'quotation' | 'stress' };

/**
 * The paragraphs, headings, list items and cells of marked-up text, as it would be shown: white space made single, `br`
 * a line end, `q` between quotation marks, and what has no words left out. A non-breaking space stays one.
 */
export function blocks(root: Branch): Block[] {
  const out: Block[] = [];
  const open: number[] = [];
  let quotations = 0;
  let stress = 0;
  let isPlain = false;
  let line = '';
  const say = (words: string): void => {
    line += words;
    if (stress === 0 && /\S/.test(words)) isPlain = true;
  };
  const end = (): void => {
    const text = line
      .split('\n')
      .map((part) => part.replace(SPACE, ' ').trim())
      .join('\n')
      .trim();
    if (text !== '') out.push({ text, quotation: open.at(-1) ?? null, isStressed: !isPlain });
    line = '';
    isPlain = false;
  };
  // Each step of the walk is a node to enter, or the end of one.
  const steps: Step[] = [root];
  while (steps.length > 0) {
    const step = steps.pop()!;
    if (typeof step === 'string') say(step.replace(SPACE, ' '));
    else if ('ends' in step) {
      if (step.ends !== 'stress') end();
      if (step.ends === 'quotation') open.pop();
      if (step.ends === 'stress') stress--;
    } else if (step.name === 'br') line += '\n';
    else if (!WITHOUT_WORDS.has(step.name)) {
      if (STRESSED.has(step.name)) steps.push({ ends: 'stress' });
      if (!INLINE.has(step.name)) {
        end();
        steps.push({ ends: step.name === 'blockquote' ? 'quotation' : 'block' });
      }
      if (STRESSED.has(step.name)) stress++;
      if (step.name === 'blockquote') open.push(quotations++);
      const isQuote = step.name === 'q' && !MARK.test(firstWords(step));
      if (isQuote) steps.push('”');
      for (let i = step.children.length - 1; i >= 0; i--) steps.push(step.children[i]!);
      if (isQuote) steps.push('“');
    }
  }
  end();
  return out;
}

/** The first words inside an element. */
function firstWords({ children }: Branch): string {
  for (const child of children) {
    const words = typeof child === 'string' ? child : firstWords(child);
    if (/\S/.test(words)) return words;
  }
  return '';
}
