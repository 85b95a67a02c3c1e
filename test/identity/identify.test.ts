import { describe, expect, test } from 'vitest';
import { identify } from '../../src/identity/identify.js';
import { People } from '../../src/index.js';
import { ENGLISH } from '../english.js';
import { actor, reading } from './readings.js';

const people = new People([
  {
    name: 'Omar Rask',
    aliases: ['Omar Idris Rask'],
    type: 'person',
    roles: [{ role: 'mayor of Leeds', from: '2016-05-09', to: null }],
    identifiers: { wikidata: 'Q1000001' },
  },
]);

describe('identify', () => {
  test('the list gives identity, identifiers and its own name; the name stays the article’s', () => {
    const [rask] = identify(reading('a', [actor('Omar Idris Rask')]), ENGLISH.names, { people }).actors;
    expect(rask).toMatchObject({
      name: 'Omar Idris Rask',
      aliases: ['Omar Rask'],
      identity: 'omar-rask',
      identifiers: { wikidata: 'Q1000001' },
    });
  });

  test('a name that the list does not have is the article’s own, as is one with another identifier', () => {
    const other = actor('Omar Rask', { identifiers: { wikidata: 'Q1' } });
    const article = reading('a1b2', [actor('Ilse Varga'), other]);
    const { actors } = identify(article, ENGLISH.names, { people });
    const own = article.article.id;
    expect(actors.map((a) => a.identity)).toEqual([`ilse-varga@${own}`, `omar-rask@${own}`]);
  });

  test('the day of the article decides on a role', () => {
    const mayor = actor('Rask', { roles: ['mayor of Leeds'] });
    const on = (day: string | null) =>
      identify(reading('a', [mayor], day), ENGLISH.names, { people }).actors[0]!.identity;
    expect([on('2017-06-09'), on('2010-01-01'), on(null)]).toEqual(['omar-rask', null, null]);
  });

  test.each([actor('Varga'), actor('an official'), actor('Leeds', { type: 'place' })])('$name stays open', (given) => {
    expect(identify(reading('a', [given]), ENGLISH.names, { people }).actors[0]).toEqual(given);
  });

  test('a register names whom no list knows, and adds its identifier to whom it does', () => {
    const listed = new People([{ name: 'Ada Berg', aliases: [], type: 'person', roles: [], identifiers: {} }]);
    const matches = new Map([
      ['Ilse Varga', { register: 'wikidata', id: 'Q7', name: 'Ilse M. Varga' }],
      ['Ada Berg', { register: 'wikidata', id: 'Q8', name: 'Ada Berg' }],
    ]);
    const { actors } = identify(reading('a', [actor('Ilse Varga'), actor('Ada Berg')]), ENGLISH.names, {
      people: listed,
      matches,
    });
    expect(actors.map(({ identity, identifiers }) => [identity, identifiers])).toEqual([
      ['ilse-m-varga.q7', { wikidata: 'Q7' }],
      ['ada-berg', { wikidata: 'Q8' }],
    ]);
  });

  test('two of one name in one article have an identity each', () => {
    const two = [actor('John Smith', { id: 'A1' }), actor('Mr John Smith', { id: 'A2' })];
    const article = reading('a', two);
    const { actors } = identify(article, ENGLISH.names);
    const own = article.article.id;
    expect(actors.map((a) => a.identity)).toEqual([`john-smith@${own}.a1`, `john-smith@${own}.a2`]);
  });

  test('a second time changes nothing', () => {
    const once = identify(reading('a', [actor('Omar Rask'), actor('Ilse Varga')]), ENGLISH.names, { people });
    expect(identify(once, ENGLISH.names, { people })).toEqual(once);
    expect(identify(once, ENGLISH.names)).toEqual(once);
  });
});
