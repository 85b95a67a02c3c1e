import { castOf } from '../../src/actors/inquire.js';
import type { Sighting } from '../../src/actors/party.js';
import { Places, sight } from '../../src/actors/sightings.js';
import type { Mention } from '../../src/tag/mentions.js';
import { segment } from '../../src/text/segment.js';
import { Spans } from '../../src/text/spans.js';
import { ENGLISH } from '../english.js';

/** In the order of `MENTIONED`. */
const TYPES: Readonly<Record<string, { kind: Mention['kind']; types: number[] }>> = {
  P: { kind: 'name', types: [1, 0, 0, 0, 0] },
  O: { kind: 'name', types: [0, 0, 1, 0, 0] },
  L: { kind: 'name', types: [0, 0, 0, 1, 0] },
  M: { kind: 'name', types: [0, 0, 0, 0, 1] },
  p: { kind: 'nominal', types: [1, 0, 0, 0, 0] },
  g: { kind: 'nominal', types: [0, 1, 0, 0, 0] },
  o: { kind: 'nominal', types: [0, 0, 1, 0, 0] },
};

/**
 * An article with its mentions marked, as the heads would find them: {P:Ann Hale} a person's name, {O:} an
 * organization's, {L:} a place's, {M:} another; {p:the mayor} a description of a person, {g:} of people, {o:} of an
 * organization. Pronouns need no mark.
 */
export function marked(source: string) {
  let text = '';
  const mentions: Mention[] = [];
  const add = (start: number, kind: Mention['kind'], types: number[]): void => {
    const blank = new Float32Array(64);
    mentions.push({
      span: [start, text.length],
      kind,
      types,
      called: [0.25, 0.25, 0.25, 0.25],
      ask: blank,
      answer: blank,
    });
  };
  for (const [, mark, inside, word, other] of source.matchAll(/\{(\w):([^}]*)\}|(\w+)|([^\w{]+)/g)) {
    const start = text.length;
    text += inside ?? word ?? other;
    if (mark) add(start, TYPES[mark]!.kind, TYPES[mark]!.types);
    else if (word && ENGLISH.mentions.pronoun.test(word)) add(start, 'pronoun', [0, 0, 0, 0, 0]);
  }
  const segmentation = segment(text, ENGLISH.text);
  const places = new Places(text, segmentation);
  const all = sight(mentions, places, ENGLISH);
  const names = all.filter(({ mention }) => mention.kind === 'name');
  const cast = castOf(text, all, names, places, ENGLISH);
  return { text, mentions, segmentation, places, all, names: Spans.of(names, ({ span }) => span), cast };
}

/** Whom the sighting of some words is of. */
export function partyOf({ text, all, cast }: ReturnType<typeof marked>, words: string, nth = 0): string | undefined {
  const found = all.filter((s: Sighting) => text.slice(...s.span) === words)[nth];
  if (!found) throw new Error(`“${words}” is not marked`);
  return cast.at.get(found.span[0])?.name;
}
