import { describe, expect, test } from 'vitest';
import { affinity, mentions } from '../../src/tag/mentions.js';
import { MENTIONED } from '../../src/tag/runs.js';
import { Vocabulary } from '../../src/tag/vocabulary.js';
import { words } from '../../src/tag/words.js';
import { ENGLISH } from '../english.js';

const COLUMNS = 150;
const LABELS = 9;
// Which pieces a word has plays no part here.
const vocabulary = new Vocabulary('[UNK]');
const split = (text: string) => words(text, [0, text.length], vocabulary);

/**
 * What the heads would say of a text in which names of persons stand in [ ], of organizations in < >, descriptions of persons
 * in { }. What they are not sure of is marked with a ~ before the word; behind a = nothing new begins.
 */
function read(marked: string): string[] {
  let text = '';
  const at = new Map<number, [column: number, label: number, sure: number]>();
  let [column, isFirst] = [-1, false];
  for (const [part] of marked.matchAll(/=?[[{<]|[\]}>]|~?[\p{L}\p{N}]+|[^[\]{}<>=~\p{L}\p{N}]+/gu)) {
    const opened = { '[': 0, '<': 2, '{': LABELS }[part.at(-1)!];
    if (opened !== undefined) [column, isFirst] = [opened, !part.startsWith('=')];
    else if (/[\]}>]/.test(part)) column = -1;
    else {
      const word = part.replace(/^~/, '');
      if (column >= 0) at.set(text.length, [column, isFirst ? 1 : 2, part.startsWith('~') ? 2.2 : 6]);
      if (/\S/.test(word)) isFirst = false;
      text += word;
    }
  }
  const found = split(text);
  const output = new Float32Array(found.length * COLUMNS);
  for (const [row, word] of found.entries()) {
    // Outside is the rule: the first label of names, and of descriptions.
    output[row * COLUMNS] = output[row * COLUMNS + LABELS] = 3;
    const told = at.get(word.start);
    if (told) output[row * COLUMNS + told[0] + told[1]] = told[2];
  }
  const rows = Int32Array.from(found, (_, i) => i);
  return mentions(text, found, rows, output, ENGLISH.mentions).map(
    ({ kind, span }) => `${kind} ${text.slice(...span)}`,
  );
}

