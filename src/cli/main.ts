#!/usr/bin/env node
import { inspect } from 'node:util';
import type { PoolOptions } from '../runtime/pool.js';
import { packageVersion, readerVersion } from '../runtime/version.js';
import { COMMANDS } from './commands.js';
import { run } from './program.js';
import { EXIT } from './terminal.js';

const { stdout, stderr, stdin, env, argv } = process;

stdout.on('error', (error: NodeJS.ErrnoException) => {
  // Whoever reads our output may stop early, as `head` does: that is no failure, and what is to be put on record is put there
  // all the same.
  if (error.code === 'EPIPE') {
    if (COMMANDS.find(({ name }) => name === argv[2])?.keeps) return;
    process.exit(EXIT.done);
  }
  stderr.write(`onrecord: can't write the output (${error.code ?? error.message}).\n`);
  process.exit(EXIT.failed);
});
// With nobody to tell, going on is all that is left; the exit code still says what could not be read.
stderr.on('error', () => {});

// Loaded by what reads.
const openReader = async (options?: PoolOptions) => (await import('../runtime/pool.js')).openReader(options);

try {
  const version = await packageVersion();
  process.exitCode = await run(argv.slice(2), version, { stdout, stderr, stdin, env, openReader, readerVersion });
} catch (error) {
  const detail = env.ONRECORD_DEBUG ? inspect(error) : (error as Error).message;
  stderr.write(`onrecord: failed: ${detail}\nSet ONRECORD_DEBUG=1 to see where, and please report it.\n`);
  process.exitCode = EXIT.failed;
}
