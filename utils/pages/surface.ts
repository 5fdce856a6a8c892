import { type Signal, signal } from '@preact/signals';
import * as v from 'valibot';
import browser from 'webextension-polyfill';
import type { Failure, Outcome } from '../messaging/outcome.ts';
import type { DataStatus, SettingsReply, SnapshotReply } from '../messaging/protocol.ts';
import { send } from '../messaging/send.ts';
import { useLanguage } from './page-language.ts';

/** What an extension page shows, kept current while it is open. */
export type Surface = {
  readonly snapshot: Signal<SnapshotReply | null>;
  readonly settings: Signal<SettingsReply | null>;
  /** Set while the background cannot answer; the pages say so instead of waiting for ever. */
  readonly failure: Signal<Failure | null>;
  /** Grows when the interface language changes, so that the page is drawn anew. */
  readonly language: Signal<number>;
  /** Takes a reply to a settings message as the current state and passes it on. */
  settle(reply: Outcome<SettingsReply>): Outcome<SettingsReply>;
  /** Asks the background for newer figures; resolves with its status, or null where it did not answer. */
  refresh(): Promise<DataStatus | null>;
};

const announcement = v.object({ type: v.picklist(['data.changed', 'settings.changed']) });

/** Reads the snapshot and the settings, then follows the background's announcements. */
export function openSurface(): Surface {
  const surface: Surface = {
    snapshot: signal(null),
    settings: signal(null),
    failure: signal(null),
    language: signal(0),
    settle: reply => settle(surface, reply),
    refresh: () => refresh(surface),
  };
  browser.runtime.onMessage.addListener((message: unknown) => {
    const heard = v.safeParse(announcement, message);
    if (!heard.success) return;
    if (heard.output.type === 'data.changed') void readSnapshot(surface);
    else void readSettings(surface);
  });
  void useLanguage('auto');
  void readSnapshot(surface);
  void readSettings(surface);
  // The background answers at once and reads the chain only where its figures are ten minutes old.
  void send('data.refresh', { reason: 'surface' });
  return surface;
}

async function readSnapshot(surface: Surface): Promise<void> {
  const reply = await send('snapshot.get', {});
  if (reply.ok) surface.snapshot.value = reply.value;
  surface.failure.value = reply.ok ? null : reply.error;
}

async function readSettings(surface: Surface): Promise<void> {
  const reply = await send('settings.get', {});
  if (reply.ok) settle(surface, reply);
  else surface.failure.value = reply.error;
}

function settle(surface: Surface, reply: Outcome<SettingsReply>): Outcome<SettingsReply> {
  if (!reply.ok) return reply;
  const before = surface.settings.value?.settings.display;
  const { theme, language } = reply.value.settings.display;
  document.documentElement.dataset.theme = theme;
  if (language !== (before?.language ?? 'auto')) {
    void useLanguage(language).then(() => {
      surface.language.value += 1;
    });
  }
  surface.settings.value = reply.value;
  return reply;
}

async function refresh(surface: Surface): Promise<DataStatus | null> {
  const reply = await send('data.refresh', { reason: 'person' });
  if (!reply.ok) {
    surface.failure.value = reply.error;
    return null;
  }
  await readSnapshot(surface);
  return reply.value;
}
