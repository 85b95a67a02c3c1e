import { expect, test } from 'vitest';
import { roleKey, roleOf } from '../../src/identity/role.js';
import { ENGLISH } from '../english.js';

test.each([
  ['mayor of Leeds', 'mayor', ['leeds']],
  ['Leeds mayor', 'mayor', ['leeds']],
  ['Leeds’s mayor', 'mayor', ['leeds']],
  ['Mayor', 'mayor', []],
  ['the mayor of the capital', 'mayor', []],
  ['spokeswoman', 'spokesperson', []],
  ['a spokesman for Royal Dutch Shell', 'spokesperson', ['royal', 'dutch', 'shell']],
  ['Labour MP for Otley', 'mp', ['labour', 'otley']],
  ['Prime Minister of Norway', 'minister', ['norway']],
  ['Deputy Chief Executive', 'executive', []],
  ['chairwoman of the Harbour Board', 'chair', ['harbour']],
  ['professor, University of Sarn', 'professor', ['sarn']],
  ['U.S. senator', 'senator', ['us']],
])('%s: a %s of %j', (description, head, of) => {
  expect(roleOf(description, ENGLISH.names)).toEqual({ head, of });
});

test('no words, no role', () => {
  expect(roleOf(' … ', ENGLISH.names)).toBeNull();
});

test.each([
  ['mayor of Leeds', 'the Leeds Mayor', true],
  ['mayor of Leeds', 'Leeds’s mayor', true],
  ['chairman of the Harbour Board', 'Harbour Board chairwoman', true],
  ['mayor of Leeds', 'former mayor of Leeds', false],
  ['mayor of Leeds', 'deputy mayor of Leeds', false],
])('“%s” is “%s”: %s', (a, b, same) => {
  expect(roleKey(a, ENGLISH.names) === roleKey(b, ENGLISH.names)).toBe(same);
});
