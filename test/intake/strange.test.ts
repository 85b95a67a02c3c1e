import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { csvLine } from '../../src/formats/csv.js';
import { namingReader, onrecord } from '../cli/onrecord.js';
import { docx, lines, paragraph, pdf } from '../formats/documents.js';

const place = mkdtempSync(join(tmpdir(), 'onrecord-strange-'));
/** By which a terminal is told to do something: ESC, and C1's CSI. */
const ORDERS = ['\u001b', '\u009b'];
const TEXT = '“We will keep the ferry,” said Ilse Varga.\n';
const utf32 = (text: string, isBig: boolean): Buffer => {
  const out = Buffer.alloc(4 * (text.length + 1));
  for (const [i, point] of [0xfeff, ...[...text].map((one) => one.codePointAt(0)!)].entries()) {
    if (isBig) out.writeUInt32BE(point, 4 * i);
    else out.writeUInt32LE(point, 4 * i);
  }
  return out;
};
const file = (name: string, content: string | Buffer): string => {
  writeFileSync(join(place, name), content);
  return join(place, name);
};

describe('files that are not what they seem', () => {
  test.each<[what: string, name: string, content: string | Buffer, told: RegExp | null]>([
    ['UTF-32', 'le.txt', utf32(TEXT, false), /is text in UTF-32, which is not read/],
    ['UTF-32, big end first', 'be.txt', utf32(TEXT, true), /is text in UTF-32, which is not read/],
    ['UTF-16', 'le16.txt', Buffer.from(`\ufeff${TEXT}`, 'utf16le'), null],
    ['half an UTF-16', 'half.txt', Buffer.from(`\ufeff${TEXT}`, 'utf16le').subarray(0, -1), /damaged UTF-16/],
    ['a surrogate in UTF-16', 'surrogate.txt', Buffer.from(`\ufeff${TEXT}\ud83d x`, 'utf16le'), /damaged UTF-16/],
    ['zeros', 'zeros.txt', Buffer.alloc(5000), /is a binary file/],
    ['packed twice', 'twice.txt.gz', gzipSync(gzipSync(TEXT)), /./],
    ['an ending that every object has', 'story.constructor', TEXT, null],
    ['another', 'story.__proto__', TEXT, null],
    [
      'entities without end',
      'laughs.xml',
      `<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "ha">${Array.from({ length: 30 }, (_, i) => `<!ENTITY a${i} "&a${i - 1 < 0 ? '' : i - 1};&a${i - 1 < 0 ? '' : i - 1};">`).join('')}]><rss><channel><item><description>&a29;</description></item></channel></rss>`,
      /./,
    ],
    [
      'an entity that is a file',
      'outside.xml',
      '<?xml version="1.0"?><!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss><channel><item><description>&x;</description></item></channel></rss>',
      /./,
    ],
  ])('%s', async (_, name, content, told) => {
    const { code, out, err } = await onrecord(['read', file(name, content)]);
    if (told) expect([code, err]).toEqual([1, expect.stringMatching(told)]);
    else expect([code, err, out]).toEqual([0, '', expect.stringContaining('Ilse Varga')]);
    expect(out + err).not.toMatch(/root:|please report/);
  });

  const page =
    '<!doctype html><html><body><article><p>“We will close it,” said Tomas Brandt.</p></article></body></html>';
  const paper = pdf([lines(50, 700, [TEXT.trim()])]);
  const letter = docx(paragraph(TEXT.trim()));
  test.each<[what: string, name: string, content: readonly (string | Buffer)[], read: string | RegExp]>([
    ['a PDF by the name of a page', 'paper.html', [paper], 'Ilse Varga'],
    ['a PDF with a page behind it', 'behind.pdf', [paper, page], 'Ilse Varga'],
    ['a page with a PDF behind it', 'front.html', [page, paper], 'Tomas Brandt'],
    ['the same by the name of a PDF', 'front.pdf', [page, paper], 'Tomas Brandt'],
    ['a document by the name of a text', 'letter.txt', [letter], 'Ilse Varga'],
    ['a document with a page behind it', 'letter.docx', [letter, page], 'Ilse Varga'],
    ['a document with a text in front', 'after.docx', [TEXT, letter], /is a ZIP archive, which is not read/],
    ['a picture that is a script and a page', 'picture.html', ['GIF89a/*', page, '*/=1;'], /is a picture/],
    ['a text with no gzip behind its own', 'more.txt.gz', [gzipSync(TEXT), page], /is damaged gzip/],
  ])('what is two formats at once is read as one of them, or refused: %s', async (_, name, content, read) => {
    const { code, out, err } = await onrecord([
      'read',
      file(name, Buffer.concat(content.map((part) => Buffer.from(part)))),
    ]);
    if (typeof read !== 'string') return expect([code, out, err]).toEqual([1, '', expect.stringMatching(read)]);
    expect([code, err]).toEqual([0, '']);
    expect([...new Set(out.match(/Ilse Varga|Tomas Brandt/g))]).toEqual([read]);
    return expect(out).toMatch(/^1 statement: 1 direct$/m);
  });

  test('a pipe that somebody writes into is read to its end', async () => {
    const pipe = join(place, 'pipe.txt');
    execFileSync('mkfifo', [pipe]);
    const writer = spawn('sh', ['-c', `cat > '${pipe}'`]);
    writer.stdin.end(TEXT);
    expect(await onrecord(['read', pipe])).toMatchObject({ code: 0, out: expect.stringContaining('Ilse Varga') });
  });

  test('a name with a line end forges no line, and one with orders gives none', async () => {
    const name = join(place, 'a.txt\nadded     000000000000  9 statements\u001b[2J\u009b31m');
    for (const args of [
      ['read', name],
      ['add', name, '--ledger', join(place, 'a.db')],
    ]) {
      const { err } = await onrecord(args);
      expect(err.split('\n').filter((line) => /^added/.test(line))).toEqual([]);
      expect(ORDERS.some((order) => err.includes(order))).toBe(false);
    }
    writeFileSync(name, TEXT);
    const { out } = await onrecord(['add', name, '--ledger', join(place, 'a.db'), '--format', 'jsonl'], {
      openReader: async () => namingReader,
    });
    expect(ORDERS.some((order) => out.includes(order))).toBe(false);
    expect(out.trim().split('\n')).toHaveLength(1);
    expect(JSON.parse(out).where).toBe(name);
  });

  test('a link to a folder that leads back is not gone round', async () => {
    const folder = mkdtempSync(join(place, 'loop-'));
    writeFileSync(join(folder, 'a.txt'), TEXT);
    symlinkSync(folder, join(folder, 'again'));
    expect((await onrecord(['read', folder, '--format', 'jsonl'])).out.trim().split('\n')).toHaveLength(1);
  });
});

test.each([['a\u001b[31m b\u009b c', 'a\ufffd[31m b\ufffd c']])('a cell of %j', (value, cell) => {
  expect(csvLine([value])).toBe(`${cell}\r\n`);
});
