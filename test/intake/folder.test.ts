import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { survey } from '../../src/intake/folder.js';
import { docx, paragraph, pdf } from '../formats/documents.js';

function folder(files: Readonly<Record<string, string | Buffer>>): string {
  const place = mkdtempSync(join(tmpdir(), 'onrecord-folder-'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(place, name)), { recursive: true });
    writeFileSync(join(place, name), content);
  }
  return place;
}

const PROSE = '“We will keep it,” said Ilse Varga. Nobody else was asked, and nobody answered.';

describe('what a folder holds', () => {
  test('files whose content is a format are taken, whatever they are called', async () => {
    const files = {
      'a.docx': docx(paragraph(PROSE)),
      'b.pdf': pdf([[{ x: 50, y: 700, words: PROSE }]]),
      'c.rtf': '{\\rtf1 x}',
      'd.csv': 'title,text\na,b\n',
      'page.php': '<!DOCTYPE html><html></html>',
      download: docx(paragraph(PROSE)),
      'wire.story': PROSE,
      'sub/e.txt': PROSE,
    };
    const found = await survey(folder(files));
    expect(found).toEqual({
      files: ['a.docx', 'b.pdf', 'c.rtf', 'd.csv', 'download', 'page.php', 'sub/e.txt', 'wire.story'],
      passed: [],
    });
  });

  test('why others are passed over is told, for each reason at once', async () => {
    const files = {
      'a.txt': PROSE,
      'logo.png': Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1'),
      'b.jpg': Buffer.from('\u00ff\u00d8\u00ff\u00e0', 'latin1'),
      'old.doc': Buffer.from('\u00d0\u00cf\u0011\u00e0\u00a1', 'latin1'),
      'all.zip': Buffer.from('PK\u0003\u0004\u0014\0\0\0a.txt', 'latin1'),
      'site.js': 'function go() { return document.querySelector("#a").value; }\nconst x = [1, 2];\n',
      'site.css': 'body { margin: 0; } .a > b { color: #fff; }',
      'x.bin': Buffer.from([1, 0, 2, 0, 3]),
      none: '',
      '.hidden.txt': PROSE,
      '.git/config': '[core]',
    };
    const found = await survey(folder(files));
    expect(found.files).toEqual(['a.txt']);
    expect([...found.passed].sort()).toEqual([
      '1 file (a ZIP archive): all.zip',
      '1 file (a file of Office before 2007, or one that is locked with a password): old.doc',
      '1 file (empty): none',
      '1 file (no prose, but .css): site.css',
      '1 file (no prose, but .js): site.js',
      '1 file (of a format that is not known): x.bin',
      '2 files (a picture): b.jpg, logo.png',
      '2 files (hidden): .git/config, .hidden.txt',
    ]);
  });

  test('of many a few are named', async () => {
    const many = Object.fromEntries(Array.from({ length: 9 }, (_, i) => [`${i}.gif`, 'GIF89a']));
    expect((await survey(folder(many))).passed).toEqual([
      '9 files (a picture): 0.gif, 1.gif, 2.gif, 3.gif, 4.gif and 4 more',
    ]);
  });
});
