import { describe, expect, test } from 'vitest';
import { closedList } from '../../../utils/commands/corpus.ts';
import { htmlProse } from '../../../utils/commands/html-prose.ts';
import { markdownProse } from '../../../utils/commands/markdown-prose.ts';
import { scanBlocks } from '../../../utils/commands/scan-blocks.ts';

/** Mentions of the closed list in a Markdown text, as `surface|entity`. */
const found = (text: string, blocks = markdownProse(text)) =>
  scanBlocks(text, blocks)
    .filter(({ kept, mention }) => kept && closedList.has(mention.entity))
    .map(({ mention }) => `${mention.surface}|${mention.entity}`);

type Case = [text: string, mentions: string[]];

describe('rule 1: names in any case or spelling, not the word’s other meanings', () => {
  test.each<Case>([
    ['Deposits of ETH at Lido, LIDO or lido on Ethereum', ['Lido|lido', 'LIDO|lido', 'lido|lido']],
    [
      'Ether.fi, EtherFi, ether.fi, Ether Fi',
      ['Ether.fi|ether-fi', 'EtherFi|ether-fi', 'ether.fi|ether-fi', 'Ether Fi|ether-fi'],
    ],
    ['Kelp, KelpDAO and Kelp DAO restake ETH', ['Kelp|kelp', 'KelpDAO|kelp', 'Kelp DAO|kelp']],
    ['EigenLayer is EigenCloud now', ['EigenLayer|eigenlayer', 'EigenCloud|eigenlayer']],
    ['We swam at the Lido, then walked the island.', []],
    ['Optimism’s Bedrock upgrade on Ethereum', []],
    ['on Ethereum a reorg rolls Bedrock back', []],
    ['stader and karak, two Ethereum staking teams', ['stader|stader', 'karak|karak']],
    [
      'my rpl bond and my ldo on Ethereum, staked at Rocket Pool',
      ['rpl|token:RPL', 'ldo|token:LDO', 'Rocket Pool|rocket-pool'],
    ],
    ['Reth is an Ethereum execution client', []],
    ['## Why Renzo Works For Ethereum Restaking', ['Renzo|renzo', 'Restaking|term:restaking']],
    ['1 FRAX is 1 USDC; Frax on Ethereum', ['Frax|frax']],
    ['Rollups on Ethereum alias ORIGIN, and Origin & purpose of a token', []],
    ['2.Swell\n\nrestaking on Ethereum', ['Swell|swell', 'restaking|term:restaking']],
    ['The DAO of the table hides its SQL.', []],
    ['A symbiotic relation of Ethereum and its users', []],
  ])('%s', (text, mentions) => expect(found(text)).toEqual(mentions));
});

describe('rule 2: possessives stay outside, a plural s inside', () => {
  test.each<Case>([
    ["EigenLayer's stake, EigenLayer’s stake", ['EigenLayer|eigenlayer', 'EigenLayer|eigenlayer']],
    [
      'On Ethereum, LSTs and validators and airdrops',
      ['LSTs|term:liquid-staking-token', 'validators|term:validator', 'airdrops|term:airdrop'],
    ],
    ["stETH's peg on Ethereum", ['stETH|token:stETH']],
  ])('%s', (text, mentions) => expect(found(text)).toEqual(mentions));
});

describe('rule 3: signs before a name', () => {
  test.each<Case>([
    ['$LDO on Ethereum', ['LDO|token:LDO']],
    ['thanks @lidofinance', ['lidofinance|lido']],
    ['#EigenLayer and #restaking', ['EigenLayer|eigenlayer', 'restaking|term:restaking']],
    [
      '@Rocket_Pool, @puffer_finance, @ether_fi and @stakewise_io',
      ['Rocket_Pool|rocket-pool', 'puffer_finance|puffer', 'ether_fi|ether-fi', 'stakewise_io|stakewise'],
    ],
  ])('%s', (text, mentions) => expect(found(text)).toEqual(mentions));
});

describe('rule 4: addresses, code and identifiers', () => {
  test.each<Case>([
    ['https://stake.lido.fi/wstETH-WETH and www.ether.fi/stETH', []],
    ['write to stETH@lido.fi', []],
    ['in src/stETH/EigenLayer.sol', []],
    ['`stETH` and\n\n```\nrestaking on EigenLayer\n```\n', []],
    ['<a href="https://ether.fi" title="stETH">restaking</a>', ['restaking|term:restaking']],
    ['stETH.balanceOf and LidoLocator', []],
    [
      'stETH/ETH on Ethereum, the wstETH-WETH pool, (stETH)',
      ['stETH|token:stETH', 'wstETH|token:wstETH', 'stETH|token:stETH'],
    ],
    ['[EigenLayer](https://eigenlayer.xyz/restaking) pays', ['EigenLayer|eigenlayer']],
  ])('%s', (text, mentions) => expect(found(text)).toEqual(mentions));

  test('link text of HTML is prose, attributes and code are not', () => {
    const html = '<p><a href="/restaking" title="stETH">EigenLayer</a> <code>weETH</code> and eETH</p>';
    expect(found(html, htmlProse(html))).toEqual(['EigenLayer|eigenlayer', 'eETH|token:eETH']);
  });
});

describe('rule 5: a domain as a name', () => {
  test.each<Case>([
    ['ether.fi raised 27 million', ['ether.fi|ether-fi']],
    ['visit stake.lido.fi for stETH', ['stETH|token:stETH']],
    ['visit app.ether.fi', []],
  ])('%s', (text, mentions) => expect(found(text)).toEqual(mentions));
});

