import { describe, expect, test } from 'vitest';
import { compileDictionary, compileQuietWords, compileRareForms } from '../../../utils/mentions/compile-dictionary.ts';
import { verdicts } from '../../../utils/mentions/judge.ts';
import { createMatcher } from '../../../utils/mentions/matcher.ts';
import { fixtureEntries } from './fixture-entries.ts';

const dictionary = compileDictionary(fixtureEntries);
const matcher = createMatcher(dictionary);
const found = (text: string) => matcher.find(text).map(({ surface, entity }) => `${surface}|${entity}`);

describe('forms', () => {
  test.each<[string, string[]]>([
    ['Ether.fi raised', ['Ether.fi|ether-fi']],
    ['EtherFi, ether fi and ether-fi', ['EtherFi|ether-fi', 'ether fi|ether-fi', 'ether-fi|ether-fi']],
    ["ether.fi's fees, ether.fi’s fees", ['ether.fi|ether-fi', 'ether.fi|ether-fi']],
    ['ask @ether_fi, hold $LDO, tag #restaking', ['ether_fi|ether-fi', 'LDO|token:LDO', 'restaking|term:restaking']],
    [
      'ROCKET POOL, Rocketpool, rocket\n      pool, Rocket–Pool',
      [
        'ROCKET POOL|rocket-pool',
        'Rocketpool|rocket-pool',
        'rocket\n      pool|rocket-pool',
        'Rocket–Pool|rocket-pool',
      ],
    ],
    ['stETHs would be another token than stETH', ['stETH|token:stETH']],
    ['yields of ether.fi/EigenLayer fell', ['ether.fi|ether-fi', 'EigenLayer|eigenlayer']],
    ['LSTs and AVSes and AVSs', ['LSTs|term:liquid-staking-token', 'AVSes|term:avs', 'AVSs|term:avs']],
    [
      'liquid staking tokens are liquid staking',
      ['liquid staking tokens|term:liquid-staking-token', 'liquid staking|term:liquid-staking'],
    ],
    ['stETH/ETH, wstETH-WETH pool, (stETH)', ['stETH|token:stETH', 'wstETH|token:wstETH', 'stETH|token:stETH']],
    ['SY-stETH is Pendle’s', ['stETH|token:stETH']],
    ['Frax.com is new. Frax.The end', ['Frax|frax', 'Frax|frax']],
    ['lseth', ['lseth|token:LsETH']],
    ['Einzahlungen bei Rocket Pool-Knoten', ['Rocket Pool|rocket-pool']],
    ["l'EigenLayer, d’EigenLayer", ['EigenLayer|eigenlayer', 'EigenLayer|eigenlayer']],
  ])('%s', (text, mentions) => {
    expect(found(text)).toEqual(mentions);
  });

  test('the case a form asks for', () => {
    expect(found('ldo lst Avs reth')).toEqual([]);
    expect(found('rETH Reth on Ethereum mainnet')).toContain('rETH|token:rETH');
    expect(found('EigenLayer and a swell at sea')).toEqual(['EigenLayer|eigenlayer']);
  });
});

describe('what is no mention', () => {
  test.each([
    'https://stake.lido.fi/ether.fi/restaking',
    'visit stake.ether.fi or app.frax.finance',
    'write to frax@example.org or team@ether.fi',
    'src/EigenLayer.sol and ./frax/readme and @frax/sdk',
    'stETH.balanceOf, stETH(), stETH::mint, LidoLocator, _stETH, stETH2',
    'eigenlayer-contracts and lib/eigenlayer-middleware',
    'r-LDO',
    'caféstETH, stETHé, Фstaking, stETHы',
    'Ether.Find and Ether',
  ])('%s', text => {
    expect(found(text)).toEqual([]);
  });
});

describe('scripts and invisible characters', () => {
  test.each<[string, string[]]>([
    ['使用EigenLayer再质押', ['EigenLayer|eigenlayer']],
    ['EigenLayer은 stETH를', ['EigenLayer|eigenlayer', 'stETH|token:stETH']],
    ['ใช้stETHกับ', ['stETH|token:stETH']],
    ['протокол EigenLayer выпускает stETH', ['EigenLayer|eigenlayer', 'stETH|token:stETH']],
    ['Rocket Pool', ['Rocket Pool|rocket-pool']],
  ])('%s', (text, mentions) => {
    expect(found(text)).toEqual(mentions);
  });

  test('soft hyphens, zero-width characters and full-width letters keep their place in the text as given', () => {
    for (const text of [
      'on Eigen\u00adLayer now',
      'on Eigen\u200bLayer now',
      'on ＥｉｇｅｎＬａｙｅｒ now',
      'on \u2060Eigen\u00ad\u200bLayer\u2060 now',
    ]) {
      const [mention] = matcher.find(text);
      expect(mention?.entity).toBe('eigenlayer');
      expect(text.slice(mention!.start, mention!.end)).toBe(mention!.surface);
      expect(mention!.surface.normalize('NFKC').replace(/[\u00ad\u200b\u2060]/g, '')).toBe('EigenLayer');
    }
  });
});

