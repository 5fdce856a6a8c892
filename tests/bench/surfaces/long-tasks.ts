import type { PageSession } from '../../../utils/commands/browsers/browser-session.ts';

type Watched = Window & typeof globalThis & { longTasks?: number[] };

/** Notes every task of more than 50 ms. Runs in every page before its own scripts. https://www.w3.org/TR/longtasks-1/ */
export function watchLongTasks(): void {
  const tasks: number[] = [];
  (window as Watched).longTasks = tasks;
  new PerformanceObserver(list => {
    tasks.push(...list.getEntries().map(entry => entry.duration));
  }).observe({ type: 'longtask', buffered: true });
}

/** The long tasks since the last call, longest first. */
export async function takeLongTasks(page: PageSession): Promise<number[]> {
  // An observer hears of a task in one that follows it.
  await page.inPage(() => new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve))));
  const tasks = await page.inPage(() => (window as Watched).longTasks!.splice(0));
  return tasks.toSorted((a, b) => b - a);
}
