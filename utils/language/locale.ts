import type { DisplaySettings } from '../settings/settings.ts';
import { t } from './translate.ts';

let chosen: string | undefined;

const ofBrowser = new Intl.NumberFormat().resolvedOptions().locale;

/** Numbers, dates and plurals follow this interface language; `auto` follows the browser. */
export function setLocale(language: DisplaySettings['language']): void {
  chosen = language === 'auto' ? undefined : language.replace('_', '-');
}

/**
 * BCP 47 tag for `Intl`. Where the browser's region speaks another language than its interface, the texts decide: a
 * Japanese sentence takes Japanese plurals. Where both agree, the region's habits hold (en-GB dates).
 */
export function locale(): string {
  if (chosen) return chosen;
  const tag = t('figures_languageTag');
  const languageOf = (locale: string) => locale.split('-')[0];
  return tag === 'figures_languageTag' || languageOf(tag) === languageOf(ofBrowser) ? ofBrowser : tag;
}
