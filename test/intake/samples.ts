import { gzipSync } from 'node:zlib';
import { http, record } from '../formats/captures.js';

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
  'a.warc': Buffer.concat([
    record('warcinfo', '', 'software: x\r\n', 'application/warc-fields'),
    record('response', 'https://p.example/1', http('200 OK', { 'Content-Type': 'text/html; charset=utf-8' }, HTML)),
    record('conversion', 'https://p.example/2', '“No,” said Tomas Brandt.', 'text/plain'),
  ]),
  'a.warc.gz': Buffer.concat([
    gzipSync(record('response', 'https://p.example/1', http('200 OK', { 'Content-Type': 'text/html' }, HTML))),
    gzipSync(record('conversion', 'https://p.example/2', '“No,” said Tomas Brandt.', 'text/plain')),
  ]),
  'a.txt.gz': gzipSync('“We will keep the ferry running,” said Ilse Varga.'),
};
