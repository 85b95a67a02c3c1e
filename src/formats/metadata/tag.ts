import type { Tag } from '../page/tree.js';

export type { Tag };

/** What runs on in a line. */
const INLINE = new Set('a abbr address b bdi bdo cite em font i mark small span strong sub sup time u'.split(' '));
/** What shows no words of the page, or those of others. */
const WITHOUT_WORDS = new Set('script style svg template noscript select button iframe textarea blockquote'.split(' '));

/** Stands where an element within a line begins or ends; like the other mark, of Unicode’s private use. */
const EDGE = '\ue000';
const LINE_END = '\ue001';
/** The most characters of what is asked for again and again. */
const LINE = 300;
const lineOf = new WeakMap<Tag, string | null>();

/**
 * The words of an element as they are shown, a line end between blocks and a space between elements that touch; null if
 * they are more than `most` characters. No more of it is looked at.
 */
export function wordsIn(tag: Tag, most = LINE): string | null {
  if (most > LINE) return shown(tag, most);
  let text = lineOf.get(tag);
  if (text === undefined) {
    text = shown(tag, LINE);
    lineOf.set(tag, text);
  }
  return text !== null && text.length <= most ? text : null;
}

function shown(tag: Tag, most: number): string | null {
  let out = '';
  const steps: (Tag | string)[] = [...tag.children].reverse();
  for (let walked = 0; steps.length > 0; walked++) {
    const step = steps.pop()!;
    if (typeof step === 'string')
      out += step === EDGE || step === LINE_END ? step : step.replace(/[\s\ue000\ue001]+/g, ' ');
    else if (step.name === 'br') out += LINE_END;
    else if (!WITHOUT_WORDS.has(step.name) && !step.attributes.has('hidden')) {
      const edge = INLINE.has(step.name) ? EDGE : LINE_END;
      out += edge;
      steps.push(edge);
      for (let i = step.children.length - 1; i >= 0; i--) steps.push(step.children[i]!);
    }
    if (out.length > most * 3 || walked > most * 3) return null;
  }
  const text = lines(out).join('\n');
  return text.length > most ? null : text;
}

function lines(text: string): string[] {
  return text
    .split(LINE_END)
    .map((line) =>
      line
        // A word whose last letter is set apart stays one.
        .replace(/(?<=\p{Ll})\ue000+(?=\p{Ll})/gu, '')
        .replace(/[\s\ue000]+/g, ' ')
        .trim(),
    )
    .filter((line) => line !== '');
}

/** Class, id and what else names an element for programs, in lower case, words parted by spaces. */
export function labelOf(tag: Tag): string {
  let label = labels.get(tag);
  if (label === undefined) {
    label = labelIn(tag);
    labels.set(tag, label);
  }
  return label;
}
const labels = new WeakMap<Tag, string>();

function labelIn({ attributes }: Tag): string {
  return LABELS.map((name) => attributes.get(name) ?? '')
    .join(' ')
    .replace(/([a-z])(?=[A-Z])/g, '$1-')
    .toLowerCase();
}
const LABELS = ['class', 'id', 'itemprop', 'rel', 'data-testid', 'data-component', 'data-qa'];
