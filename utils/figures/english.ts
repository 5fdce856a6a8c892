import protocols from '../../assets/locales/en/protocols.json' with { type: 'json' };
import messages from '../../assets/locales/en/words.json' with { type: 'json' };
import { flattenMessages } from '../language/flatten-messages.ts';
import { speak, speakRow, type Voice } from '../language/speak.ts';
import type { Words } from '../language/words.ts';

const texts: Readonly<Record<string, string>> = { ...flattenMessages(messages), ...flattenMessages(protocols) };

/** English for files that leave the product: dates as ISO 8601, the same on every machine. */
const english: Voice = {
  text: (key, ...filled) => texts[key]?.replace(/\$(\d)/g, (_, digit) => filled[digit - 1] ?? '') ?? key,
  plural: count => (count === 1 ? 'one' : 'other'),
  number: value => value.toLocaleString('en'),
  day: day => day,
  days: count => (count === 1 ? '1 day' : `${count} days`),
  seconds: ageWords,
  list: items => items.join(', '),
};

export function inEnglish(words: Words): string {
  return speak(english, words);
}

/** As whole sentences. */
export function whyInEnglish(words: Words): string {
  return speakRow(english, words);
}

function ageWords(seconds: number): string {
  if (seconds < 5400) return `${Math.max(0, Math.round(seconds / 60))} min`;
  return seconds < 172_800 ? `${Math.round(seconds / 3600)} h` : `${Math.round(seconds / 86_400)} days`;
}
