import { maxPanelPx, minPanelPx } from '../../utils/settings/limits.ts';
import type { DisplaySettings, ReadingSettings, Settings } from '../../utils/settings/settings.ts';

/** How one setting is asked for. Its texts are `options_<key>`, `options_<key>_hint` and `options_<key>_<choice>`. */
export type SettingField<Key extends string = string> =
  | { readonly key: Key; readonly kind: 'switch' }
  | { readonly key: Key; readonly kind: 'choice'; readonly choices: readonly string[] }
  | {
      readonly key: Key;
      readonly kind: 'range';
      readonly unit: 'milliseconds' | 'pixels';
      readonly min: number;
      readonly max: number;
      readonly step: number;
    };

export type SettingValue = boolean | string | number;

const choice = <Key extends string>(key: Key, ...choices: string[]): SettingField<Key> => ({
  key,
  kind: 'choice',
  choices,
});
const onOff = <Key extends string>(key: Key): SettingField<Key> => ({ key, kind: 'switch' });

/** What is marked on pages. */
export const markFields: readonly SettingField<keyof ReadingSettings>[] = [
  onOff('enabled'),
  onOff('markProtocols'),
  choice('protocolChoice', 'every', 'section', 'page'),
  onOff('markTerms'),
  choice('termChoice', 'every', 'section', 'page'),
  onOff('markQuietTerms'),
];

/** When the card opens and closes. */
export const openingFields: readonly SettingField<keyof ReadingSettings>[] = [
  choice('trigger', 'hover', 'modifier-hover', 'click'),
  // Below 60 ms every crossing of the pointer opens a card; a second and a half feels broken.
  { key: 'dwellMs', kind: 'range', unit: 'milliseconds', min: 60, max: 1500, step: 20 },
  { key: 'graceMs', kind: 'range', unit: 'milliseconds', min: 100, max: 2000, step: 50 },
  choice('pageTab', 'left', 'right', 'off'),
  { key: 'panelWidthPx', kind: 'range', unit: 'pixels', min: minPanelPx, max: maxPanelPx, step: 20 },
];

export const figureFields: readonly SettingField<keyof DisplaySettings>[] = [
  choice('yieldBasis', 'apy', 'apr'),
  choice('yieldWindow', '7d', '30d'),
  choice('currency', 'eth', 'usd', 'both'),
];

export const lookFields: readonly SettingField<keyof DisplaySettings>[] = [
  choice('theme', 'auto', 'light', 'dark'),
  choice('language', 'auto', 'en', 'de', 'es', 'fr', 'zh_CN', 'ja', 'ko'),
];

export const sourceFields: readonly SettingField<keyof Settings['data']>[] = [
  onOff('otherSources'),
  onOff('compareEndpoints'),
];
