import { accessSync, chmodSync, constants, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { join } from 'node:path';

/** Where Linux has a file system in memory. */
const MEMORY = '/dev/shm';
/** So much must be free there, in bytes: several times what all tests together write. */
const ROOM = 4 * 2 ** 30;

/**
 * Tests write where nothing has to reach a disk, if the machine has such a place: a ledger waits for its disk at each entry,
 * which takes most of the time of a small one. What they leave there goes with them.
 */
export default function setup(): (() => void) | undefined {
  if (process.env.TMPDIR !== undefined || !hasRoom()) return undefined;
  const place = mkdtempSync(join(MEMORY, 'or-'));
  // As a folder for everybody's files is: some tests are another user.
  chmodSync(place, 0o1777);
  process.env.TMPDIR = place;
  return () => rmSync(place, { recursive: true, force: true });
}

function hasRoom(): boolean {
  try {
    accessSync(MEMORY, constants.W_OK);
    const { bavail, bsize } = statfsSync(MEMORY);
    return bavail * bsize > ROOM;
  } catch {
    return false;
  }
}
