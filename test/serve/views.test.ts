import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { draft, statementOf } from '../../src/record/draft.js';
import type { Statement } from '../../src/record/statement.js';
import { citationsOf, linkTo } from '../../src/serve/views/citation.js';
import { marks, type Shown } from '../../src/serve/views/marks.js';
import type { Span } from '../../src/text/span.js';

describe('marks', () => {
  const text = 'She said he told her to go. Then he left.';
  const of = (words: string): Span => [text.indexOf(words), text.indexOf(words) + words.length];
  const outer: Shown = {
    number: 1,
    spans: [
      { role: 'content', span: of('he told her to go') },
      { role: 'cue', span: of('said') },
    ],
  };
  const inner: Shown = {
    number: 2,
    spans: [
      { role: 'content', span: of('to go') },
      { role: 'cue', span: of('told') },
      { role: 'speaker', span: of('he') },
    ],
  };

  test('what is inside another stands behind it, and each begins once', () => {
    const [pieces] = marks(text, [[0, text.length]], [outer, inner]);
    expect(pieces!.map(({ text, contents, begins }) => [text, contents, begins])).toEqual([
      ['S', [], []],
      ['he', [], []],
      [' ', [], []],
      ['said', [], []],
      [' ', [], []],
      ['he ', [1], [1]],
      ['told', [1], []],
      [' her ', [1], []],
      ['to go', [1, 2], [2]],
      ['. Then he left.', [], []],
    ]);
    expect(pieces!.find(({ text }) => text === 'told')!.shows).toEqual([{ number: 2, role: 'cue' }]);
  });

  test('a piece of a text counts from where it begins in the whole', () => {
    const start = 9;
    const [pieces] = marks(text.slice(start), [[start, text.length]], [outer], start);
    expect(pieces!.find(({ contents }) => contents.length > 0)!.text).toBe('he told her to go');
  });

  test('no character is lost or doubled, wherever spans stand', () => {
    const span = fc.tuple(fc.nat(60), fc.nat(60)).map(([a, b]): Span => [Math.min(a, b), Math.max(a, b) + 1]);
    const role = fc.constantFrom('content', 'cue', 'source', 'time' as const);
    const shown = fc.array(fc.array(fc.record({ role, span }), { maxLength: 4 }), { maxLength: 5 });
    fc.assert(
      fc.property(shown, (all) => {
        const letters = Array.from({ length: 61 }, (_, i) => String.fromCharCode(48 + i)).join('');
        const paragraphs: Span[] = [
          [0, 20],
          [22, 40],
          [40, 61],
        ];
        const given = all.map((spans, i): Shown => ({ number: i + 1, spans }));
        const found = marks(letters, paragraphs, given).map((pieces) => pieces.map(({ text }) => text).join(''));
        expect(found).toEqual(paragraphs.map(([from, to]) => letters.slice(from, to)));
      }),
    );
  });
});

describe('citations', () => {
  const article = {
    id: 'a'.repeat(64),
    title: 'Ferry [again]',
    byline: 'Nadia Ferrant',
    published: '2026-03-02',
    publisher: 'The Harbour Post',
    url: 'https://post.example/ferry#top',
  };
  const statementSaying = (words: string) => ({
    ...statementOf(
      draft(
        { ...article, language: 'en', text: words },
        { kind: 'direct', content: [[0, words.length]], cue: [], source: [], p: 1 },
      ),
    ),
    words,
  });

  test('in the forms in which others cite', () => {
    const cited = citationsOf(statementSaying('“We go on,”'), 'Ilse Varga', article);
    expect(Object.fromEntries(cited.map(({ name, text }) => [name, text]))).toEqual({
      Plain: '“We go on” (Ilse Varga, in “Ferry [again]”, The Harbour Post, March 2, 2026)',
      Chicago: 'Nadia Ferrant. “Ferry [again].” The Harbour Post, March 2, 2026. https://post.example/ferry#top.',
      Markdown:
        '> We go on\n\n— Ilse Varga, in [“Ferry \\[again\\]”, The Harbour Post, March 2, 2026](https://post.example/ferry#:~:text=We%20go%20on)',
      'Link to the words': 'https://post.example/ferry#:~:text=We%20go%20on',
    });
  });

  const plainly = (words: string, how: Partial<Statement>) =>
    citationsOf({ ...statementSaying(words), ...how }, 'Ilse Varga', { ...article, title: null, published: null })[0]!
      .text;

  test.each<[string, Partial<Statement>, string]>([
    ['“A,” … “b.”', {}, '“A” … “b.” (Ilse Varga, in The Harbour Post)'],
    ['‘A,’ … ‘b.’', {}, '“A” … “b.” (Ilse Varga, in The Harbour Post)'],
    ['‘We’ve heard “never” before.’', {}, '“We’ve heard ‘never’ before.” (Ilse Varga, in The Harbour Post)'],
    ['“A” and “b”', {}, '“‘A’ and ‘b’” (Ilse Varga, in The Harbour Post)'],
    ['he “may have to”', { kind: 'mixed' }, '“he ‘may have to’” (Ilse Varga, in The Harbour Post)'],
    ['she ‘may have to’,', { kind: 'mixed' }, '“she ‘may have to’” (Ilse Varga, in The Harbour Post)'],
  ])('%s is cited with its marks in pairs', (words, how, cited) => {
    expect(plainly(words, how)).toBe(cited);
  });

  test.each<[Partial<Statement>, string]>([
    [{ kind: 'indirect' }, '“he paid” (Ilse Varga, as reported in The Harbour Post)'],
    [{ kind: 'indirect', modality: 'denied' }, '“he paid” (denied by Ilse Varga, as reported in The Harbour Post)'],
    [
      { kind: 'indirect', modality: 'declined' },
      '“he paid” (left unsaid by Ilse Varga, as reported in The Harbour Post)',
    ],
    [
      { kind: 'indirect', modality: 'planned' },
      '“he paid” (to be said by Ilse Varga, as reported in The Harbour Post)',
    ],
    [{ kind: 'direct', modality: 'asked' }, '“he paid” (asked by Ilse Varga, in The Harbour Post)'],
    [{ kind: 'act', modality: 'denied' }, '“he paid” (Ilse Varga, as reported in The Harbour Post)'],
  ])('%j is not cited as if it had been said', (how, cited) => {
    expect(plainly('he paid', how)).toBe(cited);
  });

  test.each([
    ['a-b, c & d', 'https://post.example/#:~:text=a%2Db%2C%20c%20%26%20d'],
    [
      'one two three four five six seven eight nine ten eleven twelve thirteen',
      'https://post.example/#:~:text=one%20two%20three%20four%20five,nine%20ten%20eleven%20twelve%20thirteen',
    ],
    ['“First half,” … “second half.”', 'https://post.example/#:~:text=First%20half'],
    [
      '“Rocks,” … “are where the charts are best.”',
      'https://post.example/#:~:text=are%20where%20the%20charts%20are%20best.',
    ],
    ['“”', null],
  ])('%s is pointed to in the page', (words, link) => {
    expect(linkTo({ words }, 'https://post.example')).toBe(link);
  });

  test('no page, no link', () => {
    expect(linkTo({ words: 'We go on' }, null)).toBeNull();
    expect(citationsOf(statementSaying('We go on'), null, { ...article, url: 'javascript:x' })).toHaveLength(3);
  });
});
