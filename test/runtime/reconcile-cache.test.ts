import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { NameQuery } from '../../src/identity/reconcile.js';
import { AnswerFile, defaultCache } from '../../src/runtime/reconcile-cache.js';

const SERVICE = 'https://register.example/api';
const query: NameQuery = { name: 'Ilse Varga', type: 'person' };
const match = { register: 'wikidata', id: 'Q1', name: 'Ilse Varga' };
const folder = (): string => mkdtempSync(join(tmpdir(), 'onrecord-'));

describe('the file of answers', () => {
  test('keeps matches and misses, by service, type and name', async () => {
    const path = join(folder(), 'new', 'answers.jsonl');
    const file = await AnswerFile.open(path);
    file.set(SERVICE, query, match);
    file.set(SERVICE, { ...query, name: 'Otto Lind' }, null);
    expect(file.unsaved).toBe(2);
    await file.save();
    expect(file.unsaved).toBe(0);
    const again = await AnswerFile.open(path);
    expect(again.get(SERVICE, query)).toEqual(match);
    expect(again.get(SERVICE, { ...query, name: 'Otto Lind' })).toBeNull();
    expect(again.get(SERVICE, { ...query, type: 'organization' })).toBeUndefined();
    expect(again.get('https://other.example/', query)).toBeUndefined();
    expect(readdirSync(join(path, '..'))).toEqual(['answers.jsonl']);
  });

  test('keeps what another run adds meanwhile', async () => {
    const path = join(folder(), 'answers.jsonl');
    const [one, two] = [await AnswerFile.open(path), await AnswerFile.open(path)];
    one.set(SERVICE, query, match);
    two.set(SERVICE, { ...query, name: 'Otto Lind' }, null);
    await one.save();
    await two.save();
    expect(readFileSync(path, 'utf8').trim().split('\n')).toHaveLength(2);
  });

  test('is not made for nothing', async () => {
    const home = folder();
    await (await AnswerFile.open(join(home, 'answers.jsonl'))).save();
    expect(readdirSync(home)).toEqual([]);
  });

  test.each(['{', '1', '{"service":"x"}', '{"service":"x","name":"y","type":"person","match":{"id":1}}'])(
    'with the line %s is refused',
    async (line) => {
      const path = join(folder(), 'answers.jsonl');
      writeFileSync(path, `${JSON.stringify({ service: 'x', ...query, match })}\n${line}\n`);
      await expect(AnswerFile.open(path)).rejects.toThrow(
        /answers\.jsonl, line 2: is no answer of a reconciliation service; delete the file/,
      );
    },
  );

  test('that is a folder can be neither read nor written', async () => {
    await expect(AnswerFile.open(folder())).rejects.toThrow(/can't be read \(EISDIR\); name another/);
    const file = await AnswerFile.open(join(folder(), 'answers.jsonl'));
    file.set(SERVICE, query, match);
    const inTheWay = join(folder(), 'file');
    writeFileSync(inTheWay, '');
    const under = await AnswerFile.open(join(inTheWay, 'answers.jsonl')).catch((error: Error) => error.message);
    expect(under).toMatch(/can't be read \(ENOTDIR\)/);
  });
});

test.each([
  [{ XDG_CACHE_HOME: '/var/cache/me', HOME: '/home/me' }, '/var/cache/me/onrecord/reconcile.jsonl'],
  [{ XDG_CACHE_HOME: 'relative', HOME: '/home/me' }, '/home/me/.cache/onrecord/reconcile.jsonl'],
  [{ HOME: '/home/me' }, '/home/me/.cache/onrecord/reconcile.jsonl'],
])('%j: %s', (env, path) => {
  expect(defaultCache(env)).toBe(path);
});
