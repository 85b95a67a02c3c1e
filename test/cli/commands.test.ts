import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/cli/commands.js';

const FOLDER = fileURLToPath(new URL('../../src/cli/commands/', import.meta.url));
const GUIDE = readFileSync(fileURLToPath(new URL('../../docs/guide.md', import.meta.url)), 'utf8');
const files = readdirSync(FOLDER);

describe('commands', () => {
  test.each(files)('%s holds one command of its name, and is in the list', async (file) => {
    const found = await import(FOLDER + file);
    expect(Object.keys(found)).toEqual(['command']);
    const loaded = await Promise.all(COMMANDS.map(async ({ name, load }) => ({ name, ...(await load()) })));
    const holding = loaded.filter(({ command }) => command === found.command);
    expect(holding.map(({ name }) => `${name}.ts`)).toEqual([file]);
  });

  test('the list has nothing else', () => {
    expect(COMMANDS).toHaveLength(files.length);
  });

  test.each(COMMANDS.map((listed) => [listed.name, listed] as const))('%s is explained', async (name, listed) => {
    const { command } = await listed.load();
    expect(GUIDE).toContain(`onrecord ${name}`);
    expect(listed.summary).toMatch(/^[a-z].*[^.]$/u);
    expect(command.description).toMatch(/^[A-Z].*\.$/u);
    for (const line of (command.more ?? '').split('\n')) expect(line.length, line).toBeLessThanOrEqual(80);
    for (const { flags, long, description } of command.options) {
      expect(description, flags).toMatch(/^[^A-Z].*[^.]$|^CSV/u);
      expect(GUIDE).toContain(long);
    }
  });
});
