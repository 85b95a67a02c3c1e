import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/cli/commands.js';

const FOLDER = fileURLToPath(new URL('../../src/cli/commands/', import.meta.url));
const GUIDE = readFileSync(fileURLToPath(new URL('../../docs/guide.md', import.meta.url)), 'utf8');
const files = readdirSync(FOLDER);

describe('commands', () => {
  test.each(files)('%s holds one command of its name, and is in the list', async (file) => {
    const found = Object.values(await import(FOLDER + file));
    expect(found).toHaveLength(1);
    expect(COMMANDS.filter((command) => found.includes(command)).map(({ name }) => `${name}.ts`)).toEqual([file]);
  });

  test('the list has nothing else', () => {
    expect(COMMANDS).toHaveLength(files.length);
  });

  test.each(COMMANDS.map((command) => [command.name, command] as const))('%s is explained', (name, command) => {
    expect(GUIDE).toContain(`onrecord ${name}`);
    expect(command.summary).toMatch(/^[a-z].*[^.]$/u);
    expect(command.description).toMatch(/^[A-Z].*\.$/u);
    for (const line of (command.more ?? '').split('\n')) expect(line.length, line).toBeLessThanOrEqual(80);
    for (const { flags, long, description } of command.options) {
      expect(description, flags).toMatch(/^[^A-Z].*[^.]$|^CSV/u);
      expect(GUIDE).toContain(long);
    }
  });
});
