import type { NameWords } from '../language/names.js';
import type { Actor, ActorType } from '../record/actor.js';
import type { Reading } from '../record/reading.js';
import { identify } from './identify.js';
import { type ActorOf, contradict, LATEST, nameOf, type Profile, profilesOf, push } from './profile.js';
import { Union } from './union.js';

/** One of those whom the articles speak of, and where. */
export interface Identity {
  /** That of a list or register where one is known, else that of the earliest article; unique. */
  readonly id: string;
  /** The fullest name that the articles give. */
  readonly name: string;
  readonly type: ActorType;
  readonly identifiers: Actor['identifiers'];
  /** Sorted by article and actor. */
  readonly actors: readonly ActorOf[];
  /** Why others of the same name are not held to be this one, for a reader; null if there are none. */
  readonly apart: string | null;
}

export const DIFFERENT = 'the other articles’ bearers of this name differ in middle name or identifier';
export const UNLINKED = 'no role, affiliation or other name in the articles links it to the other bearers of this name';

/**
 * Who is who over many articles; the rule is in docs/decisions/0004-identity.md. The outcome depends on the articles and
 * not on the order in which they come. Time grows with the names in them, not with their pairs.
 */
export class Identities {
  /** By article. */
  private readonly profiles = new Map<string, readonly Profile[]>();

  constructor(private readonly language: NameWords) {}

  /**
   * Takes in a reading, best one that `identify` went over with the newsroom's list. The same article counts once, as it
   * was published first.
   */
  add(reading: Reading): this {
    const { article } = reading;
    const before = this.profiles.get(article.id)?.[0]?.published;
    if (before === undefined || (article.published ?? LATEST) < before) {
      this.profiles.set(article.id, profilesOf(article, identify(reading, this.language).actors, this.language));
    }
    return this;
  }

  /** The identities so far, sorted by id. */
  all(): Identity[] {
    const profiles = [...this.profiles.values()]
      .flat()
      .sort((a, b) => order(a.published, b.published) || order(a.article, b.article) || order(a.actor, b.actor));
    const groups = grouped(profiles);
    const namesakes = new Map<string, Profile[][]>();
    for (const group of groups) {
      for (const key of new Set(group.map(nameOf))) push(namesakes, key, group);
    }
    const reasons = new Map<string, (group: readonly Profile[]) => string | null>();
    for (const [key, same] of namesakes) reasons.set(key, reasonsOf(same));
    const ids = new Set<string>();
    const out = groups.map((group): Identity => {
      const id = idOf(group, ids);
      ids.add(id);
      const apart = new Set([...new Set(group.map(nameOf))].map((key) => reasons.get(key)!(group)));
      return {
        id,
        name: fullest(group),
        type: group[0]!.type,
        identifiers: Object.assign({}, ...group.map((profile) => profile.identifiers)),
        actors: group
          .map(({ article, actor }) => ({ article, actor }))
          .sort((a, b) => order(a.article, b.article) || order(a.actor, b.actor)),
        apart: apart.has(UNLINKED) ? UNLINKED : apart.has(DIFFERENT) ? DIFFERENT : null,
      };
    });
    return out.sort((a, b) => order(a.id, b.id));
  }
}

/** The profiles of each identity, in their order; the groups in the order of their first. */
function grouped(profiles: readonly Profile[]): Profile[][] {
  const first = linked(profiles, nameOf);
  return first.flatMap((group) => (consistent(group) ? [group] : linked(group, (profile) => profile.sign)));
}

/**
 * Groups what agrees: profiles with the same identifier or identity of a list, and those in one scope, such as a name,
 * that an article's context links.
 */
function linked(profiles: readonly Profile[], scope: (profile: Profile) => string): Profile[][] {
  const strong = new Map<string, number[]>();
  const scopes = new Map<string, number[]>();
  const apart = (profile: Profile): string => (scope === nameOf ? '' : scope(profile));
  for (const [i, profile] of profiles.entries()) {
    if (profile.vouched) push(strong, `${apart(profile)}\n${profile.identity}`, i);
    for (const [register, id] of Object.entries(profile.identifiers)) {
      push(strong, `${apart(profile)}\n${register}\n${id}`, i);
    }
    if (!profile.twin && profile.full !== null) push(scopes, scope(profile), i);
  }
  const union = new Union(profiles.length);
  for (const members of strong.values()) joinAgreeing(profiles, members, union);
  for (const same of scopes.values()) {
    if (same.length > 1) for (const members of byContext(profiles, same)) joinAgreeing(profiles, members, union);
  }
  // Read off before any head joins, so that the order in which heads are looked at does not matter.
  const roots = Int32Array.from(profiles, (_, i) => union.root(i));
  for (const same of scopes.values()) {
    if (same.length > 1) for (const members of byHead(profiles, same, roots)) joinAgreeing(profiles, members, union);
  }
  const groups = new Map<number, Profile[]>();
  for (const [i, profile] of profiles.entries()) push(groups, union.root(i), profile);
  return [...groups.values()];
}