describe('mentions', () => {
  test.each([
    [
      'names, descriptions and pronouns',
      '[Ann Hale] told {the mayor} that he',
      ['name Ann Hale', 'nominal the mayor', 'pronoun he'],
    ],
    ['a name goes on over an initial', '[Laurence H]. [Tribe] said', ['name Laurence H. Tribe']],
    ['letters with full stops are one name', 'the S.E.[C]. said', ['name S.E.C']],
    ['a possessive parts names', '[Lowe]’s [Marina]', ['name Lowe', 'name Marina']],
    ['hyphens and apostrophes join', '[Varga]-[Lind] and [O]’[Dowd]', ['name Varga-Lind', 'name O’Dowd']],
    ['a body and what it is for are one', 'the [Commission] on [Debates]', ['name Commission on Debates']],
    [
      'a person behind an office is another',
      '<Department of Health> [Karin Holt]',
      ['name Department of Health', 'name Karin Holt'],
    ],
    ['though nothing begins', '<Grain Board> =[Karin Holt]', ['name Grain Board', 'name Karin Holt']],
    ['a last word alone is none', '<Hallow> =[Weir] club', ['name Hallow Weir']],
    ['but behind a short title', '<Det Insp> =[Weir] left', ['name Det', 'name Weir']],
    ['a particle with a hyphen', 'El-[Sayegh] left', ['name El-Sayegh']],
    ['particles inside', '[Pieter] van den [Hoek]', ['name Pieter van den Hoek']],
    ['a particle with an apostrophe', '[Joost] van ’t [Hof]', ['name Joost van ’t Hof']],
    ['a particle behind what is taken for a company', '<Rhodri> ap [Huw]', ['name Rhodri ap Huw']],
    ['a particle of persons only', '<Rt Hon Gwilym> ap <Huw MP>', ['name Rt Hon Gwilym ap Huw MP']],
    ['a word between two', '[Hale says Ekberg]', ['name Hale', 'name Ekberg']],
    ['halves of a word of two kinds', '<Stote>-[Hallam] left', ['name Stote-Hallam']],
    ['people’s body of whom nothing is found', 'The Teachers’ <Union> left', ['name Teachers’ Union']],
    ['what is no body', 'The teachers’ <Hallow> left', ['name Hallow']],
    ['a link', '[Luís Fonseca] e [Silva]', ['name Luís Fonseca e Silva']],
    ['“an” inside a surname', '[Eoghan Mac] an [Bhaird]', ['name Eoghan Mac an Bhaird']],
    ['a small word that is no particle', '[Ann] or [Hale]', ['name Ann', 'name Hale']],
    ['a suffix', '[Gerald Cole], Jr., and', ['name Gerald Cole, Jr']],
    ['letters beside a name', '[Ann Hale] <KC>', ['name Ann Hale KC']],
    ['letters behind a name', '[Ann Hale], <PhD>, <FRSC>, said', ['name Ann Hale']],
    ['letters that begin a name', '<KC> met', ['name KC']],
    ['a nickname in marks', '[Robert] “[Rusty]” [Hale]', ['name Robert “Rusty” Hale']],
    ['a nickname in brackets', '[William] ([Bill]) [Hale]', ['name William (Bill) Hale']],
    ['many people’s paper', 'the <Farmers>’ <Tribune>', ['name Farmers’ Tribune']],
    ['the same in a plural without s', 'the <Women>’s <Union>', ['name Women’s Union']],
    ['a people’s paper that nothing else shows', 'the <People>’s [Torch] left', ['name People’s Torch']],
    ['a people’s, of whom nothing is found', 'The Fishermen’s <Hut> left', ['name Fishermen’s Hut']],
    ['a short title between', '<Lower Tano Hon>. [Bo Hale] left', ['name Lower Tano', 'name Bo Hale']],
    ['a saint’s hospital', '<St>. <Mary>’s <Union> left', ['name St. Mary’s Union']],
    ['a king’s', '<King>’s <Union> left', ['name King’s Union']],
    ['a word’s end', 'the left-<leaning Union> left', ['name Union']],
    ['a word behind a full name', '[Bo Hale] ~Centre left', ['name Bo Hale']],
    ['a place’s paper', '<Norhaven>’s <Tribune>', ['name Norhaven', 'name Tribune']],
    ['small words around', '[with Bo Hale will] go', ['name Bo Hale']],
    [
      'a body and a word that it may begin with',
      'the <Committee> for a <Better Port>',
      ['name Committee for a Better Port'],
    ],
    ['a capitalised neighbour that nearly is one joins', '[Ann] Hale', ['name Ann']],
    ['a bare article finds its head', '{The} mayor of', ['nominal The mayor']],
    ['an article before a name only is no description', '{The} [White House]', ['name White House']],
    ['an article with nothing after it is none', '{the} of', []],
    ['a bare article takes the likeliest word before the preposition', '{The ~mayor} of Lind', ['nominal The mayor']],
    ['a head inside a name is the name’s', '{the [Bank]}', ['name Bank']],
    ['a pronoun in capitals inside a name is none', '[US Steel] and us', ['name US Steel', 'pronoun us']],
    ['nothing', 'It rained.', ['pronoun It']],
  ])('%s', (_, text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test('the types sum to one, and a pronoun has none', () => {
    expect(MENTIONED).toHaveLength(5);
    const output = new Float32Array(2 * COLUMNS);
    output[1] = 5;
    const [name, pronoun] = mentions('Ann he', split('Ann he'), Int32Array.of(0, 1), output, ENGLISH.mentions);
    expect(name!.types.reduce((a, b) => a + b, 0)).toBeCloseTo(1);
    expect(name!.called.reduce((a, b) => a + b, 0)).toBeCloseTo(1);
    expect(pronoun!.types).toEqual([0, 0, 0, 0, 0]);
  });

  test('affinity is the scaled product of what asks and what answers', () => {
    const vector = (value: number): Float32Array => new Float32Array(64).fill(value);
    const mention = (ask: number, answer: number) =>
      ({ span: [0, 1], kind: 'name', types: [], called: [], ask: vector(ask), answer: vector(answer) }) as const;
    expect(affinity(mention(1, 0), mention(0, 0.5))).toBeCloseTo(4);
    expect(affinity(mention(0, 1), mention(1, 0))).toBe(0);
  });
});
