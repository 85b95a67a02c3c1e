import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { identify } from '../../src/identity/identify.js';
import { Identities, type Identity } from '../../src/identity/identities.js';
import { People } from '../../src/index.js';
import type { Actor, ActorType } from '../../src/record/actor.js';
import type { Reading } from '../../src/record/reading.js';
import { ENGLISH } from '../english.js';
import { byPairs } from './pairs.js';
import { actor, reading } from './readings.js';

const of = (readings: Iterable<Reading>): Identity[] => {
  const identities = new Identities(ENGLISH.names);
  for (const one of readings) identities.add(one);
  return identities.all();
};

/** Each article's first actor; gives the articles that are one, as letters: "ab c". */
const parts = (...articles: (readonly Actor[])[]): string => {
  const letter = (i: number): string => String.fromCharCode(97 + i);
  const names = new Map(articles.map((actors, i) => [letter(i).padEnd(64, '0'), actors[0]!.id]));
  return of(articles.map((actors, i) => reading(letter(i), actors)))
    .map(({ actors }) =>
      actors
        .filter((a) => names.get(a.article) === a.actor)
        .map((a) => a.article[0]!)
        .join(''),
    )
    .filter((part) => part !== '')
    .sort()
    .join(' ');
};

const ilse = (...roles: string[]): Actor => actor('Ilse Varga', { roles });
const tomas = actor('Tomas Brandt');
const smith = (name: string, ...roles: string[]): Actor => actor(name, { roles });

describe('two actors of two articles', () => {
  test.each<[string, Actor[], Actor[], boolean]>([
    ['one role', [ilse('mayor of Sarn')], [ilse('Sarn mayor')], true],
    ['one noun, the place said once', [ilse('mayor of Sarn')], [ilse('mayor')], true],
    ['one noun, no place', [ilse('spokeswoman')], [ilse('spokesperson')], true],
    ['one affiliation', [ilse('director of Harbour Lines')], [ilse('a lawyer for Harbour Lines')], true],
    ['one companion', [ilse(), tomas], [ilse(), actor('Mr Tomas Brandt')], true],
    ['a title, accents, case', [actor('Dr José Silva', { roles: ['vet'] })], [smith('JOSE SILVA', 'vet')], true],
    ['a middle initial more', [smith('John A. Smith', 'vet')], [smith('John Smith', 'vet')], true],
    ['a middle name and its initial', [smith('John Adam Smith', 'vet')], [smith('John A. Smith', 'vet')], true],
    ['nothing but the name', [ilse()], [ilse()], false],
    ['another role', [ilse('mayor')], [ilse('teacher')], false],
    ['one noun of two places', [ilse('spokeswoman for Shell')], [ilse('spokeswoman for BP')], false],
    ['a generic word in common', [ilse('cook at the University')], [ilse('dean of the University')], false],
    ['a companion with a bare surname', [ilse(), actor('Brandt')], [ilse(), actor('Brandt')], false],
    ['two middle initials', [smith('John A. Smith', 'vet')], [smith('John B. Smith', 'vet')], false],
    ['junior and senior', [smith('John Smith Jr.', 'vet')], [smith('John Smith Sr.', 'vet')], false],
    ['junior and none', [smith('John Smith Jr.', 'vet')], [smith('John Smith', 'vet')], false],
    ['bare surnames', [smith('Smith', 'mayor of Sarn')], [smith('Smith', 'mayor of Sarn')], false],
    [
      'a bare surname',
      [smith('John Smith', 'mayor of Sarn')],
      [smith('Smith', 'mayor of Sarn'), actor('Ada Berg')],
      false,
    ],
    ['two types', [ilse('Sarn')], [actor('Ilse Varga', { type: 'organization', roles: ['Sarn'] })], false],
    [
      'two identifiers',
      [actor('Ilse Varga', { roles: ['mayor'], identifiers: { wikidata: 'Q1' } })],
      [actor('Ilse Varga', { roles: ['mayor'], identifiers: { wikidata: 'Q2' } })],
      false,
    ],
    [
      'one identifier, two names',
      [actor('Ilse Varga', { identifiers: { wikidata: 'Q1' } })],
      [actor('Ilse Brandt', { identifiers: { wikidata: 'Q1' } })],
      true,
    ],
    [
      'an acronym and its expansion',
      [actor('NHS', { type: 'organization', aliases: ['National Health Service'] }), tomas],
      [actor('National Health Service', { type: 'organization' }), tomas],
      true,
    ],
    [
      'two of the name in one article',
      [actor('John Smith', { id: '1', roles: ['vet'] }), actor('John Smith', { id: '2', roles: ['vet'] })],
      [smith('John Smith', 'vet')],
      false,
    ],
  ])('%s', (_, a, b, one) => {
    // Bare surnames have no identity, so they are in no part.
    const together = parts(a, b) === 'ab';
    expect(together).toBe(one);
  });
});

