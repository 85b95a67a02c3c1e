import { differ, identify } from '../../src/identity/identify.js';
import { fullName, middlesAgree } from '../../src/identity/name.js';
import { roleOf } from '../../src/identity/role.js';
import type { Actor } from '../../src/record/actor.js';
import type { Reading } from '../../src/record/reading.js';
import { ENGLISH } from '../english.js';
import { connected } from './connected.js';

/** An actor with what is around it. */
interface Seen {
  readonly at: string;
  readonly actor: Actor;
  readonly others: readonly Actor[];
}

/** What is asked of each pair is found once for each actor. */
function once<Found>(find: (actor: Actor) => Found): (actor: Actor) => Found {
  const known = new WeakMap<Actor, { readonly found: Found }>();
  return (actor) => {
    const own = known.get(actor) ?? { found: find(actor) };
    known.set(actor, own);
    return own.found;
  };
}

const nameOf = once((actor) => fullName(actor, ENGLISH.names));
const rolesOf = once((actor) => actor.roles.flatMap((role) => roleOf(role, ENGLISH.names) ?? []));
const keyOf = (actor: Actor): string => nameOf(actor)?.key ?? '';
const shared = (a: readonly string[], b: readonly string[]): string[] => a.filter((one) => b.includes(one));
const roles = ({ actor }: Seen) => rolesOf(actor);
const heads = (s: Seen): string[] => roles(s).map((role) => role.head);
const placed = (s: Seen, head: string): boolean => roles(s).some((role) => role.head === head && role.of.length > 0);
const company = (s: Seen): string[] => s.others.map(keyOf).filter((key) => key !== '' && key !== keyOf(s.actor));

/**
 * The rule of docs/decisions/0004-identity.md, pair by pair as it is written there, for actors that no list knows. Slow and
 * plain: what `Identities` has to come to by its indexes.
 */
export function byPairs(readings: readonly Reading[]): string[][] {
  const all = readings.flatMap((reading) => {
    const { actors } = identify(reading, ENGLISH.names);
    return actors
      .filter((actor) => actor.identity !== null)
      .map((actor): Seen => ({ at: `${reading.article.id} ${actor.id}`, actor, others: actors }));
  });
  const groups = closure(all, () => true);
  return groups
    .flatMap((group) => {
      const contradicts = group.some((a) => group.some((b) => contradict(a.actor, b.actor)));
      return contradicts ? closure(group, alike) : [group];
    })
    .map((group) => group.map(({ at }) => at).sort());
}

function contradict(a: Actor, b: Actor): boolean {
  const middles = (actor: Actor): readonly string[] => nameOf(actor)?.middle ?? [];
  return (
    a.type !== b.type ||
    differ(a.identifiers, b.identifiers) ||
    (keyOf(a) === keyOf(b) && !middlesAgree(middles(a), middles(b)))
  );
}

function alike({ actor: a }: Seen, { actor: b }: Seen): boolean {
  const given = (actor: Actor): string =>
    JSON.stringify([nameOf(actor)?.key, nameOf(actor)?.middle, actor.identifiers]);
  return given(a) === given(b);
}

const isTwin = ({ actor, others }: Seen): boolean =>
  others.some((other) => other !== actor && keyOf(other) === keyOf(actor) && !contradict(other, actor));

function closure(all: readonly Seen[], may: (a: Seen, b: Seen) => boolean): Seen[][] {
  const agree = (a: Seen, b: Seen): boolean => may(a, b) && !contradict(a.actor, b.actor);
  const near = (a: Seen, b: Seen): boolean => keyOf(a.actor) === keyOf(b.actor) && !isTwin(a) && !isTwin(b);
  const strong = (a: Seen, b: Seen): boolean => {
    const ids = Object.entries(a.actor.identifiers).some(([register, id]) => b.actor.identifiers[register] === id);
    const of = shared(
      roles(a).flatMap((role) => role.of),
      roles(b).flatMap((role) => role.of),
    );
    return agree(a, b) && (ids || (near(a, b) && (of.length > 0 || shared(company(a), company(b)).length > 0)));
  };
  const first = connected(all, strong);
  const weak = (a: Seen, b: Seen): boolean =>
    agree(a, b) &&
    near(a, b) &&
    shared(heads(a), heads(b)).some((head) => {
      const bearers = all.filter((s) => near(s, a) && may(s, a) && heads(s).includes(head));
      const known = bearers.filter((s) => placed(s, head));
      const sets = first.filter((group) => group.some((s) => known.includes(s)));
      return known.length < bearers.length && sets.length <= 1;
    });
  return connected(all, (a, b) => strong(a, b) || weak(a, b));
}
