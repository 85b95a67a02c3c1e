import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readPeople } from '../../src/formats/people.js';
import { ENGLISH } from '../english.js';

const HEAD = 'name,aliases,type,role,from,to,wikidata,id:parliament';

describe('CSV', () => {
  test('several lines of one name are one person with several roles', () => {
    const { all } = readPeople(
      [
        `\ufeff${HEAD}`,
        'Omar Rask,Omar Idris Rask | S. Rask,,MP for Otley,2005-05-05,2016-05-09,Q1000001,1577',
        '',
        'Omar Rask,,person,"mayor of ""Greater"" Leeds, England",2016-05-09,,,',
        'National Health Service,NHS,organization,,,,,',
        'National Health Service,the health service,,,,,,',
        '',
      ].join('\r\n'),
      'people.csv',
      ENGLISH.names,
    );
    expect(all).toEqual([
      {
        id: 'omar-rask',
        name: 'Omar Rask',
        aliases: ['Omar Idris Rask', 'S. Rask'],
        type: 'person',
        roles: [
          { role: 'MP for Otley', from: '2005-05-05', to: '2016-05-09' },
          { role: 'mayor of "Greater" Leeds, England', from: '2016-05-09', to: null },
        ],
        identifiers: { wikidata: 'Q1000001', parliament: '1577' },
      },
      {
        id: 'national-health-service',
        name: 'National Health Service',
        aliases: ['NHS', 'the health service'],
        type: 'organization',
        roles: [],
        identifiers: {},
      },
    ]);
  });

  test('only the names are needed, in any column', () => {
    expect(readPeople('Wikidata,NAME\nQ1,Ilse Varga', 'p.csv', ENGLISH.names).all[0]).toMatchObject({
      name: 'Ilse Varga',
      identifiers: { wikidata: 'Q1' },
    });
  });

  test('an alias of two people is taken, and means neither', () => {
    const people = readPeople('name,aliases\nAda Varga,Varga\nIlse Varga,Varga', 'p.csv', ENGLISH.names);
    expect(people.called('Varga', 'person')).toBeNull();
  });

  test.each([
    ['', 'p.csv: has no header; begin it with the line name,aliases,type,role,from,to,wikidata'],
    ['alias\nx', 'p.csv, line 1, column 1: has an unknown column "alias"; name it name, aliases'],
    ['name;role\nx;y', 'p.csv, line 1, column 1: has an unknown column "name;role"; name it'],
    ['name,role,Role\nx,y,z', 'p.csv, line 1, column 3: has a second column "role"'],
    ['aliases\nx', 'p.csv, line 1: has no column "name"'],
    ['name,role\nAda Berg,vet\n\n,mayor', 'p.csv, line 4, column 1 (name): has no name'],
    ['name,role\nAda Berg', 'p.csv, line 2: has 1 cells where the header has 2'],
    ['name,role\nAda Berg,vet,Sarn', 'p.csv, line 2: has 3 cells where the header has 2; add or take away commas'],
    ['name,type\nAda Berg,human', 'p.csv, line 2, column 2 (type): has the type "human"; write one of person,'],
    [
      'name,role,from\nAda Berg,vet,2020',
      'p.csv, line 2, column 3 (from): has the day "2020"; write the day as YYYY-MM-DD',
    ],
    ['name,role,to\nAda Berg,vet,2021-02-29', 'p.csv, line 2, column 3 (to): has the day "2021-02-29"'],
    [
      'name,role,from,to\n"Ada\nBerg",vet,2020-01-01,2020-01-02\nOtto Lind,vet,2020-01-02,2020-01-01',
      'p.csv, line 4, column 4 (to): ends on 2020-01-01, before it begins on 2020-01-02',
    ],
    ['name,role,from\nAda Berg,,2020-01-01', 'p.csv, line 2, column 3 (from): has days but no role'],
    ['name,type\nAda Berg,\nAda Berg,group', 'p.csv, line 3: says Ada Berg is a group, a line before a person'],
    ['name,wikidata\nAda Berg,Q1\nAda Berg,Q2', 'p.csv, line 3: gives Ada Berg the wikidata Q2, a line before Q1'],
    ['name\nAda Berg\n"Otto Lind\nx', 'p.csv, line 3: opens a quotation mark that nothing closes'],
    ['name,role\nAda Berg,"vet" of Sarn', 'p.csv, line 2, column 2: has a quotation mark inside a cell'],
    ['name,role\nAda Berg,the "vet"', 'p.csv, line 2, column 2: has a quotation mark inside a cell'],
    ['name\nJosé Silva\nJose Silva', 'p.csv: lists José Silva twice; put them together, or tell them apart'],
  ])('%j is refused', (source, message) => {
    expect(() => readPeople(source, 'p.csv', ENGLISH.names)).toThrow(message);
  });
});

