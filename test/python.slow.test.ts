import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
/** `ONRECORD_PYTHON` names another than the system's. */
const PYTHON = process.env.ONRECORD_PYTHON ?? 'python3';
const has = (...modules: string[]): boolean =>
  spawnSync(PYTHON, ['-c', `import sys, ${modules.join(', ')}; assert sys.version_info >= (3, 10)`]).status === 0;
const canTest = has('pytest');
const canInstall = has('setuptools', 'pip', 'wheel');

if (!canTest) console.warn('no Python 3.10 with pytest is there: the Python package is not tried');
else if (!canInstall)
  console.warn('Python has no pip, setuptools and wheel: the Python package is tried where it lies');

describe.skipIf(!canTest)('the Python package', () => {
  test('is installed, and asks a ledger and a site', () => {
    const place = mkdtempSync(join(tmpdir(), 'onrecord-python-'));
    const source = join(ROOT, 'python');
    // What building leaves behind stays out of the folder.
    execFileSync('cp', ['-r', source, join(place, 'package')]);
    const install = ['-m', 'pip', 'install', '--quiet', '--no-deps', '--no-index', '--no-build-isolation'];
    if (canInstall) execFileSync(PYTHON, [...install, '--target', join(place, 'site'), join(place, 'package')]);
    const { status, stdout, stderr } = spawnSync(PYTHON, ['-m', 'pytest', source, '-rs', '-p', 'no:cacheprovider'], {
      encoding: 'utf8',
      env: {
        ...process.env,
        PYTHONPATH: canInstall ? join(place, 'site') : join(source, 'src'),
        PYTHONDONTWRITEBYTECODE: '1',
        ONRECORD_COMMAND: `${process.execPath} ${join(ROOT, 'dist/cli/main.js')}`,
      },
    });
    expect([status, stdout.includes(' passed')], stdout + stderr).toEqual([0, true]);
    if (/SKIPPED/u.test(stdout)) console.warn('pandas is not there: tables are not tried');
  });
});
