import type { Passage } from '../blocks.js';
import { upward } from './kin.js';
import { namesOf } from './naming.js';
import { isLink, isProse } from './prose.js';
import type { Tag } from './tree.js';

/** A teaser has no more text, in characters, and its frame stands so many elements above its words at most. */
const MOST = { text: 400, above: 8 };
/** The share of a page's prose that stands in teasers; what has more is a page of short items, and its links are their titles. */
const SHARE = 0.4;

/**
 * The passages of teasers: a link to another article and a few words of it, several times alike beside each other. A link
 * that stands alone says nothing of what stands around it.
 */
export function teasersIn(shown: readonly Passage<Tag>[]): ReadonlySet<Passage<Tag>> {
  const lengths = lengthsOf(shown);
  const alike = new Map<string, Set<Tag>>();
  for (const passage of shown) {
    if (!isLink(passage)) continue;
    const frame = frameOf(passage.owner, lengths);
    // A frame of the link alone is left to who takes links out.
    if (!frame?.parent || lengths.get(frame)! <= passage.text.length) continue;
    const key = `${frame.parent.index} ${frame.name} ${namesOf(frame)}`;
    alike.set(key, (alike.get(key) ?? new Set()).add(frame));
  }
  const frames = new Set([...alike.values()].filter(({ size }) => size > 1).flatMap((some) => [...some]));
  const inside = shown.filter(({ owner }) => framesAbove(owner).some((tag) => frames.has(tag)));
  const prose = (passages: readonly Passage<Tag>[]): number =>
    passages.reduce((sum, passage) => sum + (isProse(passage) ? passage.text.length : 0), 0);
  return new Set(prose(inside) <= prose(shown) * SHARE ? inside : []);
}

function framesAbove(owner: Tag): Tag[] {
  const out: Tag[] = [];
  for (const at of upward(owner)) {
    out.push(at);
    if (out.length > MOST.above) break;
  }
  return out;
}

/** How much text is in the elements above some passages. */
function lengthsOf(passages: readonly Passage<Tag>[]): Map<Tag, number> {
  const out = new Map<Tag, number>();
  for (const { owner, text } of passages)
    for (const at of framesAbove(owner)) out.set(at, (out.get(at) ?? 0) + text.length);
  return out;
}

/** The outermost element around a link that holds no more than a teaser. */
function frameOf(owner: Tag, lengths: ReadonlyMap<Tag, number>): Tag | null {
  let frame: Tag | null = null;
  for (const at of framesAbove(owner)) {
    if ((lengths.get(at) ?? 0) > MOST.text) break;
    frame = at;
  }
  return frame;
}
