import { afterAll, beforeAll, expect, it } from 'vitest';
import { askBackground } from '../../utils/commands/browsers/ask-background.ts';
import type { PageSession } from '../../utils/commands/browsers/browser-session.ts';
import { monthOfFigures } from '../../utils/commands/browsers/month-of-figures.ts';
import { until } from '../../utils/commands/browsers/until.ts';
import type { Snapshot } from '../../utils/figures/snapshot.ts';
import { snapshotJson } from '../../utils/figures/snapshot-json.ts';
import { csvRecords } from '../csv-records.ts';
import { asShown, numberShown } from './harness/as-shown.ts';
import { inBothBrowsers } from './harness/in-both-browsers.ts';
import { savedFile } from './harness/saved-file.ts';
import { clickOn, openSurfacePage, seen, textOf, textsOf, type } from './harness/surfaces.ts';
import { wholeGrid } from './harness/whole-grid.ts';

inBothBrowsers('the sector page', session => {
  let page: PageSession;
  let snapshot: Snapshot;

  beforeAll(async () => {
    const options = await session().open(`${session().extensionUrl}options.html`);
    await monthOfFigures(options);
    await options.close();
    page = await openSurfacePage(session(), 'sector');
    // What is exported must not change between looking and saving.
    await wholeGrid(page);
    const reply = await askBackground(page, 'snapshot.get', {});
    if (!reply.ok || !reply.value.snapshot) throw new Error('no snapshot');
    snapshot = reply.value.snapshot;
  });
  afterAll(() => page?.close());

  const rows = '.all-protocols tbody tr';

  it('has every protocol in the table, by size, with the snapshot’s figures', async () => {
    await until('all rows', async () => (await textsOf(page, rows)).length === Object.keys(snapshot.protocols).length);
    const ids = await idsOfRows(page);
    const sizes = ids.map(id => Number(snapshot.protocols[id]!.figures['tvl.eth']?.value ?? Number.NEGATIVE_INFINITY));
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
    const shown = (await textOf(page, `${rows}[data-protocol="lido"] [data-figure="tvl.eth"] bdi`))!;
    expect(numberShown(shown)).toBe(asShown(Number(snapshot.protocols.lido!.figures['tvl.eth']!.value), shown));
  });

  it('has all that fits its width in sight, with nothing to scroll sideways', async () => {
    const wide = await page.inPage(() =>
      [...document.querySelectorAll('.table-scroll')].flatMap(({ ariaLabel, scrollWidth, clientWidth }) =>
        scrollWidth > clientWidth ? [`${ariaLabel}: ${scrollWidth} in ${clientWidth}`] : [],
      ),
    );
    expect(wide).toEqual([]);
  });

  it('sorts by a heading, both ways, those without the figure last', async () => {
    await clickOn(page, '.all-protocols thead th:nth-child(4) .sort');
    await until(
      'sorted by yield',
      async () =>
        (await page.inPage(() => document.querySelector('.all-protocols th:nth-child(4)')?.ariaSort)) === 'descending',
    );
    const yields = async () => (await idsOfRows(page)).map(id => snapshot.protocols[id]!.figures['apy.7d']?.value);
    const sorted = (order: (a: number, b: number) => number) =>
      until('every row in its place', async () => {
        const shown = await yields();
        const known = shown.slice(0, shown.indexOf(undefined)).map(Number);
        if (shown.length < Object.keys(snapshot.protocols).length || known.length < 10) return null;
        const rest = shown.slice(known.length);
        return `${known}` === `${known.toSorted(order)}` && rest.every(value => value === undefined);
      });
    await sorted((a, b) => b - a);
    await clickOn(page, '.all-protocols thead th:nth-child(4) .sort');
    await sorted((a, b) => a - b);
  });

  it('filters the table by words', async () => {
    await clickOn(page, '#all .table-filter .text-field');
    await type(page, 'lido');
    await until('one row', async () => (await idsOfRows(page)).join() === 'lido');
    for (let count = 0; count < 4; count++) await page.press('Backspace');
    await until('all rows', async () => (await idsOfRows(page)).length > 10);
  });

  it('opens the contract reads of a figure, and gives the focus back', async () => {
    await clickOn(page, '#totals [data-figure="lst.tvl.eth"]');
    await seen(page, '.receipt-dialog .td-receipt li');
    expect(await textOf(page, '.receipt-dialog')).toContain('Demo data');
    await page.press('Escape');
    await until('it closed', async () => (await textOf(page, '.receipt-dialog')) === null);
  });

  it('draws history as lines, as shares, and as a table a month a page', async () => {
    await page.inPage(() => document.getElementById('history')!.scrollIntoView());
    await seen(page, '.time-chart canvas');
    expect(await page.inPage(() => document.querySelector('.time-chart')!.getAttribute('aria-label'))).toMatch(
      /^TVL in ETH by day\. From .* Lido peaked at /,
    );
    await clickOn(page, '#history .as-table summary');
    await seen(page, '#history .as-table tbody tr');
    const days = await until('a month', async () => {
      const rows = await textsOf(page, '#history .as-table tbody tr');
      return rows.length === 30 && rows;
    });
    await clickOn(page, '#history .pager .td-button:last-child');
    await until('older days', async () => (await textsOf(page, '#history .as-table tbody tr'))[0] !== days[0]);
    await clickOn(page, '#history [role="tab"]:nth-child(2)');
    await until('shares', async () => (await textOf(page, '#history .legend-last'))?.includes('%'));
  });

  it('sets two protocols side by side', async () => {
    await page.inPage(() => {
      const choice = document.querySelectorAll<HTMLSelectElement>('.compare-choice select')[1]!;
      choice.value = 'ether-fi';
      choice.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await until('ether.fi', async () => (await textsOf(page, '.compare thead th'))[2] === 'ether.fi');
  });

  it('finds a term in the glossary', async () => {
    await seen(page, '.glossary [data-entity]');
    await clickOn(page, '#glossary .text-field');
    await type(page, 'slashing');
    await until('the term', async () =>
      (await textsOf(page, '.glossary dt')).some(name => name.startsWith('Slashing')),
    );
  });

  it('shows the flows of the pair as a table too', async () => {
    await seen(page, '#compare .compare-bars svg');
    await clickOn(page, '#compare .as-table summary');
    const rows = '#compare .as-table tbody tr';
    const pair = ['lido', 'ether-fi'].map(id => snapshot.protocols[id]!.daily);
    await until('every day', async () => (await textsOf(page, rows)).length === pair[0]!.length);
    expect(await textsOf(page, '#compare .as-table thead th')).toEqual(['Day', 'Lido', 'ether.fi']);
    const newest = await textsOf(page, `${rows}:first-child td`);
    expect(newest.map(numberShown)).toEqual(
      newest.map((shown, side) => asShown(Number(pair[side]!.at(-1)!.flowEth), shown)),
    );
  });

  it('saves the figures and the days, as CSV and as JSON, with as-of and sources', async () => {
    const save = async (button: number, name: RegExp) => {
      await clickOn(page, `.exports .td-button:nth-of-type(${button})`);
      return until(`a file like ${name}`, async () => savedFile(session().downloadsDir, name));
    };
    const figures = csvRecords(await save(1, /as_of_block,.*\r\n$/s));
    const { 'tvl.eth': tvl } = snapshot.protocols.lido!.figures;
    expect(figures.find(({ protocol, figure }) => protocol === 'lido' && figure === 'tvl.eth')).toMatchObject({
      data: 'demo',
      name: 'Lido',
      value: tvl!.value,
      source: 'chain',
      as_of_block: tvl!.to!.block,
      as_of_time: tvl!.to!.time,
    });
    expect(JSON.parse(await save(2, /^\{.*"sector":.*\}\n$/s))).toEqual(snapshotJson(snapshot));
    const reply = await askBackground(page, 'history.get', {});
    if (!reply.ok) throw new Error(reply.error.message);
    const { times, blocks, protocols } = reply.value;
    const asOf = { block: snapshot.block, time: snapshot.time };
    const days = csvRecords(await save(3, /flow_eth.*\r\n$/s)).filter(({ protocol }) => protocol === 'lido');
    expect(days.map(day => [day.as_of_time, day.as_of_block])).toEqual(times.map((time, i) => [time, blocks[i] ?? '']));
    expect(days.at(-1)).toMatchObject({
      data: 'demo',
      source: 'chain',
      as_of_block: asOf.block,
      as_of_time: asOf.time,
    });
    const told = JSON.parse(await save(4, /^\{\s*"data":.*\}\n$/s));
    expect(told).toMatchObject({ data: 'demo', source: 'chain', asOf });
    expect(told.protocols.lido).toEqual(protocols.lido!.map((day, i) => ({ block: blocks[i], ...day })));
  });
});

function idsOfRows(page: PageSession): Promise<string[]> {
  return page.inPage(() =>
    [...document.querySelectorAll<HTMLElement>('.all-protocols tbody tr')].map(row => row.dataset.protocol!),
  );
}
