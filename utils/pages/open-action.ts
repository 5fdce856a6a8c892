import browser from 'webextension-polyfill';
import type { DataProblem } from '../messaging/protocol.ts';
import { openPage } from './open-page.ts';
import type { Surface } from './surface.ts';

/** Sections of the options page that mend a problem. */
const sections = { endpoints: 'endpoints', storage: 'storage' } as const;

/** Does what a problem's button promises: asks again, asks for access, or opens the settings that mend it. */
export function openAction(action: NonNullable<DataProblem['action']>, surface: Surface): void {
  if (action === 'retry') void surface.refresh();
  else if (action === 'permissions') void askForAccess(surface);
  else void openPage({ page: 'options', hash: sections[action] });
}

/** Must begin within the click, since the browser asks its question only then. What is given already it does not ask for again. */
async function askForAccess(surface: Surface): Promise<void> {
  const reply = surface.settings.peek();
  if (!reply) return;
  const urls = [...reply.settings.data.ownEndpoints, ...reply.defaultEndpoints.map(({ url }) => url)];
  const origins = urls.map(url => `${new URL(url).protocol}//${new URL(url).hostname}/*`);
  if (await browser.permissions.request({ origins }).catch(() => false)) void surface.refresh();
}
