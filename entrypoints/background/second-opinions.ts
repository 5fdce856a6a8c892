import { systemClock } from '../../utils/chain/clock.ts';
import type { HistoryStore } from '../../utils/history/history-store.ts';
import { askSources, forgetQuotes, readQuotes } from '../../utils/refresh/ask-sources.ts';
import { registrySources } from '../../utils/refresh/registry-sources.ts';
import { openRegistry } from './open-registry.ts';
import type { RequestLog } from './request-log.ts';

/**
 * Asks the outside sources that are due, for `sliceMs` at most; forgets what they said where they are not `wanted`.
 * True where quotes came or went, so that figures must be computed anew.
 */
export async function seekSecondOpinions(
  history: HistoryStore,
  log: RequestLog,
  { wanted, sliceMs }: { wanted: boolean; sliceMs: number },
): Promise<boolean> {
  if (!wanted) {
    const known = await readQuotes(history, Date.now());
    if (known.length > 0) await forgetQuotes(history);
    return known.length > 0;
  }
  const { registry } = await openRegistry();
  const end = Date.now() + sliceMs;
  const options = { history, clock: systemClock, fetch: globalThis.fetch.bind(globalThis), onRequest: log.add };
  return askSources(registrySources(registry), options, () => Date.now() > end);
}
