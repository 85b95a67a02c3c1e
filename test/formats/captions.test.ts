import { expect, test } from 'vitest';
import { readCaptions } from '../../src/formats/captions.js';
import { formatOfName, formatOfStart, formatOfType } from '../../src/intake/sniff.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const VTT = 'WEBVTT - Harbour board, 3 June\n\n00:01.000 --> 00:04.000\n<v Ada Brask>We sail.</v>\n';

test('the text is the file’s, and the title what its first line says', () => {
  expect(readCaptions(VTT)).toEqual({ text: VTT, title: 'Harbour board, 3 June' });
  expect(readCaptions('WEBVTT\n\n')).toEqual({ text: 'WEBVTT\n\n', title: null });
  expect(readCaptions('1\n00:00:01,000 --> 00:00:02,000\nNo.\n').title).toBeNull();
});

test('told by name, by type and by its beginning', () => {
  expect(formatOfName('talk.srt', bytes('1'))).toBe('captions');
  expect(formatOfName('talk.vtt.gz', bytes(VTT))).toBe('captions');
  expect(formatOfType('text/vtt', bytes(VTT))).toBe('captions');
  expect(formatOfStart(bytes(VTT))).toBe('captions');
  expect(formatOfStart(bytes('1\r\n00:00:01,000 --> 00:00:02,000\r\nNo.'))).toBe('captions');
  expect(formatOfStart(bytes('1\nMarch 2026'))).toBe('text');
});
