import type { Actor } from '../../src/record/actor.js';
import { type Draft, draft } from '../../src/record/draft.js';
import type { Scene } from '../../src/record/scene.js';
import { frame } from '../../src/situate/frames.js';
import type { Context } from '../../src/step.js';
import type { Mention } from '../../src/tag/mentions.js';
import { segment } from '../../src/text/segment.js';
import { overlaps, type Span } from '../../src/text/span.js';
import { at } from '../at.js';
import { ENGLISH } from '../english.js';
import { actor } from '../identity/readings.js';
import { SHIPPED } from '../shipped.js';
import { UNTAGGED } from '../untagged.js';

/** As a mention of several people has them. */
const PEOPLE = [0, 1, 0, 0, 0];
const NOTHING = new Float32Array();

/** A scene with what its steps look at. */
export type Told = Scene & Context;

/**
 * An article with its statements marked: {s:source} {c:cue} {w:content} of the first, {s2:…} of the second; {a:…} is an
 * actor that is no source, {m:…} people or somebody whom a noun calls. Sources and actors of one name are one actor; a statement without content is an act.
 */
export function scene(marked: string, published: string | null = null): Told {
  let text = '';
  const parts = new Map<string, { cue: Span[]; source: Span[]; content: Span[] }>();
  const actors = new Map<string, Span[]>();
  const mentions: Mention[] = [];
  for (const [, kind, number = '', inside, plain] of marked.matchAll(/\{([scwam])(\d?):([^}]*)\}|([^{]+)/g)) {
    const span: Span = [text.length, text.length + (inside ?? plain!).length];
    text += inside ?? plain;
    if (!kind) continue;
    if (kind === 's' || kind === 'a') actors.set(inside!, [...(actors.get(inside!) ?? []), span]);
    if (kind === 'm')
      mentions.push({ span, kind: 'nominal', types: PEOPLE, called: [], ask: NOTHING, answer: NOTHING });
    if (kind === 'a' || kind === 'm') continue;
    const part = parts.get(number) ?? { cue: [], source: [], content: [] };
    parts.set(number, part);
    part[({ s: 'source', c: 'cue', w: 'content' } as const)[kind as 's' | 'c' | 'w']].push(span);
  }
  const article = {
    id: 'x'.padEnd(64, '0'),
    title: null,
    published,
    publisher: null,
    byline: null,
    url: null,
    language: 'en',
    text,
  };
  const statements = [...parts].map(([number, { cue, source, content }]): Draft => {
    const who = source[0] ? text.slice(...source[0]) : null;
    const isQuoted = content[0] !== undefined && /^[“"]/.test(text.slice(...content[0]));
    const kind = content.length === 0 ? 'act' : isQuoted ? 'direct' : 'indirect';
    const stretch = content.length > 0 ? content : cue;
    return {
      ...draft(article, { kind, content: stretch, cue, source, p: 0.9 }),
      id: `x:${number || 1}`,
      content,
      speaker: {
        actor: who,
        p: who ? 0.99 : 0,
        candidates: [],
        reason: who ? null : { code: 'no source', names: [] },
        evidence: [],
      },
    };
  });
  const context: Context = {
    article,
    segmentation: segment(text, ENGLISH.text),
    language: ENGLISH,
    odds: SHIPPED,
    writer: null,
    ...UNTAGGED,
    mentions,
  };
  const known = [...actors].map(([name, mentions]): Actor => actor(name, { mentions }));
  return { ...context, ...frame({ actors: known, bystanders: [], statements, findings: [] }, context) };
}

/** The first statement of a scene. */
export function first({ statements }: Scene): Draft {
  return statements[0]!;
}

/** Whether a span of evidence lies in the words that it should pin. */
export function pins(span: Span, words: string, { article }: Context): boolean {
  return overlaps(span, at(article.text, words));
}
