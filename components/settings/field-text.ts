import { t } from '../../utils/language/translate.ts';
import type { SettingField } from './setting-field.ts';

/** Key of a field's name, or of its hint or one of its choices. */
export function fieldKey(field: SettingField, part?: string): string {
  return `options_${field.key}${part === undefined ? '' : `_${part.replaceAll('-', '_')}`}`;
}

/** All that a search within the settings should find a field by. */
export function fieldWords(field: SettingField): string {
  const choices = field.kind === 'choice' ? field.choices.map(choice => t(fieldKey(field, choice))) : [];
  return [t(fieldKey(field)), t(fieldKey(field, 'hint')), ...choices].join(' ').toLowerCase();
}
