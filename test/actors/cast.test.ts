import { describe, expect, test } from 'vitest';
import { rows } from '../rows.js';
import { marked, partyOf } from './marked.js';

/** An article, words in it, which of those that are the same, and whose they are. */
const TABLE = `
a surname | {P:Ann Hale} spoke. {P:Hale} left. | Hale | 0 | Ann Hale
a given name | {P:Ann Hale} spoke. {P:Ann} left. | Ann | 0 | Ann Hale
a title and a surname before the full name | Ms. {P:Hale} spoke. {P:Ann Hale} left. | Hale | 0 | Ann Hale
a middle name | {P:Ann Hale} spoke. {P:Ann Maria Hale} left. | Ann Hale | 0 | Ann Maria Hale
a description in front of a name | {P:Democrat Ann Hale} spoke. {P:Ann Hale} left. | Democrat Ann Hale | 0 | Ann Hale
a first name that no list has | {P:Ildimar Quiroz Prenda} spoke. {P:Quiroz Prenda} left. | Quiroz Prenda | 0 | Ildimar Quiroz Prenda
first names only | {P:Mary Agnes} spoke. {P:Mary Agnes Duffy} left. | Mary Agnes | 0 | Mary Agnes Duffy
a full name, and a body called so | {P:George W. Hale} spoke. {P:George W. Hale Center} stands. | George W. Hale | 0 | George W. Hale
a small word that begins a surname | {P:Ibrahim wan Daud} spoke. {P:Wan Daud} left. | Wan Daud | 0 | Ibrahim wan Daud
a surname of two words taken for a company | {P:Edwin St Marle} came. {O:St Marle} spoke. | St Marle | 0 | Edwin St Marle
letters behind a name | {P:Ann Hale KC} spoke. Judge {P:Hale} left. | Hale | 0 | Ann Hale
a father | {P:Abel Cole Sr} spoke. {P:Abel Cole Jr} left. | Abel Cole Sr | 0 | Abel Cole Sr
his son | {P:Abel Cole Sr} spoke. {P:Abel Cole Jr} left. | Abel Cole Jr | 0 | Abel Cole Jr
which of them | {P:Abel Cole Sr} met {P:Abel Cole Jr}. {P:Abel Cole} spoke. | Abel Cole | 0 | nobody
a suffix once | {P:Abel Cole} spoke. {P:Abel Cole Jr} left. {P:Cole} slept. | Cole | 0 | Abel Cole Jr
a surname without its article | {P:Sami al-Hale} spoke. {P:Hale} left. | Hale | 0 | Sami al-Hale
a camp is no person | The {P:Hale camp} met. {P:Hale} spoke. | Hale | 0 | Hale
one word with an article | The {P:Welshman} said so. | Welshman | 0 | nobody
the same, by where somebody is from | The {M:Italian} said so. | Italian | 0 | nobody
a woman taken for a company | The {O:Welshwoman} said so. | Welshwoman | 0 | nobody
a newspaper | The {O:Scotsman} said so. | Scotsman | 0 | Scotsman
by a creed | The {M:Koran} lay there. | Koran | 0 | Koran
one word with an article before a noun | The {P:Hale} campaign met. | Hale | 0 | Hale
the same of someone named | {P:Don Hale} left. The {P:Don} has said so. | Don | 0 | Don Hale
a party and a place | {P:Bo Hale}, {P:R-Kentucky}, left. | R-Kentucky | 0 | nobody
Mr and a title | Mr {P:King} left. | King | 0 | King
Mr and an office | Mr {P:Speaker} left. | Speaker | 0 | nobody
titles alone | {O:Ch. Supt} came. | Ch. Supt | 0 | nobody
a word that is spoken of | A candidate came. {P:Candidate Hale} spoke. {P:Hale} left. | Hale | 0 | Hale
a particle | {P:Bram de Witte} spoke. {P:De Witte} left. | De Witte | 0 | Bram de Witte
Mrs. of a couple | {P:Ruth Ansty} and {P:Colin Ansty} came. Mrs. {P:Ansty} spoke. | Ansty | 0 | Ruth Ansty
Mr. of a couple | {P:Ruth Ansty} and {P:Colin Ansty} came. Mr. {P:Ansty} spoke. | Ansty | 0 | Colin Ansty
a surname that two bear | {P:Ruth Ansty} and {P:Colin Ansty} came. {P:Ansty} spoke. | Ansty | 0 | nobody
an acronym in brackets | The {O:Harbour Pilots Union} ({O:HPU}) met. {O:HPU} struck. | HPU | 1 | Harbour Pilots Union
an acronym by its letters | The {O:Northern Ports Authority} met. The {O:NPA} agreed. | NPA | 0 | Northern Ports Authority
the last word of a name | The {O:Harbour Post} asked. The {O:Post} printed it. | Post | 0 | Harbour Post
not the first word of one | The {O:Senate Armed Services Committee} met. The {O:Senate} did not. | Senate | 0 | Senate
a person taken for a company once | {P:Ann Hale} spoke. {P:Hale} left. {O:Hale} came back. | Hale | 1 | Ann Hale
a minister again | {P:Tom Veld}, {p:the transport minister}, came. {p:The minister} spoke. | The minister | 0 | Tom Veld
the mayor now, not the former | Former mayor {P:Jo Lund} met Mayor {P:Ada Roy}. {p:The mayor} spoke. | The mayor | 0 | Ada Roy
a union by a word of its name | The {O:Harbour Pilots Union} met. {o:The union} struck. | The union | 0 | Harbour Pilots Union
a company by the only name near | {O:Larkfield Foods} closes. {o:The company} said so. | The company | 0 | Larkfield Foods
an official again | {p:A senior official} spoke. {p:The official} left. | The official | 0 | senior official
an owner’s end is no beginning | The ad’{p:s narrator} left. | s narrator | 0 | narrator
a word from its beginning | A six-year-{p:old girl} left. | old girl | 0 | six-year-old girl
no sentence’s first word | Meanwhile {g:officials} left. | officials | 0 | officials
another’s office | {o:The district office} is shut. The governor’s {o:office} is not. | office | 0 | office
one’s office again | The governor’s {o:office} is shut. {o:The office} has a leak. | The office | 0 | office
a number from its beginning | More than 4{g:,000 people} left. | ,000 people | 0 | 4,000 people
other people | More than {g:90 people} left. Multiple {g:people} say so. | people | 0 | people
no company by a chair’s name | {P:Ada Holm} holds the {O:Brant Chair}. {o:The journal} said so. | The journal | 0 | journal
another official | {p:A senior official} spoke. {p:Another official} left. | Another official | 0 | Another official
people with a name before them | {L:Sarn} {g:mayors} met. | mayors | 0 | Sarn mayors
`;

