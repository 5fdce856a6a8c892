import { startBench, threadMs } from './isolated-world.ts';
import { median } from './median.ts';
import { benchPage, type PageKind, type PageShape } from './pages.ts';

/**
 * The first pass on a fresh page, each run in a tab of its own, with a mention in some 500 characters, in 5,000, and none: in milliseconds that the
 * page's main thread was at work and as a ratio to walking and reading alone. `readClockMs` is by the clock, with what else the machine did in
 * between.
 */
const sizes = (process.env.SIZES ?? '1500,20000,100000').split(',').map(Number);
const kinds = (process.env.KINDS ?? 'mentions,few,none').split(',') as PageKind[];
const shapes = (process.env.SHAPES ?? 'flat,nested').split(',') as PageShape[];
const rounds = Number(process.env.ROUNDS ?? 5);
const subjects = (process.env.SUBJECTS ?? 'walk,read').split(',');

const bench = await startBench();
const report: Record<string, Record<string, unknown>> = {};
try {
  for (const [size, kind, shape] of sizes.flatMap(size =>
    kinds.flatMap(kind => shapes.map(shape => [size, kind, shape] as const)),
  )) {
    const html = benchPage(size, kind, shape);
    const times: Record<string, number[]> = {};
    let found: unknown;
    for (let round = 0; round < rounds; round++) {
      for (const subject of subjects) {
        await bench.inFreshPage(html, async ({ cdp, evaluate }) => {
          await cdp.send('Performance.enable');
          const before = await threadMs(cdp);
          const { ms, ...result } = await evaluate<{ ms: number }>(`timed(${JSON.stringify(subject)})`);
          times[subject] = [...(times[subject] ?? []), (await threadMs(cdp)) - before];
          times[`${subject}Clock`] = [...(times[`${subject}Clock`] ?? []), ms];
          if (subject === 'read') found = result;
        });
      }
    }
    const row = Object.fromEntries(Object.entries(times).map(([subject, all]) => [`${subject}Ms`, median(all)]));
    report[`${size} ${kind} ${shape}`] = {
      ...row,
      ratio: row.readMs! / row.walkMs!,
      ...(found as object),
    };
  }
} finally {
  await bench.close();
}
console.log(JSON.stringify(report, null, 2));
