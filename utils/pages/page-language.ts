import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { flattenMessages } from '../language/flatten-messages.ts';
import { setLocale } from '../language/locale.ts';
import { setCatalogue } from '../language/translate.ts';
import type { DisplaySettings } from '../settings/settings.ts';

const translated = new Set(['en', 'de', 'es', 'fr', 'zh', 'ja', 'ko']);

const messageFile = v.record(v.string(), v.object({ message: v.string() }));

/** Uses the interface language a person chose; `auto` leaves it to the browser. */
export async function useLanguage(language: DisplaySettings['language']): Promise<void> {
  setLocale(language);
  if (language === 'auto') {
    setCatalogue(null);
    markDocument(spokenByBrowser());
    return;
  }
  const file = await fetch(browser.runtime.getURL(`_locales/${language}/messages.json`)).then(reply => reply.json());
  const messages = v.safeParse(messageFile, file);
  setCatalogue(messages.success ? flattenMessages(messages.output) : null);
  markDocument(language);
}

/** The language the browser's own message files answer in: English wherever there is no translation. */
function spokenByBrowser(): string {
  const locale = browser.i18n.getMessage('@@ui_locale');
  const language = locale.split('_')[0]!;
  return translated.has(language) ? locale : 'en';
}

function markDocument(locale: string): void {
  document.documentElement.lang = locale.replace('_', '-');
  document.documentElement.dir = browser.i18n.getMessage('@@bidi_dir') || 'ltr';
}
