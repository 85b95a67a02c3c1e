import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { Reading } from '../../src/record/reading.js';
import { onrecord } from '../cli/onrecord.js';
import { http, record } from '../formats/captures.js';
import { docx } from '../formats/documents.js';
import { costOfAll, PATIENCE_MS } from '../growth.js';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-hostile-'));
const LOLS = `<!DOCTYPE r [<!ENTITY a "lol">${'bcdefghij'.replace(/./g, (c) => `<!ENTITY ${c} "${`&${String.fromCharCode(c.charCodeAt(0) - 1)};`.repeat(10)}">`)}]>`;

/** A PDF whose page unfolds to sixty megabytes. */
function flateBomb(): Buffer {
  const stream = deflateSync(Buffer.alloc(60_000_000, ' '));
  const head = `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>endobj\n4 0 obj<</Length ${stream.length}/Filter/FlateDecode>>stream\n`;
  return Buffer.concat([Buffer.from(head), stream, Buffer.from('\nendstream endobj\ntrailer<</Root 1 0 R>>\n')]);
}

/** What people with bad intentions, and broken programs, hand in: the file, what is in it, what is said of it (or what is read). */
const HOSTILE: readonly [name: string, content: string | Buffer, outcome: RegExp][] = [
  ['bomb.txt.gz', gzipSync(Buffer.alloc(40_000_000, 'a')), /holds more than 20 MB, the most that is read at once/],
  ['bomb.json.gz', gzipSync(Buffer.alloc(120_000_000, ' ')), /holds more than 100 MB/],
  ['bomb.jsonl.gz', gzipSync(Buffer.alloc(40_000_000, 'a')), /line 1 is a line of more than 20 MB/],
  ['twice.txt.gz', gzipSync(gzipSync('“Yes” said Ilse Varga.')), /is a binary file/],
  ['cut.txt.gz', gzipSync('“Yes” said Ilse Varga.'.repeat(1000)).subarray(0, 60), /is damaged gzip/],
  [
    'archive.zip.txt',
    Buffer.from('PK\u0003\u0004\u0014\0\0\0../../etc/passwd', 'latin1'),
    /is a ZIP archive, which is not read; unpack it/,
  ],
  [
    'laughs.xml',
    `<?xml version="1.0"?>${LOLS}<rss version="2.0"><channel><title>&j;</title></channel></rss>`,
    /is not well-formed XML \(1:\d+: undefined entity/,
  ],
  [
    'laughs-newsml.xml',
    `${LOLS}<newsItem><contentSet><inlineData>&j;</inlineData></contentSet></newsItem>`,
    /undefined entity/,
  ],
  [
    'outside.xml',
    '<!DOCTYPE n [<!ENTITY x SYSTEM "file:///etc/passwd">]><newsItem><contentSet><inlineData>&x;</inlineData></contentSet></newsItem>',
    /undefined entity/,
  ],
  ['deep.xml', `<rss version="2.0">${'<a>'.repeat(100_000)}`, /nests more than 500 elements/],
  ['attributes.xml', `<rss version="2.0" ${Array.from({ length: 20_000 }, (_, i) => `a${i}="x"`).join(' ')}/>`, /./],
  ['deep.html', `<html><body>${'<div>'.repeat(10_000)}“Yes” said Ilse Varga.`, /nests more than 500 elements/],
  [
    'deep-inline.html',
    `<html><body><p>${'<b><i>'.repeat(10_000)}“Yes” said Ilse Varga.`,
    /nests more than 500 elements/,
  ],
  ['wide.html', `<html><body>${'<br>'.repeat(300_000)}`, /has more than 100,000 elements/],
  [
    'attribute.html',
    `<html><body><p title="${'a'.repeat(4_000_000)}">“Yes” said Ilse Varga.</p>`,
    /“Yes” said Ilse Varga\./,
  ],
  ['tables.html', `<html><body>${'<table><tr><td>'.repeat(120)}“Yes” said Ilse Varga.`, /“Yes” said Ilse Varga\./],
  [
    'script.html',
    '<html><body><script>process.exit(7)</script><img src=x onerror="process.exit(7)"><p>“Yes” said Ilse Varga.</p><script>globalThis.pwned = 1</script>',
    /“Yes” said Ilse Varga\./,
  ],
  [
    'base.html',
    '<html><head><base href="file:///"><link rel="canonical" href="file:///etc/passwd"></head><body><p>“Yes” said Ilse Varga.',
    /"url":null/,
  ],
  [
    'comment.html',
    `<html><body><!--${'-'.repeat(1_000_000)}<p>“Yes” said Ilse Varga.`,
    /no article that can be found|“Yes”/,
  ],
  ['entities.html', `<html><body><p>${'&amp'.repeat(200_000)}“Yes” said Ilse Varga.`, /“Yes” said Ilse Varga\./],
  [
    'ld.html',
    `<html><head><script type="application/ld+json">${'['.repeat(100_000)}</script></head><body><p>“Yes” said Ilse Varga.`,
    /“Yes” said Ilse Varga\./,
  ],
  [
    'ld-deep.html',
    `<html><head><script type="application/ld+json">${'{"@graph":['.repeat(2000)}${']}'.repeat(2000)}</script></head><body><p>“Yes” said Ilse Varga.`,
    /“Yes” said Ilse Varga\./,
  ],
  ['deep.json', `${'['.repeat(200_000)}`, /nests more than 10,000 values/],
  ['ones.json.gz', gzipSync(`[${'1,'.repeat(4_100_000)}1]`), /holds more than 4 million values; split it/],
  ['lists.json.gz', gzipSync(`[${'[],'.repeat(100_000)}[]]`), /articles 1 to 100001 are no articles/],
  [
    'ones.jsonl.gz',
    gzipSync(`[${'1,'.repeat(4_100_000)}1]\n{"text":"“Yes” said Ilse Varga."}`),
    /line 1 holds more than 4 million values.*\n.*1 of 2/,
  ],
  [
    'front.md',
    `---\na: ${'['.repeat(1_000_000)}\n---\n“Yes” said Ilse Varga.`,
    /has front matter that is too long or nests too deeply/,
  ],
  ['front-short.md', `---\na: ${'['.repeat(40_000)}\n---\n“Yes” said Ilse Varga.`, /nests too deeply/],
  ['front-map.md', `---\n${'- '.repeat(20_000)}a\n---\n“Yes” said Ilse Varga.`, /nests too deeply/],
  [
    'front-laughs.md',
    `---\na: &a [x]\n${'bcdefghi'.replace(/./g, (c) => `${c}: &${c} [${`*${String.fromCharCode(c.charCodeAt(0) - 1)},`.repeat(9)}]\n`)}---\n“Yes” said Ilse Varga.`,
    /“Yes” said Ilse Varga\.|front matter/,
  ],
  ['deep.rtf', `{\\rtf1 ${'{'.repeat(100_000)}`, /nests more than 500 groups/],
  ['bin.rtf', '{\\rtf1 \\bin999999999999 “Yes” said Ilse Varga.}', /breaks off|is RTF/],
  ['bomb.docx', docx(`<w:p><w:r><w:t>${'a'.repeat(60_000_000)}</w:t></w:r></w:p>`), /unpacks to more than 50 MB/],
  ['deep.docx', docx('<w:p>'.repeat(10_000) + '</w:p>'.repeat(10_000)), /nests more than 500 elements/],
  [
    'laughs.docx',
    docx('', {
      parts: {
        'word/document.xml': `${LOLS}<w:document xmlns:w="x"><w:body><w:p><w:r><w:t>&j;</w:t></w:r></w:p></w:body></w:document>`,
      },
    }),
    /undefined entity/,
  ],
  ['bomb.pdf', flateBomb(), /is a damaged PDF|has no text layer|takes more than/],
  [
    'kids.pdf',
    Buffer.from(
      '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[2 0 R 2 0 R]/Count 1000000>>endobj\ntrailer<</Root 1 0 R>>',
    ),
    /PDF|pages/,
  ],
  [
    'wide.csv',
    `${Array.from({ length: 5000 }, (_, i) => `c${i}`).join()},text\n${','.repeat(5000)}“Yes” said Ilse Varga.\n`,
    /“Yes” said Ilse Varga\./,
  ],
  ['open.csv', `title,text\na,"${'x '.repeat(5_000_000)}`, /line \d+ is a line that can't be read|has no line/],
  ['proto.csv', '__proto__,constructor,text\nx,y,“Yes” said Ilse Varga.\n', /“Yes” said Ilse Varga\./],
  [
    'parts.mhtml',
    `MIME-Version: 1.0\nContent-Type: multipart/related; boundary="a"\n\n${'--a\n'.repeat(1_000_000)}`,
    /is a saved page without its HTML/,
  ],
  ['deep-right.json', `${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`, /has no text|is no article/],
  [
    'proto.json',
    '{"__proto__":{"text":"x"},"constructor":{"prototype":{"text":"x"}},"text":"“Yes” said Ilse Varga."}',
    /“Yes” said Ilse Varga\./,
  ],
  ['surrogates.json', '{"text":"“\\ud800Yes\\udc00” said Ilse Varga.","title":"\\udfff"}', /said Ilse Varga\./],
  ['numbers.json', '{"text":1e999,"body":["x"],"content":{"a":1}}', /has no text/],
  [
    'long.jsonl',
    `{"text":"${'a'.repeat(21_000_000)}"}\n{"text":"“Yes” said Ilse Varga."}\n`,
    /line 1 is a line of more than 20 MB.*\n.*1 of 2 articles read/,
  ],
  ['lines.jsonl', `${'\n'.repeat(500_000)}{"text":"“Yes” said Ilse Varga."}`, /“Yes” said Ilse Varga\./],
  ['deep.md', `${'> '.repeat(5000)}“Yes” said Ilse Varga.`, /nests lists or quotations too deeply/],
  ['links.md', '['.repeat(50_000), /\[\[\[/],
  [
    'yaml.md',
    `---\na: &a [x]\nb: [${'*a,'.repeat(5000)}*a]\n---\n“Yes” said Ilse Varga.`,
    /“Yes” said Ilse Varga\.|front matter/,
  ],
  [
    'length.warc',
    Buffer.from(
      'WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://p.example/\r\nContent-Length: 99999999999999\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>“Yes” said Ilse Varga.',
    ),
    /./,
  ],
  [
    'negative.warc',
    Buffer.from('WARC/1.0\r\nWARC-Type: response\r\nContent-Length: -5\r\n\r\n\r\n\r\n'),
    /has no WARC record where one should begin/,
  ],
  [
    'bomb.warc',
    record(
      'response',
      'https://p.example/',
      http(
        '200 OK',
        { 'Content-Type': 'text/html', 'Content-Encoding': 'gzip' },
        gzipSync(Buffer.alloc(40_000_000, 'a')),
      ),
    ),
    /is a page of more than 20 MB/,
  ],
  [
    'headers.warc.gz',
    gzipSync(Buffer.concat([Buffer.from('WARC/1.0\r\nX: '), Buffer.alloc(40_000_000, 'a')])),
    /has no WARC record where one should begin/,
  ],
  ['nul.txt', 'a\0b', /is a binary file/],
  ['bidi.txt', '“\u202eYes\u2066” said \u200fIlse\u200b Varga\ufeff.', /./],
  ['marks.txt', `“Yes${'\u0301'.repeat(100_000)}” said Ilse Varga.`, /said Ilse Varga\./],
  ['escape\u001b[31m.txt', '“Yes” said Ilse Varga.', /“Yes” said Ilse Varga\./],
  ['quotes.txt', '“'.repeat(200_000), /“““/],
  ['one-line.txt', 'a '.repeat(2_000_000), /a a a/],
];

describe('hostile inputs are read or refused in words: none crashes, hangs, or shows a stack', () => {
  test.each(HOSTILE)('%j', async (name, content, outcome) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    let told = { code: -1, out: '', err: '' };
    const cost = await costOfAll(async () => {
      told = await onrecord(['read', path, '--format', 'jsonl']);
    });
    const { code, out, err } = told;
    expect(cost).toBeLessThan(PATIENCE_MS);
    expect([0, 1]).toContain(code);
    expect(err + out).toMatch(outcome);
    expect(err).not.toMatch(/\n\s+at |TypeError|RangeError|\[object|node_modules/);
    expect(err).not.toContain('\u001b');
    expect((globalThis as { pwned?: number }).pwned).toBeUndefined();
  });

  test('a folder that holds itself, and a link to a file outside', async () => {
    const loop = mkdtempSync(join(folder, 'loop-'));
    mkdirSync(join(loop, 'in'));
    writeFileSync(join(loop, 'in', 'a.txt'), '“Yes” said Ilse Varga.');
    symlinkSync(loop, join(loop, 'in', 'again'));
    const { code, out } = await onrecord(['read', loop, '--format', 'json']);
    expect(code).toBe(0);
    expect((JSON.parse(out) as Reading[]).map(({ article }) => article.text)).toEqual(['“Yes” said Ilse Varga.']);
  });

  test('a batch of all of them goes on to the end', async () => {
    const { code, out, err } = await onrecord([
      'read',
      // What is large, or unfolds to it, was tried alone.
      ...HOSTILE.filter(([name, content]) => content.length < 200_000 && !name.endsWith('.gz')).map(([name]) =>
        join(folder, name),
      ),
      '--format',
      'jsonl',
    ]);
    expect(code).toBe(1);
    expect(out.split('\n').filter(Boolean).length).toBeGreaterThan(10);
    expect(err).toMatch(/\d+ of \d+ articles read\./);
  });
});
