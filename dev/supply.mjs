// What comes with the package from others: licences, install scripts, integrity of the lock, known faults, and the list of it all.
//
//   node dev/supply.mjs              checks; what the registry says of known faults, where it answers
//   node dev/supply.mjs --offline    the same without asking the registry
//   node dev/supply.mjs --sbom       writes sbom.cdx.json (CycloneDX, https://cyclonedx.org), for packing
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

const ROOT = new URL('../', import.meta.url);
const LICENCES = new Set([
  'MIT',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  '0BSD',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'Unlicense',
]);
const npm = (...args) => spawnSync('npm', args, { cwd: ROOT, encoding: 'utf8', maxBuffer: 1e8 });

if (process.argv.includes('--sbom')) {
  const { status, stdout, stderr } = npm('sbom', '--package-lock-only', '--omit=dev', '--sbom-format', 'cyclonedx');
  if (status !== 0) fail([`npm sbom: ${stderr.trim()}`]);
  const bom = JSON.parse(stdout);
  const { packages } = lock();
  // Packed by dev/onnxruntime.mjs, and no dependency.
  for (const name of ['onnxruntime-node', 'onnxruntime-common']) {
    const { version, license } = packages[`node_modules/${name}`];
    const purl = `pkg:npm/${name}@${version}`;
    bom.components.push({
      'bom-ref': purl,
      type: 'library',
      name,
      version,
      purl,
      licenses: [{ license: { id: license } }],
    });
  }
  writeFileSync(new URL('sbom.cdx.json', ROOT), `${JSON.stringify(bom, null, 2)}\n`);
} else {
  const faults = lockFaults();
  if (!process.argv.includes('--offline')) faults.push(...knownFaults());
  if (faults.length > 0) fail(faults);
}

function lock() {
  return JSON.parse(readFileSync(new URL('package-lock.json', ROOT), 'utf8'));
}

/** What in the lock should not be there. */
function lockFaults() {
  const { packages } = lock();
  const others = Object.entries(packages).filter(([place, { link }]) => place.startsWith('node_modules/') && !link);
  const used = others.filter(([, { dev }]) => !dev);
  console.log(`${used.length} packages come with this one, ${others.length - used.length} more are used to make it`);
  return others.flatMap(([place, { dev, license, hasInstallScript, integrity, resolved }]) => [
    ...(dev || LICENCES.has(license) ? [] : [`${place} has the licence ${license}`]),
    ...(dev || !hasInstallScript ? [] : [`${place} runs a script when it is installed`]),
    ...(integrity?.startsWith('sha512-') ? [] : [`${place} has no hash in the lock`]),
    ...(resolved === undefined || resolved.startsWith('https://registry.npmjs.org/')
      ? []
      : [`${place} comes from ${resolved}`]),
  ]);
}

/** Known faults of what comes with the package, where the registry answers. */
function knownFaults() {
  const { status, stdout, stderr } = npm('audit', '--omit=dev', '--audit-level=high', '--json');
  const report = JSON.parse(stdout || '{}');
  if (!report.metadata?.vulnerabilities) {
    console.log(
      `the registry was not asked for known faults: ${report.message ?? (stderr.trim().split('\n')[0] || 'no answer')}`,
    );
    return [];
  }
  const found = Object.values(report.vulnerabilities ?? {}).map(
    ({ name, severity }) => `${name} has a fault that is known (${severity})`,
  );
  return status === 0 ? [] : found;
}

function fail(faults) {
  for (const fault of faults) console.error(fault);
  process.exit(1);
}
