import { t } from '../../utils/language/translate.ts';
import { fieldWords } from './field-text.ts';
import {
  figureFields,
  lookFields,
  markFields,
  openingFields,
  type SettingField,
  sourceFields,
} from './setting-field.ts';

/** Parts of the options in their order, each with the settings that stand in it. The ids are anchors others link to. */
const parts = {
  sites: [],
  marks: markFields,
  opening: openingFields,
  figures: figureFields,
  look: lookFields,
  endpoints: [],
  sources: sourceFields,
  storage: [],
  privacy: [],
  shortcuts: [],
  transfer: [],
  reset: [],
} as const satisfies Record<string, readonly SettingField[]>;

export type SectionId = keyof typeof parts;

export const sectionIds = Object.keys(parts) as SectionId[];

/**
 * What a search leaves of each part: all of it (`whole`), some of its settings by key, or nothing (absent).
 * Every word of the query must occur.
 */
export function searchSettings(query: string): ReadonlyMap<SectionId, 'whole' | ReadonlySet<string>> {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const matches = (text: string) => words.every(word => text.includes(word));
  const found = new Map<SectionId, 'whole' | ReadonlySet<string>>();
  for (const id of sectionIds) {
    const keys = parts[id].filter(field => matches(fieldWords(field))).map(field => field.key);
    if (matches(sectionWords(id))) found.set(id, 'whole');
    else if (keys.length > 0) found.set(id, new Set(keys));
  }
  return found;
}

function sectionWords(id: SectionId): string {
  const texts = [`options_section_${id}`, `options_section_${id}_hint`, `options_section_${id}_words`];
  return texts
    .map(key => t(key))
    .join(' ')
    .toLowerCase();
}
