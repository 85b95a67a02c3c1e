import { describe, expect, test } from 'vitest';
import { fullName, middlesAgree } from '../../src/identity/name.js';
import { ENGLISH } from '../english.js';
import { actor } from './readings.js';

describe('a person’s full name', () => {
  test.each([
    ['Omar Rask', 'person omar rask', []],
    ['OMAR RASK', 'person omar rask', []],
    ['Mr Omar Rask', 'person omar rask', []],
    ['Leeds mayor Omar Rask', 'person leeds rask', ['mayor', 'omar']],
    ['Prime Minister José Sócrates', 'person jose socrates', []],
    ['Sir Keir Starmer KC MP', 'person keir starmer', []],
    ['Łukasz Øverland', 'person lukasz overland', []],
    ['Martin Luther King, Jr.', 'person martin king jr', ['luther']],
    ['John Smith Sr', 'person john smith sr', []],
    ['Henry Louis Gates III', 'person henry gates iii', ['louis']],
    ['J.K. Rowling', 'person j rowling', ['k']],
    ['John D. Rockefeller', 'person john rockefeller', ['d']],
    ['Shaquille O’Neal', 'person shaquille oneal', []],
    ["Shaquille O'Neal", 'person shaquille oneal', []],
    ['Bashar al-Assad', 'person bashar assad', ['al']],
    ['Ursula von der Leyen', 'person ursula leyen', ['von', 'der']],
    ['Kim Jong-un', 'person kim un', ['jong']],
    ['Al Gorham', 'person al gorham', []],
    ['习 近平', 'person 习 近平', []],
  ])('%s', (name, key, middle) => {
    expect(fullName(actor(name), ENGLISH.names)).toMatchObject({ key, middle });
  });

  test.each([
    'Rask',
    'Mr Rask',
    'Mayor Rask',
    'Dr. K',
    'J. Smith',
    'Omar K.',
    'Smith-Jones',
    'Van Gogh',
    'De Niro',
    'al Assad',
    'a senior official',
    'police officer',
    'The President',
    'President of France',
    'John and Mary Smith',
    'Rask Jr.',
    'Pope Francis',
    '',
    '…',
  ])('%s says too little', (name) => {
    expect(fullName(actor(name), ENGLISH.names)).toBeNull();
  });

  test('titles are left out of the name that is asked for, the suffix is not', () => {
    expect(fullName(actor('Rev. Martin Luther King, Jr.'), ENGLISH.names)!.text).toBe('Martin Luther King Jr.');
  });
});

describe('an organization’s full name', () => {
  test.each([
    ['The Harbour Post', [], 'organization harbour post'],
    ['Shell plc', [], 'organization shell'],
    ['Marks & Spencer', [], 'organization marks and spencer'],
    ['U.S. Steel Corp.', [], 'organization us steel'],
    ['Sarn City Council', [], 'organization sarn city council'],
    ['NHS', ['the health service', 'National Health Service'], 'organization national health service'],
    ['the FBI', ['Federal Bureau of Investigation'], 'organization federal bureau of investigation'],
    ['BBC', [], null],
    ['BBC', ['Corporation of Broadcasting'], null],
    ['the City Council', [], null],
    ['the company', [], null],
    ['Parliament', [], null],
  ])('%s %j', (name, aliases, key) => {
    expect(fullName(actor(name, { type: 'organization', aliases }), ENGLISH.names)?.key ?? null).toBe(key);
  });

  test('places and groups have none', () => {
    expect(fullName(actor('New York', { type: 'place' }), ENGLISH.names)).toBeNull();
    expect(fullName(actor('Sarn Residents', { type: 'group' }), ENGLISH.names)).toBeNull();
  });
});

test.each([
  [[], ['a'], true],
  [['a'], ['albert'], true],
  [['albert'], ['a', 'b'], true],
  [['b'], ['albert', 'b'], true],
  [['a'], ['b'], false],
  [['albert'], ['arthur'], false],
  [['b', 'a'], ['a', 'b'], false],
])('middle names %j and %j agree: %s', (a, b, agree) => {
  expect([middlesAgree(a, b), middlesAgree(b, a)]).toEqual([agree, agree]);
});
