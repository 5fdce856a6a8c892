import type { PageSession } from '../../../utils/commands/browsers/browser-session.ts';
import { markPlaces } from '../../../utils/commands/browsers/mark-places.ts';
import { until } from '../../../utils/commands/browsers/until.ts';

/** Waits for a mark on these words; on ones that a page must be read whole for, until it has been. */
export function marked(page: PageSession, words: string): Promise<true> {
  return until(`a mark on ${words}`, async () => (await markPlaces(page)).some(({ text }) => text === words) || null);
}
