import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeSnapshot } from '../../../utils/figures/compute-snapshot.ts';
import { ratioDecimal } from '../../../utils/figures/decimal.ts';
import { saleReads } from '../../../utils/figures/sale-reads.ts';
import { etherFi } from '../../../utils/protocols/ether-fi.ts';
import { kelp } from '../../../utils/protocols/kelp.ts';
import { lido } from '../../../utils/protocols/lido.ts';
import { liquidCollective } from '../../../utils/protocols/liquid-collective.ts';
import { originEther } from '../../../utils/protocols/origin-ether.ts';
import { puffer } from '../../../utils/protocols/puffer.ts';
import { rocketPool } from '../../../utils/protocols/rocket-pool.ts';
import { inEnglish } from './in-english.ts';
import { type Answers, e18, ethUsd, observe } from './observe.ts';

const noon = 1_760_000_000;
const hour = 3600;
const registry = [lido, rocketPool, kelp, puffer, etherFi, originEther, liquidCollective];

function figuresOf(id: string, answers: Answers) {
  const now = observe(23_000_000, noon, { ...ethUsd(400_000_000_000n, noon), ...answers });
  return inEnglish(computeSnapshot({ registry, now, grid: [] })).protocols[id]!.figures;
}

/** A feed's answer, updated some hours ago. */
function round(answer: bigint, hoursAgo: number): readonly bigint[] {
  return [1n, answer, 0n, BigInt(noon - hoursAgo * hour), 1n];
}

describe('peg by a feed', () => {
  const rate = { 'rocket-pool.rate': 1_150_000_000_000_000_000n };
  const peg = (hoursAgo: number, answer = 1_149_000_000_000_000_000n) =>
    figuresOf('rocket-pool', { ...rate, 'feed.reth-eth.chainlink': round(answer, hoursAgo) }).peg!;

  it('compares the market with the rate', () => {
    expect(peg(3)).toMatchObject({
      state: 'ready',
      value: '-0.000869565217391304348',
      unit: 'fraction',
      method: 'Chainlink RETH/ETH/R − 1, updated 3 h ago',
    });
  });

  it('is stale after one heartbeat and refused after two', () => {
    expect(peg(24)).toMatchObject({ state: 'ready' });
    expect(peg(25)).toMatchObject({ state: 'stale', reason: 'Chainlink RETH/ETH: updated 25 h ago.' });
    expect(peg(49)).toMatchObject({
      state: 'unavailable',
      reason: expect.stringMatching(/^Chainlink RETH\/ETH: the feed was updated 2 days ago\./),
    });
    expect(peg(1, 0n)).toMatchObject({ state: 'unavailable' });
  });

  it('does not take an answer that is the rate itself for a price, and turns to the next feed', () => {
    const rsEth = 1_060_000_000_000_000_000n;
    const of = figuresOf('kelp', {
      'kelp.rate': rsEth,
      'feed.rseth-eth.chainlink': round(rsEth, 1),
      'feed.rseth-eth.redstone': round(104_940_000n, 1),
    });
    expect(of['peg.chainlink']).toMatchObject({ state: 'unavailable', reason: expect.stringContaining('own rate') });
    expect(of.peg).toMatchObject({
      state: 'ready',
      value: '-0.01',
      method: 'RedStone rsETH/ETH/R − 1, updated 60 min ago',
    });
  });

  it('doubts a feed whose pair cannot be checked when it is far from the rate', () => {
    const of = figuresOf('puffer', { 'puffer.rate': e18, 'feed.pufeth-eth.redstone': round(90_000_000n, 1) });
    expect(of['peg.redstone']).toMatchObject({
      state: 'partial',
      value: '-0.1',
      reason: expect.stringContaining('5 %'),
    });
  });

  it('compares stETH, which rebases, with one ETH', () => {
    const of = figuresOf('lido', { 'lido.rate': 2n * e18, 'feed.steth-eth.chainlink': round((e18 * 999n) / 1000n, 1) });
    expect(of.peg).toMatchObject({ value: '-0.001' });
  });
});