describe('more than two', () => {
  const vet = (name: string): Actor[] => [smith(name, 'vet')];

  test('agreement goes on from one to the next', () => {
    expect(parts([ilse('mayor of Sarn')], [ilse('mayor', 'author')], [ilse('author')])).toBe('abc');
  });

  test('one who could be either of two is neither; those alike stay together', () => {
    const four = [
      vet('John A. Smith'),
      vet('John B. Smith'),
      vet('John Smith'),
      vet('John A. Smith'),
      vet('John Smith'),
    ];
    expect(parts(...four)).toBe('ad b ce');
  });

  test('a mere spokesman is not joined to one of two spokesmen', () => {
    expect(parts([ilse('spokeswoman for Shell')], [ilse('spokeswoman for BP')], [ilse('spokeswoman')])).toBe('a b c');
    const shell = [ilse('spokeswoman for Shell')];
    expect(parts(shell, [ilse('a Shell spokeswoman')], [ilse('spokeswoman')])).toBe('abc');
  });

  test('the list makes one of what articles alone leave apart, and keeps its two apart', () => {
    const entry = (name: string, alias: string) => ({
      name,
      aliases: [alias],
      type: 'person' as const,
      roles: [],
      identifiers: {},
    });
    const people = new People([entry('Ilse Varga', 'Ilse Varga-Holm'), entry('Ada Varga', 'Varga')]);
    const names = ['Ilse Varga', 'Ilse Varga-Holm', 'Varga'];
    const found = of(names.map((name, i) => identify(reading(`a${i}`, [actor(name)]), ENGLISH.names, { people })));
    expect(found.map(({ id, actors }) => [id, actors.length])).toEqual([
      ['ada-varga', 1],
      ['ilse-varga', 2],
    ]);
  });
});

describe('an identity', () => {
  test('is named after the earliest article and has the fullest name', () => {
    const found = of([
      reading('b', [smith('John Smith', 'vet')], '2026-03-04'),
      reading('c', [smith('John A. Smith', 'vet')], '2026-03-02'),
      reading('a', [smith('Mr John Smith', 'vet')], null),
    ]);
    expect(found).toMatchObject([{ id: `john-a-smith@${'c'.padEnd(64, '0')}`, name: 'John A. Smith', apart: null }]);
  });

  test('says why it stands apart', () => {
    const reasons = (...names: string[]) =>
      of(names.map((name, i) => reading(`a${i}`, [actor(name)]))).map((identity) => identity.apart);
    expect(reasons('Ilse Varga', 'Ilse Varga')).toEqual(Array(2).fill(expect.stringMatching(/^no role/)));
    expect(reasons('Ilse A. Varga', 'Ilse B. Varga')).toEqual(Array(2).fill(expect.stringMatching(/middle name/)));
    expect(reasons('Ilse Varga', 'Ada Berg')).toEqual([null, null]);
  });

  test('an article that comes twice is no support for itself', () => {
    const one = reading('a', [ilse('mayor')]);
    expect(of([one, one])).toMatchObject([{ actors: [{ actor: 'Ilse Varga' }] }]);
  });

  test('what was put together before is put together anew', () => {
    const joint = 'ilse-varga@b00000000000';
    expect(
      of([
        reading('a', [actor('Ilse Varga', { identity: joint })]),
        reading('b', [actor('Ilse Varga', { identity: joint })]),
      ]),
    ).toHaveLength(2);
  });
});

