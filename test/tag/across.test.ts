import { describe, expect, test } from 'vitest';
import { acrossParagraphs } from '../../src/tag/across.js';
import type { TaggedAttribution } from '../../src/tag/attribution.js';
import { segment } from '../../src/text/segment.js';
import { at } from '../at.js';
import { ENGLISH } from '../english.js';
import { SHIPPED } from '../shipped.js';

const said = (text: string, source: string, cue: string, content: string): TaggedAttribution => ({
  source: at(text, source),
  cue: at(text, cue),
  content: [at(text, content)],
  sourceP: 1,
  p: 0.8,
});
const show = (text: string, found: readonly TaggedAttribution[]): string[] =>
  found.map(({ source, cue, content }) =>
    [
      source ? text.slice(...source) : '–',
      text.slice(...cue),
      content.map(([start, end]) => text.slice(start, end)).join(' … '),
    ].join(' | '),
  );

describe('acrossParagraphs', () => {
  test('a quotation that goes on in the next paragraphs stays one statement', () => {
    const text = '“We pay,” said Ilse Varga. “We always did.\n\n“And we will.\n\n“Ask anyone.”\n\n“No,” he said.';
    const found = [
      {
        ...said(text, 'Ilse Varga', 'said', '“We pay,”'),
        content: [at(text, '“We pay,”'), at(text, '“We always did.')],
      },
      said(text, 'he', 'he said', '“No,”'),
    ];
    expect(
      show(text, acrossParagraphs(text, segment(text, ENGLISH.text), found, [], ENGLISH.mentions, SHIPPED)),
    ).toEqual([
      'Ilse Varga | said | “We pay,” … “We always did. … “And we will. … “Ask anyone.”',
      'he | he said | “No,”',
    ]);
  });

  test('what is told inside a quotation is not who says it, nor does it say what follows', () => {
    const text = '“It began in May.\n\n“The board wrote that it was sorry.\n\n“We wrote back,” Ilse Varga said.';
    const found = [
      said(text, 'The board', 'wrote', 'that it was sorry'),
      said(text, 'Ilse Varga', 'said', '“We wrote back,”'),
    ];
    expect(
      show(text, acrossParagraphs(text, segment(text, ENGLISH.text), found, [], ENGLISH.mentions, SHIPPED)),
    ).toEqual([
      'The board | wrote | that it was sorry',
      'Ilse Varga | said | “It began in May. … “The board wrote that it was sorry. … “We wrote back,”',
    ]);
  });

  test.each([
    ['“I would,” Ilse Varga said, “rather walk.”', '“I would,” … “rather walk.”'],
    ['‘I would’, Ilse Varga said, with her hat on, ‘rather walk.’', '‘I would’ … ‘rather walk.’'],
    ['“I would,” Ilse Varga said, “Rather walk.”', '“I would,”'],
    ['“I would.” Ilse Varga said it, “rather loudly”.', '“I would.”'],
    ['“I would,” Ilse Varga said. She said it, “rather loudly”.', '“I would,”'],
    ['“I would,” Ilse Varga said of the “rather long” way.', '“I would,”'],
  ])('a quotation that a cue breaks off goes on in small letters: %s', (text, expected) => {
    const mark = text[0] === '‘' ? '‘I would’' : text.slice(0, text.indexOf('”') + 1);
    const found = [said(text, 'Ilse Varga', 'said', mark)];
    expect(
      show(text, acrossParagraphs(text, segment(text, ENGLISH.text), found, [], ENGLISH.mentions, SHIPPED)),
    ).toEqual([`Ilse Varga | said | ${expected}`]);
  });

  test('a quotation that is credited only where it goes on is credited where it began', () => {
    const text = '“They still come.\n\n“They have to,” the note went on.';
    const found = [said(text, 'the note', 'went on', '“They have to,”')];
    expect(
      show(text, acrossParagraphs(text, segment(text, ENGLISH.text), found, [], ENGLISH.mentions, SHIPPED)),
    ).toEqual(['the note | went on | “They still come. … “They have to,”']);
  });

  test('a paragraph that ends in a colon introduces the quotation after it, and only that', () => {
    const text = 'The board replied:\n\n“We have nothing to hide.”\n\n“Nor to show.”';
    const lead = {
      end: 18,
      isColon: true,
      cue: at(text, 'replied'),
      source: at(text, 'The board'),
      sourceP: 1,
      p: 0.7,
    };
    expect(
      show(text, acrossParagraphs(text, segment(text, ENGLISH.text), [], [lead], ENGLISH.mentions, SHIPPED)),
    ).toEqual(['The board | replied | “We have nothing to hide.”']);
  });

  test.each([
    ['“Nobody asked the passengers.” — Orla Penn', 'Orla Penn | — | “Nobody asked the passengers.”'],
    ['“Nobody asked the passengers.”\n— Orla Penn, nurse', 'Orla Penn | — | “Nobody asked the passengers.”'],
    [
      '“Nobody asked the passengers.” ― Orla Penn (@orlapenn) March 4, 2026',
      'Orla Penn | ― | “Nobody asked the passengers.”',
    ],
    ['"Nobody asked the passengers." -- Dr. Orla M. Penn', 'Dr. Orla M. Penn | -- | "Nobody asked the passengers."'],
    ['“Nobody asked the passengers.” (Orla Penn, nurse)', 'Orla Penn | ( | “Nobody asked the passengers.”'],
    [
      '“Nobody asked the passengers.” (Pieter van der Holm)',
      'Pieter van der Holm | ( | “Nobody asked the passengers.”',
    ],
    ['“Nobody asked the passengers.” – @orlapenn', '@orlapenn | – | “Nobody asked the passengers.”'],
  ])('a signature credits: %j', (text, expected) => {
    expect(show(text, acrossParagraphs(text, segment(text, ENGLISH.text), [], [], ENGLISH.mentions, SHIPPED))).toEqual([
      expected,
    ]);
  });

  test.each([
    '“Night boat” — The film of the week',
    '“Nobody asked the passengers.” — and nobody will, if the board has its way, before the thaw comes to the island',
    '“Nobody asked the passengers.” They laughed.',
    '“Nobody asked the passengers.” (Sarn, 2012)',
    '“Nobody asked the passengers.” (Applause from the gallery)',
    '“Nobody asked the passengers.”\n\n(Picture: Orla Penn)',
    '“Nobody asked the passengers.”\n\nThe vote — Orla Penn was not there — is on Monday.',
  ])('what is no signature credits nobody: %j', (text) => {
    expect(acrossParagraphs(text, segment(text, ENGLISH.text), [], [], ENGLISH.mentions, SHIPPED)).toEqual([]);
  });

  test('a quotation that somebody is credited with is left alone', () => {
    const text = '“Nobody asked us,” said Tomas Brandt. “Nobody at all.” — Orla Penn';
    const found = [
      {
        ...said(text, 'Tomas Brandt', 'said', '“Nobody asked us,”'),
        content: [at(text, '“Nobody asked us,”'), at(text, '“Nobody at all.”')],
      },
    ];
    expect(acrossParagraphs(text, segment(text, ENGLISH.text), found, [], ENGLISH.mentions, SHIPPED)).toEqual(found);
  });
});
