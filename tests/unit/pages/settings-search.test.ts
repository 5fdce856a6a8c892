import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { searchSettings, sectionIds } from '../../../components/settings/settings-sections.ts';
import { parseSentence } from '../../../components/welcome/parse-sentence.ts';
import { flattenMessages } from '../../../utils/language/flatten-messages.ts';
import { setCatalogue } from '../../../utils/language/translate.ts';

const folder = 'assets/locales/en';
const english: Record<string, string> = Object.assign(
  {},
  ...readdirSync(folder).map(file => flattenMessages(JSON.parse(readFileSync(join(folder, file), 'utf8')))),
);

beforeAll(() => setCatalogue(english));
afterAll(() => setCatalogue(null));

describe('search within the settings', () => {
  it('shows everything while nothing is typed', () => {
    const found = searchSettings('  ');
    expect([...found.keys()]).toEqual(sectionIds);
    expect([...found.values()].every(part => part === 'whole')).toBe(true);
  });

  it('finds one setting by its words, and only that', () => {
    expect([...searchSettings('wait closing')]).toEqual([['opening', new Set(['graceMs'])]]);
  });

  it('finds a setting by one of its choices', () => {
    expect(searchSettings('deutsch').get('look')).toEqual(new Set(['language']));
  });

  it('finds a section by a word people use for it', () => {
    expect(searchSettings('rpc').get('endpoints')).toBe('whole');
    expect(searchSettings('telemetry').get('privacy')).toBe('whole');
  });

  it('finds nothing for what no setting speaks of', () => {
    expect(searchSettings('zebra').size).toBe(0);
  });
});

describe('the sentence of the first run', () => {
  it('falls into runs that join up to what is read', () => {
    const runs = parseSentence('A [[lido|Lido]] and [[term:tvl|TVL]]');
    expect(runs).toEqual([
      { text: 'A ' },
      { text: 'Lido', entity: 'lido' },
      { text: ' and ' },
      { text: 'TVL', entity: 'term:tvl' },
    ]);
  });

  it('marks something, and leaves no bracket behind', () => {
    const runs = parseSentence(english.welcome_sentence!);
    expect(runs.filter(run => run.entity).length).toBeGreaterThan(3);
    expect(runs.map(run => run.text).join('')).not.toMatch(/[[\]|]/);
  });
});
