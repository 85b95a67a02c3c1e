import { describe, expect, test } from 'vitest';
import type { MannerWords } from '../../src/language/manner.js';
import { ENGLISH } from '../english.js';

type Pattern = { [Name in keyof MannerWords]: MannerWords[Name] extends RegExp ? Name : never }[keyof MannerWords];

/** By pattern what it fits, and behind “not” what it must not fit. */
const TABLE: Readonly<Record<Pattern, readonly [fits: readonly string[], not: readonly string[]]>> = {
  quantity: [
    [
      'one of the tests',
      'a number of figures',
      'two more of the scans',
      'several lines of evidence',
      'dozens of tests',
      'a wide range of tests',
    ],
    ['the tests', 'a report of a number'],
  ],
  crowd: [
    [
      'most',
      'A majority of them',
      'nearly half of the nurses',
      '40 percent of men',
      'a third of those asked',
      'young voters',
      'large majorities',
    ],
    ['Hale', 'the mayor of most towns', 'mosthouse'],
  ],
  afterHead: [
    [
      'a poll of voters',
      'a report by the board',
      'figures released on Monday',
      'papers seen by the Post',
      'a judge, who lives here',
      'the report (in full)',
    ],
    ['the latest poll'],
  ],
  preposition: [
    ['According to', 'as per', 'per', 'in the words of', 'in the view of', 'to quote'],
    ['said', 'performed'],
  ],
  nounAhead: [
    ['the ', 'their ', 'a formal ', 'many ', 'Hale’s ', 'no '],
    ['she ', 'which ', 'often '],
  ],
  articleAhead: [
    ['the ', 'a ', 'in an '],
    ['his ', 'she '],
  ],
  finiteAhead: [
    ['', 'a letter that ', 'and ', 'she ', 'repeatedly ', 'now '],
    ['the long ', 'of ', 'has '],
  ],
  bareAhead: [
    ['', 'to ', 'would ', 'didn’t ', 'and ', 'who ', 'cannot '],
    ['his ', 'has ', 'in '],
  ],
  passive: [
    ['was ', 'has been ', 'is widely ', 'got ', 'being once again '],
    ['has ', 'had ', 'Basel '],
  ],
  attitude: [
    [
      'was furious',
      'are very concerned',
      'felt uneasy',
      'had long been wary',
      'is a vocal critic of',
      'has grave doubts about',
      'fears of',
      'seemed unsure',
    ],
    ['said', 'was asked', 'is the mayor of', 'has told'],
  ],
  voiced: [
    ['was adamant', 'is clear', 'has been insistent', 'is on record'],
    ['was sure', 'cleared'],
  ],
  voicing: [
    ['registered his concerns', 'voiced doubts', 'expressed interest', 'raised fears', 'aired her worries'],
    ['has doubts', 'statement'],
  ],
  received: [
    ['received', 'got', 'faced', 'heard', 'drew', 'won', 'met with'],
    ['gave', 'said'],
  ],
  light: [
    ['made', 'issued', 'gave', 'released', 'unleashed', 'sent', 'held'],
    ['got', 'said', 'putter'],
  ],
  supposed: [
    ['could ', 'might well have ', 'should be ', 'ought to ', 'can '],
    ['will ', 'did ', 'to '],
  ],
  maybe: [
    ['may have said', 'could say', 'cannot say'],
    ['said', 'maybe'],
  ],
  wished: [
    [
      'wanted to ',
      'is trying to ',
      'would like to ',
      'has to ',
      'is ready to ',
      'sought to publicly ',
      'failed to ',
      'nothing to ',
      'met to ',
    ],
    ['went on to ', 'took the stage to ', 'wanted '],
  ],
  negated: [
    ['did not say', 'never said', 'didn’t say', 'declined to say', 'without saying', 'no'],
    ['said', 'nothing'],
  ],
  nobody: [
    ['Neither of them', 'nobody', 'None of the firms', 'no one'],
    ['noise', 'the nobody'],
  ],
  thing: [
    ['', 'it', 'This', 'which'],
    ['he', 'they', 'this minister'],
  ],
  pronoun: [
    ['he', 'They', 'who', 'it'],
    ['the he-goat', 'Hale'],
  ],
  refusal: [['declined', 'refuses', 'refusing'], ['denied']],
  silence: [
    ['to comment', 'respond to', 'replied', 'return calls', 'answer', 'to say', 'be interviewed', 'to discuss'],
    ['to pay', 'to open the gates'],
  ],
  question: [
    ['Did she say so?', '“Is it true', 'Who said that', 'How'],
    ['She said', 'Whose'],
  ],
  clauseLink: [
    ['said that ', 'that “'],
    ['said ', 'that man '],
  ],
  that: [['members that the dam was safe'], ['members of the dam']],
  linked: [
    ['asked whether ', 'said if', 'explained how ', 'why “'],
    ['said ', 'how they '],
  ],
  ofQuestion: [
    ['pressed on whether it', 'asked about who'],
    ['on the wall', 'he wept'],
  ],
  clauseStart: [
    ['that the dam was safe', '“that it was safe'],
    ['thatched roofs', 'the dam'],
  ],
  clause: [
    [
      'whether it rained',
      'the dam is leaking',
      'the dam won’t hold',
      'it’s not safe',
      'the mayor gave up the dam',
      'the mayor closed the dam',
      'she sold it',
      'there was nobody',
    ],
    ['a leak in the dam', 'it', 'the sale of the dam', 'mayors'],
  ],
  relative: [
    ['a man who is late', 'a dam that leaks', 'the dam, which is old', 'which is old', 'a leak when it rains'],
    ['that the dam is old', 'who'],
  ],
  asWhat: [
    ['the dam as a danger', 'as unsafe'],
    ['the dam as well as the bridge', 'as soon as', 'such as the dam', 'ashes'],
  ],
  infinitive: [
    ['to sell', 'not to sell'],
    ['to Hale', 'total'],
  ],
  results: [
    ['reported a profit', 'posted a net loss', 'reports record quarterly sales', 'booked revenue'],
    ['reported a fire', 'posted a letter'],
  ],
  call: [
    ['called', 'naming it calls', 'dubbed', 'named'],
    ['recalled', 'said'],
  ],
  called: [
    ['called a meeting', 'calls an early election', 'called the long strike'],
    ['called the man a joke', 'called her late'],
  ],
  topic: [
    ['questions about', 'a statement on', 'remarks regarding', 'letters to'],
    ['question', 'asked about', 'statements'],
  ],
  pointer: [
    ['so', 'that themselves', 'that himself, on the quay'],
    ['so the pier would go', 'that he would go', 'it'],
  ],
  undecided: [
    ['could not agree', 'had not yet decide', 'failed to agree'],
    ['agree', 'could not say', 'did not agree with her'],
  ],
  matter: [
    ['asked | about the events', 'was asked about | the fire'],
    ['asked | about how it burned', 'asked | for a lift'],
  ],
  withheld: [
    ['asked not to be named', 'asked us not to use her name'],
    ['asked staff not to be late', 'named nobody'],
  ],
  letsKnow: [
    ['wanted to know', 'let it be known'],
    ['wanted to', 'let it be', 'known'],
  ],
  putsAt: [
    ['put the cost at 3 million', 'puts support at about 40 per cent', 'put the loss at more than £9,000'],
    ['put the blame on Hale', 'put the boat at the pier'],
  ],
  titled: [
    ['the novel ', 'her films', 'a book titled ', 'works such as ', 'called '],
    ['said ', 'the mayor '],
  ],
};

