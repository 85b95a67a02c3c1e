import { describe, expect, test } from 'vitest';
import { WORDING as wording, wordingBy } from '../../src/language/en/wording.js';
import { worded } from '../../src/language/wording.js';
import type { Message, Place } from '../../src/record/message.js';
import type { Reason } from '../../src/record/reason.js';
import type { Basis } from '../../src/record/time.js';

const [HALE, VELD, LIND] = ['Ann Hale', 'Tom Veld', 'Bo Lind'] as const;

const REASONS: readonly (readonly [Reason, string])[] = [
  [{ code: 'no source', names: [] }, 'the text names no source here'],
  [{ code: 'no source', names: [HALE] }, 'the text names no source here; it could be Ann Hale'],
  [
    { code: 'namesakes', words: 'Hale', names: [HALE, 'Bo Hale'] },
    '“Hale” could be Ann Hale or Bo Hale: the article has more than one of that name',
  ],
  [
    { code: 'first person', words: 'I', names: [] },
    '“I” stands outside any quotation: the writer, whom the text does not name',
  ],
  [{ code: 'first person', words: 'we', names: [HALE] }, '“we” could be Ann Hale'],
  [{ code: 'second person', words: 'you', names: [] }, '“you” is whoever is spoken to, whom the text does not name'],
  [{ code: 'pronoun', words: 'he', names: [] }, 'nobody is named before to whom “he” could refer'],
  [{ code: 'pronoun', words: 'he', names: [VELD] }, '“he” could be Tom Veld, but the text does not make it sure'],
  [{ code: 'pronoun', words: 'they', names: [HALE, VELD, LIND] }, '“they” could be Ann Hale, Tom Veld or Bo Lind'],
  [{ code: 'relative', words: 'who', names: [] }, '“who” refers to no one that the text names'],
  [{ code: 'relative', words: 'who', names: [HALE] }, '“who” could refer to Ann Hale'],
  [{ code: 'asker', words: 'Q:' }, '“Q:” is whoever asks, whom the text does not name'],
  [{ code: 'answerer', words: 'A:', names: [] }, '“A:” is whoever answers, whom the text does not name'],
  [{ code: 'answerer', words: 'A:', names: [HALE, VELD] }, '“A:” could be Ann Hale or Tom Veld'],
  [{ code: 'no one in particular', words: 'Some' }, '“Some” names no one in particular'],
  [{ code: 'several', words: 'Hale and others' }, 'not all of “Hale and others” are known'],
  [
    { code: 'description', words: 'the agency', names: [] },
    'the text does not say whether “the agency” is one of those whom it names',
  ],
  [
    { code: 'description', words: 'the mayor', names: [HALE] },
    '“the mayor” could be Ann Hale, or someone whom the text does not name',
  ],
  [{ code: 'name', names: [HALE] }, 'it is not sure that Ann Hale is meant'],
  [{ code: 'no cue' }, 'no words credit the quotation'],
  [{ code: 'no channel' }, 'the text does not say through what'],
  [{ code: 'no addressee' }, 'the text does not say to whom'],
  [{ code: 'no time' }, 'the text does not say when'],
  [{ code: 'present tense', words: 'tells' }, '“tells” is in the present tense, and the text does not say when'],
  [
    { code: 'undated event', words: 'the next day' },
    '“the next day” hangs on an event whose day the text does not give',
  ],
  [{ code: 'undated article', words: 'on Monday' }, '“on Monday” hangs on the day of publication, which is not known'],
  [{ code: 'by hand' }, 'corrected by hand'],
  [{ code: 'sentence', text: 'it is not said' }, 'it is not said'],
];

const BASES: readonly (readonly [Basis, string])[] = [
  [{ code: 'date' }, 'a date in the text'],
  [{ code: 'publication', day: '2017-06-09' }, 'the publication day, 2017-06-09'],
  [
    { code: 'publication', day: '2017-06-09', isCarried: true },
    'the publication day, 2017-06-09; carried on from the statement before',
  ],
  [{ code: 'beside' }, 'another statement of the sentence'],
  [{ code: 'before' }, 'the statement before'],
  [{ code: 'stamp' }, 'the time stamp of the entry'],
  [{ code: 'post' }, 'the day below the post'],
  [{ code: 'by hand' }, 'corrected by hand'],
];

const POST: Place = {
  article: 'a'.repeat(64),
  publisher: 'Harbour Post',
  title: 'Ferry',
  url: null,
  published: '2026-03-02',
};
const words = '“We will pay,”';

