import { describe, expect, test, vi } from 'vitest';
import { readMarkdown } from '../../src/formats/markdown.js';
import { costOf, PATIENCE_MS } from '../growth.js';

describe('readMarkdown', () => {
  test('front matter, headings, emphasis, links, lists, quotations; code and HTML left out', () => {
    const source = [
      '---',
      'title: Ferry stays',
      'date: 2026-03-04',
      'publisher: Harbour Post',
      'author: Nadia Ferrant',
      'url: https://post.example/ferry',
      '---',
      '# Ferry stays *another* year',
      '',
      '“We will [pay](https://x.example),” she said\\.',
      '',
      '> “Never.”',
      '',
      '- one',
      '- two',
      '',
      '```',
      'code',
      '```',
      '<div>html</div>',
      '',
      '![a ship](ship.png)',
    ].join('\n');
    expect(readMarkdown(source, 'a.md')).toEqual({
      title: 'Ferry stays',
      published: '2026-03-04',
      publisher: 'Harbour Post',
      byline: 'Nadia Ferrant',
      url: 'https://post.example/ferry',
      text: 'Ferry stays another year\n\n“We will pay,” she said.\n\n“Never.”\n\none\n\ntwo',
      markup: {
        stressed: [],
        quoted: [[52, 60]],
        headline: [[0, 24]],
        items: [
          [62, 65],
          [67, 70],
        ],
      },
    });
  });

  test.each([
    ['Mayor: we stay', 'Mayor: we stay'],
    ['“We stay”: mayor', '“We stay”: mayor'],
    ['Ferry, \\ 5 %: it "stays"', 'Ferry, \\ 5 %: it "stays"'],
    ['What she said:', 'What she said:'],
    ['"Mayor: we stay"', 'Mayor: we stay'],
  ])('a headline may have a colon: %s', (given, title) => {
    const source = `---\ntitle: ${given}\npublisher: Post: the paper\ndate: 2026-03-04\n---\nx`;
    expect(readMarkdown(source, 'a.md')).toMatchObject({
      title,
      publisher: 'Post: the paper',
      published: '2026-03-04',
    });
  });

  test('without front matter the first heading is the title', () => {
    expect(readMarkdown('# Ferry stays\n\nText.', 'a.md')).toMatchObject({
      title: 'Ferry stays',
      published: null,
      publisher: null,
    });
  });

  test.each([
    ['a line end is a space', '“We will\npay,” she\r\nsaid.', '“We will pay,” she said.'],
    ['a hard line break is a line end', 'Ilse Varga  \nMayor\\\nSarn', 'Ilse Varga\nMayor\nSarn'],
    ['a line end in a quotation', '> “One\n> two.”', '“One two.”'],
    ['two paragraphs in a quotation', '> “One.\n>\n> “Two,” he said.', '“One.\n\n“Two,” he said.'],
    ['entities and escapes', 'Harbour &amp; Post \\*', 'Harbour & Post *'],
    ['spaces inside a line stay', 'a\u00a0b   c', 'a\u00a0b   c'],
    ['code in a line stays, HTML goes', 'run `npm` <b>now</b>', 'run npm now'],
    ['a link by reference', 'The [report][1].\n\n[1]: https://x.example', 'The report.'],
    ['a picture with a caption', '![ship](a.png) The ship.', 'The ship.'],
    ['a rule is no front matter', 'One.\n\n---\n\nTwo.', 'One.\n\nTwo.'],
  ])('%s', (_, source, text) => {
    expect(readMarkdown(source, 'a.md').text).toBe(text);
  });

  test.each([
    ['2026-03-04', '2026-03-04'],
    ['"2026-03-04"', '2026-03-04'],
    ['2026-03-04T23:30:00+02:00', '2026-03-04'],
    ['2026-03-04 23:30', '2026-03-04'],
    ['2026-03-04 23:30:00 +0200', '2026-03-04'],
    ['', null],
  ])('date: %s', (date, published) => {
    expect(readMarkdown(`---\ndate: ${date}\n---\nx`, 'a.md').published).toBe(published);
  });

  test.each([
    ['---\ndate: 4 March\n---\nx', /a\.md: has the date "4 March"; write it as YYYY-MM-DD/],
    ['---\ndate: 2026-02-30\n---\nx', /has the date "2026-02-30"/],
    ['---\ndate: 2026-03-045\n---\nx', /has the date "2026-03-045"/],
    ['---\ntitle: "open\n---\nx', /has front matter that is no YAML/],
    ['---\ntitle: [a, b]\n---\nx', /has a title that is no text; write it as title: "…"/],
    ['---\n- a\n---\nx', /has front matter without fields; mend the lines/],
    ['---\ntitle: x\n---\n```\ncode\n```', /has no text; give a file with the text/],
  ])('%j is refused', (source, message) => {
    expect(() => readMarkdown(source, 'a.md')).toThrow(message);
  });

  test('a front matter that the parser only warns of puts nothing among our own words', () => {
    const warned = vi.spyOn(process, 'emitWarning');
    expect(() => readMarkdown('---\n&t"itle: Ferry stays\n---\nx', 'a.md')).toThrow(/without fields/);
    expect(warned).not.toHaveBeenCalled();
    warned.mockRestore();
  });

  // Each of these took the parser minutes, gigabytes or its stack.
  test.each([
    ['quotations', '>'.repeat(100_000), /nests lists or quotations too deeply; give it as a \.txt file/],
    ['lists', `${'- '.repeat(20_000)}a`, /too deeply/],
    ['short lines', 'a\n\n'.repeat(300_000), /is more than 2 MB or 40,000 lines of Markdown; split it/],
    ['characters', 'word '.repeat(500_000), /is more than 2 MB/],
  ])('too many %s are refused before they are parsed', (_, source, message) => {
    expect(costOf(() => expect(() => readMarkdown(source, 'a.md')).toThrow(message))).toBeLessThan(PATIENCE_MS);
  });
});
