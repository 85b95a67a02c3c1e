import { describe, expect, test } from 'vitest';
import { Pointers } from '../../src/situate/pointers.js';
import { Spans } from '../../src/text/spans.js';
import { at } from '../at.js';
import { first, scene } from './marked.js';

/** What the model would point to, of the first statement; and whether it is that one's. */
const POINTED: readonly (readonly [marked: string, words: string, isOwn: boolean])[] = [
  ['{w:“It is late,”} {s:Hale} {c:said} in a letter.', 'letter', true],
  ['{w:“It is late,”} {s:Hale} {c:said}. {w2:“Never,”} {s2:Veld} {c2:wrote} in a letter.', 'letter', false],
  ['{s2:Veld} {c2:told} a rally: {w2:“Never.”} {s:Hale} {c:told} students: {w:“It is late.”}', 'rally', false],
  ['{s2:Veld} {c2:said} in an email {w2:it was late}. {s:Hale} {c:told} swimmers {w:it was warm}.', 'email', false],
  ['{s2:Veld} {c2:praised} the fishers. {s:Hale} {c:warned} that {w:it was late}.', 'fishers', false],
  // Of one occasion.
  ['{w2:“Never,”} {s2:Hale} {c2:told} the Herald. {w:“It is late,”} {s:Hale} {c:added}.', 'Herald', true],
  ['{w2:“Never,”} {s2:Hale} {c2:told} the Herald. {s:Hale} {c:thought} {w:it was late}.', 'Herald', true],
  ['{w2:“Never,”} {s2:Hale} {c2:told} the Herald. In May {s:Hale} {c:assured} us {w:it was late}.', 'Herald', false],
  ['{c2:Asked} in an interview {w2:whether it was late}, he laughed. {w:“Yes,”} {s:Hale} {c:said}.', 'interview', true],
  // A sentence that sets the scene.
  ['Hale spoke at a rally. {w:“It is late,”} {s:Hale} {c:said}.', 'rally', true],
];

describe('Pointers', () => {
  test.each(POINTED)('%s: %s %s', (marked, words, isOwn) => {
    const told = scene(marked);
    const draft = first(told);
    const mine = told.statements.find(({ id }) => id === 'x:1') ?? draft;
    const pointer = { span: at(told.article.text, words), p: 0.99 };
    const none = { span: pointer.span, p: 0 };
    const day = told.article.text.indexOf('In May');
    const time = day < 0 ? none : { span: [day, day + 6] as const, p: 0.99 };
    const hint = { addressee: none, channel: pointer, time, manner: {} as never, leaning: () => undefined };
    const pointers = new Pointers(told, { ...told, hints: Spans.of([{ cue: mine.cue[0]!, hint }], ({ cue }) => cue) });
    expect(pointers.of(mine, 'channel') !== undefined).toBe(isOwn);
  });
});
