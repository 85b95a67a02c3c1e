import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SORTS, type Sort } from '../../src/actors/anaphor.js';
import { FEATURES } from '../../src/actors/features.js';
import { Ranker, type RankerSettings } from '../../src/actors/ranker.js';
import { resolve } from '../../src/actors/resolve.js';
import { writerOf } from '../../src/actors/writer.js';
import { WORDING } from '../../src/language/en/wording.js';
import { draft } from '../../src/record/draft.js';
import { EMPTY } from '../../src/record/scene.js';
import type { Span } from '../../src/text/span.js';
import { at } from '../at.js';
import { ENGLISH } from '../english.js';
import { SHIPPED } from '../shipped.js';
import { UNTAGGED } from '../untagged.js';
import { marked } from './marked.js';

function forEach<T>(value: T): Record<Sort, T> {
  return Object.fromEntries(SORTS.map((sort) => [sort, value])) as Record<Sort, T>;
}

/** Prefers who is nearest; no model. */
const SETTINGS: RankerSettings = {
  weights: forEach({ sentences: -3, agrees: 3, none: -4, noneOwned: 8 }),
  calibration: forEach({ slope: 1, offset: 0, doubt: 2 }),
  threshold: 0.9,
  namesakes: 0.88,
  unnamed: (JSON.parse(readFileSync('model/speakers.json', 'utf8')) as RankerSettings).unnamed,
};
const ranker = new Ranker(SETTINGS);

/** Reads statements out of a marked text: [content|cue|source], the last two of which may be empty. */
function read(source: string, ...found: Found[]) {
  return readBy(null, source, ...found);
}
type Found = [content: string, cue: string, source: string, sourceP?: number];

function readBy(byline: string | null, source: string, ...found: Found[]) {
  const { text, mentions, segmentation } = marked(source);
  const spans = (words: string): Span[] => (words === '' ? [] : [at(text, words)]);
  const article = {
    id: 'x',
    title: null,
    published: null,
    publisher: null,
    byline,
    url: null,
    language: 'en',
    text,
  };
  const turns = new Map(
    segmentation.turns.map((turn) => [turn.content.map((span) => text.slice(...span)).join(), turn]),
  );
  const statements = found.map(([content, cue, who, sourceP = 1]) => {
    const kind = /^[“‘]/.test(content) ? 'direct' : 'indirect';
    const passage = { kind, content: spans(content), cue: spans(cue), source: spans(who), sourceP, p: 0.9 } as const;
    return draft(article, passage, null, cue === '' && who === '' ? turns.get(content) : null);
  });
  const writer = writerOf(article.byline, ENGLISH.addressee.house);
  const context = { ...UNTAGGED, article, segmentation, mentions, language: ENGLISH, odds: SHIPPED, writer };
  const { actors, statements: out } = resolve({ ...EMPTY, statements }, context, ranker);
  const name = (id: string | null): string | null => actors.find((actor) => actor.id === id)?.name ?? null;
  return {
    text,
    actors,
    statements: out,
    who: out.map((s) => name(s.speaker.actor)),
    reasons: out.map((s) => s.speaker.reason && WORDING.reason(s.speaker.reason)),
    candidates: out.map((s) => s.speaker.candidates.map(({ actor }) => name(actor))),
    principals: out.map((s) => name(s.onBehalfOf)),
  };
}

