import { expect, test } from 'vitest';
import { Cast } from '../../src/actors/cast.js';
import type { Sighting } from '../../src/actors/party.js';
import type { Span } from '../../src/text/span.js';
import { ENGLISH } from '../english.js';
import { expectLinear } from '../growth.js';

/** As many names as wanted, none of them another's. */
const given = (i: number): string =>
  `${'ABCDEFGHIJKLMNOPQRST'[i % 20]}${[...String(i)].map((digit) => 'bcdfghklmn'[Number(digit)]).join('a')}a`;

/** The cast of a text of names, a line each. */
function castOf(names: readonly string[]): Cast {
  let at = 0;
  const sightings = names.map((name): Sighting => {
    const span: Span = [at, at + name.length];
    at += name.length + 1;
    const mention = {
      span,
      kind: 'name',
      types: [0.9, 0, 0.1, 0, 0],
      called: [0.5, 0.5, 0, 0],
    } as unknown as Sighting['mention'];
    return { mention, span, sentence: 0, paragraph: 0, isFirst: true, isQuoted: false, isPossessive: false };
  });
  return new Cast(names.join('\n'), sightings, ENGLISH);
}

const COUNT = 4000;

test.each<[what: string, name: (i: number) => string]>([
  ['of one surname', (i) => `${given(i)} Varga`],
  ['of one first name', (i) => `Ilse ${given(i)}son`],
  ['of no two alike', (i) => `${given(i)} ${given(7 * i + 1)}son`],
  ['who are titled', (i) => `Mr ${given(i)}son`],
])('many people %s cost no more each than few', (_, name) => {
  const names = Array.from({ length: COUNT }, (__, i) => name(i));
  expectLinear((share) => {
    const some = names.slice(0, share * COUNT);
    const cast = castOf(some);
    for (const one of some) {
      cast.byName(one.toUpperCase());
      cast.byInitials('iv');
    }
  });
});

test('whoever is called by a name or by initials is found among many', () => {
  const cast = castOf(Array.from({ length: 200 }, (_, i) => `${given(i)} Varga`));
  expect(cast.parties).toHaveLength(200);
  expect(cast.byName(`${given(150).toUpperCase()} VARGA`)?.name).toBe(`${given(150)} Varga`);
  expect(cast.byName('Varga')).toBeUndefined();
  expect(cast.byInitials('av')).toHaveLength(10);
});
