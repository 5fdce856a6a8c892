import { defaultSettings } from './defaults.ts';
import type { DataSettings, DisplaySettings, ReadingSettings, Settings, SiteRule } from './settings.ts';

/** What a person chose, which is all that is stored. */
export type Choices = {
  readonly reading?: Partial<ReadingSettings>;
  readonly display?: Partial<DisplaySettings>;
  readonly data?: Partial<DataSettings>;
};

export type StoredSettings = { readonly choices: Choices; readonly sites: readonly SiteRule[] };

/** The defaults with the choices laid over them. */
export function settingsFrom(choices: Choices): Settings {
  return {
    reading: { ...defaultSettings.reading, ...choices.reading },
    display: { ...defaultSettings.display, ...choices.display },
    data: { ...defaultSettings.data, ...choices.data },
  };
}

/** A rule that changes nothing is not worth storing. */
export function isEmptyRule(rule: SiteRule): boolean {
  return Object.keys(rule.reading).length === 0 && rule.never.length === 0 && rule.always.length === 0;
}
