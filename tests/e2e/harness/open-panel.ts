import type { PageSession } from '../../../utils/commands/browsers/browser-session.ts';
import { until } from '../../../utils/commands/browsers/until.ts';
import { clickInLens, hoverWord, isInLens } from './lens.ts';

/** Opens the page panel from the menu of a card, and waits for its rows. */
export async function openPanel(page: PageSession): Promise<void> {
  await hoverWord(page, 'Ether.fi', 'ether-fi');
  await clickInLens(page, '.td-card-footer [aria-expanded]');
  await clickInLens(page, '.td-card-more li:nth-child(3) button');
  await until('the rows', () => isInLens(page, '.td-list-table tbody tr'));
}
