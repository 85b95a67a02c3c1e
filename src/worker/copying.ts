import { Union } from '../identity/union.js';
import { areAlike, areNear } from '../ledger/copies.js';
import type { Task } from './worker.js';

/** Texts whose sketches share a band. */
interface Banded {
  readonly texts: readonly {
    readonly sketch: string;
    readonly published: string | null;
    /** All addresses at which it stood. */
    readonly urls: readonly string[];
  }[];
}

/** Pairs of places of those that are copies, as few as bring all of them together. */
export const compares: Task<Banded> = async function* ({ texts }) {
  const all = texts.map(({ sketch, published, urls }) => ({
    sketch: new Uint32Array(Uint8Array.from(Buffer.from(sketch, 'base64')).buffer),
    published,
    urls,
    own: new Set(urls),
  }));
  const groups = new Union(all.length);
  yield all.flatMap((later, b) =>
    all.slice(0, b).flatMap((former, a) => {
      if (groups.root(a) === groups.root(b)) return [];
      const areCopies =
        areAlike(later.sketch, former.sketch) &&
        areNear(later.published, former.published) &&
        !former.urls.some((url) => later.own.has(url));
      if (!areCopies) return [];
      groups.join(a, b);
      return [[a, b]];
    }),
  );
};
