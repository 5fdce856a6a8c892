import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { installBrowser } from './browsers/install-browser.ts';

type Count = { passed: number; failed: number; skipped: number };
/** As far as this reads Vitest's JSON report. */
type Report = {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: { name: string; message: string; assertionResults: FailedTest[] }[];
};
type FailedTest = { status: string; fullName: string; failureMessages: string[] };
type Step = { name: string; run(): Count };

const scratch = mkdtempSync(join(tmpdir(), 'tidemark-test-'));
const node = process.execPath;
/** What failed and why, told again at the very end: a log of an hour hides it. */
const failures: string[] = [];
const tool = (path: string) => resolve('node_modules', path);

function succeeds(command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Count {
  const ok = spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, ...env } }).status === 0;
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 };
}

/** One Vitest project. A run that ends without a report has failed as a whole. */
function vitest(project: string): Count {
  const report = join(scratch, `${project}.json`);
  const args = ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { status } = spawnSync(node, [tool('vitest/vitest.mjs'), ...args], { stdio: 'inherit' });
  try {
    const counted: Report = JSON.parse(readFileSync(report, 'utf8'));
    for (const file of counted.testResults) {
      const name = relative('.', file.name);
      if (file.assertionResults.length === 0 && file.message) failures.push(`${name}: ${file.message}`);
      for (const { status, fullName, failureMessages } of file.assertionResults) {
        if (status === 'failed') failures.push(`${name} > ${fullName}\n${failureMessages.join('\n')}`);
      }
    }
    const failed = counted.numFailedTests + (status !== 0 && counted.numFailedTests === 0 ? 1 : 0);
    return { passed: counted.numPassedTests, failed, skipped: counted.numPendingTests + counted.numTodoTests };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

const wxtBuild = (browser: string) =>
  succeeds(node, [tool('wxt/bin/wxt.mjs'), 'build', '-b', browser], { TIDEMARK_OUT: scratch, NODE_ENV: 'production' });

const steps: readonly Step[] = [
  { name: 'types', run: () => succeeds(node, [tool('typescript/bin/tsc'), '-p', '.']) },
  {
    name: 'lint and format',
    run: () => succeeds(node, [tool('@biomejs/biome/bin/biome'), 'ci', '--error-on-warnings']),
  },
  { name: 'unit', run: () => vitest('unit') },
  { name: 'chain', run: () => vitest('chain') },
  { name: 'both browsers', run: () => vitest('e2e') },
  { name: 'sizes', run: () => succeeds(node, [resolve('utils/commands/size.ts')]) },
  { name: 'build for Firefox', run: () => wxtBuild('firefox') },
  {
    name: "the store's check of the Firefox build",
    run: () =>
      succeeds(node, [
        tool('addons-linter/bin/addons-linter'),
        '--warnings-as-errors',
        '--self-hosted=false',
        join(scratch, 'firefox-mv3'),
      ]),
  },
];

installBrowser('chromium');
installBrowser('firefox');

const total: Count = { passed: 0, failed: 0, skipped: 0 };
const red: string[] = [];
for (const { name, run } of steps) {
  console.log(`\n── ${name}`);
  const started = performance.now();
  const count = run();
  total.passed += count.passed;
  total.failed += count.failed;
  total.skipped += count.skipped;
  if (count.failed > 0) red.push(name);
  console.log(
    `── ${name}: ${count.passed} passed, ${count.failed} failed (${((performance.now() - started) / 1000).toFixed(0)} s)`,
  );
}
rmSync(scratch, { recursive: true, force: true });
if (red.length > 0)
  console.log(`\n${failures.map(failure => `✗ ${failure}\n`).join('\n')}\nNot green: ${red.join(', ')}`);
console.log(`\n${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`);
process.exitCode = total.failed > 0 ? 1 : 0;
