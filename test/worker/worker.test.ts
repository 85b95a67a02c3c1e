import { describe, expect, test } from 'vitest';
import { InputError } from '../../src/errors.js';
import { type Task, work } from '../../src/worker/worker.js';
import { onrecord } from '../cli/onrecord.js';

const echo: Task<unknown> = async function* (given) {
  yield given;
};
const count: Task = async function* (_, { bytes }) {
  let size = 0;
  for await (const piece of bytes) {
    size += piece.length;
    yield size;
  }
};
const refuse: Task = async function* () {
  yield 1;
  throw new InputError('is odd', 'line 2', 'mend it');
};

/** What is answered to lines, which come in pieces of so many bytes. */
async function answers(lines: readonly unknown[], piece = 1000): Promise<unknown[]> {
  const text = lines.map((line) => `${typeof line === 'string' ? line : JSON.stringify(line)}\n`).join('');
  const bytes = Buffer.from(text);
  const input = async function* () {
    for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece);
  };
  const said: string[] = [];
  const say = async (line: string): Promise<void> => void said.push(line);
  await work(input(), { echo, count, refuse }, new Set(['count', 'refuse']), say);
  return said.map((line) => JSON.parse(line));
}

const base64 = (text: string): object => ({ bytes: Buffer.from(text).toString('base64') });

describe('a worker', () => {
  test.each([1, 7, 1000])('answers line by line, however they come (%i bytes at a time)', async (piece) => {
    const asked = [{ id: 1, do: 'echo', with: { text: '“Fähre”' } }, '', { id: 2, do: 'echo', with: null }];
    expect(await answers(asked, piece)).toEqual([
      { id: 1, gives: { text: '“Fähre”' } },
      { id: 1, end: true },
      { id: 2, gives: null },
      { id: 2, end: true },
    ]);
  });

  test('takes the bytes that follow a question, and the next question behind them', async () => {
    const asked = [
      { id: 1, do: 'count' },
      base64('abc'),
      base64('de'),
      { bytes: null },
      { id: 2, do: 'echo', with: 3 },
    ];
    expect(await answers(asked)).toEqual([
      { id: 1, gives: 3 },
      { id: 1, gives: 5 },
      { id: 1, end: true },
      { id: 2, gives: 3 },
      { id: 2, end: true },
    ]);
  });

  test('says what can’t be done, passes over its bytes, and goes on', async () => {
    const error = { what: 'is odd', where: 'line 2', remedy: 'mend it' };
    const asked = [{ id: 1, do: 'refuse' }, base64('abc'), { bytes: null }, { id: 2, do: 'sing' }, 'no JSON'];
    expect(await answers(asked)).toEqual([
      { id: 1, gives: 1 },
      { id: 1, error },
      { id: 1, end: true },
      { id: 2, error: { what: 'is nothing that can be done', where: '"sing"', remedy: 'see docs/spark.md' } },
      { id: 2, end: true },
      { id: null, error: { what: 'is no question', where: 'standard input', remedy: 'see docs/spark.md' } },
    ]);
  });
});

describe('onrecord worker', () => {
  test('takes a file apart, and reads its article', async () => {
    const line = JSON.stringify({ text: '“We will pay” said Ilse Varga.', title: 'Pay', published: '2026-03-02' });
    const asked = [
      { id: 1, do: 'intake', with: { where: 'a.jsonl' } },
      base64(`${line}\n{"text":\n`),
      { bytes: null },
      { id: 2, do: 'read', with: { input: { text: '“We will pay” said Ilse Varga.' } } },
    ];
    const { code, out } = await onrecord(['worker'], {
      stdin: asked.map((one) => `${JSON.stringify(one)}\n`).join(''),
    });
    const told = out
      .trim()
      .split('\n')
      .map((one) => JSON.parse(one));
    expect(code).toBe(0);
    expect(told.map(({ id }) => id)).toEqual([1, 1, 1, 2, 2]);
    expect(told[0].gives).toMatchObject({
      found: 'a.jsonl, line 1',
      article: { title: 'Pay', published: '2026-03-02' },
    });
    expect(told[1].gives.error).toMatchObject({ where: 'a.jsonl, line 2' });
    expect(told[3].gives.statements[0]).toMatchObject({
      words: '“We will pay”',
      speaker: 'Ilse Varga',
      kind: 'direct',
    });
  });
});
