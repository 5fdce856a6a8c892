import { askBackground } from '../../../utils/commands/browsers/ask-background.ts';
import type { PageSession } from '../../../utils/commands/browsers/browser-session.ts';
import { until } from '../../../utils/commands/browsers/until.ts';

/** Waits until every wanted day is stored and published: from then on no figure changes by itself. */
export async function wholeGrid(surface: PageSession): Promise<void> {
  const isComplete = async () => {
    const status = await askBackground(surface, 'data.status', {});
    return status?.ok && !status.value.refreshing && status.value.gridDays.stored >= status.value.gridDays.wanted;
  };
  await until('the whole grid', isComplete, 170_000);
}
