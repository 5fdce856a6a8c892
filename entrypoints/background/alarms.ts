import browser from 'webextension-polyfill';
import { isRefreshDue } from '../../utils/refresh/schedule.ts';
import type { DataService } from './data-service.ts';
import { keepWithinBudget } from './open-history.ts';
import type { SettingsService } from './settings-service.ts';
import { isWatched } from './watched.ts';

/** Wakes the worker to see whether anything is due. */
const tick = 'tick';
const tickMinutes = 5;
/** Wakes it to go on filling the grid; exists only while days are missing. */
const fill = 'fill';
const fillMinutes = 1;
/** A browser stops a worker that has been at one event for too long; what is left waits for the next alarm. */
const sliceMs = 20_000;

export type Schedule = {
  /** Sees to it that the alarms exist; they do not survive everything (a new profile, some updates). */
  ensure(): Promise<void>;
  /** Refreshes if it is time, then asks the outside sources that are due. */
  tick(): Promise<void>;
};

export function openSchedule(data: DataService, settings: SettingsService): Schedule {
  const ensure = async () => {
    // A random start spreads the installs that begin together, after an update.
    const delayInMinutes = tickMinutes * (0.5 + Math.random() / 2);
    if (!(await browser.alarms.get(tick)))
      browser.alarms.create(tick, { delayInMinutes, periodInMinutes: tickMinutes });
  };

  const ensureFill = async () => {
    const { gridStored, gridWanted } = await data.published();
    if (gridStored < gridWanted && !(await browser.alarms.get(fill))) {
      browser.alarms.create(fill, { delayInMinutes: 0.5, periodInMinutes: fillMinutes });
    }
  };

  const runTick = async () => {
    const watched = await isWatched(await settings.rules());
    if (isRefreshDue(await data.published(), Date.now(), { watched, chance: Math.random() }))
      await data.refresher.refresh();
    await ensureFill();
    await data.askSources(sliceMs);
  };

  const runFill = async () => {
    const done = await data.refresher.fill(sliceMs);
    if (!done) return;
    await browser.alarms.clear(fill);
    await keepWithinBudget(data.history);
  };

  browser.alarms.onAlarm.addListener(({ name }) => (name === fill ? runFill() : runTick()));
  return { ensure, tick: runTick };
}
