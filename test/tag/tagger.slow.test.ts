import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PIECE, Vocabulary } from '../../src/tag/vocabulary.js';
import { MOST_PIECES, windows } from '../../src/tag/windows.js';
import { words } from '../../src/tag/words.js';
import { contains } from '../../src/text/span.js';
import { plainly } from '../../src/text/view.js';
import { ENGLISH } from '../english.js';
import { read } from '../reader.js';

describe('windows', () => {
  const vocabulary = new Vocabulary(readFileSync(new URL('../../model/vocab.txt', import.meta.url), 'utf8'));
  const paragraph = (n: number) => words(Array(n).fill('word').join(' '), [0, n * 5 - 1], vocabulary);

  test('whole paragraphs share a window while they fit', () => {
    const found = [...windows([paragraph(100), paragraph(100), paragraph(100)])];
    expect(found.map((w) => w.paragraphs.length)).toEqual([2, 1]);
    expect(found[0]!.pieces[0]).toBe(PIECE.first);
    expect(found[0]!.pieces[101]).toBe(PIECE.separator);
    expect(found[0]!.paragraphs[1]!.rows[0]).toBe(102);
  });

  test('a paragraph longer than a window is cut, and no word is lost', () => {
    const found = [...windows([paragraph(1300)])];
    expect(found.every((w) => w.pieces.length <= MOST_PIECES)).toBe(true);
    expect(found.flatMap((w) => w.paragraphs.flatMap((p) => p.words))).toHaveLength(1300);
  });
});

describe('the shipped model', () => {
  const who = async (text: string) =>
    (await read({ text })).statements.map((s) => ({
      kind: s.kind,
      source: s.source.map(([a, b]) => text.slice(a, b)).join(' … '),
      cue: s.cue.map(([a, b]) => text.slice(a, b)).join(' … '),
      words: s.words,
    }));

  test.each([
    [
      '“The ferry will run until spring,” said Mayor Ilse Varga.',
      [{ kind: 'direct', source: 'Mayor Ilse Varga', cue: 'said', words: '“The ferry will run until spring,”' }],
    ],
    [
      'Tomas Brandt said that the board had not read the report.',
      [{ kind: 'indirect', source: 'Tomas Brandt', cue: 'said', words: 'the board had not read the report' }],
    ],
    [
      'According to the harbour board, the repairs would cost three million euros.',
      [
        {
          kind: 'indirect',
          source: 'the harbour board',
          cue: 'According to',
          words: 'the repairs would cost three million euros',
        },
      ],
    ],
    // A quotation is whole where its last sentence goes on outside the marks …
    [
      'Ilse Varga told the board: “The pier is ours. We built it,” and Tomas Brandt added: “Twice.”',
      [
        { kind: 'direct', source: 'Ilse Varga', cue: 'told', words: '“The pier is ours. We built it,”' },
        { kind: 'direct', source: 'Tomas Brandt', cue: 'added', words: '“Twice.”' },
      ],
    ],
    // … and no part of what the next sentence tells.
    [
      '“We shall have to start again from nothing.” Varga reminded the board that the pier had burned before.',
      [
        { kind: 'direct', source: '', cue: '', words: '“We shall have to start again from nothing.”' },
        { kind: 'indirect', source: 'Varga', cue: 'reminded', words: 'the pier had burned before' },
      ],
    ],
    ['The ferry left the harbour at noon with ninety passengers on board.', []],
    ['Ferry', []],
    ['“', []],
    ['...', []],
  ])('%s', async (text, expected) => {
    expect(await who(text)).toEqual(expected);
  });

  test('a paragraph that is one quotation is on record without a source', async () => {
    const [, statement] = await who(
      'The mayor spoke for an hour at the town hall.\n\n“Thank you all, and good night to the whole island.”',
    );
    expect(statement ?? (await who('“Thank you all, and good night to the whole island.”'))[0]).toMatchObject({
      kind: 'direct',
      words: '“Thank you all, and good night to the whole island.”',
    });
  });

  test('any text: every span lies in it, none is empty, contents are apart or nested, probabilities are probabilities', async () => {
    const sentence = fc.constantFrom(
      '“We will pay,” said Ilse Varga. ',
      'Brandt told the Post that “nobody asked us”. ',
      'The board denied it, he said',
      '\n\n',
      '👍🏽 é\u0301 ',
      '”',
    );
    const texts = fc.array(fc.oneof(sentence, fc.string({ unit: 'binary', maxLength: 30 })), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(texts, async (parts) => {
        const text = parts.join('');
        const { statements } = await read({ text });
        for (const s of statements) {
          expect(s.content.length).toBeGreaterThan(0);
          for (const [start, end] of [...s.content, ...s.cue, ...s.source]) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(start).toBeLessThan(end);
            expect(end).toBeLessThanOrEqual(text.length);
          }
          // Its words are those of the text as a person reads it: what has no width is left out.
          const own = s.content.map(([a, b]) => text.slice(a, b)).join(' … ');
          if (own !== s.words) expect(plainly(s.words, ENGLISH.text)).toBe(plainly(own, ENGLISH.text));
          expect(s.p).toBeGreaterThanOrEqual(0);
          expect(s.p).toBeLessThanOrEqual(1);
        }
        // What one statement says is apart from what another does, or inside one stretch of it.
        for (const [i, { content }] of statements.entries())
          for (const other of statements.slice(i + 1))
            for (const [a, b] of content.flatMap((own) => other.content.map((its) => [own, its] as const)))
              expect(b[0] >= a[1] || a[0] >= b[1] || contains(a, b) || contains(b, a)).toBe(true);
        expect(new Set(statements.map((s) => s.id)).size).toBe(statements.length);
      }),
      { numRuns: 150 },
    );
  });
});
