import { execFile, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';

/** The command as it is installed: built, in a process of its own, with the shipped model. */
const MAIN = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));
const EXAMPLES = fileURLToPath(new URL('../../examples/', import.meta.url));
const exec = promisify(execFile);

describe('the installed command', () => {
  test('reads the example newspaper', async () => {
    const names = ['2026-03-02-harbour-post-ferry.md', '2026-03-02-island-wire-ferry.txt'];
    const { stdout } = await exec(process.execPath, [MAIN, 'read', ...names.map((n) => EXAMPLES + n), '-f', 'jsonl']);
    const [post, wire] = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(post.article).toMatchObject({ publisher: 'The Harbour Post', published: '2026-03-02' });
    expect(post.article.id).toMatch(/^[0-9a-f]{64}$/);
    const words =
      'We will keep the ferry running until spring, but not one day longer unless the board opens its books,';
    for (const { statements } of [post, wire]) {
      const found = statements.find((s: { words: string }) => s.words.includes(words));
      expect(found).toMatchObject({
        kind: 'direct',
        modality: 'asserted',
        speaker: { actor: expect.stringMatching(/^a\d+$/), reason: null },
      });
      // What is open says why.
      for (const field of ['time', 'channel', 'addressee']) expect(field in found.open).toBe(found[field] === null);
    }
  });

  test('stops quietly when whoever reads its output does', async () => {
    const child = spawn(process.execPath, [
      MAIN,
      ...['read', '--workers', '1'],
      ...Array(20).fill(`${EXAMPLES}2026-03-02-island-wire-ferry.txt`),
    ]);
    let errors = '';
    child.stderr.on('data', (chunk) => {
      errors += chunk;
    });
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
  });

  test('a text of one word and one of many windows are read alike', async () => {
    const read = (input: string): Promise<{ statements: unknown[] }> =>
      new Promise((resolve, reject) => {
        const child = execFile(
          process.execPath,
          [MAIN, 'read', '-', '-f', 'jsonl', '--workers', '1'],
          { maxBuffer: 1e8 },
          (error, out) => (error ? reject(error) : resolve(JSON.parse(out))),
        );
        child.stdin!.end(input);
      });
    expect((await read('Ferry')).statements).toEqual([]);
    const one = '“The ferry will run until spring,” said Mayor Ilse Varga.\n\n';
    expect((await read(one.repeat(60))).statements).toHaveLength(60);
  });
});