describe('who', () => {
  test('is no surer than that the source is one', () => {
    const text = '{P:Ann Hale} said it was late. {P:Bo Lind} said it was cold.';
    const found = read(text, ['it was late', 'said', 'Ann Hale', 0.98], ['it was cold', 'said', 'Bo Lind', 0.8]);
    expect(found.who).toEqual(['Ann Hale', null]);
    expect(found.statements[0]!.speaker.p).toBeCloseTo(SHIPPED.named * 0.98, 3);
    expect(found.reasons[1]).toBe('it is not sure that Bo Lind is meant');
    expect(found.candidates[1]).toEqual(['Bo Lind']);
  });

  test('a name, a pronoun and a description, with the words that say so', () => {
    const found = read(
      '{P:Ann Hale} said it was late. She added that it was cold. {p:A clerk} said no.',
      ['it was late', 'said', 'Ann Hale'],
      ['it was cold', 'added', 'She'],
      ['no', 'said', 'A clerk'],
    );
    expect(found.who).toEqual(['Ann Hale', 'Ann Hale', 'clerk']);
    expect(found.statements[1]!.speaker.evidence.map((span) => found.text.slice(...span))).toEqual(['She', 'Ann Hale']);
  });

  test('“I” outside of quotations is the one who signs, and not whom a pronoun goes on with', () => {
    const text =
      '{P:Tom Veld} came. I told him that it was late. He said that it was cold.\n\n“I warned him,” said {P:Ann Hale}.';
    const found = readBy(
      'Lena Obuya',
      text,
      ['it was late', 'told', 'I'],
      ['it was cold', 'said', 'He'],
      ['“I warned him,”', 'said', 'Ann Hale'],
    );
    expect(found.who).toEqual(['Lena Obuya', 'Tom Veld', 'Ann Hale']);
    expect(found.actors.find(({ name }) => name === 'Lena Obuya')).toMatchObject({ type: 'person', mentions: [] });
  });

  test('who signs an interview puts its questions', () => {
    const asked = 'Was it late?';
    const text = `An interview with {P:Tom Veld}.\n\n${asked}\n\nI said it was late.\n\nDid you hear anyone?\n\nI heard nobody.\n\nAre you sure of that?\n\nI am.`;
    const turns: Found[] = [
      [asked, '', ''],
      ['I said it was late.', '', ''],
    ];
    expect(readBy('Lena Obuya', text, ...turns).who).toEqual(['Lena Obuya', 'Tom Veld']);
    expect(readBy('Lena Obuya and Karl Brandt', text, ...turns).who).toEqual([null, 'Tom Veld']);
  });

  test.each([
    ['Lena Obuya and Karl Brandt', 'I said it was late.', 'I'],
    ['The Harbour Post', 'I said it was late.', 'I'],
    ['Lena Obuya', 'We said it was late.', 'We'],
    [
      'Lena Obuya',
      'ANN HALE: Was it late?\n\nTOM VELD: I said it was late.\n\nANN HALE: To whom?\n\nTOM VELD: To you.',
      'I',
    ],
  ])('signed %j, %j leaves it open', (byline, text, source) => {
    expect(readBy(byline, text, ['it was late', 'said', source]).who).toEqual([null]);
  });

  test.each([
    ['THE WITNESS', 'Miss {P:Hart} rang at six.', 'Miss Hart rang at six.'],
    ['THE ACCUSED', '{P:Otto Lind} had the key.', 'Otto Lind had the key.'],
    ['A clerk', 'Ask {P:Bo Ek} that.', 'Ask Bo Ek that.'],
  ])('a label without a name is nobody whom its own words name: %s', (label, marked, said) => {
    const text = `MR GRANT: Who rang?\n\n${label}: ${marked}\n\nMR GRANT: When was that?\n\n${label}: At six.`;
    const { who } = read(text, [said, '', ''], ['At six.', '', '']);
    expect(who.map((name) => name?.toLowerCase())).toEqual([label.toLowerCase(), label.toLowerCase()]);
  });

  test('a “he” with two men before stays open, and says between whom', () => {
    const found = read('{P:Tom Veld} met {P:Owen Baird} there.\n\n“It is over,” he said.', [
      '“It is over,”',
      'said',
      'he',
    ]);
    expect(found.who).toEqual([null]);
    expect(found.candidates[0]!.slice().sort()).toEqual(['Owen Baird', 'Tom Veld']);
    expect(found.reasons[0]).toMatch(/^“he” could be (?:Tom Veld or Owen Baird|Owen Baird or Tom Veld)$/);
  });

  test.each([
    ['Some said it was late.', ['it was late', 'said', 'Some'], '“Some” names no one in particular'],
    ['He said it was late.', ['it was late', 'said', 'He'], 'nobody is named before to whom “He” could refer'],
    ['It is said to be late.', ['to be late', 'is said', ''], 'the text names no source here'],
    [
      'I think it is late.',
      ['it is late', 'think', 'I'],
      '“I” stands outside any quotation: the writer, whom the text does not name',
    ],
    ['You say it is late.', ['it is late', 'say', 'You'], '“You” is whoever is spoken to, whom the text does not name'],
  ] as [string, [string, string, string], string][])('%s', (text, statement, reason) => {
    const found = read(text, statement);
    expect(found.who).toEqual([null]);
    expect(found.reasons).toEqual([reason]);
  });

  test('a bare name that two bear stays open', () => {
    const found = read('{P:Hale} said no. {P:Ann Hale} and {P:Bo Hale} came.', ['no', 'said', 'Hale']);
    expect(found.who).toEqual([null]);
    expect(found.reasons[0]).toMatch(/^“Hale” could be .*: the article has more than one of that name$/);
  });

  test('two names with “and” are a group of the two', () => {
    const found = read('{P:Ann Hale} and {P:Bo Ek} said no.', ['no', 'said', 'Ann Hale and Bo Ek']);
    expect(found.who).toEqual(['Ann Hale and Bo Ek']);
    expect(found.actors.map(({ name }) => name)).toEqual(expect.arrayContaining(['Ann Hale', 'Bo Ek']));
  });

  test('“I” in what someone says is that someone, and the saying inside stands within the one around', () => {
    const found = read('“I told him that it was late,” {P:Ann Hale} said.', [
      '“I told him that it was late,”',
      'said',
      'Ann Hale',
    ]);
    expect(found.statements.map(({ words }) => words)).toEqual(['“I told him that it was late,”', 'it was late']);
    expect(found.who).toEqual(['Ann Hale', 'Ann Hale']);
    expect(found.statements[1]!.within).toBe(found.statements[0]!.id);
  });

  test.each([
    ['“{P:Ann Hale} says ‘a wall is still a wall’ and builds one,” {P:Bo Ek} said.', 'Ann Hale', 'Bo Ek'],
    ['{P:Bo Ek} laughed. “{P:Ann Hale} once told us, ‘I would rather walk home,’” he wrote.', 'Ann Hale', 'Bo Ek'],
  ])('what a speaker quotes is whose the words before it credit: %s', (text, inner, outer) => {
    const plain = text.replace(/\{P:([^}]*)\}/g, '$1');
    const cue = plain.includes('wrote') ? 'wrote' : 'said';
    const source = cue === 'wrote' ? 'he' : 'Bo Ek';
    const found = read(text, [/“.*”/u.exec(plain)![0], cue, source]);
    expect(found.statements.map(({ words }) => words)).toEqual([/“.*”/u.exec(plain)![0], /‘.*’/u.exec(plain)![0]]);
    expect(found.who).toEqual([outer, inner]);
    expect(found.statements[1]!.within).toBe(found.statements[0]!.id);
  });

  test('“who” is who stands before it', () => {
    const found = read('{P:Ann Hale}, who said no, left.', ['no', 'said', 'who']);
    expect(found.who).toEqual(['Ann Hale']);
  });
});

