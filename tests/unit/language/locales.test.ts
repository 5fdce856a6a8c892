import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { mergeLocales } from '../../../utils/commands/merge-locales.ts';
import { flattenMessages, type MessageFile } from '../../../utils/language/flatten-messages.ts';

const directory = fileURLToPath(new URL('../../../assets/locales/', import.meta.url));
const languages = readdirSync(directory);
const others = languages.filter(language => language !== 'en');
const surfaces = readdirSync(`${directory}en`).sort();

/** Chrome takes no longer one: https://developer.chrome.com/docs/extensions/reference/manifest/description */
const descriptionLimit = 132;

/** What every language writes alike: brands, abbreviations, and the names of languages in themselves. */
const alikeEverywhere = new Set(['Tidemark', 'APY', 'APR', 'TVL', 'ETH', 'USD', 'ltr', 'ms', 'px']);

/** Words a language happens to share with English, each seen and meant. */
const alikeIn: Readonly<Record<string, readonly string[]>> = {
  de: ['Token', 'in ETH', 'Rewards', 'Peg', 'Name', 'Rotation', 'Index'],
  es: ['Token', 'Endpoints', 'No', 'Sector'],
  fr: ['Source', 'Options', 'Sections', 'Sites', 'archive', 'mention', 'mentions', 'Rotation', 'Second'],
};

describe.each(languages)('%s', language => {
  const messages = catalogue(language);

  test('is cut into the same files with the same keys', () => {
    expect(readdirSync(directory + language).sort()).toEqual(surfaces);
    for (const surface of surfaces) {
      expect(Object.keys(read(language, surface)).sort(), surface).toEqual(keysWanted(language, surface).sort());
    }
  });

  test('fills every place of the English text and no other', () => {
    const wrong = Object.entries(messages).filter(([key, text]) => places(text) !== places(english(key)!));
    expect(wrong).toEqual([]);
  });

  test('has no dollar sign that is not a place', () => {
    // `$$` would be a dollar in a browser's message file, but not in a catalogue loaded by ourselves.
    expect(Object.entries(messages).filter(([, text]) => /\$(?![1-9])/.test(text))).toEqual([]);
  });

  test('keeps its places apart', () => {
    // To Chromium `$3$` names a placeholder, and one that is not defined keeps the whole extension from loading.
    expect(Object.entries(messages).filter(([, text]) => /\$[\w@]+\$/.test(text))).toEqual([]);
  });

  test('says something under every key', () => {
    expect(Object.entries(messages).filter(([, text]) => text.trim() === '' || text !== text.trim())).toEqual([]);
  });

  test('names itself so that Intl understands it', () => {
    expect(messages.figures_languageTag).toBe(language.replace('_', '-'));
    expect(Intl.getCanonicalLocales(messages.figures_languageTag)).toEqual([messages.figures_languageTag]);
  });

  test('keeps the description within what stores show', () => {
    expect(messages.manifest_description!.length).toBeLessThanOrEqual(descriptionLimit);
  });
});

describe.each(others)('%s', language => {
  const messages = catalogue(language);

  test('leaves no text in English', () => {
    const left = Object.entries(messages).filter(
      ([key, text]) => text === english(key) && !key.startsWith('options_language_') && !isAlike(language, text),
    );
    expect(left).toEqual([]);
  });

  test('keeps the names of languages in themselves', () => {
    const named = languages.map(own => `options_language_${own}`);
    expect(named.map(key => messages[key])).toEqual(named.map(key => english(key)));
  });

  test('links the same entries from the sentence to try', () => {
    expect(entries(messages.welcome_sentence!)).toEqual(entries(english('welcome_sentence')!));
  });
});

test('the surfaces of a language share no key', () => {
  expect([...mergeLocales(directory).keys()].sort()).toEqual([...languages].sort());
});

test('the picker offers every language there is and no other', () => {
  const offered = Object.keys(catalogue('en')).flatMap(
    key => /^options_language_(?!auto|hint)(.+)$/.exec(key)?.[1] ?? [],
  );
  expect(offered.sort()).toEqual([...languages].sort());
});

function read(language: string, surface: string): MessageFile {
  return JSON.parse(readFileSync(`${directory}${language}/${surface}`, 'utf8')) as MessageFile;
}

function catalogue(language: string): Record<string, string> {
  return Object.assign({}, ...surfaces.map(surface => flattenMessages(read(language, surface))));
}

/** The English text a key translates; a plural form that English lacks translates its `_other`. */
function english(key: string): string | undefined {
  const texts = catalogueOfEnglish();
  return texts[key] ?? texts[key.replace(/_(?:zero|two|few|many)$/, '_other')];
}

let loaded: Record<string, string> | undefined;

function catalogueOfEnglish(): Record<string, string> {
  loaded ??= catalogue('en');
  return loaded;
}

/** English keys of a file, the counted ones in each form the language's plural rules know. */
function keysWanted(language: string, surface: string): string[] {
  const keys = Object.keys(read('en', surface));
  const forms = new Intl.PluralRules(language.replace('_', '-')).resolvedOptions().pluralCategories;
  return keys.flatMap(key => {
    const stem = /^(.+)_(?:one|other)$/.exec(key)?.[1];
    if (!stem || !keys.includes(`${stem}_one`) || !keys.includes(`${stem}_other`)) return [key];
    return key.endsWith('_other') ? forms.map(form => `${stem}_${form}`) : [];
  });
}

function places(text: string): string {
  return [...new Set(text.match(/\$[1-9]/g))].sort().join();
}

/** Without its places and punctuation, is what is left nothing or a word that is the same in both languages? */
function isAlike(language: string, text: string): boolean {
  const words = text.replace(/\$\d/g, '').replace(/^[\s\d\p{P}\p{S}]+|[\s\d\p{P}\p{S}]+$/gu, '');
  const own = alikeIn[language] ?? [];
  return words === '' || alikeEverywhere.has(words) || own.some(word => word.toLowerCase() === words.toLowerCase());
}

function entries(sentence: string): string[] {
  return [...sentence.matchAll(/\[\[([^|\]]+)\|[^\]]+\]\]/g)].map(match => match[1]!).sort();
}
