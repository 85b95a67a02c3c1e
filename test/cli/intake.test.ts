import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Reading } from '../../src/record/reading.js';
import { docx, paragraph, pdf } from '../formats/documents.js';
import { onrecord } from './onrecord.js';

const SAID = '“We will keep it,” said Ilse Varga.';

function folder(files: Readonly<Record<string, string | Buffer>>): string {
  const place = mkdtempSync(join(tmpdir(), 'onrecord-intake-'));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(place, name), content);
  return place;
}

const texts = (out: string): string[] => (JSON.parse(out) as Reading[]).map(({ article }) => article.text);

describe('what newsrooms have', () => {
  test('a folder of documents is read, and what is passed over is told and no fault', async () => {
    const place = folder({
      'a.docx': docx(paragraph(SAID)),
      'b.pdf': pdf([[{ x: 50, y: 700, words: SAID }]]),
      'c.rtf': '{\\rtf1 \\ldblquote We will keep it,\\rdblquote  said Ilse Varga.}',
      'logo.png': Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1'),
    });
    const { code, out, err } = await onrecord(['read', place, '--format', 'json']);
    expect([code, texts(out)]).toEqual([0, [SAID, SAID, SAID]]);
    expect(err).toBe(`passed over: ${place}, 1 file (a picture): logo.png.\n`);
  });

  test('a scan, a damaged and a locked document are told, and the batch goes on', async () => {
    const place = folder({
      'a.pdf': pdf([[]]),
      'b.docx': docx(paragraph(SAID)).subarray(0, 200),
      'c.docx': Buffer.from('\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1', 'latin1'),
      'd.txt': SAID,
    });
    const { code, out, err } = await onrecord(['read', place, '--format', 'json']);
    expect([code, texts(out)]).toEqual([1, [SAID]]);
    expect(err).toMatch(/a\.pdf has no text layer: its pages are pictures; have its text recognized/);
    expect(err).toMatch(/b\.docx is a damaged document/);
    expect(err).toMatch(
      /c\.docx is a file of Office before 2007, or one that is locked with a password, which is not read; save it as .docx without a password/,
    );
    expect(err).toMatch(/1 of 4 articles read\.\n$/);
  });

  test('columns by the names that a person gives, also on standard input', async () => {
    const given = ['--column', 'text=inhoud', '--column', 'title=kop', '--format', 'json'];
    const { code, out } = await onrecord(['read', '-', ...given], {
      stdin: `kop,inhoud\nVeer,${SAID.replace(',', '')}\n`,
    });
    expect([code, (JSON.parse(out) as Reading[])[0]?.article.title]).toEqual([0, 'Veer']);
  });

  test.each([['text'], ['body=text'], ['text=']])('--column %s is used wrongly', async (value) => {
    const { code, err } = await onrecord(['read', 'x.csv', '--column', value]);
    expect([code, err]).toEqual([2, expect.stringMatching(/Write FIELD=COLUMN, with a FIELD of text, title/)]);
  });
});
