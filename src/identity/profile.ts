import type { NameWords } from '../language/names.js';
import type { Actor, ActorType } from '../record/actor.js';
import type { Article } from '../record/article.js';
import { differ, isOwn } from './identify.js';
import { type FullName, fullName, middlesAgree } from './name.js';
import { roleOf } from './role.js';

/** An actor of an article, by their ids. */
export interface ActorOf {
  readonly article: string;
  readonly actor: string;
}

/** Of an article without a day. */
export const LATEST = '9999-12-31';

// Most actors have no roles, and there may be a million of them.
const NO_WORDS: ReadonlySet<string> = new Set();
const NO_HEADS: ReadonlyMap<string, boolean> = new Map();

/** What must not differ in one identity. */
export interface Sign {
  readonly type: ActorType;
  readonly identity: string;
  /** Whether a list or a register gives the identity. */
  readonly vouched: boolean;
  /** Null where only the list or a register knows the name. */
  readonly full: Pick<FullName, 'key' | 'middle'> | null;
  readonly identifiers: Actor['identifiers'];
}

/** What of an actor decides who it is. */
export interface Profile extends Sign, ActorOf {
  readonly name: string;
  /** Its sign in JSON, the article's own identity left out: those alike in it can't contradict one another. */
  readonly sign: string;
  readonly published: string;
  readonly affiliations: ReadonlySet<string>;
  /** Heads of roles, and whether the article says of what. */
  readonly heads: ReadonlyMap<string, boolean>;
  /** Keys of the full names in the article, shared by its profiles. */
  readonly company: ReadonlySet<string>;
  /** Another actor of the article could bear this name too: then what surrounds it tells nothing. */
  readonly twin: boolean;
}

/** What of each named actor of an article decides who it is. */
export function profilesOf(article: Article, actors: readonly Actor[], language: NameWords): Profile[] {
  const company = new Set<string>();
  const named = actors.flatMap((actor) => {
    if (actor.identity === null) return [];
    const full = fullName(actor, language);
    const vouched = !isOwn(actor.identity);
    company.add(full?.key ?? actor.identity);
    return [{ actor, full, vouched, identity: actor.identity }];
  });
  const profiles = named.map(({ actor, full, vouched, identity }): Profile => {
    const roles = actor.roles.flatMap((role) => roleOf(role, language) ?? []);
    const heads = new Map<string, boolean>();
    for (const { head, of } of roles) heads.set(head, of.length > 0 || (heads.get(head) ?? false));
    return {
      article: article.id,
      actor: actor.id,
      identity,
      vouched,
      name: full?.text ?? actor.name,
      full,
      type: actor.type,
      identifiers: actor.identifiers,
      sign: signed({ type: actor.type, identity, vouched, full, identifiers: actor.identifiers }),
      published: article.published ?? LATEST,
      affiliations: roles.some((role) => role.of.length > 0) ? new Set(roles.flatMap((role) => role.of)) : NO_WORDS,
      heads: heads.size > 0 ? heads : NO_HEADS,
      company,
      twin: false,
    };
  });
  const same = new Map<string, Profile[]>();
  for (const profile of profiles) push(same, nameOf(profile), profile);
  return profiles.map((profile) => {
    const others = same.get(nameOf(profile))!.filter((other) => other !== profile);
    return others.some((other) => !contradict(other, profile)) ? { ...profile, twin: true } : profile;
  });
}

function signed({ type, identity, vouched, full, identifiers }: Sign): string {
  const sign: Sign = {
    type,
    identity: vouched ? identity : '',
    vouched,
    full: full && { key: full.key, middle: full.middle },
    identifiers: Object.fromEntries(Object.entries(identifiers).sort()),
  };
  return JSON.stringify(sign);
}

/** Whether what decides differs between two profiles. */
export function contradict(a: Sign, b: Sign): boolean {
  if (a.type !== b.type || differ(a.identifiers, b.identifiers)) return true;
  const known = Object.entries(a.identifiers).some(([register, id]) => b.identifiers[register] === id);
  if (a.vouched && b.vouched && a.identity !== b.identity && !known) return true;
  return a.full?.key === b.full?.key && !middlesAgree(a.full?.middle ?? [], b.full?.middle ?? []);
}

/** What a profile is looked up by: its full name, or where there is none the identity that a list gives it. */
export const nameOf = (profile: Profile): string => profile.full?.key ?? profile.identity;

export function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