test('the guide’s two examples are lists that can be read', () => {
  const guide = readFileSync(new URL('../../docs/guide.md', import.meta.url), 'utf8');
  const csv = /```\n(name,[^`]*)```/.exec(guide)![1]!;
  const json = /```json\n(\[[^`]*)```/.exec(guide)![1]!;
  const people = readPeople(csv, 'guide.csv', ENGLISH.names);
  expect(people.all.map(({ id }) => id)).toEqual(['omar-rask', 'ilse-varga', 'national-health-service']);
  expect(people.holder('mayor of Leeds', '2017-06-09')?.id).toBe('omar-rask');
  expect(readPeople(json, 'guide.json', ENGLISH.names).called('Omar Idris Rask', 'person')?.id).toBe('omar-rask');
});

describe('JSON', () => {
  test('gives what the CSV gives', () => {
    const entry = {
      name: 'Omar Rask',
      aliases: ['S. Rask'],
      type: 'person',
      roles: [{ role: 'mayor of Leeds', from: '2016-05-09', to: null }],
      identifiers: { wikidata: 'Q1000001' },
    };
    const { all } = readPeople(JSON.stringify([entry, { name: 'Ilse Varga' }]), 'people.json', ENGLISH.names);
    expect(all).toEqual([
      { ...entry, id: 'omar-rask' },
      { id: 'ilse-varga', name: 'Ilse Varga', aliases: [], type: 'person', roles: [], identifiers: {} },
    ]);
  });

  test.each([
    ['[{"name": "Ada Berg",\n  "role" "x"}]', /^p\.json, line 2, column 10: is no JSON/],
    ['[{"name": "Ada Berg"', /^p\.json, line 1, column 21: is no JSON/],
    ['{}', /^p\.json: holds no array; put the people between \[ and \]/],
    ['[1]', /^p\.json, entry 1: is no object/],
    ['[{"name": "A B"}, {}]', /^p\.json, entry 2: has no name/],
    ['[{"name": "A B", "born": "1970"}]', /^p\.json, entry 1: has an unknown field "born"; use name, aliases/],
    ['[{"name": "A B", "aliases": "B"}]', /entry 1: has aliases that are no texts/],
    ['[{"name": "A B", "type": "human"}]', /entry 1, type: has the type "human"/],
    ['[{"name": "A B", "type": 1}]', /entry 1: has a type that is no text/],
    ['[{"name": "A B", "roles": "vet"}]', /entry 1: has roles that are no array/],
    ['[{"name": "A B", "roles": [{"role": ""}]}]', /entry 1, role 1: has no role/],
    ['[{"name": "A B", "roles": [{"role": "vet", "from": 2020}]}]', /entry 1, role 1: has a day that is no text/],
    [
      '[{"name": "A B", "roles": [{"role": "vet"}, {"role": "vet", "from": "2020-01-02", "to": "2020-01-01"}]}]',
      /entry 1, role 2, to: ends on 2020-01-01, before it begins/,
    ],
    ['[{"name": "A B", "identifiers": {"wikidata": 1}}]', /entry 1, identifiers: has an identifier that is no text/],
    ['[{"name": "A B", "identifiers": []}]', /entry 1, identifiers: is no object/],
  ])('%s is refused', (source, message) => {
    expect(() => readPeople(source, 'p.json', ENGLISH.names)).toThrow(message);
  });
});
