import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { askBackground } from '../../utils/commands/browsers/ask-background.ts';
import type { PageSession } from '../../utils/commands/browsers/browser-session.ts';
import { markPlaces } from '../../utils/commands/browsers/mark-places.ts';
import { monthOfFigures } from '../../utils/commands/browsers/month-of-figures.ts';
import { until } from '../../utils/commands/browsers/until.ts';
import { asShown, numberShown } from './harness/as-shown.ts';
import { chainByHand, gridByHand, type HandBlock, windowByHand } from './harness/chain-by-hand.ts';
import { closeCard, figuresOfCard, hoverMention, textOfCard } from './harness/hover-mention.ts';
import { inBothBrowsers } from './harness/in-both-browsers.ts';
import { seedArticle } from './harness/seed-article.ts';
import { servePages } from './harness/serve-pages.ts';

/** Installed by the page itself before anything of it runs: whatever changes the page afterwards is counted. */
const countChanges = `<script>
  window.changes = [];
  new MutationObserver(records => {
    for (const record of records) {
      for (const node of record.addedNodes) changes.push('added ' + node.nodeName);
      for (const node of record.removedNodes) changes.push('removed ' + node.nodeName);
      if (record.type !== 'childList') changes.push(record.type + ' of ' + record.target.nodeName);
    }
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  addEventListener('DOMContentLoaded', () => setTimeout(() => { window.changes.length = 0; window.watching = true; }));
</script>`;

const tokens = {
  'ether-fi': {
    mention: 'Ether.fi',
    rate: ['0xCd5fE23C85820F7B72D0926FC9b05b43E359b7ee', 'function getRate() view returns (uint256)', []],
    supply: ['0x35fA164735182de50811E8e2E824cFb9B6118ac2', 'function totalShares() view returns (uint256)', []],
  },
  lido: {
    mention: 'Lido',
    rate: [
      '0xae7ab96520DE3A18E5e111B5EaAb095312D7fE84',
      'function getPooledEthByShares(uint256) view returns (uint256)',
      [10n ** 18n],
    ],
    supply: ['0xae7ab96520DE3A18E5e111B5EaAb095312D7fE84', 'function getTotalShares() view returns (uint256)', []],
  },
} as const;

const ethUsdFeed = [
  '0x5f4eC3Df9cbd43714FE2740f5E3616155c5b8419',
  'function latestRoundData() view returns (uint80, int256, uint256, uint256, uint80)',
  [],
] as const;

const yearSeconds = 31_536_000;

type Amounts = { block: HandBlock; rate: bigint; supply: bigint };

inBothBrowsers('the main job', session => {
  let site: Awaited<ReturnType<typeof servePages>>;
  let surface: PageSession;
  let page: PageSession;

  beforeAll(async () => {
    site = await servePages({
      '/article': { html: seedArticle.replace('<head>', `<head>${countChanges}`) },
      '/strict': {
        html: seedArticle,
        headers: { 'content-security-policy': "default-src 'none'" },
      },
    });
    surface = await session().open(`${session().extensionUrl}options.html`);
    await monthOfFigures(surface);
    page = await session().open(`${site.url}/article`);
  });
  afterAll(() => site.close());

  it('marks the names without touching the page', async () => {
    await until('the page to be watching itself', () => page.inPage(() => 'watching' in window));
    await until('marks on names that are certain and on names that the passage decides', async () => {
      const words = (await markPlaces(page)).map(mark => mark.text);
      return ['Ether.fi', 'Lido', 'liquid restaking'].every(word => words.includes(word));
    });
    expect(await page.inPage(() => (window as unknown as { changes: string[] }).changes)).toEqual([]);
  });

  for (const [id, token] of Object.entries(tokens)) {
    it(`shows for ${token.mention} what the chain says, to the last digit shown`, async () => {
      await hoverMention(page, token.mention);
      const shown = await until(`figures on the card of ${token.mention}`, async () => {
        const figures = await figuresOfCard(page);
        return figures?.['flow.30d.eth'] !== undefined && figures;
      });
      const expected = await figuresByHand(surface, id as keyof typeof tokens);
      for (const [name, value] of Object.entries(expected)) {
        expect(shown, `${id} has ${name} on its card`).toHaveProperty([name]);
        expect(numberShown(shown[name]!), `${id} ${name}`).toBe(asShown(value, shown[name]!));
      }
      await closeCard(page);
    });
  }

  it('explains EigenLayer and its strategies', async () => {
    await hoverMention(page, 'EigenLayer');
    const shown = await until('the card of EigenLayer', async () => {
      const figures = await figuresOfCard(page);
      return figures?.['tvl.eth'] !== undefined && figures;
    });
    const snapshot = await askBackground(surface, 'snapshot.get', {});
    if (!snapshot.ok || !snapshot.value.snapshot) throw new Error('no snapshot');
    const total = snapshot.value.snapshot.protocols.eigenlayer!.figures['tvl.eth']!;
    expect(numberShown(shown['tvl.eth']!)).toBe(asShown(Number(total.value), shown['tvl.eth']!));
    await closeCard(page);
  });

  it('says on the card that the figures are for demonstration', async () => {
    await hoverMention(page, 'Lido');
    const text = await until('the card of Lido', () => textOfCard(page));
    expect(text).toContain('Demo data');
    await closeCard(page);
  });

  it('works under a policy that forbids everything', async () => {
    const strict = await session().open(`${site.url}/strict`);
    await hoverMention(strict, 'Ether.fi');
    const shown = await until('figures under the strict policy', () => figuresOfCard(strict));
    expect(shown['apy.7d']).toMatch(/%/);
    await strict.close();
  });

  it('stops marking when the site is switched off, and starts again when it is switched on', async () => {
    const host = new URL(site.url).hostname;
    const set = (enabled: boolean) =>
      askBackground(surface, 'sites.set', { rules: [{ host, reading: { enabled }, never: [], always: [] }] });
    expect((await set(false)).ok).toBe(true);
    await until('no marks', async () => (await markPlaces(page)).length === 0);
    expect((await set(true)).ok).toBe(true);
    await until('marks again', async () => (await markPlaces(page)).length > 0);
    await askBackground(surface, 'site.remove', { host });
  });
});

