import { edge, memberOf, type VariantRow, variantRows } from '../ledger/traces.js';
import { openTracer } from '../runtime/tracer.js';
import { LINKED } from '../trace/cluster.js';
import { unpack } from '../trace/pack.js';
import type { Saying } from '../trace/saying.js';
import type { Task } from './worker.js';

/** A saying as `derived` gives it: the statement's id, and its bytes in base64. */
type Packed = readonly [id: string, body: string];

/** Pairs of sayings that share keys enough, the one that was printed first before the other. */
interface Pairs {
  readonly pairs: readonly (readonly [a: Packed, b: Packed])[];
}

function sayingOf([id, body]: Packed): Saying {
  return unpack(id, Buffer.from(body, 'base64'));
}

/** Of each pair the probabilities that both are one utterance, and that the one was said again; null where they don't fit. */
export const judges: Task<Pairs> = async function* ({ pairs }) {
  const tracer = openTracer();
  yield pairs.map(([a, b]) => {
    const fit = tracer.judge(sayingOf(a), sayingOf(b));
    return fit && Math.max(fit.same, fit.repeated) >= LINKED ? [fit.same, fit.repeated] : null;
  });
};

/** Sayings that links lead to from one another, in the order of publication. */
interface Family {
  readonly members: readonly {
    readonly saying: Packed;
    readonly words: string;
    /** How many copies there are with it, and how many of these stand in no former version. */
    readonly copies: number;
    readonly standing: number;
  }[];
  /** Links between members, by their places, the earlier before the later. */
  readonly links: readonly (readonly [a: number, b: number, same: number, repeated: number])[];
}

/** The rows of a family's utterances, by the members' places. */
export const parts: Task<Family> = async function* ({ members, links }) {
  const family = members.map(({ saying, words, ...held }, place) => memberOf(place, sayingOf(saying), words, held));
  const edges = links.map(([a, b, same, repeated]) => edge(a, b, { same, repeated }));
  edges.sort((x, y) => x.a - y.a || x.b - y.b);
  yield variantRows(family, openTracer(), () => edges).map(({ statement: member, ...row }: VariantRow) => ({
    member,
    ...row,
  }));
};
