import { formRules } from 'virtual:tidemark-form-rules';
import { vocabulary } from 'virtual:tidemark-vocabulary';
import { createFindings, type Place } from '../../../entrypoints/scan.content/findings.ts';
import { placeAt } from '../../../entrypoints/scan.content/hit-test.ts';
import { startLookout } from '../../../entrypoints/scan.content/lookout.ts';
import { rectsOf } from '../../../entrypoints/scan.content/mark-rects.ts';
import { nearViewport } from '../../../entrypoints/scan.content/near-viewport.ts';
import { createReader } from '../../../entrypoints/scan.content/read-page.ts';
import { readingTools } from '../../../entrypoints/scan.content/reading-tools.ts';
import { startScanner } from '../../../entrypoints/scan.content/scanner.ts';
import { createSlices, type Work } from '../../../entrypoints/scan.content/slices.ts';
import { survey } from '../../../entrypoints/scan.content/survey.ts';
import { formSet } from '../../../utils/mentions/form-set.ts';
import type { PageOptions } from '../../../utils/mentions/page.ts';
import { createPageJudge } from '../../../utils/mentions/page-judge.ts';
import { defaultSettings } from '../../../utils/settings/defaults.ts';

const dictionary = { ...formRules, expression: readingTools.anyForm };

function open(options: PageOptions) {
  const sets = [formSet(dictionary)];
  const findings = createFindings(sets, options, (options, survey) => createPageJudge(options, survey, vocabulary));
  const reader = createReader(
    findings,
    () => sets.map(set => set.expression),
    () => {},
    readingTools,
  );
  return { findings, reader };
}

/** What the benchmarks call in the isolated world. */
const subjects = {
  /** The floor: walking all text nodes and reading them. */
  walk() {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    let characters = 0;
    let nodes = 0;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      characters += node.nodeValue!.length;
      nodes++;
    }
    return { nodes, characters };
  },
  /** The survey alone. */
  survey() {
    let blocks = 0;
    for (const block of survey([document.body], [dictionary.expression])) if (block) blocks++;
    return { blocks };
  },
  /** Walk, read, match and judge, as the scanner does it. */
  read() {
    const { findings, reader } = open({ address: 'example.org/', title: document.title });
    drive(reader.readBelow([document.body]));
    drive(findings.rejudge());
    return { mentions: findings.blocks.reduce((sum, block) => sum + block.places.length, 0) };
  },
};

function drive(work: Work): void {
  while (!work.next().done);
}

export type SubjectName = keyof typeof subjects;

/** Slices are timed where they start, in the scheduler that the scanner asks for tasks. */
type Task = () => void;
const scheduler = (globalThis as unknown as { scheduler: { postTask(task: Task, options: object): Promise<void> } })
  .scheduler;
const slices: number[] = [];
let isWorking = false;
const postTask = scheduler.postTask.bind(scheduler);
scheduler.postTask = (task, options) =>
  postTask(() => {
    isWorking = true;
    const start = performance.now();
    task();
    slices.push(performance.now() - start);
  }, options);

/** What the browser itself saw: tasks over 50 ms whoever caused them, and how far anything moved by itself. */
let longTasks = 0;
let layoutShift = 0;
/** Entries come late: what happened before this is of the page's own loading. */
let seenSince = 0;
const sinceThen = (list: PerformanceObserverEntryList) =>
  list.getEntries().filter(({ startTime }) => startTime >= seenSince);
new PerformanceObserver(list => {
  longTasks += sinceThen(list).length;
}).observe({ type: 'longtask' });
new PerformanceObserver(list => {
  for (const entry of sinceThen(list)) layoutShift += (entry as PerformanceEntry & { value: number }).value;
}).observe({ type: 'layout-shift' });
const longTaskMs = 50;

const markCount = () => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0);
const nextFrame = () => new Promise<number>(requestAnimationFrame);
let scanner: ReturnType<typeof startScanner> | undefined;
let foundMs: number | undefined;

/** Resolves when no slice has run for a while. */
async function settles(): Promise<void> {
  for (let quietFrames = 0; quietFrames < 20; quietFrames++) {
    await nextFrame();
    if (isWorking) quietFrames = 0;
    isWorking = false;
  }
}

/** What a slice takes at the longest whose work stops in time at every turn: what the machine itself adds. */
async function longestIdleSlice(count: number): Promise<number> {
  const over = new AbortController();
  createSlices(over.signal, () => {
    if (slices.length >= count) over.abort();
  }).add(countForever());
  while (slices.length < count) await nextFrame();
  return Math.max(0, ...slices.splice(0));
}

function* countForever(): Work {
  for (let turn = 0; ; turn++) {
    for (let step = 0; step < 1_000; step++) turn += step % 3;
    yield turn;
  }
}

type Point = { readonly x: number; readonly y: number; readonly target: Element };

const turns = 100;

/** Milliseconds of a hit test at one of these points: the median of 20 rounds; 0 where there is none. */
function timedOver(points: readonly Point[], places: readonly Place[]): number {
  if (points.length === 0) return 0;
  const times = Array.from({ length: 20 }, () => {
    const start = performance.now();
    for (let turn = 0; turn < turns; turn++) {
      const { x, y, target } = points[turn % points.length]!;
      placeAt(x, y, target, new Set(), places);
    }
    return (performance.now() - start) / turns;
  });
  return times.sort((a, b) => a - b)[10]!;
}

