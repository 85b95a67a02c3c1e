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
    ['The bins\n\nBY ILSE VARGA | 6 March\n\nI was late.', 'ILSE VARGA'],
    ['Thursday · five things · by Ilse Varga\n\nI was late.', 'Ilse Varga'],
    ['The bins\n\nWords by Ilse Varga\n\nI was late.', 'Ilse Varga'],
    ['By Prime Minister Ilse Varga\n\nI was late.', 'Ilse Varga'],
    ['The bins\n\nBy Ann Hale and Bo Lind\n\nI was late.', null],
    ['The bins\n\nBy Ann Hale, Mayor of Cork, and Bo Lind\n\nI was late.', null],
    ['The bins\n\nBy Ann Hale\n\nI was late.\n\nBy Bo Lind\n\nI was not.', null],
    ['The bins\n\nBy our own correspondent\n\nI was late.', null],
    ['By Friday it was late.\n\nI was there.', null],
    ['By Friday Night, the town was shut.\n\nI was there.', null],
    ['Letters\n\nI was late.\nAnn Hale\n\nI was not.\nBo Lind', null],
    ['The mayor\n\nAnn Hale\n\nShe was late.', null],
    ['The bins\n\nI was late.\n\nIlse Varga is a retired teacher and lives in Otley.', 'Ilse Varga'],
    ['The bins\n\nI was late.\n\n(Ilse Varga writes about bins.)', 'Ilse Varga'],
    ['The bins\n\nI was late.\n\nIlse Varga teaches at a school', 'Ilse Varga'],
    ['The bins\n\nI was late. Varga was not.\n\nIlse Varga is a retired teacher.', null],
    ['The bins\n\nI was late. Ilse was not.\n\nIlse Varga is a retired teacher.', null],
    ['The bins\n\nI was late.\n\nIlse Varga is a teacher. She was late, too.', null],
  ])('of %j is %j', (text, signer) => {
    expect(signerIn(text, ENGLISH)).toBe(signer);
  });
});
