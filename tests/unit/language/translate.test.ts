import { afterEach, expect, it, vi } from 'vitest';
import { setCatalogue, t } from '../../../utils/language/translate.ts';

const texts: Readonly<Record<string, string>> = { age: '$1 min. ago', both: '$2 after $1', plain: 'Refresh' };

/** As a browser answers: each `$n` replaced once, nothing for a key that no language has. */
function browserTexts() {
  return vi.fn((key: string, filled: string[] = []) =>
    (texts[key] ?? '').replace(/\$(\d)/g, (_, digit) => filled[digit - 1] ?? ''),
  );
}

afterEach(() => {
  vi.unstubAllGlobals();
  setCatalogue(null);
});

it('fills in what it is given, and asks the browser once for each text', () => {
  const getMessage = browserTexts();
  vi.stubGlobal('browser', { i18n: { getMessage } });
  expect([t('age', 3), t('age', 4), t('both', 'one', 'two'), t('plain')]).toEqual([
    '3 min. ago',
    '4 min. ago',
    'two after one',
    'Refresh',
  ]);
  expect(getMessage).toHaveBeenCalledTimes(3);
});

it('leaves a sign alone that stands in what it is given', () => {
  vi.stubGlobal('browser', { i18n: { getMessage: browserTexts() } });
  expect(t('both', '$2', '$1')).toBe('$1 after $2');
});

it('gives back a key that no language has, and asks again the next time', () => {
  const getMessage = browserTexts();
  vi.stubGlobal('browser', { i18n: { getMessage } });
  expect([t('nowhere'), t('nowhere')]).toEqual(['nowhere', 'nowhere']);
  expect(getMessage).toHaveBeenCalledTimes(2);
});

it('goes back from a chosen language to the browser’s', () => {
  vi.stubGlobal('browser', { i18n: { getMessage: browserTexts() } });
  setCatalogue({ plain: 'Aktualisieren' });
  expect(t('plain')).toBe('Aktualisieren');
  setCatalogue(null);
  expect(t('plain')).toBe('Refresh');
});
