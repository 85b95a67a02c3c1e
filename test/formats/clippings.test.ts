import { describe, expect, test } from 'vitest';
import { readClippings } from '../../src/formats/clippings.js';

const NEXIS = `                               1 of 2 DOCUMENTS

                              The Norhaven Post

                             March 2, 2026 Monday
                                 Final Edition

Ferry to stay, says mayor

BYLINE: By Lena Obuya

SECTION: NEWS; Pg. 3

LENGTH: 412 words

“We will keep the ferry running,” said Ilse Varga.

“An insult,” said Tomas Brandt.

LOAD-DATE: March 3, 2026

LANGUAGE: ENGLISH

                     Copyright 2026 Norhaven Post
                             All Rights Reserved

                               2 of 2 DOCUMENTS

                              Island Times

                             March 4, 2026

SECTION: NEWS

LENGTH: 1,012 words

HEADLINE: Islanders relieved

The boat stays.

LOAD-DATE: March 4, 2026
`;

const NEXIS_UNI = `Ferry to stay, says mayor
The Norhaven Post
March 2, 2026 Monday
Copyright 2026 Norhaven Post All Rights Reserved
Section: NEWS; Pg. 3
Length: 412 words
Byline: Lena Obuya
Body

“We will keep the ferry running,” said Ilse Varga.

Load-Date: March 3, 2026

End of Document
`;

const FACTIVA = `SE
News
HD
Ferry to stay, says mayor

BY
By Lena Obuya

WC
412 words

PD
2 March 2026

SN
The Norhaven Post

SC
NORPOS

LA
English

CY
(c) 2026 Norhaven Post. All rights reserved.

LP
“We will keep the ferry running,” said Ilse Varga.

TD
“An insult,” said Tomas Brandt.

IN
i75 : Ferries

AN
Document NORPOS0020260302em3200001

HD   Islanders relieved
WC   90 words
PD   4 March 2026
SN   Island Times
LP   The boat stays.
AN   Document ISLTIM0020260304em340000a
`;

const FACTIVA_PLAIN = `Ferry to stay, says mayor
Lena Obuya
412 words
2 March 2026
05:12
The Norhaven Post
NORPOS
English
(c) 2026 Norhaven Post. All rights reserved.

“We will keep the ferry running,” said Ilse Varga.

“An insult,” said Tomas Brandt.

Document NORPOS0020260302em3200001
`;

const FIRST = {
  title: 'Ferry to stay, says mayor',
  published: '2026-03-02',
  publisher: 'The Norhaven Post',
  byline: 'Lena Obuya',
};
const BOTH = '“We will keep the ferry running,” said Ilse Varga.\n\n“An insult,” said Tomas Brandt.';

describe('readClippings', () => {
  test('Nexis, as it numbers its documents', () => {
    expect(readClippings(NEXIS, 'x')).toEqual([
      { where: 'x, article 1', input: { ...FIRST, text: BOTH } },
      {
        where: 'x, article 2',
        input: {
          title: 'Islanders relieved',
          published: '2026-03-04',
          publisher: 'Island Times',
          byline: null,
          text: 'The boat stays.',
        },
      },
    ]);
  });

  test('Nexis, as it ends them', () => {
    expect(readClippings(NEXIS_UNI, 'x')).toEqual([
      { where: 'x', input: { ...FIRST, text: '“We will keep the ferry running,” said Ilse Varga.' } },
    ]);
  });

  test('Factiva with its codes, on lines of their own or not', () => {
    expect(readClippings(FACTIVA, 'x')).toEqual([
      { where: 'x, article 1', input: { ...FIRST, text: BOTH } },
      {
        where: 'x, article 2',
        input: {
          title: 'Islanders relieved',
          published: '2026-03-04',
          publisher: 'Island Times',
          byline: null,
          text: 'The boat stays.',
        },
      },
    ]);
  });

  test('Factiva without them', () => {
    expect(readClippings(FACTIVA_PLAIN, 'x')).toEqual([{ where: 'x', input: { ...FIRST, text: BOTH } }]);
  });

  test.each([
    'LENGTH: 400 words\n\nA memo of the desk, and no export.',
    '“We will keep it,” said Ilse Varga.\n\nThe End of Document law was passed.',
    'HD\nA film in high definition\nTD\nA touchdown.',
  ])('%j is none', (text) => {
    expect(readClippings(text, 'x')).toBeNull();
  });
});