describe('rule 6: the longest reading, as far as the term’s own words go', () => {
  test.each<Case>([
    ['a liquid restaking token', ['liquid restaking token|term:liquid-restaking-token']],
    ['Rocket Pool has a pool', ['Rocket Pool|rocket-pool']],
    ['Lido stETH on Ethereum', ['Lido|lido', 'stETH|token:stETH']],
    ['the Lido DAO stakes ETH on Ethereum', ['Lido|lido', 'DAO|term:dao']],
    ['liquid restaking protocols', ['liquid restaking|term:liquid-restaking']],
    ['a liquid staking protocol', ['liquid staking|term:liquid-staking']],
    [
      'restaking protocols and a staking protocol',
      ['restaking protocols|term:restaking-protocol', 'staking protocol|term:staking-protocol'],
    ],
    ['actively validated services', ['actively validated services|term:avs']],
    ['autonomous verifiable services', ['autonomous verifiable services|term:avs']],
    ['distributed validator technology', ['distributed validator technology|term:dvt']],
  ])('%s', (text, mentions) => expect(found(text)).toEqual(mentions));
});

describe('rule 7: nouns in the field’s sense', () => {
  test.each<Case>([
    ['The wallet shows EigenLayer points to restakers.', ['EigenLayer|eigenlayer', 'points|term:points']],
    ['On EigenLayer, earning loyalty points at a higher rate', ['EigenLayer|eigenlayer', 'loyalty points|term:points']],
    ['On Ethereum, the proxy points to an old token, the one it points to.', []],
    ['a price slashing campaign on bitcoin cards', []],
    ['On Ethereum, stakers restake, validators were slashed', ['validators|term:validator']],
    ['stETH rebases daily on Ethereum', ['stETH|token:stETH']],
    ['stETH is a rebasing token on Ethereum', ['stETH|token:stETH', 'rebasing token|term:rebase']],
    ['after the depeg of stETH', ['depeg|term:depeg', 'stETH|token:stETH']],
    ['the shop is slashing prices', []],
    ['other Ethereum projects may offer airdrops', ['airdrops|term:airdrop']],
    ['EigenLayer airdrops its tokens on Ethereum', ['EigenLayer|eigenlayer']],
    ['earn 10,000 points a day at EigenLayer', ['points|term:points', 'EigenLayer|eigenlayer']],
    [
      'convert your points to EIGEN at EigenLayer',
      ['points|term:points', 'EIGEN|token:EIGEN', 'EigenLayer|eigenlayer'],
    ],
    ['EigenLayer fell by 2.5 points on Ethereum', ['EigenLayer|eigenlayer']],
    ['liquid re-staking tokens', ['liquid re-staking tokens|term:liquid-restaking-token']],
    ['mev and tvl of the DAO on an Ethereum l2', ['mev|term:mev', 'tvl|term:tvl', 'DAO|term:dao', 'l2|term:layer-2']],
    ['bumped on 14 apr, as Ethereum stakers asked', []],
    ['the DAO layer talks to SQL on the Ethereum node', []],
    ['Light Science (AIM:LST), a stock, not a token', []],
    ['an HTML validator', []],
    ['a car loan at 6% APR', []],
    ['the Oracle database', []],
    ['the LRT stops at the station', []],
    ['the bank took the house as collateral', []],
    ['an airdrop of flour by helicopter', []],
    ['two points for a win in the league', []],
    ['points redeemed with a purchase are no reward', []],
    ['Members earn points as a reward and redeem points for nights.', []],
    ['A ticket validator on an Ethereum-themed tram', []],
    ['A claim is lodged with Oracle, and the token goes to an Oracle gateway.', []],
    ['Staked ETH earns through rebases on Ethereum', ['rebases|term:rebase']],
    ['the telephone has a network effect', []],
    ['the capital efficiency of an insurer', []],
  ])('%s', (text, mentions) => expect(found(text)).toEqual(mentions));
});

describe('rule 8: all languages alike', () => {
  test.each<Case>([
    ['用户在EigenLayer上再质押stETH', ['EigenLayer|eigenlayer', 'stETH|token:stETH']],
    ['EigenLayerでweETHを預ける', ['EigenLayer|eigenlayer', 'weETH|token:weETH']],
    ['Rocket Pool은 rETH를 발행한다', ['Rocket Pool|rocket-pool', 'rETH|token:rETH']],
    ['Die Node Operators von Rocket Pool', ['Node Operators|term:node-operator', 'Rocket Pool|rocket-pool']],
    ['Le TVL d’EigenLayer', ['TVL|term:tvl', 'EigenLayer|eigenlayer']],
    ['EigenLayer’ın restaking TVL’si', ['EigenLayer|eigenlayer', 'restaking|term:restaking', 'TVL|term:tvl']],
    ['Lidon ja EigenLayerin stETH Ethereumissa', ['Lidon|lido', 'EigenLayerin|eigenlayer', 'stETH|token:stETH']],
    [
      'EigenLayerissa ja Rocket Poolista stETH',
      ['EigenLayerissa|eigenlayer', 'Rocket Poolista|rocket-pool', 'stETH|token:stETH'],
    ],
    ['depozyty w EigenLayerze i u Rocket Poola', ['Rocket Poola|rocket-pool']],
    ['Originals of Ethereum, a validatorn and stETHn', []],
    ['протокол Rocket Pool и токен rETH', ['Rocket Pool|rocket-pool', 'rETH|token:rETH']],
  ])('%s', (text, mentions) => expect(found(text)).toEqual(mentions));
});
