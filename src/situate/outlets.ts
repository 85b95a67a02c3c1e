import type { Outlet, OutletWords } from '../language/outlets.js';

/** Outlets by the names that they go by. */
export interface KnownOutlets {
  /** The outlet of a name, its article and capitals aside. */
  called(name: string): Outlet | undefined;
  /** Whether a name is also an everyday word or another body's name, so that it needs "told", "on" or the like before it. */
  isCommon(name: string): boolean;
}

/** Outlets and platforms by name: those of a language, and what its user adds. */
export class Outlets implements KnownOutlets {
  private readonly byName = new Map<string, Outlet>();
  private readonly common: ReadonlySet<string>;
  private readonly article: string;

  /** @param more outlets that the language's list does not have; one with a name of the list replaces it */
  constructor({ outlets, common, article }: OutletWords, more: Iterable<Outlet> = []) {
    this.common = new Set(common.map(key));
    this.article = article;
    for (const outlet of [...outlets, ...more]) {
      for (const name of [outlet.name, ...outlet.aliases]) this.byName.set(key(name), outlet);
    }
  }

  called(name: string): Outlet | undefined {
    const whole = key(name);
    const plain = whole.startsWith(this.article) ? whole.slice(this.article.length) : whole;
    return this.byName.get(whole) ?? this.byName.get(plain) ?? this.byName.get(this.article + plain);
  }

  isCommon(name: string): boolean {
    return this.common.has(key(name)) || this.common.has(this.article + key(name));
  }
}

/** Those of an article that an outlet published: what may be short for its name is. */
export function inPaper(outlets: KnownOutlets, own: Outlet): KnownOutlets {
  const names = new Set([own.name, ...own.aliases].map(key));
  return {
    called: (name) => (names.has(key(name)) ? own : outlets.called(name)),
    isCommon: (name) => !names.has(key(name)) && outlets.isCommon(name),
  };
}

const key = (name: string): string => name.toLowerCase().replace(/[’‘]/g, "'").replace(/\s+/g, ' ').trim();
