import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Evidence, ODDS, type Odd, type OddsFile, oddsOf, smoothed } from '../src/odds.js';

const ROOT = new URL('../', import.meta.url);
const text = (path: string): string => readFileSync(new URL(path, ROOT), 'utf8');
const file = JSON.parse(text('model/odds.json')) as OddsFile;
const entries = Object.entries(file) as [Odd, Evidence][];
const code = readdirSync(new URL('src/', ROOT), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && name !== 'odds.ts')
  .map((name) => text(`src/${name}`))
  .join('\n')
  // Who says which of them are wanted has not used them yet.
  .replace(/Pick<Odds, [^>]+>/g, '');

describe('the odds', () => {
  test('are those of the code, each once', () => {
    expect(Object.keys(file)).toEqual(ODDS);
  });

  test.each(ODDS)('%s is used', (odd) => {
    expect(code).toMatch(new RegExp(`\\bodds\\.${odd}\\b|'${odd}'`));
  });

  test.each(entries)(
    '%s says how often it is right, on what, and by which command, or that nobody counted',
    (_, one) => {
      if ('counted' in one) {
        const like = one.like.map((odd) => file[odd]).filter((other) => 'of' in other);
        expect(like.length).toBe(one.like.length);
        const sum = (key: 'right' | 'of'): number => like.reduce((all, other) => all + other[key], 0);
        expect(one.p).toBe(smoothed(sum('right'), sum('of')));
        expect(one.why).not.toBe('');
      } else {
        expect(one.p).toBe(smoothed(one.right, one.of));
        expect(one.of).toBeGreaterThan(0);
        expect(one.data).not.toBe('');
        const [, script] = /^node (\S+)/.exec(one.command)!;
        expect(existsSync(new URL(script!, ROOT)), script).toBe(true);
      }
    },
  );

  test('are in docs/quality.md as they are in the file', () => {
    const table = execFileSync(process.execPath, ['docs/odds.mjs'], { cwd: ROOT, encoding: 'utf8' });
    expect(text('docs/quality.md').includes(table), 'node docs/odds.mjs --write').toBe(true);
  });

  test('one that the file lacks is told', () => {
    const { told: _, ...rest } = file;
    expect(() => oddsOf(rest as OddsFile)).toThrow('“told”');
  });
});

describe('smoothing', () => {
  test.each([
    [0, 0, 0.5],
    [0, 1, 0.333],
    [3, 3, 0.8],
    [98, 100, 0.971],
  ])('%i of %i: %f', (right, of, p) => {
    expect(smoothed(right, of)).toBe(p);
  });
});
