import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Builds the demonstration flavour of the extension for a browser against this endpoint; returns its folder. */
export function buildExtension(browser: 'chrome' | 'firefox', rpcUrl: string, outDir: string): string {
  mkdirSync(outDir, { recursive: true });
  execFileSync(process.execPath, [resolve('node_modules/wxt/bin/wxt.mjs'), 'build', '-b', browser, '--mode', 'demo'], {
    env: { ...process.env, TIDEMARK_OUT: outDir, TIDEMARK_RPC: rpcUrl, NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return join(resolve(outDir), `${browser}-mv3-demo`);
}
