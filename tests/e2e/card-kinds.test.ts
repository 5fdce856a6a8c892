import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { askBackground } from '../../utils/commands/browsers/ask-background.ts';
import type { PageSession } from '../../utils/commands/browsers/browser-session.ts';
import { until } from '../../utils/commands/browsers/until.ts';
import { inBothBrowsers } from './harness/in-both-browsers.ts';
import { clickInLens, hoverWord, isInLens, textInLens } from './harness/lens.ts';
import { servePages } from './harness/serve-pages.ts';
import { wholeGrid } from './harness/whole-grid.ts';

const html = `<!doctype html><html lang="en"><title>Restaking this month</title><body style="max-width:700px">
  <p>EigenLayer secures EigenDA, the first of its actively validated services.</p>
  <p>On Aave and Morpho Blue holders of wstETH borrow ETH.</p>
  <p>The slashing cost holders of uniETH a little; the exchange rate of this liquid restaking token fell.</p></body></html>`;

inBothBrowsers('a card of each kind', session => {
  let site: Awaited<ReturnType<typeof servePages>>;
  let surface: PageSession;
  let page: PageSession;

  beforeAll(async () => {
    site = await servePages({ '/': { html } });
    surface = await session().open(`${session().extensionUrl}options.html`);
    await wholeGrid(surface);
    page = await session().open(site.url);
  });
  afterAll(() => site?.close());
  beforeEach(() => page.goto(site.url));

  /** What stands on the card, line by line. */
  const read = () =>
    page.inLens(root => {
      const frame = root.querySelector('.td-frame')!;
      const text = (selector: string) => frame.querySelector(selector)?.textContent ?? null;
      return {
        name: text('.td-card-name'),
        kind: text('.td-card-kind'),
        definition: text('.td-card-definition'),
        leadsTo: [...frame.querySelectorAll<HTMLElement>('.td-card-also .td-mention')].map(also => also.dataset.entity),
        source: frame.querySelector<HTMLAnchorElement>('.td-card-source a')?.href,
        figures: frame.querySelectorAll('[data-figure]').length,
        age: text('.td-age'),
      };
    });

  it('says of an AVS what it is, where that is from and what belongs to it, and shows no figure', async () => {
    await hoverWord(page, 'EigenDA', 'eigenda');
    expect(await read()).toEqual({
      name: 'EigenDA',
      kind: 'Service or venue',
      definition: 'A data availability service for rollups, and the first AVS on EigenLayer.',
      leadsTo: ['eigenlayer', 'term:avs', 'term:data-availability'],
      source: 'https://docs.eigencloud.xyz/',
      figures: 0,
      age: null,
    });
    await clickInLens(page, '.td-card-definition .td-mention[data-entity="eigenlayer"]');
    await until('the layer', async () => (await textInLens(page, '.td-card-name')) === 'EigenLayer');
    await until('its figures', () => isInLens(page, '.td-card [data-figure="tvl.eth"] bdi'));
    await clickInLens(page, '.td-card-back');
    await until('the service again', async () => (await textInLens(page, '.td-card-name')) === 'EigenDA');
  });

  it('says of a venue what is done there', async () => {
    await hoverWord(page, 'Aave', 'aave');
    const card = await read();
    expect(card).toMatchObject({
      name: 'Aave',
      kind: 'Service or venue',
      leadsTo: ['term:lending-market', 'term:efficiency-mode', 'term:looping'],
      source: 'https://aave.com/docs',
      figures: 0,
      age: null,
    });
    expect(card!.definition).toMatch(/^The largest lending market on Ethereum\..* collateral for borrowing ETH\.$/);
  });

  it('tells a token’s last events by day and size, as the stored rates have them', async () => {
    await hoverWord(page, 'uniETH', 'token:uniETH');
    await until('its figures', () => isInLens(page, '.td-card [data-figure="tvl.eth"] bdi'));
    const reply = await askBackground(surface, 'snapshot.get', {});
    const events = (reply.ok && reply.value.snapshot?.protocols['bedrock-unieth']?.events) || [];
    const told = events.map(({ kind, to, change }) => {
      const day = new Date(to.time).toLocaleDateString('en-US', { dateStyle: 'medium', timeZone: 'UTC' });
      const size = `${(Math.abs(Number(change)) * 100).toFixed(2)}%`;
      return `${day}: the rate ${kind === 'rate-drop' ? 'fell' : 'jumped'} by ${size} in a day`;
    });
    expect(told.join()).toMatch(/: the rate fell by 0\.[56]\d% in a day/);
    const shown = await page.inLens(root => {
      const facts = [...root.querySelectorAll('.td-card-facts > div')];
      const fact = facts.find(line => line.querySelector('dt')!.textContent === 'Events');
      return [...(fact?.querySelectorAll('li') ?? [])].map(event => event.textContent);
    });
    expect(shown).toEqual(told.slice(-3).toReversed());
  });
});
