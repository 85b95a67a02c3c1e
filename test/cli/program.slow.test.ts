import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import type { Reader } from '../../src/read.js';
import type { Reading } from '../../src/record/reading.js';
import { fakeReader, onrecord } from './onrecord.js';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-'));
const file = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

const story = file(
  'story.txt',
  '“The ferry will run until spring, and after that we shall have to see what the board says,” said Ilse Varga.\n\n“Thank you all.”\n',
);
const other = file(
  'other.md',
  '---\ntitle: Bridge shut\ndate: 2026-03-05\npublisher: Harbour Post\n---\n“Never,” said Tomas Brandt.\n',
);
const dull = file('dull.txt', 'The ferry left at noon.');

describe('onrecord read', () => {
  test('the table at 80 columns', async () => {
    const { code, out } = await onrecord(['read', other, dull]);
    expect(code).toBe(0);
    expect(out.replaceAll(folder, 'FOLDER')).toMatchInlineSnapshot(`
      "Bridge shut
      Harbour Post · 2026-03-05 · FOLDER/other.md
      1 statement: 1 direct

       1  direct     “Never,”
          who        Tomas Brandt
          says so    “said Tomas Brandt”                                         p .88

      ────────────────────────────────────────────────────────────────────────────────

      FOLDER/dull.txt
      No attributed statements found in this text.

      Open in every statement, the text does not say to whom: addressee. Open in every
      statement, the text does not say when: time.
      "
    `);
    expect(out.split('\n').every((line) => line.length <= 80)).toBe(true);
  });

  test('a long quotation wraps, an unnamed source is said to be open', async () => {
    const { out } = await onrecord(['read', story]);
    expect(out.replaceAll(folder, 'FOLDER')).toMatchInlineSnapshot(`
      "FOLDER/story.txt
      2 statements: 2 direct; 1 with the speaker open

       1  direct     “The ferry will run until spring, and after that we shall have to
                     see what the board says,”
          who        Ilse Varga
          says so    “said Ilse Varga”                                           p .88

       2  direct     “Thank you all.”
          who        open — the text names no source here

      Open in every statement, the text does not say to whom: addressee. Open in every
      statement, the text does not say when: time.
      "
    `);
  });

  test('jsonl: a line an article, in the order of the arguments; --published fills only what has no date', async () => {
    const { out } = await onrecord(['read', story, other, '--format', 'jsonl', '--published', '2026-03-01']);
    const lines = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map((l) => [l.article.title, l.article.published])).toEqual([
      [null, '2026-03-01'],
      ['Bridge shut', '2026-03-05'],
    ]);
  });

  test('json: one array, empty when nothing could be read', async () => {
    expect(JSON.parse((await onrecord(['read', story, other, '-f', 'json'])).out)).toHaveLength(2);
    expect(JSON.parse((await onrecord(['read', 'nowhere.txt', '-f', 'json'])).out)).toEqual([]);
  });

  test('- is standard input', async () => {
    const { out } = await onrecord(['read', '-', '-f', 'jsonl'], { stdin: '“Yes,” said Ilse Varga.' });
    expect(JSON.parse(out).statements).toHaveLength(1);
  });

  test('a text in another language is told, unless it is to be read all the same', async () => {
    const german = file(
      'fähre.txt',
      'Der Stadtrat hat am Dienstag beschlossen, die Fähre noch ein Jahr fahren zu lassen. „Wir verkaufen sie nicht“, sagte die Bürgermeisterin.',
    );
    const { code, err } = await onrecord(['read', german, story]);
    expect(code).toBe(0);
    expect(err.replaceAll(folder, 'FOLDER')).toBe(
      'warning: FOLDER/fähre.txt is in German (de), and only English is read; --force reads it all the same.\n',
    );
    expect((await onrecord(['read', german, '--force'])).err).toBe('');
  });

  test('a batch goes on after what it cannot read, says what and why, and exits with 1', async () => {
    const bad = [
      join(folder, 'missing.txt'),
      file('empty.txt', ''),
      file('empty.md', '---\ntitle: Nothing\n---\n'),
      file('binary.txt', Uint8Array.from([1, 0, 2])),
      file('latin.txt', Buffer.from('Sätze', 'latin1')),
      mkdtempSync(join(folder, 'empty-')),
    ];
    const { code, out, err } = await onrecord(['read', ...bad, story, '-f', 'jsonl']);
    expect(code).toBe(1);
    expect(out.trim().split('\n')).toHaveLength(1);
    expect(err.replaceAll(folder, 'FOLDER').trim().split('\n')).toEqual([
      'not read: FOLDER/missing.txt does not exist; check the path.',
      'not read: FOLDER/empty.txt is empty; give a file with the text of an article.',
      'not read: FOLDER/empty.md has no text; give a file with the text of an article.',
      'not read: FOLDER/binary.txt is a binary file, not text; save its text as a .txt or .md file.',
      'not read: FOLDER/latin.txt is not valid UTF-8 at byte 1 (line 1); convert it first, for instance with: iconv -f windows-1252 -t utf-8 FILE.',
      expect.stringMatching(
        /^not read: FOLDER\/empty-\w+ is a folder without an article; name the file itself, if one of them is an article\.$/,
      ),
      '1 of 7 articles read.',
    ]);
  });

  test('a folder gives its articles in the order of their names, a pattern those that match', async () => {
    const paper = mkdtempSync(join(folder, 'paper-'));
    mkdirSync(join(paper, 'deep'));
    for (const name of ['b.txt', 'a.txt', 'deep/c.md', '.hidden.txt']) {
      writeFileSync(join(paper, name), `“${name}” said Ilse Varga.`);
    }
    writeFileSync(join(paper, 'no.png'), Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'));
    const words = async (source: string) =>
      JSON.parse((await onrecord(['read', source, '-f', 'json'])).out).map((r: Reading) => r.statements[0]!.words);
    expect(await words(paper)).toEqual(['“a.txt”', '“b.txt”', '“deep/c.md”']);
    expect(await words(`${paper}/*.txt`)).toEqual(['“a.txt”', '“b.txt”']);
  });

  test('a UTF-16 file with a byte order mark is read', async () => {
    const path = file('utf16.txt', Buffer.from('\ufeff“Ja,” said Ilse Özil.', 'utf16le'));
    const { out } = await onrecord(['read', path, '-f', 'jsonl']);
    expect(JSON.parse(out).article.text).toBe('“Ja,” said Ilse Özil.');
  });

  test('a 50 MB file is refused without being read', async () => {
    const path = file('huge.txt', 'a '.repeat(25_000_000));
    const { code, err } = await onrecord(['read', path]);
    expect(code).toBe(1);
    expect(err).toMatch(/holds more than 20 MB, the most that is read at once; split it into its articles/);
  });

  test('control characters of a text do not reach the terminal', async () => {
    const path = file('hostile.txt', '“Red \x1b[31m alert\x07 \u202etxet” said Ilse Varga.');
    const { out } = await onrecord(['read', path], { tty: true, env: { NO_COLOR: '1' } });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what must not be there
    expect(out).not.toMatch(/[\x1b\x07\u202e]/);
  });

  test.each([
    ['a terminal', true, {}, true],
    ['no terminal', false, {}, false],
    ['a terminal with NO_COLOR', true, { NO_COLOR: '1' }, false],
    ['no terminal with FORCE_COLOR', false, { FORCE_COLOR: '1' }, true],
  ])('colours on %s', async (_, tty, env, expected) => {
    const { out } = await onrecord(['read', other], { tty, env });
    expect(out.includes('\x1b[')).toBe(expected);
  });

  test('the model is opened once, and not before an input can be read', async () => {
    let opened = 0;
    const openReader = async () => {
      opened++;
      return fakeReader;
    };
    await onrecord(['read', 'nowhere.txt'], { openReader });
    expect(opened).toBe(0);
    await onrecord(['read', 'nowhere.txt', story, other], { openReader });
    expect(opened).toBe(1);
  });

  test('--threads reaches the reader', async () => {
    let given: unknown;
    const openReader = async (options: unknown) => {
      given = options;
      return fakeReader;
    };
    await onrecord(['read', story, '--threads', '3'], { openReader });
    expect(given).toEqual({ threads: 3 });
  });

  test('a fault of the reader itself costs the article, which is named, and no other', async () => {
    const poison = readFileSync(story, 'utf8');
    const openReader = async (): Promise<Reader> => async (input) => {
      if (poison.includes(input.text.slice(0, 40))) throw new TypeError('out of memory\nand more');
      return fakeReader(input);
    };
    const { code, out, err } = await onrecord(['read', other, story, other], { openReader });
    expect(code).toBe(1);
    expect(err).toBe(
      `not read: ${story} could not be read (out of memory); read the others without it, and please report it with its text.\n2 of 3 articles read.\n`,
    );
    expect(out.match(/^Bridge shut/gmu)).toHaveLength(2);
  });

  test('what comes next is read while one is read, and printed in order', async () => {
    const texts = ['one', 'two', 'three'].map((name) => `“This is number ${name} of them all.” said Ann Hale.\n`);
    let begun = 0;
    const openReader = async (): Promise<Reader> => async (input) => {
      const place = begun++;
      // The first waits until all have begun, and the last is done first.
      while (begun < texts.length) await setTimeout(1);
      await setTimeout(10 * (texts.length - place));
      return fakeReader(input);
    };
    const files = texts.map((text, i) => {
      const file = join(mkdtempSync(join(tmpdir(), 'onrecord-')), `${i}.txt`);
      writeFileSync(file, text);
      return file;
    });
    const { out } = await onrecord(['read', ...files, '-f', 'jsonl', '--workers', '3'], { openReader });
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).article.text),
    ).toEqual(texts);
  });

  test('a name that would take over the terminal is shown without its control characters', async () => {
    const { err } = await onrecord(['read', 'x\x1b[2Jy.txt']);
    expect(err).toBe('not read: x\ufffd[2Jy.txt does not exist; check the path.\n');
  });

  test('progress on a terminal for many files, never for one or into a file', async () => {
    const { err } = await onrecord(['read', story, other], { tty: true, columns: 30 });
    expect(err).toContain('1 of 2  ');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: each line of progress is taken back by one
    for (const line of err.split(/\r\x1b\[K/)) expect(line.length).toBeLessThan(30);
    expect((await onrecord(['read', story], { tty: true })).err).toBe('');
    expect((await onrecord(['read', story, other])).err).toBe('');
  });
});

