import { describe, expect, test } from 'vitest';
import { acronym, isAcronym, nameWords, parsePerson, plainName, sameFullName } from '../../src/actors/names.js';
import { ENGLISH } from '../english.js';

describe('parsePerson', () => {
  test.each([
    ['Ann Hale', [], ['Ann'], 'Hale', null, 'Ann Hale'],
    ['Mr. Hale', ['Mr.'], [], 'Hale', null, 'Hale'],
    ['Prime Minister Ann Hale', ['Prime', 'Minister'], ['Ann'], 'Hale', null, 'Ann Hale'],
    ['Harbourmaster Lilian Obote', ['Harbourmaster'], ['Lilian'], 'Obote', null, 'Lilian Obote'],
    ['Restaurateur Bo van Dahl', ['Restaurateur'], ['Bo', 'van'], 'Dahl', null, 'Bo van Dahl'],
    ['Datuk Seri Amin Rahim', ['Datuk', 'Seri'], ['Amin'], 'Rahim', null, 'Amin Rahim'],
    ['Star Brandt', [], ['Star'], 'Brandt', null, 'Star Brandt'],
    ['J.K. Arden', [], ['J.', 'K.'], 'Arden', null, 'J. K. Arden'],
    ['Martin Cole Jr.', [], ['Martin'], 'Cole', 'jr', 'Martin Cole Jr'],
    ['Martin Cole, Jr.', [], ['Martin'], 'Cole', 'jr', 'Martin Cole Jr'],
    ['Bram de Witte', [], ['Bram', 'de'], 'Witte', null, 'Bram de Witte'],
    ['van der Hale', [], [], 'Hale', null, 'van der Hale'],
    ['Van der Hale', [], [], 'Hale', null, 'Van der Hale'],
    ['Van Hale', [], ['Van'], 'Hale', null, 'Van Hale'],
    ['Hale’s', [], [], 'Hale', null, 'Hale'],
    ['Judge', [], [], 'Judge', null, 'Judge'],
    ['Det Ch Insp Ann Hale', ['Det', 'Ch', 'Insp'], ['Ann'], 'Hale', null, 'Ann Hale'],
    ['Rt Hon Ann Hale KC MP', ['Rt', 'Hon'], ['Ann'], 'Hale', null, 'Ann Hale'],
    ['Ann Hale, Ph.D', [], ['Ann'], 'Hale', null, 'Ann Hale'],
    ['Ann Hale RN (retd)', [], ['Ann'], 'Hale', null, 'Ann Hale'],
    ['Ann Ma', [], ['Ann'], 'Ma', null, 'Ann Ma'],
    ['Robert “Rusty” Hale', [], ['Robert'], 'Hale', null, 'Robert Hale'],
  ] as const)('%s', (name, titles, given, surname, suffix, full) => {
    expect(parsePerson(name, ENGLISH.names)).toEqual({ titles, given, surname, suffix, full });
  });
});

describe('sameFullName', () => {
  test.each([
    ['Helena Rook Marsden', 'Helena Marsden', true],
    ['Desmond J. Tarn', 'Desmond Tarn', true],
    ['D. Tarn', 'Desmond Tarn', true],
    ['J. K. Arden', 'J.K. Arden', true],
    ['Kristen Wilkins', 'Kristin Wilkins', true],
    ['Amin Rahim Salleh', 'Amin Rahim', true],
    ['Amin Rahim Salleh', 'Rahim Salleh', false],
    ['José Peña', 'Jose Pena', true],
    ['Ruth Ansty', 'Colin Ansty', false],
    ['Martin Cole Jr.', 'Martin Cole Sr.', false],
    ['Ann B. Hale', 'Ann C. Hale', false],
    ['Mary Hale', 'Marc Hale', false],
    ['Hale', 'Ann Hale', false],
    ['Sami al-Hale', 'Sami Hale', true],
  ])('%s and %s: %s', (a, b, expected) => {
    const [one, two] = [parsePerson(a, ENGLISH.names), parsePerson(b, ENGLISH.names)];
    expect(sameFullName(one, two, ENGLISH.names)).toBe(expected);
    expect(sameFullName(two, one, ENGLISH.names)).toBe(expected);
  });
});

test.each([
  ['Harbour Pilots Union', 'HPU'],
  ['Securities and Exchange Commission', 'SEC'],
  ['the Ministry of Transport', 'MT'],
  ['Reuters', null],
  ['friends of the bay', null],
])('the acronym of %s is %s', (name, letters) => {
  expect(acronym(name, ENGLISH.names)).toBe(letters);
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
  expect(plainName('the Tern Airways Inc.', ENGLISH.names)).toBe(plainName('Tern Airways', ENGLISH.names));
  expect(nameWords('the U.S. Department’s', ENGLISH.names)).toEqual(['U.S.', 'Department']);
});
