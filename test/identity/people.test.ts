import { describe, expect, test } from 'vitest';
import { People, type PersonEntry } from '../../src/index.js';
import { actor } from './readings.js';

const entry = (name: string, given: Partial<PersonEntry> = {}): PersonEntry => ({
  name,
  aliases: [],
  type: 'person',
  roles: [],
  identifiers: {},
  ...given,
});
const term = (role: string, from: string | null = null, to: string | null = null) => ({ role, from, to });

const people = new People([
  entry('Omar Rask', {
    roles: [term('MP for Otley', '2005-05-05', '2016-05-09'), term('mayor of Leeds', '2016-05-09')],
  }),
  entry('Boris Jansen', {
    aliases: ['Alistair Boris de Pfalz Jansen', 'Jansen'],
    roles: [term('mayor of Leeds', '2008-05-04', '2016-05-08')],
  }),
  entry('Imran Rask', { aliases: ['the Captain', 'IK'] }),
  entry('Ivo Karlsson', { aliases: ['IK'] }),
  entry('National Health Service', { type: 'organization', aliases: ['NHS'] }),
  entry('Jane Smith', { aliases: ['Smith'], roles: [term('harbour master')] }),
]);

describe('a name', () => {
  test.each([
    ['Omar Rask', 'omar-rask'],
    ['Mr. OMAR RASK', 'omar-rask'],
    ['Jansen', 'boris-jansen'],
    ['Mr Jansen', 'boris-jansen'],
    ['Rask', null],
    ['IK', null],
    ['NHS', null],
    ['Nobody Known', null],
  ])('%s: %s', (name, id) => {
    expect(people.called(name, 'person')?.id ?? null).toBe(id);
  });

  test('the type has to be that of the list', () => {
    expect(people.called('the NHS', 'organization')?.id).toBe('national-health-service');
  });
});

describe('holder', () => {
  test.each([
    ['mayor of Leeds', '2017-06-09', 'omar-rask'],
    ['the Leeds mayor', '2017-06-09', 'omar-rask'],
    ['mayor of Leeds', '2016-05-08', 'boris-jansen'],
    ['mayor of Leeds', '2016-05-09', 'omar-rask'],
    ['mayor of Leeds', '2000-01-01', null],
    ['mayor of Leeds', null, null],
    ['MP for Otley', '2016-05-09', 'omar-rask'],
    ['MP for Otley', '2016-05-10', null],
    ['MP for Otley', null, null],
    ['harbour master', null, 'jane-smith'],
    ['mayor of Sarn', '2017-06-09', null],
  ])('%s on %s: %s', (role, on, id) => {
    expect(people.holder(role, on)?.id ?? null).toBe(id);
  });

  test('nobody, where two held it on the day', () => {
    const two = new People([
      entry('Ada Berg', { roles: [term('mayor of Sarn', null, '2020-01-01')] }),
      entry('Otto Lind', { roles: [term('mayor of Sarn', '2020-01-01')] }),
    ]);
    expect(two.holder('mayor of Sarn', '2020-01-01')).toBeNull();
    expect(two.holder('mayor of Sarn', '2020-01-02')?.name).toBe('Otto Lind');
  });
});

describe('an actor', () => {
  test.each([
    ['by its name', actor('Omar Rask'), 'omar-rask'],
    ['by another full name', actor('Boris', { aliases: ['Alistair Boris de Pfalz Jansen'] }), 'boris-jansen'],
    ['by its alias, having no full name', actor('Mr Smith'), 'jane-smith'],
    ['not by a surname, having another full name', actor('John Smith', { aliases: ['Smith'] }), null],
    ['by surname and role on the day', actor('Rask', { roles: ['mayor of Leeds'] }), 'omar-rask'],
    ['by its role alone', actor('Leeds mayor', { roles: ['Leeds mayor'] }), 'omar-rask'],
    ['not by a role whose holder has another name', actor('Livingstone', { roles: ['mayor of Leeds'] }), null],
    ['not by a bare surname', actor('Rask'), null],
    ['not by two names of two people', actor('B.', { aliases: ['Jansen', 'Smith'] }), null],
    ['not by a name of another type', actor('Omar Rask', { type: 'organization' }), null],
  ])('%s', (_, given, id) => {
    expect(people.find(given, '2017-06-09')?.id ?? null).toBe(id);
  });
});

describe('two of one name', () => {
  test('are told apart by identifier or role, and their name means neither', () => {
    const two = new People([
      entry('John Smith', { identifiers: { wikidata: 'Q1' } }),
      entry('John Smith', { roles: [term('mayor of Sarn')] }),
    ]);
    expect(two.all.map((person) => person.id)).toEqual(['john-smith.q1', 'john-smith.mayor-of-sarn']);
    expect(two.called('John Smith', 'person')).toBeNull();
    expect(two.find(actor('Smith', { roles: ['mayor of Sarn'] }), null)?.id).toBe('john-smith.mayor-of-sarn');
  });

  test('are refused when nothing tells them apart', () => {
    expect(() => new People([entry('John Smith'), entry('John Smith')], 'people.json')).toThrow(
      'people.json: lists John Smith twice',
    );
  });
});
