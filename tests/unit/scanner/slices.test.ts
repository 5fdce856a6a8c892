import { expect, test, vi } from 'vitest';
import { createSlices, newSlice, type Work } from '../../../entrypoints/scan.content/slices.ts';

function* steps(name: string, count: number, log: string[], value?: string): Work {
  for (let step = 0; step < count; step++) {
    log.push(`${name}${step}`);
    yield value;
  }
}

// biome-ignore lint/correctness/useYield: it fails before
function* failing(): Work {
  throw new Error('a page did something strange');
}

function withScheduler() {
  const tasks: (() => void)[] = [];
  vi.stubGlobal('scheduler', {
    postTask: (task: () => void) => {
      tasks.push(task);
      return Promise.resolve();
    },
  });
  return { tasks, runOne: () => tasks.shift()?.() };
}

test('work runs in the order it came, in background tasks', () => {
  const { runOne, tasks } = withScheduler();
  const log: string[] = [];
  const slices = createSlices(new AbortController().signal, () => {});
  slices.add(steps('a', 2, log));
  slices.add(steps('b', 1, log));
  expect([log, slices.idle]).toEqual([[], false]);
  runOne();
  expect([log, slices.idle, tasks.length]).toEqual([['a0', 'a1', 'b0'], true, 0]);
});

test('a step may ask for a slice of its own', () => {
  const { runOne } = withScheduler();
  const log: string[] = [];
  createSlices(new AbortController().signal, () => {}).add(steps('a', 3, log, newSlice));
  runOne();
  expect(log).toEqual(['a0']);
  runOne();
  expect(log).toEqual(['a0', 'a1']);
});

test('a step that asked for a slice of its own does not follow other work in one', () => {
  const { runOne } = withScheduler();
  const log: string[] = [];
  const slices = createSlices(new AbortController().signal, () => {});
  slices.add(steps('heavy', 2, log, newSlice));
  runOne();
  slices.addFirst(steps('first', 2, log));
  runOne();
  expect(log).toEqual(['heavy0', 'first0', 'first1']);
  runOne();
  expect(log).toEqual(['heavy0', 'first0', 'first1', 'heavy1']);
});

test('a slice ends when its time is up, and goes on in the next task', () => {
  const { runOne } = withScheduler();
  const log: string[] = [];
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => (now += 2));
  createSlices(new AbortController().signal, () => {}).add(steps('a', 100, log));
  runOne();
  const first = log.length;
  runOne();
  expect(first).toBeGreaterThan(0);
  expect(first).toBeLessThan(10);
  expect(log.length).toBeGreaterThan(first);
  vi.restoreAllMocks();
});

test('urgent work goes first and at once, and alone; pausing holds the rest', () => {
  const { runOne } = withScheduler();
  const log: string[] = [];
  const slices = createSlices(new AbortController().signal, () => {});
  slices.pause(true);
  slices.add(steps('later', 1, log));
  slices.runNow(steps('urgent', 1, log));
  expect(log).toEqual(['urgent0']);
  slices.pause(false);
  runOne();
  expect(log).toEqual(['urgent0', 'later0']);
});

test('a step that fails does not take the others with it, and nothing runs after the end', () => {
  const { runOne } = withScheduler();
  const log: string[] = [];
  const end = new AbortController();
  const slices = createSlices(end.signal, () => {});
  slices.add(failing());
  slices.add(steps('next', 1, log));
  expect(runOne).toThrow('strange');
  runOne();
  expect(log).toEqual(['next0']);
  slices.add(steps('never', 1, log));
  end.abort();
  runOne();
  expect(log).toEqual(['next0']);
});
