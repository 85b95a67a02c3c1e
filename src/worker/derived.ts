import { createHash } from 'node:crypto';
import { slug } from '../identity/fold.js';
import { nameOf, profilesOf } from '../identity/profile.js';
import type { Language } from '../language/language.js';
import { bandsOf, sketchOf } from '../ledger/copies.js';
import { corrected } from '../ledger/corrections.js';
import { type AboutRow, rowsOf, type StatementRow } from '../ledger/rows.js';
import { copyKeyIn } from '../ledger/traces.js';
import { STANCE_NAMES } from '../record/about.js';
import { isSaying } from '../record/manner.js';
import type { Reading } from '../record/reading.js';
import type { Statement } from '../record/statement.js';
import { keysOf } from '../trace/keys.js';
import { pack } from '../trace/pack.js';
import { momentOf, type Tracer } from '../trace/tracer.js';

/** What a row of a table of statements has beside the tables of a ledger: what findings ask of a statement elsewhere. */
interface Placed {
  /** Whether it has words that may be told elsewhere. */
  readonly worded: boolean;
  /** Content and source, as JSON. */
  readonly place: string;
}

/**
 * What of a reading is needed to bring it together with all others: the rows of its tables, its statements as numbers with the keys
 * by which they are looked up, the text's sketch, and the names by which its actors are. It hangs on the reading alone.
 */
export function derived(reading: Reading, language: Language, tracer: Tracer) {
  const standing = corrected(reading, []);
  const { actors, statements } = rowsOf(standing, 1, language.text);
  const named = new Map(
    profilesOf(reading.article, reading.actors, language.names).map((profile) => [profile.actor, profile]),
  );
  return {
    statements: statements.map(({ row, about }, i) => statementRow(row, about, standing.statements[i]!)),
    stances: statements.flatMap(({ row, about }) => about.map((one) => stanceRow(row.id, one))),
    actors: actors.map((actor) => {
      const profile = named.get(actor.id);
      // Of one name are those whose ids begin alike, or who have an identifier in common.
      const keys = profile
        ? [nameOf(profile), slug(profile.name), ...Object.entries(profile.identifiers).map(String)]
        : [];
      return { ...actor, scope: profile ? nameOf(profile) : null, keys };
    }),
    sayings: sayingsOf(reading, tracer),
    ...sketched(reading.article.text),
  };
}

function statementRow(
  row: StatementRow,
  about: readonly AboutRow[],
  statement: Statement,
): Placed & Readonly<Record<string, unknown>> {
  const { start, end, folded, void: _, current, published, publisher, precision, within, open, code, ...same } = row;
  return {
    ...same,
    speaker_p: row.speaker === null ? null : row.speaker_p,
    said_precision: precision,
    within_statement: within,
    open_fields: open,
    code: code === null ? null : `cameo:${code}`,
    content_start: start,
    content_end: end,
    about: about.map(({ name, stance }) => `${name} (${STANCE_NAMES[stance]})`).join('; ') || null,
    worded: folded !== '' && isSaying(statement),
    place: JSON.stringify([...statement.content, ...statement.source]),
  };
}

function stanceRow(statement: string, { actor, name, stance, p }: AboutRow) {
  return {
    statement,
    target_actor: actor,
    target: name,
    stance: STANCE_NAMES[stance],
    stance_sign: stance,
    stance_p: p,
  };
}

function sayingsOf(reading: Reading, tracer: Tracer) {
  const seen = new Map<number, number>();
  const bySaying = new Map(tracer.sayings.of(reading).map((saying) => [saying.id, saying]));
  // In the order of the statements, as the ledger counts what an article says twice.
  return reading.statements.flatMap(({ id }) => {
    const saying = bySaying.get(id);
    if (!saying) return [];
    return [
      {
        statement: id,
        moment: momentOf(saying),
        copies: copyKeyIn(saying, seen),
        keys: [...keysOf(saying)],
        body: Buffer.from(pack(saying)).toString('base64'),
      },
    ];
  });
}

function sketched(text: string): { readonly sketch: string; readonly bands: readonly number[] } {
  const sketch = sketchOf(text);
  return {
    sketch: Buffer.from(sketch.buffer).toString('base64'),
    bands: sketch.length === 0 ? [] : [...new Set(bandsOf(sketch))],
  };
}

/** Stands for who reads, and for the rules by which readings are brought together. */
export function versionOf(reader: string, tracer: Tracer): string {
  return createHash('sha256').update(`${reader}\n${tracer.version}`).digest('hex').slice(0, 12);
}
