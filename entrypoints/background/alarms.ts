import browser from 'webextension-polyfill';
import { isRefreshDue } from '../../utils/refresh/schedule.ts';
import type { DataService } from './data-service.ts';
import type { SettingsService } from './settings-service.ts';
import { isWatched } from './watched.ts';

/** Wakes the worker to see whether anything is due. */
const tickAlarm = 'tick';
const tickMinutes = 5;
/** Wakes it to go on filling the grid; exists only while days are missing. */
const fillAlarm = 'fill';
const fillMinutes = 1;

/** Calls `tick` and `goOn` when their alarms ring; sees to it that the first exists, which not every update leaves. */
export function followAlarms(tick: () => Promise<void>, goOn: () => Promise<void>): void {
  browser.alarms.onAlarm.addListener(({ name }) => void (name === fillAlarm ? goOn() : tick()));
  void browser.alarms.get(tickAlarm).then(alarm => {
    // A random start spreads the installs that begin together, after an update.
    const delayInMinutes = tickMinutes * (0.5 + Math.random() / 2);
    if (!alarm) browser.alarms.create(tickAlarm, { delayInMinutes, periodInMinutes: tickMinutes });
  });
}

/** Sets the alarm that goes on filling while the grid is not complete, and takes it away for good once it is. */
export async function scheduleFilling(complete: boolean): Promise<void> {
  if (complete) await browser.alarms.clear(fillAlarm);
  else if (!(await browser.alarms.get(fillAlarm))) {
    browser.alarms.create(fillAlarm, { delayInMinutes: fillMinutes, periodInMinutes: fillMinutes });
  }
}

/** Refreshes if it is time, then asks the outside sources that are due. */
export async function runTick(data: DataService, settings: SettingsService): Promise<void> {
  const watched = await isWatched(await settings.rules());
  const published = await data.published();
  if (isRefreshDue(published, Date.now(), { watched, chance: Math.random() })) await data.refresh();
  await data.askSources();
}
