import { gzipSync } from 'node:zlib';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { http, record } from '../formats/captures.js';
import { arc, docx, lines, mhtml, paragraph, pdf, wacz } from '../formats/documents.js';

const HTML = `<!DOCTYPE html><html><head><title>Ferry stays</title><meta property="og:site_name" content="Post">
<script type="application/ld+json">{"@type":"NewsArticle","headline":"Ferry stays","datePublished":"2026-03-02"}</script></head>
<body><nav><a href="/">Home</a></nav><article><h1>Ferry stays</h1><p>“We will keep the ferry running,” said Ilse Varga.</p>
<blockquote><p>An &ldquo;insult&rdquo; &amp; more, Tomas Brandt said.<br>Twice.</p></blockquote></article></body></html>`;

/** A small file of every format that is read, by its name. */
export const SAMPLES: Readonly<Record<string, Buffer>> = {
  'a.txt': Buffer.from('Ferry stays\n\n“We will keep the ferry running,” said Ilse Varga. 🚢\r\n'),
  'a.md': Buffer.from(
    '---\ntitle: Ferry stays\ndate: 2026-03-02\n---\n# Ferry\n\n> “We will *keep*\n> it,” said [Ilse](http://x.example).\n\n- one\n- two\n\n```\ncode\n```\n',
  ),
  'a.html': Buffer.from(HTML),
  'a.json': Buffer.from(
    '[{"text":"“Yes,” said Ilse Varga.","title":"T","date_publish":"2026-03-02 10:00:00","authors":["N. F."],"url":"https://p.example/1"},{"uri":"https://w.example/1","type":"text","body_xhtml":"<p>“No,” <b>he</b> said.</p>"}]',
  ),
  'a.jsonl': Buffer.from('{"maintext":"“Yes,” said Ilse Varga."}\n\n{"article":{"text":"“No,” said Tomas Brandt."}}\n'),
  'talk.vtt': Buffer.from('WEBVTT\n\n00:01.000 --> 00:04.000\n<v Ilse Varga>“Yes,” she said.</v>\n'),
  'newsml.xml': Buffer.from(
    '<?xml version="1.0"?><newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet><newsItem guid="https://w.example/1"><contentMeta><headline>Ferry</headline></contentMeta><contentSet><inlineXML><html xmlns="http://www.w3.org/1999/xhtml"><body><p>“Yes,” said Ilse Varga.</p></body></html></inlineXML></contentSet></newsItem></itemSet></newsMessage>',
  ),
  'rss.xml': Buffer.from(
    '<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Post</title><item><title>A &amp; B</title><link>https://p.example/1</link><pubDate>Mon, 02 Mar 2026 10:00:00 +0100</pubDate><content:encoded><![CDATA[<p>“Yes,” said Ilse Varga.</p>]]></content:encoded></item></channel></rss>',
  ),
  'a.atom': Buffer.from(
    '<feed xmlns="http://www.w3.org/2005/Atom"><title>Post</title><entry><title type="html">A</title><link href="https://p.example/1"/><updated>2026-03-02T10:00:00Z</updated><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>“Yes,” said Ilse Varga.</p></div></content></entry></feed>',
  ),
  'feed.json': Buffer.from(
    '{"version":"https://jsonfeed.org/version/1.1","title":"Post","items":[{"id":"1","url":"https://p.example/1","content_html":"<p>“Yes,” said Ilse Varga.</p>","date_published":"2026-03-02T10:00:00Z"}]}',
  ),
  'a.opml': Buffer.from(
    '<?xml version="1.0"?><opml version="2.0"><body><outline text="News"><outline text="Post" type="rss" xmlUrl="https://p.example/feed.xml"/></outline></body></opml>',
  ),
  'sitemap.xml': Buffer.from(
    '<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://p.example/1</loc><lastmod>2026-03-02T10:00:00Z</lastmod></url></urlset>',
  ),
  'a.warc': Buffer.concat([
    record('warcinfo', '', 'software: x\r\n', 'application/warc-fields'),
    record('response', 'https://p.example/1', http('200 OK', { 'Content-Type': 'text/html; charset=utf-8' }, HTML)),
    record('conversion', 'https://p.example/2', '“No,” said Tomas Brandt.', 'text/plain'),
  ]),
  'a.warc.gz': Buffer.concat([
    gzipSync(record('response', 'https://p.example/1', http('200 OK', { 'Content-Type': 'text/html' }, HTML))),
    gzipSync(record('conversion', 'https://p.example/2', '“No,” said Tomas Brandt.', 'text/plain')),
  ]),
  'a.arc': arc([
    ['http://p.example/1', 'text/html', http('200 OK', { 'Content-Type': 'text/html' }, HTML)],
    ['http://p.example/2', 'text/plain', http('200 OK', { 'Content-Type': 'text/plain' }, '“No,” said Tomas Brandt.')],
  ]),
  'a.wacz': wacz({
    'a.warc.gz': gzipSync(
      record('response', 'https://p.example/1', http('200 OK', { 'Content-Type': 'text/html' }, HTML)),
    ),
    'b.warc': record(
      'response',
      'https://p.example/2.pdf',
      http('200 OK', { 'Content-Type': 'application/pdf' }, pdf([lines(50, 740, ['“No,” said Tomas Brandt.'])])),
    ),
  }),
  'a.mhtml': mhtml(HTML, 'https://p.example/1'),
  'a.pdf': pdf(
    [
      [
        { x: 50, y: 780, words: 'Ferry stays', size: 20 },
        ...lines(50, 740, ['“We will keep the fer-', 'ry running,” said Ilse', 'Varga, the mayor of it.']),
        ...lines(310, 740, ['“An insult,” said Tomas', 'Brandt, who leads what', 'is left of the Liberals.']),
      ],
      lines(50, 740, ['Nobody said more.']),
    ],
    { Title: 'Ferry stays' },
  ),
  'a.docx': docx(
    `${paragraph('Ferry stays', 'Titel')}${paragraph('“Yes,” said Ilse Varga.')}${paragraph('No.', 'Zitat')}`,
    { title: 'Ferry stays' },
  ),
  'a.rtf': Buffer.from(
    "{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Arial;}}{\\info{\\title Ferry}}\\f0 Ferry\\par \\ldblquote Yes,\\rdblquote  said Ilse V\\'e1rga.\\par \\u8220?No\\u8221? {\\b twice}.\\par}",
    'latin1',
  ),
  'a.csv': Buffer.from(
    'Headline,date,body\r\nFerry,2026-03-02,"“Yes,” said ""Ilse"" Varga."\r\nBoat,,"“No,” said Tomas\nBrandt."\r\n',
  ),
  'a.tsv': Buffer.from('title\ttext\nFerry\t“Yes,” said Ilse Varga.\n'),
  'a.parquet': Buffer.from(
    parquetWriteBuffer({
      columnData: [
        { name: 'title', data: ['Ferry', 'Boat'] },
        { name: 'text', data: ['“Yes,” said Ilse Varga.', '“No,” said Tomas Brandt.'] },
      ],
    }),
  ),
  'nexis.txt': Buffer.from(
    '1 of 1 DOCUMENTS\n\nThe Post\n\nMarch 2, 2026\n\nFerry stays\n\nBYLINE: N. F.\n\nLENGTH: 12 words\n\n“Yes,” said Ilse Varga.\n\nLOAD-DATE: March 3, 2026\n',
  ),
  'factiva.txt': Buffer.from(
    'HD\nFerry stays\nWC\n12 words\nPD\n2 March 2026\nSN\nThe Post\nLP\n“Yes,” said Ilse Varga.\nTD\nMore.\nAN\nDocument NORPOS0020260302em3200001\n',
  ),
  'a.txt.gz': gzipSync('“We will keep the ferry running,” said Ilse Varga.'),
};
