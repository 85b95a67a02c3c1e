import type { Actor } from '../../src/record/actor.js';
import { draft, statementOf } from '../../src/record/draft.js';
import type { Reading } from '../../src/record/reading.js';
import type { Kind, Statement } from '../../src/record/statement.js';
import { openTracer } from '../../src/runtime/tracer.js';
import type { Saying } from '../../src/trace/saying.js';
import { actor } from '../identity/readings.js';

/** What a saying of these tests is made of. */
export interface Mixed {
  readonly words: string;
  readonly kind: Kind;
  readonly speaker?: string;
  readonly cue?: string;
  /** The place of the one that quotes it, and where in it. */
  readonly inside?: number;
  readonly at?: number;
}

/** A reading of an article with these statements, a paragraph each: “WORDS” CUE SPEAKER. */
export function readingOf(all: readonly Mixed[], published: string | null = '2026-03-04'): Reading {
  const actors: Actor[] = [];
  let text = '';
  const statements = all.map((one, i): Statement => {
    const { words, kind, cue = 'said', speaker, inside, at = 0 } = one;
    const start = inside === undefined ? text.length : statementsStart[inside]! + at;
    statementsStart[i] = start;
    const end = start + words.length;
    if (inside === undefined) text += `${words} ${cue} ${speaker ?? 'somebody'}.\n\n`;
    if (speaker && !actors.some(({ name }) => name === speaker))
      actors.push({ ...actor(speaker), id: speaker, name: speaker });
    const passage = {
      kind,
      content: [[start, end]],
      cue: [[end + 1, end + 1 + cue.length]],
      source: [],
      p: 0.9,
    } as const;
    return {
      ...statementOf(draft({ ...ARTICLE, text }, passage)),
      within:
        inside === undefined
          ? null
          : `${ARTICLE.id}:${statementsStart[inside]}-${statementsStart[inside]! + all[inside]!.words.length}`,
      speaker: { actor: speaker ?? null, p: speaker ? 0.99 : 0, candidates: [], reason: null, evidence: [] },
    };
  });
  return { article: { ...ARTICLE, published, text }, actors, statements, findings: [] };
}

const ARTICLE = {
  id: '0123456789ab',
  title: null,
  published: null,
  publisher: null,
  byline: null,
  language: 'en',
  url: null,
};
const statementsStart: number[] = [];

export function sayings(all: readonly Mixed[]): Saying[] {
  return openTracer().sayings.of(readingOf(all));
}
