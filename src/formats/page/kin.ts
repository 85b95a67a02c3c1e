import type { Tag } from './tree.js';

/** An element and all that it is in, from the inside out. */
export function* upward(tag: Tag): Generator<Tag> {
  for (let at: Tag | null = tag; at; at = at.parent) yield at;
}

export function contains(outer: Tag, inner: Tag): boolean {
  for (const at of upward(inner)) if (at === outer) return true;
  return false;
}

/** The innermost element that two are in. */
export function common(one: Tag, other: Tag): Tag {
  const above = new Set(upward(one));
  for (const at of upward(other)) if (above.has(at)) return at;
  return one;
}

/** Some elements with all that is in them. */
export function within(tags: readonly Tag[], outer: readonly Tag[]): Set<Tag> {
  const out = new Set(outer);
  for (const tag of tags) if (tag.parent && out.has(tag.parent)) out.add(tag);
  return out;
}
