import { describe, expect, it } from 'vitest';
import { entryOf, glossaryEntries } from '../../../utils/glossary/entries.ts';
import { dictionaryFaults } from '../../../utils/mentions/compile-dictionary.ts';
import { kindOf } from '../../../utils/mentions/kind-of.ts';
import { registry } from '../../../utils/protocols/registry.ts';

/** The entities that the labelled corpus knows; their ids are fixed for good. */
const fixedIds = {
  protocols: `lido rocket-pool ether-fi eigenlayer eigenda renzo kelp puffer swell stader frax mantle stakewise symbiotic
    karak eigenpie bedrock mellow origin dinero liquid-collective yieldnest treehouse ankr inception stafi`,
  tokens: `stETH wstETH eETH weETH rETH ezETH pzETH rsETH pufETH swETH rswETH ETHx mETH cmETH osETH sfrxETH frxETH cbETH
    wBETH LsETH OETH wOETH apxETH pxETH ankrETH uniETH ynETH tETH LDO ETHFI EIGEN RPL REZ SD SWISE FXS ANKR`,
  terms: `liquid-staking liquid-restaking restaking liquid-staking-token liquid-restaking-token avs tvl slashing validator
    depeg apr apy withdrawal-queue exit-queue capital-efficiency network-effect rehypothecation node-operator dvt points
    eigenpod rebase defi layer-2 layer-1 staking-protocol restaking-protocol decentralized-services liquidity-pool
    collateral airdrop mev beacon-chain smart-contract oracle dao staking-derivative dual-yield`,
};

function words(list: string): string[] {
  return list.trim().split(/\s+/);
}

describe('the entries', () => {
  it('build into a dictionary', () => {
    expect(dictionaryFaults(glossaryEntries)).toEqual([]);
  });

  it('have ids of their own that tell their kind', () => {
    expect(new Set(glossaryEntries.map(({ id }) => id)).size).toBe(glossaryEntries.length);
    for (const { id, kind } of glossaryEntries)
      expect([id, kind === 'venue' ? 'protocol' : kind]).toEqual([id, kindOf(id)]);
  });

  it.each([
    ...words(fixedIds.protocols),
    ...words(fixedIds.tokens).map(symbol => `token:${symbol}`),
    ...words(fixedIds.terms).map(term => `term:${term}`),
  ])('know %s, not as a quiet word', id => {
    expect(entryOf(id)?.id).toBe(id);
    expect(entryOf(id)?.quiet).toBeUndefined();
  });

  it('explain at least 150 terms', () => {
    expect(glossaryEntries.filter(({ kind }) => kind === 'term').length).toBeGreaterThanOrEqual(150);
  });

  it('find no entry under an unknown id', () => {
    expect(entryOf('term:perpetual-motion')).toBeUndefined();
  });

  it('point only to other entries', () => {
    for (const { id, seeAlso } of glossaryEntries) {
      expect([id, seeAlso.filter(other => other === id || !entryOf(other))]).toEqual([id, []]);
      expect(new Set(seeAlso).size).toBe(seeAlso.length);
    }
  });
});

describe('the registry', () => {
  it.each(registry.map(({ id }) => id))('%s is reached from a protocol', id => {
    const entries = glossaryEntries.filter(entry => entry.records?.includes(id));
    expect(entries.map(({ kind }) => kind)).toContain('protocol');
  });

  it.each(registry.flatMap(({ id, tokens }) => tokens.map(({ symbol }) => [symbol, id] as const)))(
    'the token %s is reached, with the figures of %s',
    (symbol, id) => {
      // EIGEN is a record's token but no receipt: the layer's figures are not its own.
      const expected = symbol === 'EIGEN' ? undefined : expect.arrayContaining([id]);
      expect(entryOf(`token:${symbol}`)).toBeDefined();
      expect(entryOf(`token:${symbol}`)?.records).toEqual(expected);
    },
  );

  it('holds every record that an entry names', () => {
    const known = new Set(registry.map(({ id }) => id));
    for (const { id, records: named = [] } of glossaryEntries) {
      expect([id, named.filter(record => !known.has(record))]).toEqual([id, []]);
    }
  });
});
