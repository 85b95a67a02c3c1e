import type { Language } from '../language/language.js';
import type { Actor } from '../record/actor.js';
import type { Draft } from '../record/draft.js';
import type { Scene } from '../record/scene.js';
import type { Candidate, Speaker } from '../record/speaker.js';
import type { Statement } from '../record/statement.js';
import type { Inquiry, Outcome, Weighed } from './inquiry.js';
import type { Party } from './party.js';
import { reason } from './reasons.js';
import { withoutArticle } from './roles.js';
import { speaksFor } from './spokesmen.js';

/** Candidates below are not worth a reader's time; nor are more than so many. */
const LEAST = 0.001;
const MOST_SHOWN = 5;

/** Fills each statement's speaker, and lists the actors that the article has. */
export function credit(inquiry: Inquiry): Pick<Scene, 'actors' | 'bystanders' | 'statements'> {
  const shown = new Map([...inquiry.outcomes].map(([statement, outcome]) => [statement, worthShowing(outcome)]));
  const principals = principalsOf(inquiry, shown);
  const parties = partiesOf(inquiry, [...shown.values()].flat(), principals);
  const ids = new Map(parties.map((party, i) => [party, `a${i + 1}`]));
  const statements = inquiry.statements.map((statement) =>
    filled(inquiry, statement, inquiry.outcomes.get(statement)!, shown.get(statement)!, ids, principals.get(statement)),
  );
  return {
    actors: parties.map((party) => actorOf(party, ids.get(party)!, inquiry.language)),
    bystanders: inquiry.cast.parties
      .filter((party) => !ids.has(party) && party.sightings.length > 0)
      .map((party) => actorOf(party, `b${party.index}`, inquiry.language)),
    statements,
  };
}

function worthShowing({ resolved }: Outcome): readonly Weighed[] {
  return resolved.weighed.slice(0, MOST_SHOWN).filter(({ p }) => p >= LEAST);
}

/** For whom each statement is made. Who has spoken for somebody goes on to: "Hardeman declined to comment". */
function principalsOf(inquiry: Inquiry, shown: ReadonlyMap<Statement, readonly Weighed[]>): ReadonlyMap<Draft, Party> {
  const before = new Map<Party, Party>();
  const out = new Map<Draft, Party>();
  for (const statement of inquiry.statements) {
    const outcome = inquiry.outcomes.get(statement)!;
    const speaker = surest(inquiry, outcome, shown.get(statement) ?? [])?.party;
    const [source] = statement.source;
    const principal = (source && speaksFor(inquiry, source, speaker)) ?? (speaker && before.get(speaker));
    if (!principal) continue;
    out.set(statement, principal);
    if (speaker) before.set(speaker, principal);
  }
  return out;
}

/** Who speaks, if that is sure enough. A description that is nobody else's names no one, so that less will do. */
function surest(
  { ranker }: Inquiry,
  { reference, resolved }: Outcome,
  [best]: readonly Weighed[],
): Weighed | undefined {
  const { threshold, namesakes, unnamed } = ranker.settings;
  const least = reference?.kind === 'shared' ? namesakes : threshold;
  return best && best.p >= (best.party === resolved.own ? unnamed.threshold : least) ? best : undefined;
}

/** All whom the article names and all who may speak in it, in the order in which they appear. */
function partiesOf({ cast }: Inquiry, shown: readonly Weighed[], principals: ReadonlyMap<Draft, Party>): Party[] {
  const wanted = new Set<Party>(cast.parties.filter((party) => party.isNamed && party.sightings.length > 0));
  for (const party of principals.values()) wanted.add(party);
  for (const { party } of shown) for (const member of [party, ...party.members]) wanted.add(member);
  const first = (party: Party): number =>
    Math.min(party.sightings[0]?.span[0] ?? Number.MAX_SAFE_INTEGER, ...party.members.map(first));
  return [...wanted].sort((a, b) => first(a) - first(b) || a.index - b.index);
}

function actorOf(party: Party, id: string, { actors }: Language): Actor {
  return {
    id,
    name: party.name,
    type: party.kind,
    aliases: [...party.aliases],
    mentions: party.sightings.map(({ span }) => span),
    roles: [...new Set(party.roles.map(({ words }) => withoutArticle(words, actors.descriptions)))],
    identity: null,
    identifiers: {},
  };
}

function filled(
  inquiry: Inquiry,
  statement: Draft,
  outcome: Outcome,
  likely: readonly Weighed[],
  ids: ReadonlyMap<Party, string>,
  principal: Party | undefined,
): Draft {
  const { within } = inquiry;
  const speaker = surest(inquiry, outcome, likely);
  return {
    ...statement,
    speaker: speakerOf(outcome, speaker, likely, ids),
    within: within.get(statement)?.id ?? null,
    onBehalfOf: (principal && ids.get(principal)) ?? null,
  };
}

function speakerOf(
  { reference, resolved, words }: Outcome,
  speaker: Weighed | undefined,
  likely: readonly Weighed[],
  ids: ReadonlyMap<Party, string>,
): Speaker {
  const { evidence } = resolved;
  const candidates = likely
    .filter((item) => item !== speaker)
    .map(({ party, p }): Candidate => ({ actor: ids.get(party)!, p: round(p) }));
  if (speaker) return { actor: ids.get(speaker.party)!, p: round(speaker.p), candidates, reason: null, evidence };
  const parties = likely.map(({ party }) => party);
  return { actor: null, p: 0, candidates, reason: reason(reference, words, parties), evidence };
}

const round = (p: number): number => Math.round(p * 1000) / 1000;
