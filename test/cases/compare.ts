import type { Actor, Reading, Statement } from '../../src/index.js';
import { isSaying } from '../../src/index.js';

/** What a careful reader puts on record of an article; fields that are not given are not checked. */
export interface Expected {
  readonly published?: string;
  readonly statements: readonly ExpectedStatement[];
  readonly not_statements?: readonly string[];
}

type Name = string | null;

export interface ExpectedStatement {
  /** Of the content; an act, which has none, is located by its cue. */
  readonly words?: string;
  readonly cue?: string;
  readonly kind?: string;
  readonly manner?: string;
  readonly speaker?: Name | { readonly any: readonly Name[] };
  /** What the actor of the speaker is called, to the letter. */
  readonly name?: string;
  /** Who must be among the candidates of a speaker left open. */
  readonly candidates?: readonly string[];
  readonly onBehalfOf?: string;
  /** Words of the statement that quotes this one. */
  readonly within?: string;
  /** Null: must stay open. */
  readonly addressee?: Name;
  readonly channel?: Name;
  readonly time?: { readonly start: string; readonly end: string } | null;
  /** By name: -1 against, 0 neither, 1 for; null any stance. */
  readonly about?: Readonly<Record<string, -1 | 0 | 1 | null>>;
  readonly modality?: string;
}

/** Two wordings are one statement from this Jaccard index of their words on. */
const SAME_WORDS = 0.6;
const FORM = new Set(['the', 'a', 'an', 'mr', 'mrs', 'ms', 'president', 'mayor', 'sir', 'dr']);

/** What differs between what was read and what a careful reader expects, a line each; empty if nothing does. */
export function differences({ article, statements: all, actors }: Reading, expected: Expected): string[] {
  const statements = all.filter(isSaying);
  const out: string[] = [];
  const byId = new Map(actors.map((actor) => [actor.id, actor]));
  const taken = new Set<Statement>();
  for (const wanted of expected.statements) {
    const located = wanted.words ?? wanted.cue!;
    const found =
      wanted.words === undefined
        ? statements.find(
            (s) => s.kind === 'act' && !taken.has(s) && article.text.slice(...s.cue[0]!).includes(located),
          )
        : closest(statements, wanted.words, taken);
    const say = (field: string, want: unknown, got: unknown): void => {
      out.push(`“${located}” ${field}: wanted ${JSON.stringify(want)}, got ${JSON.stringify(got)}`);
    };
    if (!found) {
      say('statement', 'one', 'none');
      continue;
    }
    taken.add(found);
    if (wanted.kind && wanted.kind !== found.kind) say('kind', wanted.kind, found.kind);
    if (wanted.manner && wanted.manner !== found.manner) say('manner', wanted.manner, found.manner);
    if (wanted.speaker !== undefined) {
      const allowed =
        typeof wanted.speaker === 'object' && wanted.speaker !== null ? wanted.speaker.any : [wanted.speaker];
      const actor = found.speaker.actor === null ? undefined : byId.get(found.speaker.actor)!;
      if (!allowed.some((name) => isNamed(name, actor))) say('speaker', allowed, actor?.name ?? found.speaker);
      if (!actor && !found.speaker.reason) say('reason', 'a reason', found.speaker.reason);
      if (wanted.name !== undefined && wanted.name !== actor?.name) say('name', wanted.name, actor?.name ?? null);
    }
    const candidates = [
      ...found.speaker.candidates.map(({ actor }) => actor),
      ...(found.speaker.actor ? [found.speaker.actor] : []),
    ];
    for (const name of wanted.candidates ?? []) {
      if (!candidates.some((id) => isNamed(name, byId.get(id))))
        say(
          'candidates',
          name,
          candidates.map((id) => byId.get(id)!.name),
        );
    }
    if (wanted.addressee !== undefined) {
      const actor = found.addressee ? byId.get(found.addressee.actor) : undefined;
      if (!isNamed(wanted.addressee, actor)) say('addressee', wanted.addressee, actor?.name ?? null);
    }
    if (wanted.channel !== undefined && (found.channel?.name ?? null) !== wanted.channel)
      say('channel', wanted.channel, found.channel?.name ?? null);
    if (wanted.time !== undefined) {
      const time = found.time && { start: found.time.start, end: found.time.end };
      if (JSON.stringify(time) !== JSON.stringify(wanted.time)) say('time', wanted.time, time);
    }
    for (const [name, stance] of Object.entries(wanted.about ?? {})) {
      const about = found.about.find(({ actor }) => isNamed(name, byId.get(actor)));
      if (!about || (stance !== null && about.stance !== stance))
        say('about', { [name]: stance }, about?.stance ?? null);
    }
    if (wanted.modality !== undefined && wanted.modality !== found.modality)
      say('modality', wanted.modality, found.modality);
    if (wanted.onBehalfOf !== undefined) {
      const actor = found.onBehalfOf === null ? undefined : byId.get(found.onBehalfOf);
      if (!isNamed(wanted.onBehalfOf, actor)) say('onBehalfOf', wanted.onBehalfOf, actor?.name ?? null);
    }
    if (wanted.within !== undefined) {
      const around = statements.find(({ id }) => id === found.within);
      if (!around || likeness(around.words, wanted.within) < SAME_WORDS)
        say('within', wanted.within, around?.words ?? null);
    }
  }
  for (const words of expected.not_statements ?? []) {
    const found = closest(statements, words, new Set());
    if (found) out.push(`“${words}” is no statement, but came out as “${found.words}”`);
  }
  return out;
}

function closest(
  statements: readonly Statement[],
  words: string,
  taken: ReadonlySet<Statement>,
): Statement | undefined {
  let best: Statement | undefined;
  let most = SAME_WORDS;
  for (const statement of statements) {
    const value = taken.has(statement) ? 0 : likeness(statement.words, words);
    if (value >= most && (best === undefined || value > most)) [best, most] = [statement, value];
  }
  return best;
}

function tokens(text: string): string[] {
  return (text.match(/[\p{L}\p{N}_]+(?:[’'\-.][\p{L}\p{N}_]+)*/gu) ?? []).map((word) =>
    word.toLowerCase().replace(/’/g, "'"),
  );
}

/** Jaccard index of two wordings' sets of words. */
function likeness(a: string, b: string): number {
  const [one, other] = [new Set(tokens(a)), new Set(tokens(b))];
  const both = [...one].filter((word) => other.has(word)).length;
  return both / Math.max(1, one.size + other.size - both);
}

/** Whether one of an actor's names is the wanted one: the words of one are all in the other. */
function isNamed(name: Name, actor: Actor | undefined): boolean {
  if (name === null || actor === undefined) return name === null && actor === undefined;
  const wanted = tokens(name).filter((word) => !FORM.has(word));
  return [actor.name, ...actor.aliases].some((alias) => {
    const words = tokens(alias).filter((word) => !FORM.has(word));
    if (wanted.length === 0 || words.length === 0) return false;
    return wanted.every((word) => words.includes(word)) || words.every((word) => wanted.includes(word));
  });
}
