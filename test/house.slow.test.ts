import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { englishWords, survey } from '../bench/survey.mjs';
import { core, SRC } from './house.js';

describe('the house', () => {
  test('the core compiles without Node’s types', () => {
    const place = mkdtempSync(join(tmpdir(), 'onrecord-core-'));
    const root = fileURLToPath(new URL('../', import.meta.url));
    const config = {
      extends: join(root, 'tsconfig.json'),
      compilerOptions: { types: [], noEmit: true },
      files: core.map((file) => join(SRC, file)),
      include: [],
    };
    writeFileSync(join(place, 'tsconfig.json'), JSON.stringify(config));
    const tsc = join(root, 'node_modules/typescript/bin/tsc');
    const { stdout, status } = spawnSync(process.execPath, [tsc, '-p', place, '--listFiles'], { encoding: 'utf8' });
    rmSync(place, { recursive: true });
    const lines = stdout.trim().split('\n');
    expect(lines.filter((line) => /error TS|@types\/node\//.test(line))).toEqual([]);
    expect([status, lines.filter((line) => line.startsWith(SRC)).length]).toEqual([0, core.length]);
  });

  // A second language is a folder and a model: algorithms hold no list or pattern of words.
  test.each(survey(SRC, englishWords()).filter(({ file }) => !file.startsWith('language/')))(
    '$file holds no list of English words',
    ({ english }) => {
      expect(english).toEqual([]);
    },
  );
});
