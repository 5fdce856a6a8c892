import { askBackground } from './ask-background.ts';
import type { PageSession } from './browser-session.ts';
import { until } from './until.ts';

/** Waits until the published snapshot has every day of the last month. */
export async function monthOfFigures(surface: PageSession): Promise<void> {
  await until(
    'a month of figures',
    async () => {
      const reply = await askBackground(surface, 'snapshot.get', {});
      return reply?.ok && reply.value.snapshot?.protocols.lido?.figures['flow.30d.eth']?.state === 'ready';
    },
    170_000,
  );
}