describe('who “he” and “she” cannot be', () => {
  test.each([
    [
      'whose words it stands in',
      '{P:Tilda Brenner} spoke. “The doctor was kind. She told us to wait,” {P:Tilda Brenner} said.',
      ['“The doctor was kind. She told us to wait,”', 'said', 'Tilda Brenner'],
      ['to wait', 'told', 'She'],
    ],
    [
      'who is told',
      '{P:Erik Dahl} came late. The lad at the gate is kind, and he told {P:Erik Dahl} that the bell was loud.',
      ['that the bell was loud', 'told', 'he'],
    ],
    [
      'who is spoken of by name right before',
      'A lad was painting. {P:Erik Dahl} had shown him, he said, where to begin.',
      ['Erik Dahl had shown him', 'said', 'he'],
    ],
  ] as [string, string, ...[string, string, string][]][])('%s', (_, text, ...statements) => {
    expect(read(text, ...statements).who.at(-1)).toBe(null);
  });

  test.each([
    ['Though {P:Erik Dahl} was late, he said, it was done.', ['it was done', 'said', 'he']],
    ['{P:Erik Dahl} came. He told {P:Tilda Brenner} that it was late.', ['that it was late', 'told', 'He']],
    ['{P:Erik Dahl} came. “It is late,” he said. “We go.”', ['“It is late,” he said. “We go.”', 'said', 'he']],
  ] as [string, [string, string, string]][])('but %s', (text, statement) => {
    expect(read(text, statement).who).toEqual(['Erik Dahl']);
  });

  test.each([
    '{P:Otto Lind} and his predecessor, {P:Erik Dahl}, quarrelled over the tax.',
    '{P:Otto Lind} and the minister, {P:Erik Dahl}, were seen in the corridor.',
    '{P:Otto Lind} and {P:Erik Dahl} met on the pier.',
  ])('one of the two who are the subject: %s', (text) => {
    const found = read(`${text} He said it was late.`, ['it was late', 'said', 'He']);
    expect(found.who).toEqual([null]);
    expect(found.candidates[0]!.slice(0, 2).sort()).toEqual(['Erik Dahl', 'Otto Lind']);
  });

  test.each([
    '{P:Karl Rask} left. {p:A woman} with a basket of eels came by. She said it was late.',
    '{P:Karl Rask} left. {p:Another councillor} stood there. She said it was late.',
  ])('who was named before somebody new came: %s', (text) => {
    expect(read(text, ['it was late', 'said', 'She']).who).not.toEqual(['Karl Rask']);
  });

  test('who was named before somebody described spoke', () => {
    const text = '{P:Karl Rask} left. {P:Otto Lind}’s {p:counsel} denied that it was late. “It is early,” he said.';
    const found = read(text, ['that it was late', 'denied', 'Otto Lind’s counsel'], ['“It is early,”', 'said', 'he']);
    expect(found.who).toEqual(['Otto Lind’s counsel', 'Otto Lind’s counsel']);
  });

  test.each([
    ['Her {p:grandmother}', 'prays about it'],
    ['Her {p:local pastor}', 'had told them so'],
    ['Her own {p:mother}', 'was honest'],
  ])('of whom is told what he or she says: %s', (subject, rest) => {
    const { who } = read(`{P:Ilse Holm} was there. ${subject}, she said, ${rest}.`, [
      `${subject.replace(/\{p:(.*)\}/, '$1')}, she said, ${rest}`,
      'said',
      'she',
    ]);
    expect(who).toEqual(['Ilse Holm']);
  });

  test('somebody’s lawyer does not go on as “he” where the other may be meant as well', () => {
    const text = '{P:Karl Rask} says he never saw it. His {p:secretary} says that he did. He says it is late.';
    const { who } = read(
      text,
      ['he never saw it', 'says', 'Karl Rask'],
      ['he did', 'says', 'His secretary'],
      ['it is late', 'says', 'He'],
    );
    expect(who.slice(0, 2)).toEqual(['Karl Rask', 'His secretary']);
    expect(who[2]).not.toBe('His secretary');
  });

  test.each([
    'Asked by {P:Ilse Holm} why the lamps were out, she said it was late.',
    'Pressed by Senator {P:Ilse Holm} on the cost, she said it was late.',
    'When questioned at length by the {P:Ilse Holm}, she said it was late.',
    'Through her granddaughter, {P:Ilse Holm}, who interpreted, she said it was late.',
    'According to her sister, Mrs {P:Ilse Holm}, she said it was late.',
    'Unlike her twin {P:Ilse Holm}, she said it was late.',
  ])('who stands ahead of it: %s', (text) => {
    expect(read(text, ['it was late', 'said', 'she']).who).toEqual([null]);
  });

  test.each([
    'In a book by {P:Ilse Holm}, she said it was late.',
    'After {P:Ilse Holm} came by, she said it was late.',
  ])('but %s', (text) => {
    expect(read(text, ['it was late', 'said', 'she']).who).toEqual(['Ilse Holm']);
  });

  test('an hour at the beginning of a liveblog’s entry is no part of a name', () => {
    const text = '{O:15.10 Police} say it is shut.\n\n{P:9.40am Ada Rask} said it was open.';
    const found = read(text, ['it is shut', 'say', '15.10 Police'], ['it was open', 'said', '9.40am Ada Rask']);
    expect(found.who).toEqual(['Police', 'Ada Rask']);
  });

  test('a dateline’s place', () => {
    const text = '{O:KOLM} (Wire) - The clerk is gone for telling people the truth.';
    expect(read(text, ['people the truth', 'telling', 'KOLM']).who).toEqual([null]);
  });

  test('what a relative is tells whether he or she', () => {
    const text = 'My {p:brother-in-law} {P:Oz} came in. “What now?” she asked.';
    expect(read(text, ['“What now?”', 'asked', 'she']).who).toEqual([null]);
  });

  test('he and she are told apart', () => {
    const text = 'Mr {P:Otto Lind} and Mrs {P:Tilda Brenner} met on the pier. She said it was late.';
    expect(read(text, ['it was late', 'said', 'She']).who).toEqual(['Tilda Brenner']);
  });
});

