import browser from 'webextension-polyfill';
import { sendToTab } from '../../utils/messaging/send-to-tab.ts';

/** Passes the command keys on to the scanner of the tab in front. */
export function forwardCommands(): void {
  browser.commands.onCommand.addListener(command => void forward(command));
}

async function forward(command: string): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  if (tab?.id === undefined) return;
  if (command === 'step-next') await step(tab.id, 1);
  if (command === 'step-previous') await step(tab.id, -1);
  if (command === 'toggle-panel') await sendToTab(tab.id, 'page.panel', {});
}

/** In the frame that has the reader's focus; where that one is not read, in the page around it. */
async function step(tabId: number, direction: 1 | -1): Promise<void> {
  const outcome = await sendToTab(tabId, 'page.step', { direction }, 'any');
  if (!outcome.ok) await sendToTab(tabId, 'page.step', { direction, anyway: true });
}
