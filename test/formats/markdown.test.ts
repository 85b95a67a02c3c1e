import { describe, expect, test } from 'vitest';
import { readMarkdown } from '../../src/formats/markdown.js';

describe('readMarkdown', () => {
  test('front matter, headings, emphasis, links, lists, quotations; code and HTML left out', () => {
    const source = [
      '---',
      'title: Ferry stays',
      'date: 2026-03-04',
      'publisher: Harbour Post',
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
      url: 'https://post.example/ferry',
      text: 'Ferry stays another year\n\n“We will pay,” she said.\n\n“Never.”\n\none\n\ntwo',
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
    ['---\ndate: 4 March\n---\n', /a\.md: has the date "4 March"; write it as YYYY-MM-DD/],
    ['---\ndate: 2026-02-30\n---\n', /has the date "2026-02-30"/],
    ['---\ntitle: "open\n---\n', /has front matter that is no YAML/],
  ])('%j is refused', (source, message) => {
    expect(() => readMarkdown(source, 'a.md')).toThrow(message);
  });
});