/** Those that share an affiliation, and those beside whom the same full name stands. */
function byContext(profiles: readonly Profile[], same: readonly number[]): Iterable<number[]> {
  const shared = new Map<string, number[]>();
  for (const i of same) {
    const profile = profiles[i]!;
    for (const word of profile.affiliations) push(shared, `of ${word}`, i);
    for (const name of profile.company) if (name !== nameOf(profile)) push(shared, `with ${name}`, i);
  }
  return shared.values();
}

/**
 * Those that share the head of a role. "Spokesman for Shell" and "spokesman for BP" are no support for one another, so
 * one who is just "a spokesman" joins only where all whose affiliation is given are one already.
 */
function* byHead(profiles: readonly Profile[], same: readonly number[], roots: Int32Array): Generator<number[]> {
  const shared = new Map<string, number[]>();
  for (const i of same) for (const head of profiles[i]!.heads.keys()) push(shared, head, i);
  for (const [head, members] of shared) {
    const placed = members.filter((i) => profiles[i]!.heads.get(head));
    if (placed.length < members.length && new Set(placed.map((i) => roots[i])).size <= 1) yield members;
  }
}

/** Joins those of the members that don't contradict one another; compares what decides that and not each pair. */
function joinAgreeing(profiles: readonly Profile[], members: readonly number[], union: Union): void {
  const signs = new Map<string, number>();
  for (const i of members) {
    const { sign } = profiles[i]!;
    const before = signs.get(sign);
    if (before === undefined) signs.set(sign, i);
    else union.join(before, i);
  }
  const firsts = [...signs.values()];
  for (const [n, i] of firsts.entries()) {
    for (const j of firsts.slice(n + 1)) if (!contradict(profiles[i]!, profiles[j]!)) union.join(i, j);
  }
}

function consistent(group: readonly Profile[]): boolean {
  const firsts = [...new Map(group.map((profile) => [profile.sign, profile])).values()];
  return firsts.every((a, n) => firsts.slice(n + 1).every((b) => !contradict(a, b)));
}

/** Why a group of a name is none of the others of it. */
function reasonsOf(same: readonly Profile[][]): (group: readonly Profile[]) => string | null {
  if (same.length === 1) return () => null;
  const signs = new Map<string, { readonly profile: Profile; readonly groups: Set<readonly Profile[]> }>();
  for (const group of same) {
    for (const profile of group) {
      const entry = signs.get(profile.sign);
      if (entry) entry.groups.add(group);
      else signs.set(profile.sign, { profile, groups: new Set([group]) });
    }
  }
  const all = [...signs.values()];
  const first = (group: readonly Profile[]): Profile[] => [
    ...new Map(group.map((profile) => [profile.sign, profile])).values(),
  ];
  return (group) => {
    const own = first(group);
    const couldBe = all.some(
      ({ profile, groups }) =>
        (groups.size > 1 || !groups.has(group)) && own.every((member) => !contradict(member, profile)),
    );
    return couldBe ? UNLINKED : DIFFERENT;
  };
}

/** A list's or register's identity, the shortest if there are several; else that of the first article. */
function idOf(group: readonly Profile[], idsInUse: ReadonlySet<string>): string {
  const vouched = group.filter((profile) => profile.vouched).map((profile) => profile.identity);
  const [id = group[0]!.identity] = vouched.sort((a, b) => a.length - b.length || order(a, b));
  return idsInUse.has(id) ? `${id}@${group[0]!.article}.${group[0]!.actor}` : id;
}

/** The name with the most words, the first of them in the alphabet. */
function fullest(group: readonly Profile[]): string {
  const size = (name: string): number => name.split(/\s+/).length;
  return group
    .map((profile) => profile.name)
    .sort((a, b) => size(b) - size(a) || b.length - a.length || order(a, b))[0]!;
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
