import { spawn } from 'node:child_process';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { Connection } from '../../src/ledger/sqlite.js';
import { newFile } from './paper.js';

const WORKER = fileURLToPath(new URL('turns-worker.mjs', import.meta.url));
const TURNS = 20;

/** By SQLite's own waiting it would wait in vain, or let some twenty by each time. */
test('whoever writes one thing after the other leaves room for others', async () => {
  const file = newFile();
  const database = new Connection(file);
  database.exec('PRAGMA journal_mode = WAL; CREATE TABLE turns (other INTEGER); INSERT INTO turns VALUES (0)');
  const others = (): number => database.prepare('SELECT other FROM turns').pluck().get() as number;
  const child = spawn(process.execPath, [WORKER, file], { stdio: ['ignore', 'ignore', 'inherit'] });
  while (others() === 0) await setTimeout(5);
  let passed = 0;
  for (let i = 0; i < TURNS; i++) {
    // Else this one is it that leaves no room.
    await setTimeout(20);
    const before = others();
    database.transaction(() => database.exec('UPDATE turns SET other = other'), 'immediate');
    passed += others() - before;
  }
  child.kill('SIGKILL');
  database.close();
  expect(passed / TURNS).toBeLessThan(10);
});
