import browser from 'webextension-polyfill';
import { flattenMessages, type MessageFile } from '../../utils/language/flatten-messages.ts';
import { setCatalogue } from '../../utils/language/translate.ts';
import type { DisplaySettings } from '../../utils/settings/settings.ts';

let loaded: { language: string; catalogue: Readonly<Record<string, string>> | null } | null = null;

/**
 * The strings of the language chosen in the settings, from the extension's own files; null where the browser's own
 * choice serves. The background's own sentences follow it.
 */
export async function loadLanguage(
  language: DisplaySettings['language'],
): Promise<Readonly<Record<string, string>> | null> {
  if (loaded?.language === language) return loaded.catalogue;
  const catalogue = language === 'auto' ? null : await readCatalogue(language);
  loaded = { language, catalogue };
  setCatalogue(catalogue);
  return catalogue;
}

async function readCatalogue(language: string): Promise<Readonly<Record<string, string>> | null> {
  try {
    const response = await fetch(browser.runtime.getURL(`_locales/${language}/messages.json`));
    return flattenMessages((await response.json()) as MessageFile);
  } catch {
    return null;
  }
}
