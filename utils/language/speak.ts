import type { Sentence, Words, WordsValue } from './words.ts';

/** How one language says what words are made of. */
export type Voice = {
  /** The text of a message with its places filled, the key itself where there is none. */
  readonly text: (key: string, ...filled: readonly string[]) => string;
  /** `one`, `few`, `other`… */
  readonly plural: (count: number) => string;
  readonly number: (value: number) => string;
  readonly day: (day: string) => string;
  readonly days: (count: number) => string;
  readonly seconds: (seconds: number) => string;
  readonly list: (items: readonly string[]) => string;
};

export function speak(voice: Voice, words: Words): string {
  if (typeof words === 'string') return words;
  return isRow(words) ? speakRow(voice, words) : speakSentence(voice, words);
}

/** The words as whole sentences, each with its full stop. */
export function speakRow(voice: Voice, words: Words): string {
  const rows = isRow(words) ? words : [words];
  const texts = rows.map(each => {
    const text = speak(voice, each);
    return /[.!?。]$/.test(text) ? text : voice.text('words_sentence', text);
  });
  // the full stop of Chinese and Japanese carries its own space
  return texts.join(' ').replaceAll('。 ', '。');
}

function speakSentence(voice: Voice, { say, of = [] }: Sentence): string {
  const filled = of.map(value => speakValue(voice, value));
  const counted = of.find(value => typeof value === 'object' && 'count' in value) as { count: number } | undefined;
  if (!counted) return voice.text(`words_${say}`, ...filled);
  const key = `words_${say}_${voice.plural(counted.count)}`;
  const text = voice.text(key, ...filled);
  return text === key ? voice.text(`words_${say}_other`, ...filled) : text;
}

function speakValue(voice: Voice, value: WordsValue): string {
  if (typeof value === 'number') return voice.number(value);
  if (typeof value !== 'object' || isRow(value as Words) || 'say' in value) return speak(voice, value as Words);
  if ('list' in value) return voice.list(value.list.map(each => speakValue(voice, each)));
  if ('count' in value) return voice.number(value.count);
  if ('day' in value) return voice.day(value.day);
  return 'days' in value ? voice.days(value.days) : voice.seconds((value as { seconds: number }).seconds);
}

function isRow(words: Words): words is readonly Words[] {
  return Array.isArray(words);
}
