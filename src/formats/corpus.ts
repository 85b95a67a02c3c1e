import type { Actor } from '../record/actor.js';
import type { Reading } from '../record/reading.js';
import type { Statement } from '../record/statement.js';
import { CodePoints } from '../text/codepoints.js';
import type { Span } from '../text/span.js';

/** A reading with what people corrected in it. */
export interface CorrectedReading extends Reading {
  readonly statements: readonly (Statement & {
    readonly corrections: readonly { readonly field: string }[];
    readonly void: boolean;
  })[];
}

/**
 * An article as the reader is trained on it: the line that `onrecord_training.corpus compile` writes, spans in code points.
 * Beyond that `hand` tells, by statement, which fields a person put right, and `spurious` the cues of what a person found to be
 * no statement. Null where nobody corrected anything.
 */
export function toCorpus({ article, actors, statements }: CorrectedReading): object | null {
  const corrected = (one: CorrectedReading['statements'][number]): string[] => [
    ...new Set(one.corrections.map(({ field }) => field)),
  ];
  if (statements.every((one) => corrected(one).length === 0)) return null;
  const points = new CodePoints(article.text);
  const at = ([start, end]: Span): Span => [points.fromUtf16(start), points.fromUtf16(end)];
  const named = actors.map((actor) => ({ actor, mentions: mentionsOf(actor, article.text) }));
  const known = named.filter(({ mentions }) => mentions.length > 0);
  const places = new Map(known.map(({ actor }, i) => [actor.id, i]));
  const kept = statements.filter((one) => !one.void);
  const within = new Map(kept.map(({ id }, i) => [id, i]));
  return {
    doc: article.id,
    part: 'train',
    ...(article.published !== null && { published: article.published }),
    ...(article.publisher !== null && { publisher: article.publisher }),
    ...(article.title !== null && { title: article.title }),
    text: article.text,
    actors: known.map(({ actor, mentions }) => ({
      name: actor.name,
      type: actor.type === 'other' ? 'document' : actor.type,
      mentions: mentions.map(at),
      named: at(mentions.find((span) => article.text.slice(...span) === actor.name) ?? mentions[0]!),
    })),
    statements: kept.map((one) => goldOf(one, at, places, within)),
    spurious: statements.flatMap((one) => (one.void ? one.cue.map(at) : [])),
    hand: kept.map(corrected),
  };
}

/** Where the text names somebody: whom a person added has no mentions of the machine's. */
function mentionsOf({ mentions, name }: Actor, text: string): readonly Span[] {
  if (mentions.length > 0) return mentions;
  const start = text.indexOf(name);
  return start < 0 ? [] : [[start, start + name.length]];
}

/** What the corpus keeps of a statement; what no words of the text show is null. */
function goldOf(
  s: Statement,
  at: (span: Span) => Span,
  places: ReadonlyMap<string, number>,
  within: ReadonlyMap<string, number>,
): object {
  const actor = (id: string | null): number | null => (id === null ? null : (places.get(id) ?? null));
  const [addressed, through] = [s.addressee?.evidence[0], s.channel?.evidence[0]];
  return {
    content: s.content.map(at),
    kind: s.kind,
    manner: s.manner,
    modality: s.modality ?? 'asserted',
    cue: s.cue.map(at),
    source: s.source.map(at),
    speaker: actor(s.speaker.actor),
    onBehalfOf: actor(s.onBehalfOf),
    addressee: addressed ? { span: at(addressed), actor: actor(s.addressee!.actor) } : null,
    channel: through ? { span: at(through), actor: null } : null,
    time:
      s.time && s.time.evidence.length > 0
        ? { spans: s.time.evidence.map(at), start: s.time.start, end: s.time.end }
        : null,
    about: s.about.flatMap((one) => {
      const [evidence] = one.evidence;
      const target = places.get(one.actor);
      return target === undefined ? [] : [{ actor: target, stance: one.stance, span: evidence ? at(evidence) : null }];
    }),
    within: s.within === null ? null : (within.get(s.within) ?? null),
  };
}