describe('a quotation that no words credit, right behind', () => {
  test.each([
    ['{P:Ann Hale} asked {P:Bo Lind} whether it was late. “It is.”', 'Bo Lind'],
    ['{P:Ann Hale} asked Mr {P:Bo Lind} whether it was late. “It is.”', 'Bo Lind'],
    ['{P:Ann Hale} asked the {p:widow} whether it was late. “It is.”', 'widow'],
    ['{P:Ann Hale} asked at noon whether it was late. “It is.”', null],
  ])('a question: %s', (text, who) => {
    const found = read(text, ['whether it was late', 'asked', 'Ann Hale'], ['“It is.”', '', '']);
    expect(found.who).toEqual(['Ann Hale', who]);
  });

  const late: Found = ['it was late', 'said', 'Ann Hale'];
  const noon: Found = ['it was noon', 'told', 'Bo Lind'];
  test.each([
    ['{P:Ann Hale} said it was late. {P:Bo Lind} told them it was noon. “Look up.”', [late, noon], 'Bo Lind'],
    ['{P:Bo Lind} told them it was noon. {P:Ann Hale} said it was late. “Look up.”', [noon, late], 'Ann Hale'],
    ['{P:Ann Hale} said it was late. {P:Bo Lind} told them it was noon. They left. “Look up.”', [late, noon], null],
  ] as [string, Found[], string | null][])('what one of two has said: %s', (text, reports, who) => {
    expect(read(text, ...reports, ['“Look up.”', '', '']).who.at(-1)).toBe(who);
  });
});

