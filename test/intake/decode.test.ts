import { describe, expect, test } from 'vitest';
import { type DecodeOptions, decode } from '../../src/intake/decode.js';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string, big: boolean): Uint8Array => {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return big ? bytes.swap16() : bytes;
};
const error = (bytes: Uint8Array, options: DecodeOptions = {}): string => {
  try {
    decode(bytes, 'story.txt', options);
    return 'read';
  } catch (e) {
    return (e as Error).message;
  }
};

describe('decode', () => {
  test.each([
    ['UTF-8', utf8('“Ja”, sagte Özil. 🚢')],
    ['UTF-8 with a byte order mark', utf8('\ufeff“Ja”, sagte Özil. 🚢')],
    ['UTF-16, little end first', utf16('“Ja”, sagte Özil. 🚢', false)],
    ['UTF-16, big end first', utf16('“Ja”, sagte Özil. 🚢', true)],
  ])('%s', (_, bytes) => {
    expect(decode(bytes, 'x').text).toBe('“Ja”, sagte Özil. 🚢');
  });

  test('line ends and odd spaces stay', () => {
    expect(decode(utf8('a\r\nb\u00a0c\r'), 'x').text).toBe('a\r\nb\u00a0c\r');
  });

  test.each([
    ['empty', new Uint8Array(), /^story\.txt: is empty; give/],
    ['blank', utf8(' \n\t\n'), /is empty/],
    ['binary', Uint8Array.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 1]), /is a (?:binary file|program), /],
    ['PDF', Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3', 'latin1'), /is PDF, which is not read; save its text as/],
    ['a picture', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0]), /is a picture, which is not read/],
    ['a ZIP archive', Buffer.from('PK\x03\x04\x14\0\0', 'latin1'), /is a ZIP archive, which is not read; unpack it/],
    ['Latin-1', Buffer.from('Zwei\nSätze', 'latin1'), /is not valid UTF-8 at byte 6 \(line 2\); .*iconv/],
    [
      'what it is said to be is told',
      Buffer.from([0x5a, 0x81, 0x20, 0xff]),
      /is not valid UTF-8 at byte 1 \(line 1\), nor valid “big5”, which it is said to be/,
    ],
    ['cut in a character', utf8('ab€').slice(0, 4), /not valid UTF-8 at byte 2 \(line 1\)/],
    ['odd UTF-16', Uint8Array.from([0xff, 0xfe, 0x41]), /is cut off or damaged UTF-16/],
  ])('%s is refused with what is wrong and what to do', (_, bytes, message) => {
    expect(error(bytes, message.source.includes('big5') ? { charset: 'big5' } : {})).toMatch(message);
  });

  const polish = 'Burmistrz powiedział, że prom będzie pływał do wiosny. Zażółć gęślą jaźń.';
  const english = '“We will keep the ferry running,” said José Müller — the café owner’s friend. “That’s all.”';
  const cp1252 = Buffer.from(
    [...english].map((c) => ({ '“': 0x93, '”': 0x94, '’': 0x92, '—': 0x97 })[c] ?? c.charCodeAt(0)),
  );
  const latin2 = Buffer.from(
    [...polish].map((c) =>
      'ł³ż¿ęęźĽąąćśń'.includes(c)
        ? { ł: 0xb3, ż: 0xbf, ę: 0xea, ź: 0xbc, ą: 0xb1, ć: 0xe6, ś: 0xb6, ń: 0xf1 }[c]!
        : c.charCodeAt(0),
    ),
  );
  test.each([
    ['windows-1252 that is declared', cp1252, { charset: 'ISO-8859-1' }, english, null],
    ['windows-1252 that nothing declares', cp1252, { detect: true }, english, /read as windows-1252, which nothing/],
    ['ISO 8859-2', latin2, { detect: true }, polish, /read as ISO-8859-2/],
    ['UTF-8 that a server calls Latin-1', utf8(english), { charset: 'iso-8859-1' }, english, null],
    ['a charset that there is not', utf8(english), { charset: 'utf-99' }, english, null],
  ])('%s', (_, bytes, options, text, note) => {
    const decoded = decode(bytes, 'x', options);
    expect(decoded.text).toBe(text);
    if (note === null) expect(decoded.note).toBeNull();
    else expect(decoded.note).toMatch(note);
  });

  const story = `“Ja”, sagte Özil. ${'Der Rat tagte bis Mitternacht. '.repeat(20)}“Nein”, sagte Müller.`;
  const damaged = (text: string, byte = 0xff) => Buffer.concat([utf8(text), Uint8Array.of(byte), utf8(text)]);
  test.each([
    ['UTF-8 by its other characters', damaged(story), { detect: true }, `${story}\ufffd${story}`],
    ['UTF-8 that is declared', damaged('Yes. '), { charset: 'utf-8', detect: true }, 'Yes. \ufffdYes. '],
    [
      'another charset that is declared',
      Buffer.concat([Buffer.from([0xc4, 0xe3, 0xba, 0xc3, 0xff]), utf8(' ok. '.repeat(60))]),
      { charset: 'gbk', detect: true },
      `你好\ufffd${' ok. '.repeat(60)}`,
    ],
  ])('a damaged character refuses nothing: %s', (_, bytes, options, text) => {
    const decoded = decode(bytes, 'x', options);
    expect(decoded.text).toBe(text);
    expect(decoded.note).toMatch(/a character is damaged, the first at byte \d+ \(line 1\): U\+FFFD stands there/);
  });

  test('more than a few are another encoding', () => {
    const bytes = Buffer.from(english.replaceAll(/[“”’—]/g, '"').repeat(3), 'latin1');
    expect(decode(bytes, 'x', { charset: 'utf-8', detect: true })).toMatchObject({
      note: expect.stringMatching(/^read as/),
    });
  });

  test('a page that tells nothing is what browsers take it for', () => {
    const page = Buffer.from('<p>Caf\xe9</p>', 'latin1');
    expect(decode(page, 'x', { detect: true, otherwise: 'windows-1252' })).toMatchObject({
      text: '<p>Café</p>',
      note: 'read as windows-1252, as nothing tells another encoding',
    });
  });

  test('a text too large is refused before it is decoded', () => {
    expect(error(utf8('a'.repeat(101)), { most: 100 })).toMatch(/holds 101 bytes, and 100 bytes is the most.*split it/);
  });
});