Object.assign(globalThis, {
  /** Starts the whole scanner and waits until the page has been read. */
  async start() {
    const begun = performance.now();
    seenSince = begun;
    longTasks = layoutShift = 0;
    const { signal } = new AbortController();
    // In the product the second script is fetched in between; here both are there, and the second begins in a task of its own.
    startLookout(signal, () => {
      foundMs = performance.now() - begun;
      setTimeout(() => {
        scanner = startScanner(
          { reading: defaultSettings.reading, never: [], always: [] },
          signal,
          () => {},
          readingTools,
        );
      });
    });
    const startMs = performance.now() - begun;
    let firstMarksMs: number | undefined;
    let frames = 0;
    let lastSliceMs = 0;
    for (let quietFrames = 0; quietFrames < 20; quietFrames++) {
      await nextFrame();
      if (firstMarksMs === undefined && markCount() > 0) firstMarksMs = performance.now() - begun;
      if (isWorking) {
        quietFrames = 0;
        frames++;
        lastSliceMs = performance.now() - begun;
      }
      isWorking = false;
    }
    const ours = slices.splice(0);
    return {
      startMs,
      foundMs,
      firstMarksMs,
      allReadMs: lastSliceMs,
      slices: ours.length,
      longestSliceMs: Math.max(0, ...ours),
      longestIdleSliceMs: await longestIdleSlice(ours.length),
      workMs: ours.reduce((sum, ms) => sum + ms, 0),
      framesBetween: frames,
      marks: markCount(),
      entities: scanner?.mentions().entities.length ?? 0,
      slicesOver50Ms: ours.filter(ms => ms > longTaskMs).length,
      longTasks,
      layoutShift,
    };
  },
  /** Adds paragraphs in bursts and waits until they have been read. */
  async feed(count: number, bursts: number) {
    slices.length = 0;
    longTasks = 0;
    const begun = performance.now();
    seenSince = begun;
    for (let burst = 0; burst < bursts; burst++) {
      const fragment = document.createDocumentFragment();
      for (let index = 0; index < count / bursts; index++) {
        const item = document.createElement('p');
        item.textContent = index % 20 === 0 ? 'Deposits in weETH rose again' : 'Nothing of note happened here today';
        fragment.append(item);
      }
      document.body.append(fragment);
      await nextFrame();
    }
    await settles();
    const counts = scanner!.mentions().entities.find(({ entity }) => entity === 'token:weETH')?.count;
    return {
      found: counts,
      longestSliceMs: Math.max(0, ...slices),
      workMs: slices.reduce((sum, ms) => sum + ms, 0),
      slicesOver50Ms: slices.filter(ms => ms > longTaskMs).length,
      longTasks,
      totalMs: performance.now() - begun,
    };
  },
  /** The hit test over a grid of points, half of them on text. What lies under the pointer the browser tells with its event. */
  hitTest() {
    const { findings, reader } = open({});
    drive(reader.readBelow([document.body]));
    scrollTo(0, document.body.scrollHeight / 2);
    const places = nearViewport(
      findings.blocks.flatMap(block => block.places),
      160,
    );
    const points = Array.from({ length: 50 }, (_, point) => {
      const [x, y] = [20 + ((point * 97) % 1200), 10 + ((point * 61) % 780)];
      return { x, y, target: document.elementFromPoint(x, y)! };
    });
    // And on the marks in view, where the caret is asked for: at ten points of each, since the browser remembers its last answers.
    const onMarks = places
      .flatMap(place => rectsOf(place).slice(0, 1))
      .filter(({ top, bottom }) => top >= 0 && bottom <= innerHeight)
      .flatMap(({ left, top, width, height }) =>
        Array.from({ length: 10 }, (_, step) => {
          const [x, y] = [left + (width * (step + 0.5)) / 10, top + height / 2];
          return { x, y, target: document.elementFromPoint(x, y)! };
        }),
      );
    return { hitTestMs: timedOver(points, places), hitTestOnMarkMs: timedOver(onMarks, places) };
  },
  /** Changes one text a frame, in a paragraph that names something or in the first one; what the frames cost is measured from outside. */
  async changeFrames(count: number, isNaming = false) {
    const text = document.createTextNode('');
    // Looked for only where it is asked for: the search is part of what is measured.
    const paragraphs = isNaming ? [...document.querySelectorAll('p')] : [];
    const naming = paragraphs.find(({ textContent }) => /EigenLayer|stETH|Aave|Rocket Pool/.test(textContent));
    (naming ?? document.body.firstElementChild!).append(text);
    for (let frame = 0; frame < count; frame++) {
      text.data = ` ${frame}`;
      await nextFrame();
    }
    text.remove();
    return count;
  },
  /** Puts the caret into the middle of the page's editable text. */
  focusText() {
    const written = document.getElementById('written')!;
    written.focus();
    getSelection()!.collapse(written.querySelectorAll('p')[20]!.firstChild, 4);
  },

  timed(name: SubjectName) {
    const start = performance.now();
    const result = subjects[name]();
    return { ms: performance.now() - start, ...result };
  },
});
