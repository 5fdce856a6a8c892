import browser from 'webextension-polyfill';
import { broadcastToScanners, broadcastToSurfaces } from '../../utils/messaging/broadcast.ts';
import { handleMessages } from '../../utils/messaging/handle.ts';
import { followAlarms, runTick, scheduleFilling } from './alarms.ts';
import { forwardCommands } from './commands.ts';
import { openData } from './data-service.ts';
import { hideOrigin } from './hide-origin.ts';
import { messageHandlers } from './message-handlers.ts';
import { openRequestLog } from './request-log.ts';
import { openSettings } from './settings-service.ts';
import { hostOf, registerScanner, startInOpenTabs } from './site-access.ts';

/** Wires the parts. Every listener is added in the worker's first turn, or the event that woke it is lost. */
export function start(): void {
  if (import.meta.env.FIREFOX) hideOrigin();
  const log = openRequestLog();
  const settings = openSettings();
  const data = openData(settings, log, scheduleFilling);
  const tick = () => runTick(data, settings);

  handleMessages(messageHandlers(data, settings, log));
  forwardCommands();
  followAlarms(tick, data.goOn);

  const tellSettings = async () => {
    settings.forget();
    await broadcastToSurfaces('settings.changed', { settings: await settings.reply() });
    await broadcastToScanners('reading.changed', { rules: await settings.rules() });
  };
  // Also what another browser of the same person changed, and what this one stored locally.
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'sync' || 'settings-fallback' in changes) void tellSettings();
  });

  const followGrants = async (added: readonly string[] = []) => {
    await registerScanner();
    await tellSettings();
    // Chromium closes the popup that asked, and people grant on the browser's own page: nobody else may say so.
    for (const origin of added) await startInOpenTabs(hostOf(origin));
    const { problems } = await data.status();
    if (problems.some(({ code }) => code === 'permission')) await data.refreshAnew();
  };
  browser.permissions.onAdded.addListener(({ origins }) => void followGrants(origins));
  browser.permissions.onRemoved.addListener(() => void followGrants());

  browser.runtime.onInstalled.addListener(({ reason }) => void installed(reason));
  browser.runtime.onStartup.addListener(() => void wakeUp());

  const wakeUp = async () => {
    await registerScanner();
    await tick();
  };
  const installed = async (reason: string) => {
    if (reason === 'install') {
      void browser.tabs.create({ url: browser.runtime.getURL('welcome.html') });
      // The browser may end a worker in its first reading, of which nothing is known then.
      void scheduleFilling(false);
    }
    // Figures of an older version may lack what this one computes from the same observations.
    if (reason === 'update') await data.recompute();
    await wakeUp();
  };
}
