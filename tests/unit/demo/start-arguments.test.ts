import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';

const start = (...args: readonly string[]) =>
  spawnSync(process.execPath, [resolve('utils/commands/start.ts'), ...args], { encoding: 'utf8' });

it.each([
  [['--browser', 'safari'], 'not safari'],
  [['--brwoser', 'firefox'], "'--brwoser'"],
  [['--page', 'no-such-page.html'], 'no-such-page.html cannot be read'],
])('npm start -- %s is answered by a sentence, before anything is started', (args, said) => {
  const { status, stdout, stderr } = start(...args);
  expect(stderr).toContain(said);
  expect(stderr).not.toContain('    at ');
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
});

it('npm start -- --help names every option', () => {
  const { status, stdout } = start('--help');
  expect(status).toBe(0);
  for (const option of ['--live', '--page', '--screenshot', '--browser']) expect(stdout).toContain(option);
});
