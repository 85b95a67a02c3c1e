#!/usr/bin/env node
import { readFile } from 'node:fs/promises';
import { openReader } from '../runtime/node.js';
import { run } from './program.js';
import { EXIT } from './terminal.js';

const { stdout, stderr, stdin, env, argv } = process;

// Whoever reads our output may stop early, as `head` does: that is no failure.
stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? EXIT.done : EXIT.failed));

try {
  const manifest = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8')) as {
    version: string;
  };
  process.exitCode = await run(argv.slice(2), manifest.version, { stdout, stderr, stdin, env, openReader });
} catch (error) {
  const detail = env.ONRECORD_DEBUG ? (error as Error).stack : (error as Error).message;
  stderr.write(`onrecord: failed: ${detail}\nSet ONRECORD_DEBUG=1 to see where, and please report it.\n`);
  process.exitCode = EXIT.failed;
}
