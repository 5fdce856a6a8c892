import { afterEach, expect, it } from 'vitest';
import { locale, setLocale } from '../../../utils/language/locale.ts';
import { setCatalogue } from '../../../utils/language/translate.ts';

afterEach(() => {
  setLocale('auto');
  setCatalogue(null);
});

it('takes the language of the texts where the region of the browser speaks another', () => {
  setCatalogue({ figures_languageTag: 'ja' });
  expect(locale()).toBe('ja');
});

it('keeps the habits of the region where both speak the same language', () => {
  const ofBrowser = new Intl.NumberFormat().resolvedOptions().locale;
  setCatalogue({ figures_languageTag: ofBrowser.split('-')[0]! });
  expect(locale()).toBe(ofBrowser);
});

it('follows the language that a person chose', () => {
  setLocale('zh_CN');
  expect(locale()).toBe('zh-CN');
});
