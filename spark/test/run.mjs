// Runs the tests of the Spark job in a virtual environment, which is made once and kept in the user's cache. Where there is no
// Python, no Java or no package registry, that is said, and nothing is tested.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const REQUIREMENTS = join(HERE, '../requirements.txt');

const works = (command, ...args) => spawnSync(command, args, { stdio: 'ignore' }).status === 0;
const skip = (why) => {
  console.log(`SKIPPED: the Spark job was not tested: ${why}`);
  process.exit(0);
};

/** The Python of the environment with what the job needs. */
function python() {
  const version = createHash('sha256').update(readFileSync(REQUIREMENTS)).digest('hex').slice(0, 12);
  const place = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'onrecord', `spark-${version}`);
  const own = join(place, 'bin/python');
  if (existsSync(own)) return own;
  const draft = `${place}.${process.pid}`;
  if (!works('python3', '-m', 'venv', draft)) skip('python3 can make no virtual environment');
  console.log(`installing ${REQUIREMENTS} to ${place}`);
  const install = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '-r', REQUIREMENTS];
  const { status } = spawnSync(join(draft, 'bin/python'), install, { stdio: 'inherit' });
  if (status !== 0) {
    rmSync(draft, { recursive: true, force: true });
    skip('its packages could not be installed');
  }
  // Programs in it know the place that they were installed to; Python itself does not mind.
  renameSync(draft, place);
  return own;
}

if (!works('python3', '-c', 'import sys; sys.exit(sys.version_info < (3, 10))'))
  skip('there is no Python 3.10 or later');
if (!works('java', '-version')) skip('there is no Java');
const { status } = spawnSync(python(), ['-m', 'unittest', '-v', ...process.argv.slice(2)], {
  cwd: HERE,
  env: { ...process.env, ONRECORD_NODE: process.execPath },
  stdio: 'inherit',
});
process.exit(status ?? 1);
