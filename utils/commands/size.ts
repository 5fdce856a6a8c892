import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { constants, gzipSync } from 'node:zlib';
import { ascii } from '../mentions/dictionary-source.ts';
import { compileGlossary } from './compile-dictionary.ts';

/** The part of the dictionary that every page pays for, as it stands in the built script. */
const inPage = 'content-scripts/scan.js';
const withoutDictionary = `${inPage} without its dictionary`;
/** The two scripts of which a reader who opens a card gets both. */
const lens = ['lens.js', 'lens-rest.js'];
const wholeLens = lens.join(' + ');

/**
 * What an entry may weigh, gzip -9, in bytes: what every page, every page with a mention, every hover, every card in sight
 * and every wake-up pays for (docs/decisions/0009-scanner-bytes.md, 0001-lens-on-demand.md).
 */
const budgets: Readonly<Record<string, number>> = {
  [inPage]: 6_530,
  [withoutDictionary]: 5_420,
  'marker.js': 19_120,
  'content-scripts/scan.css': 1_000,
  'lens.js': 18_200,
  'lens-rest.js': 12_200,
  [wholeLens]: 30_000,
  'background.js': 60_000,
};

export type EntrySize = { entry: string; raw: number; gzip: number; budget: number; ok: boolean };

/** Bytes of each budgeted entry of a production build in `dir`. */
export function entrySizes(dir: string): EntrySize[] {
  return Object.entries(budgets).flatMap(([entry, budget]) => {
    const contents = contentsOf(entry, dir);
    if (contents === null) return [];
    const raw = sum(contents.map(content => content.length));
    const gzip = sum(contents.map(content => gzipSync(content, { level: constants.Z_BEST_COMPRESSION }).length));
    return { entry, raw, gzip, budget, ok: gzip <= budget };
  });
}

/** The files of an entry, each of which is compressed by itself; null where the build has none. */
function contentsOf(entry: string, dir: string): Buffer[] | null {
  if (entry === withoutDictionary) return [scriptWithoutDictionary(join(dir, inPage))];
  const files = (entry === wholeLens ? lens : [entry]).map(file => join(dir, file));
  return files.every(file => existsSync(file)) ? files.map(file => readFileSync(file)) : null;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function scriptWithoutDictionary(file: string): Buffer {
  const script = readFileSync(file, 'utf8');
  const { expression } = compileGlossary();
  const rest = script.replace(ascii(expression.source), '');
  if (rest.length === script.length) throw new Error(`${inPage} does not hold the dictionary's expression`);
  return Buffer.from(rest);
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
