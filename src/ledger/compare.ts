import { words } from '../identity/fold.js';
import type { SenseTurn, TraceWords } from '../language/trace.js';
import { STANCE_NAMES } from '../record/about.js';
import type { Reading } from '../record/reading.js';
import type { Statement } from '../record/statement.js';
import { days } from '../text/days.js';
import { difference, type Stretch } from '../trace/difference.js';
import { senseTurns } from '../trace/sense-turns.js';

/** A field that two readings of a statement fill differently, in the words in which it is shown; null while open. */
export interface FieldChange {
  readonly field: 'kind' | 'manner' | 'speaker' | 'addressee' | 'channel' | 'time' | 'modality' | 'about';
  readonly former: string | null;
  readonly later: string | null;
}

/** What became of a statement from one reading to the next. */
export interface Change {
  readonly change: 'added' | 'removed' | 'reworded' | 'reread' | 'same';
  readonly former: Statement | null;
  readonly later: Statement | null;
  /** The word-level difference of the contents; empty unless they were reworded. */
  readonly words: readonly Stretch[];
  /** What the rewording lost or gained of what turns the meaning. */
  readonly turns: readonly SenseTurn[];
  readonly fields: readonly FieldChange[];
}

/** Statements of which less is shared are two, not one that was reworded: twice the shared words over all of both. */
const ALIKE = 0.5;
/** Pairs of statements that are compared word by word; beyond that, longer texts would take hours. */
const MOST_PAIRS = 250_000;

/**
 * What changed in an article's statements from one reading to another, in the order of the later text, what is gone at
 * the end. Statements with the same words are paired first, in order; then those most alike (Dice's coefficient of their
 * words, at least a half).
 */
export function compare(former: Reading, later: Reading, language: TraceWords): Change[] {
  const partner = paired(former.statements, later.statements);
  const partnered = new Set(partner.values());
  const changes = later.statements.map((now): Change => {
    const was = partner.get(now);
    if (!was) return { change: 'added', former: null, later: now, words: [], turns: [], fields: [] };
    const fields = fieldChanges(was, former, now, later);
    const reworded = was.words !== now.words;
    const words = reworded ? difference(was.words, now.words) : [];
    return {
      change: reworded ? 'reworded' : fields.length > 0 ? 'reread' : 'same',
      former: was,
      later: now,
      words,
      turns: senseTurns(words, language),
      fields,
    };
  });
  const gone = former.statements.filter((statement) => !partnered.has(statement));
  return [
    ...changes,
    ...gone.map((was): Change => ({ change: 'removed', former: was, later: null, words: [], turns: [], fields: [] })),
  ];
}

/** By the later statement its former one. */
function paired(former: readonly Statement[], later: readonly Statement[]): Map<Statement, Statement> {
  const out = new Map<Statement, Statement>();
  const same = new Map<string, Statement[]>();
  for (const statement of former) {
    const key = keyOf(statement);
    same.set(key, [...(same.get(key) ?? []), statement]);
  }
  for (const statement of later) {
    const twin = same.get(keyOf(statement))?.shift();
    if (twin) out.set(statement, twin);
  }
  const partnered = new Set(out.values());
  const was = former.filter((statement) => !partnered.has(statement));
  const is = later.filter((statement) => !out.has(statement));
  if (was.length * is.length > MOST_PAIRS) return out;
  const bags = new Map([...was, ...is].map((statement) => [statement, bag(statement)]));
  const pairs = was
    .flatMap((a) => is.map((b) => ({ a, b, alike: alike(a, b, bags) })))
    .filter((pair) => pair.alike >= ALIKE);
  pairs.sort((x, y) => y.alike - x.alike);
  for (const { a, b } of pairs) {
    if (partnered.has(a) || out.has(b)) continue;
    partnered.add(a);
    out.set(b, a);
  }
  return out;
}

/** An act has no words of what was said: whose it is and whom it is about tell it. */
function keyOf(statement: Statement): string {
  return `${statement.kind === 'act' ? `act ${statement.code} ` : ''}${words(statement.words).join(' ')}`;
}

function bag(statement: Statement): Map<string, number> {
  const out = new Map<string, number>();
  for (const word of words(statement.words)) out.set(word, (out.get(word) ?? 0) + 1);
  return out;
}

function alike(a: Statement, b: Statement, bags: ReadonlyMap<Statement, ReadonlyMap<string, number>>): number {
  if ((a.kind === 'act') !== (b.kind === 'act')) return 0;
  const [x, y] = [bags.get(a)!, bags.get(b)!];
  const size = (one: ReadonlyMap<string, number>): number => [...one.values()].reduce((sum, n) => sum + n, 0);
  let shared = 0;
  for (const [word, n] of x) shared += Math.min(n, y.get(word) ?? 0);
  const all = size(x) + size(y);
  return all === 0 ? 0 : (2 * shared) / all;
}

function fieldChanges(was: Statement, former: Reading, now: Statement, later: Reading): FieldChange[] {
  const [a, b] = [shown(was, former), shown(now, later)];
  return (Object.keys(a) as FieldChange['field'][])
    .filter((field) => a[field] !== b[field])
    .map((field) => ({ field, former: a[field], later: b[field] }));
}

function shown(s: Statement, { actors }: Reading): Record<FieldChange['field'], string | null> {
  const name = (id: string | undefined | null): string | null => actors.find((actor) => actor.id === id)?.name ?? null;
  const about = s.about.map((one) => `${name(one.actor)} ${STANCE_NAMES[one.stance]}`).sort();
  return {
    kind: s.kind,
    manner: s.manner,
    speaker: name(s.speaker.actor),
    addressee: name(s.addressee?.actor),
    channel: s.channel?.name ?? null,
    time: s.time && days(s.time.start, s.time.end),
    modality: s.modality,
    about: about.length > 0 ? about.join(', ') : null,
  };
}
