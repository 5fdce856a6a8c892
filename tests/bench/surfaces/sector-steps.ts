import type { PageSession } from '../../../utils/commands/browsers/browser-session.ts';
import { until } from '../../../utils/commands/browsers/until.ts';
import { clickOn, seen, textOf, textsOf, type } from '../../e2e/harness/surfaces.ts';

const rows = (page: PageSession) => page.inPage(() => document.querySelectorAll('.all-protocols tbody tr').length);

/** What a reader does on the sector page, in order. */
export const sectorSteps: readonly (readonly [name: string, run: (page: PageSession) => Promise<unknown>])[] = [
  [
    'open',
    async page => {
      await seen(page, '.time-chart canvas');
      await seen(page, '#compare table');
      await seen(page, '.glossary [data-entity]');
      await until('all rows', async () => (await rows(page)) > 20);
    },
  ],
  ['sort', page => clickOn(page, '.all-protocols thead th:nth-child(4) .sort')],
  [
    'filter',
    async page => {
      await clickOn(page, '#all .table-filter .text-field');
      await type(page, 'lido');
      await until('one row', async () => (await rows(page)) === 1);
    },
  ],
  [
    'share',
    async page => {
      await clickOn(page, '#history [role="tab"]:nth-child(2)');
      await until('shares', async () => (await textOf(page, '#history .legend-last'))?.includes('%'));
    },
  ],
  ['another line', page => clickOn(page, '#history .legend-more button')],
  [
    'as table',
    async page => {
      await clickOn(page, '#history .as-table summary');
      await seen(page, '#history .as-table tbody tr');
    },
  ],
  [
    'receipt',
    async page => {
      await clickOn(page, '#totals [data-figure="lst.tvl.eth"]');
      await seen(page, '.receipt-dialog .td-receipt li');
      await page.press('Escape');
      await until('it closed', async () => (await textOf(page, '.receipt-dialog')) === null);
    },
  ],
  [
    'glossary',
    async page => {
      await clickOn(page, '#glossary .text-field');
      await type(page, 'slash');
      await until('the term', async () =>
        (await textsOf(page, '.glossary dt')).some(name => name.startsWith('Slashing')),
      );
    },
  ],
];
