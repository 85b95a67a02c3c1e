import { describe, expect, test } from 'vitest';
import { readSource } from '../../src/actors/sources.js';
import { ENGLISH } from '../english.js';
import { marked } from './marked.js';

/** A source in «…» in its text, and what it is: a kind and, for names, whose. */
const TABLE: readonly (readonly [text: string, kind: string, name?: string])[] = [
  ['«{P:Ann Hale}» said so.', 'named', 'Ann Hale'],
  ['«{P:Ann Hale}, {p:the mayor} of {L:Linfield},» said so.', 'named', 'Ann Hale'],
  ['«{p:spokeswoman} {P:Ines Calder}» said so.', 'named', 'Ines Calder'],
  ['«the region’s {p:president}, {P:Roberto Landi}» said so.', 'named', 'Roberto Landi'],
  ['«Minister of Education {P:Stefania Giusti}» said so.', 'named', 'Stefania Giusti'],
  ['«{P:Mara Ingram} of the {O:Harbour Post}» said so.', 'named', 'Mara Ingram'],
  ['«{O:Bank of Sarn}» said so.', 'named', 'Bank of Sarn'],
  ['«the {O:Harbour Post}» said so.', 'named', 'Harbour Post'],
  ['«{P:Ann Hale}’s» remark.', 'named', 'Ann Hale'],
  ['«{P:Hale}» and {P:Ann Hale} and {P:Bo Hale}.', 'shared'],
  ['«{P:Ann Hale} and {P:Bo Ekberg}» said so.', 'several'],
  ['«Both {P:Ann Hale} and {P:Bo Ekberg}» said so.', 'several'],
  ['«{P:Ann Hale}, curator and director of exhibits,» said so.', 'named', 'Ann Hale'],
  ['«A {p:spokesman} for {P:Ann Hale}» said so.', 'description'],
  ['«{P:Ann Hale}’s {p:lawyer}» said so.', 'description'],
  ['«Lawyers for {P:Ann Hale}» said so.', 'description'],
  ['«{p:A senior official} who asked not to be named» said so.', 'description'],
  ['«Some {M:Democrats}» said so.', 'description'],
  ['«he» said so.', 'pronoun'],
  ['«She herself» said so.', 'pronoun'],
  ['«who» said so.', 'pronoun'],
  ['«many» said so.', 'nobody'],
  ['Let«’s» say so.', 'nobody'],
  ['«some of whom» said so.', 'nobody'],
  ['«Q»: So?', 'asker'],
  ['«A»: So.', 'answerer'],
];

describe('readSource', () => {
  test.each(TABLE)('%s', (source = '', kind, name) => {
    const inner = source.replace('«', '').replace('»', '');
    const article = marked(inner);
    const plain = source.replace(/\{\w:([^}]*)\}/g, '$1');
    const start = plain.indexOf('«');
    const found = readSource(article.text, [start, plain.indexOf('»') - 1], article.names, article.cast, ENGLISH);
    expect({ kind: found.kind, name: found.kind === 'named' ? found.party.name : undefined }).toEqual({ kind, name });
  });
});
