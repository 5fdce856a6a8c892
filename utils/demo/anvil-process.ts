import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { join } from 'node:path';

/** The binary in the package for this platform; the main package's own launcher would put a second process between. */
export function anvilBinary(): string {
  const architecture = { x64: 'amd64', arm64: 'arm64' }[process.arch as string] ?? process.arch;
  const name = `@foundry-rs/anvil-${process.platform}-${architecture}`;
  const search = createRequire(import.meta.url).resolve.paths(name) ?? [];
  const file = process.platform === 'win32' ? 'anvil.exe' : 'anvil';
  const found = search.map(folder => join(folder, name, 'bin', file)).find(path => existsSync(path));
  if (!found) throw new Error(`anvil is not installed: npm has no ${name}, or left it out (npm ci --include=optional)`);
  return found;
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

export type AnvilProcess = { readonly process: ChildProcess; readonly stop: () => Promise<void> };

/** Starts anvil, and ends it with us however we end. */
export function spawnAnvil(args: readonly string[]): AnvilProcess {
  const child = spawn(anvilBinary(), args, { stdio: ['ignore', 'ignore', 'pipe'] });
  const end = () => child.kill('SIGKILL');
  process.once('exit', end);
  const stop = () =>
    new Promise<void>(resolve => {
      process.off('exit', end);
      if (child.exitCode !== null || child.signalCode !== null) return resolve();
      child.once('exit', () => resolve());
      child.kill('SIGTERM');
    });
  return { process: child, stop };
}
