import type { Form, GlossaryEntry } from '../../../utils/glossary/entry.ts';

/** An entry with what the compiler needs and nothing to read. */
export function entry(id: string, forms: readonly Form[], more: Partial<GlossaryEntry> = {}): GlossaryEntry {
  return {
    id,
    kind: id.startsWith('token:') ? 'token' : id.startsWith('term:') ? 'term' : 'protocol',
    name: id,
    forms,
    definition: 'A thing of the field.',
    source: { label: 'Documentation', url: 'https://example.org/docs' },
    seeAlso: [],
    ...more,
  };
}

/** A dictionary small enough to reason about: every kind of form, none of the product's own choices. */
export const fixtureEntries: readonly GlossaryEntry[] = [
  entry('lido', [{ text: 'Lido', ambiguous: true }, 'Lido Finance']),
  entry('ether-fi', ['ether.fi']),
  entry('rocket-pool', ['Rocket Pool']),
  entry('eigenlayer', ['EigenLayer']),
  entry('swell', [{ text: 'Swell', case: 'name', ambiguous: true }, 'Swell Network']),
  entry('frax', ['Frax Finance', 'Frax']),
  entry('token:stETH', ['stETH']),
  entry('token:wstETH', ['wstETH']),
  entry('token:LDO', [{ text: 'LDO', case: 'exact' }]),
  entry('token:rETH', [{ text: 'rETH', case: 'exact' }]),
  entry('reth-client', [{ text: 'Reth', ambiguous: 'mostly' }]),
  entry('token:LsETH', ['LsETH']),
  entry('term:liquid-staking', ['liquid staking']),
  entry('term:liquid-staking-token', ['liquid staking token', { text: 'LST', case: 'exact' }]),
  entry('term:restaking', ['restaking', 're-staking']),
  entry('term:avs', [{ text: 'AVS', case: 'exact' }]),
  entry('term:apr', [{ text: 'APR', case: 'exact', ambiguous: 'mostly' }]),
  entry('term:points', [{ text: 'points', ambiguous: 'mostly' }]),
  entry('term:slashing', [{ text: 'slashing', ambiguous: true }]),
  entry('term:depeg', [{ text: 'depeg', ambiguous: 'hardly' }]),
  entry('term:sweep', ['withdrawal sweep'], { rare: true }),
  entry('term:yield', ['yield'], { quiet: true }),
];
