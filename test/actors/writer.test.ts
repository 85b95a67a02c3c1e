import { describe, expect, test } from 'vitest';
import { signerIn, writerOf } from '../../src/actors/writer.js';
import { ENGLISH } from '../english.js';

describe('writerOf', () => {
  test.each([
    ['Ann Hale', 'Ann Hale'],
    [' Ilse de Vries ', 'Ilse de Vries'],
    ['Ann Hale and Bo Lind', null],
    ['Staff reporter', null],
    ['Hale', null],
    [null, null],
  ])('%j is %j', (byline, writer) => {
    expect(writerOf(byline, ENGLISH.addressee.house)).toBe(writer);
  });
});

describe('signerIn', () => {
  test.each([
    ['By Ann Hale\n\nI was late.', 'Ann Hale'],
    ['The bins\n\nBy Ann Hale, Court Reporter\n\nI was late.', 'Ann Hale'],
    ['**Words: Ann Hale**\n\nI was late.', null],
    ['The bins\n\nBY ILSE VARGA | 6 March\n\nI was late.', 'ILSE VARGA'],
    ['Thursday · five things · by Ilse Varga\n\nI was late.', 'Ilse Varga'],
    ['The bins\n\nWords by Ilse Varga\n\nI was late.', 'Ilse Varga'],
    ['The bins\n\nBy Ann Hale and Bo Lind\n\nI was late.', null],
    ['The bins\n\nBy our own correspondent\n\nI was late.', null],
    ['By Friday it was late.\n\nI was there.', null],
    ['The bins\n\nAnn Hale\n\nI was late.', 'Ann Hale'],
    ['Ann Hale\n\nI was late.', null],
    ['The bins\n\nAnn Hale\n\nI was late. Hale was not.', null],
    ['The bins\n\nOtley Town Hall\n\nI was late.', null],
    ['The bins\n\nI was late.\n\nIlse Varga is a retired teacher and lives in Otley.', 'Ilse Varga'],
    ['The bins\n\nI was late.\n\n(Ilse Varga writes about bins.)', 'Ilse Varga'],
    ['The bins\n\nI was late.\n\nIlse Varga teaches at a school', 'Ilse Varga'],
    ['The bins\n\nI was late. Varga was not.\n\nIlse Varga is a retired teacher.', null],
    ['The bins\n\nI was late.\n\nIlse Varga is a teacher. She was late, too.', null],
    ['The bins\n\nI was late.\n\n— Ann Hale.', 'Ann Hale'],
    ['The bins\n\nI was late. Hale was not.\n\nAnn Hale.', null],
  ])('of %j is %j', (text, signer) => {
    expect(signerIn(text, ENGLISH)).toBe(signer);
  });
});