const anActor = fc
  .record({
    name: fc.constantFrom(
      'Ann Lee',
      'Ann B. Lee',
      'Ann C. Lee',
      'Ann Bea Lee',
      'Ann Lee Jr.',
      'Bo Ek',
      'Lee',
      'Cy Poe',
    ),
    roles: fc.uniqueArray(fc.constantFrom('mayor', 'mayor of Sarn', 'mayor of Oxley', 'vet', 'Sarn vet'), {
      maxLength: 2,
    }),
    identifiers: fc.constantFrom({}, {}, {}, { wikidata: 'Q1' }, { wikidata: 'Q2' }, { gnd: '3' }),
    type: fc.constantFrom<ActorType>('person', 'person', 'person', 'organization'),
    identity: fc.constantFrom(null, null, null, null, 'ann-lee', 'ann-b-lee'),
  })
  .map(({ name, ...given }) => actor(name, given));
const corpus = fc.array(fc.array(anActor, { minLength: 1, maxLength: 3 }), { maxLength: 9 }).map((articles) =>
  articles.map((actors, i) =>
    reading(
      `a${i}`,
      actors.map((a, k) => ({ ...a, id: `${k}` })),
      i % 2 === 0 ? `2026-01-0${i + 1}` : null,
    ),
  ),
);

describe('over any articles', () => {
  test('the order of adding changes nothing', () => {
    const shuffled = corpus.chain((readings) =>
      fc.tuple(fc.constant(readings), fc.shuffledSubarray(readings, { minLength: readings.length })),
    );
    fc.assert(
      fc.property(shuffled, ([readings, other]) => {
        expect(of(other)).toEqual(of(readings));
      }),
      { numRuns: 1000 },
    );
  });

  test('each actor with an identity is in one, ids are unique, and no identity contradicts itself', () => {
    fc.assert(
      fc.property(corpus, (readings) => {
        const found = of(readings);
        expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
        const named = readings.flatMap((r) => identify(r, ENGLISH.names).actors.filter((a) => a.identity !== null));
        expect(found.flatMap(({ actors }) => actors)).toHaveLength(named.length);
        const actors = new Map(readings.flatMap((r) => r.actors.map((a) => [`${r.article.id} ${a.id}`, a])));
        for (const identity of found) {
          const members = identity.actors.map((m) => actors.get(`${m.article} ${m.actor}`)!);
          expect(new Set(members.map((m) => m.type)).size).toBe(1);
          expect(new Set(members.flatMap((m) => m.identifiers.wikidata ?? [])).size).toBeLessThan(2);
          const names = new Set(members.filter((m) => m.type === 'person').map((m) => m.name));
          expect(names.has('Ann B. Lee') && names.has('Ann C. Lee')).toBe(false);
          expect(names.has('Ann C. Lee') && names.has('Ann Bea Lee')).toBe(false);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('the indexes come to what the rule says pair by pair', () => {
    const unlisted = corpus.map((readings) =>
      readings.map((r) => ({ ...r, actors: r.actors.map((a) => ({ ...a, identity: null })) })),
    );
    fc.assert(
      fc.property(unlisted, (readings) => {
        const found = of(readings).map(({ actors }) => actors.map((a) => `${a.article} ${a.actor}`));
        expect(found.sort()).toEqual(byPairs(readings).sort());
      }),
      { numRuns: 2000 },
    );
  });
});
