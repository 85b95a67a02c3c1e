import { describe, expect, test } from 'vitest';
import { readFeed } from '../../src/formats/feed.js';

const inputs = (source: string) =>
  readFeed(source, 'x').map((entry) => ('input' in entry ? entry.input : entry.message));

describe('readFeed', () => {
  test('RSS 2.0: content before description, the day in its own zone', () => {
    const source = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>The Harbour Post</title><link>https://post.example/</link><description>News</description>
<item><title>Ferry &amp; board</title><link>https://post.example/1</link><dc:creator>Nadia Ferrant</dc:creator>
<pubDate>Mon, 02 Mar 2026 23:30:00 -0500</pubDate><description>Short.</description>
<content:encoded><![CDATA[<p>“Yes,” said <b>Ilse Varga</b>.</p><p>Two</p>]]></content:encoded></item>
<item><title>No text</title><link>/2</link><author>desk@post.example (Ros Calloway)</author></item>
<item><title>A guid</title><guid isPermaLink="true">https://post.example/3</guid><description>&lt;p&gt;“No,” said Tomas Brandt.&lt;/p&gt;</description></item>
</channel></rss>`;
    expect(inputs(source)).toEqual([
      {
        text: '“Yes,” said Ilse Varga.\n\nTwo',
        title: 'Ferry & board',
        published: '2026-03-02',
        byline: 'Nadia Ferrant',
        publisher: 'The Harbour Post',
        url: 'https://post.example/1',
        origins: { published: { value: '2026-03-02T23:30:00-05:00', source: 'feed', by: 'pubDate' } },
      },
      {
        text: '',
        title: 'No text',
        published: null,
        byline: 'Ros Calloway',
        publisher: 'The Harbour Post',
        url: 'https://post.example/2',
      },
      {
        text: '“No,” said Tomas Brandt.',
        title: 'A guid',
        published: null,
        byline: null,
        publisher: 'The Harbour Post',
        url: 'https://post.example/3',
      },
    ]);
  });

  test('an entry’s captions and prompts are none of its text; what its markup tells is kept', () => {
    const source = `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Post</title>
<item><title>Ferry stays</title><content:encoded><![CDATA[<figure class="wp-block-image"><img src="a"/><figcaption>Tomas Brandt at the pier. Photo: Odd Lunde</figcaption></figure>
<p>“Yes,” said Ilse Varga.</p><blockquote><p>The line is to be kept until spring.</p></blockquote><ul><li>Two boats</li></ul>
<p>The post <a href="https://post.example/1">Ferry stays</a> appeared first on <a href="https://post.example">Post</a>.</p>]]></content:encoded></item></channel></rss>`;
    const text = '“Yes,” said Ilse Varga.\n\nThe line is to be kept until spring.\n\nTwo boats';
    expect(inputs(source)).toMatchObject([{ text, markup: { quoted: [[25, 61]], items: [[63, 72]] } }]);
  });

  test('those who gather news name the paper in `source`, and behind the title', () => {
    const item = (title: string) =>
      `<item><title>${title}</title><description>Yes.</description><source url="https://post.example">Harbour Post</source></item>`;
    const source = `<rss version="2.0"><channel><title>Ferry – search</title>${['Ferry stays - Harbour Post', 'Up - and down', 'Harbour Post'].map(item).join('')}</channel></rss>`;
    expect(inputs(source)).toMatchObject([
      { title: 'Ferry stays', publisher: 'Harbour Post' },
      { title: 'Up - and down' },
      { title: 'Harbour Post' },
    ]);
  });

  test('Atom: the alternate link, HTML, XHTML and plain content', () => {
    const entry = (content: string) => `<entry><title type="html">Ferry &lt;b&gt;stays&lt;/b&gt;</title><id>urn:1</id>
      <link rel="self" href="https://post.example/1.atom"/><link href="https://post.example/1"/>
      <published>2026-03-02T10:00:00Z</published><updated>2026-03-04T10:00:00Z</updated><author><name>Nadia Ferrant</name></author>${content}</entry>`;
    const source = `<feed xmlns="http://www.w3.org/2005/Atom"><title>The Harbour Post</title><id>urn:0</id><updated>2026-03-04T10:00:00Z</updated>
      ${entry('<content type="html">&lt;p&gt;One&lt;/p&gt;&lt;p&gt;Two&lt;/p&gt;</content>')}
      ${entry('<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>One</p><p>Two</p></div></content>')}
      ${entry('<content type="text">One &lt; two</content>')}${entry('<summary>Short.</summary>')}</feed>`;
    const found = inputs(source);
    expect(found.map((one) => (typeof one === 'string' ? one : one.text))).toEqual([
      'One\n\nTwo',
      'One\n\nTwo',
      'One < two',
      'Short.',
    ]);
    expect(found[0]).toMatchObject({
      title: 'Ferry stays',
      published: '2026-03-02',
      byline: 'Nadia Ferrant',
      url: 'https://post.example/1',
    });
  });

  const rss = (channel: string, item: string) => `<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"
    xmlns:media="http://search.yahoo.com/mrss/"><channel>${channel}<item><title>Ferry</title>${item}</item></channel></rss>`;
  const one = (channel: string, item: string) => inputs(rss(channel, item))[0];

  test.each([
    ['<title>HP &gt; Home Page</title>', 'HP'],
    ['<title>The Harbour Post | World</title>', 'The Harbour Post'],
    [
      '<title>World news - The Harbour Post</title><link>https://www.theharbourpost.example/</link>',
      'The Harbour Post',
    ],
    ['<title>The Harbour Post: Top stories</title>', 'The Harbour Post'],
    ['<title>The Harbour Post RSS Feed</title>', 'The Harbour Post'],
    ['<title>The Harbour Post</title>', 'The Harbour Post'],
    ['<title>Top stories</title><dc:publisher>The Harbour Post</dc:publisher>', 'The Harbour Post'],
  ])('a page of the paper is no publisher: %s', (channel, publisher) => {
    expect(one(channel, '<description>x</description>')).toMatchObject({ publisher });
  });

  test('an entry that a feed took from elsewhere is of where it came from', () => {
    const item = '<source url="https://islander.example/rss">The Islander</source><description>x</description>';
    expect(one('<title>All the news</title>', item)).toMatchObject({ publisher: 'The Islander' });
  });

  test.each([
    ['<dc:creator>By Lena Obuya and Karl Brandt</dc:creator>', 'Lena Obuya, Karl Brandt'],
    ['<author>desk@post.example (Ros Calloway)</author>', 'Ros Calloway'],
    ['<author>desk@post.example</author>', null],
    ['<dc:creator>admin</dc:creator>', null],
    ['<media:credit role="author">Lena Obuya</media:credit>', 'Lena Obuya'],
    [
      '<media:content url="https://post.example/1.jpg" medium="image"><media:credit>Tom Lens</media:credit></media:content>',
      null,
    ],
    ['<media:credit role="photographer">Tom Lens</media:credit>', null],
  ])('%s', (item, byline) => {
    expect(one('<title>Post</title>', `${item}<description>x</description>`)).toMatchObject({ byline });
  });

  test('a caption is no text of the entry', () => {
    const picture =
      '<media:content url="https://post.example/1.jpg"><media:description>The ferry.</media:description></media:content>';
    expect(one('<title>Post</title>', picture)).toMatchObject({ text: '' });
    const recording = '<media:group><media:description>What the captain said.</media:description></media:group>';
    expect(one('<title>Post</title>', recording)).toMatchObject({ text: 'What the captain said.' });
  });

  test.each([
    ['<pubDate>Mon, 01 Jan 0001 00:00:00 GMT</pubDate><dc:date>2026-03-02</dc:date>', '2026-03-02'],
    ['<pubDate>Mon, 02 Mar 2099 00:00:00 GMT</pubDate>', null],
    ['<pubDate>Mon, 02 Mar 2026 23:30:00 GMT</pubDate><link>https://hafenpost.example.de/1</link>', '2026-03-03'],
    [
      '<pubDate>Tue, 03 Mar 2026 02:30:00 GMT</pubDate><link>https://post.example/2026/03/02/ferry</link>',
      '2026-03-02',
    ],
  ])('the day at the publisher’s, if the web has it: %s', (item, published) => {
    expect(one('<title>Post</title>', `${item}<description>x</description>`)).toMatchObject({ published });
  });

  test('white space before the declaration refuses nothing', () => {
    const source = rss('<title>Post</title>', '<description>One</description>');
    expect(inputs(`\n\n<?xml version="1.0" encoding="UTF-8"?>\n${source}`)).toMatchObject([{ text: 'One' }]);
    expect(() => readFeed('\n<?xml version="1.0"?>\n<rss><channel></rss>', 'x')).toThrow(/not well-formed XML \(3:/);
  });

  test('RSS 1.0 and JSON Feed', () => {
    expect(
      inputs(`<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
        <channel rdf:about="x"><title>Post</title><link>https://post.example/</link></channel>
        <item rdf:about="y"><title>Ferry</title><link>https://post.example/1</link><description>One</description><dc:date>2026-03-02T10:00:00Z</dc:date></item></rdf:RDF>`),
    ).toMatchObject([{ text: 'One', url: 'https://post.example/1', published: '2026-03-02', publisher: 'Post' }]);
    expect(
      inputs(
        JSON.stringify({
          version: 'https://jsonfeed.org/version/1.1',
          title: 'Post',
          items: [
            {
              id: '1',
              url: 'https://post.example/1',
              content_text: 'One\n two',
              authors: [{ name: 'Nadia Ferrant' }],
              date_published: '2026-03-02T10:00:00Z',
            },
          ],
        }),
      ),
    ).toMatchObject([{ text: 'One\n two', byline: 'Nadia Ferrant', published: '2026-03-02', publisher: 'Post' }]);
  });

  test.each([
    ['no feed', '<html><body/></html>', /is no feed that can be read/],
    ['not well-formed', '<rss version="2.0">\n<channel><item></channel></rss>', /is not well-formed XML \(2:/],
    [
      'entity bombs',
      '<!DOCTYPE r [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><rss version="2.0"><channel><title>&b;</title></channel></rss>',
      /undefined entity/,
    ],
  ])('%s', (_, source, message) => {
    expect(() => readFeed(source, 'x')).toThrow(message);
  });
});