describe('context', () => {
  test('an ambiguous name counts where the passage supports it', () => {
    expect(found('The Lido is full of swimmers, and the beach hotel is too.')).toEqual([]);
    expect(found('Lido takes ETH and hands out stETH on Ethereum.')).toContain('Lido|lido');
  });

  test('evidence found later changes what was judged before', () => {
    const page = matcher.openPage();
    const first = matcher.read('The queue at Lido grew.')!;
    page.add(first);
    expect(matcher.judge(first, page)).toEqual([]);
    const version = page.version;
    const second = matcher.read('EigenLayer, stETH and liquid staking on Ethereum, an LST.')!;
    page.add(second);
    expect(page.version).toBeGreaterThan(version);
    expect(matcher.judge(first, page).map(mention => mention.entity)).toEqual(['lido']);
    page.remove(second);
    expect(matcher.judge(first, page)).toEqual([]);
  });

  test('a settled section never changes', () => {
    expect(matcher.read('stETH and restaking')!.settled).toBe(true);
    expect(matcher.read('stETH at Lido')!.settled).toBe(false);
  });

  test('a page of another field stays one however long it is', () => {
    const page = matcher.openPage();
    for (let day = 0; day < 60; day++) {
      const section = matcher.read(
        `On day ${day} we swam at the Lido, saw a film and paid with a token at the hotel by the bridge.`,
      )!;
      page.add(section);
      expect(matcher.judge(section, page)).toEqual([]);
    }
  });

  test('an address or title counts as evidence', () => {
    const section = 'Lido grew again in May.';
    expect(matcher.find(section)).toEqual([]);
    const page = matcher.openPage({ address: 'example.org/ethereum/lido-steth-report', title: 'stETH in May' });
    expect(matcher.find(section, { page })).toHaveLength(1);
    const ending = matcher.openPage({ address: 'example.org/ethereum/lido-steth-report.html', title: 'stETH in May' });
    expect(ending.evidence().other).toBe(0);
  });

  test('a term in an address vouches for no other', () => {
    const page = matcher.openPage({ address: 'docs.slashing.example' });
    expect(page.evidence().peersOf('term:points')).toBe(0);
    const named = matcher.openPage({ address: 'blog.lido.fi' });
    expect(named.evidence().peersOf('term:points')).toBe(1);
  });

  test('never and always win', () => {
    const never = matcher.openPage({ never: ['token:stETH'] });
    expect(matcher.find('stETH and LDO', { page: never }).map(mention => mention.entity)).toEqual(['token:LDO']);
    const always = matcher.openPage({ always: ['lido'] });
    expect(matcher.find('We swam at the Lido.', { page: always }).map(mention => mention.entity)).toEqual(['lido']);
  });

  test.each([
    ['the price slashing budget of EigenLayer', 'slashing fares to EigenLayer'],
    ['EigenLayer on Ethereum points out that', 'points out'],
    ['EigenLayer on Ethereum has several entry points', 'entry points'],
    ['EigenLayer says the asset depegs on Ethereum', 'depegs as a verb'],
    ['a Layer, EigenLayer and the APR-1400 on Ethereum', 'a number after initials'],
  ])('%s', text => {
    expect(matcher.find(text).filter(({ entity }) => entity !== 'eigenlayer' && entity !== 'term:slashing')).toEqual(
      [],
    );
  });

  test('explains what was kept and what was dropped', () => {
    const page = matcher.openPage();
    const section = matcher.read('On the beach of the Lido we read about stETH.')!;
    page.add(section);
    const [lido, steth] = verdicts(section, page);
    expect(lido).toMatchObject({ by: 'evidence', mention: { surface: 'Lido' } });
    expect(Object.keys(lido!.reasons)).toContain('other');
    expect(lido!.score).toBeCloseTo(Object.values(lido!.reasons).reduce((sum, reason) => sum + reason, 0));
    expect(steth).toMatchObject({ by: 'certain', kept: true });
  });
});

describe('sets of forms', () => {
  test('quiet words and rare forms only where they are given', () => {
    const text = 'A withdrawal sweep pays the yield in ETH.';
    expect(found(text)).toEqual([]);
    const all = createMatcher(dictionary, compileRareForms(fixtureEntries), compileQuietWords(fixtureEntries));
    expect(all.find(text).map(mention => mention.entity)).toEqual(['term:sweep', 'term:yield']);
  });

  test('a text without a form is nothing, unless it is surveyed', () => {
    expect(matcher.read('Nothing here of Ethereum.')).toBeUndefined();
    expect(matcher.read('Nothing here of Ethereum.', { survey: true })!.words).toHaveLength(1);
  });
});
