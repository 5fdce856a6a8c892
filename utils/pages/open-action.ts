import type { DataProblem } from '../messaging/protocol.ts';
import { send } from '../messaging/send.ts';
import type { Surface } from './surface.ts';

/** Sections of the options page that mend a problem. */
const sections = { endpoints: 'endpoints', storage: 'storage', permissions: 'sites' } as const;

/** Does what a problem's button promises: asks again, or opens the settings that mend it. */
export function openAction(action: NonNullable<DataProblem['action']>, surface: Surface): void {
  if (action === 'retry') void surface.refresh();
  else void send('page.open', { page: 'options', hash: sections[action] });
}
