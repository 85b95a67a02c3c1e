import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { commandsOf, partsOf, placesIn } from '../bench/quality/commands.mjs';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const page = readFileSync(`${ROOT}docs/quality.md`, 'utf8');
const runner = readFileSync(`${ROOT}bench/quality.mjs`, 'utf8');

/** A row of a table that has a number in it, or a share or a count in a sentence. */
const FIGURE = /^\|.*\d.*\||(?:^|\s)(?:\.\d{2,3}\b|\d+(?:\.\d+)? (?:of|%|ms|s|MiB|MB|words\/s)\b)/u;
/** Why there is none. */
const NO_COMMAND = /^No command: \S/mu;
/** Files that a command names. */
const FILE = /(?:bench|test|training|docs)\/[\w./-]+\w/gu;

describe('the figures of docs/quality.md', () => {
  test.each(partsOf(page).map((part) => [part.part, part] as const))(
    '%s: each has its command, or says why not',
    (_, part) => {
      const figures = part.lines.filter((line) => FIGURE.test(line));
      if (figures.length > 0 && part.commands.length === 0) expect(part.lines.join('\n')).toMatch(NO_COMMAND);
    },
  );

  test.each(commandsOf(page).map(({ command }) => [command] as const))('%s can be run', (command) => {
    for (const [file] of command.matchAll(FILE)) expect(existsSync(ROOT + file), file).toBe(true);
    for (const place of placesIn(command)) expect(runner, place).toContain(`  ${place}: `);
    // A place that is written otherwise would be taken for a file of this name.
    expect(command).not.toMatch(/(?<![$\w])[A-Z]{3,}(?![\w=])/u);
  });

  test('a part without a command is seen', () => {
    const [part] = partsOf('## Speed\n\nIt reads .93 of them.\n');
    expect([part!.commands, part!.lines.some((line) => FIGURE.test(line))]).toEqual([[], true]);
  });
});
