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

/** Starts anvil. It ends, and `cleanUp` runs, when it is stopped and also when this process ends in whatever way it can tell. */
export function spawnAnvil(args: readonly string[], cleanUp: () => void): AnvilProcess {
  const child = spawn(anvilBinary(), args, { stdio: ['ignore', 'ignore', 'pipe'] });
  const end = () => {
    child.kill('SIGKILL');
    cleanUp();
  };
  const signalled = (signal: NodeJS.Signals) => {
    end();
    // Ours was the only listener: do what the signal does where nobody listens.
    if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
  };
  process.once('exit', end);
  for (const signal of endingSignals) process.once(signal, signalled);
  const stop = () =>
    new Promise<void>(resolve => {
      process.off('exit', end);
      for (const signal of endingSignals) process.off(signal, signalled);
      const done = () => {
        cleanUp();
        resolve();
      };
      if (child.exitCode !== null || child.signalCode !== null) return done();
      child.once('exit', done);
      child.kill('SIGTERM');
    });
  return { process: child, stop };
}

const endingSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
