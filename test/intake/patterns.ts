import { parquetWriteBuffer } from 'hyparquet-writer';
import { docx, lines, pdf, wacz } from '../formats/documents.js';

const page = (body: string, head = ''): string =>
  `<!DOCTYPE html><html><head>${head}</head><body><article><p>“Yes,” said Ilse Varga.</p>${body}</article></body></html>`;
const opml = (body: string): string => `<opml version="2.0"><body>${body}</body></opml>`;
const sitemap = (pages: string): string =>
  `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">${pages}</urlset>`;
const RECORD = Buffer.from('WARC/1.0\r\nWARC-Type: metadata\r\nContent-Length: 2\r\n\r\nab\r\n\r\n');

/** Texts, with so many columns beside them. */
function parquet(texts: readonly string[], columns = 0): Buffer {
  const column = (name: string) => ({ name, data: [...texts] });
  return Buffer.from(
    parquetWriteBuffer({ columnData: [column('text'), ...Array.from({ length: columns }, (_, i) => column(`c${i}`))] }),
  );
}

/** Inputs of a size that grows with a number, by format: what trips parsers that look back, ahead or around. */
export const PATTERNS: Readonly<Record<string, Readonly<Record<string, (n: number) => string | Buffer>>>> = {
  markdown: {
    'a*a*': (n) => 'a*a*'.repeat(n),
    '<?': (n) => 'a <? '.repeat(n),
    '<!X': (n) => 'a <!X '.repeat(n),
    setext: (n) => 'a\n===\n'.repeat(n),
    '[a](': (n) => '[a]('.repeat(n),
    '[a](b': (n) => '[a](b'.repeat(n),
    '[a](b ': (n) => '[a](b "'.repeat(n),
    cdata: (n) => 'a <![CDATA[ '.repeat(n),
    '[': (n) => '['.repeat(n),
    '![': (n) => '!['.repeat(n),
    ']': (n) => '[a]'.repeat(n),
    ticks: (n) => '` `` '.repeat(n),
    nest: (n) => Array.from({ length: Math.floor(Math.sqrt(n)) }, (_, i) => `${' '.repeat(2 * i)}- a`).join('\n'),
    '> ': (n) => '> '.repeat(n),
    '- ': (n) => `${'- '.repeat(n)}a`,
    lists: (n) => '- a\n'.repeat(n),
    refs: (n) => '[a]: b\n'.repeat(n),
    defs: (n) => Array.from({ length: n }, (_, i) => `[a${i}]: b`).join('\n'),
    uses: (n) => `[a]: /b\n\n${'[a] '.repeat(n)}`,
    '**a *b': (n) => '**a *b '.repeat(n),
    '_a __b': (n) => '_a __b '.repeat(n),
    entities: (n) => '&#'.repeat(n),
    '<a ': (n) => '<a '.repeat(n),
    '<a b="': (n) => '<a b="'.repeat(n),
    '<b>': (n) => 'a <b>'.repeat(n),
    spaces: (n) => `a${' '.repeat(n)}b`,
    blank: (n) => 'a\n\n\n'.repeat(n),
    '\\': (n) => '\\'.repeat(n),
    front: (n) => '---\na: b\n'.repeat(n),
    frontopen: (n) => `---\n${'a: b\n'.repeat(n)}`,
    autolink: (n) => '<http:'.repeat(n),
    links: (n) => '[a](b)'.repeat(n),
    linksp: (n) => '[a](b) '.repeat(n),
    html: (n) => '<div>\n'.repeat(n),
    fence: (n) => '```\n'.repeat(n),
    em: (n) => '*a '.repeat(n) + 'b* '.repeat(n),
    quotelist: (n) => '> - a\n'.repeat(n),
    tabs: (n) => `${'\t'.repeat(n)}a`,
  },
  html: {
    spaces: (n) => page(`<p>${' '.repeat(n)}</p>`),
    nl: (n) => page(`<p>${'\n'.repeat(n)}</p>`),
    br: (n) => page('<br>'.repeat(n)),
    p: (n) => page('<p>a b c d, “e”</p>'.repeat(n)),
    b: (n) => page(`<p>${'<b>a</b> '.repeat(n)}</p>`),
    open: (n) => page('<p>'.repeat(n)),
    amp: (n) => page('&amp'.repeat(n)),
    lt: (n) => page('< '.repeat(n)),
    comments: (n) => page('<!-- '.repeat(n)),
    comments2: (n) => page('<!-- a -->'.repeat(n)),
    attrs: (n) => page(`<p ${'a '.repeat(n)}>x</p>`),
    classes: (n) => page('<p class="a">x, y, z</p>'.repeat(n)),
    ldspace: (n) =>
      page(
        '',
        `<script type="application/ld+json">{"@type":"NewsArticle","articleBody":"a${' '.repeat(n)}b"}</script>`,
      ),
    ldnl: (n) =>
      page(
        '',
        `<script type="application/ld+json">{"@type":"NewsArticle","articleBody":"${'a\\n '.repeat(n)}b"}</script>`,
      ),
    ldname: (n) =>
      page(
        '',
        `<script type="application/ld+json">{"@type":"NewsArticle","author":{"name":"By ${' '.repeat(n)}b"}}</script>`,
      ),
    metas: (n) => page('', '<meta name="a" content="b">'.repeat(n)),
    title: (n) => page('', `<title>a${' '.repeat(n)}| b</title>`),
    scripts: (n) => page('', '<script>a</script>'.repeat(n)),
    ld: (n) => page('', '<script type="application/ld+json">{"@type":"A"}</script>'.repeat(n)),
    times: (n) => page('<time datetime="x">a</time>'.repeat(n)),
    links: (n) => page('<a href="/x">a</a> '.repeat(n)),
    lists: (n) => page('<ul><li>a</li></ul>'.repeat(n)),
    tables: (n) => page('<table><tr><td>a</td></tr></table>'.repeat(n)),
    cells: (n) => page(`<table>${'<tr><td>a</td></tr>'.repeat(n)}</table>`),
    quotes: (n) => page('<q>a</q>'.repeat(n)),
    bq: (n) => page('<blockquote>a, b</blockquote>'.repeat(n)),
    dashes: (n) => page(`<p>${'-'.repeat(n)}</p>`),
    imgs: (n) => page('<figure><img src="a"><figcaption>b</figcaption></figure>'.repeat(n)),
    byl: (n) => page(`<p class="byline">By ${'A '.repeat(n)}</p>`),
    h1: (n) => page('<h1>a</h1>'.repeat(n)),
    nested: (n) => page(`${'<div>'.repeat(Math.min(n, 300))}a${'</div>'.repeat(Math.min(n, 300))}`),
    svg: (n) => page(`<svg>${'<path d="M0"/>'.repeat(n)}</svg>`),
  },
  text: {
    lines: (n) => 'a\n'.repeat(n),
    spaces: (n) => `a${' '.repeat(n)}b`,
    end: (n) => 'End of Document\n'.repeat(n),
    doc: (n) => '1 of 9 DOCUMENTS\n'.repeat(n),
    an: (n) => 'Document NORPOS0020260302em3200001\n'.repeat(n),
    hd: (n) => `${'HD\nx\n'.repeat(n)}Document NORPOS0020260302em3200001\n`,
    len: (n) => `${'LENGTH: 4 words\n'.repeat(n)}End of Document\n`,
    label: (n) => `End of Document\nLENGTH: 4 words\n${'SECTION: a\n'.repeat(n)}`,
    nonl: (n) => `End of Document\n${' '.repeat(n)}a`,
    wc: (n) => `${'4 words\n'.repeat(n)}Document NORPOS0020260302em3200001\n`,
    caps: (n) => 'A'.repeat(n),
    zeros: (n) => `Document A${'0'.repeat(n)}`,
  },
  captions: {
    a: (n) => `WEBVTT\n\n${'00:01.000 --> 00:02.000\na\n\n'.repeat(n)}`,
    title: (n) => `WEBVTT ${' '.repeat(n)}\n`,
    title2: (n) => `WEBVTT - ${'- '.repeat(n)}\n`,
  },
  json: {
    nums: (n) => `[${'1,'.repeat(n)}1]`,
    objs: (n) => `[${'{},'.repeat(n)}{}]`,
    deep: (n) => '['.repeat(n),
    texts: (n) => `[${'{"text":"a"},'.repeat(n)}{"text":"b"}]`,
    bs: (n) => `{"text":"${'\\\\'.repeat(n)}a"}`,
    quotes: (n) => `{"text":"${'\\"'.repeat(n)}"}`,
    authors: (n) => `{"text":"a","authors":[${'"By A B",'.repeat(n)}"c"]}`,
    author: (n) => `{"text":"a","author":"${'by '.repeat(n)}"}`,
    by2: (n) => `{"text":"a","author":"by${' '.repeat(n)}x"}`,
    ninjs: (n) => `[${'{"uri":"x","type":"text","body_text":"a"},'.repeat(n)}{"text":"b"}]`,
    ninjshtml: (n) => `{"uri":"x","type":"text","body_xhtml":"<p>${'<b>a</b> '.repeat(n)}</p>"}`,
    ninjsnest: (n) => `{"uri":"x","type":"composite","body_text":"a","bodies":[${'{"value":"x"},'.repeat(n)}{}]}`,
    lines: (n) => '{"text":"a"}\n'.repeat(n),
    bad: (n) => '{"text":"a"} '.repeat(n),
    date: (n) => `{"text":"a","date":"${' '.repeat(n)}x"}`,
    date2: (n) => `{"text":"a","date":"${'Mon, '.repeat(n)}x"}`,
    keys: (n) => `{${Array.from({ length: n }, (_, i) => `"k${i}":1,`).join('')}"text":"a"}`,
    nestarticle: (n) => `${'{"article":'.repeat(Math.min(n, 9000))}1${'}'.repeat(Math.min(n, 9000))}`,
  },
  jsonl: {
    lines: (n) => '{"text":"a"}\n'.repeat(n),
    empty: (n) => `${'\n'.repeat(n)}{"text":"a"}`,
    spaces: (n) => `{"text":"a"}${' '.repeat(n)}\n`,
    bad: (n) => '{"text":\n'.repeat(n),
    nested: (n) => `${'{"article":'.repeat(Math.min(n, 9000))}1${'}'.repeat(Math.min(n, 9000))}\n`,
  },
  opml: {
    feeds: (n) => opml(Array.from({ length: n }, (_, i) => `<outline xmlUrl="http://a.example/${i}"/>`).join('')),
    same: (n) => opml('<outline text="a" xmlUrl="http://a.example/"/>'.repeat(n)),
    nested: (n) => opml('<outline text="a">'.repeat(Math.min(n, 400)) + '</outline>'.repeat(Math.min(n, 400))),
    title: (n) => opml(`<outline xmlUrl="http://a.example/" text="a${' '.repeat(n)}b"/>`),
  },
  sitemap: {
    pages: (n) => sitemap('<url><loc>http://a.example/1</loc><lastmod>2026-03-02</lastmod></url>'.repeat(n)),
    locs: (n) => sitemap(`<url>${'<loc>http://a.example/1</loc>'.repeat(n)}</url>`),
    news: (n) =>
      sitemap(
        `<url><loc>http://a.example/1</loc>${'<news:news><news:title>a</news:title></news:news>'.repeat(n)}</url>`,
      ),
    day: (n) => sitemap(`<url><loc>http://a.example/1</loc><lastmod>${'2026-03-'.repeat(n)}</lastmod></url>`),
  },
  feed: {
    items: (n) =>
      '<rss version="2.0"><channel><title>a</title>' +
      '<item><title>a</title><description>b</description></item>'.repeat(n) +
      '</channel></rss>',
    author: (n) =>
      '<rss version="2.0"><channel><title>a</title><item><title>a</title><description>b</description><author>' +
      'a@b ('.repeat(n) +
      '</author></item></channel></rss>',
    author2: (n) =>
      '<rss version="2.0"><channel><title>a</title><item><title>a</title><description>b</description><author>' +
      'a@'.repeat(n) +
      '</author></item></channel></rss>',
    cdata: (n) =>
      '<rss version="2.0"><channel><title>a</title><item><description>' +
      '<![CDATA[a]]>'.repeat(n) +
      '</description></item></channel></rss>',
    cdataopen: (n) =>
      '<rss version="2.0"><channel><title>a</title><item><description>' +
      '<![CDATA['.repeat(n) +
      '</description></item></channel></rss>',
    ents: (n) =>
      '<rss version="2.0"><channel><title>' +
      '&amp;'.repeat(n) +
      '</title><item><description>a</description></item></channel></rss>',
    attrs: (n) => `<rss version="2.0" ${Array.from({ length: n }, (_, i) => `a${i}="x"`).join(' ')}><channel/></rss>`,
    deep: (n) => `<rss version="2.0"><channel><item>${'<a>'.repeat(n)}`,
    ns: (n) =>
      '<feed xmlns="http://www.w3.org/2005/Atom">' +
      Array.from({ length: n }, (_, i) => `<e xmlns:x${i}="y"/>`).join('') +
      '<entry><content>a</content></entry></feed>',
    titlehtml: (n) =>
      '<rss version="2.0"><channel><item><title>&lt;b' +
      '&gt;a'.repeat(n) +
      '</title><description>x</description></item></channel></rss>',
    html: (n) =>
      '<rss version="2.0"><channel><item><description>' +
      '&lt;b&gt;a &lt;/b&gt;'.repeat(n) +
      '</description></item></channel></rss>',
    jsonfeed: (n) =>
      '{"version":"https://jsonfeed.org/version/1.1","title":"a","items":[' +
      '{"id":"1","content_text":"a"},'.repeat(n) +
      '{"id":"2"}]}',
    comments: (n) =>
      '<rss version="2.0"><channel>' +
      '<!-- a -->'.repeat(n) +
      '<item><description>a</description></item></channel></rss>',
    cats: (n) =>
      '<rss version="2.0"><channel><item><description>a</description>' +
      '<category>a</category>'.repeat(n) +
      '</item></channel></rss>',
    space: (n) =>
      `<rss version="2.0"><channel><item><description>a${' '.repeat(n)}b</description></item></channel></rss>`,
  },
  newsml: {
    items: (n) =>
      '<newsMessage><itemSet>' +
      '<newsItem><contentSet><inlineData>a</inlineData></contentSet></newsItem>'.repeat(n) +
      '</itemSet></newsMessage>',
    nested: (n) =>
      '<newsItem>'.repeat(Math.min(n, 400)) +
      '<contentSet><inlineData>a</inlineData></contentSet>' +
      '</newsItem>'.repeat(Math.min(n, 400)),
    ps: (n) => `<newsItem><contentSet><inlineXML>${'<p>a</p>'.repeat(n)}</inlineXML></contentSet></newsItem>`,
    by: (n) =>
      '<newsItem><contentMeta><by>By' +
      ' '.repeat(n) +
      'x</by></contentMeta><contentSet><inlineData>a</inlineData></contentSet></newsItem>',
    empties: (n) => `<newsMessage><itemSet>${'<newsItem/>'.repeat(n)}</itemSet></newsMessage>`,
    metas: (n) => `<newsItem>${'<x/>'.repeat(n)}<contentSet><inlineData>a</inlineData></contentSet></newsItem>`,
  },
  table: {
    rows: (n) => `title,text\n${'a,b\n'.repeat(n)}`,
    cols: (n) => `text,${Array.from({ length: n }, (_, i) => `c${i}`).join()}\n${'x,'.repeat(n)}\n`,
    open: (n) => `title,text\na,"${'x '.repeat(n)}`,
    quotes: (n) => `title,text\na,"${'""'.repeat(n)}"\n`,
    relaxed: (n) => `title,text\na,b${'"'.repeat(n)}\n`,
    commas: (n) => `title,text\n${','.repeat(n)}\n`,
    bad: (n) => `title,text\n${'"a"b,c\n'.repeat(n)}`,
    header: (n) => `${'"'.repeat(n)},text\na,b\n`,
    empty: (n) => `title,text\n${'\n'.repeat(n)}`,
    samecols: (n) => `text${',text'.repeat(n)}\n${'x,'.repeat(n)}\n`,
  },
  rtf: {
    groups: (n) => `{\\rtf1 ${'{a}'.repeat(n)}}`,
    par: (n) => `{\\rtf1 ${'a\\par '.repeat(n)}}`,
    hex: (n) => `{\\rtf1 ${"\\'e9".repeat(n)}}`,
    u: (n) => `{\\rtf1 ${'\\u233?'.repeat(n)}}`,
    fonts: (n) => `{\\rtf1{\\fonttbl${Array.from({ length: n }, (_, i) => `{\\f${i}\\fcharset204 A;}`).join('')}}a}`,
    open: (n) => `{\\rtf1 ${'{'.repeat(n)}`,
    words: (n) => `{\\rtf1 ${'\\b a '.repeat(n)}}`,
    star: (n) => `{\\rtf1 a${'{\\*\\x b}'.repeat(n)}}`,
    spaces: (n) => `{\\rtf1 a${' '.repeat(n)}b}`,
    slash: (n) => `{\\rtf1 a${'\\\\'.repeat(n)}}`,
    lines: (n) => `{\\rtf1 a${'\\line '.repeat(n)}b}`,
    bin: (n) => `{\\rtf1 a${'\\bin1 x'.repeat(n)}b}`,
  },
  mhtml: {
    parts: (n) =>
      'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="a"\n\n' +
      '--a\nContent-Type: text/plain\n\nx\n'.repeat(n) +
      '--a\nContent-Type: text/html\n\n<p>“Yes,” said Ilse Varga.</p>\n--a--',
    qp: (n) =>
      'MIME-Version: 1.0\nContent-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n<p>“Yes,” said Ilse Varga. ' +
      '=3D'.repeat(n),
    qp2: (n) =>
      'MIME-Version: 1.0\nContent-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n<p>Yes, said Ilse Varga. ' +
      '='.repeat(n),
    qp3: (n) =>
      'MIME-Version: 1.0\nContent-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n<p>Yes, said Ilse Varga. ' +
      '= '.repeat(n) +
      ' '.repeat(n),
    heads: (n) => `MIME-Version: 1.0\n${'X: y\n'.repeat(n)}Content-Type: text/html\n\n<p>Yes, said Ilse Varga.`,
    fold: (n) => `MIME-Version: 1.0\nX: y${'\n y'.repeat(n)}\nContent-Type: text/html\n\n<p>Yes, said Ilse Varga.`,
    ct: (n) => `MIME-Version: 1.0\nContent-Type: text/html${';'.repeat(n)}\n\n<p>Yes, said Ilse Varga.`,
    ct2: (n) => `Content-Type: multipart/related; ${'boundary='.repeat(n)}\n\n<p>x`,
    charset: (n) => `Content-Type: text/html; ${'charset '.repeat(n)}\n\n<p>Yes, said Ilse Varga.`,
    charset2: (n) => `Content-Type: text/html; charset${' '.repeat(n)}\n\n<p>Yes, said Ilse Varga.`,
  },
  arc: {
    recs: (n) =>
      `filedesc://x 0 1 text/plain 2\nab\n${'http://a/ 1.2.3.4 20060302100000 text/html 10\n0123456789\n'.repeat(n)}`,
    nl: (n) => `filedesc://x 0 1 text/plain 2\nab${'\n'.repeat(n)}`,
    long: (n) => `filedesc://x 0 1 text/plain 2\nab\nhttp://a/ 1 20060302100000 ${'a '.repeat(n)}`,
    dig: (n) => `http://a/ 1 20060302100000 x ${'1'.repeat(n)}\n`,
  },
  warc: {
    recs: (n) => 'WARC/1.0\r\nWARC-Type: metadata\r\nContent-Length: 2\r\n\r\nab\r\n\r\n'.repeat(n),
    heads: (n) => `WARC/1.0\r\n${'X: y\r\n'.repeat(n)}Content-Length: 0\r\n\r\n`,
    fold: (n) => `WARC/1.0\r\nX: y${'\r\n y'.repeat(n)}\r\n\r\n`,
    nl: (n) => `${'\r\n'.repeat(n)}WARC/1.0`,
    spaces: (n) => `WARC/1.0\r\nX: y${' '.repeat(n)}\r\n\r\n`,
    nlsp: (n) => `WARC/1.0\r\nX: y${'\r\n'.repeat(1)}${' '.repeat(n)}\r\n\r\n`,
  },
  wacz: {
    archives: (n) => wacz(Object.fromEntries(Array.from({ length: n }, (_, i) => [`${i}.warc`, RECORD]))),
    recs: (n) => wacz({ 'a.warc': Buffer.concat(Array(n).fill(RECORD)) }, 6),
    empty: (n) => wacz({ 'a.warc': Buffer.alloc(n, '\n') }, 6),
  },
  parquet: {
    rows: (n) => parquet(Array(n).fill('a')),
    long: (n) => parquet(['a '.repeat(n)]),
    columns: (n) => parquet(['a'], n),
  },
  docx: {
    ps: (n) => docx('<w:p><w:r><w:t>a</w:t></w:r></w:p>'.repeat(n)),
    rs: (n) => docx(`<w:p>${'<w:r><w:t>a</w:t></w:r>'.repeat(n)}</w:p>`),
    q: (n) => docx('<w:p><w:pPr><w:pStyle w:val="Zitat"/></w:pPr><w:r><w:t>a</w:t></w:r></w:p>'.repeat(n)),
    t: (n) => docx(`<w:p><w:r><w:t>${'a '.repeat(n)}</w:t></w:r></w:p>`),
    nest: (n) => docx('<w:p><w:r><w:t>a</w:t>'.repeat(Math.min(200, n)) + '</w:r></w:p>'.repeat(Math.min(200, n))),
    box: (n) => docx(`<w:p>${'<w:r><w:p><w:r><w:t>a</w:t></w:r></w:p></w:r>'.repeat(n)}</w:p>`),
    styles: (n) =>
      docx('<w:p><w:r><w:t>a</w:t></w:r></w:p>', {
        parts: {
          'word/styles.xml': `<x xmlns:w="w">${'<w:style w:styleId="a"><w:name w:val="b"/></w:style>'.repeat(n)}</x>`,
        },
      }),
    files: (n) =>
      docx('<w:p><w:r><w:t>a</w:t></w:r></w:p>', {
        parts: Object.fromEntries(Array.from({ length: n }, (_, i) => [`x/${i}`, ''])),
      }),
    brs: (n) => docx(`<w:p><w:r><w:t>a</w:t>${'<w:br/>'.repeat(n)}<w:t>b</w:t></w:r></w:p>`),
  },
  pdf: {
    lines: (n) =>
      pdf([
        Array.from({ length: n }, (_, i) => ({
          x: 50,
          y: 800 - i * 0.7,
          words: 'Word by word, said Ilse.',
          size: 0.6,
        })),
      ]),
    pages: (n) => pdf(Array.from({ length: Math.ceil(n / 4) }, (_, i) => lines(50, 700, ['a b c', `Page ${i}`]))),
    row: (n) => pdf([Array.from({ length: n }, (_, i) => ({ x: i * 20, y: 700, words: 'a' }))]),
    cols: (n) =>
      pdf([
        Array.from({ length: n }, (_, i) => ({
          x: 50 + (i % 5) * 300,
          y: 800 - Math.floor(i / 5) * 0.7,
          words: 'Word by word',
          size: 0.6,
        })),
      ]),
    hyph: (n) => pdf([Array.from({ length: n }, (_, i) => ({ x: 50, y: 800 - i * 0.7, words: 'gov-', size: 0.6 }))]),
    same: (n) => pdf([Array.from({ length: n }, () => ({ x: 50, y: 700, words: 'a' }))]),
    caps: (n) =>
      pdf([Array.from({ length: n }, (_, i) => ({ x: 50 + i, y: 700 - i, words: 'W', size: i % 2 ? 10 : 40 }))]),
    parens: (n) => pdf([[{ x: 1, y: 1, words: '('.repeat(n) }]]),
    diag: (n) =>
      pdf([Array.from({ length: n }, (_, i) => ({ x: (i * 7) % 500, y: (i * 13) % 800, words: 'ab', size: 5 }))]),
  },
};
