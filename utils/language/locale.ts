import type { DisplaySettings } from '../settings/settings.ts';

let chosen: string | undefined;

/** Numbers, dates and plurals follow this interface language; `auto` follows the browser. */
export function setLocale(language: DisplaySettings['language']): void {
  chosen = language === 'auto' ? undefined : language.replace('_', '-');
}

/** BCP 47 tag for `Intl`, undefined for the browser's own. */
export function locale(): string | undefined {
  return chosen;
}
