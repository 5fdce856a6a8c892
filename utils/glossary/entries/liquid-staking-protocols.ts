import type { GlossaryEntry } from '../entry.ts';
import { ambiguous, ambiguousExact, ambiguousName, exact, mostlyElse, nameOrHandle } from '../form-rules.ts';

/** Protocols and services that stake ETH and hand out a token for it. */
export const liquidStakingProtocols: readonly GlossaryEntry[] = [
  {
    id: 'lido',
    kind: 'protocol',
    name: 'Lido',
    forms: [ambiguous('Lido'), 'Lido Finance', 'LidoDAO', 'Lido V3'],
    definition:
      'A liquid staking protocol on Ethereum, governed by the Lido DAO. Deposited ETH is staked through a set of node operators, and the depositor holds stETH or wstETH meanwhile.',
    source: { label: 'Lido documentation', url: 'https://docs.lido.fi/' },
    seeAlso: ['token:stETH', 'token:wstETH', 'token:LDO', 'term:liquid-staking'],
    records: ['lido'],
  },
  {
    id: 'rocket-pool',
    kind: 'protocol',
    name: 'Rocket Pool',
    forms: ['Rocket Pool', 'RocketPool', 'Rocket_Pool'],
    definition:
      'A liquid staking protocol in which anyone may run validators by posting a bond of their own ETH. Depositors supply the rest and hold rETH.',
    source: { label: 'Rocket Pool documentation', url: 'https://docs.rocketpool.net/' },
    seeAlso: ['token:rETH', 'token:RPL', 'term:minipool', 'term:node-operator'],
    records: ['rocket-pool'],
  },
  {
    id: 'frax',
    kind: 'protocol',
    name: 'Frax',
    forms: [
      { text: 'Frax', case: 'exact', ambiguous: 'hardly' },
      // FRAX in capitals is a token, first the stablecoin and then the one that took the place of FXS.
      ambiguousExact('frax'),
      'Frax Finance',
      'fraxfinance',
      'Frax Ether',
      'FraxEther',
      'FraxEth',
      'Frax.com',
    ],
    definition:
      'A DeFi protocol known for its stablecoins; its staking product is Frax Ether. There frxETH stays near one ETH without yield, and sfrxETH collects the staking rewards.',
    source: { label: 'Frax documentation', url: 'https://docs.frax.finance/frax-ether/frxeth-and-sfrxeth' },
    seeAlso: ['token:sfrxETH', 'token:frxETH', 'token:FXS'],
    records: ['frax-ether'],
  },
  {
    id: 'mantle',
    kind: 'protocol',
    name: 'Mantle',
    forms: [
      ambiguousName('Mantle'),
      ...nameOrHandle('Mantle Network'),
      'Mantle LSP',
      'Mantle Staking',
      exact('0xMantle'),
    ],
    definition:
      'A layer 2 network on Ethereum whose community also runs mETH Protocol. That protocol stakes ETH behind mETH and restakes it behind cmETH.',
    source: { label: 'Mantle documentation', url: 'https://docs.mantle.xyz/meth' },
    seeAlso: ['token:mETH', 'token:cmETH', 'token:MNT', 'term:layer-2'],
    records: ['meth-protocol', 'mantle-cmeth'],
  },
  {
    id: 'stakewise',
    kind: 'protocol',
    name: 'StakeWise',
    forms: ['Stake Wise', 'stakewise_io', 'StakeWise V3'],
    definition:
      'A liquid staking protocol made of separate staking vaults, each with its own operator and fee. A depositor stakes in one vault and may mint osETH against that stake.',
    source: { label: 'StakeWise documentation', url: 'https://docs.stakewise.io' },
    seeAlso: ['token:osETH', 'token:SWISE', 'term:vault'],
    records: ['stakewise'],
  },
  {
    id: 'swell',
    kind: 'protocol',
    name: 'Swell',
    forms: [ambiguousName('Swell'), ...nameOrHandle('Swell Network'), 'swellnetworkio', 'Swellchain'],
    definition:
      'A protocol with two tokens for ETH: swETH for plain staking and rswETH for restaking. It also runs a layer 2 network, Swellchain.',
    source: { label: 'Swell documentation', url: 'https://docs.swellnetwork.io' },
    seeAlso: ['token:swETH', 'token:rswETH', 'term:liquid-restaking'],
    records: ['swell-sweth', 'swell-rsweth'],
  },
  {
    id: 'stader',
    kind: 'protocol',
    name: 'Stader',
    forms: [ambiguous('Stader'), 'Stader Labs', 'StaderLabs'],
    definition:
      'A liquid staking protocol on Ethereum and other chains. On Ethereum it combines permissioned and open node operators behind one token, ETHx.',
    source: { label: 'Stader documentation', url: 'https://staderlabs.gitbook.io/ethereum' },
    seeAlso: ['token:ETHx', 'token:SD'],
    records: ['stader-ethx'],
  },
  {
    id: 'liquid-collective',
    kind: 'protocol',
    name: 'Liquid Collective',
    forms: [{ text: 'Liquid Collective', case: 'name' }, 'liquid_col'],
    definition:
      'A liquid staking protocol built for institutions: both the depositors and the node operators are vetted companies. Its token is LsETH.',
    source: { label: 'Liquid Collective documentation', url: 'https://docs.liquidcollective.io' },
    seeAlso: ['token:LsETH', 'alluvial'],
    records: ['liquid-collective'],
  },
  {
    id: 'ankr',
    kind: 'protocol',
    name: 'Ankr',
    forms: ['Ankr', 'Ankr Staking'],
    definition:
      'A company that runs blockchain nodes for others and offers liquid staking on several chains. Its token for staked ETH is ankrETH.',
    source: { label: 'Ankr documentation', url: 'https://www.ankr.com/docs/liquid-staking/eth/overview/' },
    seeAlso: ['token:ankrETH', 'token:ANKR', 'term:rpc'],
    records: ['ankr-eth'],
  },
  {
    id: 'origin',
    kind: 'protocol',
    name: 'Origin Protocol',
    forms: [mostlyElse(exact('Origin')), ...nameOrHandle('Origin Protocol'), 'Origin Ether'],
    definition:
      'A DeFi protocol that issues yield-bearing tokens. Origin Ether (OETH) is its token backed by staked ETH, and wOETH is the same token wrapped.',
    source: { label: 'Origin documentation', url: 'https://docs.oeth.com/' },
    seeAlso: ['token:OETH', 'token:wOETH', 'token:OGN'],
    records: ['origin-ether'],
  },
  {
    id: 'dinero',
    kind: 'protocol',
    name: 'Dinero',
    forms: [mostlyElse(exact('Dinero')), 'Dinero Protocol', 'dinero_xyz'],
    definition:
      'A liquid staking protocol that splits staked ETH in two tokens: pxETH follows the price of ETH, and apxETH gathers the yield of both.',
    source: { label: 'Dinero documentation', url: 'https://dinero.xyz/docs' },
    seeAlso: ['token:pxETH', 'token:apxETH', 'redacted'],
    records: ['dinero-pxeth'],
  },
  {
    id: 'stafi',
    kind: 'protocol',
    name: 'StaFi',
    forms: ['StaFi', 'StaFi Protocol', 'StaFi_Protocol'],
    definition:
      'A liquid staking protocol for several chains. Its token for staked ETH is also called rETH, and is a different token from the rETH of Rocket Pool.',
    source: { label: 'StaFi', url: 'https://stafi.io' },
    seeAlso: ['token:rETH', 'token:FIS'],
    records: ['stafi-reth'],
  },
  {
    id: 'treehouse',
    kind: 'protocol',
    name: 'Treehouse',
    forms: [
      mostlyElse(ambiguousName('Treehouse')),
      'Treehouse Finance',
      'Treehouse Protocol',
      'TreehouseFi',
      exact('tAssets'),
    ],
    definition:
      'A protocol that holds liquid staking tokens and borrows ETH against them, so that its token tETH earns the gap between the staking yield and the cost of borrowing.',
    source: { label: 'Treehouse documentation', url: 'https://docs.treehouse.finance/protocol' },
    seeAlso: ['token:tETH', 'term:looping'],
    records: ['treehouse-teth'],
  },
  {
    id: 'coinbase-cbeth',
    kind: 'protocol',
    name: 'Coinbase Wrapped Staked ETH',
    forms: ['Coinbase Wrapped Staked ETH', 'Coinbase Staked ETH', 'Coinbase staked Ether'],
    definition:
      'The staking service of the Coinbase exchange, seen through its token. Customers who stake ETH there can take cbETH and move it elsewhere.',
    source: {
      label: 'Coinbase help',
      url: 'https://help.coinbase.com/en/coinbase/trading-and-funding/staking-rewards/cbeth',
    },
    seeAlso: ['token:cbETH', 'coinbase', 'term:custodial-staking'],
    records: ['coinbase-cbeth'],
    rare: true,
  },
  {
    id: 'binance-wbeth',
    kind: 'protocol',
    name: 'Binance Staked ETH',
    forms: ['Binance Staked ETH', 'Binance Staked Ether', 'Wrapped Beacon ETH'],
    definition:
      'The ETH staking service of the Binance exchange. Staked ETH is represented by wBETH, whose worth in ETH rises as rewards come in.',
    source: { label: 'Binance', url: 'https://www.binance.com/en/wbeth' },
    seeAlso: ['token:wBETH', 'binance', 'term:custodial-staking'],
    records: ['binance-wbeth'],
    rare: true,
  },
  {
    id: 'crypto-com-cdceth',
    kind: 'protocol',
    name: 'Crypto.com Staked ETH',
    forms: ['Crypto.com Staked ETH', 'Crypto.com Staked Ether'],
    definition: 'The ETH staking service of the Crypto.com exchange. Its token is CDCETH.',
    source: { label: 'Crypto.com', url: 'https://crypto.com/staking' },
    seeAlso: ['token:CDCETH', 'crypto-com', 'term:custodial-staking'],
    records: ['crypto-com-cdceth'],
    rare: true,
  },
  {
    id: 'reserve-ethplus',
    kind: 'protocol',
    name: 'ETH+ (Reserve)',
    forms: ['Reserve Protocol', 'reserveprotocol'],
    definition:
      'A protocol on which anyone can set up a token backed by a basket of others. ETH+ is its basket of liquid staking tokens.',
    source: { label: 'Reserve', url: 'https://reserve.org' },
    seeAlso: ['token:ETH+', 'term:index-token'],
    records: ['reserve-ethplus'],
    rare: true,
  },
  {
    id: 'indexcoop-dseth',
    kind: 'protocol',
    name: 'Index Coop',
    forms: ['Index Coop', 'IndexCoop', 'Diversified Staked ETH Index', 'Diversified Staked ETH'],
    definition:
      'A community that makes index tokens. Its Diversified Staked ETH Index (dsETH) holds several liquid staking tokens at once.',
    source: { label: 'Index Coop', url: 'https://indexcoop.com' },
    seeAlso: ['token:dsETH', 'term:index-token'],
    records: ['indexcoop-dseth'],
    rare: true,
  },
];
