import { expect, test } from 'vitest';
import { roleKey, roleOf } from '../../src/identity/role.js';

test.each([
  ['mayor of London', 'mayor', ['london']],
  ['London mayor', 'mayor', ['london']],
  ['London’s mayor', 'mayor', ['london']],
  ['Mayor', 'mayor', []],
  ['the mayor of the capital', 'mayor', []],
  ['spokeswoman', 'spokesperson', []],
  ['a spokesman for Royal Dutch Shell', 'spokesperson', ['royal', 'dutch', 'shell']],
  ['Labour MP for Tooting', 'mp', ['labour', 'tooting']],
  ['Prime Minister of Norway', 'minister', ['norway']],
  ['Deputy Chief Executive', 'executive', []],
  ['chairwoman of the Harbour Board', 'chair', ['harbour']],
  ['professor, University of Sarn', 'professor', ['sarn']],
  ['U.S. senator', 'senator', ['us']],
])('%s: a %s of %j', (description, head, of) => {
  expect(roleOf(description)).toEqual({ head, of });
});

test('no words, no role', () => {
  expect(roleOf(' … ')).toBeNull();
});

test.each([
  ['mayor of London', 'the London Mayor', true],
  ['mayor of London', 'London’s mayor', true],
  ['chairman of the Harbour Board', 'Harbour Board chairwoman', true],
  ['mayor of London', 'former mayor of London', false],
  ['mayor of London', 'deputy mayor of London', false],
])('“%s” is “%s”: %s', (a, b, same) => {
  expect(roleKey(a) === roleKey(b)).toBe(same);
});
