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

/**
 * The paragraphs, headings, list items and cells of marked-up text, as it would be shown: white space made single, `br`
 * a line end, and what has no words left out. A non-breaking space stays one.
 */
export function blocks(root: Branch): string[] {
  const out: string[] = [];
  let line = '';
  const end = (): void => {
    const text = line
      .split('\n')
      .map((part) => part.replace(SPACE, ' ').trim())
      .join('\n')
      .trim();
    if (text !== '') out.push(text);
    line = '';
  };
  // Each step of the walk is a node to enter, or the end of a block.
  const steps: (Branch | string | null)[] = [root];
  while (steps.length > 0) {
    const step = steps.pop()!;
    if (step === null) end();
    else if (typeof step === 'string') line += step.replace(SPACE, ' ');
    else if (step.name === 'br') line += '\n';
    else if (!WITHOUT_WORDS.has(step.name)) {
      const inline = INLINE.has(step.name);
      if (!inline) {
        end();
        steps.push(null);
      }
      for (let i = step.children.length - 1; i >= 0; i--) steps.push(step.children[i]!);
    }
  }
  end();
  return out;
}
