import type { GlossaryEntry } from '../entry.ts';
import { ambiguousExact, exact, mostlyElse } from '../form-rules.ts';

/**
 * Tokens that vote on a protocol. They carry no `records`: a yield or net flow of the protocol shown under its
 * governance token would read as the token's own.
 */
export const governanceTokens: readonly GlossaryEntry[] = [
  {
    id: 'token:LDO',
    kind: 'token',
    name: 'LDO',
    forms: [ambiguousExact('LDO')],
    definition:
      'The governance token of Lido. Its holders vote in the Lido DAO; it earns no staking rewards by itself.',
    source: { label: 'Lido documentation', url: 'https://docs.lido.fi/' },
    seeAlso: ['lido', 'term:governance-token'],
  },
  {
    id: 'token:ETHFI',
    kind: 'token',
    name: 'ETHFI',
    forms: ['ETHFI'],
    definition: 'The governance token of ether.fi.',
    source: { label: 'ether.fi documentation', url: 'https://etherfi.gitbook.io/etherfi' },
    seeAlso: ['ether-fi', 'term:governance-token'],
  },
  {
    id: 'token:EIGEN',
    kind: 'token',
    name: 'EIGEN',
    forms: [ambiguousExact('EIGEN')],
    definition:
      'The token of EigenLayer. It can be staked to back AVSs, above all for faults that people can agree on but a contract cannot check.',
    source: { label: 'EigenCloud documentation', url: 'https://docs.eigencloud.xyz' },
    seeAlso: ['eigenlayer', 'term:avs', 'term:governance-token'],
  },
  {
    id: 'token:RPL',
    kind: 'token',
    name: 'RPL',
    forms: [ambiguousExact('RPL')],
    definition:
      'The token of Rocket Pool. It is used to vote and can be staked by node operators beside their ETH bond.',
    source: { label: 'Rocket Pool documentation', url: 'https://docs.rocketpool.net/' },
    seeAlso: ['rocket-pool', 'term:node-operator', 'term:governance-token'],
  },
  {
    id: 'token:REZ',
    kind: 'token',
    name: 'REZ',
    forms: [ambiguousExact('REZ')],
    definition: 'The governance token of Renzo.',
    source: { label: 'Renzo documentation', url: 'https://docs.renzoprotocol.com/docs/' },
    seeAlso: ['renzo', 'term:governance-token'],
  },
  {
    id: 'token:SD',
    kind: 'token',
    name: 'SD',
    forms: [mostlyElse(exact('SD'))],
    definition: 'The token of Stader: used to vote, and posted by node operators as part of their bond.',
    source: { label: 'Stader documentation', url: 'https://staderlabs.gitbook.io/ethereum' },
    seeAlso: ['stader', 'term:governance-token'],
  },
  {
    id: 'token:SWISE',
    kind: 'token',
    name: 'SWISE',
    forms: [exact('SWISE')],
    definition: 'The governance token of StakeWise.',
    source: { label: 'StakeWise documentation', url: 'https://docs.stakewise.io' },
    seeAlso: ['stakewise', 'term:governance-token'],
  },
  {
    id: 'token:FXS',
    kind: 'token',
    name: 'FXS',
    forms: [ambiguousExact('FXS')],
    definition: 'Frax Share, the token that long governed Frax and received part of its earnings.',
    source: { label: 'Frax documentation', url: 'https://docs.frax.finance' },
    seeAlso: ['frax', 'term:governance-token'],
  },
  {
    id: 'token:ANKR',
    kind: 'token',
    name: 'ANKR',
    forms: [exact('ANKR')],
    definition: 'The token of Ankr, used to pay for its node services and to vote.',
    source: { label: 'Ankr documentation', url: 'https://www.ankr.com/docs/' },
    seeAlso: ['ankr', 'term:governance-token'],
  },
  {
    id: 'token:MNT',
    kind: 'token',
    name: 'MNT',
    forms: [ambiguousExact('MNT')],
    definition: 'The token of Mantle: it votes, and pays for transactions on the Mantle network.',
    source: { label: 'Mantle documentation', url: 'https://docs.mantle.xyz' },
    seeAlso: ['mantle', 'term:gas', 'term:governance-token'],
  },
  {
    id: 'token:OGN',
    kind: 'token',
    name: 'OGN',
    forms: [ambiguousExact('OGN')],
    definition: 'The governance token of Origin.',
    source: { label: 'Origin documentation', url: 'https://docs.originprotocol.com' },
    seeAlso: ['origin', 'term:governance-token'],
  },
  {
    id: 'token:FIS',
    kind: 'token',
    name: 'FIS',
    forms: [ambiguousExact('FIS')],
    definition: 'The governance token of StaFi.',
    source: { label: 'StaFi', url: 'https://stafi.io' },
    seeAlso: ['stafi', 'term:governance-token'],
  },
  {
    id: 'token:EGP',
    kind: 'token',
    name: 'EGP',
    forms: [ambiguousExact('EGP')],
    definition: 'The governance token of Eigenpie.',
    source: { label: 'Eigenpie', url: 'https://www.eigenlayer.magpiexyz.io' },
    seeAlso: ['eigenpie', 'term:governance-token'],
  },
];
