import { describe, expect, test } from 'vitest';
import { readNewsml } from '../../src/formats/newsml.js';

/** An item as a wire sends it. */
const item = (
  content: string,
  more = '',
) => `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="tag:wire.example,2026:1" version="2" standard="NewsML-G2">
  <catalogRef href="http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_38.xml"/>
  <rightsInfo><copyrightHolder><name>Island Wire Ltd.</name></copyrightHolder></rightsInfo>
  <itemMeta><itemClass qcode="ninat:text"/><provider literal="wire.example"><name>Island Wire</name></provider>
    <versionCreated>2026-03-03T08:00:00+00:00</versionCreated><firstCreated>2026-03-02T21:10:00+00:00</firstCreated></itemMeta>
  <contentMeta><headline>Ferry <em>stays</em> until spring</headline><by>By Nadia Ferrant</by><creator><name>N. F.</name></creator>${more}</contentMeta>
  <contentSet>${content}</contentSet></newsItem>`;
const XHTML = `<inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>slug</title></head>
  <body><p>“Yes,” said <strong>Ilse Varga</strong>.</p><p>Two &amp; a half</p></body></html></inlineXML>`;
const NITF = `<inlineXML contenttype="application/nitf+xml"><nitf xmlns="http://iptc.org/std/NITF/2006-10-18/"><body><body.head>
  <hedline><hl1>Not the text</hl1></hedline></body.head><body.content><p>“Yes,” said <person>Ilse Varga</person>.</p><p>Two</p></body.content></body></nitf></inlineXML>`;

describe('readNewsml', () => {
  test('pictures with what is said of them are left out, and what the markup tells is kept', () => {
    const content = XHTML.replace(
      '<p>Two',
      '<figure><img src="a"/><figcaption>The mayor at the pier</figcaption></figure><h2>Costs</h2><ul><li>One</li></ul><p>Two',
    );
    expect(readNewsml(item(content), 'x')).toMatchObject([
      {
        input: {
          text: '“Yes,” said Ilse Varga.\n\nCosts\n\nOne\n\nTwo & a half',
          markup: { headings: [[25, 30]], items: [[32, 35]] },
        },
      },
    ]);
  });

  test('XHTML in an item, with its head', () => {
    expect(readNewsml(`<?xml version="1.0"?>${item(XHTML)}`, 'x')).toEqual([
      {
        where: 'x',
        input: {
          text: '“Yes,” said Ilse Varga.\n\nTwo & a half',
          title: 'Ferry stays until spring',
          byline: 'Nadia Ferrant',
          published: '2026-03-02',
          publisher: 'Island Wire',
          url: null,
        },
      },
    ]);
  });

  test.each([
    ['NITF', NITF, '“Yes,” said Ilse Varga.\n\nTwo'],
    [
      'plain text, to the last character',
      '<inlineData contenttype="text/plain">“Yes,”  said\n Ilse Varga. </inlineData>',
      '“Yes,”  said\n Ilse Varga. ',
    ],
    [
      'CDATA',
      '<inlineData contenttype="text/plain"><![CDATA[“A < B,” said Ilse Varga.]]></inlineData>',
      '“A < B,” said Ilse Varga.',
    ],
  ])('%s', (_, content, text) => {
    expect(readNewsml(item(content), 'x')).toMatchObject([{ input: { text } }]);
  });

  test.each([
    ['irel:seeAlso', 'https://wire.example/picture.jpg', null],
    ['irel:previousVersion', 'https://wire.example/1', null],
    ['irel:sameAs', 'https://wire.example/ferry', 'https://wire.example/ferry'],
    ['canonical', 'https://wire.example/ferry', 'https://wire.example/ferry'],
  ])('a link that says %s', (rel, href, url) => {
    const source = item(XHTML).replace('</itemMeta>', `<link rel="${rel}" href="${href}"/></itemMeta>`);
    expect(readNewsml(source, 'x')).toMatchObject([{ input: { url } }]);
  });

  test('a message of several items; those without text are passed over', () => {
    const message = `<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><header><sent>2026-03-03T08:00:00Z</sent></header><itemSet>${item(XHTML)}${item('<remoteContent href="x.jpg" contenttype="image/jpeg"/>')}${item(NITF)}</itemSet></newsMessage>`;
    expect(readNewsml(message, 'x').map((found) => found.where)).toEqual(['x, item 1', 'x, item 3']);
  });

  test.each([
    ['an item without text', item('<remoteContent href="x.jpg"/>'), /has no item with text/],
    ['other XML', '<html><body/></html>', /is XML with <html>, which is not read/],
    ['not well-formed', '<newsItem>\n<a></b></newsItem>', /is not well-formed XML \(2:\d+: unexpected close tag/],
    ['cut off', '<newsItem><contentSet>', /is not well-formed XML/],
    [
      'entities of its own',
      '<!DOCTYPE n [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><newsItem>&b;</newsItem>',
      /undefined entity/,
    ],
    [
      'an entity from a file',
      '<!DOCTYPE n [<!ENTITY a SYSTEM "file:///etc/passwd">]><newsItem>&a;</newsItem>',
      /undefined entity/,
    ],
    ['ten thousand nested elements', `<newsItem>${'<a>'.repeat(10_000)}`, /nests more than 500/],
  ])('%s', (_, source, message) => {
    expect(() => readNewsml(source, 'x')).toThrow(message);
  });
});
