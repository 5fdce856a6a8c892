import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { basename, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';

const { values, positionals } = parseArgs({ options: { json: { type: 'boolean' } }, allowPositionals: true });

/** Every benchmark is a program of its own, so that none warms up or spoils another's code. */
const files = globSync('tests/bench/**/*.bench.ts')
  .sort()
  .filter(file => positionals.length === 0 || positionals.some(name => file.includes(name)));

const report: Record<string, unknown> = {};
for (const file of files) {
  const name = relative('tests/bench', file).replace(/\.bench\.ts$/, '');
  if (!values.json) console.log(`── ${name}`);
  const run = spawnSync(process.execPath, [resolve(file), '--json'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 64 * 1024 * 1024,
  });
  if (run.status !== 0) {
    report[name] = { error: `${basename(file)} ended with ${run.status ?? run.signal}` };
    process.exitCode = 1;
    continue;
  }
  report[name] = JSON.parse(run.stdout);
  if (!values.json) console.log(JSON.stringify(report[name], null, 2));
}
if (values.json) console.log(JSON.stringify(report, null, 2));
