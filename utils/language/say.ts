import { formatNumber } from './format-number.ts';
import { formatDate, formatDuration, formatWindow } from './format-time.ts';
import { intlFormat } from './intl-format.ts';
import { speak, speakRow, type Voice } from './speak.ts';
import { t } from './translate.ts';
import type { Words } from './words.ts';

const reader: Voice = {
  text: t,
  plural: count => intlFormat('PluralRules').select(count),
  number: formatNumber,
  day: formatDate,
  days: count => formatWindow(`${count}d`),
  seconds: formatDuration,
  list: items => intlFormat('ListFormat').format(items),
};

/** In the reader's language: a formula, part of a sentence. */
export function say(words: Words): string {
  return speak(reader, words);
}

/** In the reader's language, as whole sentences: why a figure is missing or marked. */
export function sayWhy(words: Words): string {
  return speakRow(reader, words);
}
