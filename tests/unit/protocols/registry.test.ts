import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkRegistry, soundRegistry } from '../../../utils/protocols/check-registry.ts';
import type { RegistryEntry } from '../../../utils/protocols/entry.ts';
import { lido } from '../../../utils/protocols/lido.ts';
import { readsOf } from '../../../utils/protocols/reads-of.ts';
import { registry } from '../../../utils/protocols/registry.ts';

const folder = new URL('../../../utils/protocols/', import.meta.url);

describe('the registry', () => {
  it('is sound', () => {
    expect(checkRegistry(registry)).toEqual([]);
  });

  it('stops a build when it is not', () => {
    expect(soundRegistry(registry)).toBe(registry);
    expect(() => soundRegistry([{ ...lido, id: 'Lido' }])).toThrow('The registry is not sound');
  });

  it('has a file an entry, named after its id', () => {
    for (const { id } of registry) expect(existsSync(new URL(`${id}.ts`, folder)), id).toBe(true);
    expect(readdirSync(folder).length).toBeGreaterThan(registry.length);
  });
});

describe('checkRegistry', () => {
  const broken = (change: Partial<RegistryEntry>) =>
    checkRegistry([{ ...lido, doubleCount: { rule: 'none' }, ...change }]);

  it('refuses an address that is not checksummed', () => {
    const supply = { ...lido.supply!, address: '0xae7ab96520de3a18e5e111b5eaab095312d7fe84' as const };
    expect(broken({ supply })[0]).toContain('EIP-55');
  });

  it('refuses an ABI whose arguments are not all given', () => {
    const supply = { ...lido.supply!, abi: 'function balanceOf(address account) view returns (uint256)' };
    expect(broken({ supply })[0]).toContain('ABI');
  });

  it('refuses a function that is no view', () => {
    expect(broken({ supply: { ...lido.supply!, abi: 'function submit() payable returns (uint256)' } })[0]).toContain(
      'ABI',
    );
  });

  it('refuses an entry that names one that is not there', () => {
    expect(broken({ restsOn: ['nowhere'] })).toEqual(['lido: no entry nowhere']);
    expect(broken({ rate: { kind: 'same', of: 'nowhere' } })).toContain('lido: no entry nowhere');
  });

  it('refuses rates that rest on each other in a circle', () => {
    const of = (id: string, other: string): RegistryEntry => ({ ...lido, id, rate: { kind: 'same', of: other } });
    const problems = checkRegistry([of('one', 'two'), of('two', 'one'), of('three', 'lido'), lido]);
    expect(problems.filter(problem => problem.endsWith('rests on itself'))).toEqual([
      'one: its rate rests on itself',
      'two: its rate rests on itself',
    ]);
  });

  it('refuses an id listed twice', () => {
    expect(checkRegistry([lido, lido])).toContain('lido: listed twice');
  });

  it('refuses a key that the schema does not know', () => {
    expect(broken({ colour: 'red' } as Partial<RegistryEntry>)[0]).toContain('colour');
  });
});

describe('readsOf', () => {
  const { gridReads, presentReads, idOf } = readsOf(registry);

  it('asks each call once and gives each a name of its own', () => {
    const calls = presentReads.map(({ address, abi, args }) => [address, abi, ...args].join(' '));
    expect(new Set(calls).size).toBe(calls.length);
    expect(new Set(presentReads.map(read => read.id)).size).toBe(presentReads.length);
  });

  it('begins the present with the grid', () => {
    expect(presentReads.slice(0, gridReads.length)).toEqual(gridReads);
    expect(gridReads.length).toBeLessThan(120);
  });

  it('finds the read of a call', () => {
    expect(idOf(lido.supply!)).toBe('lido.supply');
  });

  it('carries launch blocks over', () => {
    expect(presentReads.find(read => read.id === 'renzo.rate')?.sinceBlock).toBe(18_722_779n);
    expect(presentReads.find(read => read.id === 'liquid-collective.queue')?.sinceBlock).toBe(17_371_894n);
  });
});
