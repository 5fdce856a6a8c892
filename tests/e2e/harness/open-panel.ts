import type { PageSession } from '../../../utils/commands/browsers/browser-session.ts';
import { until } from '../../../utils/commands/browsers/until.ts';
import { clickInLens, hoverWord, isInLens, stepTo, tabInLens } from './lens.ts';

/** Opens the page panel from the menu of a card, and waits for its rows. */
export async function openPanel(page: PageSession): Promise<void> {
  await hoverWord(page, 'Ether.fi', 'ether-fi');
  await clickInLens(page, '.td-card-footer [aria-expanded]');
  await clickInLens(page, '.td-card-more li:nth-child(3) button');
  await until('the rows', () => isInLens(page, '.td-list-table tbody tr'));
}

/** The same without a pointer: a card by the command key, which a surface of the extension gives for the page at `url`, and its menu. Waits for three rows. */
export async function openPanelByKeyboard(page: PageSession, commands: PageSession, url: string): Promise<void> {
  await stepTo(commands, url, 1);
  await until('a card with the focus', () => page.inLens(root => root.activeElement?.matches('.td-frame') ?? false));
  await tabInLens(page, '.td-card-footer [aria-expanded="false"]');
  await page.press('Enter');
  await tabInLens(page, '.td-card-more li:nth-child(3) button');
  await page.press('Enter');
  await until('the rows', () => isInLens(page, '.td-list-table tbody tr:nth-child(3)'));
}
