import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

export type BuildFlavour =
  /** Reads loopback pages, and figures from this endpoint alone, which has `days` days of history (120 unless told). */
  | { readonly mode: 'demo'; readonly rpcUrl: string; readonly days?: number }
  /** Reads loopback pages, and figures from the public endpoints. */
  | { readonly mode: 'live' };

/** Builds the extension for a browser into `outDir`; returns the folder to load. */
export function buildExtension(browser: 'chrome' | 'firefox', flavour: BuildFlavour, outDir: string): string {
  mkdirSync(outDir, { recursive: true });
  const chain =
    flavour.mode === 'demo' ? { TIDEMARK_RPC: flavour.rpcUrl, TIDEMARK_DAYS: String(flavour.days ?? 120) } : {};
  const wxt = resolve('node_modules/wxt/bin/wxt.mjs');
  execFileSync(process.execPath, [wxt, 'build', '-b', browser, '--mode', flavour.mode], {
    env: { ...process.env, ...chain, TIDEMARK_OUT: resolve(outDir), NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return join(resolve(outDir), `${browser}-mv3-${flavour.mode}`);
}
