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
  ['«The venue, the {O:Assembly Rooms}» said so.', 'named', 'Assembly Rooms'],
  ['«The firm’s owner, {O:Galt Fisheries}» said so.', 'description'],
  ['«The pilot, a {O:Tern Air} captain» said so.', 'description'],
  ['«Minister of Education {P:Stefania Giusti}» said so.', 'named', 'Stefania Giusti'],
  ['«Permanent Secretary in the {O:Department of Fisheries} {P:Maren Adjei}» said so.', 'named', 'Maren Adjei'],
  ['«Chair of the rules committee {P:Desmond Appiah}» said so.', 'named', 'Desmond Appiah'],
  ['«Shadow Secretary for {O:Energy} and {O:Climate} {P:Rowan Tindall}» said so.', 'named', 'Rowan Tindall'],
  ['«Member for {L:North Bay} and Deputy Whip {P:Salome Kerubo}» said so.', 'named', 'Salome Kerubo'],
  ['«Spokesman for the mayor and Senator {P:Bo Hale}» said so.', 'description'],
  ['«{O:Labour} and {P:Bo Hale}» said so.', 'several'],
  ['«Aides to the committee chairman {P:Bo Hale}» said so.', 'description'],
  ['«Director for schools and learning {P:Joyce Ndlovu}» said so.', 'named', 'Joyce Ndlovu'],
  ['«Spokesman on trade and industry {P:Kwesi Larbi}» said so.', 'named', 'Kwesi Larbi'],
  ['«Spokesman for jailed editor {P:Kwesi Larbi}» said so.', 'description'],
  ['«Aide to tech mogul {P:Kwesi Larbi}» said so.', 'description'],
  ['«Chief of the {O:Defence Staff} General Sir {P:Alec Ford}» said so.', 'named', 'Alec Ford'],
  ['«Chief of staff to Senator {P:Alec Ford}» said so.', 'description'],
  ['«Director of films Senator {P:Alec Ford}» said so.', 'named', 'Alec Ford'],
  ['«the bishop, the Right Reverend {P:Giles Hembry}» said so.', 'named', 'Giles Hembry'],
  ['«Gen. (retd) {P:Faisal Qureshi}» said so.', 'named', 'Faisal Qureshi'],
  ['«Admiral {P:Theo Banks} RN (retd)» said so.', 'named', 'Theo Banks'],
  ['«{p:A youth} who gave his name only as {P:Deano}» said so.', 'named', 'Deano'],
  ['«{p:A man} who would be identified only as {P:Mr Ray}» said so.', 'named', 'Ray'],
  ['«{p:A woman} giving her first name as {P:Ilse}» said so.', 'named', 'Ilse'],
  ['«{p:A man} known to neighbours as {P:Stan}» said so.', 'named', 'Stan'],
  ['«{p:A man} who goes by the name of {P:Stan}» said so.', 'named', 'Stan'],
  ['«{p:A woman} who introduced herself as {P:Ilse}» said so.', 'named', 'Ilse'],
  ['«{p:A woman} who named {P:Ilse}’s employer» said so.', 'description'],
  ['«{p:A third}, who signed herself {P:Greta Pohl}» said so.', 'named', 'Greta Pohl'],
  ['«{p:Another}, signing himself {P:Stan}» said so.', 'named', 'Stan'],
  ['«the {O:Fruit League}, whose chairwoman, Ms {P:Tilda Brenner}» said so.', 'named', 'Tilda Brenner'],
  ['«whose chief executive, {P:Tilda Brenner}» said so.', 'named', 'Tilda Brenner'],
  ['«the {O:Fruit League}, whose chairwoman knows {P:Tilda Brenner}» said so.', 'named', 'Fruit League'],
  ['«{g:Lawyers} acting for our former foreman, Mr {P:Otto Lind}» said so.', 'description'],
  ['«{g:Relatives} of my late tutor, Dr {P:Otto Lind}» said so.', 'description'],
  ['«{g:The councillors}, {P:Otto Lind} and three others» said so.', 'description'],
  ['«the councillor, {P:Otto Lind}» said so.', 'named', 'Otto Lind'],
  ['«{g:Hopefuls}, including {P:Otto Lind} and Senator {P:Tilda Brenner}» said so.', 'description'],
  ['«{g:Growers} such as {P:Otto Lind} and {P:Tilda Brenner}» said so.', 'description'],
  ['«Regional health commissioner {P:Otto Lind} and his deputy, {P:Tilda Brenner}» said so.', 'several'],
  ['«Friends of the commissioner {P:Otto Lind} and his deputy» said so.', 'description'],
  ['«{o:The label} beside the {M:Blue Lantern}» said so.', 'description'],
  ['«{o:A sign} outside the {O:Tarn Library}» said so.', 'description'],
  ['«a copy seen by the {O:Tarn Gazette}» said so.', 'nobody'],
  ['«a redacted copy of the memo» said so.', 'nobody'],
  ['«the» said so.', 'nobody'],
  ['«The» said so.', 'nobody'],
  ['«{p:the copywriter}» said so.', 'description'],
  ['«{P:Ann Hale} herself» said so.', 'named', 'Ann Hale'],
  ['«{P:Ann Hale}’s second letter» said so.', 'named', 'Ann Hale'],
  ['«His resignation letter» said so.', 'pronoun'],
  ['«Monday’s statement» said so.', 'description'],
  ['«{p:A youth} who» said so.', 'description'],
  ['«he — a former pilot —» said so.', 'pronoun'],
  ['«{P:Mara Ingram} of the {O:Harbour Post}» said so.', 'named', 'Mara Ingram'],
  ['«{O:Bank of Sarn}» said so.', 'named', 'Bank of Sarn'],
  ['«the {O:Harbour Post}» said so.', 'named', 'Harbour Post'],
  ['«{P:Ann Hale}’s» remark.', 'named', 'Ann Hale'],
  ['«{P:Hale}» and {P:Ann Hale} and {P:Bo Hale}.', 'shared'],
  ['«{P:Ann Hale} and {P:Bo Ekberg}» said so.', 'several'],
  ['«Rival candidates {P:Ann Hale} and {P:Bo Ekberg}» said so.', 'several'],
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
