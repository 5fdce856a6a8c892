import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { constants, gzipSync } from 'node:zlib';

/**
 * What an entry may weigh, gzip -9, in bytes: what every page, hover and wake-up pays for. The scanner is to come down to
 * 10,000 (docs/decisions/0009-scanner-bytes.md); until then its budget keeps it from growing.
 */
const budgets: Readonly<Record<string, number>> = {
  'content-scripts/scan.js': 19_100,
  'content-scripts/scan.css': 1_000,
  'lens.js': 28_000,
  'background.js': 60_000,
};

export type EntrySize = { entry: string; raw: number; gzip: number; budget: number; ok: boolean };

/** Bytes of each budgeted entry of a production build in `dir`. */
export function entrySizes(dir: string): EntrySize[] {
  return Object.entries(budgets)
    .filter(([entry]) => existsSync(join(dir, entry)))
    .map(([entry, budget]) => {
      const content = readFileSync(join(dir, entry));
      const gzip = gzipSync(content, { level: constants.Z_BEST_COMPRESSION }).length;
      return { entry, raw: content.length, gzip, budget, ok: gzip <= budget };
    });
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { json: { type: 'boolean' } } });
  const outDir = mkdtempSync(join(tmpdir(), 'tidemark-size-'));
  execFileSync(process.execPath, [resolve('node_modules/wxt/bin/wxt.mjs'), 'build', '-b', 'chrome'], {
    env: { ...process.env, TIDEMARK_OUT: outDir, NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const sizes = entrySizes(join(outDir, 'chrome-mv3'));
  rmSync(outDir, { recursive: true });
  if (values.json) console.log(JSON.stringify({ entries: sizes }, null, 2));
  else console.table(sizes);
  if (sizes.some(size => !size.ok)) process.exitCode = 1;
}
