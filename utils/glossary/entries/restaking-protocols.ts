import type { GlossaryEntry } from '../entry.ts';
import { ambiguous, ambiguousName, mostlyElse } from '../form-rules.ts';

/** Restaking layers, and the protocols that hold a position in them behind a token. */
export const restakingProtocols: readonly GlossaryEntry[] = [
  {
    id: 'eigenlayer',
    kind: 'protocol',
    name: 'EigenLayer',
    forms: ['EigenLayer', 'Eigen Layer', 'EigenCloud', 'eigen_layer', 'Eigen Cloud'],
    definition:
      'The first restaking protocol on Ethereum: staked ETH and other tokens deposited there also back the services called AVSs. The brand around it is EigenCloud.',
    source: { label: 'EigenCloud documentation', url: 'https://docs.eigencloud.xyz' },
    seeAlso: ['term:restaking', 'term:avs', 'token:EIGEN', 'eigenda'],
    records: ['eigenlayer'],
  },
  {
    id: 'symbiotic',
    kind: 'protocol',
    name: 'Symbiotic',
    forms: [ambiguousName('Symbiotic'), 'Symbiotic Finance', 'symbioticfi', 'Symbiotic Protocol'],
    definition:
      'A restaking protocol that accepts many ERC-20 tokens as collateral. Vaults hold the collateral and decide which networks and operators it backs.',
    source: { label: 'Symbiotic documentation', url: 'https://docs.symbiotic.fi' },
    seeAlso: ['term:restaking', 'term:vault', 'mellow'],
    records: ['symbiotic'],
  },
  {
    id: 'karak',
    kind: 'protocol',
    name: 'Karak',
    forms: [ambiguous('Karak'), 'Karak Network', 'KarakNetwork', 'Karak_Network'],
    definition:
      'A restaking protocol open to many kinds of assets, not only staked ETH. Its deposits back services that Karak calls distributed secure services.',
    source: { label: 'Karak documentation', url: 'https://docs.karak.network' },
    seeAlso: ['term:restaking', 'term:avs'],
    records: ['karak'],
  },
  {
    id: 'ether-fi',
    kind: 'protocol',
    name: 'ether.fi',
    forms: ['ether.fi', 'EtherFi', 'ether_fi', 'Ether Fi', 'ether-fi', 'ether.fi Stake', 'ether.fi Cash'],
    definition:
      'A liquid restaking protocol: it stakes deposited ETH and restakes it on EigenLayer. Depositors hold eETH, or weETH, its wrapped form.',
    source: { label: 'ether.fi documentation', url: 'https://etherfi.gitbook.io/etherfi' },
    seeAlso: ['token:eETH', 'token:weETH', 'token:ETHFI', 'term:liquid-restaking'],
    records: ['ether-fi'],
  },
  {
    id: 'renzo',
    kind: 'protocol',
    name: 'Renzo',
    forms: [ambiguous('Renzo'), 'Renzo Protocol', 'RenzoProtocol'],
    definition:
      'A liquid restaking protocol. Its ezETH stands for ETH restaked on EigenLayer, and its pzETH for wstETH restaked on Symbiotic.',
    source: { label: 'Renzo documentation', url: 'https://docs.renzoprotocol.com/docs/' },
    seeAlso: ['token:ezETH', 'token:pzETH', 'token:REZ'],
    records: ['renzo'],
  },
  {
    id: 'kelp',
    kind: 'protocol',
    name: 'Kelp',
    forms: [ambiguous('Kelp'), 'KelpDAO', 'Kelp DAO', ambiguousName('Kelp Gain')],
    definition:
      'A liquid restaking protocol that takes ETH and several liquid staking tokens, restakes them, and issues rsETH for all of them alike.',
    source: { label: 'Kelp documentation', url: 'https://kelp.gitbook.io/kelp' },
    seeAlso: ['token:rsETH', 'term:liquid-restaking'],
    records: ['kelp'],
  },
  {
    id: 'puffer',
    kind: 'protocol',
    name: 'Puffer',
    forms: [ambiguous('Puffer'), 'Puffer Finance', 'puffer_finance', 'PufferFinance'],
    definition:
      'A liquid restaking protocol that lets small node operators run validators with little ETH of their own. Its token is pufETH.',
    source: { label: 'Puffer documentation', url: 'https://docs.puffer.fi' },
    seeAlso: ['token:pufETH', 'term:node-operator', 'term:slashing'],
    records: ['puffer'],
  },
  {
    id: 'bedrock',
    kind: 'protocol',
    name: 'Bedrock',
    forms: [
      mostlyElse(ambiguousName('Bedrock')),
      'Bedrock DeFi',
      'Bedrock_DeFi',
      'RockX Bedrock',
      ambiguousName('Bedrock Technology'),
    ],
    definition:
      'A liquid restaking protocol started with the node operator RockX. Its token for staked and restaked ETH is uniETH.',
    source: { label: 'Bedrock documentation', url: 'https://docs.bedrock.technology' },
    seeAlso: ['token:uniETH', 'term:liquid-restaking'],
    records: ['bedrock-unieth'],
  },
  {
    id: 'inception',
    kind: 'protocol',
    name: 'InceptionLRT',
    forms: [mostlyElse(ambiguousName('Inception')), 'InceptionLRT', 'Inception LRT', 'GenesisLRT', 'Genesis LRT'],
    definition:
      'A liquid restaking protocol that grew out of several smaller ones. Native ETH becomes inETH; single liquid staking tokens become restaked tokens of their own.',
    source: { label: 'InceptionLRT documentation', url: 'https://docs.inceptionlrt.com' },
    seeAlso: ['token:inETH', 'term:liquid-restaking'],
    records: ['inception'],
  },
  {
    id: 'eigenpie',
    kind: 'protocol',
    name: 'Eigenpie',
    forms: ['Eigen Pie', 'Eigenpiexyz_io'],
    definition:
      'A liquid restaking protocol from the Magpie group that gives each liquid staking token its own restaked twin, such as mstETH for stETH. Native ETH becomes egETH.',
    source: { label: 'Eigenpie', url: 'https://www.eigenlayer.magpiexyz.io' },
    seeAlso: ['token:egETH', 'token:mstETH', 'token:mswETH'],
    records: ['eigenpie'],
  },
  {
    id: 'mellow',
    kind: 'protocol',
    name: 'Mellow',
    forms: [ambiguousName('Mellow'), 'Mellow Protocol', 'Mellow Finance'],
    definition:
      'A protocol for vaults run by outside curators, many of which restake stETH through Symbiotic. Each vault issues a token of its own.',
    source: { label: 'Mellow documentation', url: 'https://docs.mellow.finance' },
    seeAlso: ['symbiotic', 'term:curator', 'token:strETH', 'token:DVstETH'],
    records: ['mellow'],
  },
  {
    id: 'yieldnest',
    kind: 'protocol',
    name: 'YieldNest',
    forms: ['YieldNest', 'YieldNestFi', 'Yield Nest'],
    definition:
      'A liquid restaking protocol that groups AVSs and DeFi strategies behind single tokens. For ETH these are ynETH and ynETHx.',
    source: { label: 'YieldNest documentation', url: 'https://docs.yieldnest.finance' },
    seeAlso: ['token:ynETH', 'token:ynETHx', 'term:liquid-restaking'],
    records: ['yieldnest'],
  },
];
