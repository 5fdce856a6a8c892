// Plain JavaScript for whatever Node is at hand: it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const bin = join(root, 'node_modules/.bin');

/** npm writes what it installed into a lock file of its own; optional packages of other platforms are missing from it. */
function dependenciesAreCurrent() {
  const installed = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(installed)) return false;
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const present = JSON.parse(readFileSync(installed, 'utf8')).packages;
  return Object.entries(wanted).every(
    ([path, entry]) => path === '' || (entry.optional && !present[path]) || present[path]?.version === entry.version,
  );
}

/** The Node that the lock file names, so that every machine runs the same one. */
function lockedNode() {
  const suffix = process.platform === 'win32' ? 'bin/node.exe' : 'bin/node';
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const path = join(root, `node_modules/node-${platform}-${process.arch}`, suffix);
  return existsSync(path) ? path : process.execPath;
}

if (Number(process.versions.node.split('.')[0]) < 20) {
  console.error(`Tidemark needs Node 20 or newer to start; this is ${process.versions.node}.`);
  process.exit(1);
}
if (!dependenciesAreCurrent()) {
  console.error('Installing the locked dependencies…');
  const install = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (install.status !== 0) {
    console.error('The dependencies could not be installed: see the lines above.');
    process.exit(1);
  }
}
const node = lockedNode();
const [major, minor] = process.versions.node.split('.').map(Number);
// Older ones do not run TypeScript as it is.
if (node === process.execPath && (major < 22 || (major === 22 && minor < 18))) {
  console.error(
    `No Node 24 comes with the dependencies for ${process.platform} ${process.arch}: install Node 24 to go on.`,
  );
  process.exit(1);
}
const [command, ...args] = process.argv.slice(2);
const run = spawnSync(node, [join(root, `utils/commands/${command}.ts`), ...args], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, PATH: bin + delimiter + process.env.PATH, WXT_TELEMETRY: '0' },
});
process.exit(run.status ?? 1);
