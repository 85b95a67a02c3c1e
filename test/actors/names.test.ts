import { describe, expect, test } from 'vitest';
import { acronym, isAcronym, nameWords, parsePerson, plainName, sameFullName } from '../../src/actors/names.js';

describe('parsePerson', () => {
  test.each([
    ['Ann Hale', [], ['Ann'], 'Hale', null],
    ['Mr. Hale', ['Mr.'], [], 'Hale', null],
    ['Prime Minister Ann Hale', ['Prime', 'Minister'], ['Ann'], 'Hale', null],
    ['J.K. Arden', [], ['J.', 'K.'], 'Arden', null],
    ['Martin Cole Jr.', [], ['Martin'], 'Cole', 'jr'],
    ['Bill de Blasio', [], ['Bill', 'de'], 'Blasio', null],
    ['Hale’s', [], [], 'Hale', null],
    ['Judge', [], [], 'Judge', null],
  ] as const)('%s', (name, titles, given, surname, suffix) => {
    expect(parsePerson(name)).toEqual({ titles, given, surname, suffix });
  });
});

describe('sameFullName', () => {
  test.each([
    ['Hillary Rodham Clinton', 'Hillary Clinton', true],
    ['Donald J. Trump', 'Donald Trump', true],
    ['D. Trump', 'Donald Trump', true],
    ['J. K. Arden', 'J.K. Arden', true],
    ['Kristen Wilkins', 'Kristin Wilkins', true],
    ['José Peña', 'Jose Pena', true],
    ['Ruth Ansty', 'Colin Ansty', false],
    ['Martin Cole Jr.', 'Martin Cole Sr.', false],
    ['Ann B. Hale', 'Ann C. Hale', false],
    ['Mary Hale', 'Marc Hale', false],
    ['Hale', 'Ann Hale', false],
  ])('%s and %s: %s', (a, b, expected) => {
    expect(sameFullName(parsePerson(a), parsePerson(b))).toBe(expected);
    expect(sameFullName(parsePerson(b), parsePerson(a))).toBe(expected);
  });
});

test.each([
  ['Harbour Pilots Union', 'HPU'],
  ['Securities and Exchange Commission', 'SEC'],
  ['the Ministry of Transport', 'MT'],
  ['Reuters', null],
  ['friends of the bay', null],
])('the acronym of %s is %s', (name, letters) => {
  expect(acronym(name)).toBe(letters);
});

test.each([
  ['NATO', true],
  ['S.E.C.', true],
  ['MPs', true],
  ['Nato', false],
  ['A', false],
])('%s is an acronym: %s', (word, expected) => {
  expect(isAcronym(word)).toBe(expected);
});

test('an organization’s name is compared without article, legal form and full stops', () => {
  expect(plainName('the Tern Airways Inc.')).toBe(plainName('Tern Airways'));
  expect(nameWords('the U.S. Department’s')).toEqual(['U.S.', 'Department']);
});