describe('what goes on as a participle', () => {
  const late: [string, string, string] = ['“It was late. It was cold,”', 'said', 'Ann Hale'];
  test.each([
    ['{P:Ann Hale} said: “It was late. It was cold,” adding that the lamps were out.', 'adding'],
    ['“It was late. It was cold,” said {P:Ann Hale}, noting that the lamps were out.', 'noting'],
    ['{P:Ann Hale} said: “It was late. It was cold,” also warning that the lamps were out.', 'also warning'],
  ])('is of who said the words before: %s', (text, cue) => {
    expect(read(text, late, ['that the lamps were out', cue, '']).who).toEqual(['Ann Hale', 'Ann Hale']);
  });

  test('is open behind another sentence, and as another form', () => {
    const said = '{P:Ann Hale} said: “It was late. It was cold,”';
    const out = (cue: string): [string, string, string] => ['that the lamps were out', cue, ''];
    expect(read(`${said} and left. Adding that the lamps were out.`, late, out('Adding')).who[1]).toBeNull();
    expect(read(`${said} and it was added that the lamps were out.`, late, out('was added')).who[1]).toBeNull();
  });
});

describe('a quotation that no words credit', () => {
  const hale = '“It was late,” said {P:Ann Hale}.';
  const uncued: [string, string, string] = ['“It was cold as well, and the lamps had gone out.”', '', ''];
  const late: [string, string, string] = ['“It was late,”', 'said', 'Ann Hale'];
  const whose = (text: string, ...found: [string, string, string][]) => read(text, ...found).who.at(-1);

  test('is of who was quoted in the paragraph above, past others like it and past stray lines', () => {
    expect(whose(`${hale}\n\n“It was cold as well, and the lamps had gone out.”`, late, uncued)).toBe('Ann Hale');
    expect(
      whose(
        `${hale}\n\n“And it was as dark as it ever gets in there.”\n\n(Picture: {P:Bo Lind})\n\n“It was cold as well, and the lamps had gone out.”`,
        late,
        uncued,
      ),
    ).toBe('Ann Hale');
    expect(whose(`${hale}\n\nPress notice —\n\n“It was cold as well, and the lamps had gone out.”`, late, uncued)).toBe(
      'Ann Hale',
    );
  });

  test('is of who said something in the paragraph above, in a verb of saying, and not of a group', () => {
    const [told, quoted] = ['{P:Ann Hale} said it was late.', '\n\n“It was cold as well, and the lamps had gone out.”'];
    expect(whose(told + quoted, ['it was late', 'said', 'Ann Hale'], uncued)).toBe('Ann Hale');
    expect(whose(`{P:Ann Hale} leapt on it as late.${quoted}`, ['late', 'leapt on', 'Ann Hale'], uncued)).toBeNull();
    expect(whose(`{g:Clerks} said it was late.${quoted}`, ['it was late', 'said', 'Clerks'], uncued)).toBeNull();
  });

  test('is of who alone speaks in its paragraph, unless somebody else spoke right above', () => {
    const own = '“It was cold as well, and the lamps had gone out.” {P:Ann Hale} said it was late.';
    const said: [string, string, string] = ['it was late', 'said', 'Ann Hale'];
    expect(read(own, uncued, said).who).toEqual(['Ann Hale', 'Ann Hale']);
    expect(read(`“No,” said {P:Bo Lind}.\n\n${own}`, ['“No,”', 'said', 'Bo Lind'], uncued, said).who).toEqual([
      'Bo Lind',
      null,
      'Ann Hale',
    ]);
  });

  test.each([
    [
      'answers a question',
      '“Was it late?” asked {P:Ann Hale}.\n\n“It was cold as well, and the lamps had gone out.”',
      [['“Was it late?”', 'asked', 'Ann Hale']],
    ],
    [
      'follows two',
      `${hale} “No,” said {P:Bo Lind}.\n\n“It was cold as well, and the lamps had gone out.”`,
      [late, ['“No,”', 'said', 'Bo Lind']],
    ],
    [
      'stands behind a story',
      `${hale}\n\nThen the train came in.\n\n“It was cold as well, and the lamps had gone out.”`,
      [late],
    ],
    ['is introduced', `${hale}\n\nAnd from {P:Bo Lind}:\n\n“It was cold as well, and the lamps had gone out.”`, [late]],
  ] as [string, string, [string, string, string][]][])('is open where it %s', (_, text, found) => {
    expect(whose(text, ...found, uncued)).toBeNull();
  });

  test('is open where it speaks of who spoke by a pronoun', () => {
    const text = `${hale}\n\n“She has always been as hard on the station as that.”`;
    expect(whose(text, late, ['“She has always been as hard on the station as that.”', '', ''])).toBeNull();
  });

  test.each([
    ['names who spoke', '“Hale was cold as well, and the lamps had gone out.”'],
    ['is a heading', '“COLD AS WELL AND LATE, AND ALL THE LAMPS OUT”'],
    ['is a line between single marks', '‘It was cold as well.’'],
    ['is short, as an answer is', '“Not so late as all that.”'],
    ['has a label', '“LIND: It was cold as well, and the lamps had gone out.”'],
  ])('is open where it %s', (_, words) => {
    expect(whose(`${hale}\n\n${words.replace('Hale', '{P:Hale}')}`, late, [words, '', ''])).toBeNull();
  });
});

