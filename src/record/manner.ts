/**
 * In what way a content is its source's. Ledgers keep these words.
 */
export const MANNERS = [
  /** Said aloud, or in whatever way a text reports a saying: told, warned, ruled, condemned. */
  'said',
  /** Put in writing: a letter, a post, a statement, a book; a report or a study that says or finds something in words. */
  'wrote',
  /** An attitude that nobody voiced: thought, felt, feared, was happy. */
  'thought',
  /** What somebody wanted, planned, hoped for or set out to do. */
  'wanted',
  /** What tests, data, an inquiry or a jury found or showed, and nobody is told to have said. */
  'found',
  /** Sung, chanted, or written on a banner or a sign. */
  'displayed',
  /** Nothing of these: an event, a deed, a title, a fact that the text itself states. */
  'none',
] as const;
export type Manner = (typeof MANNERS)[number];

/** The manners in which something is put on record; the others tell of what nobody said. */
export const SAYINGS: readonly Manner[] = ['said', 'wrote', 'displayed'];

/** Whether something was said, in whatever way: what lists, searches and findings are about. */
export function isSaying({ manner }: { readonly manner: Manner }): boolean {
  return SAYINGS.includes(manner);
}

/** What links a statement to the one that quotes it. */
interface Linked {
  readonly id: string;
  readonly manner: Manner;
  readonly within: string | null;
}

/** The sayings among some statements. What a thought or a plan quotes stands within what that stands in. */
export function sayings<S extends Linked>(statements: readonly S[]): readonly S[] {
  return without(statements, (one) => !isSaying(one));
}

/** The statements but for some; what stood within one of those stands within what that stood in. */
export function without<S extends Linked>(statements: readonly S[], isLeft: (one: S) => boolean): readonly S[] {
  const left = new Map(statements.filter(isLeft).map(({ id, within }) => [id, within]));
  const around = (id: string | null): string | null => {
    let at = id;
    // Each step drops the statement that it came from, so that it ends.
    for (const open = new Map(left); at !== null && open.has(at); ) {
      const next = open.get(at)!;
      open.delete(at);
      at = next;
    }
    return at;
  };
  return statements
    .filter(({ id }) => !left.has(id))
    .map((one) => (one.within === null || !left.has(one.within) ? one : { ...one, within: around(one.within) }));
}
