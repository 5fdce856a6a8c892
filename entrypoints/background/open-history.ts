import type { HistoryStore } from '../../utils/history/history-store.ts';
import { indexedHistory } from '../../utils/history/indexed-history.ts';
import { memoryHistory } from '../../utils/history/memory-history.ts';
import { rememberingHistory } from '../../utils/history/remembering-history.ts';
import { type SteadyHistory, steadyHistory } from '../../utils/history/steady-history.ts';
import { budgetBytes, thin } from '../../utils/history/thin.ts';
import { chainId } from './chain-reads.ts';
import { openRegistry } from './open-registry.ts';

/** Share of the stored bytes given up when the browser's own quota is met. */
const roomShare = 0.8;

/** The history in IndexedDB, or in memory where the browser has none; never rejects. */
export function openHistory(): SteadyHistory {
  const store = 'indexedDB' in globalThis ? indexedHistory() : memoryHistory();
  const steady = steadyHistory(store, async full => {
    const { bytes } = await full.usage();
    await thinTo(full, Math.floor(bytes * roomShare));
  });
  return rememberingHistory(steady);
}

/** Brings the history under its budget where it has outgrown it. */
export function keepWithinBudget(history: SteadyHistory): Promise<void> {
  return thinTo(history, budgetBytes);
}

async function thinTo(history: HistoryStore, bytes: number): Promise<void> {
  const totals = new Set((await openRegistry()).gridReads.map(({ id }) => id));
  await thin(history, { chainId, budgetBytes: bytes, isTotal: id => totals.has(id) });
}
