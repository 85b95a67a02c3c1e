import { describe, expect, test } from 'vitest';
import { paragraphs } from '../../src/text/paragraphs.js';
import { type Quotation, quotations } from '../../src/text/quotations.js';
import { ENGLISH } from '../english.js';

const find = (text: string): Quotation[] => quotations(text, paragraphs(text), ENGLISH.text);

/** The text with ⟦ ⟧ around each quotation's inner span, ⟦ ⟫ if it has no closing mark. */
function mark(text: string): string {
  const inserts = find(text).flatMap(({ inner, closed, depth }) => [
    { at: inner[0], sign: '⟦', order: depth },
    { at: inner[1], sign: closed ? '⟧' : '⟫', order: -depth - 1 },
  ]);
  inserts.sort((a, b) => b.at - a.at || b.order - a.order);
  let out = text;
  for (const { at, sign } of inserts) out = out.slice(0, at) + sign + out.slice(at);
  return out;
}

describe('quotations', () => {
  describe.each<[string, string[]]>([
    [
      'every kind of mark',
      [
        '“⟦We will pay,⟧” she said. “⟦Soon.⟧”',
        '"⟦We will pay,⟧" she said. "⟦Soon.⟧"',
        '‘⟦We will pay,⟧’ she said. ‘⟦Soon.⟧’',
        "'⟦We will pay,⟧' she said, '⟦if they do.⟧'",
        '« ⟦Nous paierons⟧ », dit-elle. «\u00a0⟦Bientôt.⟧\u00a0»',
        '«⟦Pagheremo⟧», disse. ‹⟦Presto.⟧›',
        '»⟦Wir zahlen⟧«, sagte sie. »⟦Bald.⟧«',
        '»⟦Vi betalar⟧», sade hon.',
        '„⟦Wir zahlen⟧“, sagte sie. „⟦Bald.⟧“',
        '„⟦Zapłacimy⟧”, powiedziała.',
        '‚⟦Wir zahlen⟧‘, sagte sie.',
        "``⟦We will pay,⟧'' she said.",
        "''⟦We will pay,⟧'' she said. ''⟦Soon.⟧''",
        '‘‘⟦We will pay,⟧’’ she said.',
      ],
    ],
    [
      'beside brackets, dashes and other marks',
      [
        'The (“⟦new⟧”) plan—“⟦ours,⟧” he said—is [‘⟦dead⟧’].',
        'He wrote:“⟦Gone.⟧”',
        '“⟦I thought—⟧” he said. "⟦I thought—⟧" he said.',
        '“⟦…and so on,⟧” he said, “⟦...or not.⟧”',
        "A “⟦.gov⟧” address and a '⟦.com⟧' one.",
        '“⟦$5 or #nothing,⟧” she said.',
        'Every “⟦i⟧”, "⟦t⟧"; or \'⟦x⟧\'?',
      ],
    ],
    [
      'apostrophes are no marks',
      [
        '“⟦It isn’t the mayors’ plan,⟧” he said.',
        '‘⟦It isn’t the mayors’ plan, nor O’Brien’s,⟧’ he said.',
        "'⟦It isn't the mayors' plan, nor O'Brien's,⟧' he said.",
        "It isn't the mayors' plan, nor O'Brien's; it's the aldermen's.",
        'Fish ’n’ chips and rock ‘n’ roll in the ’90s.',
        'Get ‘em while it is the ‘80s, ‘cause ‘twas wrongly typed.',
        "The class of '08 went runnin' and talkin' 'til dawn.",
        'Don‘t ask the O‘Briens.',
        'The ‘⟦losers⟧’ left and the ‘⟦winners’ club⟧’ stayed.',
        "He said '⟦don't wait⟧' twice.",
        "It 's the mayor 's plan , is n't it ?",
        "'⟦50 people came,⟧' she said.",
      ],
    ],
    [
      'feet, inches, minutes and seconds are no marks',
      [
        'At 6\' 2" he is tall.',
        'A 5\'10" door and a 12" record.',
        '"⟦He is 5\' 10" tall,⟧" she said.',
        '“⟦He’s only 6’2”,⟧” she said. “⟦Small.⟧”',
        'She said "⟦we were 20⟧" and left.',
        'It took 3\' 20" to the pier.',
      ],
    ],
    [
      'quotations in quotations',
      [
        '“⟦She told me ‘⟦never⟧’ and left,⟧” he said.',
        '‘⟦She told me “⟦never⟧” and left,⟧’ he said.',
        '"⟦She told me \'⟦never⟧\' and left,⟧" he said.',
        '\'⟦She told me "⟦never⟧" and left,⟧\' he said.',
        "''⟦She told me '⟦never.⟧'⟧''",
        '“⟦‘⟦Never,⟧’ she told me.⟧”',
        '“⟦She told me, ‘⟦Never.⟧’⟧” He nodded.',
        '“⟦He asked, ‘⟦Did she say “⟦never⟧” to you?⟧’⟧”',
        '"⟦The board, which “⟦regrets⟧” it, paid.⟧"',
        '« ⟦Elle a dit “⟦jamais⟧”, je crois⟧ »',
        '„⟦Sie sagte ‚⟦nie⟧‘ zu mir⟧“, sagte er.',
        '«⟦Она сказала „⟦нет⟧“⟧», — сказал он.',
      ],
    ],
    [
      'turned and mixed marks',
      [
        '“⟦We will pay,⟧“ she said. “⟦Soon.⟧”',
        '”⟦We will pay,⟧” she said. ”⟦Soon.⟧”',
        '‘⟦We will pay,⟧‘ she said.',
        '’⟦We will pay,⟧’ she said.',
        '“⟦We will pay,⟧" she said. "⟦Soon.⟧”',
        '“⟦We will pay,⟧’ she said.',
        '‘⟦We will pay,⟧” she said.',
        '“⟦We will pay,⟧” she said, ” ⟦if they do.⟧”',
        '"⟦We will pay,⟧ "she said. "⟦And soon.⟧"',
        '" ⟦We will pay ,⟧ " she said . " ⟦Soon .⟧ "',
      ],
    ],
    [
      'missing marks spoil little',
      [
        'She said: “⟦We will pay.⟫',
        '“⟦We will pay, she said.⟫ “⟦Soon.⟧”',
        '"⟦We will pay,⟧" she said. Soon." "⟦Or not.⟧"',
        'We will pay,” she said. “⟦Soon.⟧”',
        'We will pay,’ she said. ‘⟦Soon.⟧’',
        'The ‘new plan is dead too.',
        '“⟦She told me ‘never and left,⟧” he said. “⟦Soon.⟧”',
        '“” and "" and “ ” hold nothing.',
      ],
    ],
    [
      'what web pages leave behind',
      ['See <a href="x.html" title="The pier">the pier</a>, "⟦now open⟧".', '"""""""""" ferry', '“““““““““ ferry'],
    ],
  ])('%s', (_, table) => {
    test.each(table)('%s', (expected) => {
      expect(mark(expected.replace(/[⟦⟧⟫]/g, ''))).toBe(expected);
    });
  });

  test('tells the marks, the span with them, and the depth', () => {
    const text = 'He: « Non », „nein“, "no", ‘the “new” no’.';
    const found = find(text).map((q) => [text.slice(...q.outer), q.marks, q.depth]);
    expect(found).toEqual([
      ['« Non »', 'guillemet', 0],
      ['„nein“', 'low-high', 0],
      ['"no"', 'double', 0],
      ['‘the “new” no’', 'single', 0],
      ['“new”', 'double', 1],
    ]);
  });

  describe('over several paragraphs', () => {
    test.each<[string, string, [words: string, closed: boolean, continues: number | null][]]>([
      [
        'opens again in each and closes once',
        'She said: “We will pay.\n\n“We always did.\n\n“And we shall.”\n\n“No,” he said.',
        [
          ['We will pay.', false, null],
          ['We always did.', false, 0],
          ['And we shall.', true, 1],
          ['No,', true, null],
        ],
      ],
      [
        'the same with single marks',
        'She said: ‘It’s the mayors’ plan.\n‘We always paid.’',
        [
          ['It’s the mayors’ plan.', false, null],
          ['We always paid.', true, 0],
        ],
      ],
      [
        'an inner one goes on too',
        '“She wrote: ‘We pay.\n\n“‘We always did.’ So she wrote.”',
        [
          ['She wrote: ‘We pay.', false, null],
          ['We pay.', false, null],
          ['‘We always did.’ So she wrote.', true, 0],
          ['We always did.', true, 1],
        ],
      ],
      [
        'without a new opening mark',
        'She said: “We will pay.\n\nAnd we shall,” she said. “Soon.”',
        [
          ['We will pay.', false, null],
          ['And we shall,', true, 0],
          ['Soon.', true, null],
        ],
      ],
      [
        'a paragraph between breaks it',
        'She said: “We will pay.\n\nNobody spoke.\n\n“And we shall.”',
        [
          ['We will pay.', false, null],
          ['And we shall.', true, null],
        ],
      ],
      [
        'what was closed does not go on',
        '“We will pay.”\n\n“And we shall.”',
        [
          ['We will pay.', true, null],
          ['And we shall.', true, null],
        ],
      ],
    ])('%s', (_, text, expected) => {
      expect(find(text).map((q) => [text.slice(...q.inner), q.closed, q.continues])).toEqual(expected);
    });
  });
});
