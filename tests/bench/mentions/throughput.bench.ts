import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { median } from '../page/median.ts';
import { candidates } from './candidates.ts';

/**
 * Warm throughput in Node, in milliseconds for a million characters and as a ratio to a loop that reads every character and finds word starts.
 * Each candidate runs in a process of its own, in turns, since machine noise drifts.
 */
const turns = 3;
const slow = new Set(['expressionPerKeyword', 'ahocorasick']);

type Run = { startMs: number; ms: number; found: number; characters: number };

const report: Record<string, Record<string, object>> = {};
for (const text of ['dense', 'sparse', 'none']) {
  const runs: Record<string, Run[]> = {};
  for (let turn = 0; turn < turns; turn++) {
    for (const name of Object.keys(candidates)) {
      const rounds = slow.has(name) ? ['1', '1'] : ['30', '15'];
      const args = [resolve(import.meta.dirname, 'run-candidate.ts'), name, text, ...rounds];
      runs[name] = [
        ...(runs[name] ?? []),
        JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })) as Run,
      ];
    }
  }
  const floorMs = median(runs.floor!.map(run => run.ms));
  report[text] = Object.fromEntries(
    Object.entries(runs).map(([name, all]) => {
      const ms = median(all.map(run => run.ms));
      const { found, characters } = all[0]!;
      return [
        name,
        {
          msPerMillionCharacters: round((ms / characters) * 1e6),
          timesFloor: round(ms / floorMs),
          startMs: round(median(all.map(run => run.startMs))),
          found,
        },
      ];
    }),
  );
}
console.log(JSON.stringify(report, null, 2));

function round(value: number): number {
  return Number(value.toPrecision(3));
}
