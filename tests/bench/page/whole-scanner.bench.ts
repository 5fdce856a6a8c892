import { startBench, type World } from './isolated-world.ts';
import { median } from './median.ts';
import { benchPage } from './pages.ts';

/**
 * The whole scanner in Chromium on pages of growing length: time to the first marks, slices, frames drawn in between, the hit test, what
 * marks add to a frame in which the page changes, memory, and a feed. Milliseconds unless a name says otherwise.
 */
const rounds = Number(process.env.ROUNDS ?? 3);
const sizes = (process.env.SIZES ?? '0,1500,3000,20000,100000').split(',').map(Number);
const frames = 60;

type Run = Record<string, number>;

async function taskSeconds({ cdp }: World): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration')!.value;
}

/** Main-thread milliseconds of a frame in which one text changes. */
async function changingFrameMs(world: World): Promise<number> {
  await world.evaluate(`changeFrames(10)`);
  const before = await taskSeconds(world);
  await world.evaluate(`changeFrames(${frames})`);
  return (((await taskSeconds(world)) - before) * 1000) / frames;
}

async function heapBytes({ cdp }: World): Promise<number> {
  await cdp.send('HeapProfiler.collectGarbage');
  return (await cdp.send('Runtime.getHeapUsage')).usedSize;
}

async function measure(world: World): Promise<Run> {
  await world.cdp.send('Performance.enable');
  await world.cdp.send('HeapProfiler.enable');
  const heapBefore = await heapBytes(world);
  const frameBare = await changingFrameMs(world);
  const started = await world.evaluate<Run>('start()');
  const heapAfter = await heapBytes(world);
  const frameMarked = await changingFrameMs(world);
  const hitTestMs = await world.evaluate<number>('hitTest()');
  const feed = await world.evaluate<Run>('feed(10000, 10)');
  return {
    ...started,
    heapKilobytes: (heapAfter - heapBefore) / 1024,
    changingFrameBareMs: frameBare,
    changingFrameMarkedMs: frameMarked,
    changingFrameAddedMs: frameMarked - frameBare,
    hitTestMs,
    ...Object.fromEntries(Object.entries(feed).map(([name, value]) => [`feed_${name}`, value])),
  };
}

const bench = await startBench();
const report: Record<string, Run> = {};
try {
  for (const size of sizes) {
    const html = size === 0 ? '<!doctype html><title>Empty</title><body><p></p></body>' : benchPage(size, 'mentions');
    const runs: Run[] = [];
    for (let round = 0; round < rounds; round++) runs.push(await bench.inFreshPage(html, measure));
    const names = Object.keys(runs[0]!);
    report[`${size} text nodes`] = Object.fromEntries(
      names.map(name => [name, median(runs.map(run => run[name] ?? 0))]),
    );
  }
} finally {
  await bench.close();
}
console.log(JSON.stringify(report, null, 2));
