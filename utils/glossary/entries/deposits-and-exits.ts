import { eip, ethereumOrg, lidoDocs, rocketPoolDocs } from '../citations.ts';
import type { GlossaryEntry } from '../entry.ts';
import { ambiguous, hardlyElse, readAs } from '../form-rules.ts';

/** How ETH gets into a stake, and how it gets out again. */
export const depositAndExitTerms: readonly GlossaryEntry[] = [
  {
    id: 'term:withdrawal-queue',
    kind: 'term',
    name: 'Withdrawal queue',
    forms: [hardlyElse('withdrawal queue'), hardlyElse('withdrawals queue')],
    definition:
      'The line in a protocol of holders who want their tokens turned back into ETH. A request is paid once enough ETH has come out of validators or in from deposits.',
    source: { label: 'Lido documentation', url: 'https://docs.lido.fi/contracts/withdrawal-queue-erc721' },
    seeAlso: ['term:exit-queue', 'term:redemption', 'term:withdrawal-request'],
  },
  {
    id: 'term:exit-queue',
    kind: 'term',
    name: 'Exit queue',
    forms: [ambiguous('exit queue')],
    definition:
      "Ethereum's own line for validators that want to stop. Only so much stake may leave in each epoch, so the wait grows from minutes to weeks when many leave at once.",
    source: ethereumOrg('staking/withdrawals'),
    seeAlso: ['term:withdrawal-queue', 'term:churn-limit', 'term:entry-queue'],
  },
  {
    id: 'term:entry-queue',
    kind: 'term',
    name: 'Entry queue',
    forms: [ambiguous('activation queue'), ambiguous('entry queue')],
    definition: 'The line of deposits that wait to become active stake. It earns nothing while it waits.',
    source: ethereumOrg('staking'),
    seeAlso: ['term:exit-queue', 'term:churn-limit'],
    rare: true,
  },
  {
    id: 'term:churn-limit',
    kind: 'term',
    name: 'Churn limit',
    forms: [ambiguous('churn limit')],
    definition:
      'The most stake that may enter or leave Ethereum in one epoch, so that the set of validators changes only slowly.',
    source: eip(7251),
    seeAlso: ['term:exit-queue', 'term:entry-queue', 'term:epoch'],
    rare: true,
  },
  {
    id: 'term:voluntary-exit',
    kind: 'term',
    name: 'Voluntary exit',
    forms: [ambiguous('voluntary exit'), readAs('term:validator', 'validator exit')],
    definition:
      "A validator's signed notice that it stops. After the exit queue and a short delay its whole balance is paid out.",
    source: ethereumOrg('staking/withdrawals'),
    seeAlso: ['term:exit-queue', 'term:triggerable-exit'],
    rare: true,
  },
  {
    id: 'term:triggerable-exit',
    kind: 'term',
    name: 'Triggerable exit',
    forms: ['triggerable exit', 'triggerable withdrawal', 'EIP-7002'],
    definition:
      'An exit ordered by the address that will receive the ETH instead of by the holder of the validator key. It lets a protocol end a validator whose operator does not answer.',
    source: eip(7002),
    seeAlso: ['term:withdrawal-credentials', 'term:node-operator', 'term:pectra'],
    rare: true,
  },
  {
    id: 'term:consolidation',
    kind: 'term',
    name: 'Consolidation',
    forms: [
      ambiguous('consolidation request'),
      'stake consolidation',
      readAs('term:validator', 'validator consolidation'),
    ],
    definition: 'Merging the stake of one validator into another without leaving, possible since EIP-7251.',
    source: eip(7251),
    seeAlso: ['term:max-effective-balance', 'term:validator'],
    rare: true,
  },
  {
    id: 'term:withdrawal-credentials',
    kind: 'term',
    name: 'Withdrawal credentials',
    forms: ['withdrawal credentials', 'withdrawal credential', ambiguous('withdrawal address')],
    definition:
      "The entry in a validator's record that says which address its ETH is paid to. In native restaking it names an EigenPod.",
    source: ethereumOrg('staking/withdrawals'),
    seeAlso: ['term:eigenpod', 'term:sweep', 'term:voluntary-exit'],
  },
  {
    id: 'term:sweep',
    kind: 'term',
    name: 'Withdrawal sweep',
    forms: ['withdrawal sweep', ambiguous('partial withdrawal')],
    definition:
      'The regular round in which Ethereum pays out what validators hold above their maximum. It needs no transaction and no exit.',
    source: eip(4895),
    seeAlso: ['term:effective-balance', 'term:withdrawal-credentials'],
    rare: true,
  },
  {
    id: 'term:deposit-contract',
    kind: 'term',
    name: 'Deposit contract',
    forms: [ambiguous('deposit contract')],
    definition: 'The smart contract through which every stake on Ethereum is made.',
    source: ethereumOrg('staking/deposit-contract'),
    seeAlso: ['term:validator', 'term:entry-queue'],
    rare: true,
  },
  {
    id: 'term:deposit-pool',
    kind: 'term',
    name: 'Deposit pool',
    forms: [ambiguous('deposit pool'), 'deposit buffer', 'buffered ETH'],
    definition:
      'ETH that a protocol has taken in but not yet staked. It earns nothing, and can pay withdrawals at once.',
    source: rocketPoolDocs,
    seeAlso: ['term:withdrawal-queue', 'term:entry-queue'],
    rare: true,
  },
  {
    id: 'term:withdrawal-request',
    kind: 'term',
    name: 'Withdrawal request',
    forms: [ambiguous('withdrawal request'), 'withdrawal NFT', 'unstETH'],
    definition:
      'A place in a withdrawal queue. Some protocols hand out an NFT for it, which can itself be sold before it is paid.',
    source: { label: 'Lido documentation', url: 'https://docs.lido.fi/contracts/withdrawal-queue-erc721' },
    seeAlso: ['term:withdrawal-queue', 'term:nft'],
    rare: true,
  },
  {
    id: 'term:redemption',
    kind: 'term',
    name: 'Redemption',
    forms: [ambiguous('redemption'), ambiguous('unstaking')],
    definition:
      'Giving a token back to its protocol for the ETH behind it, at the exchange rate. Selling on a market is quicker but pays the market price.',
    source: lidoDocs,
    seeAlso: ['term:exchange-rate', 'term:withdrawal-queue', 'term:secondary-market'],
    rare: true,
  },
  {
    id: 'term:unbonding',
    kind: 'term',
    name: 'Unbonding period',
    forms: [
      ambiguous('unbonding period'),
      ambiguous('unbonding'),
      ambiguous('withdrawal delay'),
      'unstaking period',
      ambiguous('escrow period'),
    ],
    definition:
      'The wait between asking for a stake back and getting it. It leaves time to find and slash misconduct from before.',
    source: { label: 'EigenCloud documentation', url: 'https://docs.eigencloud.xyz' },
    seeAlso: ['term:slashing', 'term:exit-queue', 'term:delegation'],
    rare: true,
  },
  {
    id: 'term:bunker-mode',
    kind: 'term',
    name: 'Bunker mode',
    forms: [ambiguous('bunker mode')],
    definition:
      "A state of Lido's withdrawal queue during large losses on the consensus layer. Requests then wait until the loss is known and shared by all holders.",
    source: lidoDocs,
    seeAlso: ['lido', 'term:withdrawal-queue', 'term:slashing'],
    rare: true,
  },
];
