import { startBench, threadMs } from './isolated-world.ts';
import { median } from './median.ts';
import { benchPage } from './pages.ts';

/**
 * The first pass on a fresh page beside two packages that readers of pages use: milliseconds that the page's main thread was at work, and how many
 * times what ours takes. `walk` and `read` are those of the cold pass; `markjs` finds and wraps, `ahocorasick` builds its automaton and finds.
 */
const sizes = (process.env.SIZES ?? '1500,20000').split(',').map(Number);
const rounds = Number(process.env.ROUNDS ?? 3);
const subjects = {
  walk: 'subjects.ts',
  read: 'subjects.ts',
  markjs: 'package-subjects.ts',
  ahocorasick: 'package-subjects.ts',
};

const report: Record<string, Record<string, object>> = {};
const times: Record<string, Record<string, number[]>> = {};
for (const file of new Set(Object.values(subjects))) {
  const bench = await startBench(file);
  try {
    for (const size of sizes) {
      const html = benchPage(size, 'mentions', 'nested');
      times[size] ??= {};
      for (const [name] of Object.entries(subjects).filter(([, from]) => from === file)) {
        for (let round = 0; round < rounds; round++) {
          await bench.inFreshPage(html, async ({ cdp, evaluate }) => {
            await cdp.send('Performance.enable');
            const before = await threadMs(cdp);
            await evaluate(`timed(${JSON.stringify(name)})`);
            times[size]![name] = [...(times[size]![name] ?? []), (await threadMs(cdp)) - before];
          });
        }
      }
    }
  } finally {
    await bench.close();
  }
}
for (const [size, all] of Object.entries(times)) {
  const ours = median(all.read!);
  report[size] = Object.fromEntries(
    Object.entries(all).map(([name, runs]) => [name, { ms: median(runs), timesOurs: median(runs) / ours }]),
  );
}
console.log(JSON.stringify(report, null, 2));