describe('manner, in English', () => {
  test.each(Object.entries(TABLE))('%s', (name, [fits, not]) => {
    const pattern = ENGLISH.manner[name as Pattern];
    // One that is global goes on from where it was.
    const found = (words: string): boolean => new RegExp(pattern.source, pattern.flags.replace('g', '')).test(words);
    expect(fits.filter((words) => !found(words))).toEqual([]);
    expect(not.filter(found)).toEqual([]);
  });

  test('what a verb can tell, by its forms', () => {
    const of = (form: string): string[] => ENGLISH.manner.verbs.get(form)?.flatMap(({ senses }) => [...senses]) ?? [];
    expect(of('said')).toEqual(['voice', 'voice']);
    expect(of('feared')).toEqual(['think']);
    expect(of('agreed')).toContain('clause');
    expect(of('spoke')).toContain('clause');
    expect(of('harbour')).toEqual([]);
  });

  test('what a noun is, in the singular and the plural', () => {
    const { carriers } = ENGLISH.manner;
    for (const [one, many, kind] of [
      ['study', 'studies', 'text'],
      ['x-ray', 'x-rays', 'data'],
      ['speech', 'speeches', 'work'],
    ] as const) {
      expect([carriers.get(one)?.has(kind), carriers.get(many)?.has(kind)]).toEqual([true, true]);
    }
  });
});
