import { startBench, traced, type World } from './isolated-world.ts';
import { median } from './median.ts';
import { benchPage, editablePage } from './pages.ts';

/**
 * The whole scanner in Chromium on pages of growing length, flat and nested, with mentions and without: time to the first marks, slices, long
 * tasks, layout shift, frames drawn in between, the hit test, what marks add to a frame in which the page changes (in all, and to its style,
 * layout and paint) and to a key stroke in a large editable text, memory, and a feed. Milliseconds unless a name says otherwise; `Work` is what the main thread did, not what the clock
 * showed. Fails where the page moved, or where a slice was a long task by its own work.
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
async function changingFrameMs(world: World, isNaming = false): Promise<number> {
  await world.evaluate(`changeFrames(10, ${isNaming})`);
  const before = await taskSeconds(world);
  await world.evaluate(`changeFrames(${frames}, ${isNaming})`);
  return (((await taskSeconds(world)) - before) * 1000) / frames;
}

/** What style, layout and paint take of a frame in which one text changes; milliseconds of the main thread. */
async function framePartsMs(world: World, when: 'Bare' | 'Marked'): Promise<Run> {
  const names = ['UpdateLayoutTree', 'Layout', 'PrePaint', 'Paint', 'Layerize'] as const;
  const { eventsMs } = await traced(world, names, () => world.evaluate(`changeFrames(${frames})`));
  const perFrame = (...parts: (typeof names)[number][]) =>
    parts.flatMap(name => eventsMs[name]).reduce((sum, ms) => sum + ms, 0) / frames;
  return {
    [`style${when}Ms`]: perFrame('UpdateLayoutTree'),
    [`layout${when}Ms`]: perFrame('Layout'),
    [`paint${when}Ms`]: perFrame('PrePaint', 'Paint', 'Layerize'),
  };
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
  const partsBare = await framePartsMs(world, 'Bare');
  const { result: started, eventsMs } = await traced(world, ['FunctionCall'], () => world.evaluate<Run>('start()'));
  const callsMs = eventsMs.FunctionCall;
  const heapAfter = await heapBytes(world);
  const frameMarked = await changingFrameMs(world);
  const frameNaming = await changingFrameMs(world, true);
  const partsMarked = await framePartsMs(world, 'Marked');
  const hitTest = await world.evaluate<Run>('hitTest()');
  const feed = await world.evaluate<Run>('feed(10000, 10)');
  return {
    ...started,
    longestSliceWorkMs: Math.max(0, ...callsMs),
    slicesOver8MsOfWork: callsMs.filter(ms => ms > 8).length,
    heapKilobytes: (heapAfter - heapBefore) / 1024,
    changingFrameBareMs: frameBare,
    changingFrameMarkedMs: frameMarked,
    changingFrameAddedMs: frameMarked - frameBare,
    // Where the text that changes holds a mention itself, marks are chosen anew.
    changingNamingFrameAddedMs: frameNaming - frameBare,
    ...partsBare,
    ...partsMarked,
    ...hitTest,
    ...Object.fromEntries(Object.entries(feed).map(([name, value]) => [`feed_${name}`, value])),
  };
}

const keys = 40;

/** Main-thread milliseconds of a key typed into a large editable text. */
async function keyMs(world: World): Promise<number> {
  const before = await taskSeconds(world);
  for (let key = 0; key < keys; key++) {
    await world.page.keyboard.type('a');
    await world.evaluate('new Promise(requestAnimationFrame)');
  }
  return (((await taskSeconds(world)) - before) * 1000) / keys;
}

async function measureTyping(world: World): Promise<Run> {
  await world.cdp.send('Performance.enable');
  await world.evaluate('focusText()');
  await keyMs(world);
  const keyBareMs = await keyMs(world);
  await world.evaluate('start()');
  const keyScannedMs = await keyMs(world);
  return { keyBareMs, keyScannedMs, ratio: keyScannedMs / keyBareMs };
}

const bench = await startBench();
const report: Record<string, Run> = {};
try {
  type Subject = readonly [name: string, html: string, take: (world: World) => Promise<Run>];
  const pages = sizes.flatMap<Subject>(size =>
    size === 0
      ? [['empty', '<!doctype html><title>Empty</title><body><p></p></body>', measure]]
      : [
          [`${size} flat`, benchPage(size, 'mentions'), measure],
          [`${size} nested`, benchPage(size, 'mentions', 'nested'), measure],
          [`${size} nested, no mention`, benchPage(size, 'none', 'nested'), measure],
          [`${size} typing`, editablePage(size), measureTyping],
        ],
  );
  for (const [name, html, take] of pages) {
    const runs: Run[] = [];
    for (let round = 0; round < rounds; round++) runs.push(await bench.inFreshPage(html, take));
    const names = Object.keys(runs[0]!);
    report[name] = Object.fromEntries(names.map(key => [key, median(runs.map(run => run[key] ?? 0))]));
  }
} finally {
  await bench.close();
}
console.log(JSON.stringify(report, null, 2));
const longTaskMs = 50;
const isAtFault = ({ layoutShift, longestSliceWorkMs }: Run) =>
  (layoutShift ?? 0) > 0 || (longestSliceWorkMs ?? 0) > longTaskMs;
if (Object.values(report).some(isAtFault)) process.exitCode = 1;