describe('what an organization is called again', () => {
  test.each([
    ['{O:The Tern Herald} came. {o:The paper} said no.', 'The paper', 'Tern Herald'],
    [
      '{O:Tern Motors} and {O:the Hale Ministry} came. {o:The Ekby-based company} said no.',
      'The Ekby-based company',
      'Tern Motors',
    ],
    ['{O:The Millers Federation} came. {o:The union} said no.', 'The union', 'Millers Federation'],
    [
      '{O:The Congress Budget Office} came. {o:The budget office} said no.',
      'The budget office',
      'Congress Budget Office',
    ],
    ['{O:Tern} came. {o:The brokerage} said no.', 'The brokerage', 'Tern'],
    ['{O:Tern} came. {o:The ministry} said no.', 'The ministry', 'ministry'],
    ['{O:The Tern Herald} and {O:the Hale Herald} came. {o:The paper} said no.', 'The paper', null],
    [
      '{O:The Tern Herald} came. Nobody did. It was so. All was. {O:Kolm} came. {o:The paper} said no.',
      'The paper',
      null,
    ],
    ['{O:The Tern Office} came. {o:The press office} said no.', 'The press office', null],
    ['{O:Tern} came. {o:The union} said no.', 'The union', null],
    ['{O:TBU} came. Nobody did. It was so. All was. {o:The union} said no.', 'The union', 'union'],
    ['{o:A tribunal} sat. {o:The panel} said no.', 'The panel', 'panel'],
    ['{O:The Hale Herald} came.\n\n{O:The Tern Herald} came. {o:The paper} said no.', 'The paper', 'Tern Herald'],
    ['Soprano {P:Ann Hale} came with {P:Bo Ek}. {p:The soprano} said no.', 'The soprano', 'Ann Hale'],
    ['{P:Ann Hale}, a retired teacher, and {P:Bo Ek} came. {p:The teacher} said no.', 'The teacher', 'Ann Hale'],
  ] as [string, string, string | null][])('%s', (text, source, who) => {
    expect(read(text, ['no', 'said', source]).who).toEqual([who]);
  });
});

describe('who goes on', () => {
  test.each([
    ['{g:Two men} said no. They said it was late.', 'Two men', 'They', 'Two men'],
    [
      '{P:Ann Hale} and {P:Bo Ek} said no.\n\nThey said it was late.',
      'Ann Hale and Bo Ek',
      'They',
      'Ann Hale and Bo Ek',
    ],
    ['{O:The Tern Board} said no. It said it was late.', 'The Tern Board', 'It', 'Tern Board'],
    ['{p:Some men} said no to {g:two women}. They said it was late.', 'Some men', 'They', null],
  ] as [string, string, string, string | null][])('%s', (text, first, second, who) => {
    expect(read(text, ['no', 'said', first], ['it was late', 'said', second]).who[1]).toEqual(who);
  });
});

describe('whom nobody named can be', () => {
  test.each([
    ['{P:Ann Hale} died. {g:Her family} said no.', 'Her family', 'Her family'],
    ['{P:Ann Hale} died. {p:Hale’s agent} said no.', 'Hale’s agent', 'Hale’s agent'],
    ['{P:Ann Hale} and {P:Bo Hale} came. {p:His sister} said no.', 'His sister', 'His sister'],
    ['{P:Ann Hale} and {p:the agent}, {P:Bo Ek}, came. {p:Her agent} said no.', 'Her agent', 'Her agent'],
    ['{p:The widow} said no.', 'The widow', 'widow'],
    ['{p:The partner} said no.', 'The partner', 'partner'],
    ['{P:Ann Hale} lost. {o:Hale’s campaign} said no.', 'Hale’s campaign', 'Hale’s campaign'],
    ['{P:Ann Hale} lost. {o:Her campaign} said no.', 'Her campaign', 'Her campaign'],
    ['{o:The campaign} said no.', 'The campaign', 'campaign'],
    ['A study came. The study said no.', 'The study', null],
    ['A survey came. The study said no.', 'The study', null],
    ['The book said no.', 'The book', null],
    ['{M:The Tern Poll} came. The poll said no.', 'The poll', null],
  ] as [string, string, string | null][])('%s', (text, source, who) => {
    expect(read(text, ['no', 'said', source]).who).toEqual([who]);
  });
});

