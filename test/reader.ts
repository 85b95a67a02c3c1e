import { openReader } from '../src/runtime/pool.js';

/** The shipped reader, opened once for all test files of a worker. */
export const read = await openReader();
