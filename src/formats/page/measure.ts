import type { Passage } from '../blocks.js';
import { isProse } from './prose.js';
import type { Tag } from './tree.js';

/** How much stands in an element, with all that is in it; characters. */
export interface Measure {
  readonly text: number;
  readonly prose: number;
  readonly linked: number;
  /** How many pictures are in it. */
  readonly pictures: number;
  /** By how likely the element holds an article: its prose, and a little of what else is no link. */
  readonly mass: number;
}

/** What a character counts that is neither in a paragraph nor in a link. */
const SHARE = 0.01;

/** The measures of a page's elements, by their indexes. */
export function measures(tags: readonly Tag[], passages: readonly Passage<Tag>[]): Measure[] {
  const out = tags.map(({ name }) => ({ text: 0, prose: 0, linked: 0, pictures: name === 'img' ? 1 : 0, mass: 0 }));
  for (const passage of passages) {
    const { length } = passage.text;
    const prose = isProse(passage) ? length : 0;
    const own = out[passage.owner.index]!;
    own.text += length;
    own.prose += prose;
    const linked = Math.min(passage.linked, length);
    own.linked += linked;
    own.mass += prose + SHARE * (length - linked);
  }
  // An element stands behind the one that it is in.
  for (let i = tags.length - 1; i > 0; i--) {
    const { parent } = tags[i]!;
    if (!parent) continue;
    const [into, from] = [out[parent.index]!, out[i]!];
    into.text += from.text;
    into.prose += from.prose;
    into.linked += from.linked;
    into.pictures += from.pictures;
    into.mass += from.mass;
  }
  return out;
}