const MESSAGES: readonly (readonly [Message, string])[] = [
  [{ code: 'unattributed', words }, 'Nobody is named as the speaker of “We will pay”.'],
  [
    { code: 'unattributed', words: `${'word '.repeat(30)}end` },
    `Nobody is named as the speaker of “${'word '.repeat(17)}…”.`,
  ],
  [{ code: 'ambiguous speaker', words: 'he', names: [VELD, LIND] }, '“he” may be Tom Veld or Bo Lind.'],
  [{ code: 'undated', words: 'once said' }, '“once said” puts this at another time, and the text does not say when.'],
  [
    {
      code: 'cut',
      words,
      lost: 'unless we can’t',
      where: POST,
      turns: [{ sense: 'condition', change: 'lost', words: 'unless' }],
    },
    '“We will pay” leaves off “unless we can’t”, which Harbour Post of 2026-03-02 has. The meaning may turn: without the condition “unless”.',
  ],
  [
    {
      code: 'altered',
      where: { ...POST, publisher: null, published: null },
      changes: [
        { from: 'will', to: 'may' },
        { from: 'all', to: '' },
        { from: '', to: 'soon' },
      ],
      turns: [],
    },
    'The quotation differs from that in “Ferry”: “may” for “will”; not “all”; also “soon”.',
  ],
  [
    { code: 'misattributed', words, speaker: VELD, names: [HALE, LIND], where: POST, more: 2 },
    '“We will pay” is credited to Tom Veld here, to Ann Hale, Bo Lind in Harbour Post of 2026-03-02 and 2 more.',
  ],
  [
    { code: 'misattributed', words, speaker: VELD, names: [HALE], where: POST, more: 0 },
    '“We will pay” is credited to Tom Veld here, to Ann Hale in Harbour Post of 2026-03-02.',
  ],
  [
    { code: 'recycled', words, told: { start: '2026-03-05', end: '2026-03-06' }, where: POST },
    '“We will pay” is told as said on 2026-03-05 to 2026-03-06; Harbour Post had it on 2026-03-02.',
  ],
  [
    { code: 'recycled', words, told: { present: '2026-03-05' }, where: POST },
    '“We will pay” is told in the present tense on 2026-03-05; Harbour Post had it on 2026-03-02.',
  ],
  [
    { code: 'out of order', words, to: 'Pay!', by: '2026-03-02', where: POST, from: '2026-03-05' },
    '“We will pay” is told as an answer to “Pay!”, but was said by 2026-03-02 (Harbour Post of 2026-03-02), and that on 2026-03-05 or later.',
  ],
  [
    { code: 'second-hand', words, channel: 'Sky News', isAlone: false },
    '“We will pay” is known from Sky News. No article on record has it first hand.',
  ],
  [
    { code: 'second-hand', words, channel: null, isAlone: true },
    '“We will pay” is known from what somebody else said. No other article on record has it.',
  ],
];

describe('English words', () => {
  test.each(REASONS)('%j: %s', (reason, sentence) => {
    expect(wording.reason(reason)).toBe(sentence);
  });

  test.each(BASES)('%j: %s', (basis, sentence) => {
    expect(wording.basis(basis)).toBe(sentence);
  });

  test.each(MESSAGES)('%j: %s', (message, sentence) => {
    expect(wording.message(message)).toBe(sentence);
  });

  test.each(MESSAGES)('%j tells every day as it is asked to', (message, sentence) => {
    expect(wordingBy((day) => `<${day}>`).message(message)).toBe(sentence.replaceAll(/\d{4}-\d\d-\d\d/gu, '<$&>'));
  });

  test('what has codes anywhere in it is worded, and all else stays', () => {
    const time = { start: '2026-03-02', basis: { code: 'date' }, evidence: [[1, 2]] } as const;
    const speaker = { actor: null, reason: { code: 'no source', names: [] } } as const;
    const statement = { code: '111', speaker, time, open: { channel: { code: 'no channel' } } } as const;
    expect(worded({ former: null, changes: [statement], n: 1 }, wording)).toEqual({
      former: null,
      changes: [
        {
          code: '111',
          speaker: { actor: null, reason: 'the text names no source here' },
          time: { start: '2026-03-02', basis: 'a date in the text', evidence: [[1, 2]] },
          open: { channel: 'the text does not say through what' },
        },
      ],
      n: 1,
    });
  });
});
