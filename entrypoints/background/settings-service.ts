import browser from 'webextension-polyfill';
import { t } from '../../utils/language/translate.ts';
import { MessageFailure } from '../../utils/messaging/failure.ts';
import type { ReadingRules, SettingsReply } from '../../utils/messaging/protocol.ts';
import { type StoredSettings, settingsFrom } from '../../utils/settings/choices.ts';
import { SettingsError } from '../../utils/settings/settings-error.ts';
import { createSettingsStore, type SettingsStore } from '../../utils/settings/settings-store.ts';
import { installedHosts } from '../../utils/settings/sites.ts';
import { givenEndpoints } from './chain-reads.ts';
import { grantedHosts } from './site-access.ts';

export type SettingsService = {
  read(): Promise<StoredSettings>;
  reply(): Promise<SettingsReply>;
  rules(): Promise<ReadingRules>;
  /** Runs a change of the store; its named errors become failures in the reader's words. */
  edit<T>(work: (store: SettingsStore) => Promise<T>): Promise<T>;
  /** What was read may no longer hold. */
  forget(): void;
};

export function openSettings(): SettingsService {
  const { sync, local } = browser.storage;
  const store = createSettingsStore({ sync: sync ?? null, local });
  let cached: Promise<StoredSettings> | null = null;
  const read = () => {
    cached ??= store.read();
    cached.catch(forget);
    return cached;
  };
  const forget = () => {
    cached = null;
  };
  return {
    read,
    forget,
    reply: async () => {
      const { choices, sites } = await read();
      return {
        settings: settingsFrom(choices),
        sites,
        installedHosts,
        grantedHosts: await grantedHosts(),
        defaultEndpoints: givenEndpoints.map(({ url, note, history }) => ({ url, note, archive: history })),
      };
    },
    rules: async () => {
      const { choices, sites } = await read();
      return { defaults: settingsFrom(choices).reading, sites };
    },
    edit: async work => {
      try {
        return await work(store);
      } catch (error) {
        if (error instanceof SettingsError) throw new MessageFailure(error.code, describe(error));
        throw error;
      } finally {
        forget();
      }
    },
  };
}

function describe({ code, detail }: SettingsError): string {
  switch (code) {
    case 'not-json':
      return t('data_settingsNotJson', detail);
    case 'not-settings':
      return t('data_settingsNotSettings', detail);
    case 'newer-version':
      return t('data_settingsNewerVersion', detail);
    case 'invalid-field':
      return t('data_settingsInvalidField', detail);
    case 'too-many':
      return t('data_settingsTooMany', detail);
    case 'storage':
      return t('data_settingsStorage', detail);
  }
}
