import { afterAll, beforeAll, expect, it } from 'vitest';
import { askBackground } from '../../utils/commands/browsers/ask-background.ts';
import type { PageSession } from '../../utils/commands/browsers/browser-session.ts';
import { monthOfFigures } from '../../utils/commands/browsers/month-of-figures.ts';
import { until } from '../../utils/commands/browsers/until.ts';
import type { Snapshot } from '../../utils/figures/snapshot.ts';
import type { HistorySeries } from '../../utils/messaging/protocol.ts';
import { asShown, numberShown } from './harness/as-shown.ts';
import { inBothBrowsers } from './harness/in-both-browsers.ts';
import { clickOn, openSurfacePage, seen, textOf } from './harness/surfaces.ts';

inBothBrowsers('the change since a day', session => {
  let page: PageSession;
  let snapshot: Snapshot;
  let history: HistorySeries;

  beforeAll(async () => {
    const options = await session().open(`${session().extensionUrl}options.html`);
    await monthOfFigures(options);
    await options.close();
    page = await openSurfacePage(session(), 'sector');
    // What is compared must not change while it is.
    const isComplete = async () => {
      const status = await askBackground(page, 'data.status', {});
      return status.ok && !status.value.refreshing && status.value.gridDays.stored >= status.value.gridDays.wanted;
    };
    await until('the whole grid', isComplete, 170_000);
    const reply = await askBackground(page, 'snapshot.get', {});
    const days = await askBackground(page, 'history.get', {});
    if (!reply.ok || !reply.value.snapshot || !days.ok) throw new Error('no figures');
    snapshot = reply.value.snapshot;
    history = days.value;
  });
  afterAll(() => page?.close());

  it('is what the stored days differ by, and opens the reads of both ends', async () => {
    const day = history.times.at(-41)!.slice(0, 10);
    await choose(page, day);
    const cell = `#since [data-figure="lst.since.${day}.eth"]`;
    await until('the change', async () => (await textOf(page, `${cell} bdi`)) !== null);
    const shown = (await textOf(page, `${cell} bdi`))!;
    const from = await startOf(page, day);
    expect(Math.abs(Date.parse(from) - Date.parse(day))).toBeLessThan(2 * 86_400_000);
    const change = groupAt(snapshot.time) - groupAt(from);
    expect(Math.abs(change)).toBeGreaterThan(1);
    expect(numberShown(shown)).toBe(asShown(change, shown));
    await clickOn(page, cell);
    await seen(page, '.receipt-dialog .td-receipt li');
    await page.press('Escape');
    await until('it closed', async () => (await textOf(page, '.receipt-dialog')) === null);
  });

  it('says why there is none: before the history, or no day chosen', async () => {
    await choose(page, '2020-01-01');
    await until('the reason', async () =>
      (await textOf(page, '#since .since-span'))?.startsWith('History goes back to'),
    );
    expect(await textOf(page, '#since [data-figure="lst.since.2020-01-01.eth"]')).toContain('—');
    await choose(page, '');
    await until('a hint', async () => (await textOf(page, '#since .since'))?.includes('Choose a day.'));
  });

  function groupAt(time: string): number {
    const members = Object.entries(snapshot.protocols).filter(
      ([, { category, figures }]) => /^(liquid|cex)-staking$/.test(category) && figures.share?.value !== undefined,
    );
    const held = members.map(([id]) => history.protocols[id]!.find(each => each.time === time)?.tvlEth);
    return held.reduce((sum, value) => sum + Number(value ?? 0), 0);
  }
});

async function startOf(page: PageSession, day: string): Promise<string> {
  const reply = await askBackground(page, 'sector.since', { day });
  const from = reply.ok ? reply.value[`lst.since.${day}.eth`]?.from : undefined;
  if (!from) throw new Error(`no start for ${day}`);
  return from.time;
}

async function choose(page: PageSession, day: string): Promise<void> {
  await seen(page, '#since input[type="date"]');
  await page.inPage(value => {
    const field = document.querySelector<HTMLInputElement>('#since input[type="date"]')!;
    field.value = value;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }, day);
}
