import { fileURLToPath } from 'node:url';
import { mergeLocales } from '../../../utils/commands/merge-locales.ts';
import { flattenMessages } from '../../../utils/language/flatten-messages.ts';
import { setLocale } from '../../../utils/language/locale.ts';
import { setCatalogue } from '../../../utils/language/translate.ts';
import type { DisplaySettings } from '../../../utils/settings/settings.ts';

export type Language = Exclude<DisplaySettings['language'], 'auto'>;

const merged = mergeLocales(fileURLToPath(new URL('../../../assets/locales/', import.meta.url)));

export const languages = [...merged.keys()] as Language[];

/** The texts and the numbers of one language, as a person chooses it in the settings. */
export function useLanguage(language: Language): void {
  setCatalogue(flattenMessages(merged.get(language)!));
  setLocale(language);
}
