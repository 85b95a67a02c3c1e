import type { Actor } from '../../src/record/actor.js';
import type { Statement } from '../../src/record/statement.js';
import type { Scene } from '../../src/situate/scene.js';
import { segment } from '../../src/text/segment.js';
import { overlaps, type Span } from '../../src/text/span.js';
import { UNRESOLVED } from '../cli/onrecord.js';
import { ENGLISH } from '../english.js';
import { actor } from '../identity/readings.js';

/**
 * An article with its statements marked: {s:source} {c:cue} {w:content} of the first, {s2:…} of the second; {a:…} is an
 * actor that is no source. Sources and actors of one name are one actor; a statement without content is an act.
 */
export function scene(marked: string, published: string | null = null): Scene {
  let text = '';
  const parts = new Map<string, { cue: Span[]; source: Span[]; content: Span[] }>();
  const actors = new Map<string, Span[]>();
  for (const [, kind, number = '', inside, plain] of marked.matchAll(/\{([scwa])(\d?):([^}]*)\}|([^{]+)/g)) {
    const span: Span = [text.length, text.length + (inside ?? plain!).length];
    text += inside ?? plain;
    if (!kind) continue;
    if (kind === 's' || kind === 'a') actors.set(inside!, [...(actors.get(inside!) ?? []), span]);
    if (kind === 'a') continue;
    const part = parts.get(number) ?? { cue: [], source: [], content: [] };
    parts.set(number, part);
    part[({ s: 'source', c: 'cue', w: 'content' } as const)[kind as 's' | 'c' | 'w']].push(span);
  }
  const statements = [...parts].map(([number, { cue, source, content }]): Statement => {
    const who = source[0] ? text.slice(...source[0]) : null;
    const words = content.map((span) => text.slice(...span)).join(' … ');
    return {
      ...UNRESOLVED,
      id: `x:${number || 1}`,
      kind: content.length === 0 ? 'act' : /^[“"]/.test(words) ? 'direct' : 'indirect',
      content,
      cue,
      source,
      words,
      p: 0.9,
      speaker: { actor: who, p: who ? 0.99 : 0, candidates: [], reason: who ? null : 'open', evidence: [] },
      open: {},
    };
  });
  return {
    article: { id: 'x'.padEnd(64, '0'), title: null, published, publisher: null, byline: null, url: null, text },
    segmentation: segment(text, ENGLISH.text),
    actors: [...actors].map(([name, mentions]): Actor => actor(name, { mentions })),
    statements,
  };
}

/** The first statement of a scene. */
export function first({ statements }: Scene): Statement {
  return statements[0]!;
}

/** Whether a span of evidence lies in the words that it should pin. */
export function pins(span: Span, words: string, { article }: Scene): boolean {
  return overlaps(span, [article.text.indexOf(words), article.text.indexOf(words) + words.length]);
}
