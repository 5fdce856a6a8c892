import { describe, expect, it, vi } from 'vitest';
import { Card } from '../../../components/card/Card.tsx';
import type { CardActions, CardView } from '../../../components/card/card-view.ts';
import { ReceiptBody } from '../../../components/card/ReceiptBody.tsx';
import {
  entityView,
  etherFiCard,
  noDataCard,
  noHistoryCard,
  quietActions,
  receiptReads,
  receiptView,
  swellCard,
  termCard,
  withStatus,
} from '../../gallery/fixtures/card.ts';
import { nowMs, statuses } from '../../gallery/fixtures/status.ts';
import { draw, texts } from './render.ts';

function drawCard(view: CardView, actions: Partial<CardActions> = {}, back: string | null = null, brief = false) {
  return draw(
    <Card
      view={view}
      back={back}
      pinned={false}
      more={false}
      brief={brief}
      nowMs={nowMs}
      actions={{ ...quietActions, ...actions }}
      ReceiptBody={ReceiptBody}
    />,
  ).root;
}

const figures = (root: Element) =>
  [...root.querySelectorAll('[data-figure]:not(.td-card-beside *)')].map(element =>
    element.getAttribute('data-figure'),
  );

describe('Card', () => {
  it('shows yields with their layers, flows, size, peg, exit and rank', () => {
    const root = drawCard(entityView(etherFiCard));
    expect(figures(root)).toEqual([
      'apy.7d',
      'apy.30d',
      'layer.baseline.7d',
      'layer.baseline',
      'layer.above.7d',
      'layer.above',
      'flow.7d.eth',
      'flow.30d.eth',
      'flow.7d.usd',
      'flow.30d.usd',
      'tvl.eth',
      'tvl.usd',
      'tvl.change.30d.usd',
      'flow.30d.usd',
      'rewards.30d.usd',
      'price.30d.usd',
      'peg',
      'rate',
      'queue.eth',
      'queue.requests',
      'rank',
      'share',
      'event.20907180',
    ]);
    expect(texts(root, '.td-card-facts li')).toContain('Sep 17, 2026: the rate fell by 0.04% in a day');
    expect(texts(root, '.td-card-facts dd')).toContain('ether.fi says 3.09%, 7-day mean');
    expect(texts(root, '.td-card-facts dd')).toContain('1 weETH = 1.09123 ETH');
    expect(texts(root, '.td-card-beside caption')).toEqual(['Beside Lido']);
  });

  it('leaves out what lies below the figures, where it is to be brief and there are some', () => {
    const parts = (root: Element) => texts(root, '.td-card-beside caption, .td-card-section h3');
    const brief = drawCard(entityView(etherFiCard), {}, null, true);
    expect(figures(brief)).toEqual(figures(drawCard(entityView(etherFiCard))));
    expect(parts(brief)).toEqual([]);
    for (const content of [termCard, noDataCard]) {
      const whole = parts(drawCard(entityView(content)));
      expect(parts(drawCard(entityView(content), {}, null, true))).toEqual(whole);
    }
  });

  it('follows the display settings', () => {
    const display = { ...etherFiCard.display, currency: 'eth', yieldBasis: 'apr', yieldWindow: '30d' } as const;
    const root = drawCard(entityView({ ...etherFiCard, display }));
    expect(figures(root)).toContain('apr.7d');
    expect(figures(root).some(name => name?.endsWith('.usd') || name?.startsWith('apy'))).toBe(false);
    expect(texts(root, 'td[data-preferred="true"] [data-figure="apr.30d"]')).toHaveLength(1);
  });

  it('shows what a layer holds by token, and says of its native ETH that the chain does not tell', () => {
    const [record] = etherFiCard.records;
    const amount = (value: string) => ({ state: 'ready', value, unit: 'ETH', method: 'S·R', source: 'chain' }) as const;
    const held = {
      'part.cbETH.eth': amount('20'),
      'part.stETH.eth': amount('300'),
      'part.mETH.eth': amount('0'),
      'native.eth': {
        state: 'unavailable',
        unit: 'ETH',
        method: { say: 'methodOffChain' },
        source: 'chain',
        reason: { say: 'offChain_eigenlayer' },
      },
    } as const;
    const figuresOf = { ...record!.figures!, symbol: null, events: [], figures: held };
    const root = drawCard(entityView({ ...etherFiCard, records: [{ ...record!, figures: figuresOf }] }));
    expect(figures(root)).toEqual(['part.stETH.eth', 'part.cbETH.eth', 'native.eth']);
    expect(root.textContent).toContain('the balances of every validator whose withdrawals go to an EigenPod');
  });

  it('shows all vaults of a layer as another counts them below what is read, whoever counts more', () => {
    const [record] = etherFiCard.records;
    const held = {
      'part.wstETH.eth': { state: 'ready', value: '300', unit: 'ETH', method: 'S·R', source: 'chain' },
      'all.tvl.usd': {
        state: 'partial',
        value: '900000000',
        unit: 'USD',
        method: { say: 'methodPublished', of: [{ day: '2026-09-30' }] },
        source: 'defillama',
        reason: { say: 'notFromChain', of: [{ say: 'offChainTotal_symbiotic' }] },
      },
    } as const;
    const figuresOf = { ...record!.figures!, symbol: null, events: [], figures: held };
    const root = drawCard(entityView({ ...etherFiCard, records: [{ ...record!, figures: figuresOf }] }));
    expect(figures(root)).toEqual(['part.wstETH.eth', 'all.tvl.usd']);
    expect(texts(root, '.td-card-parts li')[1]).toMatch(/^All its vaults.*\$900.*DefiLlama, where it is asked/);
  });

  it('says whose data it is, and how old', () => {
    expect(texts(drawCard(entityView(etherFiCard)), '.td-age > *')).toEqual([
      'Demo data',
      'block 21,000,000',
      '1 hr. ago',
    ]);
    expect(texts(drawCard(entityView(withStatus(statuses.live))), '.td-age > *')[0]).toBe('Ethereum contract reads');
    const old = drawCard(entityView(withStatus(statuses.stale)));
    expect(texts(old, '.td-old')).toEqual(['3 days ago']);
  });

  it('opens terms, receipts and settings', () => {
    const onEntity = vi.fn();
    const onReceipt = vi.fn();
    const onPage = vi.fn();
    const root = drawCard(entityView(withStatus(statuses.refused)), { onEntity, onReceipt, onPage });
    (root.querySelector('[data-entity="term:liquid-restaking"]') as HTMLElement).click();
    (root.querySelector('button[data-figure="flow.7d.eth"]') as HTMLElement).click();
    (root.querySelector('[data-problem="no-history"] button') as HTMLElement).click();
    expect(onEntity).toHaveBeenCalledWith('term:liquid-restaking');
    expect(onReceipt).toHaveBeenCalledWith('ether-fi', 'flow.7d.eth');
    expect(onPage).toHaveBeenCalledWith('options', 'endpoints');
  });

  it('says that there is no data yet, and keeps the definitions', () => {
    const root = drawCard(entityView(noDataCard));
    expect(texts(root, '[data-problem="no-data"]')[0]).toContain('No data yet: no endpoint has answered so far.');
    expect(figures(root)).toEqual([]);
    expect(root.querySelector('.td-card-terms')).not.toBeNull();
  });

  it('gives one reason once for all figures that share it', () => {
    const root = drawCard(entityView(noHistoryCard));
    expect(texts(root, '.td-card-missing li')).toEqual([
      'APY, Net flow, Staking baseline, Layer above it: No endpoint in use has state older than a day.',
    ]);
    expect(texts(root, '.td-card-facts [data-figure="tvl.eth"] bdi')).toEqual(['2.10M ETH']);
  });

  it('shows several tokens of one name as tabs', () => {
    const onRecord = vi.fn();
    const root = drawCard(entityView(swellCard), { onRecord });
    expect(texts(root, '[role="tab"]')).toEqual(['rswETH', 'swETH']);
    expect(root.querySelector('[aria-selected="true"]')?.textContent).toBe('rswETH');
    (root.querySelectorAll('[role="tab"]')[1] as HTMLElement).click();
    expect(onRecord).toHaveBeenCalledWith('swell-sweth');
  });

  it('shows a term without figures or age', () => {
    const root = drawCard(entityView(termCard), {}, 'ether.fi');
    expect(figures(root)).toEqual([]);
    expect(root.querySelector('.td-age')).toBeNull();
    expect(texts(root, '.td-card-back')).toEqual(['Back to ether.fi']);
  });

  it('never reads text as markup', () => {
    const hostile = '<img src=x onerror=alert(1)>';
    const root = drawCard(entityView({ ...etherFiCard, name: hostile, definition: [{ text: hostile }] }));
    expect(root.querySelector('img')).toBeNull();
    expect(root.querySelector('h2')?.textContent).toBe(hostile);
  });
});

describe('a receipt', () => {
  it('shows every read, and links to an explorer only for real figures', () => {
    const live = drawCard(receiptView(false, receiptReads), {}, 'ether.fi');
    expect(texts(live, '.td-receipt li')).toHaveLength(2);
    expect(live.querySelector('.td-receipt a')?.getAttribute('href')).toBe(
      'https://etherscan.io/address/0x35fA164735182de50811E8e2E824cFb9B6118ac2#readContract',
    );
    const demo = drawCard(receiptView(true, receiptReads), {}, 'ether.fi');
    expect(demo.querySelector('.td-receipt a')).toBeNull();
    expect(demo.textContent).toContain('Demo data');
  });

  it('copies a line that stands by itself', async () => {
    const onCopy = vi.fn(async () => true);
    const root = drawCard(receiptView(false, receiptReads), { onCopy });
    (root.querySelector('[data-copy]') as HTMLElement).click();
    expect(onCopy).toHaveBeenCalledWith(
      'ether.fi, Net flow (30 days): +58,204 ETH (as of Oct 1, 2026, 12:00 PM UTC, block 21,000,000; Ethereum contract reads)',
    );
  });
});
