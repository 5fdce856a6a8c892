import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compileGlossary, compileRareGlossary } from '../../../utils/commands/compile-dictionary.ts';
import { glossaryEntries } from '../../../utils/glossary/entries.ts';
import { createMatcher } from '../../../utils/mentions/matcher.ts';

type Record = {
  readonly id: string;
  readonly symbols: readonly string[];
  readonly aliases: readonly string[];
  readonly links: { readonly x: string | null };
};

const file = new URL('../../../../shared/facts/protocols.json', import.meta.url);
const records: readonly Record[] = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).protocols : [];
const matcher = createMatcher(compileGlossary(), compileRareGlossary());

/** Aliases that are no name of the record's protocol, but of something around it. */
const elsewhere: Readonly<{ [alias: string]: string }> = {
  AVS: 'term:avs',
  EigenPods: 'term:eigenpod',
  EigenDA: 'eigenda',
  'Eigen Labs': 'eigen-labs',
  'Saturn upgrade': 'term:saturn-upgrade',
  stVaults: 'term:stvault',
  Alluvial: 'alluvial',
  Pirex: 'pirex',
  'Redacted Cartel': 'redacted',
  'Super OETH': 'token:OETH',
  superOETH: 'token:superOETH',
  UniFi: 'puffer-unifi',
  'staked frxETH': 'token:frxETH',
  'ynETH MAX': 'token:ynETH',
  'mETH Protocol': 'token:mETH',
  aETHc: 'token:ankrETH',
  genETH: 'token:inETH',
  'Lido Earn': 'lido',
  ETHPlus: 'token:ETH+',
};
const cryptoSentence = (name: string) => `On Ethereum the DeFi side of ${name} held more ETH in vaults.`;

function entityOf(record: Record, name: string): string {
  const protocol = glossaryEntries.find(
    ({ kind, records: named }) => kind === 'protocol' && named?.includes(record.id),
  );
  if (elsewhere[name]) return elsewhere[name];
  const token = glossaryEntries.find(
    ({ kind, name: symbol }) => kind === 'token' && symbol.toLowerCase() === name.toLowerCase(),
  );
  return token?.id ?? protocol!.id;
}

/** On this page every name counts. */
const generous = matcher.openPage({ always: glossaryEntries.map(({ id }) => id) });

/** The entity of the first mention that shares a character with `name` in a sentence of the field. */
function found(written: string): string | undefined {
  const text = cryptoSentence(written);
  const start = text.indexOf(written);
  return matcher.find(text).find(mention => mention.end > start && mention.start < start + written.length)?.entity;
}

const names = records.flatMap(record =>
  [...record.aliases, ...record.symbols].map(name => ({ name, entity: entityOf(record, name) })),
);
const fullWidth = (name: string) =>
  name.replace(/[!-~]/g, character => String.fromCharCode(character.charCodeAt(0) + 0xfee0));

/** Every spelling that a reader would take for the same name. */
const spellings: readonly (readonly [string, (name: string) => string])[] = [
  ['as listed', name => name],
  ['possessive', name => `${name}’s vault`],
  ['in brackets', name => `(${name})`],
  ['in quotation marks', name => `“${name}”`],
  ['hyphened to a noun', name => `${name}-Einlagen`],
  // "ether.fi/ETH" is an address.
  ['before a slash', name => (name.includes('.') ? name : `${name}/ETH`)],
  ['full width', fullWidth],
  ['between Chinese', name => `使用${name}质押`],
  ['before a Korean ending', name => `${name}은`],
  ['before a Japanese particle', name => `${name}の`],
  ['Turkish', name => `${name}'nın`],
  ['French', name => `l’${name}`],
  ['soft hyphen', name => `${name.slice(0, 2)}\u00ad${name.slice(2)}`],
];

// The facts are kept beside the repository: a clone without them cannot run this part.
describe.skipIf(records.length === 0)('names of the registry', () => {
  test.each(spellings)('%s', (_, spell) => {
    const missed = names.filter(({ name, entity }) => found(spell(name)) !== entity);
    expect(missed.map(({ name, entity }) => [spell(name), entity, found(spell(name))])).toEqual([]);
  });

  test('names in capitals', () => {
    // Written like this, these are other words or nothing.
    const fixed = ['Dinero', 'Pirex', 'UniFi', 'genETH', 'strETH', 'rstETH', 'tAssets'];
    const free = names.filter(({ name }) => /[ a-z]/.test(name) && !fixed.includes(name));
    const missed = free.filter(({ name, entity }) => found(name.toUpperCase()) !== entity);
    expect(missed).toEqual([]);
  });

  test('hashtags, where the whole name is one', () => {
    const whole = names.filter(({ name }) => matcher.find(name, { page: generous }).at(0)?.surface === name);
    expect(whole.length).toBeGreaterThan(50);
    const missed = whole.filter(({ name, entity }) => found(`#${name.replace(/[ .]/g, '')}`) !== entity);
    expect(missed).toEqual([]);
  });

  test('tickers after a dollar sign', () => {
    const tickers = [...records.flatMap(({ symbols }) => symbols), ...governanceTickers];
    expect(tickers.filter(symbol => found(`$${symbol}`)?.startsWith('token:') !== true)).toEqual([]);
    expect(governanceTickers.filter(symbol => found(`$${symbol}`) !== `token:${symbol}`)).toEqual([]);
  });

  test('handles of the protocols', () => {
    const handles = records.flatMap(record =>
      record.links.x && record.id !== 'coinbase-cbeth'
        ? [{ handle: `@${record.links.x}`, entity: entityOf(record, '') }]
        : [],
    );
    expect(handles.length).toBeGreaterThan(15);
    const missed = handles.filter(({ handle, entity }) => found(handle) !== entity);
    expect(missed.map(({ handle, entity }) => [handle, entity, found(handle)])).toEqual([]);
  });
});

const governanceTickers = ['LDO', 'ETHFI', 'EIGEN', 'RPL', 'REZ', 'SD', 'SWISE', 'FXS', 'ANKR'];

test('every form of every marked entity is found as it is listed', () => {
  const forms = glossaryEntries
    .filter(({ quiet }) => !quiet)
    .flatMap(({ id, forms: listed }) =>
      listed.flatMap(form => {
        if (typeof form !== 'string' && form.givesWayTo) return [];
        return [{ id, text: typeof form === 'string' ? form : form.text }];
      }),
    );
  const found = ({ text, id }: { text: string; id: string }) =>
    matcher.find(text, { page: generous }).some(mention => mention.entity === id);
  expect(forms.filter(form => !found(form))).toEqual([]);
});
