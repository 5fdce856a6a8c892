import { eigenDocs, ethereumOrg, symbioticDocs, wikipedia } from '../citations.ts';
import type { GlossaryEntry } from '../entry.ts';
import { ambiguous, hardlyElse, mostlyElse, readAs } from '../form-rules.ts';

/** Restaking: one stake behind several services, and the tokens built on it. */
export const restakingTerms: readonly GlossaryEntry[] = [
  {
    id: 'term:restaking',
    kind: 'term',
    name: 'Restaking',
    forms: ['re-staking'],
    definition:
      'Letting ETH that is already staked back further services as well. Each service pays for it and may slash it under its own rules, so both the yield and the risk grow.',
    source: ethereumOrg('restaking'),
    seeAlso: ['term:avs', 'term:slashing', 'eigenlayer', 'term:liquid-restaking'],
  },
  {
    id: 'term:restaking-protocol',
    kind: 'term',
    name: 'Restaking protocol',
    forms: ['restaking protocol'],
    definition:
      'The contracts between stakers and the services that want to be backed: they hold the stakes, record who backs what, and carry out slashing. EigenLayer, Symbiotic and Karak are examples.',
    source: ethereumOrg('restaking'),
    seeAlso: ['term:restaking', 'eigenlayer', 'symbiotic', 'karak'],
  },
  {
    id: 'term:restaking-layer',
    kind: 'term',
    name: 'Restaking layer',
    forms: [readAs('term:restaking', 'restaking layer')],
    definition:
      'The level at which restaked assets are held and assigned to services, as EigenLayer does. Liquid restaking protocols stand on top of it, so adding both up counts the same ETH twice.',
    source: ethereumOrg('restaking'),
    seeAlso: ['term:restaking-protocol', 'term:double-counting', 'eigenlayer'],
    rare: true,
  },
  {
    id: 'term:native-restaking',
    kind: 'term',
    name: 'Native restaking',
    forms: [readAs('term:restaking', 'native restaking')],
    definition:
      'Restaking the ETH of a validator itself by pointing its withdrawal credentials at a contract such as an EigenPod. The other way is to deposit liquid staking tokens.',
    source: eigenDocs,
    seeAlso: ['term:eigenpod', 'term:withdrawal-credentials', 'term:restaking'],
    rare: true,
  },
  {
    id: 'term:liquid-restaking',
    kind: 'term',
    name: 'Liquid restaking',
    forms: ['liquid re-staking', readAs('term:liquid-restaking', 'liquid restaking protocol')],
    definition:
      'Restaking through a protocol that chooses the services and gives the depositor a token for the position. The token can be held, sold or lent while the ETH behind it stays restaked.',
    source: ethereumOrg('restaking'),
    seeAlso: ['term:liquid-restaking-token', 'term:restaking', 'term:liquid-staking'],
  },
  {
    id: 'term:liquid-restaking-token',
    kind: 'term',
    name: 'Liquid restaking token (LRT)',
    forms: ['liquid restaking token', 'liquid restaking derivative', ambiguous('LRT'), hardlyElse('LRTs')],
    definition:
      'A token that stands for restaked ETH and what it earns: staking rewards plus payments from the services it backs. Examples are weETH, ezETH and rsETH.',
    source: ethereumOrg('restaking'),
    seeAlso: ['term:liquid-restaking', 'term:liquid-staking-token', 'term:layer-above'],
  },
  {
    id: 'term:avs',
    kind: 'term',
    name: 'Actively validated service (AVS)',
    forms: [
      'actively validated service',
      'autonomous verifiable service',
      'active validation service',
      ambiguous('AVS'),
      hardlyElse('AVSs'),
      hardlyElse('AVSes'),
    ],
    definition:
      'A service outside Ethereum itself, such as an oracle, a bridge or a data store, whose honesty is backed by restaked ETH. EigenLayer coined the word and now reads it as autonomous verifiable service.',
    source: eigenDocs,
    seeAlso: ['term:restaking', 'term:operator', 'eigenda', 'eigenlayer'],
  },
  {
    id: 'term:eigenpod',
    kind: 'term',
    name: 'EigenPod',
    forms: ['Eigen Pod'],
    definition:
      'A contract that belongs to one staker and receives the withdrawals of their validators. It lets EigenLayer count and restake the ETH of those validators.',
    source: eigenDocs,
    seeAlso: ['eigenlayer', 'term:native-restaking', 'term:withdrawal-credentials'],
  },
  {
    id: 'term:rehypothecation',
    kind: 'term',
    name: 'Rehypothecation',
    forms: [mostlyElse('re-hypothecation')],
    definition:
      'Pledging again what already serves as a pledge. Restaking is compared with it because one stake answers for several promises at once.',
    source: wikipedia('Rehypothecation'),
    seeAlso: ['term:restaking', 'term:collateral', 'term:leverage'],
  },
  {
    id: 'term:dual-yield',
    kind: 'term',
    name: 'Dual yield',
    forms: [hardlyElse('dual yield'), 'dual-layer yield', 'dual-layer yields'],
    definition:
      'Two incomes from the same ETH: the staking rewards below, and on top what restaking pays. The second is usually the smaller, and the less certain.',
    source: ethereumOrg('restaking'),
    seeAlso: ['term:baseline-yield', 'term:layer-above', 'term:liquid-restaking-token'],
  },
  {
    id: 'term:decentralized-services',
    kind: 'term',
    name: 'Decentralized services',
    forms: [ambiguous('decentralized service'), ambiguous('decentralised service')],
    definition:
      'Services run by many independent parties under common rules, so that no single one can stop or falsify them. In restaking they are what the stakes are lent to.',
    source: eigenDocs,
    seeAlso: ['term:avs', 'term:shared-security', 'term:oracle'],
  },
  {
    id: 'term:points',
    kind: 'term',
    name: 'Points',
    forms: [
      mostlyElse('points'),
      ambiguous('points program'),
      ambiguous('points programme'),
      mostlyElse('loyalty points'),
    ],
    definition:
      'Scores that a protocol credits for deposits and use, often in view of a later airdrop. They are a promise without a price, so no yield on a card includes them.',
    source: { label: 'ether.fi documentation', url: 'https://etherfi.gitbook.io/etherfi' },
    seeAlso: ['term:airdrop', 'term:apy'],
  },
  {
    id: 'term:operator',
    kind: 'term',
    name: 'Operator',
    forms: [ambiguous('operator')],
    definition:
      'In restaking, one who runs the software of services on behalf of those who delegate stake to it. Its faults can cost them part of that stake.',
    source: eigenDocs,
    seeAlso: ['term:delegation', 'term:avs', 'term:node-operator'],
    quiet: true,
  },
  {
    id: 'term:operator-set',
    kind: 'term',
    name: 'Operator set',
    forms: [ambiguous('operator set')],
    definition:
      'A group of operators that a service forms for one task, with its own rules for rewards and slashing. Operators join it by choice.',
    source: eigenDocs,
    seeAlso: ['term:avs', 'term:operator', 'term:unique-stake', 'term:slashing'],
    rare: true,
  },
  {
    id: 'term:unique-stake',
    kind: 'term',
    name: 'Unique stake',
    forms: ['unique stake'],
    definition:
      'Stake on EigenLayer that one operator set alone can slash. What a service can lose of it is fixed, whatever happens at other services.',
    source: eigenDocs,
    seeAlso: ['term:operator-set', 'term:slashing', 'term:shared-security'],
    rare: true,
  },
  {
    id: 'term:redistribution',
    kind: 'term',
    name: 'Redistribution',
    forms: ['redistributable operator set', 'stake redistribution', ambiguous('redistribution')],
    definition:
      'A form of slashing in which the lost stake is paid to a party the service named beforehand, such as users it harmed, in place of being burned.',
    source: eigenDocs,
    seeAlso: ['term:slashing', 'term:operator-set', 'term:burn'],
    quiet: true,
  },
  {
    id: 'term:delegation',
    kind: 'term',
    name: 'Delegation',
    forms: [ambiguous('delegation')],
    definition:
      'Assigning a stake to an operator that works with it. The owner keeps the asset, and shares in the rewards and in the slashing.',
    source: eigenDocs,
    seeAlso: ['term:operator', 'term:unbonding', 'term:slashing'],
    quiet: true,
  },
  {
    id: 'term:strategy',
    kind: 'term',
    name: 'Strategy (EigenLayer)',
    forms: [readAs('eigenlayer', 'EigenLayer strategy')],
    definition:
      'The EigenLayer contract that holds the deposits of one token. The deposits of an LST are read from its strategy.',
    source: eigenDocs,
    seeAlso: ['eigenlayer', 'term:liquid-staking-token', 'term:share'],
    rare: true,
  },
  {
    id: 'term:shared-security',
    kind: 'term',
    name: 'Shared security',
    forms: [ambiguous('shared security'), ambiguous('pooled security'), 'composable security'],
    definition:
      'Several services backed by one body of stake, so that a new one need not gather its own. A failure in one can be felt by all.',
    source: eigenDocs,
    seeAlso: ['term:restaking', 'term:economic-security', 'term:unique-stake'],
    rare: true,
  },
  {
    id: 'term:economic-security',
    kind: 'term',
    name: 'Economic security',
    forms: [ambiguous('economic security'), 'cryptoeconomic security'],
    definition:
      'Safety measured in money: how much stake an attacker would lose. A system is safe in this sense while that is more than an attack could gain.',
    source: ethereumOrg('developers/docs/consensus-mechanisms/pos'),
    seeAlso: ['term:slashing', 'term:shared-security'],
    rare: true,
  },
  {
    id: 'term:curator',
    kind: 'term',
    name: 'Curator',
    forms: ['vault curator', 'risk curator', ambiguous('curator')],
    definition:
      'One who decides where a vault puts its deposits and within what limits, usually for a fee. The depositors bear the result.',
    source: { label: 'Morpho documentation', url: 'https://docs.morpho.org' },
    seeAlso: ['term:vault', 'mellow', 'morpho'],
    quiet: true,
  },
  {
    id: 'term:resolver',
    kind: 'term',
    name: 'Resolver (veto)',
    forms: ['veto committee', 'veto period', ambiguous('resolver')],
    definition:
      'A party in Symbiotic that can veto a slashing within a set time. A vault may also be slashed at once, without one.',
    source: symbioticDocs,
    seeAlso: ['symbiotic', 'term:slashing', 'term:vault'],
    quiet: true,
  },
  {
    id: 'term:data-availability',
    kind: 'term',
    name: 'Data availability',
    forms: ['data availability layer', ambiguous('data availability')],
    definition:
      'The assurance that the data of new blocks has really been published, so that anyone can check a rollup. EigenDA is a restaked service that sells it.',
    source: ethereumOrg('developers/docs/data-availability'),
    seeAlso: ['eigenda', 'term:rollup', 'term:blob'],
    rare: true,
  },
  {
    id: 'term:restaked-eth',
    kind: 'term',
    name: 'Restaked ETH',
    forms: ['restaked ETH', 'restaked ether'],
    definition: 'Staked ETH that also backs services through restaking, in an EigenPod or as a deposited token.',
    source: ethereumOrg('restaking'),
    seeAlso: ['term:restaking', 'term:staked-eth', 'term:liquid-restaking-token'],
    rare: true,
  },
  {
    id: 'term:bitcoin-restaking',
    kind: 'term',
    name: 'Bitcoin staking',
    forms: ['Bitcoin staking', 'BTC staking', 'BTCFi'],
    definition:
      'Locking bitcoin to back another proof-of-stake chain, as Babylon does. Bitcoin itself pays no staking rewards; the other chain does.',
    source: { label: 'Babylon documentation', url: 'https://docs.babylonlabs.io' },
    seeAlso: ['babylon', 'lombard', 'term:restaking'],
    rare: true,
  },
];
