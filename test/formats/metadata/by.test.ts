import { describe, expect, test } from 'vitest';
import { signedBy } from '../../../src/formats/metadata/by.js';

const HOUSES = ['The Harbour Post', 'harbourpost'];
const shown = (words: string) => signedBy(words, { isOnlyNames: false, houses: HOUSES });
const listed = (words: string) => signedBy(words, { isOnlyNames: true, houses: HOUSES });

describe('people who sign a line', () => {
  test.each([
    ['By Lena Obuya', ['Lena Obuya']],
    ['BY LENA OBUYA', ['LENA OBUYA']],
    ['By: Lena Obuya and Karl Brandt', ['Lena Obuya', 'Karl Brandt']],
    ['By Lena Obuya, Karl Brandt & Ros Calloway', ['Lena Obuya', 'Karl Brandt', 'Ros Calloway']],
    ['By Lena Obuya, Staff Writer', ['Lena Obuya']],
    ['By Lena Obuya, senior harbour correspondent', ['Lena Obuya']],
    ['By Lena Obuya | The Harbour Post', ['Lena Obuya']],
    ['By Lena Obuya The Harbour Post', ['Lena Obuya']],
    ['By Lena Obuya, Associated Press', ['Lena Obuya']],
    ['By Lena Obuya in Port Ellery', ['Lena Obuya']],
    ['By Lena Obuya for the weekend section', ['Lena Obuya']],
    ['By Lena Obuya March 2, 2026 10:15 am', ['Lena Obuya']],
    ['By Lena Obuya — 2 March 2026', ['Lena Obuya']],
    ['Published by Lena Obuya on Monday', ['Lena Obuya']],
    ['Written by\nLena Obuya\nReporter', ['Lena Obuya']],
    ['By Lena Obuya\nLena covers the harbour and has kept bees since childhood.', ['Lena Obuya']],
    ['By Lena Obuya @lenaobuya', ['Lena Obuya']],
    ['By Lena Obuya lena.obuya@post.example', ['Lena Obuya']],
    ['By Dr. Lena Obuya', ['Lena Obuya']],
    ['By Lena Obuya, MD, PhD', ['Lena Obuya']],
    ['By Karl Brandt, Jr.', ['Karl Brandt Jr.']],
    ['By Karl Brandt III', ['Karl Brandt III']],
    ['By K. L. Brandt', ['K. L. Brandt']],
    ['By Seán O’Malley and Siobhán Ní Bhriain', ['Seán O’Malley', 'Siobhán Ní Bhriain']],
    ['By Piet van der Meer', ['Piet van der Meer']],
    ['By Omar bin Rashid al-Farouk', ['Omar bin Rashid al-Farouk']],
    ['By Ngũgĩ Wekesa', ['Ngũgĩ Wekesa']],
    ['By Nguyễn Thị Hoa', ['Nguyễn Thị Hoa']],
    ['By Đặng Văn Lâm', ['Đặng Văn Lâm']],
    ['By D’Arcy McIlroy', ['D’Arcy McIlroy']],
    ['By Anna-Lena Weiß', ['Anna-Lena Weiß']],
    ['By Jean-Luc de la Tour', ['Jean-Luc de la Tour']],
    ['By ‘Ofa Tupou', ['‘Ofa Tupou']],
    ['Von Ilse Varga und Tomas Brandt', ['Ilse Varga', 'Tomas Brandt']],
    ['Text: Ilse Varga', ['Ilse Varga']],
    ['Por María José Ibáñez y Luis Quintal', ['María José Ibáñez', 'Luis Quintal']],
    ['Par Hélène Aubert et Yann Le Goff', ['Hélène Aubert', 'Yann Le Goff']],
    ['di Bruna De Santis', ['Bruna De Santis']],
    ['Door Sanne de Vries en Joris Bakker', ['Sanne de Vries', 'Joris Bakker']],
    ['Av Ingrid Solberg og Nils Hauge', ['Ingrid Solberg', 'Nils Hauge']],
    ['Автор: Ольга Тарасенко', ['Ольга Тарасенко']],
    ['By 山田花子', ['山田花子']],
    ['Eine Analyse von Ilse Varga', ['Ilse Varga']],
    ['Mehr von Ilse Varga', ['Ilse Varga']],
    ['An interview by Lena Obuya', ['Lena Obuya']],
    ['By Lena Obuya Comments (3)', ['Lena Obuya']],
    ['Von Ilse Varga Lesezeit 3 Min.', ['Ilse Varga']],
    ['By Lena Obuya Nov 3', ['Lena Obuya']],
    ['By Flora May', ['Flora May']],
    ['By Otto Read', ['Otto Read']],
    ['By Lena Obuya; photos by Tom Lens', ['Lena Obuya']],
    ['Interview: Lena Obuya', ['Lena Obuya']],
    ['Von\nIlse Varga', ['Ilse Varga']],
    ['by\nlena_o7', ['lena_o7']],
    ['Von Ilse', ['Von Ilse']],
  ])('%j', (words, people) => {
    expect(shown(words).people).toEqual(people);
  });
});

test('a name of two words in a field for names is whole, though it ends as offices do', () => {
  expect(listed('Roving Reporter').people).toEqual(['Roving Reporter']);
  expect(listed('Lena Obuya Reporter').people).toEqual(['Lena Obuya']);
  expect(shown('By Lena Reporter').people).toEqual([]);
});

describe('desks and agencies sign where no person does', () => {
  test.each([
    ['By Reuters', ['Reuters']],
    ['By The Associated Press', ['The Associated Press']],
    ['By Harbour Post Staff', ['Harbour Post Staff']],
    ['By Editorial Board', ['Editorial Board']],
    ['By The Harbour Post', ['The Harbour Post']],
    ['Redaktion', ['Redaktion']],
    ['Redacción El Faro', ['Redacción El Faro']],
    ['AFP', ['AFP']],
    ['Kyodo News', ['Kyodo News']],
    ['Redacci&oacute;n Harbour Post', ['Redacción Harbour Post']],
    ['Northern Lights Foundation', ['Northern Lights Foundation']],
  ])('%j', (words, desks) => {
    expect(listed(words)).toEqual({ people: [], desks });
  });
});

describe('where nothing but authors stands, a single word is one', () => {
  test.each([
    ['lena', ['lena']],
    ['lena_o7', ['lena_o7']],
    ['Lena', ['Lena']],
    ['Lena Obuya; Karl Brandt', ['Lena Obuya', 'Karl Brandt']],
    ['Lena Obuya, Lena Obuya', ['Lena Obuya']],
    ['Lena O&#039;Buya', ["Lena O'Buya"]],
    ['Jos&eacute; Ib&aacute;&ntilde;ez', ['José Ibáñez']],
    ['Ros Calloway &amp; Karl Brandt', ['Ros Calloway', 'Karl Brandt']],
  ])('%j', (words, people) => {
    expect(listed(words).people).toEqual(people);
  });
});

describe('nobody', () => {
  test.each([
    'admin',
    'siteadmin',
    'Von',
    'By',
    'No',
    'n/a',
    'No Author',
    'Anonymous',
    '',
    'https://post.example/lena',
    'desk@post.example',
    'Webwerk GmbH',
    '12:30',
  ])('%j', (words) => {
    expect(listed(words)).toEqual({ people: [], desks: [] });
  });
  test.each([
    'Photo by Tom Lens',
    'Foto: Tom Lens',
    'Von Hand gemacht und verkauft',
    'Share this story',
    'Published on Monday',
    'Harbour',
    '3 min read',
  ])('%j near the headline', (words) => {
    expect(shown(words).people).toEqual([]);
  });
});