describe('wrong usage exits with 2 and says what is right', () => {
  test.each([
    [['read'], /missing required argument 'source'/],
    [['read', 'a.txt', '-f', 'xml'], /Allowed choices are table, jsonl, json/],
    [['read', 'a.txt', '-p', 'yesterday'], /Write the day as YYYY-MM-DD/],
    [['read', 'a.txt', '-p', '2026-02-30'], /Write the day as YYYY-MM-DD/],
    [['read', 'a.txt', '-t', '0'], /whole number from 1 to 256/],
    [['reed', 'a.txt'], /unknown command 'reed'.*\n.*Did you mean read/],
  ])('%j', async (args, message) => {
    const { code, err } = await onrecord(args);
    expect(code).toBe(2);
    expect(err).toMatch(message);
  });
});

describe('help', () => {
  test('--version exits with 0', async () => {
    expect(await onrecord(['--version'])).toEqual({ code: 0, out: '1.2.3\n', err: '' });
  });

  test.each([
    [['--help'], ['Examples:', 'Exit codes:']],
    [['help'], ['Examples:', 'Exit codes:']],
    [
      ['read', '--help'],
      ['Formats:', 'Examples:', 'Exit codes:', '20 MB', 'NO_COLOR'],
    ],
    [
      ['evaluate', '--help'],
      ['relation', 'Examples:'],
    ],
    [
      ['add', '--help'],
      ['Sources:', 'WARC', 'Examples:', 'Exit codes:'],
    ],
    [
      ['search', '--help'],
      ['--speaker', 'Examples:'],
    ],
    [
      ['export', '--help'],
      ['parquet', 'Examples:'],
    ],
    [
      ['correct', '--help'],
      ['Fields:', '--why', 'Examples:'],
    ],
    [
      ['check', '--help'],
      ['--by', '--published', 'Examples:', 'Exit codes:'],
    ],
    [
      ['trace', '--help'],
      ['--again', 'Examples:', 'Exit codes:'],
    ],
    [
      ['findings', '--help'],
      ['--least', '--kind', 'second-hand', 'Examples:', 'Exit codes:'],
    ],
    [
      ['verify', '--help'],
      ['--head', 'Exit codes:'],
    ],
  ])('%j fits 80 columns and exits with 0', async (args, parts) => {
    const { code, out } = await onrecord(args, { tty: true, columns: 200 });
    expect(code).toBe(0);
    for (const part of parts) expect(out).toContain(part);
    expect(out.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });

  test('without a command help goes to standard error, and the exit code is that of wrong usage', async () => {
    const { code, out, err } = await onrecord([]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('Usage: onrecord');
  });

  test('every command and option is described in the guide', async () => {
    const guide = readFileSync(new URL('../../docs/guide.md', import.meta.url), 'utf8');
    const { out: help } = await onrecord(['--help']);
    const commands = [...help.split('Commands:')[1]!.matchAll(/^ {2}([a-z]+) {2,}/gm)].map(([, name]) => name!);
    expect(commands.length).toBeGreaterThan(10);
    for (const command of commands.filter((name) => name !== 'help')) {
      expect(guide, command).toContain(`onrecord ${command}`);
      const { out } = await onrecord([command, '--help']);
      for (const [option] of out.matchAll(/--[a-z-]+/g)) expect(guide, `${command} ${option}`).toContain(option);
    }
  });
});