describe('peg by a pool', () => {
  it('gives what the pool pays for each size', () => {
    const of = figuresOf('lido', {
      // stETH rebases: one is worth one ETH, whatever a share is worth
      'lido.rate': (e18 * 5n) / 4n,
      'sale.eth-steth.1': 999_700_000_000_000_000n,
      'sale.eth-steth.100': 99_960_000_000_000_000_000n,
      'sale.eth-steth.1000': 998_000_000_000_000_000_000n,
    });
    expect(of['peg.pool.1']).toMatchObject({
      value: '-0.0003',
      method: 'Curve ETH/stETH − 1, selling stETH worth 1 ETH',
    });
    expect(of['peg.pool.100']!.value).toBe('-0.0004');
    expect(of['peg.pool.1000']).toMatchObject({
      value: '-0.002',
      method: 'Curve ETH/stETH − 1, selling stETH worth 1,000 ETH',
    });
    // no feed answers, so the pool's quote for the smallest sale stands
    expect(of.peg).toEqual(of['peg.pool.1']);
  });

  it('values what is bought by its own rate, and only where the coins are in the order expected', () => {
    const wstEth = BigInt('0x7f39C581F595B53c5cb19bD0b3f8dA6c935E2Ca0');
    const answers = {
      'puffer.rate': (e18 * 11n) / 10n,
      'lido.rate': (e18 * 5n) / 4n,
      // 99 of the 100 ETH that were sold, in wstETH of 1.25 ETH each
      'sale.pufeth-wsteth.100': (792n * e18) / 10n,
    };
    const sold = figuresOf('puffer', { ...answers, 'pool.pufeth-wsteth.expect': wstEth });
    expect(sold['peg.pool.100']).toMatchObject({ state: 'ready' });
    expect(Number(sold['peg.pool.100']!.value)).toBeCloseTo(-0.01, 17);
    const turned = figuresOf('puffer', { ...answers, 'pool.pufeth-wsteth.expect': 1n });
    expect(turned['peg.pool.100']).toMatchObject({
      state: 'unavailable',
      reason: expect.stringContaining('coin 1 of the pool is wstETH'),
    });
  });

  it('reads the middle price of a Uniswap pool', () => {
    // sqrt(1.21) = 1.1
    const sqrt = (11n << 96n) / 10n;
    const of = figuresOf('lido', {
      'lido.rate': (e18 * 121n) / 100n,
      'pool.wsteth-weth.1': [sqrt, 0n, 0n, 0n, 0n, 0n, 1n],
    });
    expect(Math.abs(Number(of['peg.uniswap']!.value))).toBeLessThan(1e-15);
  });
});

describe('what a swap would bring', () => {
  it('is asked of Uniswap and Balancer for each size, and stands where no feed answers', () => {
    const of = figuresOf('lido', {
      'lido.rate': (e18 * 5n) / 4n,
      'sale.wsteth-weth.1': [(e18 * 999n) / 1000n, 1n, 0n, 90_000n],
      'sale.wsteth-weth.1000': [960n * e18, 1n, 3n, 200_000n],
      'sale.wsteth-weth.100': 'reverted',
    });
    expect(of['peg.uniswap.1']).toMatchObject({
      value: '-0.001',
      method: 'Uniswap v3 wstETH/WETH/R − 1, selling wstETH worth 1 ETH',
    });
    expect(of['peg.uniswap.1000']!.value).toBe('-0.04');
    expect(of['peg.uniswap.100']).toMatchObject({
      state: 'unavailable',
      reason: 'quoteExactInputSingle: the call reverted.',
    });
    expect(of.peg).toEqual(of['peg.uniswap.1']);
    const rEth = figuresOf('rocket-pool', { 'rocket-pool.rate': 2n * e18, 'sale.reth-weth.100': (995n * e18) / 10n });
    expect(rEth['peg.pool.100']).toMatchObject({
      value: '-0.005',
      method: 'Balancer v2 rETH/WETH/R − 1, selling rETH worth 100 ETH',
    });
  });
});