describe('whose a mention is', () => {
  test.each(rows(TABLE))('%s', (_, text, words, nth, name) => {
    expect(partyOf(marked(text!), words!, Number(nth)) ?? 'nobody').toBe(name);
  });
});

describe('whose a mention in a headline is', () => {
  test.each([
    [
      '{P:Gwen Hale Slams} {P:Bo Ekberg} Over Toll\n{P:Bo Ekberg} left. {P:Gwen Hale} spoke.',
      'Gwen Hale Slams',
      'Gwen Hale',
    ],
    ['{P:Gwen Hale Slams} Everyone Over Toll\n{P:Hale} spoke.', 'Hale', 'Gwen Hale'],
    [
      'Gwen Hale {O:Plans Bigger Toll} Road\nThe bigger road costs more. {P:Hale} spoke.',
      'Plans Bigger Toll',
      undefined,
    ],
    [
      'Gwen Hale Meets {O:Toll Committee} Today\nThe committee met. {P:Hale} spoke.',
      'Toll Committee',
      'Toll Committee',
    ],
    ['“{P:Gwen Hale Slams} them,” he said.\n{P:Gwen Hale} spoke.', 'Gwen Hale Slams', 'Gwen Hale Slams'],
  ])('%s', (text, words, name) => {
    expect(partyOf(marked(text), words)).toBe(name);
  });
});

describe('what a name is of', () => {
  test.each([
    ['{P:Ann Hale}', 'person'],
    ['{P:Bo Church}', 'person'],
    ['{P:Hale Camp}', 'organization'],
    ['{P:Ann Foundation}', 'organization'],
    ['{P:Hale camp}', 'organization'],
    ['{P:Hale Foundation}', 'organization'],
    ['{P:Hale & Roe}', 'organization'],
    ['{P:Hale Motors}', 'organization'],
    ['{P:HPU}', 'organization'],
    ['{O:Norhaven}', 'organization'],
    ['{L:Norhaven}', 'place'],
    ['{M:Democrats}', 'group'],
  ])('%s', (text, kind) => {
    expect(marked(text).cast.parties[0]!.kind).toBe(kind);
  });
});

describe('sex', () => {
  test.each([
    ['Mrs. {P:Veld} spoke.', 'Veld', 1],
    ['Sir {P:Robin Veld} spoke.', 'Robin Veld', -1],
    ['{P:Sarah Veld} spoke.', 'Sarah Veld', 1],
    ['spokeswoman {P:Robin Veld} spoke.', 'Robin Veld', 1],
    ['{P:Zorvin Veld} spoke.', 'Zorvin Veld', 0],
    ['{P:Samir Veld} spoke.', 'Samir Veld', -1],
  ])('%s', (text, name, sign) => {
    const party = marked(text).cast.parties.find((p) => p.name === name)!;
    expect(Math.sign(Math.abs(party.she) > 2 ? party.she : 0)).toBe(sign);
  });
});

describe('roles', () => {
  test.each([
    ['{P:Tom Veld}, {p:the minister} of transport, came.', 'Tom Veld', 'minister', false],
    ['{P:Tom Veld} ({M:D}), {p:a former minister}, came.', 'Tom Veld', 'former minister', true],
    ['{p:spokeswoman} {P:Ines Calder} came.', 'Ines Calder', 'spokeswoman', false],
    ['Sen. {P:Ada Roy} came.', 'Ada Roy', 'senator', false],
    ['{P:Ada Roy} is {p:the mayor} of Linfield.', 'Ada Roy', 'mayor of Linfield', false],
  ])('%s', (text, name, words, isPast) => {
    const { roles } = marked(text).cast.parties.find((p) => p.name === name)!;
    expect(roles).toContainEqual(expect.objectContaining({ words, isPast }));
  });
});
