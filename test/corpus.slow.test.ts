import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

/** The reader's corpus: every quoted word stands in its article, and of others' articles there are offsets and no word. */
const TRAINING = fileURLToPath(new URL('../training/', import.meta.url));
const hasPython = spawnSync('python3', ['--version']).status === 0;
const written = readdirSync(`${TRAINING}corpus`).filter((name) => name.endsWith('.json'));

describe('the reader’s corpus', () => {
  test.skipIf(!hasPython)('has its words in the texts (needs python3)', () => {
    const files = written.map((name) => `corpus/${name}`);
    const { stdout } = spawnSync('python3', ['-m', 'onrecord_training.corpus', 'check', ...files], {
      cwd: TRAINING,
      encoding: 'utf8',
    });
    expect(stdout.trim()).toBe(`${files.length} files, no fault`);
  });

  test('quotes no word of others’ articles', () => {
    const lines = readFileSync(`${TRAINING}real.jsonl`, 'utf8').trim().split('\n');
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) {
      const { doc, part, source, domain, style, published, actors, statements, ...rest } = JSON.parse(line);
      expect(rest, doc).toEqual({});
      expect([doc, part, source, domain, style ?? '', published].every((one) => typeof one === 'string')).toBe(true);
      expect(words(actors).filter((word) => !TYPES.has(word))).toEqual([]);
      expect(words(statements).filter((word) => !VALUES.test(word))).toEqual([]);
    }
  });
});

const TYPES = new Set(['person', 'organization', 'group', 'place', 'document']);
const VALUES =
  /^(?:direct|mixed|indirect|act|said|wrote|thought|wanted|found|displayed|none|asserted|denied|declined|planned|asked|\d{4}-\d\d-\d\d)$/;

/** All strings in a value, wherever they stand. */
function words(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(words) : [];
}
