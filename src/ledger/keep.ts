import type { Actor } from '../record/actor.js';
import type { Reading } from '../record/reading.js';
import type { Statement } from '../record/statement.js';
import type { Span } from '../text/span.js';

/**
 * A new reading with the statements of the former one that people corrected and that it does not have; they stand in
 * the place of those of its own that cover the same words, so that a correction is neither lost nor doubled.
 *
 * @param corrected ids of the corrected statements
 */
export function keepCorrected(reading: Reading, former: Reading, corrected: ReadonlySet<string>): Reading {
  const present = new Set(reading.statements.map(({ id }) => id));
  const lost = former.statements.filter(({ id }) => corrected.has(id) && !present.has(id));
  if (lost.length === 0) return reading;
  const actors = [...reading.actors];
  const byName = new Map(actors.map((actor) => [actor.name, actor.id]));
  const formerly = new Map(former.actors.map((actor) => [actor.id, actor]));
  const idOf = (id: string): string => {
    const actor = formerly.get(id)!;
    const known = byName.get(actor.name);
    if (known !== undefined) return known;
    const added: Actor = { ...actor, id: free(actor.id, actors) };
    actors.push(added);
    byName.set(added.name, added.id);
    return added.id;
  };
  const kept = lost.map((statement) => renamed(statement, idOf));
  const own = reading.statements.filter((one) => !kept.some((other) => sameWords(one, other)));
  const statements = [...own, ...kept].sort((a, b) => (a.content[0]?.[0] ?? 0) - (b.content[0]?.[0] ?? 0));
  const ids = new Set(statements.map(({ id }) => id));
  const within = (id: string | null): string | null => (id !== null && ids.has(id) ? id : null);
  return { ...reading, actors, statements: statements.map((s) => ({ ...s, within: within(s.within) })) };
}

/** The statement with the ids of another reading's actors. */
function renamed(s: Statement, idOf: (id: string) => string): Statement {
  const orNull = (id: string | null): string | null => (id === null ? null : idOf(id));
  return {
    ...s,
    speaker: {
      ...s.speaker,
      actor: orNull(s.speaker.actor),
      candidates: s.speaker.candidates.map((one) => ({ ...one, actor: idOf(one.actor) })),
    },
    addressee: s.addressee && { ...s.addressee, actor: idOf(s.addressee.actor) },
    about: s.about.map((one) => ({ ...one, actor: idOf(one.actor) })),
    onBehalfOf: orNull(s.onBehalfOf),
  };
}

function free(id: string, actors: readonly Actor[]): string {
  let out = id;
  for (let n = 2; actors.some((actor) => actor.id === out); n++) out = `${id}.${n}`;
  return out;
}

/** Whether two statements share more than half of the characters of the shorter. */
function sameWords(a: Statement, b: Statement): boolean {
  return common(a.content, b.content) * 2 > Math.min(length(a.content), length(b.content));
}

/** How many characters two contents share. */
export function common(a: readonly Span[], b: readonly Span[]): number {
  const shared = ([start, end]: Span, [from, to]: Span): number =>
    Math.max(0, Math.min(end, to) - Math.max(start, from));
  return a.reduce((sum, x) => sum + b.reduce((n, y) => n + shared(x, y), 0), 0);
}

/** How many characters they have. */
export function length(spans: readonly Span[]): number {
  return spans.reduce((sum, [start, end]) => sum + end - start, 0);
}
