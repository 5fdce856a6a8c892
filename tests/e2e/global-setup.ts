import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { installBrowser } from '../../utils/commands/browsers/install-browser.ts';
import { buildExtension } from '../../utils/commands/build-extension.ts';
import { startTestChain } from '../chain/test-chain.ts';

declare module 'vitest' {
  interface ProvidedContext {
    rpcUrl: string;
    extensionDirs: { readonly chromium: string; readonly firefox: string };
  }
}

/** Enough for figures over a month; each browser of a run reads them all. */
const days = 45;

/** One chain and one build a browser for all end-to-end tests of a run. */
export default async function setup(project: TestProject) {
  installBrowser('chromium');
  installBrowser('firefox');
  const builds = mkdtempSync(join(tmpdir(), 'tidemark-e2e-'));
  const chain = await startTestChain({ days });
  const flavour = { mode: 'demo', rpcUrl: chain.url, days } as const;
  project.provide('rpcUrl', chain.url);
  project.provide('extensionDirs', {
    chromium: buildExtension('chrome', flavour, builds),
    firefox: buildExtension('firefox', flavour, builds),
  });
  return async () => {
    await chain.stop();
    rmSync(builds, { recursive: true, force: true });
  };
}
