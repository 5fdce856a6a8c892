/** Yielded before a step that deserves a slice of its own. */
export const newSlice = 'new slice';

/** Work that can stop at every `yield` and go on later. */
export type Work = Generator<unknown, void>;

export type Slices = {
  /** Queues work behind what is waiting. */
  add(work: Work): void;
  /** Puts short work before all that waits. */
  addFirst(work: Work): void;
  /** Begins this work at once, and no other, where it must not wait for the next frame, for `atOnceMs` or so; what is left goes before all else. */
  runNow(work: Work): void;
  /** Nothing runs while paused; what waits is kept. */
  pause(paused: boolean): void;
  readonly idle: boolean;
};

/** Leaves room in a frame of 16 ms for the page's own work; a check falls between pieces of at most 2 ms, so that a slice stays below 8. */
const sliceMs = 4;
/** Half a frame for work that keeps marks from flashing; and in any case so many steps, where the machine is busy with something else. */
const atOnceMs = 8;
const atOnceSteps = 100;

/**
 * Runs queued work in slices, each in a background task of its own. Trials: a fresh task for each slice lets the browser draw frames in
 * between, `scheduler.yield` starved them.
 */
export function createSlices(signal: AbortSignal, afterSlice: (tookMs: number) => void): Slices {
  const queue: Work[] = [];
  /** Whose next step is to begin a slice. */
  const fresh = new Set<Work>();
  let isPosted = false;
  let isPaused = false;

  function run(budgetMs: number, leastSteps: number, last?: Work): void {
    const start = performance.now();
    try {
      for (let steps = 0; queue.length > 0; steps++) {
        if (steps >= leastSteps && performance.now() - start >= budgetMs) break;
        if (steps > 0 && fresh.has(queue[0]!)) break;
        const work = queue.shift()!;
        fresh.delete(work);
        const step = work.next();
        if (!step.done) queue.unshift(work);
        else if (work === last) break;
        if (step.value === newSlice) fresh.add(work);
      }
    } finally {
      if (!signal.aborted) afterSlice(performance.now() - start);
      post();
    }
  }

  function post(): void {
    if (isPosted || isPaused || queue.length === 0 || signal.aborted) return;
    isPosted = true;
    postBackgroundTask(() => {
      isPosted = false;
      if (!isPaused && !signal.aborted) run(sliceMs, 1);
    });
  }

  signal.addEventListener('abort', () => queue.splice(0));
  return {
    add(work) {
      queue.push(work);
      post();
    },
    addFirst(work) {
      queue.unshift(work);
      post();
    },
    runNow(work) {
      queue.unshift(work);
      run(atOnceMs, atOnceSteps, work);
    },
    pause(paused) {
      isPaused = paused;
      post();
    },
    get idle() {
      return queue.length === 0;
    },
  };
}

type TaskScheduler = { postTask(task: () => void, options: object): Promise<void> };

/** On a page that is never idle a background task may never come; then a timer does. */
const longestWaitMs = 30;

/** Runs a task when nothing of the page is waiting. Firefox before 142 has no `scheduler`. */
function postBackgroundTask(task: () => void): void {
  const { scheduler } = globalThis as { scheduler?: TaskScheduler };
  const once = new AbortController();
  const { signal } = once;
  const run = () => {
    once.abort();
    clearTimeout(timer);
    task();
  };
  const timer = setTimeout(run, longestWaitMs);
  if (scheduler?.postTask) scheduler.postTask(run, { priority: 'background', signal }).catch(() => undefined);
  else requestIdleCallback(() => signal.aborted || run());
}