describe('who is called by where he is from', () => {
  test.each([
    ['{P:Gavin Prosser} signed. The {M:Welshman} said no.', 'The Welshman', 'Gavin Prosser'],
    [
      '{P:Gavin Prosser} signed. The {M:Welshman}, who won two cups, said no.',
      'The Welshman, who won two cups',
      'Gavin Prosser',
    ],
    ['{P:Sarah Prosser} signed. The {M:Welshman} said no.', 'The Welshman', null],
    ['{P:Gavin Prosser} signed. {M:Welshman} said no.', 'Welshman', 'Welshman'],
  ] as [string, string, string | null][])('%s', (text, source, who) => {
    expect(read(text, ['no', 'said', source]).who).toEqual([who]);
  });
});

describe('what somebody is called whom nobody names', () => {
  test.each([
    ['{p:A woman} who lives nearby said no.', 'A woman who lives nearby', 'woman'],
    ['{g:Economists}, including one at the bank, said no.', 'Economists, including one at the bank', 'Economists'],
    ['{g:Economists} (most of them) said no.', 'Economists (most of them)', 'Economists'],
    ['{p:An official} speaking on the record said no.', 'An official speaking on the record', 'official'],
    ['{g:Firefighters} battling the blaze said no.', 'Firefighters battling the blaze', 'Firefighters'],
    ['A report released last week said no.', 'A report released last week', 'report'],
    ['A report written by a clerk said no.', 'A report written by a clerk', 'report'],
    ['{g:Experts} I asked said no.', 'Experts I asked', 'Experts'],
    ['A {p:speech} Bo Hale delivered in May said no.', 'A speech Bo Hale delivered in May', 'speech'],
    [
      'A poll of South Sarn released today said no.',
      'A poll of South Sarn released today',
      'poll of South Sarn released today',
    ],
    ['{p:A youth} who said no.', 'A youth who', 'youth'],
    ['{p:The author} of the post said no.', 'The author of the post', 'author of the post'],
    ['{g:Half} of registered voters said no.', 'Half of registered voters', 'Half of registered voters'],
    ['{g:Clerks, drivers and porters} said no.', 'Clerks, drivers and porters', 'Clerks, drivers and porters'],
    ['Meanwhile {g:officials} said no.', 'officials', 'officials'],
    ['London {g:officials} said no.', 'officials', 'London officials'],
    ['A six-year-{p:old girl} said no.', 'old girl', 'six-year-old girl'],
  ])('%s', (text, source, who) => {
    expect(read(text, ['no', 'said', source]).who).toEqual([who]);
  });

  test('two women are two', () => {
    const { actors } = read(
      'A woman who lives nearby said no. A woman who works there said yes.',
      ['no', 'said', 'A woman who lives nearby'],
      ['yes', 'said', 'A woman who works there'],
    );
    expect(actors.map(({ name }) => name)).toEqual(['woman', 'woman']);
  });
});

describe('on behalf of whom', () => {
  test.each([
    ['{O:Tern Airways} fell. Its {p:lawyer}, {P:Kit Lowe}, said no.', 'Its lawyer, Kit Lowe', 'Tern Airways'],
    ['{P:Ann Hale} left. Her {p:agent}, {P:Kit Lowe}, said no.', 'Her agent, Kit Lowe', 'Ann Hale'],
    ['{P:Ann Hale}’s {p:rep} said no.', 'Ann Hale’s rep', 'Ann Hale'],
    ['{O:Tern Airways} denies it. {p:A spokeswoman} said no.', 'A spokeswoman', 'Tern Airways'],
    ['{O:Tern Airways} denies it. {p:A spokesman}, {P:Kit Lowe}, said no.', 'A spokesman, Kit Lowe', 'Tern Airways'],
    ['{O:Tern Airways} denies it. {p:Spokeswoman} {P:Kit Lowe} said no.', 'Spokeswoman Kit Lowe', 'Tern Airways'],
    ['For {O:Tern Airways}, {P:Kit Lowe} KC said no.', 'Kit Lowe KC', 'Tern Airways'],
    ['Representing {O:Tern Airways}, {P:Kit Lowe} SC said no.', 'Kit Lowe SC', 'Tern Airways'],
    ['{P:Kit Lowe} KC, for {O:Tern Airways}, said no.', 'Kit Lowe KC', 'Tern Airways'],
    ['For {O:Tern Airways}, {P:Kit Lowe} said no.', 'Kit Lowe', null],
    ['{O:Tern Airways} denies it.\n\n{p:A spokeswoman} said no.', 'A spokeswoman', null],
    ['{p:A spokesman} for {P:Ann Hale} said no.', 'A spokesman for Ann Hale', 'Ann Hale'],
    ['{P:Ann Hale}’s {p:lawyer} said no.', 'Ann Hale’s lawyer', 'Ann Hale'],
    ['{O:Tern Airways} {p:spokeswoman} {P:Kit Lowe} said no.', 'Tern Airways spokeswoman Kit Lowe', 'Tern Airways'],
    ['{P:Kit Lowe}, {p:a spokeswoman} for {O:Tern Airways}, said no.', 'Kit Lowe', 'Tern Airways'],
    ['{O:Tern Police} came. {p:A police spokeswoman} said no.', 'A police spokeswoman', 'Tern Police'],
    ['{O:Tern Airways} flew on. {p:A company spokesman} said no.', 'A company spokesman', 'Tern Airways'],
    ['{O:Tern Airways} met {O:Corvane Foods}. {p:A company spokesman} said no.', 'A company spokesman', null],
    ['{P:Ann Hale} flew to {L:Nashville}. {p:A spokesman} said no.', 'A spokesman', null],
    ['{p:A spokesman} for {P:Ann Hale}’s {o:bank} said no.', 'A spokesman for Ann Hale’s bank', null],
    ['{P:Ann Hale} said no.', 'Ann Hale', null],
    ['{P:Ann Hale}, {p:a 39-year-old} {p:lawyer}, said no.', 'Ann Hale', null],
    ['{p:A friend} of {P:Ann Hale} said no.', 'A friend of Ann Hale', null],
  ])('%s', (text, source, principal) => {
    expect(read(text, ['no', 'said', source]).principals).toEqual([principal]);
  });

  test('who has spoken for somebody goes on to', () => {
    const text = '{O:Tern Airways} {p:spokeswoman} {P:Kit Lowe} said no. {P:Lowe} said it was late.';
    const found = read(text, ['no', 'said', 'Tern Airways spokeswoman Kit Lowe'], ['it was late', 'said', 'Lowe']);
    expect(found.principals).toEqual(['Tern Airways', 'Tern Airways']);
  });
});

