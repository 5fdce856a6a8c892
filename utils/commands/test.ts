import { spawn } from 'node:child_process';
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
type Step = { readonly name: string; run(print: Print): Promise<Count> };
/** Takes what a command says, piece by piece. */
type Print = (said: string) => void;

const scratch = mkdtempSync(join(tmpdir(), 'tidemark-test-'));
const node = process.execPath;
/** What failed and why, told again at the very end: a log of an hour hides it. */
const failures: string[] = [];
const tool = (path: string) => resolve('node_modules', path);

/** What is read here first would be told to be no terminal. */
const colour = process.stdout.isTTY ? { FORCE_COLOR: '1' } : {};

/** Whether a command ended well. */
function runs(print: Print, command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<boolean> {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...colour, ...env } });
  child.stdout.setEncoding('utf8').on('data', print);
  child.stderr.setEncoding('utf8').on('data', print);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', status => resolve(status === 0));
  });
}

async function succeeds(...command: Parameters<typeof runs>): Promise<Count> {
  const ok = await runs(...command);
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 };
}

/** One Vitest project. A run that ends without a report has failed as a whole. */
async function vitest(print: Print, project: string): Promise<Count> {
  const report = join(scratch, `${project}.json`);
  const args = ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const ok = await runs(print, node, [tool('vitest/vitest.mjs'), ...args]);
  try {
    const counted: Report = JSON.parse(readFileSync(report, 'utf8'));
    for (const file of counted.testResults) {
      const name = relative('.', file.name);
      if (file.assertionResults.length === 0 && file.message) failures.push(`${name}: ${file.message}`);
      for (const { status, fullName, failureMessages } of file.assertionResults) {
        if (status === 'failed') failures.push(`${name} > ${fullName}\n${failureMessages.join('\n')}`);
      }
    }
    const failed = counted.numFailedTests + (!ok && counted.numFailedTests === 0 ? 1 : 0);
    return { passed: counted.numPassedTests, failed, skipped: counted.numPendingTests + counted.numTodoTests };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

const types: Step = {
  name: 'types',
  run: print => succeeds(print, node, [tool('typescript/bin/tsc'), '-p', '.']),
};
const lint: Step = {
  name: 'lint and format',
  run: print => succeeds(print, node, [tool('@biomejs/biome/bin/biome'), 'ci', '--error-on-warnings']),
};
const unit: Step = { name: 'unit', run: print => vitest(print, 'unit') };
const chain: Step = { name: 'chain', run: print => vitest(print, 'chain') };
const bothBrowsers: Step = { name: 'both browsers', run: print => vitest(print, 'e2e') };
const sizes: Step = { name: 'sizes', run: print => succeeds(print, node, [resolve('utils/commands/size.ts')]) };
const buildForFirefox: Step = {
  name: 'build for Firefox',
  run(print) {
    const env = { TIDEMARK_OUT: scratch, NODE_ENV: 'production' };
    return succeeds(print, node, [tool('wxt/bin/wxt.mjs'), 'build', '-b', 'firefox'], env);
  },
};
const storesCheck: Step = {
  name: "the store's check of the Firefox build",
  run(print) {
    const options = ['--warnings-as-errors', '--self-hosted=false'];
    return succeeds(print, node, [tool('addons-linter/bin/addons-linter'), ...options, join(scratch, 'firefox-mv3')]);
  },
};

/** One stage after the other; in a stage the rows run beside each other, and the steps of a row one after the other. */
const stages: readonly (readonly (readonly Step[])[])[] = [
  // The chain's tests use one core and mostly wait for it.
  [[chain], [types, lint, unit, sizes, buildForFirefox, storesCheck]],
  [[bothBrowsers]],
];

installBrowser('chromium');
installBrowser('firefox');

const total: Count = { passed: 0, failed: 0, skipped: 0 };
const red: string[] = [];

/** A step that runs beside others says all at its end, so that no two mix. */
async function take({ name, run }: Step, isAlone: boolean): Promise<void> {
  const kept: string[] = [];
  const print: Print = said => (isAlone ? process.stdout.write(said) : kept.push(said));
  print(`\n── ${name}\n`);
  const started = performance.now();
  const count = await run(print);
  total.passed += count.passed;
  total.failed += count.failed;
  total.skipped += count.skipped;
  if (count.failed > 0) red.push(name);
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  print(`── ${name}: ${count.passed} passed, ${count.failed} failed (${seconds} s)\n`);
  process.stdout.write(kept.join(''));
}

for (const rows of stages) {
  await Promise.all(
    rows.map(async steps => {
      for (const step of steps) await take(step, rows.length === 1);
    }),
  );
}
rmSync(scratch, { recursive: true, force: true });
if (red.length > 0)
  console.log(`\n${failures.map(failure => `✗ ${failure}\n`).join('\n')}\nNot green: ${red.join(', ')}`);
console.log(`\n${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`);
process.exitCode = total.failed > 0 ? 1 : 0;
