import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    reporters: ['default', './test/summary.ts'],
    globalSetup: './test/place.ts',
    // Against what never ends; no test is measured by it.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    // What a worker has imported serves all of its files: modules, and one opened reader.
    isolate: false,
    // What the files were turned into is kept from one run to the next.
    experimental: { fsModuleCache: true },
    // What commands in processes of their own are compiled to is kept from one to the next.
    env: { NODE_COMPILE_CACHE: fileURLToPath(new URL('node_modules/.cache/compiled', import.meta.url)) },
    maxWorkers: Math.min(4, availableParallelism()),
  },
});