describe('what holds for any text', () => {
  const PIECES = [
    '{P:Ann Hale}',
    '{P:Hale}',
    '{P:Bo Hale}',
    '{O:HPU}',
    '{p:the mayor}',
    '{g:two men}',
    'he',
    'She',
    'they',
    'who',
    'said',
    ',',
    '.',
    '“',
    '”',
    '\n\n',
    'Q:',
    'and',
    '’s',
  ];
  const article = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((parts) => parts.join(' '));

  test('spans lie inside, candidates are actors, probabilities are some, and nothing is filled without a name', () => {
    fc.assert(
      fc.property(
        article,
        fc.array(fc.tuple(fc.nat(200), fc.nat(20), fc.nat(20)), { maxLength: 6 }),
        (source, places) => {
          const { text, mentions, segmentation } = marked(source);
          const clamp = (from: number, length: number): Span => [
            Math.min(from, text.length),
            Math.min(from + length, text.length),
          ];
          const input = {
            id: 'x',
            title: null,
            published: null,
            publisher: null,
            byline: null,
            url: null,
            language: 'en',
            text,
          };
          const statements = places.map(([from, a, b], i) =>
            draft(input, {
              kind: i % 2 ? 'direct' : 'indirect',
              content: [clamp(from, a + 1)],
              cue: [clamp(from + a + 1, 4)],
              source: i % 3 ? [clamp(from + a + 5, b)] : [],
              p: 0.5,
            }),
          );
          const context = {
            article: input,
            segmentation,
            ...UNTAGGED,
            mentions,
            language: ENGLISH,
            odds: SHIPPED,
            writer: null,
          };
          const { actors, statements: out } = resolve({ ...EMPTY, statements }, context, ranker);
          const ids = new Set(actors.map(({ id }) => id));
          expect(ids.size).toBe(actors.length);
          for (const { mentions: spans, name } of actors) {
            expect(name).not.toBe('');
            for (const [start, end] of spans) expect(0 <= start && start < end && end <= text.length).toBe(true);
          }
          for (const { speaker, within } of out) {
            expect(speaker.actor === null).toBe(speaker.reason !== null);
            for (const { actor, p } of [
              ...speaker.candidates,
              ...(speaker.actor ? [{ actor: speaker.actor, p: speaker.p }] : []),
            ]) {
              expect(ids.has(actor)).toBe(true);
              expect(p >= 0 && p <= 1).toBe(true);
            }
            if (within !== null) expect(out.some(({ id }) => id === within)).toBe(true);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('Ranker', () => {
  test('probabilities sum to 1, and the best keeps its place', () => {
    const row = fc.array(fc.double({ min: -5, max: 5, noNaN: true }), {
      minLength: FEATURES.length,
      maxLength: FEATURES.length,
    });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 8 }), fc.constantFrom(...SORTS), (rows, sort) => {
        const p = ranker.weigh(
          sort,
          rows.map((values) => Float64Array.from(values)),
        );
        expect(p.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 5);
        expect(p.every((value) => value >= 0 && value <= 1)).toBe(true);
      }),
    );
  });
});
