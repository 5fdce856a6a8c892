import type { Outcome } from '../messaging/outcome.ts';
import type { SettingsReply } from '../messaging/protocol.ts';
import { giveUpEndpoints } from './give-up-endpoints.ts';
import type { Surface } from './surface.ts';

/** Takes over settings that came in place of all others, and gives back the access to own endpoints that they lack. */
export async function replaceSettings(
  surface: Surface,
  ask: () => Promise<Outcome<SettingsReply>>,
): Promise<Outcome<SettingsReply>> {
  const before = surface.settings.peek()?.settings.data.ownEndpoints ?? [];
  const reply = surface.settle(await ask());
  if (reply.ok) {
    const { settings, defaultEndpoints } = reply.value;
    const { ownEndpoints } = settings.data;
    const gone = before.filter(url => !ownEndpoints.includes(url));
    await giveUpEndpoints(gone, [...ownEndpoints, ...defaultEndpoints.map(({ url }) => url)]);
  }
  return reply;
}
