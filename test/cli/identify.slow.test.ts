import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Actor } from '../../src/record/actor.js';
import { actor } from '../identity/readings.js';
import { serviceOfTests } from '../identity/service.js';
import { fakeReader, onrecord } from './onrecord.js';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-'));
const file = (name: string, content: string): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const story = file('story.txt', '“Never,” said Ilse Varga.');
const other = file('other.txt', '“Always,” said Otto Lind.');
const people = file(
  'people.csv',
  'name,aliases,role,from,wikidata\nOmar Rask,Omar A. Rask,mayor of Leeds,2016-05-09,Q1000001\n',
);

/** Stands in for the resolver: every article speaks of the same actors. */
const openReader = async () => async (input: Parameters<typeof fakeReader>[0]) => ({
  ...(await fakeReader(input)),
  actors: [actor('Ilse Varga'), actor('Omar A. Rask'), actor('Rask', { roles: ['mayor of Leeds'] }), actor('Lind')],
});

async function actorsOf(...args: string[]) {
  const { code, out, err } = await onrecord(['read', story, '-f', 'jsonl', ...args], { openReader });
  const actors: Actor[] = out === '' ? [] : JSON.parse(out.split('\n')[0]!).actors;
  return { code, err, actors, identities: actors.map((a) => a.identity) };
}

const service = serviceOfTests();

/** Reads two articles with a service that keeps its answers in a file; tells how many were read. */
async function readBoth(service: string, cache: string) {
  const args = ['read', story, other, '-f', 'jsonl', '--reconcile', service, '--reconcile-cache', join(folder, cache)];
  const { code, out, err } = await onrecord(args, { openReader });
  return { code, read: out.trim().split('\n').length, err };
}

describe('onrecord read', () => {
  test('without a list names actors by their article', async () => {
    const { identities } = await actorsOf();
    expect(identities).toEqual(['ilse-varga@x', 'omar-a-rask@x', null, null]);
  });

  test('--people names those whom the list knows', async () => {
    const { actors, identities } = await actorsOf('--people', people, '-p', '2017-06-09');
    expect(identities).toEqual(['ilse-varga@x', 'omar-rask', 'omar-rask', null]);
    expect(actors[1]).toMatchObject({
      name: 'Omar A. Rask',
      aliases: ['Omar Rask'],
      identifiers: { wikidata: 'Q1000001' },
    });
  });

  test.each([
    ['nowhere.csv', 'onrecord: nowhere.csv does not exist; check the path.\n'],
    [file('empty.csv', ' '), 'empty.csv is empty; give a list of people as CSV or JSON in UTF-8.\n'],
    [file('bad.csv', 'name\n,'), 'bad.csv, line 2 has 2 cells where the header has 1; add or take away commas'],
  ])('--people %s is refused before anything is read', async (path, message) => {
    const { code, out, err } = await onrecord(['read', story, '-f', 'json', '--people', path], { openReader });
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain(message);
  });

  test('--reconcile asks for those without an identifier, and keeps the answers', async () => {
    const args = [
      '--people',
      people,
      '--reconcile',
      service().url('/ok'),
      '--reconcile-cache',
      join(folder, 'kept.jsonl'),
    ];
    const { code, err, actors, identities } = await actorsOf(...args);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(identities.slice(0, 2)).toEqual(['ilse-varga.q1', 'omar-rask']);
    expect(actors[0]!.identifiers).toEqual({ wikidata: 'Q1' });
    expect(service().asked.map(({ queries }) => queries)).toEqual([null, { q0: { query: 'Ilse Varga', type: 'Q5' } }]);
    service().asked.length = 0;
    expect((await actorsOf(...args)).identities).toEqual(identities);
    expect(service().asked).toEqual([]);
  });

  test('answers are kept in the cache folder by default', async () => {
    const env = { XDG_CACHE_HOME: folder };
    await onrecord(['read', story, '-f', 'jsonl', '--reconcile', service().url('/ok')], { openReader, env });
    expect(existsSync(join(folder, 'onrecord', 'reconcile.jsonl'))).toBe(true);
  });

  test('a service that is down is told once, and everything is read', async () => {
    const { code, read, err } = await readBoth(service().url('/broken'), 'down.jsonl');
    expect([code, read]).toEqual([0, 2]);
    expect(err.replace(/http:\S+/, 'URL')).toBe(
      'warning: URL answers 500 Internal Server Error; names are left without its identifiers.\n',
    );
  });

  test('one that answers amiss is told once, everything is read, and the exit code says so', async () => {
    const { code, read, err } = await readBoth(service().url('/garbage'), 'amiss.jsonl');
    expect([code, read]).toEqual([1, 2]);
    expect(err.trim().split('\n')).toEqual([
      expect.stringMatching(/^not identified: http:\S+ answers with what is no JSON object; check that/),
    ]);
    expect(service().asked).toHaveLength(1);
  });

  test('a file of answers that can’t be read is refused before anything is read', async () => {
    const { code, err, actors } = await actorsOf('--reconcile', service().url('/ok'), '--reconcile-cache', folder);
    expect({ code, actors }).toEqual({ code: 1, actors: [] });
    expect(err).toMatch(/can't be read \(EISDIR\); name another with --reconcile-cache/);
  });

  test('one that can’t be written is told, and everything is read', async () => {
    const taken = join(folder, 'taken');
    const blocking: typeof openReader = async () => async (input) => {
      writeFileSync(taken, 'a file where the folder of answers was to be');
      return (await openReader())(input);
    };
    const args = ['--reconcile', service().url('/ok'), '--reconcile-cache', join(taken, 'answers.jsonl')];
    const { code, out, err } = await onrecord(['read', story, '-f', 'jsonl', ...args], { openReader: blocking });
    expect(code).toBe(0);
    expect(JSON.parse(out).actors[0].identity).toBe('ilse-varga.q1');
    expect(err).toMatch(/^warning: \S+answers\.jsonl can't be (?:read|written) \(\w+\); name another/);
  });

  test.each([
    [['--reconcile', 'register'], /Write the address as https:\/\/host\/path/],
    [['--reconcile', 'ftp://register.example'], /Write the address as https:\/\/host\/path/],
    [['--reconcile', 'https://me:secret@register.example'], /Leave the password out/],
    [['--reconcile-cache', 'x.jsonl'], /--reconcile-cache keeps the answers of --reconcile, which is not given/],
  ])('%j is wrong usage', async (args, message) => {
    const { code, err } = await onrecord(['read', story, ...args], { openReader });
    expect(code).toBe(2);
    expect(err).toMatch(message);
  });
});
