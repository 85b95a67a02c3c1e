import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { statSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { expect, test, vi } from 'vitest';
import { Connection } from '../../src/ledger/sqlite.js';
import { newFile } from './paper.js';

const WORKER = fileURLToPath(new URL('turns-worker.mjs', import.meta.url));
const TURNS = 20;
/** Reads all the time, for some milliseconds each time. */
const READS = `
  const { parentPort, workerData } = require('node:worker_threads');
  const { DatabaseSync } = require('node:sqlite');
  const database = new DatabaseSync(workerData);
  const pause = new Int32Array(new SharedArrayBuffer(4));
  const read = () => {
    database.exec('BEGIN; SELECT count(*) FROM turns');
    parentPort.postMessage('reads');
    Atomics.wait(pause, 0, 0, 10);
    database.exec('COMMIT');
    setImmediate(read);
  };
  read();
`;
const READERS = 3;
const MEGABYTE = 2 ** 20;
/** Writes for a fifth of a second. */
const HOLDS = `
  const { parentPort, workerData } = require('node:worker_threads');
  const { DatabaseSync } = require('node:sqlite');
  const database = new DatabaseSync(workerData);
  database.exec('BEGIN immediate; INSERT INTO turns VALUES (1)');
  parentPort.postMessage('writes');
  setTimeout(() => {
    database.exec('COMMIT');
    database.close();
  }, 200);
`;

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

/** It was stopped, or others had the machine: that it is still being written tells nothing then. */
test('whoever was not let run while it waited has not waited', async () => {
  const file = newFile();
  const database = new Connection(file);
  database.exec('PRAGMA journal_mode = WAL; CREATE TABLE turns (other INTEGER)');
  const other = new Worker(HOLDS, { eval: true, workerData: file });
  await once(other, 'message');
  let hours = 0;
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => ++hours * 3_600_000);
  try {
    database.transaction(() => database.exec('INSERT INTO turns VALUES (0)'), 'immediate');
  } finally {
    clock.mockRestore();
    await once(other, 'exit');
  }
  expect(database.prepare('SELECT count(*) FROM turns').pluck().get()).toBe(2);
  database.close();
});

/** Writes one thing after the other for a second, and leaves no room, as one does that is let run when nobody else is. */
const GOES_ON = `
  const { parentPort, workerData } = require('node:worker_threads');
  const { DatabaseSync } = require('node:sqlite');
  const database = new DatabaseSync(workerData);
  const pause = new Int32Array(new SharedArrayBuffer(4));
  parentPort.postMessage('writes');
  for (let i = 0; i < 20; i++) {
    database.exec('BEGIN immediate; INSERT INTO turns VALUES (1)');
    Atomics.wait(pause, 0, 0, 50);
    database.exec('COMMIT');
  }
  database.close();
`;

test('whoever waits behind others that get on waits longer, and behind one that does not, no longer than it said', async () => {
  const file = newFile();
  const database = new Connection(file);
  database.exec('PRAGMA journal_mode = WAL; CREATE TABLE turns (other INTEGER)');
  database.patience = 200;
  const write = (): void => database.transaction(() => database.exec('INSERT INTO turns VALUES (0)'), 'immediate');
  const other = new Worker(GOES_ON, { eval: true, workerData: file });
  await once(other, 'message');
  write();
  await once(other, 'exit');
  const stuck = new Connection(file);
  stuck.exec('BEGIN immediate; INSERT INTO turns VALUES (1)');
  expect(write).toThrow(/locked/);
  stuck.exec('COMMIT');
  expect(database.prepare('SELECT sum(1 - other) FROM turns').pluck().get()).toBe(1);
  stuck.close();
  database.close();
});

test('a log grows no longer than some thousand pages while others read all the time', async () => {
  const file = newFile();
  const database = new Connection(file);
  database.exec('PRAGMA journal_mode = WAL; CREATE TABLE turns (other INTEGER); CREATE TABLE much (bytes BLOB)');
  const readers = Array.from({ length: READERS }, () => new Worker(READS, { eval: true, workerData: file }));
  await Promise.all(readers.map((reader) => once(reader, 'message')));
  for (let i = 0; i < 100; i++)
    database.transaction(() => database.exec(`INSERT INTO much VALUES (zeroblob(${MEGABYTE}))`), 'immediate');
  expect(statSync(`${file}-wal`).size).toBeLessThan(70 * MEGABYTE);
  await Promise.all(readers.map((reader) => reader.terminate()));
  database.close();
});