describe('what is asked of pools', () => {
  const answers = { 'lido.rate': (e18 * 5n) / 4n, 'rocket-pool.rate': 3n * e18 };
  const now = observe(23_000_000, noon, answers);
  const asked = new Map(saleReads(registry, now).map(read => [read.id, read]));

  it('is the sale of so many tokens as are worth 1, 100 and 1,000 ETH by the rate of that block', () => {
    const steth = [1, 100, 1000].map(size => asked.get(`sale.eth-steth.${size}`)?.args);
    expect(steth).toEqual([1n, 100n, 1000n].map(eth => ['1', '0', String(eth * e18)]));
    expect(asked.get('sale.wsteth-weth.100')?.args[0]).toContain(`,${80n * e18},100,`);
    // rounded down: never more than what is worth so much
    expect(asked.get('sale.reth-weth.1000')?.args[0]).toContain(',333333333333333333333,0x');
  });

  it('is nothing where the rate was not read', () => {
    expect([...asked.keys()].filter(id => id.includes('pufeth'))).toEqual([]);
    const puffer = figuresOf('puffer', answers)['peg.pool.100'];
    expect(puffer).toMatchObject({ state: 'unavailable', reason: expect.stringMatching(/not asked/i) });
  });

  it('stands in the receipt with the amount sold', () => {
    const paid = observe(23_000_000, noon, { ...answers, 'sale.reth-weth.1': (e18 * 99n) / 100n });
    const { receipt } = computeSnapshot({ registry, now: paid, grid: [], receipts: true }).protocols['rocket-pool']!
      .figures['peg.pool.1']!;
    expect(receipt!.map(read => read.args.join()).join()).toContain(',333333333333333333,0x');
    expect(receipt!.map(read => read.result.join())).toContain(String((e18 * 99n) / 100n));
    expect(receipt!.map(read => read.function).join()).toContain('getExchangeRate');
  });

  it('is what the sum comes to, for any rate', () => {
    const rates = fc.bigInt({ min: 1n, max: 10n ** 21n });
    const kept = fc.bigInt({ min: 1n, max: 2_000_000n });
    fc.assert(
      fc.property(rates, kept, fc.constantFrom(1, 100, 1000), (rate, keptPpm, size) => {
        const before = observe(23_000_000, noon, { 'rocket-pool.rate': rate });
        const sale = saleReads(registry, before).find(({ id }) => id === `sale.reth-weth.${size}`)!;
        const tokens = BigInt(sale.args[0]!.split(',')[4]!);
        expect(tokens).toBe((BigInt(size) * e18 * e18) / rate);
        const paid = (tokens * rate * keptPpm) / e18 / 1_000_000n;
        const { value } = figuresOf('rocket-pool', { 'rocket-pool.rate': rate, [sale.id]: paid })[`peg.pool.${size}`]!;
        if (paid > 0n) expect(value).toBe(ratioDecimal((paid * 10n ** 36n) / tokens - rate * e18, rate * e18));
      }),
    );
  });
});

describe('what waits to leave', () => {
  it('is the queue in ETH and its requests', () => {
    const of = figuresOf('lido', { 'lido.rate': e18, 'lido.queue': 123n * e18, 'lido.requests': 45n });
    expect(of['queue.eth']).toMatchObject({ value: '123', unit: 'ETH' });
    expect(of['queue.requests']).toMatchObject({ value: '45', unit: 'requests' });
  });

  it('is worth the rate where it is counted in the token', () => {
    const of = figuresOf('liquid-collective', {
      'liquid-collective.rate': (e18 * 11n) / 10n,
      'liquid-collective.queue': 10n * e18,
    });
    expect(of['queue.eth']).toMatchObject({ value: '11', method: 'LsETH waiting to be redeemed, times R' });
  });

  it('takes away what is paid out already', () => {
    const of = figuresOf('origin-ether', { 'origin-ether.queue': [100n * e18, 90n * e18, 70n * e18, 12n] });
    expect(of['queue.eth']!.value).toBe('30');
  });

  it('counts requests between the last finalized and the next', () => {
    const of = figuresOf('ether-fi', { 'ether-fi.requests': 110n, 'ether-fi.requests.1': 100n });
    expect(of['queue.requests']!.value).toBe('9');
  });

  it('is what can be had at once where there is no queue', () => {
    const of = figuresOf('rocket-pool', { 'rocket-pool.available': 77n * e18 });
    expect(of['exit.available.eth']!.value).toBe('77');
    expect(of['queue.eth']).toMatchObject({ state: 'unavailable', reason: expect.stringContaining('no queue') });
    expect(figuresOf('lido', { 'lido.queue': 'reverted' })['queue.eth']).toMatchObject({
      state: 'unavailable',
      reason: 'unfinalizedStETH: the call reverted.',
    });
  });
});

describe('USD', () => {
  const tvl = (secondsAgo: number) => {
    const now = observe(1, noon, {
      ...ethUsd(250_000_000_000n, noon - secondsAgo),
      'lido.rate': e18,
      'lido.supply': 3n * e18,
    });
    return inEnglish(computeSnapshot({ registry: [lido], now, grid: [] }));
  };

  it('is taken at the block’s price', () => {
    expect(tvl(60).protocols.lido!.figures['tvl.usd']).toMatchObject({ state: 'ready', value: '7500' });
    expect(tvl(60).sector.figures['eth.usd']).toMatchObject({ value: '2500', unit: 'USD/ETH' });
  });

  it('is stale with its price, and refused with it', () => {
    expect(tvl(hour + 60).protocols.lido!.figures['tvl.usd']).toMatchObject({ state: 'stale', value: '7500' });
    expect(tvl(2 * hour + 60).protocols.lido!.figures['tvl.usd']).toMatchObject({
      state: 'unavailable',
      reason: 'No ETH/USD price: the feed was updated 2 h ago.',
    });
    expect(tvl(2 * hour + 60).protocols.lido!.figures['tvl.eth']!.state).toBe('ready');
  });
});