/** The same figures from plain calls and plain arithmetic, as of the block that the snapshot names. */
async function figuresByHand(surface: PageSession, id: keyof typeof tokens): Promise<Record<string, number>> {
  const reply = await askBackground(surface, 'snapshot.get', {});
  if (!reply.ok || !reply.value.snapshot) throw new Error('no snapshot');
  const chain = chainByHand(inject('rpcUrl'));
  const blocks = await chain.blocks();
  const newest = blocks[Number(reply.value.snapshot.block)]!;
  const grid = gridByHand(blocks, newest);
  const { rate, supply } = tokens[id];
  const amountsAt = async (block: HandBlock): Promise<Amounts> => ({
    block,
    rate: await chain.read(rate[0], rate[1], rate[2], block.number),
    supply: await chain.read(supply[0], supply[1], supply[2], block.number),
  });
  const over = async (days: bigint) => {
    const steps: Amounts[] = [];
    for (const block of windowByHand(grid, newest, days)) steps.push(await amountsAt(block));
    const [first, last] = [steps[0]!, steps.at(-1)!];
    const growth = Number((last.rate * 10n ** 18n) / first.rate) / 1e18;
    const flow = steps.slice(1).reduce((sum, step, index) => {
      const before = steps[index]!;
      return sum + (step.supply - before.supply) * (before.rate + step.rate);
    }, 0n);
    return {
      apy: growth ** (yearSeconds / Number(last.block.time - first.block.time)) - 1,
      flow: Number(flow / 2n) / 1e36,
    };
  };
  const now = await amountsAt(newest);
  const usd = Number(await chain.read(ethUsdFeed[0], ethUsdFeed[1], ethUsdFeed[2], newest.number)) / 1e8;
  const [week, month] = [await over(7n), await over(30n)];
  const tvl = Number(now.rate * now.supply) / 1e36;
  return {
    'apy.7d': week.apy,
    'apy.30d': month.apy,
    'flow.7d.eth': week.flow,
    'flow.30d.eth': month.flow,
    'tvl.eth': tvl,
    'tvl.usd': tvl * usd,
  };
}

describe('numbers as shown', () => {
  it('tell apart what differs in the last digit', () => {
    expect(numberShown('+2.61%')).toBe(asShown(0.026_149, '2.61%'));
    expect(numberShown('2.61%')).not.toBe(asShown(0.026_151, '2.61%'));
    expect(numberShown('−1,234 ETH')).toBe(asShown(-1234.4, '−1,234 ETH'));
    expect(numberShown('$8.91M')).toBe(asShown(8_912_345, '$8.91M'));
  });
});
