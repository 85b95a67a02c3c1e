import { describe, expect, test } from 'vitest';
import { htmlText, readHtml } from '../../src/formats/html.js';

const FILLER =
  'The council sat until midnight and heard eleven speakers, among them the captain of the ferry, two nurses and a baker. ';

/** A page as content systems make them: navigation, advertising, the article, comments. */
const page = (head: string, body = '') => `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Ferry stays until spring | The Harbour Post</title>
${head}
<script>window.tracker = "“Buy now,” said the advertisement."; document.write('<p>“Never,” said the script.</p>')</script>
<style>p::before { content: "“Styled,” said nobody." }</style></head>
<body><nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav>
<main><article><h1>Ferry stays until spring</h1>
<p class="byline">By Nadia Ferrant</p>
<p>“We will keep the ferry
   running until&nbsp;spring,” said Mayor <b>Ilse</b> <i>Varga</i>.<br>She left at once.</p>
<p>${FILLER.repeat(2)}</p>
<blockquote><p>“An insult to the island,” Tomas Brandt said. ${FILLER}</p></blockquote>
<ul><li>Eleven voted for the loan. ${FILLER}</li><li>Four voted against it. ${FILLER}</li></ul>
${body}
</article></main>
<aside><h2>Most read</h2><a href="/x">Ten recipes</a></aside>
<div id="comments"><p>“First!” said user1.</p></div>
<footer><p>© The Harbour Post</p></footer></body></html>`;

const JSON_LD = `<script type="application/ld+json">{"@context":"https://schema.org","@graph":[
  {"@type":"WebSite","name":"Post"},
  {"@type":["NewsArticle"],"headline":"Ferry stays until spring","datePublished":"2026-03-02T23:30:00-05:00",
   "author":[{"@type":"Person","name":"Nadia Ferrant"},{"@type":"Person","name":"Ros Calloway"}],
   "publisher":{"@type":"NewsMediaOrganization","name":"The Harbour Post"}}]}</script>`;

describe('readHtml', () => {
  test('the article and nothing else is the text, a blank line between paragraphs', () => {
    const { text } = readHtml(page(''), 'x');
    expect(text.split('\n\n').slice(0, 2)).toEqual([
      'Ferry stays until spring',
      '“We will keep the ferry running until\u00a0spring,” said Mayor Ilse Varga.\nShe left at once.',
    ]);
    expect(text).toContain('\n\n“An insult to the island,” Tomas Brandt said.');
    expect(text).toContain('\n\nFour voted against it.');
    for (const other of ['Buy now', 'Styled', 'Never', 'Sport', 'Ten recipes', '©']) expect(text).not.toContain(other);
  });

  test.each([
    [
      'JSON-LD, the day in its own time zone',
      JSON_LD,
      { byline: 'Nadia Ferrant, Ros Calloway', published: '2026-03-02', publisher: 'The Harbour Post' },
    ],
    [
      'JSON-LD before OpenGraph',
      `<meta property="og:title" content="Ferry: what now?"><meta property="article:published_time" content="2026-03-09">${JSON_LD}`,
      { title: 'Ferry stays until spring', published: '2026-03-02' },
    ],
    [
      'OpenGraph',
      '<meta property="og:site_name" content="Harbour Post Online"><meta property="article:published_time" content="2026-03-02T10:00:00Z"><meta property="og:url" content="https://post.example/ferry">',
      { publisher: 'Harbour Post Online', published: '2026-03-02', url: 'https://post.example/ferry' },
    ],
    [
      'meta elements',
      '<meta name="author" content="By Nadia Ferrant"><meta name="date" content="2 March 2026">',
      { byline: 'Nadia Ferrant', published: '2026-03-02' },
    ],
    [
      'an author’s page is no name: the line that readers see is asked next',
      '<meta property="article:author" content="https://post.example/nadia">',
      { byline: 'Nadia Ferrant' },
    ],
    [
      'a canonical address, relative',
      '<link rel="canonical" href="/2026/ferry">',
      { url: 'https://post.example/2026/ferry' },
    ],
    [
      'an address of another kind is none',
      '<link rel="canonical" href="javascript:alert(1)">',
      { url: 'https://post.example/a' },
    ],
    [
      'the title without the publisher',
      '<meta property="og:site_name" content="The Harbour Post">',
      { title: 'Ferry stays until spring' },
    ],
    [
      'JSON-LD that is broken',
      '<script type="application/ld+json">{"@type":"NewsArticle",</script>',
      { published: null, byline: 'Nadia Ferrant' },
    ],
    ['a date with figures only stays open', '<meta name="date" content="02/03/2026">', { published: null }],
    ['a day that there is not', '<meta name="date" content="2026-02-30">', { published: null }],
  ])('%s', (_, head, expected) => {
    expect(readHtml(page(head), 'x', 'https://post.example/a')).toMatchObject(expected);
  });

  test('what asks for consent is no part of a short article; a page that is all in such an element is read', () => {
    const short = '<p>“Yes,” said Ilse Varga to the council on Monday.</p>';
    const notice =
      '<div class="cookie-notice"><p>“Accept all,” said the banner, and the banner was large and would not go.</p></div>';
    expect(
      readHtml(`<html><body>${notice}<article><h1>H</h1>${short}</article></body></html>`, 'x').text,
    ).not.toContain('Accept');
    expect(
      readHtml(`<html><body><div id="cookies">${notice}<article>${short}</article></div></body></html>`, 'x').text,
    ).toContain('“Yes,”');
  });

  test('an article that only the metadata carry; a headline that is not shown is no text', () => {
    const body = `“Yes,” said Ilse Varga.\\n\\n${FILLER.repeat(5)}`;
    const source = `<html><body><p>Subscribe to read on.</p><script type="application/ld+json">{"@type":"Article","headline":"H","articleBody":"${body}"}</script></body></html>`;
    expect(readHtml(source, 'x').text).toMatch(/^“Yes,” said Ilse Varga\.\n\nThe council/);
  });

  test.each([
    ['no words', '<html><body><img src="x"></body></html>', /x: has no article that can be found; save its text/],
    ['ten thousand nested elements', `<html><body>${'<div>'.repeat(10_000)}x`, /nests more than 500 elements/],
    ['a hundred thousand elements', `<html><body>${'<i>x</i>'.repeat(100_000)}`, /has more than 100,000 elements/],
    ['six megabytes', `<html><body><p>${'x '.repeat(3_000_000)}`, /is more than 5 MB of HTML/],
  ])('%s', (_, source, message) => {
    expect(() => readHtml(source, 'x')).toThrow(message);
  });
});

describe('htmlText', () => {
  test.each([
    ['<p>One<p>Two', 'One\n\nTwo'],
    ['One<br/>Two', 'One\nTwo'],
    ['<p>A <em>b</em>c\n d</p>', 'A bc d'],
    ['<div>One<div>Two</div>Three</div>', 'One\n\nTwo\n\nThree'],
    ['<p>a</p><script>b</script><p hidden>c</p><img alt="d">', 'a'],
    ['&ldquo;Caf&eacute;&rdquo; &amp; &lt;b&gt;', '“Café” & <b>'],
    ['<table><tr><td>1</td><td>2</td></tr></table>', '1\n\n2'],
    ['', ''],
  ])('%s', (source, text) => {
    expect(htmlText(source, 'x')).toBe(text);
  });
});
