import { describe, expect, it } from 'vitest';
import { glossaryEntries } from '../../../utils/glossary/entries.ts';
import { searchGlossary } from '../../../utils/glossary/search-glossary.ts';

function found(query: string): string[] {
  return searchGlossary(query, glossaryEntries).map(({ id }) => id);
}

describe('searching the glossary', () => {
  it.each([
    ['tvl', 'term:tvl'],
    ['TVL', 'term:tvl'],
    ['total value', 'term:tvl'],
    ['etherfi', 'ether-fi'],
    ['Ether.fi', 'ether-fi'],
    ['ether fi', 'ether-fi'],
    ['eip 7251', 'term:max-effective-balance'],
    ['EIP-7251', 'term:max-effective-balance'],
    ['erc4626', 'term:erc-4626'],
    ['$LDO', 'token:LDO'],
    ['ETH+', 'token:ETH+'],
    ['  restaking ', 'term:restaking'],
    ['réstaking', 'term:restaking'],
    ['restaking layer', 'term:restaking-layer'],
    ['protocol', 'term:protocol'],
    ['LidoFinance', 'lido'],
  ])('"%s" finds %s first', (query, id) => {
    expect(found(query)[0]).toBe(id);
  });

  it('puts the beginning of a name before the middle of one', () => {
    const ids = found('stak');
    expect(ids.indexOf('term:staking')).toBeLessThan(ids.indexOf('term:liquid-staking'));
    expect(ids.indexOf('term:liquid-staking')).toBeLessThan(ids.indexOf('term:restaking'));
  });

  it('falls back to definitions that hold all the words', () => {
    expect(found('magpie restaked twin')).toEqual(['eigenpie']);
  });

  it('lists everything by name for an empty query', () => {
    expect(found('')).toHaveLength(glossaryEntries.length);
    const names = searchGlossary(' ', glossaryEntries).map(({ name }) => name.toLowerCase());
    expect(names.indexOf('aave')).toBeLessThan(names.indexOf('lido'));
  });

  it('finds nothing for nonsense', () => {
    expect(found('qwxz')).toEqual([]);
    expect(found('...')).toHaveLength(glossaryEntries.length);
  });
});
